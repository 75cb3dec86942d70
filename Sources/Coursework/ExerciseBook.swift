import Notebook

/// All exercises, their hints, and checksums of their code as shipped.
///
/// Those of a lesson are `LessonNN.swift`, `Checks/LessonNNChecks.swift` and `Hints/LessonNN.md`,
/// and no list names them; their titles are the strings of `Lesson(exercises:)`. `course ship`
/// records the checksums of new exercises, so that the table can tell which have been begun.
package struct ExerciseBook: Sendable {
  /// The folder of the exercises.
  static let folder = "Tests/Exercises"
  /// A checksum of the code of each, as shipped.
  static let shippedFile = "\(folder)/shipped"
  /// The folder with the number of hints shown of each.
  static let hintFolder = ".build/hints"

  package let course: Course
  /// Those of all lessons, from first to last.
  package let exercises: [Exercise]
  private let shipped: [String: String]

  /// Reads the exercises of all lessons: each `LessonNN.swift` that is there.
  package init(_ course: Course) throws {
    self.course = course
    let files = course.names(in: Self.folder).filter {
      $0.hasPrefix("Lesson") && $0.hasSuffix(".swift")
    }
    exercises = try files.flatMap { file in
      let path = "\(Self.folder)/\(file)"
      return Exercise.all(in: try course.read(path), file: path)
    }
    let lines = (try? course.read(Self.shippedFile))?.split(separator: "\n") ?? []
    let pairs = lines.map { $0.split(separator: " ") }.filter { $0.count == 2 }
    shipped = Dictionary(pairs.map { (String($0[0]), String($0[1])) }) { $1 }
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

  /// Whether an exercise's code differs from the shipped code.
  package func hasChanged(_ exercise: Exercise) -> Bool {
    shipped[exercise.number] != String(exercise.checksum)
  }

  /// Records a checksum of each exercise's code as shipped.
  package func ship() throws {
    let lines = exercises.map { "\($0.number) \($0.checksum)\n" }
    try course.write(lines.joined(), to: Self.shippedFile)
  }

  /// Returns the hints for an exercise: the paragraphs below its number in `Hints/LessonNN.md`.
  package func hints(for exercise: Exercise) throws -> [String] {
    let text = try course.read("\(Self.folder)/Hints/Lesson\(exercise.lesson).md")
    var (isFound, hints) = (false, [String]())
    for line in text.split(separator: "\n") {
      if line.hasPrefix("# ") {
        isFound = line.dropFirst(2).trimmed == exercise.number
      } else if isFound && !line.trimmed.isEmpty {
        hints.append(String(line))
      }
    }
    return hints
  }

  /// Returns one more hint for an exercise, below those that were shown before.
  package func nextHint(for exercise: Exercise, width: Int) throws -> [String] {
    let all = try hints(for: exercise)
    let note = "\(Self.hintFolder)/\(exercise.number)"
    let before = (try? course.read(note)).flatMap { Int($0.trimmed) } ?? 0
    let shown = min(max(0, before) + 1, all.count)
    try course.write("\(shown)\n", to: note)
    let hints = all.prefix(shown).enumerated().map { index, hint in
      filled("\(exercise.number), hint \(index + 1) of \(all.count): \(hint)", width: width)
    }
    let end = before < all.count ? [] : [["There is no other hint."]]
    return Array((hints + end).joined(separator: [""]))
  }
}
