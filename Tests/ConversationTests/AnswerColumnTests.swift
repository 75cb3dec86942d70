import Conversation
import Testing

@Suite("Answers in columns")
struct AnswerColumnTests {
  private let plain = AnswerStyle(color: false, numbers: false)

  /// An answer to x² - 5x + 6 = 0 of words that are put in, and what is said of it.
  private func answer(
    _ text: String, by name: String = "one"
  ) throws -> (answer: Answer, verdict: Assessment?) {
    let question = try ModelQuestion("x² - 5x + 6 = 0")
    var answer = try Answer(of: randomModel(name, context: 64), to: question)
    try answer.force(text.split(separator: " ").map(String.init))
    return (answer, question.assess(answer.response))
  }

  /// Its first try is right, its second says that 2 + 3 = 6: its symbols 8 to 14.
  private let slip = "try 1 , 6 sum 7 no wait try 2 , 3 sum 6 yes"

  @Test("have a name, the tokens in as many lines as they take, a mark and the verdict")
  func lines() throws {
    let found = sideBySide([try answer(slip)], width: 40, plain)
    // By hand: with brackets the first eight take 32 columns and 7 blanks, and one more has no room.
    #expect(
      found == [
        "one", "[try] [1] [,] [6] [sum] [7] [no] [wait]", "[try] [2] [,] [3] [sum] [6] [yes]",
        "^^^^^ ^^^ ^^^ ^^^ ^^^^^ ^^^ ^^^^^", "wrong: step 2 is computed wrongly:",
        "expected 5, found 6",
      ])
    let (own, _) = try answer(slip)
    #expect(sideBySide([(own, nil)], width: 40, plain) == Array(found.prefix(3)))
  }

  @Test("have each token's probability in per cent below its first letter")
  func numbers() throws {
    let one = try answer("try 1 , 6 sum 7 no")
    let found = sideBySide([one], width: 40, AnswerStyle(color: false, numbers: true))
    #expect(found[1] == "[try] [1] [,] [6] [sum] [7] [no]")
    for (column, piece) in zip([0, 6, 10, 14, 18, 24, 28], one.answer.pieces) {
      let number = found[2].dropFirst(column).prefix { $0 != " " }
      #expect(number == "\(Int((100 * piece.probability).rounded()))")
      #expect(column == 0 || found[2].dropFirst(column - 1).first == " ")
    }
  }

  @Test("stand side by side where each has 24 columns, and one below the other where not")
  func room() throws {
    let two = [try answer("try 1", by: "one"), try answer("try 2 wait no", by: "two")]
      .map { (answer: $0.answer, verdict: Assessment?.none) }
    // (51 - 3) / 2 = 24, and the second begins behind these and a gap of 3.
    let gap = String(repeating: " ", count: 27)
    #expect(
      sideBySide(two, width: 51, plain) == [
        "one" + gap.dropFirst(3) + "two",
        "[try] [1]" + gap.dropFirst(9) + "[try] [2] [wait] [no]",
      ])
    let below = ["one", "[try] [1]", "", "two", "[try] [2] [wait] [no]"]
    #expect(sideBySide(two, width: 50, plain) == below)
    // With 24 columns 23 are enough for five tokens, and the shorter answer is filled up.
    let long = [(try answer(slip).answer, Assessment?.none), two[0]]
    let beside = sideBySide(long, width: 51, plain)
    #expect(beside[1] == "[try] [1] [,] [6] [sum]" + "    " + "[try] [1]")
    #expect(beside[2] == "[7] [no] [wait] [try]")
  }

  @Test("have names that are cut to their columns")
  func names() throws {
    let name = String(repeating: "n", count: 60)
    let two = [try answer("try", by: name), try answer("try", by: "two")]
      .map { (answer: $0.answer, verdict: Assessment?.none) }
    #expect(
      sideBySide(two, width: 51, plain)[0] == String(repeating: "n", count: 24) + "   two")
  }

  @Test("are where they would be without colours: codes take no columns")
  func codes() throws {
    let two = [try answer(slip), try answer(slip, by: "two")]
    let colored = sideBySide(two, width: 60, AnswerStyle(color: true, numbers: false))
    #expect(colored.joined().contains("\u{1B}[1;35m[try]\u{1B}[0m"))
    let stripped = colored.map { $0.replacing(/\u{1B}\[[0-9;]*m/, with: "") }
    #expect(stripped == sideBySide(two, width: 60, plain))
  }

  @Test("have the colour of a token's probability, up to 50, 90 and 99.5%")
  func tinted() {
    let style = AnswerStyle(color: true, numbers: true)
    let codes = [0, 0.5, 0.51, 0.89, 0.9, 0.994, 0.995, 1].map { style.tinted("a", $0) }
    let (low, middle, high) = (
      "\u{1B}[1;35ma\u{1B}[0m", "\u{1B}[33ma\u{1B}[0m", "\u{1B}[36ma\u{1B}[0m"
    )
    #expect(codes == [low, low, middle, middle, high, high, "a", "a"])
    #expect(plain.tinted("a", 0.1) == "a")
  }

  @Test("have a legend of what is shown, and none where nothing is")
  func legend() {
    let below = "Below a token its probability in per cent; none where it is 99.5 or more."
    #expect(plain.legend == "")
    #expect(AnswerStyle(color: false, numbers: true).legend == below)
    let colors =
      "Colours: \u{1B}[1;35m50% and less\u{1B}[0m, \u{1B}[33mbelow 90%\u{1B}[0m, "
      + "\u{1B}[36mbelow 99.5%\u{1B}[0m, and no colour above."
    #expect(AnswerStyle(color: true, numbers: false).legend == colors)
    #expect(AnswerStyle(color: true, numbers: true).legend == colors + " " + below)
  }
}
