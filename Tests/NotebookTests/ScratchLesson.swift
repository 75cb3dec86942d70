import Cells
import Foundation
import Notebook
import Plots
import Terminal
import TestSupport
import Testing

/// A lesson in a package of its own, run without a process.
struct ScratchLesson {
  let root: URL
  let recorder = Recorder()
  let interruption = Interruption()

  static let claim = Claim("Two is at most three.", .atMost(3))
  static let source = """
    // The introduction.
    import Notebook

    Lesson().run { notebook in
      // %% Numbers
      // Two *numbers*.
      try notebook.cell()
      notebook.print(1)
      notebook.print("```")

      // %% A figure
      try notebook.cell()
      notebook.figure(sketch, name: "two-points")

      // %% What you should have seen
      // Two points.
    }

    """

  static let exercises = """
    import ExerciseSupport

    // %% 1.1 Write it.
    // Write the number two.
    //
    // Done when: it is 2.

    func two() throws -> Int { throw Unsolved() }
    """

  var lesson = Lesson(
    "01-one-two", question: "How many?", paper: "v1, section 2", minutes: 1,
    claims: [claim], exercises: ["Write it.", "Find it.", "Predict it."], next: "02-three")
  var gnuplot: Gnuplot

  var file: URL { root.appendingPathComponent("lessons/01-one-two/main.swift") }
  var page: URL { root.appendingPathComponent("lessons/01-one-two/README.md") }
  var plots: URL { root.appendingPathComponent("plots/01-one-two") }
  var yours: URL { root.appendingPathComponent("plots/yours/01-one-two") }

  init(in root: URL) throws {
    self.root = root
    gnuplot = try quickGnuplot(in: root)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try write(Self.source)
    for folder in ["Sources/Notebook", "Tests/Exercises"] {
      try FileManager.default.createDirectory(
        at: root.appendingPathComponent(folder), withIntermediateDirectories: true)
    }
    try Data(Self.exercises.utf8).write(
      to: root.appendingPathComponent("Tests/Exercises/Lesson01.swift"))
  }

  func write(_ source: String) throws { try Data(source.utf8).write(to: file) }

  /// Runs the lesson as its source says; each cell takes 1.5 s.
  @discardableResult
  func run(_ arguments: String..., isTerminal: Bool = false, during: () throws -> Void = {})
    -> Int32
  {
    if arguments.contains("--page") { register() }
    return lesson.run(
      arguments,
      in: RunContext(
        file: file.path, directory: root.path, console: recorder.console(isTerminal: isTerminal),
        interruption: interruption, gnuplot: gnuplot)
    ) { notebook in
      try cells(notebook, recorder, during: notebook.quick ? {} : during)
    }
  }

  /// Registers it anew, with the same seeds as before.
  private func register() {
    try? FileManager.default.removeItem(at: plots.appendingPathComponent("register.txt"))
    let code = lesson.run(
      ["--register"],
      in: RunContext(
        file: file.path, directory: root.path, console: Recorder().console(), gnuplot: gnuplot)
    ) { try cells($0, Recorder(), during: {}) }
    #expect(code == 0)
  }

  private func cells(
    _ notebook: LessonNotebook, _ recorder: Recorder, during: () throws -> Void
  ) throws {
    try notebook.cell(line: 7)
    recorder.time += 1.5
    notebook.print(1)
    notebook.print("```")
    try during()
    try notebook.cell(line: 12)
    recorder.time += 1.5
    notebook.figure(sketch, name: "two-points")
    if !lesson.claims.isEmpty { notebook.measure(Self.claim, interval(2, 1.5, 2.5)) }
  }
}
