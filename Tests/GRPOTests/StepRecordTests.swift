import GRPO
import Tasks
import Testing
import Transformer

/// What must be true of the numbers of a step, whatever was sampled.
@Suite("The record of a step")
struct StepRecordTests {
  /// Records of a policy that is right in more than a third of its answers, and often wrong.
  func records(
    _ steps: Int = 6, _ change: (inout GRPOSettings) -> Void = { _ in }
  ) throws -> [StepRecord] {
    var run = GRPORun(
      from: try Coin.taught(
        [["0", "</answer>", "<end>"], ["1", "1", "1", "<end>"]], updates: 40),
      in: Coin.world(ones), RunTests.settings(change), seed: 2)
    return try (0..<steps).map { _ in try run.step() }
  }

  @Test("its length is that of the right and of the wrong responses, each by its share")
  func lengths() throws {
    for record in try records() {
      let right = record["right"]
      #expect(right > 0 && right < 1)
      // Right is `side </answer> <end>` and nothing else: three symbols.
      #expect(record["length_right"] == 3)
      let sum = right * record["length_right"] + (1 - right) * record["length_wrong"]
      #expect(abs(record["length"] - sum) < 1e-12)
      #expect(record["length_wrong"] != 3)
    }
  }

  @Test("its length counts the end token: one token for each response that has room for one")
  func one() throws {
    for record in try records(2, { $0.maximumLength = 1 }) {
      #expect(record["length"] == 1 && record["length_wrong"] == 1)
      #expect(record["length_right"].isNaN && record["right"] == 0)
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
    #expect(found[0]["kl"] == 0)
    for record in found.dropFirst() {
      #expect(record["kl"] > 1e-4)
      #expect(abs(record["objective"] + record["kl"]) < 1e-9)
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
      #expect(record["used"] == 64)  // masked responses are still compared with
      #expect(record["ratio_low"].isNaN == (record["truncated"] == 1))
      #expect(record["kl"].isNaN == (record["truncated"] == 1))
    }
  }

  @Test("counts its steps from 1, and knows no other names")
  func steps() throws {
    let found = try records(3)
    #expect(found.map { $0["step"] } == [1, 2, 3])
    #expect(found[0]["no such name"].isNaN)
    #expect(found[0].seconds.map(\.name) == ["sample", "score", "update"])
    #expect(found[0].seconds.allSatisfy { $0.value > 0 })
  }
}
