import Checkpoints
import Distillation
import Foundation
import LanguageModel
import Random
import Rollouts
import Testing
import Tokens

@Suite("A run of distillation")
struct DistillationTrainerTests {
  static func settings(
    _ divergence: TeacherDivergence = .forward, onPolicyFraction: Double = 0, steps: Int = 12
  ) -> DistillationSettings {
    var settings = DistillationSettings(
      divergence, sampling: options, learningRate: LearningRate(peak: 1e-2, warmUp: 2, steps: steps)
    )
    (settings.examples, settings.onPolicyFraction) = (8, onPolicyFraction)
    return settings
  }

  static func example(_ generator: inout SeededGenerator) -> PromptGroup {
    generator.element(of: texts)
  }

  @Test("brings the student near to the teacher, from either's texts")
  func learns() {
    for (divergence, onPolicyFraction) in [
      (TeacherDivergence.forward, 0.0), (.reverse, 1), (.jensenShannon(weight: 0.5), 0.5),
    ] {
      let samples = RejectionSamples(of: teacher, [prompt], each: 200, options, seed: 1)
      var settings = Self.settings(divergence, onPolicyFraction: onPolicyFraction, steps: 300)
      settings.examples = 16
      var run = DistillationTrainer(of: student, by: teacher, settings, seed: 2)
      let first = run.step(samples.example)
      var last: [Double] = []
      for _ in 1..<300 { last.append(run.step(samples.example)) }
      let end = last.suffix(20).reduce(0, +) / 20
      #expect(end < first / 5, "\(divergence): \(first) to \(end)")
    }
  }

  @Test("lets the student write in as many steps as λ says, and counts what it computes")
  func share() {
    for (lambda, range) in [(0.0, 0...0), (0.5, 70...130), (1, 200...200)] {
      var run = DistillationTrainer(
        of: student, by: teacher, Self.settings(onPolicyFraction: lambda), seed: 3)
      var own = 0
      for _ in 0..<200 {
        let before = run.compute
        run.step(Self.example)
        let read = run.compute.read - before.read
        if read > 0 {
          own += 1
          #expect(read == run.compute.trained - before.trained)  // what it wrote is what it learns
        }
      }
      #expect(range.contains(own))
      #expect(run.steps == 200)
    }
  }

  @Test("refuses a teacher with another vocabulary, and shares that are none")
  func refusals() async {
    await #expect(processExitsWith: .failure) {
      var generator = SeededGenerator(seed: 1)
      let stranger = Transformer<Float>(
        TransformerConfiguration(vocabularySize: 5, width: 4, layers: 1, heads: 2, context: 8),
        using: &generator)
      _ = DistillationTrainer(of: student, by: stranger, Self.settings(), seed: 1)
    }
    await #expect(processExitsWith: .failure) {
      _ = DistillationTrainer(
        of: student, by: teacher, Self.settings(onPolicyFraction: 1.5), seed: 1)
    }
  }
}
