import Practice
import Testing

@Suite("A verdict")
struct ExerciseVerdictTests {
  @Test(
    "is a word, which the table shows, and a reason",
    arguments: [
      ("solved\nWell done.\n", ExerciseVerdict.Kind.solved, "Well done.", "solved"),
      ("unsolved\nnot started\n", .unsolved, "not started", "not begun"),
      (
        "wrong\nf(1)\n  expected 2\n  got      3\n", .wrong, "f(1)\n  expected 2\n  got      3",
        "not begun"
      ),
      ("broken\n", .broken, "", "broken"),
      ("", .broken, "", "broken"),
      ("half a wo", .broken, "", "broken"),
    ])
  func reading(file: String, kind: ExerciseVerdict.Kind, words: String, state: String) {
    let verdict = ExerciseVerdict(file: file)
    #expect(verdict.kind == kind && verdict.words == words)
    #expect(verdict.state(isBegun: false) == state)
    #expect(
      verdict.state(isBegun: true) == (state == "not begun" ? "wrong so far" : state))
  }

  @Test("is read as it was written")
  func writing() {
    let verdict = ExerciseVerdict(.wrong, "one\ntwo")
    #expect(ExerciseVerdict(file: verdict.file) == verdict)
  }
}
