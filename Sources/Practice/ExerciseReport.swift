import TextLayout

/// The text that `make exercises` and `make exercise-4.2` print.
package struct ExerciseReport {
  let book: ExerciseBook
  let runner: ExerciseRunner
  /// The longest line, in columns.
  let width: Int

  /// A report on exercises, in lines of a width.
  package init(_ book: ExerciseBook, _ runner: ExerciseRunner, width: Int) {
    (self.book, self.runner, self.width) = (book, runner, max(40, width))
  }

  /// Returns the table of the last results of the exercises, and whether every reference passes: if
  /// one does not, the exercise is at fault.
  package var table: (lines: [String], isSound: Bool) {
    let rows = book.exercises.map { exercise in
      let yours = runner.verdict(of: exercise.number, "yours") ?? ExerciseVerdict(.broken, "")
      return (exercise: exercise, yours: yours, violation: violation(of: exercise))
    }
    let states = ["solved", "wrong so far", "not begun", "broken"].map { state in
      "\(rows.count { self.state(of: $0.exercise, $0.yours) == state }) \(state)"
    }
    let next = rows.first { $0.yours.kind != .solved }?.exercise
    let lines =
      rows.flatMap { row($0.exercise, $0.yours) + $0.violation } + [
        "", states.joined(separator: ", "),
      ]
      + (next.map { ["Next: make exercise-\($0.number), in \($0.place)"] } ?? [])
    return (lines, rows.allSatisfy(\.violation.isEmpty))
  }

  /// Returns the task of an exercise, what it printed when it was last run, and what is still
  /// wrong.
  package func page(of exercise: Exercise) -> [String] {
    let yours = runner.verdict(of: exercise.number, "yours") ?? ExerciseVerdict(.broken, "")
    let printed = runner.printed(by: exercise.number, lines: 40)
    let isSilent = printed.allSatisfy { $0.isEmpty }
    let next = yours.kind == .solved ? nextAfter(exercise) : "A hint: make hint-\(exercise.number)"
    return filled("\(exercise.number) \(exercise.title)", width: width) + [exercise.place, ""]
      + filled(exercise.task, width: width) + (isSilent ? [] : ["", "printed:"] + printed) + [""]
      + filled("\(state(of: exercise, yours)): \(words(of: yours))", width: width) + ["", next]
  }

  /// Returns how far an exercise is: `solved`, `wrong so far`, `not begun` or `broken`.
  private func state(of exercise: Exercise, _ yours: ExerciseVerdict) -> String {
    yours.state(isBegun: book.hasChanged(exercise))
  }

  /// Returns what a verdict says to the learner.
  private func words(of verdict: ExerciseVerdict) -> String {
    verdict.kind == .unsolved ? "Write your code in place of throw Unsolved()." : verdict.words
  }

  /// Returns a row of the table, and below it why an exercise is broken.
  private func row(_ exercise: Exercise, _ yours: ExerciseVerdict) -> [String] {
    let mark = padded(exercise.number, to: 6) + padded(state(of: exercise, yours), to: 14)
    var lines = indented(exercise.title, by: mark.count)
    lines[0] = mark + lines[0].dropFirst(mark.count)
    guard yours.kind == .broken else { return lines }
    let why = yours.words.split(separator: "\n").filter { !$0.hasPrefix("    ") }.prefix(3)
    return lines + (why.isEmpty ? [] : indented(why.joined(separator: "\n"), by: mark.count))
  }

  /// Describes what is wrong with an exercise itself, whose reference has to pass.
  private func violation(of exercise: Exercise) -> [String] {
    guard let reference = runner.verdict(of: exercise.number, "reference"),
      reference.kind == .wrong
    else { return [] }
    return ["     its reference fails, so the exercise is at fault, not you:"]
      + indented(reference.words, by: 5)
  }

  private func indented(_ text: String, by margin: Int) -> [String] {
    let space = String(repeating: " ", count: margin)
    return filled(text, width: width - margin).map { $0.isEmpty ? "" : space + $0 }
  }

  /// Returns the exercise that follows, or a later one if that was solved the last time it was run.
  private func nextAfter(_ exercise: Exercise) -> String {
    let later = book.exercises.drop { $0 != exercise }.dropFirst()
    let next = later.first { runner.verdict(of: $0.number, "yours")?.kind != .solved }
    return next.map { "Next: make exercise-\($0.number)" }
      ?? "Next: make exercises, which says if any is left"
  }
}
