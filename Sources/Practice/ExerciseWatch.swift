import Foundation
import Terminal

/// Checks an exercise each time its file is saved, and takes keys meanwhile.
package struct ExerciseWatch {
  private let course: CourseFolder
  private let console: Console
  private let runner: ExerciseRunner
  private var book: ExerciseBook
  private var number: String
  private var changed = Date.distantPast
  private var isToReset = false

  /// A watch over the first exercise that is not solved yet.
  package init(_ course: CourseFolder, _ console: Console) throws {
    (self.course, self.console) = (course, console)
    let runner = try ExerciseRunner(course)
    let book = try ExerciseBook(course)
    (self.runner, self.book) = (runner, book)
    let open = book.exercises.first { !Self.isSolved($0, runner) } ?? book.exercises.first
    guard let open else {
      throw CourseError("There are no exercises in \(ExerciseBook.folder).")
    }
    number = open.number
  }

  /// Checks and takes keys, until one of them ends it.
  ///
  /// - Parameter next: Waits a moment for a key.
  /// - Throws: ``CourseError`` or the system's error, if a file cannot be read or written.
  package mutating func run(_ next: () -> KeyReader.Event) throws {
    while true {
      let exercise = try book.exercise(number)
      let saved = modified(exercise)
      if saved != changed {
        changed = saved
        try check()
      }
      switch next() {
      case .nothing: continue
      case .end, .key("q"): return
      case .key(let key): try press(key)
      }
    }
  }

  /// Builds and runs the exercise, and shows what came of it.
  private mutating func check() throws {
    book = try ExerciseBook(course)
    let exercise = try book.exercise(number)
    console.note("Building ...")
    try runner.runAll([exercise])
    if console.outputIsTerminal { console.print(["\u{1B}[2J\u{1B}[H"]) }
    console.print(ExerciseReport(book, runner, width: console.textWidth).page(of: exercise))
    console.print([
      "", "Waiting for \(exercise.place.prefix { $0 != ":" }) to be saved.", Self.help,
    ])
  }

  private static let help = "n: next   h: hint   r: reset as it was shipped   q: quit"

  private mutating func press(_ key: Character) throws {
    let exercise = try book.exercise(number)
    let mayReset = isToReset
    isToReset = false
    switch key {
    case "n":
      let later = book.exercises.drop { $0 != exercise }.dropFirst()
      let others = later + book.exercises.prefix { $0 != exercise }
      guard let next = others.first(where: { !Self.isSolved($0, runner) }) else {
        console.print(["There is no other one that is not solved."])
        return
      }
      number = next.number
      changed = .distantPast
    case "h":
      console.print([""] + (try book.nextHint(for: exercise.number, width: console.textWidth)))
    case "r" where !book.hasChanged(exercise): console.print(["\(number) is as it was shipped."])
    case "r" where !mayReset:
      isToReset = true
      console.print([
        "What you wrote for \(number) goes. Once more r to do it, any other key to keep it."
      ])
    case "r":
      let kept = try book.reset(number)
      console.print(["\(number) is as it was shipped; what you had is in \(kept)"])
    case _ where key.isWhitespace: break
    default: console.print([Self.help])
    }
  }

  private func modified(_ exercise: Exercise) -> Date {
    let path = course.url(ExerciseBook.file(exercise.lesson)).path
    let found = try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
    return found as? Date ?? changed  // while an editor writes, there may be no file
  }

  private static func isSolved(_ exercise: Exercise, _ runner: ExerciseRunner) -> Bool {
    runner.verdict(of: exercise.number, "yours")?.kind == .solved
  }
}
