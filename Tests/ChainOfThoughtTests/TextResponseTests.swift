import ChainOfThought
import Random
import Tasks
import Testing
import Tokens

@Suite("A response in free-form text")
struct TextResponseTests {
  @Test("is read by the same grammar as symbols", arguments: parserTable)
  func table(row: ParserCase) {
    // A text ends where it ends, so that rows about the end of symbols are left to their own test.
    let read = TextResponse(
      row.response, prefill: row.prefill, isTruncated: !row.response.contains("<end>"))
    #expect(read.thought == row.thought)
    #expect(read.answer == row.answer)
    #expect(read.violation?.reason == row.violation)
    // The symbols in front of the violation, each with a space after it, are in front of it in the text too.
    let symbols = row.response.split(separator: " ")
    let position = row.position.map { symbols.prefix($0).reduce(0) { $0 + $1.count + 1 } }
    #expect(read.violation?.position == position)
  }

  @Test(
    "may have lines, blanks and no blanks around its tags",
    arguments: [
      "<think>one\ntwo</think><answer>2, 3</answer>",
      "<think>\none\ntwo\n</think>\n<answer>\n2, 3\n</answer>\n",
      "\n\n  <think> one\ntwo </think>\t<answer>  2, 3\n\n</answer>\n\n\n",
      "<think>one\ntwo</think>\r\n<answer>2, 3</answer>\r\n",
      "<think>one\ntwo</think><answer>2, 3</answer><end>",
      "<think>one\ntwo</think> <answer>2, 3</answer>\u{2028}<end>\n",
    ])
  func layouts(text: String) {
    let read = TextResponse(text, prefill: .nothing)
    #expect(read.violation == nil)
    #expect(read.thought == "one\ntwo")
    #expect(read.answer == "2, 3")
    // The same with the first tag in the prompt.
    let start = text.firstRange(of: "<think>").map { text[$0.upperBound...] } ?? ""
    #expect(TextResponse(String(start), prefill: .think).answer == "2, 3")
    #expect(TextResponse(String(start), prefill: .nothing).violation?.reason == .missing(.think))
  }

  @Test("keeps the lines of an answer")
  func lines() {
    let read = TextResponse("</think><answer>x = 2\nx = 3\n</answer>\n", prefill: .think)
    #expect(read.answer == "x = 2\nx = 3")
    #expect(read.thought == "")
  }

  @Test(
    "has tags only where they are written exactly",
    arguments: [
      "< think>", "<Think>", "<think", "think>", "<think >", "<<think", "<thinking>", "＜think＞",
    ])
  func nearTags(text: String) {
    let read = TextResponse(text + " a </think> <answer> 1 </answer>", prefill: .think)
    #expect(read.violation == nil)
    #expect(read.thought == text + " a")
  }

  @Test("is truncated only if it is said to be")
  func truncation() {
    #expect(TextResponse("a </think> <answer> 1 </answer>", prefill: .think).violation == nil)
    let cut = TextResponse("a </think> <answer> 1 </answer>", prefill: .think, isTruncated: true)
    #expect(cut.violation?.reason == .truncated)
    #expect(cut.answer == "1")
    #expect(TextResponse("", prefill: .nothing).violation?.reason == .missing(.think))
    #expect(TextResponse("", prefill: .nothing, isTruncated: true).violation?.reason == .truncated)
    #expect(TextResponse(" \n", prefill: .answer).violation?.reason == .missing(.endAnswer))
    #expect(TextResponse(" \n</answer>", prefill: .answer).violation?.reason == .emptyAnswer)
  }

  @Test("counts places in Unicode scalars, whatever stands before")
  func positions() {
    // x, ², e and its accent, a flag of two: 6 scalars, then </think>.
    let read = TextResponse("x²e\u{301}🇩🇪</think>no", prefill: .think)
    #expect(read.violation?.reason == .missing(.answer))
    #expect(read.violation?.position == 6 + 8)
    // A tag that an accent follows is still a tag.
    let accent = TextResponse("a</think>\u{301}<answer>1</answer>", prefill: .think)
    #expect(accent.violation?.reason == .textBeforeAnswer)
  }

  @Test("has the tags it was put together from, whatever else is in it")
  func hostile() {
    // Nothing here completes a tag that another piece began, so the pieces themselves, read as
    // symbols, say what the text must come to.
    let tags = ["<think>", "</think>", "<answer>", "</answer>", "<end>"]
    let pieces =
      tags + tags + [
        "<", "<<", "</", "<thin", "</answe", "<end", "＜end＞", "é", "\u{301}", "🇩🇪", "\0",
      ]
    var generator = SeededGenerator(seed: 1)
    var wellFormed = 0
    for round in 0..<20_000 {
      var drawn = (0..<generator.integer(below: 12)).map { _ in generator.element(of: pieces) }
      if round % 2 == 0 {
        drawn = ["<think>"] + drawn + ["</think>", "<answer>", "<", "</answer>"]
      }
      let prefill = Prefill.allCases[round % 3]
      let read = TextResponse(drawn.joined(), prefill: prefill)
      let symbols = Response(
        symbols: drawn.contains("<end>") ? drawn : drawn + ["<end>"], prefill: prefill)
      #expect(read.thought == symbols.thought.map { drawn[$0].joined() }, "\(drawn)")
      #expect(read.answer == symbols.answer.map { drawn[$0].joined() }, "\(drawn)")
      #expect(read.violation?.reason == symbols.violation?.reason, "\(drawn)")
      let before = symbols.violation.map { drawn.prefix($0.position).joined().unicodeScalars.count }
      #expect(read.violation?.position == before, "\(drawn)")
      wellFormed += read.violation == nil ? 1 : 0
    }
    #expect(wellFormed > 100)  // the draws are worth something
  }

  @Test("has the white space of Unicode around its tags, and no other")
  func blanks() throws {
    for scalar in (0...0x3100).compactMap(Unicode.Scalar.init) {
      let read = TextResponse("\(scalar)</answer>", prefill: .answer)
      // An answer of white space alone is none: the property White_Space says which that is.
      #expect((read.answer == nil) == scalar.properties.isWhitespace, "U+\(scalar.value)")
    }
  }

  @Test("is read in time proportional to its length")
  func linear() {
    // A reader that started over at every "<" would need 10¹¹ steps here, and never come back.
    let blocks = String(repeating: "<think><", count: 50_000)
    let many = TextResponse("<" + String(repeating: "<<", count: 100_000) + blocks, prefill: .think)
    #expect(many.violation?.reason == .nested(.think))
    let open = TextResponse(String(repeating: "<thin", count: 100_000), prefill: .think)
    #expect(open.violation?.reason == .missing(.endThink))
  }
}
