import Foundation
import Practice
import PracticeTestSupport
import Testing

/// A program in place of the one with all exercises: a script of the shell, which gets the same.
private let program = ".build/release/TinyR1PackageTests.xctest"

/// Stands for the compiler: lesson 04 does not build, and so nothing does together with it.
private let compiler = """
  #!/bin/sh
  case "$EXERCISES" in
    *04*) echo "$PWD/Tests/Exercises/Lesson04.swift:13:1: error: no such $*" >&2; exit 1;;
  esac

  """

@Suite("The run of an exercise")
struct ExerciseRunnerTests {
  /// Runs exercise 4.1 by such a script, in a folder with what earlier runs have left.
  private func run(
    _ script: String, seconds: Double = 60, isStrict: Bool = false,
    _ look: (CourseFolder, ExerciseRunner, ChildProcess.End) throws -> Void
  ) throws {
    let files = [
      "Tests/Exercises/Lesson04.swift": someExercises, program: "#!/bin/sh\n\(script)\n",
      ".build/exercises/4.1.reference": "solved\n\n", ".build/exercises/4.10.yours": "solved\n\n",
    ]
    try withCourse(files) { course in
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: course.url(program).path)
      let runner = try ExerciseRunner(course, seconds: seconds)
      let exercise = try ExerciseBook(course).exercise("4.1")
      try look(course, runner, try runner.run(exercise, isStrict: isStrict))
    }
  }

  @Test(
    "has its test alone, leaves a verdict, and forgets the verdicts of its last run, not others")
  func verdict() throws {
    let script = """
      echo "$@"; echo "strict: $STRICT"; echo why >&2
      printf 'wrong\\nIt gives 2.\\n' > "$EXERCISE_RESULTS/4.1.yours"
      exit 1
      """
    for isStrict in [false, true] {
      try run(script, isStrict: isStrict) { (course, runner, end) throws in
        #expect(end == .exited(1))
        #expect(runner.verdict(of: "4.1", "yours") == ExerciseVerdict(.wrong, "It gives 2."))
        #expect(runner.verdict(of: "4.1", "reference") == nil)
        #expect(runner.verdict(of: "4.10", "yours")?.kind == .solved)
        #expect(
          try course.read(".build/exercises/4.1.printed")
            == "--testing-library swift-testing --filter /exercise4_1\\(\nstrict: \(isStrict ? 1 : 0)\n"
        )
        #expect(try course.read(".build/exercises/4.1.log") == "why\n")
      }
    }
  }

  @Test(
    "that leaves no verdict, or an empty one, is broken, with what is known of its end",
    arguments: [
      ("exit 3", "It ended with status 3: see .build/exercises/4.1.log"),
      (": > \"$EXERCISE_RESULTS/4.1.yours\"", "It ended with status 0: "),
      ("echo 'Fatal error: no such index' >&2; kill -ILL $$", "  Fatal error: no such index"),
      // As much as a file may hold; what is printed beyond it stops the program.
      ("trap '' XFSZ; head -c 9000000 /dev/zero; exit 3", "It printed more than 4 MB"),
      ("while :; do :; done", "is there a loop without an end?"),
    ])
  func broken(script: String, why: String) throws {
    let isEndless = script.hasPrefix("while")
    try run(script, seconds: isEndless ? 0.3 : 60) { _, runner, end in
      let verdict = try #require(runner.verdict(of: "4.1", "yours"))
      #expect(verdict.kind == .broken && verdict.words.contains(why), "\(verdict.words)")
      #expect((end == .outOfTime) == isEndless)
    }
  }

  @Test("of all lessons together, or each for itself where one does not build, which says so once")
  func all() async throws {
    await #expect(processExitsWith: .success) {
      let five = someExercises.replacing("4.1", with: "5.1").replacing("4.2", with: "5.2")
      let files = [
        "Tests/Exercises/Lesson04.swift": someExercises, "Tests/Exercises/Lesson05.swift": five,
        "bin/swift": compiler, program: "#!/bin/sh\nexit 3\n",
      ]
      try withCourse(files) { course in
        for path in ["bin/swift", program] {
          try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: course.url(path).path)
        }
        setenv("PATH", "\(course.url("bin").path):/usr/bin:/bin", 1)
        let (book, runner) = (try ExerciseBook(course), try ExerciseRunner(course, seconds: 60))
        try runner.runAll(book.exercises)
        let words = book.exercises.map { runner.verdict(of: $0.number, "yours")?.words ?? "none" }
        let error =
          "Lesson 04 does not build:\n  Tests/Exercises/Lesson04.swift:13:1: error: no such "
          + "build -c release --quiet --product TinyR1PackageTests"
        let ended = ["5.1", "5.2"].map {
          "It ended with status 3: see .build/exercises/\($0).log"
        }
        if words != [error, ""] + ended { fatalError("\(words)") }
      }
    }
  }
}
