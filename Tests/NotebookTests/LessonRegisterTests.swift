import Evaluation
import Foundation
import Notebook
import Terminal
import TestSupport
import Testing

/// A lesson of one number, which can be changed as the code of a lesson can.
struct NumberLesson {
  let root: URL
  let recorder = Recorder()
  var value = 2.0
  var claims = [Claim("Two is at most three.", .atMost(3))]
  var title = "One"
  static let source = """
    import Notebook

    Lesson().run { notebook in
      // %% Numbers
      // Prose.
      try notebook.cell()
      let rate = 0.5
    }

    """

  init(in root: URL) throws {
    self.root = root
    try write(Self.source)
  }

  var register: URL { root.appendingPathComponent("plots/01-one/register.txt") }
  var page: URL { root.appendingPathComponent("lessons/01-one/README.md") }

  func write(_ source: String) throws {
    let file = root.appendingPathComponent("lessons/01-one/main.swift")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(source.utf8).write(to: file)
  }

  func run(_ arguments: String..., during: (LessonNotebook) throws -> Void = { _ in }) throws -> (
    code: Int32, error: String
  ) {
    let before = recorder.error.count
    let lesson = Lesson(
      "01-one", title: title, question: "?", paper: "v1", minutes: 1, claims: claims)
    let code = lesson.run(
      arguments,
      in: RunContext(
        file: root.path + "/lessons/01-one/main.swift", directory: root.path,
        console: recorder.console(), gnuplot: try quickGnuplot(in: root))
    ) { notebook in
      try notebook.cell(line: 6)
      notebook.figure(sketch, name: "two-points")
      notebook.measure(claims[0], interval(value, value - 0.5, value + 0.5))
      if !notebook.quick { try during(notebook) }
    }
    return (code, String(recorder.error.dropFirst(before)))
  }
}

@Suite("A run that is reported")
struct RegisteredRunTests {
  @Test("is registered first")
  func notFrozen() throws {
    try withFolder { root in
      let run = try NumberLesson(in: root).run("--page")
      #expect(run.code == 1)
      #expect(run.error.contains("nothing is frozen in plots/01-one/register.txt"))
      #expect(run.error.contains("lesson-01-one --register"))
    }
  }

  @Test("is added to the register with its seeds and what came of its claims, and never again")
  func added() throws {
    try withFolder { root in
      let lesson = try NumberLesson(in: root)
      #expect(try lesson.run("--register").code == 0)
      let frozen = try contents(lesson.register)
      #expect(frozen.contains("  claim 1 experiment, at most 3\n"))
      #expect(frozen.contains("\n  platform \(platform())\n"))
      #expect(try lesson.run("--page", "--seed", "1001", "--seeds", "20").code == 0)
      let text = try contents(lesson.register)
      #expect(text.hasPrefix(frozen))
      let register = try Register(text, file: "")
      #expect(register.entries.map(\.kind) == [.frozen, .begun, .run])
      #expect(register.lastRun?.seeds == 1001...1020)
      #expect(register.lastRun?.claims == ["1 held: 2.0 from 1.5 to 2.5; at most 3"])
      let page = try contents(lesson.page)
      #expect(
        page.contains("before the run. The run was made once, on seeds that nothing had used"))

      let again = try lesson.run("--page", "--seed", "1020", "--seeds", "2")
      #expect(again.code == 1 && again.error.contains("take --seed 1021"))
      #expect(try contents(lesson.register) == text)
      #expect(try contents(lesson.page) == page)

      #expect(try lesson.run("--page", "--seed", "1021", "--seeds", "2").code == 0)
      #expect(try contents(lesson.page).contains("1 entry before</summary>"))
      #expect(
        try contents(lesson.page).contains(
          ", seeds 1001 to 1020: claim 1 held, 2 (1.5 to 2.5), stated at most 3"))
    }
  }

  @Test("that was stopped is the same run when it begins again")
  func stopped() throws {
    try withFolder { root in
      let lesson = try NumberLesson(in: root)
      #expect(try lesson.run("--register").code == 0)
      let stopped = try lesson.run("--page", "--seed", "1001") { _ in
        throw Problem(description: "no luck")
      }
      #expect(stopped.code == 1)
      #expect(try lesson.run("--page", "--seed", "1001").code == 0)
      let register = try Register(try contents(lesson.register), file: "")
      #expect(register.entries.map(\.kind) == [.frozen, .begun, .run])
    }
  }

  @Test("is not reported when an identity is wrong, which is a mistake in the code")
  func wrongIdentity() throws {
    try withFolder { root in
      var lesson = try NumberLesson(in: root)
      lesson.claims = [Claim("Two is at most one.", .atMost(1), kind: .identity)]
      #expect(try lesson.run("--register").code == 0)
      let run = try lesson.run("--page", "--seed", "1001")
      #expect(run.code == 1 && run.error.contains("an identity is wrong: Two is at most one."))
      #expect(!FileManager.default.fileExists(atPath: lesson.page.path))
    }
  }

  @Test("may differ from a page that is older than the register, which says so")
  func before() throws {
    try withFolder { root in
      let lesson = try NumberLesson(in: root)
      #expect(try lesson.run("--register").code == 0)
      #expect(try lesson.run("--page", "--seed", "1001").code == 0)
      let entry =
        "earlier 2026-11-24\n  commit 1ae9671\n  seeds 1 to 5\n  claim 1 held: 1.0 from nan to nan; at most 3\n"
      try Data(entry.utf8).write(to: lesson.register)
      #expect(try lesson.run("--check-page").code == 1)
      #expect(try lesson.run("--update-page").code == 0)
      #expect(try contents(lesson.page).contains("This page is from before the [register]"))
      #expect(try lesson.run("--check-page").code == 0)
      // A learner's few seeds have no interval, and the page's number is named.
      #expect(
        try lesson.run("--seeds", "2") { $0.measure(lesson.claims[0], seedInterval([1, 2])) }.code
          == 0)
      #expect(lesson.recorder.output.contains("2 seeds: too few; the page has 5"))
    }
  }
}
