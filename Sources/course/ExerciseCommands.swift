import ArgumentParser
import Coursework
import Practice

struct CheckExercises: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check that every reference passes, and that no exercise is shipped solved.")

  func run() throws {
    try report {
      let course = try CourseFolder.here()
      let book = try ExerciseBook(course)
      let problems = try ExerciseCheck(book, try ExerciseRunner(course)).problems()
      try fail(with: problems, on: $0)
      $0.print(["\(book.exercises.count) exercises: every reference passes, none is solved yet"])
    }
  }
}

struct Ship: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Keep a copy of each lesson's exercises, before anybody has written into them.")

  func run() throws {
    try report { _ in try ExerciseBook(try CourseFolder.here()).ship() }
  }
}
