import ArgumentParser
import Coursework
import Foundation
import Notebook
import Practice

struct Claims: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the claims of all lessons and their verdicts.")
  @Argument(help: "Where the figures are: plots, plots/yours or plots/quick.")
  var folder = "plots"

  func run() throws {
    try report {
      let lines = try CourseFolder.here().claimLines(in: folder, width: $0.textWidth)
      $0.print(["", "Claims of all lessons"] + lines)
    }
  }
}

struct FillReadme: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readme", abstract: "Fill in README.md and the gallery from the lessons' pages.")

  func run() throws {
    try report { _ in try Readme(try CourseFolder.here()).write() }
  }
}

struct CheckReadme: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check that README.md and the gallery are up to date.")

  func run() throws {
    try report {
      let course = try CourseFolder.here()
      let problems = try Readme(course).problems()
      try fail(with: problems, on: $0)
    }
  }
}

struct CheckRegisters: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check that each page shows a run of what was frozen, on seeds that nothing had used."
  )

  func run() throws {
    try report {
      let check = RegisterCheck(try CourseFolder.here())
      try fail(with: try check.problems(), on: $0)
      $0.print(["Registers"] + (try check.lines()))
    }
  }
}

struct MakeSite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site", abstract: "Make a site of all pages, through pandoc.")
  @Argument(help: "The folder of the site.") var folder: String
  @Argument(help: "Where the site will be, such as https://example.org/TinyR1.")
  var address: String?

  func run() throws {
    try report { _ in try Site(try CourseFolder.here(), output: folder, address: address).make() }
  }
}

struct DrawDiagrams: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diagrams", abstract: "Draw the pictures that open the lessons, through Graphviz.")

  func run() throws {
    try report { _ in try Diagrams(try CourseFolder.here()).draw() }
  }
}

struct CheckDiagrams: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check that each lesson has a picture, and each picture is that of its source.")

  func run() throws {
    try report { try fail(with: try Diagrams(try CourseFolder.here()).problems(), on: $0) }
  }
}

struct CheckWords: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check that no lesson uses a word before the lesson that explains it.")

  func run() throws {
    try report { try fail(with: try CourseFolder.here().wordProblems(), on: $0) }
  }
}

struct CompareRuns: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Draw accuracy and length of runs that are there, from their logs and evaluations.")
  @Argument(help: "Folders of runs of one lesson, such as runs/07-grpo.") var runs: [String]

  func validate() throws {
    guard (2...6).contains(runs.count) else {
      throw ValidationError(
        "expected from 2 to 6 runs, as in make compare RUNS=\"runs/07-grpo runs/07-grpo-beta-0.04\"; "
          + "got \(runs.count)")
    }
    guard Set(runs).count == runs.count else { throw ValidationError("a run is named twice") }
  }

  func run() throws {
    try report { console in
      let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath, isDirectory: true)
      let folders = runs.map { run in
        // `runs/` may be left out: `make compare RUNS="07-grpo 07-grpo-beta-0.04"`.
        let path = FileManager.default.fileExists(atPath: run) ? run : "runs/\(run)"
        return (run, URL(fileURLWithPath: path, isDirectory: true, relativeTo: here))
      }
      let comparison = try RunComparison(of: folders)
      let place = URL(fileURLWithPath: "plots/yours/compare", isDirectory: true, relativeTo: here)
      try comparison.show(in: FigureFolder(place, seenFrom: here), remarks: [], console)
    }
  }
}
