import Foundation
import GRPO
import LanguageModel
import Notebook
import Plots
import Ranks
import TestSupport
import TestWorlds
import Testing

private let slip = NamedSetting<Double>("slip", \.self, .share, paper: "none", "how often it slips")

@Suite("The runs of a comparison")
struct LessonComparisonTests {
  /// A lesson whose knob is compared in a figure of its second cell.
  private let slipping = Lesson(
    "09-slipping", question: "?", paper: "v1", minutes: 1, claims: [LessonComparisonTests.claim],
    knobs: [slip.knob(lesson: "0.7").compared(in: "ends")])
  private static let claim = Claim("It slips.", .atLeast(0.5), unit: "points")

  private func compare(_ arguments: [String], in root: URL, _ recorder: Recorder) -> (
    code: Int32, cells: Int
  ) {
    var cells = 0
    let context = RunContext(
      file: root.path + "/lessons/09-slipping/main.swift", directory: root.path,
      console: recorder.console(), gnuplot: Gnuplot(searchPath: ""))
    let code = slipping.run(arguments, in: context) { notebook in
      for cell in 0..<4 {
        try notebook.cell()
        cells += 1
        let value = notebook.turned(0.7, slip)
        guard cell == 1 else { continue }
        notebook.measure(LessonComparisonTests.claim, interval(value, value, value))
        notebook.figure(
          Figure(
            title: "Slips", panels: [Panel(layers: [.line("all", x: [0, 1], y: [0, value])])]),
          name: "ends")
      }
    }
    return (code, cells)
  }

  @Test("are compared in one figure, with what was measured until it was drawn")
  func comparedFigure() throws {
    try withFolder { root in
      let recorder = Recorder()
      // Two cells of each of three runs.
      let found = compare(["--compare", "slip=0,0.5,1"], in: root, recorder)
      #expect(found.code == 0 && found.cells == 6)
      let folder = root.appendingPathComponent("plots/yours/09-slipping-compare-slip")
      let table = try contents(folder.appendingPathComponent("compare.tsv"))
      for value in ["0", "0.5", "1"] {
        #expect(table.contains("slip \(value)\t"), "\(table)")
      }
      #expect(recorder.output.contains("1. It slips."))
      #expect(recorder.output.contains("0 points") && recorder.output.contains("0.5 points"))
      // Without a folder for figures it is sketched.
      let sketch = Recorder()
      #expect(compare(["--compare", "slip=0,1", "--no-plots"], in: root, sketch).code == 0)
      #expect(sketch.output.contains("Lesson 09: Slipping, figure ends: slip 0, slip 1"))
    }
  }

  /// Compares a lesson with 0 and 1 for its knob, by a figure or by the logs of its trainings.
  private func compared(
    by figure: String? = nil, _ arguments: [String] = [], in root: URL, _ recorder: Recorder,
    interruption: Interruption = Interruption(), ranks: Ranks = .alone,
    _ body: (LessonNotebook, _ slip: Double) throws -> Void
  ) -> Int32 {
    let knob = slip.knob(lesson: "0.7")
    let lesson = Lesson(
      "09-logging", question: "?", paper: "v1", minutes: 1,
      knobs: [figure.map { knob.compared(in: $0) } ?? knob])
    let context = RunContext(
      file: root.path + "/lessons/09-logging/main.swift", directory: root.path,
      console: recorder.console(), interruption: interruption, ranks: ranks)
    return lesson.run(["--compare", "slip=0,1", "--no-plots"] + arguments, in: context) {
      try $0.cell()
      try body($0, $0.turned(0.7, slip))
    }
  }

  @Test("are compared by their logs where no figure is named, as far as the cell that has one")
  func logs() throws {
    try withFolder { root in
      let recorder = Recorder()
      var seeds: [[UInt64]] = []
      var rules = GRPOSettings(maximumLength: 3)
      (rules.prompts, rules.groupSize, rules.minibatches) = (2, 4, 1)
      rules.learningRate = LearningRate(peak: 3e-3, warmUp: 1, steps: 2)
      let code = compared(["--seed", "101", "--seeds", "2"], in: root, recorder) { notebook, slip in
        notebook.print("said by one")
        try notebook.cell()
        seeds.append(notebook.seeds)
        let name = "r1-seed-101"
        var training = try notebook.session(name, steps: 2, every: 2, notes: NoNotes()) { _ in
          GRPOTrainer(
            from: Coin.model(), in: Coin.world(ones), rules, seed: 101, threads: 1, ranks: .alone)
        }
        while try training.next({ try $0.step() }) != nil {}
        try notebook.cell()
        Issue.record("what is compared was there")
      }
      #expect(code == 0 && seeds == [[101, 102], [101, 102]])
      let folders = ["0", "1"].map { "runs/09-logging-compare-slip-\($0)" }
      #expect(recorder.output.hasSuffix("\nThe runs: \(folders.joined(separator: ", "))\n"))
      #expect(recorder.output.contains(/\nr1 +slip 0 +101 .*\nr1 +slip 1 +101/))
      #expect(!recorder.output.contains("said by"))
    }
  }

  @Test("are whole runs: one that stops, fails or draws nothing ends the comparison")
  func ended() throws {
    try withFolder { (root) throws in
      let (recorder, interruption) = (Recorder(), Interruption())
      var slips: [Double] = []
      let stopped = compared(in: root, recorder, interruption: interruption) { _, slip in
        slips.append(slip)
        interruption.request(SIGINT)
      }
      #expect(stopped == 130 && slips == [0])
      #expect(recorder.error.hasSuffix("whole runs; the same command begins anew\n"))
      let failed = compared(in: root, recorder) { _, slip in
        if slip == 1 { throw Problem(description: "no luck") }
      }
      #expect(failed == 1 && recorder.error.hasSuffix("error: slip 1: no luck\n"))
      let undrawn = compared(by: "ends", ["--runs", "mine"], in: root, recorder) { notebook, slip in
        notebook.figure(sketch, name: slip == 0 ? "ends" : "begins")
        _ = try notebook.cached("slip") { slip }
      }
      #expect(undrawn == 1)
      #expect(recorder.error.contains("error: expected the figure ends of each run, "))
      #expect(try contents(root.appendingPathComponent("mine-slip-0/slip.json")) == "0")
      #expect(try contents(root.appendingPathComponent("mine-slip-1/slip.json")) == "1")
    }
  }

  @Test("are made by one rank, and several are refused")
  func ranks() throws {
    try withFolder { root in
      let recorder = Recorder()
      let codes = try onRanks(2) { ranks in
        compared(in: root, recorder, ranks: ranks) { _, _ in Issue.record("a run was begun") }
      }
      #expect(codes == [64, 64])
      #expect(recorder.error.contains("error: --compare is for one rank"))
    }
  }
}
