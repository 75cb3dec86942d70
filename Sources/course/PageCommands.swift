import ArgumentParser
import Coursework
import Notebook
import Practice

struct Claims: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the claims of all lessons and their verdicts.")
  @Argument(help: "Where the figures are: plots, plots/yours or plots/quick.")
  var folder = "plots"

  func run() throws {
    try report {
      let lines = try Course.here().claimLines(in: folder, width: $0.textWidth)
      $0.print(["", "Claims of all lessons"] + lines)
    }
  }
}

struct FillReadme: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readme", abstract: "Fill in README.md and the gallery from the lessons' pages.")

  func run() throws {
    try report { _ in try Readme(try Course.here()).write() }
  }
}

struct CheckReadme: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check that README.md and the gallery are up to date.")

  func run() throws {
    try report {
      let course = try Course.here()
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
      let check = RegisterCheck(try Course.here())
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
    try report { _ in try Site(try Course.here(), output: folder, address: address).make() }
  }
}

struct DrawDiagrams: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diagrams", abstract: "Draw the pictures that open the lessons, through Graphviz.")

  func run() throws {
    try report { _ in try Diagrams(try Course.here()).draw() }
  }
}

struct CheckDiagrams: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check that each lesson has a picture, and each picture is that of its source.")

  func run() throws {
    try report { try fail(with: try Diagrams(try Course.here()).problems(), on: $0) }
  }
}

struct CheckWords: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check that no lesson uses a word before the lesson that explains it.")

  func run() throws {
    try report { try fail(with: try Course.here().wordProblems(), on: $0) }
  }
}
