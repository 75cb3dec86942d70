import Checkpoints
import Distillation
import Foundation
import GRPO
import LanguageModel
import Notebook
import NotebookTestSupport
import Random
import Terminal
import TestSupport
import TestWorlds
import Testing
import Tokens

@Suite("A training that is kept with its run")
struct TrainingSessionTests {
  /// Six steps with a note of each, and a checkpoint after every four, in a folder of their own.
  private struct Training<Trainer: ResumableTrainer, Value> {
    let make: (URL?) throws -> Trainer
    let step: (inout Trainer) throws -> Value
    let note: (Value) -> Double
    var steps = 6

    /// Goes on up to the end, or to the step after which someone stops it.
    func run(
      _ notebook: LessonNotebook, stoppedBy scratch: ScratchRun? = nil, after stop: Int = 0
    ) throws -> TrainingSession<Trainer, [Double]> {
      var session = try notebook.session(
        "taught-seed-2", steps: steps, every: 4, tokenizer: nil, notes: [-1.0], trainer: make)
      while let value = try session.next({ trainer in
        let value = try step(&trainer)
        if trainer.steps == stop { scratch?.interruption.request() }
        return value
      }) {
        session.notes.append(note(value))
      }
      return session
    }

    /// Checks that stops change nothing: neither a byte of the last checkpoint, with its notes, nor
    /// of the log, if there is one.
    func checkStops(hasLog: Bool) throws {
      try withFolder { root in
        let whole = try ScratchRun(root: root.appendingPathComponent("whole"))
        var notes: [Double] = []
        #expect(whole.run { notes = try run($0).notes } == 0)
        #expect(notes.count == 7 && notes[0] == -1)
        #expect(Set(notes).count > 3)
        #expect(
          try whole.names("taught-seed-2").filter { $0.hasPrefix("step-") }
            == ["step-000004", "step-000006"])

        let parts = root.appendingPathComponent("parts")
        // After step 3, before there is a checkpoint that was due, and in the step after one.
        for (stop, resumed) in [(3, false), (5, true)] {
          let scratch = try ScratchRun(root: parts)
          let body = { (notebook: LessonNotebook) throws in
            let session = try run(notebook, stoppedBy: scratch, after: stop)
            #expect(session.trainer.steps == stop && session.notes == Array(notes[...stop]))
            #expect(session.stopReason == nil)
          }
          let code =
            resumed
            ? scratch.run("--resume", "runs/09-stages", body: body) : scratch.run(body: body)
          #expect(code == 130)
        }
        let last = try ScratchRun(root: parts)
        // To the end, and once more, when nothing is left to do.
        for _ in 0..<2 {
          let scratch = try ScratchRun(root: parts)
          let code = scratch.run("--resume", "runs/09-stages") {
            let session = try run($0)
            #expect(session.trainer.steps == 6 && session.notes == notes)
          }
          #expect(code == 0)
        }
        let files = try whole.names("taught-seed-2/step-000006")
        #expect(files.contains("model.safetensors") && files.contains("notes.json"))
        #expect(try last.names("taught-seed-2/step-000006") == files)
        for file in files.map({ "taught-seed-2/step-000006/\($0)" })
          + (hasLog ? ["taught-seed-2/steps.jsonl"] : [])
        {
          #expect(try last.contents(file) == whole.contents(file), "\(file)")
        }
        #expect(try whole.names("taught-seed-2").contains("steps.jsonl") == hasLog)
        guard hasLog else { return }
        let log = String(decoding: try whole.contents("taught-seed-2/steps.jsonl"), as: UTF8.self)
        #expect(log.split(separator: "\n").count == 6)
        let seconds = try last.contents("taught-seed-2/seconds.jsonl")
        #expect(String(decoding: seconds, as: UTF8.self).split(separator: "\n").count == 6)
      }
    }
  }

  private static var rewarded: Training<GRPOTrainer<Coin>, StepMetrics> {
    Training(
      make: {
        var settings = GRPOSettings(maximumLength: 5)
        (settings.prompts, settings.groupSize, settings.limits) = (3, 4, .none)
        settings.reference = .refreshed(everyUpdates: 2)
        settings.learningRate = .constant(3e-3)
        let world = Coin.world(ones)
        if let checkpoint = $0 {
          return try GRPOTrainer(resuming: checkpoint, in: world, settings)
        }
        return GRPOTrainer(from: Coin.model(), in: world, settings, seed: 2)
      },
      step: { try $0.step() }, note: \.reward)
  }

  @Test("by GRPO ends as one that was never stopped, to the byte, with its notes and its log")
  func reinforcement() throws { try Self.rewarded.checkStops(hasLog: true) }

  @Test("from examples does so, too, and has no log")
  func examples() throws {
    let training = Training<SupervisedTrainer, Double>(
      make: {
        if let checkpoint = $0 {
          return try SupervisedTrainer(resuming: checkpoint, Copying.settings)
        }
        return SupervisedTrainer(.odd(), Copying.settings, seed: 2)
      },
      step: { $0.step(Copying.example) }, note: { $0 })
    try training.checkStops(hasLog: false)
  }

  @Test("and so does one that learns from a teacher, partly on its own texts")
  func distillation() throws {
    var settings = DistillationSettings(
      .jensenShannon(weight: 0.5), sampling: SamplingOptions(endToken: 0, maximumLength: 6),
      learningRate: .constant(1e-2))
    (settings.examples, settings.onPolicyFraction) = (4, 0.5)
    let (student, teacher) = (
      Transformer<Float>(.odd(), seed: 1), Transformer<Float>(.odd(), seed: 2)
    )
    let choices = settings
    let training = Training<DistillationTrainer, Double>(
      make: {
        if let checkpoint = $0 {
          return try DistillationTrainer(resuming: checkpoint, by: teacher, choices)
        }
        return DistillationTrainer(of: student, by: teacher, choices, seed: 2)
      },
      step: { $0.step(Copying.example) }, note: { $0 })
    try training.checkStops(hasLog: false)
  }

  @Test("is refused in one line when it has gone further than it is asked to by now")
  func tooFar() throws {
    try withFolder { root in
      var training = Self.rewarded
      #expect(try ScratchRun(root: root).run { _ = try training.run($0) } == 0)
      training.steps = 4
      let code = try ScratchRun(root: root).run("--resume", "runs/09-stages") { notebook in
        let error = #expect(throws: CheckpointError.self) { try training.run(notebook) }
        let words = error?.description ?? ""
        #expect(words.contains("taught-seed-2/step-000006: "), "\(words)")
        #expect(words.contains("at most 4") && words.contains("found 6"), "\(words)")
      }
      #expect(code == 0)
    }
  }

  @Test("makes no step more once there is a reason to stop, and saves what is due")
  func stopReason() throws {
    try withFolder { root in
      let scratch = try ScratchRun(root: root)
      let code = scratch.run { notebook in
        var session = try notebook.session(
          "paid-seed-1", steps: 6, every: 2, notes: NoNotes(), trainer: Self.rewarded.make)
        for _ in 1...2 { _ = try session.next { try $0.step() } }
        session.stopReason = "enough"
        let more = try session.next { try $0.step() }
        #expect(more == nil && session.trainer.steps == 2)
      }
      #expect(code == 0)
      // Nothing is noted of it, and nothing kept.
      #expect(
        try scratch.names("paid-seed-1") == ["seconds.jsonl", "step-000002", "steps.jsonl"])
      #expect(try !scratch.names("paid-seed-1/step-000002").contains("notes.json"))
    }
  }

  @Test("has a progress line with its name, without the seed, or the label that it is given")
  func label() throws {
    try withFolder { root in
      let recorder = Recorder()
      var scratch = try ScratchRun(root: root)
      scratch.console = recorder.console()
      let code = scratch.run { notebook in
        var named = try notebook.session(
          "paid-twice-seed-1", steps: 2, every: 2, notes: NoNotes(), trainer: Self.rewarded.make)
        while try named.next({ try $0.step() }) != nil {}
        var labelled = try notebook.session(
          "paid-seed-1", label: "learning", steps: 3, every: 2, notes: NoNotes(),
          trainer: Self.rewarded.make)
        while try labelled.next({ try $0.step() }) != nil {}
      }
      #expect(code == 0)
      for line in ["paid-twice: 0 of 2\n", "learning: 0 of 3\n", "learning: 100% · 3 of 3"] {
        #expect(recorder.error.contains(line), "\(recorder.error)")
      }
      #expect(!recorder.error.contains("seed"))
    }
  }

  @Test("that fails in a step passes the error on, and goes on from the step before")
  func failure() throws {
    struct Failure: Error {}
    try withFolder { root in
      let code = try ScratchRun(root: root).run { notebook in
        var session = try notebook.session(
          "paid-seed-1", steps: 6, every: 2, notes: NoNotes(), trainer: Self.rewarded.make)
        _ = try session.next { try $0.step() }
        #expect(throws: Failure.self) { try session.next { _ in throw Failure() } }
        #expect(session.trainer.steps == 1 && session.stopReason == nil)
        let next = try session.next { try $0.step() }
        #expect(next?.step == 2)
      }
      #expect(code == 0)
    }
  }

  /// Forty updates on examples, up to where someone stops them: each draws four.
  private func teach(
    _ notebook: LessonNotebook, stop: (Int) -> Void = { _ in }
  ) throws -> Transformer<Float> {
    var settings = SupervisedTrainer.Settings(learningRate: .constant(1e-2))
    (settings.examples, settings.learningRate.steps) = (4, 40)
    var drawn = 0
    return try notebook.trainSupervised(
      "taught", from: .random(.odd()), settings, seed: 1,
      tokenizer: Vocabulary(symbols: ["end", "a", "b", "c", "d", "e", "f"], endToken: 0)
    ) { generator in
      drawn += 1
      stop(drawn)
      return Copying.example(&generator)
    }
  }

  @Test("by trainSupervised goes on in the update it was stopped in, and is done only once")
  func supervised() throws {
    try withFolder { root in
      var model: Transformer<Float>?
      let whole = try ScratchRun(root: root.appendingPathComponent("whole"))
      #expect(whole.run { model = try teach($0) } == 0)
      var expected = SupervisedTrainer(
        .odd(),
        {
          var settings = SupervisedTrainer.Settings(learningRate: .constant(1e-2))
          (settings.examples, settings.learningRate.steps) = (4, 40)
          return settings
        }(), seed: 1)
      for _ in 0..<40 { expected.step(Copying.example) }
      #expect(model?.parameters == expected.model.parameters)
      let folder = root.appendingPathComponent("whole/runs/09-stages/taught-seed-1/step-000040")
      #expect(try Checkpoint.tokenizer(in: folder).symbols.first == "end")

      // Stopped in the 17th of 40 updates.
      let parts = root.appendingPathComponent("parts")
      let scratch = try ScratchRun(root: parts)
      let first = scratch.run { notebook in
        _ = try teach(notebook) { if $0 == 65 { scratch.interruption.request() } }
      }
      #expect(first == 130)
      let second = try ScratchRun(root: parts).run("--resume", "runs/09-stages") { notebook in
        var drawn = 0
        let taught = try teach(notebook) { drawn = $0 }
        #expect(drawn == (40 - 17) * 4)
        #expect(taught.parameters == model?.parameters)
      }
      #expect(second == 0)
      let third = try ScratchRun(root: parts).run("--resume", "runs/09-stages") { notebook in
        let taught = try teach(notebook) { _ in Issue.record("learned again") }
        #expect(taught.parameters == model?.parameters)
      }
      #expect(third == 0)
    }
  }
}
