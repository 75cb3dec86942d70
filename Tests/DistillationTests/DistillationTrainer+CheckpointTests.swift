import Checkpoints
import Distillation
import LanguageModel
import Random
import Rollouts
import TestSupport
import Testing
import Tokens

@Suite("A distillation, stopped")
struct DistillationTrainerCheckpointTests {
  @Test(
    "12 steps = 5 steps, save, load, 7 steps, to the bit, on either number of threads",
    arguments: [0, 0.5])
  func resume(onPolicyFraction: Double) throws {
    let scratch = try ScratchFolder()
    let folder = scratch["run"]
    let settings = DistillationTrainerTests.settings(
      .jensenShannon(weight: 0.5), onPolicyFraction: onPolicyFraction)
    var whole = DistillationTrainer(of: student, by: teacher, settings, seed: 7)
    for _ in 0..<12 { whole.step(DistillationTrainerTests.example) }
    var parts = DistillationTrainer(of: student, by: teacher, settings, seed: 7, threads: 2)
    for _ in 0..<5 { parts.step(DistillationTrainerTests.example) }
    try parts.save(to: folder)
    var rest = try DistillationTrainer(resuming: folder, by: teacher, settings, threads: 2)
    for _ in 0..<7 { rest.step(DistillationTrainerTests.example) }
    #expect(rest.student.numbers == whole.student.numbers)
    #expect(rest.steps == 12 && rest.compute == whole.compute)
    #expect(rest.student.numbers != parts.student.numbers)
    var others = settings
    others.temperature = 2
    #expect(throws: CheckpointError.self) {
      try DistillationTrainer(resuming: folder, by: teacher, others)
    }
  }
}
