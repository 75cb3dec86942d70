import Distillation
import Foundation
import Random
import Testing
import Transformer

@Suite("A run of distillation")
struct RunTests {
  static func settings(
    _ divergence: TeacherDivergence = .forward, ownTexts: Double = 0, steps: Int = 12
  ) -> DistillationSettings {
    var settings = DistillationSettings(
      divergence, sampling: options, learningRate: LearningRate(peak: 1e-2, warmUp: 2, steps: steps)
    )
    (settings.examples, settings.ownTexts) = (8, ownTexts)
    return settings
  }

  static func example(_ generator: inout SeededGenerator) -> PromptGroup {
    generator.element(of: texts)
  }

  @Test("brings the student near to the teacher, from either's texts")
  func learns() {
    for (divergence, ownTexts) in [
      (TeacherDivergence.forward, 0.0), (.reverse, 1), (.jensenShannon(weight: 0.5), 0.5),
    ] {
      let samples = TeacherSamples(of: teacher, [prompt], each: 200, options, seed: 1)
      var settings = Self.settings(divergence, ownTexts: ownTexts, steps: 300)
      settings.examples = 16
      var run = DistillationRun(of: student, by: teacher, settings, seed: 2)
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
      var run = DistillationRun(
        of: student, by: teacher, Self.settings(ownTexts: lambda), seed: 3)
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

  @Test(
    "12 steps = 5 steps, save, load, 7 steps, to the bit, on either number of threads",
    arguments: [0, 0.5])
  func resume(ownTexts: Double) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("distillation-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let settings = Self.settings(.jensenShannon(weight: 0.5), ownTexts: ownTexts)
    var whole = DistillationRun(of: student, by: teacher, settings, seed: 7)
    for _ in 0..<12 { whole.step(Self.example) }
    var parts = DistillationRun(of: student, by: teacher, settings, seed: 7, threads: 2)
    for _ in 0..<5 { parts.step(Self.example) }
    try parts.save(to: folder)
    var rest = try DistillationRun(resuming: folder, by: teacher, settings, threads: 2)
    for _ in 0..<7 { rest.step(Self.example) }
    #expect(rest.student.numbers == whole.student.numbers)
    #expect(rest.steps == 12 && rest.compute == whole.compute)
    #expect(rest.student.numbers != parts.student.numbers)
    var others = settings
    others.temperature = 2
    #expect(throws: CheckpointError.self) {
      try DistillationRun(resuming: folder, by: teacher, others)
    }
  }

  @Test("refuses a teacher with another vocabulary, and shares that are none")
  func refusals() async {
    await #expect(processExitsWith: .failure) {
      var generator = SeededGenerator(seed: 1)
      let stranger = Transformer<Float>(
        TransformerConfiguration(vocabularySize: 5, width: 4, layers: 1, heads: 2, context: 8),
        using: &generator)
      _ = DistillationRun(of: student, by: stranger, Self.settings(), seed: 1)
    }
    await #expect(processExitsWith: .failure) {
      _ = DistillationRun(of: student, by: teacher, Self.settings(ownTexts: 1.5), seed: 1)
    }
  }
}
