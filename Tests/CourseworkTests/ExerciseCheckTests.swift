import Coursework
import Foundation
import Practice
import PracticeTestSupport
import Testing

private let exercises = (1...3).map { number in
  """
  // %% 4.\(number) Write it.
  // The task.

  func f\(number)() throws -> Double { throw Unsolved() }


  """
}.joined()
private let page =
  "# Lesson 04\n\n## Exercises\n\n" + (1...3).map { "**4.\($0)** Write it.\n\n" }.joined()
private let hints = (1...3).map { "# 4.\($0)\n\nThink.\n\nLook.\n\n" }.joined()
private let program = ".build/release/TinyR1PackageTests.xctest"

/// Stands for the program with all exercises: of each the reference is right and the stub is a known issue, which is a
/// failure if it is strict. A change is one of what the second one leaves.
private func script(_ change: String) -> String {
  """
  #!/bin/sh
  n=$(echo "$4" | sed 's/[^0-9_]//g; s/_/./'); cd "$EXERCISE_RESULTS"
  echo solved > $n.reference; echo unsolved > $n.yours; code=$STRICT
  if [ $n = 4.2 ]; then :; \(change)
  fi
  exit $code

  """
}

/// Returns the problems of a course in which something was changed; in place of the compiler is one that finds no
/// fault, so this is for a process of its own.
private func problems(
  _ change: String = "", _ files: [String: String] = [:]
) throws -> [String] {
  let all = [
    "Tests/Exercises/Lesson04.swift": exercises, "Tests/Exercises/Hints/Lesson04.md": hints,
    "Tests/Exercises/shipped/Lesson04.txt": exercises, "lessons/04-advantage/README.md": page,
    program: script(change), "bin/swift": "#!/bin/sh\n",
  ]
  return try withCourse(all.merging(files) { $1 }) { course in
    for path in ["bin/swift", program] {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: course.url(path).path)
    }
    setenv("PATH", "\(course.url("bin").path):/usr/bin:/bin", 1)
    let runner = try ExerciseRunner(course, seconds: 60)
    return try ExerciseCheck(try ExerciseBook(course), runner).problems()
  }
}

private func check(_ found: [String], _ expected: String...) {
  if found != expected { fatalError("expected \(expected), found \(found)") }
}

@Suite("The check of exercises")
struct ExerciseCheckTests {
  @Test("finds nothing where all references are right, and each stub fails if it is strict")
  func sound() async {
    await #expect(processExitsWith: .success) { check(try problems()) }
  }

  @Test("finds code that is no exercise: solved, without a right reference, or no known issue")
  func code() async {
    await #expect(processExitsWith: .success) {
      let name = "exercise4_2"
      check(
        try problems("printf 'wrong\\nIt gives\\n2.\\n' > $n.reference"),
        "4.2: its reference fails: It gives 2.")
      check(
        try problems("rm $n.reference"),
        "4.2: its reference was not run: expected a test \(name), found none; write it")
      check(
        try problems("echo solved > $n.yours"),
        "4.2: it is shipped solved or broken: put the stub back")
      check(
        try problems("rm $n.yours"), "4.2: it is shipped solved or broken: put the stub back")
      check(try problems("echo wrong > $n.yours"))
      check(
        try problems("code=1"),
        "4.2: unsolved, it is not a known issue, but ends as exited(1)")
      check(try problems("code=0"), "4.2: unsolved, with STRICT=1 it ends as exited(0)")
      let begun = exercises.replacing("throw Unsolved()", with: "2")
      let copy = "it is not what its copy in shipped is: renew that by `course ship`"
      check(
        try problems("", ["Tests/Exercises/shipped/Lesson04.txt": begun]), "4.1: \(copy)",
        "4.2: \(copy)", "4.3: \(copy)")
    }
  }

  @Test("finds words that are missing: a second hint, a title on the page, a third exercise")
  func words() async {
    await #expect(processExitsWith: .success) {
      let hint = hints.replacing("# 4.2\n\nThink.\n", with: "# 4.2\n")
      check(
        try problems("", ["Tests/Exercises/Hints/Lesson04.md": hint]),
        "4.2: it needs two hints, and has 1 hint")
      let path = "lessons/04-advantage/README.md"
      check(
        try problems("", [path: page.replacing("**4.2** Write", with: "**4.2** Read")]),
        "4.2: its lesson's page does not name it: expected 'Write it.'")
      let two = String(exercises.prefix { $0 != "3" }.dropLast("// %% 4.".count))
      check(
        try problems(
          "",
          ["Tests/Exercises/Lesson04.swift": two, "Tests/Exercises/shipped/Lesson04.txt": two]),
        "04: a lesson has three exercises, this one has fewer: write another one")
      check(
        try problems(
          "", ["lessons/05-x/README.md": page, "lessons/06-y/README.md": "# Lesson 06\n"]),
        "05: its page names exercises, and Tests/Exercises has none of it")
    }
  }

  @Test("says what the compiler says where they do not build")
  func unbuilt() async {
    await #expect(processExitsWith: .success) {
      do {
        _ = try problems("", ["bin/swift": "#!/bin/sh\necho \"no $EXERCISES\"; exit 1\n"])
        fatalError("they were built")
      } catch let error as CourseError {
        if error.description != "The exercises do not build:\nno 04\n" { fatalError("\(error)") }
      }
    }
  }
}
