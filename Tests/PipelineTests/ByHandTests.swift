import Foundation
import GRPO
import Notebook
import Pipeline
import Random
import Tasks
import Testing
import Transformer

/// The stages beside runs that are written out here: no choice may be dropped on the way.
@Suite("The stages, by hand")
struct ByHandTests {
  private func withPipeline(_ body: (Notebook, Pipeline, World) throws -> Void) throws {
    try withFolder { root in
      let code = Scratch(root: root).run("--quick", "--seeds", "1") { notebook in
        let lessons = try world(equations: 1, language: 0.5)
        try body(notebook, try Pipeline(notebook, in: lessons, width: 16), lessons)
      }
      #expect(code == 0)
    }
  }

  /// A card as text, to the last digit.
  private func text(_ card: ReportCard) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(card), as: UTF8.self)
  }

  @Test("pretraining and fine-tuning are supervised runs at the learning rates that they say")
  func supervised() throws {
    try withPipeline { _, pipeline, lessons in
      #expect(pipeline.limit == 110)
      let sizes = TransformerConfiguration(
        vocabularySize: lessons.task.vocabulary.count, width: 16, layers: 2, heads: 4, context: 160)
      #expect(pipeline.configuration == sizes)
      #expect(pipeline.examination.equationCount == 4)
      let base = try pipeline.pretrained(updates: 60, seed: 3)
      let rate = LearningRate(peak: 3e-3, final: 3e-4, warmUp: 50, steps: 60)
      var run = SupervisedRun(sizes, SupervisedRun.Settings(learningRate: rate), seed: 3)
      let school = School(world: lessons)
      for _ in 0..<60 { try run.step(school.text) }
      #expect(base.model.parameters == run.model.parameters)
      #expect(base.log.records.isEmpty && base.log.looks.isEmpty)
      let examination = try Examination(in: lessons, count: 4, limit: 110)
      #expect(try text(base.card) == text(try examination.sit(run.model, threads: 1)))

      let samples = try pipeline.otherSamples(12, seed: 3)
      let tuned = try pipeline.fineTuned(
        "tuned", from: base, on: samples, updates: 15, rate: 2e-3, seed: 9)
      let texts = try samples.map { try $0.tokens(in: lessons.task.vocabulary) }
      let tuning = LearningRate(peak: 2e-3, final: 2e-4, warmUp: 10, steps: 15)
      var next = SupervisedRun(
        from: base.model, SupervisedRun.Settings(learningRate: tuning), seed: 9)
      for _ in 0..<15 { next.step { $0.element(of: texts) } }
      #expect(tuned.model.parameters == next.model.parameters)
      #expect(try text(tuned.card) == text(try examination.sit(next.model, threads: 1)))
    }
  }

  @Test("reinforcement learning is a run of GRPO, and each look is at the policy of its step")
  func reinforced() throws {
    try withPipeline { _, pipeline, lessons in
      let base = try pipeline.pretrained(updates: 150, seed: 1)
      let paid = try pipeline.reinforced(
        "paid", from: base, in: lessons, steps: 4, lookingEvery: 2, seed: 6)
      var settings = GRPOSettings(maximumLength: 110)
      settings.learningRate = .constant(2e-4)
      var run = GRPORun(from: base.model, in: lessons, settings, seed: 6)
      var (records, cards) = ([String](), [try text(base.card)])
      for step in 1...4 {
        records.append("\(try run.step().values)")
        if step % 2 == 0 {
          cards.append(try text(try pipeline.examination.sit(run.policy, threads: 1)))
        }
      }
      #expect(paid.model.parameters == run.policy.parameters)
      #expect(paid.log.records.map { "\($0.values)" } == records)
      #expect(paid.log.looks.map(\.step) == [0, 2, 4])
      #expect(try paid.log.looks.map { try text($0.card) } == cards)
      #expect(Set(cards).count == 3)
      #expect(try text(paid.card) == cards[2])
      // Without looks there are none, not even at the beginning; another seed is another run.
      let other = try pipeline.reinforced("other", from: base, in: lessons, steps: 1, seed: 7)
      #expect(other.log.looks.isEmpty && other.log.records.count == 1)
      #expect("\(other.log.records[0].values)" != records[0])
    }
  }

  @Test("a stage is in a folder of its name and its seed, and one that collapses says so")
  func names() throws {
    try withFolder { root in
      let scratch = Scratch(root: root)
      let code = scratch.run("--quick", "--seeds", "1") { notebook in
        let lessons = try world(equations: 1, language: 0)
        let sizes = TransformerConfiguration(
          vocabularySize: lessons.task.vocabulary.count, width: 8, layers: 1, heads: 2, context: 160
        )
        var settings = SupervisedRun.Settings(learningRate: .constant(1e-2))
        settings.learningRate.steps = 3
        settings.examples = 2
        let school = School(world: lessons)
        let models = try [4, 5].map { (seed: UInt64) in
          try notebook.supervised(
            "small", .random(sizes), settings, seed: seed, example: school.text)
        }
        #expect(models[0].parameters != models[1].parameters)
        let next = try notebook.supervised(
          "next", .model(models[0]), settings, seed: 4, example: school.text)
        var run = SupervisedRun(from: models[0], settings, seed: 4)
        for _ in 0..<3 { try run.step(school.text) }
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
