import Practice
import Testing

let someExercises = """
  // Exercises of lesson 04.
  import ExerciseSupport

  // %% 4.1 Write it.
  // The task, in
  // two lines.
  //
  // Done when: it is 1.

  /// Said of the code.
  func one() throws -> Double {
    // Here.
    throw Unsolved()
  }

  // %% 4.2 Find the bug: in two.
  // What is wrong?

  func two() -> Double { 3 }

  """

@Suite("Exercises")
struct ExerciseTests {
  @Test("are the cells of a file, each with number, title, task and place")
  func cells() {
    let all = Exercise.all(in: someExercises, file: "Tests/Exercises/Lesson04.swift")
    #expect(all.map(\.number) == ["4.1", "4.2"])
    #expect(all.map(\.title) == ["Write it.", "Find the bug: in two."])
    #expect(all[0].task == "The task, in\ntwo lines.\n\nDone when: it is 1.")
    #expect(all[1].place == "Tests/Exercises/Lesson04.swift:16")
    #expect(all[1].lesson == "04")
  }

  @Test("have a checksum of their code, whatever its comments and blank lines are")
  func checksums() {
    func checksums(_ text: String) -> [UInt32] { Exercise.all(in: text, file: "").map(\.checksum) }
    let shipped = checksums(someExercises)
    #expect(shipped[0] != shipped[1])
    let spaced = someExercises.replacing("two() ->", with: "two() ->").replacing(
      "/// Said of the code.", with: "// Said\n\n// otherwise.")
    #expect(checksums(spaced) == shipped)
    let begun = checksums(someExercises.replacing("{ 3 }", with: "{ 4 }"))
    #expect(begun[0] == shipped[0] && begun[1] != shipped[1])
  }

  @Test(
    "are summed as the command cksum does it",
    arguments: [("", 4_294_967_295), ("123456789", 930_766_865), ("a\n", 2_418_082_923)])
  func sums(text: String, sum: UInt32) {
    #expect(posixChecksum(text.utf8) == sum)
  }

  @Test("belong to a lesson in two digits", arguments: [("4.2", "04"), ("11.3", "11")])
  func lessons(number: String, lesson: String) {
    #expect(Exercise.lesson(of: number) == lesson)
  }
}
