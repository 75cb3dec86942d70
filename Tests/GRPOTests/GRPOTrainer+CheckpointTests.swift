import Checkpoints
import GRPO
import LanguageModel
import Random
import Rollouts
import Tasks
import TestSupport
import TestWorlds
import Testing

@Suite("A training by GRPO, stopped")
struct GRPOTrainerCheckpointTests {
  init() { useManyThreads() }

  @Test("goes on after a stop as if there had been none", arguments: [1, 2, 3, 4, 7, 8, 16])
  func resume(threads: Int) throws {
    let scratch = try ScratchFolder()
    let folder = scratch["run"]
    let settings = GRPOTrainerTests.settings {
      $0.minibatches = 2
      $0.reference = .refreshed(everyUpdates: 5)
      $0.learningRate = LearningRate(peak: 3e-3, warmUp: 2, steps: 12)
    }
    var whole = GRPOTrainer(from: Coin.model(), in: Coin.world(ones), settings, seed: 1)
    let lines = try (0..<6).map { _ in "\(try whole.step().logged)" }
    var half = GRPOTrainer(from: Coin.model(), in: Coin.world(ones), settings, seed: 1)
    for _ in 0..<3 { _ = try half.step() }
    try half.save(to: folder)
    var rest = try GRPOTrainer(
      resuming: folder, in: Coin.world(ones), settings, threads: threads)
    #expect(rest.steps == 3)
    #expect(try (0..<3).map { _ in "\(try rest.step().logged)" } == Array(lines.dropFirst(3)))
    #expect(rest.policy.numbers == whole.policy.numbers)
    #expect(rest.reference.numbers == whole.reference.numbers)
    // Under other settings, or with other problems, it would be another run.
    #expect(throws: CheckpointError.self) {
      try GRPOTrainer(resuming: folder, in: Coin.world(ones), GRPOTrainerTests.settings())
    }
    let other = Environment(Coin(), split: Split(seed: 2, heldOutFraction: 0), prefill: .answer)
    let error = #expect(throws: CheckpointError.self) {
      try GRPOTrainer(resuming: folder, in: other, settings)
    }
    #expect(error.map { "\($0)".hasSuffix("expected seed to be 2, found 1") } == true)
    // The folder is a model by itself, too.
    #expect(try Transformer<Float>(contentsOf: folder).numbers == half.policy.numbers)
  }
}
