import Foundation
import GRPO
import LanguageModel
import Rollouts
import Tasks
import TestWorlds
import Testing
import Tokens

/// Truths about the numbers of a step, whatever was sampled.
@Suite("The metrics of a step")
struct StepMetricsTests {
  /// Records of a policy that is right in more than a third of its answers, and often wrong.
  func records(
    _ steps: Int = 6, _ change: (inout GRPOSettings) -> Void = { _ in }
  ) throws -> [StepMetrics] {
    var run = GRPOTrainer(
      from: try Coin.taught(
        [["0", "</answer>", "<end>"], ["1", "1", "1", "<end>"]], updates: 40),
      in: Coin.world(ones), GRPOTrainerTests.settings(change), seed: 2)
    return try (0..<steps).map { _ in try run.step() }
  }

  @Test("its length is that of the right and of the wrong responses, each by its share")
  func lengths() throws {
    for record in try records() {
      let right = record.correct
      #expect(right > 0 && right < 1)
      // Right is `side </answer> <end>` and nothing else: three symbols.
      #expect(record.lengthOfCorrect == 3)
      let sum = right * record.lengthOfCorrect + (1 - right) * record.lengthOfIncorrect
      #expect(abs(record.length - sum) < 1e-12)
      #expect(record.lengthOfIncorrect != 3)
    }
  }

  @Test("its length counts the end token: one token for each response that has room for one")
  func one() throws {
    for record in try records(2, { $0.maximumLength = 1 }) {
      #expect(record.length == 1 && record.lengthOfIncorrect == 1)
      #expect(record.lengthOfCorrect.isNaN && record.correct == 0)
    }
  }

  @Test("its kl is that of a whole response: with β = 1 and Σ A = 0 the objective is −kl")
  func kl() throws {
    let found = try records(4) {
      $0.surrogate = .sequenceClipped(.ppo)
      $0.averaging = .sumOverTokens
      $0.klCoefficient = 1
      $0.reference = .fixed
    }
    #expect(found[0].kl == 0)
    for record in found.dropFirst() {
      #expect(record.kl > 1e-4)
      #expect(abs(record.objective + record.kl) < 1e-9)
    }
  }

  @Test("leaves masked responses out of the ratios: all that were cut off, and nothing is left")
  func masked() throws {
    // One token has to be the end, or is cut off; so all that is used has one token, the end.
    let found = try records(3) {
      $0.maximumLength = 1
      $0.truncation = .masked
      $0.innerEpochs = 3
    }
    for record in found {
      #expect(record.used == 64)  // masked responses are still compared with
      #expect(record.ratioLow.isNaN == (record.truncated == 1))
      #expect(record.kl.isNaN == (record.truncated == 1))
    }
  }

  @Test("counts its steps from 1, and knows no other components")
  func steps() throws {
    let found = try records(3)
    #expect(found.map { $0.step } == [1, 2, 3])
    #expect(found[0].rewardComponent("no such name").isNaN)
    #expect(found[0].loggedSeconds.map(\.name) == ["sample", "score", "update"])
    #expect(found[0].loggedSeconds.allSatisfy { $0.value > 0 })
  }

  @Test("are logged under these names and in this order, each with its own number")
  func names() throws {
    // The log is read by other programs: its names are written out here once more.
    let (before, after) = (
      ["step", "reward"],
      [
        "right", "dead_groups", "sampled", "used", "truncated", "length", "length_right",
        "length_wrong", "entropy", "kl", "objective", "gradient_norm", "clipped_low",
        "clipped_high", "ratio_low", "ratio_high", "learning_rate",
      ]
    )
    var trainer = GRPOTrainer(
      from: try Coin.halfTaught(), in: Coin.onesAndSide,
      GRPOTrainerTests.settings {
        ($0.surrogate, $0.averaging, $0.innerEpochs) = (.clipped(.ppo), .bySequence, 3)
        $0.learningRate = .constant(3e-2)
      }, seed: 2)
    var rows: [[Double]] = []
    for _ in 1...3 {
      let metrics = try trainer.step()
      #expect(metrics.logged.map(\.name) == before + ["reward_ones", "reward_side"] + after)
      let numbers: [Double] = [
        Double(metrics.step), metrics.reward, metrics.rewardComponent("ones"),
        metrics.rewardComponent("side"), metrics.correct, metrics.zeroVarianceGroups,
        Double(metrics.sampled), Double(metrics.used), metrics.truncated, metrics.length,
        metrics.lengthOfCorrect, metrics.lengthOfIncorrect, metrics.entropy, metrics.kl,
        metrics.objective, metrics.gradientNorm, metrics.clippedLow, metrics.clippedHigh,
        metrics.ratioLow, metrics.ratioHigh, metrics.learningRate,
      ]
      #expect(metrics.logged.map(\.value.bitPattern) == numbers.map(\.bitPattern))
      rows.append(numbers)
      #expect(
        metrics.loggedSeconds.map(\.value)
          == [metrics.seconds.sample, metrics.seconds.score, metrics.seconds.update])
    }
    // No two are the same by chance in all three steps, but for what was sampled and what was used.
    let columns = rows[0].indices.map { place in rows.map { $0[place].bitPattern } }
    #expect(Set(columns).count == columns.count - 1)
    // Before anything has happened there is a step, and no component.
    let empty = StepMetrics(step: 7)
    #expect(empty.logged.map(\.name) == before + after && empty.logged[0].value == 7)
    #expect(empty.reward.isNaN && empty.kl.isNaN && empty.sampled == 0)
  }

  @Test("are the same after they were saved, to the last digit")
  func saved() throws {
    let encoder = JSONEncoder()
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    for metrics in try records(1) + records(1, { $0.maximumLength = 1 }) {
      let again = try decoder.decode(StepMetrics.self, from: encoder.encode(metrics))
      let digits = { (pairs: [(name: String, value: Double)]) in
        pairs.map { "\($0.name) \($0.value.isNaN ? Double.nan : $0.value)" }
      }
      #expect(digits(again.logged) == digits(metrics.logged))
      #expect(digits(again.loggedSeconds) == digits(metrics.loggedSeconds))
      #expect(metrics.logged.count == 20 && metrics.loggedSeconds.count == 3)
    }
  }

  @Test("of a step with a part that is masked as a whole are those of the other parts")
  func maskedPart() throws {
    // One token has to be the end, or is cut off. Of many parts with two samples some have no end.
    var trainer = GRPOTrainer(
      from: Coin.model(), in: Coin.world(ones),
      GRPOTrainerTests.settings {
        ($0.maximumLength, $0.truncation) = (1, .masked)
        ($0.prompts, $0.groupSize, $0.minibatches) = (8, 2, 8)
      }, seed: 1)
    let found = try (0..<6).map { _ in try trainer.step() }
    for metrics in found {
      #expect(metrics.ratioLow.isNaN == (metrics.truncated == 1))
      #expect(metrics.clippedLow.isNaN == (metrics.truncated == 1))
      #expect(metrics.gradientNorm.isFinite)
    }
    #expect(found.contains { $0.truncated > 0.5 && $0.truncated < 1 })
  }
}
