import ChainOfThought
import Foundation
import GRPO
import Notebook
import Pipeline
import Random
import Tasks
import Tensor
import Testing
import Transformer

@Suite("A stage that is kept with its run")
struct StagesTests {
  private static let task = RunningSumWorld()

  /// Sums of two digits, and a model of 8 numbers a symbol.
  private struct RunningSumWorld {
    let world: Environment<RunningSum>
    let sizes: TransformerConfiguration
    var settings = GRPOSettings(maximumLength: 6)
    var steps = 6

    init() {
      do {
        world = Environment(try RunningSum(terms: 2...2), split: Split(seed: 1))
      } catch {
        fatalError("\(error)")
      }
      sizes = TransformerConfiguration(
        vocabularySize: world.task.vocabulary.count, width: 8, layers: 1, heads: 2, context: 40)
      (settings.prompts, settings.groupSize, settings.limits) = (3, 4, .none)
    }

    func example(using generator: inout SeededGenerator) throws -> PromptGroup {
      let problem = try world.trainingProblem(using: &generator)
      return try world.example(
        world.task.workedSolution(to: problem, using: &generator), to: problem)
    }

    /// 40 updates, or up to where someone stops them.
    func teach(_ notebook: Notebook, stop: (Int) -> Void = { _ in }) throws -> Transformer<Float> {
      var settings = SupervisedRun.Settings(learningRate: .constant(1e-2))
      settings.examples = 4
      settings.learningRate.steps = 40
      var drawn = 0
      return try notebook.supervised("taught", .random(sizes), settings, seed: 1) { generator in
        drawn += 1
        stop(drawn)
        return try example(using: &generator)
      }
    }

    /// Some steps, with a note of each reward.
    func reinforce(
      _ base: Transformer<Float>, _ notebook: Notebook, stop: (Int) -> Void = { _ in }
    ) throws -> Reinforced<[Double]> {
      try notebook.reinforced(
        "paid", from: base, in: world, settings, steps: steps, seed: 2, every: 2, notes: [-1]
      ) { notes, record, _ in
        notes.append(record["reward"])
        stop(notes.count - 1)
      }
    }
  }

  @Test("goes on after a stop, and ends as one that was never stopped")
  func resumed() throws {
    try withFolder { root in
      let whole = Scratch(root: root.appendingPathComponent("whole"))
      let parts = Scratch(root: root.appendingPathComponent("parts"))
      for scratch in [whole, parts] {
        try FileManager.default.createDirectory(
          at: scratch.root, withIntermediateDirectories: true)
      }
      var (model, learned) = (Transformer<Float>?.none, Reinforced<[Double]>?.none)
      let code = whole.run { notebook in
        let taught = try Self.task.teach(notebook)
        (model, learned) = (taught, try Self.task.reinforce(taught, notebook))
      }
      #expect(code == 0)
      let expected = try #require(learned)
      #expect(expected.notes.count == 7 && expected.notes[0] == -1 && expected.collapse == nil)

      // Stopped in the 17th of 40 updates, and then in the 3rd of 6 steps.
      let first = parts.run { notebook in
        _ = try Self.task.teach(notebook) { if $0 == 65 { parts.interruption.request() } }
      }
      #expect(first == 130)
      let next = Scratch(root: parts.root)
      let second = next.run("--resume", "runs/09-stages") { notebook in
        var drawn = 0
        let taught = try Self.task.teach(notebook) { drawn = $0 }
        #expect(drawn == (40 - 17) * 4)
        #expect(taught.parameters == model?.parameters)
        _ = try Self.task.reinforce(taught, notebook) {
          if $0 == 3 { next.interruption.request() }
        }
      }
      #expect(second == 130)
      let last = Scratch(root: parts.root)
      let third = last.run("--resume", "runs/09-stages") { notebook in
        let taught = try Self.task.teach(notebook) { _ in Issue.record("learned again") }
        let learned = try Self.task.reinforce(taught, notebook)
        #expect(learned.notes == expected.notes)
        #expect(learned.policy.parameters == expected.policy.parameters)
      }
      #expect(third == 0)
      let log = "paid-seed-2/steps.jsonl"
      #expect(try last.contents(log) == whole.contents(log))
      #expect(try whole.contents(log).split(separator: "\n").count == 6)
    }
  }

  @Test("is refused in one line when it has gone further than it is asked to by now")
  func tooFar() throws {
    try withFolder { root in
      var task = Self.task
      var generator = SeededGenerator(seed: 1)
      let base = Transformer<Float>(task.sizes, using: &generator)
      #expect(Scratch(root: root).run { _ = try task.reinforce(base, $0) } == 0)
      task.steps = 4
      let code = Scratch(root: root).run("--resume", "runs/09-stages") { notebook in
        let error = #expect(throws: CheckpointError.self) { try task.reinforce(base, notebook) }
        let words = error?.description ?? ""
        #expect(words.contains("paid-seed-2/step-000006: "), "\(words)")
        #expect(words.contains("at most 4") && words.contains("found 6"), "\(words)")
      }
      #expect(code == 0)
    }
  }

  @Test("ends at a collapse, with what was noted before")
  func collapse() throws {
    try withFolder { root in
      var task = RunningSumWorld()
      task.settings.limits.largestEntropyShare = 0.01  // random weights draw almost evenly
      let code = Scratch(root: root).run { notebook in
        var generator = SeededGenerator(seed: 1)
        let base = Transformer<Float>(task.sizes, using: &generator)
        let learned = try task.reinforce(base, notebook)
        #expect(learned.collapse?.description.contains("step 1: ") == true)
        #expect(learned.notes == [-1] && learned.policy.configuration == task.sizes)
      }
      #expect(code == 0)
    }
  }
}
