import Checkpoints
import ClippedObjective
import GRPO
import LanguageModel
import Random
import Rollouts
import Tasks
import Tensor
import TestWorlds
import Testing
import Tokens

@Suite("A training by GRPO")
struct GRPOTrainerTests {
  static func settings(_ change: (inout GRPOSettings) -> Void = { _ in }) -> GRPOSettings {
    var settings = GRPOSettings(maximumLength: 5)
    settings.prompts = 8
    settings.groupSize = 8
    settings.learningRate = .constant(3e-3)
    change(&settings)
    return settings
  }

  @Test("begins with ratio 1 and divergence 0 to the bit, objective 0 and a gradient")
  func firstUpdate() throws {
    for temperature in [1, 0.7] {
      var run = GRPOTrainer(
        from: Coin.model(), in: Coin.world(ones), Self.settings { $0.temperature = temperature },
        seed: 1)
      let record = try run.step()
      #expect(record.ratioLow == 1 && record.ratioHigh == 1)
      #expect(record.kl == 0)
      // Σ A = 0 in every group, so that J = 0 but for rounding: a loss of zero …
      #expect(abs(record.objective) < 1e-12)
      // … which is not a gradient of zero.
      #expect(record.gradientNorm > 0.1)
    }
  }

  @Test("leaves ratio 1 behind when a rollout is used again, and then the clip may act")
  func innerEpochs() throws {
    let settings = Self.settings {
      $0.innerEpochs = 4
      $0.learningRate = .constant(3e-2)
      $0.surrogate = .clipped(.ppo)
      $0.averaging = .bySequence
    }
    var run = GRPOTrainer(from: Coin.model(), in: Coin.world(ones), settings, seed: 1)
    let record = try run.step()
    #expect(record.ratioLow < 0.8 && record.ratioHigh > 1.2)
    #expect(record.clippedLow > 0 && record.clippedHigh > 0)
    // Noted before the first update, where nothing has moved.
    #expect(abs(record.objective) < 1e-12)
  }

  @Test("gives the same bits for the same seed on any number of threads, and others for another")
  func reproducible() throws {
    let result = { (seed: UInt64, threads: Int) throws -> ([Float], [String]) in
      var run = GRPOTrainer(
        from: Coin.model(), in: Coin.world(ones), Self.settings { $0.minibatches = 3 }, seed: seed,
        threads: threads)
      let lines = try (0..<4).map { _ in "\(try run.step().logged)" }
      return (run.policy.numbers, lines)
    }
    let (weights, lines) = try result(1, 1)
    for threads in [2, 3, 4, 7, 8, 16] {
      let (again, linesAgain) = try result(1, threads)
      #expect(weights == again && lines == linesAgain)
    }
    #expect(try result(2, 1).0 != weights)
  }

  @Test("refuses a model of another vocabulary before the first step")
  func otherVocabulary() async {
    await #expect(processExitsWith: .failure) {
      let model = Transformer<Float>(.odd(), seed: 1)  // 7 symbols; a coin has 9
      _ = GRPOTrainer(from: model, in: Coin.world(ones), GRPOTrainerTests.settings(), seed: 1)
    }
  }

  @Test("learns from reward alone what is paid for")
  func learns() throws {
    var run = GRPOTrainer(
      from: Coin.model(), in: Coin.world(ones), Self.settings { $0.groupSize = 16 }, seed: 1)
    let first = try run.step()
    var last = first
    for _ in 0..<60 { last = try run.step() }
    // One of nine symbols at random, in at most five places: about a half. All five: 5.
    #expect(first.reward < 1)
    #expect(last.reward > 4)
    #expect(last.length > first.length)
    #expect(last.kl > 1)
  }

  @Test("draws others for groups that are all alike, until there are enough or the rounds are over")
  func dynamicSampling() throws {
    // Seldom paid: most groups have nothing to compare.
    let rare = Coin.world { $0.symbols.first == "1" && $0.symbols.count > 2 ? 1 : 0 }
    var plain = GRPOTrainer(from: Coin.model(), in: rare, Self.settings(), seed: 1)
    let before = try plain.step()
    #expect(before.sampled == 64 && before.used == 64)
    #expect(before.zeroVarianceGroups > 0.2)
    var run = GRPOTrainer(
      from: Coin.model(), in: rare, Self.settings { $0.resampling = 200 }, seed: 1)
    let after = try run.step()
    #expect(after.used == 64)
    // What was sampled and not used are whole groups, and exactly those of zero variance.
    #expect(
      Double(after.sampled - after.used)
        == (after.zeroVarianceGroups * Double(after.sampled)).rounded())
    #expect(after.correct >= 0 && after.reward > before.reward)
    // With a reward that is always the same the rounds end, and the last one is kept.
    let never = Coin.world { _ in 0 }
    var hopeless = GRPOTrainer(
      from: Coin.model(), in: never, Self.settings { $0.resampling = 2 }, seed: 1)
    let last = try hopeless.step()
    #expect(last.sampled == 192 && last.used == 64 && last.zeroVarianceGroups == 1)
    #expect(last.gradientNorm == 0)
  }

  @Test("keeps, masks or punishes what was cut off")
  func truncation() throws {
    // One token is too short for anything but the end token to be complete.
    let world = Coin.world { Double($0.symbols[0].count) }
    let record = { (truncation: Truncation) in
      var run = GRPOTrainer(
        from: Coin.model(), in: world,
        Self.settings {
          $0.maximumLength = 1
          $0.truncation = truncation
        }, seed: 1)
      return (try run.step(), run.gradient.values)
    }
    let (kept, gradient) = try record(.kept)
    #expect(kept.truncated > 0.5 && kept.truncated < 1)
    let (punished, _) = try record(.punished(2))
    #expect(abs(kept.reward - punished.reward - 2 * kept.truncated) < 1e-12)
    #expect(punished.rewardComponent("rule") == kept.rewardComponent("rule"))
    let (masked, maskedGradient) = try record(.masked)
    #expect(masked.reward == kept.reward)
    let isAnother = maskedGradient != gradient
    #expect(isAnother)
    // All that was not cut off says "end" at once; it is never better than its group.
    var generator = SeededGenerator(seed: 3)
    let all = Coin.world { _ in 1 }
    var settings = Self.settings { $0.truncation = .masked }
    settings.maximumLength = 1
    let groups = try all.rollouts(
      of: [all.trainingProblem(using: &generator)], by: Coin.model(), settings.rollouts,
      with: Sampler(Coin.model().configuration), from: generator)
    for sample in groups[0].samples { #expect(sample.isMasked == sample.isTruncated) }
  }

  @Test("refreshes its reference when it is told to, and never otherwise")
  func reference() throws {
    var run = GRPOTrainer(
      from: Coin.model(), in: Coin.world(ones),
      Self.settings { $0.reference = .refreshed(everyUpdates: 3) }, seed: 1)
    for step in 1...4 {
      _ = try run.step()
      #expect((run.reference.numbers == run.policy.numbers) == (step == 3))
    }
    // Updates and not steps are counted: with two of them a step, the 4th and the 8th.
    var twice = GRPOTrainer(
      from: Coin.model(), in: Coin.world(ones),
      Self.settings {
        $0.minibatches = 2
        $0.reference = .refreshed(everyUpdates: 4)
      }, seed: 1)
    for step in 1...4 {
      _ = try twice.step()
      #expect((twice.reference.numbers == twice.policy.numbers) == (step % 2 == 0))
    }
    var fixed = GRPOTrainer(
      from: Coin.model(), in: Coin.world(ones), Self.settings { $0.reference = .fixed }, seed: 1)
    for _ in 1...4 { _ = try fixed.step() }
    #expect(fixed.reference.numbers == Coin.model().numbers)
  }

  @Test("makes as many updates as there are minibatches, inner epochs and steps")
  func minibatches() throws {
    var run = GRPOTrainer(
      from: Coin.model(), in: Coin.world(ones),
      Self.settings {
        $0.minibatches = 4
        $0.innerEpochs = 2
        $0.learningRate = LearningRate(peak: 1, warmUp: 100, steps: 200)
        $0.limits = .none
      }, seed: 1)
    // Update n of a warm-up to 1 over 100 updates has n/100.
    #expect(try run.step().learningRate == 0.08)
    #expect(try run.step().learningRate == 0.16)
  }
}
