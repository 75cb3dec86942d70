import ArgumentParser
import Coursework
import Foundation
import Notebook

/// The limit for one exercise.
struct Limit: ParsableArguments {
  @Option(help: "How long an exercise may take; else EXERCISE_SECONDS says it, or it is 60.")
  var seconds: Double?

  func runner(_ course: Course) throws -> ExerciseRunner {
    let said = ProcessInfo.processInfo.environment["EXERCISE_SECONDS"].flatMap(Double.init)
    return try ExerciseRunner(course, seconds: seconds ?? said ?? 60)
  }
}

struct Exercises: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say which exercises are solved, and which is next.")
  @OptionGroup var limit: Limit

  func run() throws {
    try report {
      let course = try Course.here()
      let (book, runner) = (try ExerciseBook(course), try limit.runner(course))
      $0.note("Building, then checking each exercise ...")
      try runner.runAll(book.exercises)
      let (lines, isSound) = ExerciseReport(book, runner, width: $0.textWidth).table
      $0.print(lines)
      if !isSound { throw ExitCode.failure }
    }
  }
}

struct OneExercise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exercise", abstract: "Show the task of an exercise, and what is still wrong.")
  @Argument(help: "Its number, such as 4.2.") var number: String
  @OptionGroup var limit: Limit

  func run() throws {
    try report {
      let course = try Course.here()
      let book = try ExerciseBook(course)
      let exercise = try book.exercise(number)
      $0.note("Building ...")
      let runner = try limit.runner(course)
      try runner.runAll([exercise])
      $0.print(ExerciseReport(book, runner, width: $0.textWidth).page(of: exercise))
    }
  }
}

struct Hint: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Give one hint more for an exercise, below those before it.")
  @Argument(help: "Its number, such as 4.2.") var number: String

  func run() throws {
    try report {
      let book = try ExerciseBook(try Course.here())
      let exercise = try book.exercise(number)
      $0.print(try book.nextHint(for: exercise, width: max(40, $0.textWidth)))
    }
  }
}

struct CheckExercises: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check that every reference passes, and that no exercise is shipped solved.")
  @OptionGroup var limit: Limit

  func run() throws {
    try report {
      let course = try Course.here()
      let book = try ExerciseBook(course)
      let problems = try ExerciseCheck(book, try limit.runner(course)).problems()
      try fail(with: problems, on: $0)
      $0.print(["\(book.exercises.count) exercises: every reference passes, none is solved yet"])
    }
  }
}

struct Ship: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Note what the code of each exercise is before anybody has written into it.")

  func run() throws {
    try report { _ in try ExerciseBook(try Course.here()).ship() }
  }
}
