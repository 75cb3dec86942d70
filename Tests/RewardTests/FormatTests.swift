import ChainOfThought
import Reward
import Testing

@Suite("Format")
struct FormatRewardTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let prefill: Prefill
    let line: String
    let graded: Double
    let reason: String
    var testDescription: String { "\(reason): \(line)" }

    init(_ prefill: Prefill, _ line: String, _ graded: Double, _ reason: String) {
      self.prefill = prefill
      self.line = line
      self.graded = graded
      self.reason = reason
    }
  }

  /// The grades are counted by hand: tags in their place before the first violation, of 5, 4 or 2.
  static let table = [
    Case(.nothing, "<think> a </think> <answer> 1 </answer> <end>", 1, "well-formed"),
    Case(.think, "a </think> <answer> 1 </answer> <end>", 1, "well-formed, thought prefilled"),
    Case(.think, "</think> <answer> 1 </answer> <end>", 1, "an empty thought"),
    Case(.answer, "1 </answer> <end>", 1, "well-formed, answer prefilled"),
    Case(.nothing, "<think> a </think> <answer> 1 </answer>", 4 / 5, "cut off"),
    Case(.think, "a </think> <answer> 1 </answer>", 3 / 4, "cut off"),
    Case(.think, "a </think> <answer> 1", 2 / 4, "cut off in the answer"),
    Case(.think, "a a a", 0, "cut off in the thought"),
    Case(.think, "", 0, "nothing"),
    Case(.answer, "1 </answer>", 1 / 2, "cut off"),
    Case(.think, "a </think> 7 <end>", 1 / 4, "no answer block"),
    Case(.nothing, "a </think> <answer> 1 </answer> <end>", 0, "the thought is never opened"),
    // Tags again and again pay nothing more.
    Case(.think, "a </think> </think> </think> </think> <end>", 1 / 4, "repeated tags"),
    Case(.nothing, "<think> <think> <think> <think> <think>", 1 / 5, "nested tags"),
    Case(
      .think, "a </think> <answer> 1 </answer> <answer> 2 </answer> <end>", 3 / 4, "two answers"),
    Case(.think, "<think> a </think> <answer> 1 </answer> <end>", 0, "prefilled, and opened again"),
    // Tags in any other order pay up to the first that is not due.
    Case(.nothing, "<answer> <think> </answer> </think> <end>", 0, "in the wrong order"),
    Case(.nothing, "<think> <answer> </think> </answer> <end>", 1 / 5, "interleaved"),
    // Text outside ends the reading.
    Case(.nothing, "so <think> a </think> <answer> 1 </answer> <end>", 0, "text before"),
    Case(.think, "a </think> so <answer> 1 </answer> <end>", 1 / 4, "text between"),
    Case(.think, "a </think> <answer> 1 </answer> so <end>", 3 / 4, "text after the answer"),
    Case(.think, "a </think> <answer> 1 </answer> <end> so", 3 / 4, "text after the end"),
    Case(.think, "a </think> <answer> </answer> <end>", 2 / 4, "an empty answer"),
    Case(.answer, "1 <think> a </think> </answer> <end>", 0, "a thought where none was asked for"),
  ]

  @Test("is graded by the tags before the first violation, and strictly 1 or 0", arguments: table)
  func grades(_ row: Case) {
    let response = response(row.line, prefill: row.prefill)
    #expect(gradedFormatReward(response) == row.graded)
    #expect(formatReward(response) == (row.graded == 1 ? 1 : 0))
  }

  @Test("never pays less for one more symbol in its place")
  func ladder() {
    let symbols = "<think> a b </think> <answer> 1 , 2 </answer> <end>".split(separator: " ")
    let grades = (0...symbols.count).map { count in
      gradedFormatReward(
        Response(symbols: symbols.prefix(count).map(String.init), prefill: .nothing))
    }
    // Steps of 1/5 at the tags, which are symbols 1, 4, 5, 9 and 10.
    let steps = [0, 1, 1, 1, 2, 3, 3, 3, 3, 4, 5]
    #expect(grades == steps.map { Double($0) / 5 })
  }

  @Test("of a text does not mind line breaks, and asks for a prefilled tag neither")
  func texts() {
    let text = "<think>\n2 · 3 = 6\n</think>\n\n<answer>\n2, 3\n</answer>\n"
    #expect(formatReward(TextResponse(text, prefill: .nothing)) == 1)
    #expect(formatReward(TextResponse(String(text.dropFirst(7)), prefill: .think)) == 1)
    #expect(formatReward(TextResponse(text, prefill: .think)) == 0)
    #expect(formatReward(TextResponse(text, prefill: .nothing, isTruncated: true)) == 0)
    #expect(formatReward(TextResponse(text + "So there.", prefill: .nothing)) == 0)
  }
}
