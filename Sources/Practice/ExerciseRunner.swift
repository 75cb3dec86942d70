import Foundation

/// Builds and checks exercises.
///
/// Each runs in a process of its own with limits, and leaves its verdict in a file. So code that
/// does not compile fails only its lesson, and code that traps, loops for ever or takes all memory
/// fails only its exercise.
package struct ExerciseRunner {
  /// The folder of verdicts and messages.
  static let results = ".build/exercises"
  private static let buildLog = "\(results)/build.log"
  private static let program = ".build/release/TinyR1PackageTests.xctest"

  let course: CourseFolder
  /// The most that an exercise may use.
  let limits: ChildProcess.Limits

  /// A runner for the exercises of a course, with a time limit for each: unless it is given, what
  /// EXERCISE_SECONDS says, or a minute.
  package init(_ course: CourseFolder, seconds: Double? = nil) throws {
    let said = ProcessInfo.processInfo.environment["EXERCISE_SECONDS"].flatMap(Double.init)
    (self.course, limits) = (course, ChildProcess.Limits(seconds: seconds ?? said ?? 60))
    try FileManager.default.createDirectory(
      at: course.url(Self.results), withIntermediateDirectories: true)
  }

  /// Builds the exercises of some lessons and no other test, and says whether that was possible.
  package func build(_ lessons: [String]) throws -> Bool {
    let product = ["--product", "TinyR1PackageTests"]
    let swift = ChildProcess(
      command: ["swift", "build", "-c", "release", "--quiet"] + product, folder: course.root,
      environment: ["EXERCISES": lessons.joined(separator: " ")])
    let log = course.url(Self.buildLog)
    return try swift.run(output: log, errors: log) == .exited(0)
  }

  /// Returns the name of the test that checks an exercise: `exercise4_2`.
  package static func test(of number: String) -> String {
    "exercise\(number.replacing(".", with: "_"))"
  }

  /// Runs an exercise that has been built, and returns how it ended; a strict stub has to fail.
  @discardableResult
  package func run(_ exercise: Exercise, isStrict: Bool = false) throws -> ChildProcess.End {
    let number = exercise.number
    try forget(number)
    let filter = "/\(Self.test(of: number))\\("
    let test = ChildProcess(
      command: [Self.program, "--testing-library", "swift-testing", "--filter", filter],
      folder: course.root,
      environment: [
        "EXERCISE_RESULTS": course.url(Self.results).path, "STRICT": isStrict ? "1" : "0",
      ], limits: limits)
    let end = try test.run(output: url(number, "printed"), errors: url(number, "log"))
    if verdict(of: number, "yours") == nil { try note(brokenVerdict(of: number, end), of: number) }
    return end
  }

  /// Builds and runs the exercises of some lessons: together, or one lesson at a time if that
  /// fails.
  package func runAll(_ exercises: [Exercise]) throws {
    let lessons = Set(exercises.map(\.lesson)).sorted()
    if try build(lessons) {
      for exercise in exercises { try run(exercise) }
    } else if lessons.count > 1 {
      for lesson in lessons { try runAll(exercises.filter { $0.lesson == lesson }) }
    } else {  // what the compiler says is said once, of the first
      for (index, exercise) in exercises.enumerated() {
        try noteUnbuilt(exercise, inFull: index == 0)
      }
    }
  }

  /// Notes of an exercise that it does not build: the errors with the lines around them.
  private func noteUnbuilt(_ exercise: Exercise, inFull: Bool) throws {
    try forget(exercise.number)
    let errors = compilerErrors(in: buildMessages(), root: course.root.path)
    let words = ["Lesson \(exercise.lesson) does not build:"] + errors
    let said = inFull ? words.joined(separator: "\n") : ""
    try note(ExerciseVerdict(.broken, said), of: exercise.number)
  }

  /// Returns the compiler's messages.
  package func buildMessages() -> String { (try? course.read(Self.buildLog)) ?? "" }

  /// Returns the last verdict, if there is one: of `yours`, or of the `reference`.
  package func verdict(of number: String, _ whose: String) -> ExerciseVerdict? {
    let text = try? course.read("\(Self.results)/\(number).\(whose)")
    return text.flatMap { $0.isEmpty ? nil : ExerciseVerdict(file: $0) }
  }

  /// Returns the output of an exercise, up to so many lines.
  func printed(by number: String, lines: Int) -> [String] {
    let text = (try? Data(contentsOf: url(number, "printed"))).map {
      String(decoding: $0, as: UTF8.self)
    }
    var printed = (text ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    if printed.last == "" { printed.removeLast() }
    return printed.prefix(lines).map(String.init)
  }

  private func url(_ number: String, _ kind: String) -> URL {
    course.url("\(Self.results)/\(number).\(kind)")
  }

  private func note(_ verdict: ExerciseVerdict, of number: String) throws {
    try course.write(verdict.file, to: "\(Self.results)/\(number).yours")
  }

  private func forget(_ number: String) throws {
    for name in course.names(in: Self.results) where name.hasPrefix("\(number).") {
      try FileManager.default.removeItem(at: course.url("\(Self.results)/\(name)"))
    }
  }

  private func brokenVerdict(of number: String, _ end: ChildProcess.End) -> ExerciseVerdict {
    let log = (try? Data(contentsOf: url(number, "log"))).map {
      String(decoding: $0, as: UTF8.self)
    }
    let printed = (try? Data(contentsOf: url(number, "printed")).count) ?? 0
    let isFull = printed >= 1024 * limits.output
    let why = whyBroken(
      end, log: log ?? "", isFull: isFull, seconds: limits.seconds, number: number)
    return ExerciseVerdict(.broken, why)
  }
}
