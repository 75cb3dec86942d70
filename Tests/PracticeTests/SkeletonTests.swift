import Foundation
import Practice
import PracticeTestSupport
import Testing

/// New tasks and lessons as files. Tests/skeletons.sh asks whether they build, pass their tests and
/// train.
@Suite("A new task or lesson")
struct SkeletonTests {
  /// A course with the skeletons that are shipped, and a Makefile with two goals.
  private func withSkeletons<Result>(_ body: (CourseFolder) throws -> Result) throws -> Result {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    var files = ["Makefile": ".PHONY: all\ntest lint: x\n\tdo\n"]
    for kind in ["task", "lesson"] {
      let folder = tests.appendingPathComponent("Skeletons/\(kind)")
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
        files["Tests/Skeletons/\(kind)/\(name)"] = try String(
          contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      }
    }
    return try withCourse(files, body)
  }

  @Test("has its own name in every file")
  func task() throws {
    try withSkeletons { course in
      let said = try Skeleton.task("last-digit", in: course).joined(separator: "\n")
      #expect(said.contains("make last-digit"))
      let task = try course.read("Sources/Tasks/LastDigit.swift")
      let tests = try course.read("Tests/TasksTests/LastDigitTests.swift")
      let program = try course.read("lessons/last-digit/main.swift")
      #expect(task.contains("public struct LastDigit: VerifiableTask"))
      #expect(tests.contains("struct LastDigitTests") && tests.contains("@Suite(\"Last digit\")"))
      #expect(program.contains("\"last-digit\", title: \"Last digit\""))
      for text in [task, tests, program] { #expect(!text.lowercased().contains(/new.?task/)) }
    }
  }

  @Test("has the next number, and three exercises as shipped")
  func lesson() throws {
    try withSkeletons { course in
      _ = try Skeleton.lesson("my-own", in: course)
      #expect(try course.read("lessons/05-my-own/main.swift").contains("\"05-my-own\""))
      let book = try ExerciseBook(course)
      #expect(book.exercises.map(\.number) == ["5.1", "5.2", "5.3"])
      #expect(!book.exercises.contains(where: book.hasChanged))
      let checks = try course.read("Tests/Exercises/Checks/Lesson05Checks.swift")
      for number in 1...3 { #expect(checks.contains("exercise5_\(number)(_ answer: Answer)")) }
      for exercise in book.exercises { #expect(try book.hints(for: exercise.number).count == 2) }
      _ = try QuestionRound(course, lesson: "5")
      for file in ["Lesson05.swift", "Checks/Lesson05Checks.swift", "Hints/Lesson05.md"] {
        #expect(try !course.read("Tests/Exercises/\(file)").contains("99"))
      }
    }
  }

  @Test(
    "is not begun under a name that is none",
    arguments: [
      "", "Last", "last_digit", "../x", "a b", "9", "-x", "x-", "a--b", "\u{E4}",
    ])
  func names(name: String) throws {
    try withSkeletons { course in
      for begin in [Skeleton.task, Skeleton.lesson] {
        let error = try #require(throws: CourseError.self) { try begin(name, course) }
        #expect(error.isMisuse)
      }
      #expect(course.names(in: "Sources") == [])
    }
  }

  @Test("is not begun under the name of another goal of make, nor over files that are there")
  func taken() throws {
    try withSkeletons { course in
      let error = try #require(throws: CourseError.self) { try Skeleton.task("lint", in: course) }
      #expect(error.description == "make lint means something else already: take another name")
      try course.write("mine", to: "lessons/mine/main.swift")
      #expect(throws: CourseError.self) { try Skeleton.task("mine", in: course) }
      #expect(try course.read("lessons/mine/main.swift") == "mine")
      #expect(!course.isFile("Sources/Tasks/Mine.swift"))
    }
  }
}
