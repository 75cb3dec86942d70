/// The files that a new task or a new lesson begins with: those of `Tests/Skeletons` under another
/// name.
package struct Skeleton {
  private static let folder = "Tests/Skeletons"

  /// Begins a task: its source, its tests, and a program that trains a model on it.
  ///
  /// - Parameters:
  ///   - name: In lower case with hyphens: `last-digit`.
  ///   - course: Where it is to be.
  /// - Returns: What to do next.
  /// - Throws: ``CourseError`` if the name is none, or one of the files is there; nothing is written
  ///   then.
  package static func task(_ name: String, in course: CourseFolder) throws -> [String] {
    try check(name, example: "make new-task last-digit")
    let goals = try course.read("Makefile").matches(of: /(?m)^([a-z0-9 -]+):/)
    guard !goals.contains(where: { $0.output.1.split(separator: " ").contains(name[...]) }) else {
      throw CourseError("make \(name) means something else already: take another name")
    }
    let type = typeName(of: name)
    let files = [
      ("task/Task.swift", "Sources/Tasks/\(type).swift"),
      ("task/Tests.swift", "Tests/TasksTests/\(type)Tests.swift"),
      ("task/main.swift", "lessons/\(name)/main.swift"),
    ]
    try write(files, in: course) {
      $0.replacing("NewTask", with: type).replacing("new-task", with: name)
        .replacing("New task", with: title(of: name))
    }
    return files.map(\.1) + [
      "", "Train a model on it, in a minute:     make \(name)",
      "Its tests:                            make test", "",
      "Then put your own task in place of this one: what is asked, what is right, how a teacher would",
      "work it out. checkTask, which the program calls first, says what is wrong with it.",
    ]
  }

  /// Begins the next lesson: its program, three exercises with checks and hints, two questions.
  ///
  /// - Parameters:
  ///   - name: In lower case with hyphens: `entropy`.
  ///   - course: Where it is to be.
  /// - Returns: What to do next.
  /// - Throws: ``CourseError`` if the name is none, or one of the files is there; nothing is written
  ///   then.
  package static func lesson(_ name: String, in course: CourseFolder) throws -> [String] {
    try check(name, example: "make new-lesson entropy")
    let last = course.numbered(in: "lessons").compactMap { Int($0.prefix(2)) }.max() ?? 0
    let (number, digits) = (last + 1, last < 9 ? "0\(last + 1)" : "\(last + 1)")
    let exercises = ExerciseBook.folder
    let files = [
      ("lesson/main.swift", "lessons/\(digits)-\(name)/main.swift"),
      ("lesson/Exercises.swift", "\(exercises)/Lesson\(digits).swift"),
      ("lesson/Checks.swift", "\(exercises)/Checks/Lesson\(digits)Checks.swift"),
      ("lesson/Hints.md", "\(exercises)/Hints/Lesson\(digits).md"),
      ("lesson/Questions.md", "\(exercises)/Questions/Lesson\(digits).md"),
      ("lesson/Exercises.swift", "\(exercises)/shipped/Lesson\(digits).txt"),
    ]
    try write(files, in: course) {
      $0.replacing("99-new-lesson", with: "\(digits)-\(name)").replacing("new-lesson", with: name)
        .replacing(/(Lesson|lesson )99/) { "\($0.output.1)\(digits)" }
        .replacing(/99([._,])/) { "\(number)\($0.output.1)" }
    }
    return files.map(\.1) + [
      "", "Run it, in a minute:                  make lesson-\(digits)",
      "Its exercises:                        make exercise-\(number).1, make questions-\(digits)",
      "Its page, once it says what you want: make lesson-\(digits) ARGS=--register to freeze it, then",
      "                                      ARGS=--page, then make readme",
      "",
      "Then put your own lesson in place of this one. Is the code of an exercise another one, or its",
      "text? .build/release/course ship copies it to \(exercises)/shipped.",
    ]
  }

  private static func check(_ name: String, example: String) throws {
    let isPlain = name.wholeMatch(of: /[a-z][a-z0-9]*(-[a-z0-9]+)*/) != nil
    guard isPlain else {
      throw CourseError(
        "expected a name of a-z, 0-9 and hyphens, got '\(name)': \(example)", isMisuse: true)
    }
  }

  /// `LastDigit` of `last-digit`.
  private static func typeName(of name: String) -> String {
    name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// `Last digit` of `last-digit`.
  private static func title(of name: String) -> String {
    name.prefix(1).uppercased() + name.dropFirst().replacing("-", with: " ")
  }

  private static func write(
    _ files: [(source: String, path: String)], in course: CourseFolder,
    _ renamed: (String) -> String
  ) throws {
    if let there = files.first(where: { course.isFile($0.path) }) {
      throw CourseError("\(there.path) is there already, and stays as it is: take another name")
    }
    let texts = try files.map { renamed(try course.read("\(folder)/\($0.source)")) }
    for (file, text) in zip(files, texts) { try course.write(text, to: file.path) }
  }
}
