import Foundation
import LessonShared
import Notebook
import NotebookTestSupport
import Synchronization
import Terminal
import TestSupport
import Testing
import TinyR1
import Watch

@Suite("A training by GRPO that is watched")
struct GRPOSessionTests {
  /// A run of six steps, by the session that writes a page, or by one that does not.
  private func run(
    _ scratch: ScratchRun, _ arguments: String..., watched: Bool = true, stoppedAfter stop: Int = 0
  ) throws -> Int32 {
    let run = try GRPORunTests.run { $0.klCoefficient = 0.1 }
    let base = GRPORunTests.base(run)
    let body = { (notebook: LessonNotebook) throws in
      let step = { (trainer: inout GRPOTrainer<RunningSum>) throws -> StepMetrics in
        // As a lesson does that shows its loop.
        var metrics = StepMetrics(step: trainer.steps + 1)
        var groups = try trainer.sample(&metrics)
        try trainer.compare(&groups)
        trainer.refer(&groups, &metrics)
        try trainer.update(&groups, &metrics)
        if trainer.steps == stop { scratch.interruption.request() }
        return metrics
      }
      let first = TrainingCurve(Point(passAtOne: 0.25))
      if watched {
        var session = try run.session(from: base, seed: 5, notes: first, notebook)
        while let metrics = try session.step(step) {
          session.notes.append(metrics, metrics.step == 4 ? Point(passAtOne: 0.5) : nil)
        }
      } else {
        var session = try notebook.session("paid-seed-5", steps: 6, every: 2, notes: first) {
          if let checkpoint = $0 {
            return try GRPOTrainer(resuming: checkpoint, in: run.environment, run.settings)
          }
          return GRPOTrainer(from: base, in: run.environment, run.settings, seed: 5)
        }
        while let metrics = try session.next(step) {
          session.notes.append(metrics, metrics.step == 4 ? Point(passAtOne: 0.5) : nil)
        }
      }
    }
    return arguments.isEmpty
      ? scratch.run(body: body) : scratch.run("--resume", "runs/09-stages", body: body)
  }

  private struct Point: Codable, Sendable, WatchedPoint {
    var passAtOne: Double
  }

  @Test("gives the same bytes as one that is not, and two files more")
  func sameBytes() throws {
    try withFolder { root in
      let watched = try ScratchRun(root: root.appendingPathComponent("watched"))
      let plain = try ScratchRun(root: root.appendingPathComponent("plain"))
      #expect(try run(watched) == 0)
      #expect(try run(plain, watched: false) == 0)
      #expect(
        try watched.names("paid-seed-5")
          == (plain.names("paid-seed-5") + ["watch.html", "watch.jsonl"]).sorted())
      let files = try plain.names("paid-seed-5/step-000006")
      #expect(files.contains("model.safetensors") && files.contains("trainer.safetensors"))
      for file in files.map({ "paid-seed-5/step-000006/\($0)" }) + ["paid-seed-5/steps.jsonl"]
      where !file.hasSuffix("notes.json") {  // which has the seconds of each step
        #expect(try watched.contents(file) == plain.contents(file), "\(file)")
      }
    }
  }

  @Test(
    "has the same records when it was stopped and resumed as when it was not, and each step once")
  func resumed() throws {
    try withFolder { root in
      let whole = try ScratchRun(root: root.appendingPathComponent("whole"))
      #expect(try run(whole) == 0)
      let parts = root.appendingPathComponent("parts")
      #expect(try run(ScratchRun(root: parts), stoppedAfter: 3) == 130)
      let part = try ScratchRun(root: parts)
      let path = "paid-seed-5/watch.jsonl"
      let lines = { (run: ScratchRun) in
        Set(String(decoding: try run.contents(path), as: UTF8.self).split(separator: "\n"))
      }
      #expect(try lines(part).contains { $0.contains(#""kind":"end""#) })
      #expect(try run(part, "--resume") == 0)
      #expect(try lines(part) == lines(whole))
      // A run, six steps, evaluations before the first and after the fourth, five groups (1, 2, 3, 4 and
      // 6 of six steps: 6^(k/5), rounded), an end.
      let text = String(decoding: try part.contents(path), as: UTF8.self)
      let count = { (kind: String) in
        text.split(separator: "\n").count { $0.contains("\"kind\":\"\(kind)\"") }
      }
      #expect(
        ["run", "step", "held_out", "group", "end"].map(count) == [1, 6, 2, 5, 1])
    }
  }

  @Test("goes on when its page cannot be written, and says so once")
  func unwritable() throws {
    try withFolder { root in
      let said = Mutex<[String]>([])
      var scratch = try ScratchRun(root: root)
      scratch.console = Console(
        outputIsTerminal: false, errorIsTerminal: false, color: false, columns: { 80 },
        clock: { 0 }, sink: { _, text in said.withLock { $0.append(text) } })
      let run = try GRPORunTests.run()
      let code = scratch.run { notebook in
        var session = try run.session(
          from: GRPORunTests.base(run), seed: 5, notes: NoNotes(), notebook)
        // A folder that is not empty stands where the page is to be.
        try FileManager.default.createDirectory(
          at: root.appendingPathComponent("runs/09-stages/paid-seed-5/watch.html/x"),
          withIntermediateDirectories: true)
        while try session.step() != nil {}
        #expect(session.trainer.steps == 6)
      }
      #expect(code == 0)
      let warnings = said.withLock { $0.filter { $0.contains("watch page") } }
      #expect(warnings.count == 1, "\(warnings)")
      #expect(try scratch.names("paid-seed-5").contains("step-000006"))
    }
  }
}
