import Cells

/// All exercises, their hints, and their code as shipped.
///
/// Those of a lesson are `LessonNN.swift`, `Checks/LessonNNChecks.swift` and `Hints/LessonNN.md`,
/// and no list names them; their titles are the strings of `Lesson(exercises:)`. `course ship`
/// copies new exercises to `shipped`: a table can tell which have been begun, and each can be had
/// again as it was.
package struct ExerciseBook: Sendable {
  /// The folder of the exercises.
  package static let folder = "Tests/Exercises"
  /// The folder of a copy of each lesson's file, as shipped.
  static let shippedFolder = "\(folder)/shipped"
  /// The folder with the number of hints shown of each.
  static let hintFolder = ".build/hints"
  /// The name under which `make predict` has hints: it is no exercise, for no check can judge a
  /// reason.
  package static let predict = "predict"

  package let course: CourseFolder
  /// Those of all lessons, from first to last.
  package let exercises: [Exercise]
  private let shipped: [String: Exercise]

  /// Reads the exercises of all lessons: each `LessonNN.swift` that is there.
  package init(_ course: CourseFolder) throws {
    self.course = course
    let files = course.names(in: Self.folder).filter {
      $0.hasPrefix("Lesson") && $0.hasSuffix(".swift")
    }
    exercises = try files.flatMap { file in
      let path = "\(Self.folder)/\(file)"
      return Exercise.all(in: try course.read(path), file: path)
    }
    let copies = course.names(in: Self.shippedFolder).map { "\(Self.shippedFolder)/\($0)" }
    let asShipped = try copies.flatMap { Exercise.all(in: try course.read($0), file: $0) }
    shipped = Dictionary(asShipped.map { ($0.number, $0) }) { $1 }
  }

  /// The lessons that have exercises, in two digits.
  package var lessons: [String] { Set(exercises.map(\.lesson)).sorted() }

  /// Returns the exercise with a number.
  ///
  /// - Throws: ``CourseError`` if there is none.
  package func exercise(_ number: String) throws -> Exercise {
    guard let found = exercises.first(where: { $0.number == number }) else {
      throw CourseError(
        "There is no exercise \(number); make exercises lists them.", isMisuse: true)
    }
    return found
  }

  /// Returns whether an exercise's code differs from the shipped code.
  package func hasChanged(_ exercise: Exercise) -> Bool {
    shipped[exercise.number]?.checksum != exercise.checksum
  }

  /// Copies each lesson's file to those that are as shipped.
  package func ship() throws {
    for lesson in lessons { try course.write(try text(of: lesson), to: Self.shippedCopy(lesson)) }
  }

  /// Returns whether the copy of a lesson's file is what the file is.
  package func isShipped(_ lesson: String) throws -> Bool {
    (try? course.read(Self.shippedCopy(lesson))) == (try text(of: lesson))
  }

  /// Puts an exercise back as it was shipped; what was written is kept beside the verdicts.
  ///
  /// - Returns: Where that is.
  /// - Throws: ``CourseError`` if it is not known how it was shipped.
  package func reset(_ number: String) throws -> String {
    let exercise = try exercise(number)
    guard let original = shipped[number] else {
      throw CourseError("It is not known how \(number) was shipped: see \(Self.shippedFolder)")
    }
    let text = try text(of: exercise.lesson)
    guard text.ranges(of: exercise.source).count == 1 else {
      throw CourseError("\(exercise.place): expected its text once; put it back by hand")
    }
    let kept = "\(ExerciseRunner.results)/\(number).before-reset.swift"
    try course.write(exercise.source, to: kept)
    try course.write(
      text.replacing(exercise.source, with: original.source), to: Self.file(exercise.lesson))
    return kept
  }

  private func text(of lesson: String) throws -> String { try course.read(Self.file(lesson)) }

  /// Returns the file of a lesson's exercises.
  package static func file(_ lesson: String) -> String { "\(folder)/Lesson\(lesson).swift" }

  private static func shippedCopy(_ lesson: String) -> String {
    "\(shippedFolder)/Lesson\(lesson).txt"
  }

  /// Returns the hints for an exercise, the paragraphs below its number in `Hints/LessonNN.md`; or
  /// for `predict`, those of `Hints/Predict.md`.
  package func hints(for number: String) throws -> [String] {
    let name = number == Self.predict ? "Predict" : "Lesson\(Exercise.lesson(of: number))"
    let text = try course.read("\(Self.folder)/Hints/\(name).md")
    var (isFound, hints) = (false, [String]())
    for line in text.split(separator: "\n") {
      if line.hasPrefix("# ") {
        isFound = line.dropFirst(2).trimmed == number
      } else if isFound && !line.trimmed.isEmpty {
        hints.append(String(line))
      }
    }
    return hints
  }

  /// Returns one more hint for an exercise or for `predict`, below those that were shown before.
  package func nextHint(for number: String, width: Int) throws -> [String] {
    let all = try hints(for: number)
    let note = "\(Self.hintFolder)/\(number)"
    let before = (try? course.read(note)).flatMap { Int($0.trimmed) } ?? 0
    let shown = min(max(0, before) + 1, all.count)
    try course.write("\(shown)\n", to: note)
    let hints = all.prefix(shown).enumerated().map { index, hint in
      filled("\(number), hint \(index + 1) of \(all.count): \(hint)", width: width)
    }
    let end = [
      ["There is no other hint; from the first again: make hint-\(number) AGAIN=1"]
    ]
    return Array((hints + (before < all.count ? [] : end)).joined(separator: [""]))
  }

  /// Begins again with the first hint for an exercise or for `predict`.
  package func forgetHints(of number: String) throws {
    try course.write("0\n", to: "\(Self.hintFolder)/\(number)")
  }
}
