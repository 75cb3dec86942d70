import ClippedObjective
import Foundation
import GRPO
import Random
import Tasks
import Tensor
import Testing
import Transformer

@Suite("A run of GRPO")
struct RunTests {
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
      var run = GRPORun(
        from: Coin.model(), in: Coin.world(ones), Self.settings { $0.temperature = temperature },
        seed: 1)
      let record = try run.step()
      #expect(record["ratio_low"] == 1 && record["ratio_high"] == 1)
      #expect(record["kl"] == 0)
      // Σ A = 0 in every group, so that J = 0 but for rounding: a loss of zero …
      #expect(abs(record["objective"]) < 1e-12)
      // … which is not a gradient of zero.
      #expect(record["gradient_norm"] > 0.1)
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
    var run = GRPORun(from: Coin.model(), in: Coin.world(ones), settings, seed: 1)
    let record = try run.step()
    #expect(record["ratio_low"] < 0.8 && record["ratio_high"] > 1.2)
    #expect(record["clipped_low"] > 0 && record["clipped_high"] > 0)
    // Noted before the first update, where nothing has moved.
    #expect(abs(record["objective"]) < 1e-12)
  }

  @Test("gives the same bits for the same seed on one thread and on two, and others for another")
  func reproducible() throws {
    let result = { (seed: UInt64, threads: Int) throws -> ([Float], [String]) in
      var run = GRPORun(
        from: Coin.model(), in: Coin.world(ones), Self.settings { $0.minibatches = 3 }, seed: seed,
        threads: threads)
      let lines = try (0..<4).map { _ in "\(try run.step().values)" }
      return (run.policy.numbers, lines)
    }
    let (weights, lines) = try result(1, 1)
    let (again, linesAgain) = try result(1, 2)
    #expect(weights == again && lines == linesAgain)
    #expect(try result(2, 1).0 != weights)
  }

  @Test("learns from reward alone what is paid for")
  func learns() throws {
    var run = GRPORun(
      from: Coin.model(), in: Coin.world(ones), Self.settings { $0.groupSize = 16 }, seed: 1)
    let first = try run.step()
    var last = first
    for _ in 0..<60 { last = try run.step() }
    // One of nine symbols at random, in at most five places: about a half. All five: 5.
    #expect(first["reward"] < 1)
    #expect(last["reward"] > 4)
    #expect(last["length"] > first["length"])
    #expect(last["kl"] > 1)
  }

  @Test("draws others for groups that are all alike, until there are enough or the rounds are over")
  func dynamicSampling() throws {
    // Seldom paid: most groups have nothing to compare.
    let rare = Coin.world { $0.symbols.first == "1" && $0.symbols.count > 2 ? 1 : 0 }
    var plain = GRPORun(from: Coin.model(), in: rare, Self.settings(), seed: 1)
    let before = try plain.step()
    #expect(before["sampled"] == 64 && before["used"] == 64)
    #expect(before["dead_groups"] > 0.2)
    var run = GRPORun(
      from: Coin.model(), in: rare, Self.settings { $0.resampling = 200 }, seed: 1)
    let after = try run.step()
    #expect(after["used"] == 64)
    // What was sampled and not used are whole groups, and exactly the dead ones.
    #expect(after["sampled"] - after["used"] == (after["dead_groups"] * after["sampled"]).rounded())
    #expect(after["right"] >= 0 && after["reward"] > before["reward"])
    // With a reward that is always the same the rounds end, and the last one is kept.
    let never = Coin.world { _ in 0 }
    var hopeless = GRPORun(
      from: Coin.model(), in: never, Self.settings { $0.resampling = 2 }, seed: 1)
    let last = try hopeless.step()
    #expect(last["sampled"] == 192 && last["used"] == 64 && last["dead_groups"] == 1)
    #expect(last["gradient_norm"] == 0)
  }

  @Test("keeps, masks or punishes what was cut off")
  func truncation() throws {
    // One token is too short for anything but the end token to be complete.
    let world = Coin.world { Double($0.symbols[0].count) }
    let record = { (truncation: Truncation) in
      var run = GRPORun(
        from: Coin.model(), in: world,
        Self.settings {
          $0.maximumLength = 1
          $0.truncation = truncation
        }, seed: 1)
      return (try run.step(), run.gradient.values(row: 0))
    }
    let (kept, gradient) = try record(.kept)
    #expect(kept["truncated"] > 0.5 && kept["truncated"] < 1)
    let (punished, _) = try record(.punished(2))
    #expect(abs(kept["reward"] - punished["reward"] - 2 * kept["truncated"]) < 1e-12)
    #expect(punished["reward_rule"] == kept["reward_rule"])
    let (masked, maskedGradient) = try record(.masked)
    #expect(masked["reward"] == kept["reward"])
    let isAnother = maskedGradient != gradient
    #expect(isAnother)
    // All that was not cut off says "end" at once; it is never better than its group.
    var generator = SeededGenerator(seed: 3)
    let all = Coin.world { _ in 1 }
    var settings = Self.settings { $0.truncation = .masked }
    settings.maximumLength = 1
    let groups = try all.rollouts(
      of: [all.trainingProblem(using: &generator)], by: Coin.model(), settings,
      with: Sampler(Coin.model().configuration), from: generator)
    for response in groups[0].responses { #expect(response.isMasked == response.isTruncated) }
  }

  @Test("refreshes its reference when it is told to, and never otherwise")
  func reference() throws {
    var run = GRPORun(
      from: Coin.model(), in: Coin.world(ones),
      Self.settings { $0.reference = .refreshed(everyUpdates: 3) }, seed: 1)
    for step in 1...4 {
      _ = try run.step()
      #expect((run.reference.numbers == run.policy.numbers) == (step == 3))
    }
    // Updates and not steps are counted: with two of them a step, the 4th and the 8th.
    var twice = GRPORun(
      from: Coin.model(), in: Coin.world(ones),
      Self.settings {
        $0.minibatches = 2
        $0.reference = .refreshed(everyUpdates: 4)
      }, seed: 1)
    for step in 1...4 {
      _ = try twice.step()
      #expect((twice.reference.numbers == twice.policy.numbers) == (step % 2 == 0))
    }
    var fixed = GRPORun(
      from: Coin.model(), in: Coin.world(ones), Self.settings { $0.reference = .fixed }, seed: 1)
    for _ in 1...4 { _ = try fixed.step() }
    #expect(fixed.reference.numbers == Coin.model().numbers)
  }

  @Test("makes as many updates as there are minibatches, inner epochs and steps")
  func minibatches() throws {
    var run = GRPORun(
      from: Coin.model(), in: Coin.world(ones),
      Self.settings {
        $0.minibatches = 4
        $0.innerEpochs = 2
        $0.learningRate = LearningRate(peak: 1, warmUp: 100, steps: 200)
        $0.limits = .none
      }, seed: 1)
    // Update n of a warm-up to 1 over 100 updates has n/100.
    #expect(try run.step()["learning_rate"] == 0.08)
    #expect(try run.step()["learning_rate"] == 0.16)
  }

  @Test("goes on after a stop as if there had been none", arguments: [1, 2])
  func resume(threads: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "run-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let settings = Self.settings {
      $0.minibatches = 2
      $0.reference = .refreshed(everyUpdates: 5)
      $0.learningRate = LearningRate(peak: 3e-3, warmUp: 2, steps: 12)
    }
    var whole = GRPORun(from: Coin.model(), in: Coin.world(ones), settings, seed: 1)
    let lines = try (0..<6).map { _ in "\(try whole.step().values)" }
    var half = GRPORun(from: Coin.model(), in: Coin.world(ones), settings, seed: 1)
    for _ in 0..<3 { _ = try half.step() }
    try half.save(to: folder)
    var rest = try GRPORun(
      resuming: folder, in: Coin.world(ones), settings, threads: threads)
    #expect(rest.steps == 3)
    #expect(try (0..<3).map { _ in "\(try rest.step().values)" } == Array(lines.dropFirst(3)))
    #expect(rest.policy.numbers == whole.policy.numbers)
    #expect(rest.reference.numbers == whole.reference.numbers)
    // Under other settings, or with other problems, it would be another run.
    #expect(throws: CheckpointError.self) {
      try GRPORun(resuming: folder, in: Coin.world(ones), Self.settings())
    }
    let other = Environment(Coin(), split: Split(seed: 2, heldOutFraction: 0), prefill: .answer)
    let error = #expect(throws: CheckpointError.self) {
      try GRPORun(resuming: folder, in: other, settings)
    }
    #expect(error.map { "\($0)".hasSuffix("expected seed to be 2, found 1") } == true)
    // The folder is a model by itself, too.
    #expect(try Transformer<Float>(contentsOf: folder).numbers == half.policy.numbers)
  }

  @Test("stops with a clear message when it collapses, and keeps its policy")
  func collapse() throws {
    // A model of large weights is sure of everything: no entropy.
    var sure = Coin.model(deviation: 0.3)
    let head = sure.parameters.mutableView()
    for i in 0..<head.columns { head[0, i] *= 8 }
    var run = GRPORun(
      from: sure, in: Coin.world(ones), Self.settings { $0.limits.leastEntropy = 1.5 }, seed: 1)
    let stop = #expect(throws: Collapse.self) { try run.step() }
    #expect(stop?.description.contains("stopped at step 1: the entropy of") == true)
    #expect(run.steps == 1)

    // A number that is none: the optimizer refuses it, and the run says so.
    var broken = Coin.model()
    broken.parameters.mutableView()[0, 40] = .nan
    var next = GRPORun(from: broken, in: Coin.world(ones), Self.settings(), seed: 1)
    let reason = #expect(throws: Collapse.self) { try next.step() }
    #expect(reason?.description.contains("not finite") == true)
    #expect(next.policy.numbers.map(\.bitPattern) == broken.numbers.map(\.bitPattern))
  }
}
