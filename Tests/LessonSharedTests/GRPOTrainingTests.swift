import LessonShared
import Notebook
import NotebookTestSupport
import TestSupport
import Testing
import TinyR1

@Suite("A training by GRPO of which a lesson makes several")
struct GRPORunTests {
  /// Sums of two digits, and three prompts of four samples a step.
  static func run(
    _ change: (inout GRPOSettings) -> Void = { _ in }
  ) throws -> GRPOTraining<RunningSum> {
    var settings = GRPOSettings(maximumLength: 6)
    (settings.prompts, settings.groupSize, settings.limits) = (3, 4, .none)
    change(&settings)
    return GRPOTraining(
      "paid", label: "learning",
      in: Environment(try RunningSum(terms: 2...2), split: Split(seed: 1)), settings, steps: 6,
      interval: 2)
  }

  static func base(_ run: GRPOTraining<RunningSum>, seed: UInt64 = 1) -> Transformer<Float> {
    var generator = SeededGenerator(seed: seed)
    return Transformer(
      TransformerConfiguration(
        vocabularySize: run.environment.task.vocabulary.count, width: 8, layers: 1, heads: 2,
        context: 40), using: &generator)
  }

  @Test("is a GRPO trainer's, step by step, in a folder of its name and seed, with a log")
  func sameAsTrainer() throws {
    try withFolder { root in
      let run = try Self.run()
      let base = Self.base(run)
      var trainer = GRPOTrainer(from: base, in: run.environment, run.settings, seed: 5)
      let scratch = try ScratchRun(root: root)
      let code = scratch.run { notebook in
        var session = try run.session(from: base, seed: 5, notes: [Double](), notebook)
        while let metrics = try session.step() {
          #expect("\(metrics.logged)" == "\(try trainer.step().logged)")
          session.notes.append(metrics.reward)
        }
        #expect(session.trainer.steps == 6 && session.notes.count == 6)
        #expect(session.stopReason == nil)
        #expect(session.trainer.policy.parameters == trainer.policy.parameters)
      }
      #expect(code == 0)
      // Every second step and the last; of these the notebook keeps the newest.
      #expect(try scratch.names("paid-seed-5").contains("step-000006"))
      let log = try String(decoding: scratch.contents("paid-seed-5/steps.jsonl"), as: UTF8.self)
      #expect(log.split(separator: "\n").count == 6)
    }
  }

  /// Two limits: one that the first step is beyond, and one that a later step is beyond.
  @Test("ends at a collapse, with what was learned and noted before", arguments: [1, 4])
  func collapse(step: Int) throws {
    try withFolder { root in
      var run = try Self.run()
      let base = Self.base(run)
      // The trainer without limits says what the norms are; the limit is a hair below that of the
      // step, which is the largest until then.
      var free = try GRPOTrainer(
        from: base, in: run.environment, Self.run { $0.innerEpochs = 1 }.settings, seed: 5)
      var norms: [Double] = []
      var weights = [free.policy.parameters]
      for _ in 1...6 {
        norms.append(try free.step().gradientNorm)
        weights.append(free.policy.parameters)
      }
      if step == 1 {
        run.settings.limits.largestGradientNorm = norms[0] * 0.999
      } else {
        run.settings.limits.largestGradientNorm = norms[..<5].max().map { $0 * 0.999 } ?? .nan
      }
      let stop = norms.firstIndex { $0 > run.settings.limits.largestGradientNorm } ?? -1
      let code = try ScratchRun(root: root).run { notebook in
        var session = try run.session(from: base, seed: 5, notes: [Int](), notebook)
        while let metrics = try session.step() { session.notes.append(metrics.step) }
        #expect(session.notes == Array(1..<stop + 1))
        #expect(session.stopReason?.contains("training stopped at step \(stop + 1): ") == true)
        #expect(session.trainer.policy.parameters == weights[stop])
        let more = try session.step()
        #expect(more == nil)
      }
      #expect(code == 0)
    }
  }

  @Test("a reason is told as an error's description")
  func stopped() { #expect("\(TrainingStopped("why"))" == "why") }
}
