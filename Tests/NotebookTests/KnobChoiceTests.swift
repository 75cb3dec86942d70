import Foundation
import Notebook
import TestSupport
import Testing

/// Settings to turn.
private struct Sizes: Equatable, Sendable {
  var group = 16
  var beta = 0.001
}

private let slip = NamedSetting<Double>("slip", \.self, .share, paper: "none", "how often it slips")

private let table: [NamedSetting<Sizes>] = [
  NamedSetting("group-size", \.group, .whole(2...64), paper: "16", "responses"),
  NamedSetting("beta", \.beta, .number(0...10), paper: "0.001", "the weight of the divergence"),
]

private let lesson = Lesson(
  "09-turned", question: "?", paper: "v1", minutes: 1,
  knobs: [.steps(1...100)] + table.map { $0.knob(of: Sizes()) })

@Suite("The knobs of a lesson")
struct KnobTests {
  private func choice(_ line: String) throws -> KnobChoice {
    guard
      case .run(let options) = lesson.read(line.split(separator: " ").map(String.init), columns: 80)
    else { throw Problem(description: line) }
    return options.knobs
  }

  private func misuse(_ line: String, of lesson: Lesson = lesson) -> String? {
    guard
      case .misuse(let why) = lesson.read(line.split(separator: " ").map(String.init), columns: 80)
    else { return nil }
    return why
  }

  @Test("are read in any order, with = or without, and named in the order of the table")
  func read() throws {
    #expect(try choice("--quick").isEmpty && choice("").suffix == "")
    let turned = try choice("--beta=0.04 --quick --group-size 4")
    #expect(turned.suffix == "-group-size-4-beta-0.04")
    #expect(
      turned.remark(on: lesson.knobs)
        == "changed: group-size 4 (lesson: 16), beta 0.04 (lesson: 0.001)")
    #expect(
      try choice("--group-size 16 --steps 5").remark(on: lesson.knobs)
        == "changed: steps 5, group-size 16 (as in the lesson)")
    // One value has one name, however it is written.
    #expect(try choice("--beta 4e-2").suffix == "-beta-0.04")
    #expect(try choice("--beta 2.0").suffix == "-beta-2" && choice("--beta -0").suffix == "-beta-0")
    let compared = try choice("--beta 0.04 --compare group-size=4,16")
    #expect(compared.suffix == "-beta-0.04-compare-group-size")
    #expect(compared.compared.map(\.words) == ["group-size 4", "group-size 16"])
    #expect(
      compared.arm(compared.compared[0]).turns.map(\.words) == ["beta 0.04", "group-size 4"])
    #expect(try choice("--beta 1 --fresh").fresh)
  }

  @Test(
    "are refused with what was expected and what was found",
    arguments: [
      ("--group-size 1", "--group-size: expected a whole number from 2 to 64; got '1'."),
      ("--group-size", "--group-size: expected a whole number from 2 to 64; got nothing."),
      ("--beta x", "--beta: expected a number from 0 to 10; got 'x'."),
      ("--beta nan", "--beta: expected a number from 0 to 10; got 'nan'."),
      ("--beta 1 --beta 2", "--beta is given twice."),
      ("--compare group=4,16", "--compare: expected one of steps, group-size, beta; got 'group'."),
      (
        "--compare beta",
        "--compare wants a knob and its values, as in --compare steps=A,B; got 'beta'."
      ),
      ("--compare beta=1", "--compare beta: expected from 2 to 6 different values; got 1."),
      ("--compare beta=1,1.0", "--compare beta: expected from 2 to 6 different values; got 1,1."),
      ("--compare beta=1,", "--compare beta: expected a number from 0 to 10; got ''."),
      ("--beta 1 --compare beta=1,2", "--compare gives beta its values: leave out --beta."),
      (
        "--beta 1 --page",
        "--page is about the lesson as it is: leave out its knobs, --compare and --fresh."
      ),
      (
        "--beta 1 --register",
        "--register is about the lesson as it is: leave out its knobs, --compare and --fresh."
      ),
      (
        "--fresh",
        "--fresh is for a run with other settings; the lesson as it is always trains anew."
      ),
      (
        "--compare beta=1,2 --cell 2",
        "--compare goes as far as what it compares: leave out --cell."
      ),
      (
        "--resume x --beta 1",
        "--resume goes on with a run as it was, with the settings that it was begun with: "
          + "leave out the knobs, or begin anew without --resume."
      ),
    ])
  func refused(_ line: String, _ why: String) {
    #expect(misuse(line) == why + " See --help.")
  }

  @Test("are named in the help page of a lesson that has some, and unknown to others")
  func help() {
    guard case .text(let text) = lesson.read(["--help"], columns: 200) else {
      Issue.record("no help")
      return
    }
    #expect(text.contains("--group-size"))
    #expect(text.contains("responses: a whole number from 2 to 64 (lesson: 16; paper: 16)"))
    #expect(text.contains("--compare <knob=a,b>") && text.contains("--fresh"))
    let plain = Lesson("09-plain", question: "?", paper: "v1", minutes: 1)
    #expect(misuse("--beta 1", of: plain)?.hasPrefix("Unknown option '--beta'") == true)
    #expect(misuse("--compare beta=1,2", of: plain)?.contains("Unknown option") == true)
    guard case .text(let other) = plain.read(["--help"], columns: 200) else {
      Issue.record("no help")
      return
    }
    #expect(!other.contains("KNOBS") && other.contains("No knobs: what this lesson computes"))
  }

  /// A lesson of one value.
  private let slipping = Lesson(
    "09-slipping", question: "?", paper: "v1", minutes: 1, knobs: [slip.knob(lesson: "0.7")])

  @Test("say when a learner has changed the code that they speak of, and hinder nobody")
  func edited() throws {
    try withFolder { root in
      func said(_ value: Double) -> (code: Int32, text: String) {
        let recorder = Recorder()
        let context = RunContext(
          file: root.path + "/lessons/09-slipping/main.swift", directory: root.path,
          console: recorder.console())
        let code = slipping.run(["--no-plots"], in: context) { notebook in
          for _ in 0..<2 { #expect(notebook.turned(value, slip) == value) }
        }
        return (code, recorder.error)
      }
      #expect(said(0.7) == (0, ""))
      #expect(said(0.6) == (0, "the code has slip 0.6 where the lesson's help says 0.7\n"))
    }
  }

  /// Runs the lesson in a folder; what it saw is the result.
  private func run(_ arguments: [String], in root: URL, _ recorder: Recorder)
    -> (code: Int32, sizes: Sizes?, steps: Int?)
  {
    var seen: (Sizes?, Int?)
    let code = lesson.run(
      arguments,
      in: RunContext(
        file: root.path + "/lessons/09-turned/main.swift", directory: root.path,
        console: recorder.console())
    ) { notebook in
      try notebook.cell()
      seen = (notebook.turned(Sizes(), table), notebook.turned(steps: 7))
      _ = try notebook.cached("number") { 1 }
    }
    return (code, seen.0, seen.1)
  }

  @Test("change the settings of a run, which says so, in folders of its own")
  func runs() throws {
    try withFolder { root in
      func names(_ path: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(
          atPath: root.appendingPathComponent(path).path)) ?? []).sorted()
      }
      let plain = Recorder()
      let own = run([], in: root, plain)
      #expect(own.code == 0 && own.sizes == Sizes() && own.steps == 7)
      #expect(!plain.output.contains("changed"))
      let recorder = Recorder()
      let turned = run(["--group-size", "4", "--steps", "3"], in: root, recorder)
      #expect(turned.code == 0 && turned.sizes == Sizes(group: 4) && turned.steps == 3)
      #expect(recorder.output.contains("changed: steps 3, group-size 4 (lesson: 16)"))
      #expect(
        names("runs") == ["09-turned", "09-turned-steps-3-group-size-4"])
      #expect(names("plots/yours") == ["09-turned", "09-turned-steps-3-group-size-4"])
      // It goes on with what it was, without being told again.
      let next = run(["--resume", "runs/09-turned-steps-3-group-size-4"], in: root, Recorder())
      #expect(next.code == 0 && next.sizes == Sizes(group: 4) && next.steps == 3)
      // What a hand has put there is no choice of knobs.
      let file = root.appendingPathComponent("runs/09-turned-steps-3-group-size-4/lesson.json")
      let text = try contents(file).replacing(#""value" : "4""#, with: #""value" : "../4""#)
      try Data(text.utf8).write(to: file)
      let hostile = Recorder()
      #expect(
        run(["--resume", "runs/09-turned-steps-3-group-size-4"], in: root, hostile).code == 1)
      #expect(hostile.error.contains("is not what a lesson writes"))
    }
  }
}
