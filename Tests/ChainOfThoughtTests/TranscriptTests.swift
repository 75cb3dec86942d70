import ChainOfThought
import Tasks
import Testing

@Suite("A transcript")
struct TranscriptTests {
  private func marked(_ thought: String, answer: String, width: Int) throws -> String {
    let task = try RunningSum(terms: 4...4)
    let problem = try RunningSum.Problem(terms: [3, 4, -9, 8])
    let response = respond(thought, answer: answer)
    return transcript(response, marking: task.check(response, for: problem)?.mistake, width: width)
  }

  @Test("marks the first wrong step and says what is wrong with it")
  func wrongStep() throws {
    #expect(
      try marked("3 + 4 = 7 ; 7 - 9 = 9 ; 9 + 8 = 7", answer: "7", width: 80) == """
        <think> 3 + 4 = 7 ; 7 - 9 = 9 ; 9 + 8 = 7 </think> <answer> 7 </answer> <end>
                            ^^^^^^^^^
        step 2 is computed wrongly: expected 8, found 9
        """)
  }

  @Test("carries marks over from one line to the next")
  func wrapped() throws {
    #expect(
      try marked("3 + 4 = 7 ; 7 - 9 = 9 ; 9 + 8 = 7", answer: "7", width: 24) == """
        <think> 3 + 4 = 7 ; 7 -
                            ^^^
        9 = 9 ; 9 + 8 = 7
        ^^^^^
        </think> <answer> 7
        </answer> <end>
        step 2 is computed wrongly: expected 8, found 9
        """)
  }

  @Test("points to where something is missing")
  func missing() throws {
    #expect(
      try marked("3 + 4 = 7", answer: "7", width: 80) == """
        <think> 3 + 4 = 7 </think> <answer> 7 </answer> <end>
                          ^
        step 2 is missing: expected 7 - 9 = 8, found nothing
        """)
    // Cut off: nothing stands where the step should be.
    let task = try RunningSum(terms: 2...2)
    let problem = try RunningSum.Problem(terms: [3, 4, 1])
    let cut = Response(symbols: ["3", "+", "4", "=", "7"], prefill: .think)
    #expect(
      transcript(cut, marking: task.check(cut, for: problem)?.mistake) == """
        <think> 3 + 4 = 7
                          ^
        step 2 is missing: expected 7 + 1 = 8, found nothing
        """)
  }

  @Test("is the bare response if nothing is wrong, also of nothing and in a narrow column")
  func bare() throws {
    let response = respond("3 + 4 = 7 ; 7 - 9 = 8 ; 8 + 8 = 6", answer: "6")
    #expect(
      transcript(response, width: 80)
        == "<think> 3 + 4 = 7 ; 7 - 9 = 8 ; 8 + 8 = 6 </think> <answer> 6 </answer> <end>")
    let narrow = transcript(response, width: 0)
    #expect(narrow.split(separator: "\n").map(String.init) == ["<think>"] + response.symbols)
    #expect(transcript(Response(symbols: [], prefill: .nothing)) == "")
  }

  @Test("breaks a line exactly where the next symbol would not fit", arguments: 1...80)
  func widths(width: Int) {
    let response = respond("3 + 4 = 7 ; 7 - 9 = 8 ; 8 + 8 = 6", answer: "6")
    let symbols = ["<think>"] + response.symbols
    let lines = transcript(response, width: width).split(separator: "\n").map(String.init)
    #expect(lines.joined(separator: " ") == symbols.joined(separator: " "))
    for line in lines { #expect(line.count <= width || !line.contains(" ")) }
    for (line, next) in zip(lines, lines.dropFirst()) {
      let first = next.prefix { $0 != " " }
      #expect(line.count + 1 + first.count > width)
    }
  }

  @Test("is 76 columns wide unless told otherwise")
  func defaultWidth() {
    // Symbols of one character: 38 of them and the spaces between take 75 columns, 39 take 77.
    let response = Response(symbols: Array(repeating: "1", count: 60), prefill: .nothing)
    let lines = transcript(response).split(separator: "\n")
    #expect(lines.map(\.count) == [75, 43])
  }
}
