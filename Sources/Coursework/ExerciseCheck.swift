import Notebook
import Practice
import Terminal

/// A check that the exercises can be shipped, in both directions: every reference passes, and no
/// exercise is solved.
package struct ExerciseCheck {
  let book: ExerciseBook
  let runner: ExerciseRunner

  /// A check of all exercises.
  package init(_ book: ExerciseBook, _ runner: ExerciseRunner) {
    (self.book, self.runner) = (book, runner)
  }

  /// Builds and runs all exercises, and returns the problems found.
  ///
  /// - Throws: ``CourseError`` with what the compiler says, if they do not build.
  package func problems() throws -> [String] {
    guard try runner.build(book.lessons) else {
      throw CourseError("The exercises do not build:\n\(runner.buildMessages())")
    }
    let pages = Dictionary(try book.course.pages().map { ($0.number, $0) }) { $1 }
    let ofExercises = try book.exercises.flatMap { exercise in
      try (problemsOfCode(exercise) + problemsOfText(exercise, page: pages[exercise.lesson]))
        .map { "\(exercise.number): \($0)" }
    }
    let ofLessons = book.lessons.filter { lesson in
      book.exercises.count { $0.lesson == lesson } < 3
    }.map { "\($0): a lesson has three exercises, this one has fewer: write another one" }
    let ofPages = pages.values.sorted { $0.number < $1.number }.filter {
      $0.hasExercises && !book.lessons.contains($0.number)
    }.map { "\($0.number): its page names exercises, and \(ExerciseBook.folder) has none of it" }
    return ofExercises + ofLessons + ofPages
  }

  /// Checks an exercise's code: a stub passes as a known issue, and fails if it is strict.
  private func problemsOfCode(_ exercise: Exercise) throws -> [String] {
    var problems: [String] = []
    let end = try runner.run(exercise)
    if let reference = runner.verdict(of: exercise.number, "reference"), reference.kind != .solved {
      problems.append("its reference fails: \(oneLine(reference.words))")
    } else if runner.verdict(of: exercise.number, "reference") == nil {
      let name = ExerciseRunner.test(of: exercise.number)
      problems.append("its reference was not run: expected a test \(name), found none; write it")
    }
    guard let yours = runner.verdict(of: exercise.number, "yours"),
      [.unsolved, .wrong].contains(yours.kind)
    else {
      return problems + ["it is shipped solved or broken: put the stub back"]
    }
    if try !book.isShipped(exercise.lesson) {
      problems.append("it is not what its copy in shipped is: renew that by `course ship`")
    }
    if end != .exited(0) {
      problems.append("unsolved, it is not a known issue, but ends as \(end)")
    }
    let strict = try runner.run(exercise, isStrict: true)
    if strict != .exited(1) { problems.append("unsolved, with STRICT=1 it ends as \(strict)") }
    return problems
  }

  /// Its task is printed as it stands, it has two hints, and it stands on the page of its lesson.
  private func problemsOfText(_ exercise: Exercise, page: PublishedPage?) -> [String] {
    var problems: [String] = []
    let words = oneLine(filled(exercise.task, width: 80).joined(separator: " "))
    if words != oneLine(exercise.task) { problems.append("its task is not printed as it stands") }
    let hints = (try? book.hints(for: exercise.number))?.count ?? 0
    if hints < 2 { problems.append("it needs two hints, and has \(count(hints, "hint"))") }
    if page?.text.contains("**\(exercise.number)** \(exercise.title)") != true {
      problems.append("its lesson's page does not name it: expected '\(exercise.title)'")
    }
    return problems
  }
}
