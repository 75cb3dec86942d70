import Foundation
import Practice
import Terminal

/// The commands for who practises: `exercises table`, and so on. `make` calls them.
///
/// It parses its few words by itself: with a library for that the first exercise would take longer
/// to begin with.
@main
struct ExerciseProgram {
  static let usage = """
    usage: exercises table | watch | show 4.2 | hint 4.2 [again] | questions 4 [ANSWERS]
           exercises new-task NAME | new-lesson NAME
    """

  static func main() {
    endAtSignals()
    signal(SIGPIPE, SIG_IGN)  // a closed pipe is seen where it is written to
    let console = Console.standard()
    do {
      try run(Array(CommandLine.arguments.dropFirst()), console)
    } catch let error as CourseError {
      console.note(error.description)
      exit(error.isMisuse ? EX_USAGE : EXIT_FAILURE)
    } catch {
      console.note(message(of: error))
      exit(EXIT_FAILURE)
    }
  }

  private static func run(_ words: [String], _ console: Console) throws {
    let course = try CourseFolder.here()
    let book = try ExerciseBook(course)
    switch (words.first, Array(words.dropFirst())) {
    case ("table", []):
      let runner = try ExerciseRunner(course)
      console.note("Building, then checking each exercise ...")
      try runner.runAll(book.exercises)
      let (lines, isSound) = ExerciseReport(book, runner, width: console.textWidth).table
      console.print(lines)
      if !isSound { exit(EXIT_FAILURE) }
    case ("show", let rest) where rest.count == 1:
      let exercise = try book.exercise(rest[0])
      console.note("Building ...")
      let runner = try ExerciseRunner(course)
      try runner.runAll([exercise])
      console.print(ExerciseReport(book, runner, width: console.textWidth).page(of: exercise))
    case ("hint", let rest) where rest.count == 1 || rest.dropFirst() == ["again"]:
      let number = rest[0] == ExerciseBook.predict ? rest[0] : try book.exercise(rest[0]).number
      if rest.count == 2 { try book.forgetHints(of: number) }
      console.print(try book.nextHint(for: number, width: max(40, console.textWidth)))
    case ("watch", []):
      var watch = try ExerciseWatch(course, console)
      let keys = KeyReader()
      try watch.run { keys.next(milliseconds: 300) }
    case ("questions", let rest) where !rest.isEmpty:
      let quiz = try QuestionRound(course, lesson: rest[0])
      quiz.ask(answers: Array(rest.dropFirst()), console) { readLine() }
    case ("new-task", let rest) where rest.count == 1:
      console.print(try Skeleton.task(rest[0], in: course))
    case ("new-lesson", let rest) where rest.count == 1:
      console.print(try Skeleton.lesson(rest[0], in: course))
    default:
      throw CourseError(usage, isMisuse: true)
    }
  }
}
