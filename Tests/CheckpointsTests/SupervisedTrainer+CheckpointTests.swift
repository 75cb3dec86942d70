import Checkpoints
import LanguageModel
import TestSupport
import TestWorlds
import Testing

@Suite("A training from examples, stopped")
struct SupervisedTrainerCheckpointTests {
  @Test("12 steps = 5 steps, save, load, 7 steps, to the bit, on either number of threads")
  func resume() throws {
    let scratch = try ScratchFolder()
    var whole = SupervisedTrainer(.odd(), Copying.settings, seed: 7)
    for _ in 0..<12 { whole.step(Copying.example) }
    var parts = SupervisedTrainer(.odd(), Copying.settings, seed: 7, threads: 2)
    for _ in 0..<5 { parts.step(Copying.example) }
    try parts.save(to: scratch["run"])
    var rest = try SupervisedTrainer(resuming: scratch["run"], Copying.settings, threads: 2)
    for _ in 0..<7 { rest.step(Copying.example) }
    #expect(rest.model.parameters == whole.model.parameters)
    #expect(rest.steps == 12)
    #expect(rest.model.parameters != parts.model.parameters)
  }
}
