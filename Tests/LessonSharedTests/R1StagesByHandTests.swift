import Foundation
import LessonShared
import Notebook
import NotebookTestSupport
import TestSupport
import Testing
import TinyR1

/// The stages beside runs that are written out here: no choice may be dropped on the way.
@Suite("The stages, by hand")
struct R1StagesByHandTests {
  private func withStages(_ body: (LessonNotebook, R1Stages, R1Environment) throws -> Void) throws {
    try withFolder { root in
      let code = try ScratchRun(root: root).run("--quick", "--seeds", "1") { notebook in
        let lessons = try r1Environment(equations: 1, language: 0.5)
        try body(notebook, try R1Stages(notebook, in: lessons, width: 16), lessons)
      }
      #expect(code == 0)
    }
  }

  /// A report as text, to the last digit.
  private func text(_ report: EvaluationReport) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(report), as: UTF8.self)
  }

  @Test("pretraining and fine-tuning are supervised runs at the learning rates that they say")
  func supervised() throws {
    try withStages { _, stages, lessons in
      #expect(stages.limit == 110)
      let sizes = TransformerConfiguration(
        vocabularySize: lessons.task.vocabulary.count, width: 16, layers: 2, heads: 4, context: 160)
      #expect(stages.configuration == sizes)
      #expect(stages.suite.equationCount == 4)
      let base = try stages.pretrained(updates: 60, seed: 3)
      let rate = LearningRate(peak: 3e-3, final: 3e-4, warmUp: 50, steps: 60)
      var run = SupervisedTrainer(sizes, SupervisedTrainer.Settings(learningRate: rate), seed: 3)
      let corpus = PretrainingCorpus(environment: lessons)
      for _ in 0..<60 { try run.step(corpus.text) }
      #expect(base.model.parameters == run.model.parameters)
      #expect(base.log.metrics.isEmpty && base.log.evaluations.isEmpty)
      let suite = try EvaluationSuite(in: lessons, count: 4, limit: 110)
      #expect(try text(base.report) == text(try suite.evaluate(run.model, threads: 1)))

      let samples = try stages.otherSamples(12, seed: 3)
      let tuned = try stages.fineTuned(
        "tuned", from: base, on: samples, updates: 15, rate: 2e-3, seed: 9)
      let texts = try samples.map { try $0.tokens(in: lessons.task.vocabulary) }
      let tuning = LearningRate(peak: 2e-3, final: 2e-4, warmUp: 10, steps: 15)
      var next = SupervisedTrainer(
        from: base.model, SupervisedTrainer.Settings(learningRate: tuning), seed: 9)
      for _ in 0..<15 { next.step { $0.element(of: texts) } }
      #expect(tuned.model.parameters == next.model.parameters)
      #expect(try text(tuned.report) == text(try suite.evaluate(next.model, threads: 1)))
    }
  }

  @Test("reinforcement learning is a run of GRPO, and each evaluation is of the policy of its step")
  func reinforced() throws {
    try withStages { _, stages, lessons in
      let base = try stages.pretrained(updates: 150, seed: 1)
      let paid = try stages.reinforced(
        "paid", from: base, in: lessons, steps: 4, evaluatingEvery: 2, seed: 6)
      var settings = GRPOSettings(maximumLength: 110)
      settings.learningRate = .constant(2e-4)
      var run = GRPOTrainer(from: base.model, in: lessons, settings, seed: 6)
      var (records, reports) = ([String](), [try text(base.report)])
      for step in 1...4 {
        records.append("\(try run.step().logged)")
        if step % 2 == 0 {
          reports.append(try text(try stages.suite.evaluate(run.policy, threads: 1)))
        }
      }
      #expect(paid.model.parameters == run.policy.parameters)
      #expect(paid.log.metrics.map { "\($0.logged)" } == records)
      #expect(paid.log.evaluations.map(\.step) == [0, 2, 4])
      #expect(try paid.log.evaluations.map { try text($0.report) } == reports)
      #expect(Set(reports).count == 3)
      #expect(try text(paid.report) == reports[2])
      // Without evaluations there are none, not even at the beginning; another seed is another run.
      let other = try stages.reinforced("other", from: base, in: lessons, steps: 1, seed: 7)
      #expect(other.log.evaluations.isEmpty && other.log.metrics.count == 1)
      #expect("\(other.log.metrics[0].logged)" != records[0])
    }
  }

  @Test("a stage is in a folder of its name and its seed, and one that collapses says so")
  func names() throws {
    try withFolder { root in
      let scratch = try ScratchRun(root: root)
      let code = scratch.run("--quick", "--seeds", "1") { notebook in
        let lessons = try r1Environment(equations: 1, language: 0)
        let sizes = TransformerConfiguration(
          vocabularySize: lessons.task.vocabulary.count, width: 8, layers: 1, heads: 2, context: 160
        )
        var settings = SupervisedTrainer.Settings(learningRate: .constant(1e-2))
        settings.learningRate.steps = 3
        settings.examples = 2
        let corpus = PretrainingCorpus(environment: lessons)
        let models = try [4, 5].map { (seed: UInt64) in
          try notebook.trainSupervised(
            "small", from: .random(sizes), settings, seed: seed, example: corpus.text)
        }
        #expect(models[0].parameters != models[1].parameters)
        let next = try notebook.trainSupervised(
          "next", from: .model(models[0]), settings, seed: 4, example: corpus.text)
        var run = SupervisedTrainer(from: models[0], settings, seed: 4)
        for _ in 0..<3 { try run.step(corpus.text) }
        #expect(next.parameters == run.model.parameters)
        for folder in ["small-seed-4", "small-seed-5", "next-seed-4"] {
          let path = root.appendingPathComponent("runs/quick/09-stages/\(folder)/step-000003").path
          #expect(FileManager.default.fileExists(atPath: path), "\(folder)")
        }
      }
      #expect(code == 0)
    }
  }
}
