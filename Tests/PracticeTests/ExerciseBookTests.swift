import Practice
import PracticeTestSupport
import Testing

@Suite("The book of exercises")
struct ExerciseBookTests {
  let files = [
    "Tests/Exercises/Lesson04.swift": someExercises,
    "Tests/Exercises/Lesson11.swift": "// %% 11.1 Predict.\n// How many?\n\nlet x = 1\n",
    "Tests/Exercises/Hints/Lesson04.md": "# 4.1\n\nThink.\n\nThink again.\n\n# 4.2\n\nLook.\n",
  ]

  @Test("finds what lessons have, with no list of them")
  func lessons() throws {
    try withCourse(files) { course in
      let book = try ExerciseBook(course)
      #expect(book.exercises.map(\.number) == ["4.1", "4.2", "11.1"])
      #expect(book.lessons == ["04", "11"])
      #expect(try book.exercise("11.1").title == "Predict.")
    }
  }

  @Test("has no others, which is wrong usage", arguments: ["4.3", "4", "", "../x", "4.1.1"])
  func unknown(number: String) throws {
    try withCourse(files) { course in
      let book = try ExerciseBook(course)
      let error = try #require(throws: CourseError.self) { try book.exercise(number) }
      #expect(error.isMisuse && error.description.contains("make exercises lists them"))
    }
  }

  @Test("gives one hint after the other, and those before it")
  func hints() throws {
    try withCourse(files) { course in
      let book = try ExerciseBook(course)
      let exercise = try book.exercise("4.1")
      #expect(try book.hints(for: exercise.number) == ["Think.", "Think again."])
      let first = "4.1, hint 1 of 2: Think."
      let both = [first, "", "4.1, hint 2 of 2: Think again."]
      #expect(try book.nextHint(for: exercise.number, width: 80) == [first])
      #expect(try book.nextHint(for: exercise.number, width: 80) == both)
      let end = ["", "There is no other hint; from the first again: make hint-4.1 AGAIN=1"]
      #expect(try book.nextHint(for: exercise.number, width: 80) == both + end)
      #expect(try book.nextHint(for: exercise.number, width: 80) == both + end)
      try book.forgetHints(of: exercise.number)
      #expect(try book.nextHint(for: exercise.number, width: 80) == [first])
    }
  }

  @Test("has hints for make predict too, which is no exercise")
  func predictHints() throws {
    var files = files
    files["Tests/Exercises/Hints/Predict.md"] = "# predict\n\nHow noisy?\n"
    try withCourse(files) { course in
      let book = try ExerciseBook(course)
      #expect(try book.nextHint(for: "predict", width: 80) == ["predict, hint 1 of 1: How noisy?"])
      let lines = try book.nextHint(for: "predict", width: 80)
      #expect(
        lines.last == "There is no other hint; from the first again: make hint-predict AGAIN=1")
    }
  }

  @Test("knows what was begun since it was shipped")
  func shipping() throws {
    try withCourse(files) { course in
      let new = try ExerciseBook(course)
      #expect(new.exercises.allSatisfy(new.hasChanged))
      try new.ship()
      let shipped = try ExerciseBook(course)
      #expect(!shipped.exercises.contains(where: shipped.hasChanged))
      let begun = someExercises.replacing("throw Unsolved()", with: "return 1")
      try course.write(begun, to: "Tests/Exercises/Lesson04.swift")
      let book = try ExerciseBook(course)
      #expect(book.exercises.filter(book.hasChanged).map(\.number) == ["4.1"])
    }
  }

  @Test("puts an exercise back as it was shipped, and nothing else, and keeps what was written")
  func reset() throws {
    try withCourse(files) { course in
      let book = try ExerciseBook(course)
      #expect(throws: CourseError.self) { try book.reset("4.1") }
      try book.ship()
      #expect(try book.isShipped("04") && book.isShipped("11"))
      let begun = someExercises.replacing("throw Unsolved()", with: "return 1")
        .replacing("{ 3 }", with: "{ 4 }")
      try course.write(begun, to: "Tests/Exercises/Lesson04.swift")
      let changed = try ExerciseBook(course)
      #expect(try !changed.isShipped("04"))
      let kept = try changed.reset("4.1")
      #expect(try course.read(kept).contains("return 1"))
      #expect(
        try course.read("Tests/Exercises/Lesson04.swift")
          == someExercises.replacing("{ 3 }", with: "{ 4 }"))
      _ = try ExerciseBook(course).reset("4.2")
      #expect(try course.read("Tests/Exercises/Lesson04.swift") == someExercises)
    }
  }
}
