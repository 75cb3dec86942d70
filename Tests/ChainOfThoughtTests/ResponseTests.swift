import ChainOfThought
import Random
import Tasks
import Testing

/// One row of the parser's table: a response, and what is read from it.
struct ParserCase: Sendable, CustomTestStringConvertible {
  let prefill: Prefill
  let response: String
  let thought: String?
  let answer: String?
  let flaw: Flaw.Reason?
  let position: Int?

  init(
    _ prefill: Prefill, _ response: String, thought: String?, answer: String?,
    _ flaw: Flaw.Reason? = nil, at position: Int? = nil
  ) {
    self.prefill = prefill
    self.response = response
    self.thought = thought
    self.answer = answer
    self.flaw = flaw
    self.position = position
  }

  var testDescription: String { "\(prefill): \(response)" }
}

/// Every way to be malformed that the literature reports, and some more. Positions are counted by hand.
let parserTable: [ParserCase] = [
  // Well-formed, for each prefill.
  .init(.nothing, "<think> a b </think> <answer> 1 </answer> <end>", thought: "a b", answer: "1"),
  .init(.think, "a b </think> <answer> 1 , 2 </answer> <end>", thought: "a b", answer: "1 , 2"),
  .init(.answer, "1 </answer> <end>", thought: nil, answer: "1"),
  // An empty thought is one.
  .init(.nothing, "<think> </think> <answer> 1 </answer> <end>", thought: "", answer: "1"),
  .init(.think, "</think> <answer> 1 </answer> <end>", thought: "", answer: "1"),
  // Symbols without a role in the grammar are text.
  .init(
    .think, "User: a </think> <answer> <?9> </answer> <end>", thought: "User: a", answer: "<?9>"),

  // Prefilled, and written again; or not prefilled, and not written.
  .init(
    .think, "<think> a </think> <answer> 1 </answer> <end>", thought: "", answer: nil,
    .nested(.think), at: 0),
  .init(
    .answer, "<answer> 1 </answer> <end>", thought: nil, answer: nil, .nested(.answer), at: 0),
  .init(
    .nothing, "a </think> <answer> 1 </answer> <end>", thought: nil, answer: nil,
    .missing(.think), at: 0),
  // Missing.
  .init(.nothing, "<answer> 1 </answer> <end>", thought: nil, answer: nil, .missing(.think), at: 0),
  .init(.nothing, "3 + 4", thought: nil, answer: nil, .missing(.think), at: 0),
  .init(.nothing, "<end>", thought: nil, answer: nil, .missing(.think), at: 0),
  .init(
    .think, "a <answer> 1 </answer> <end>", thought: "a", answer: nil, .missing(.endThink), at: 1),
  .init(.think, "a b <end>", thought: "a b", answer: nil, .missing(.endThink), at: 2),
  .init(.think, "a </think> <end>", thought: "a", answer: nil, .missing(.answer), at: 2),
  .init(.think, "a </think> 1 <end>", thought: "a", answer: nil, .missing(.answer), at: 2),
  .init(
    .think, "a </think> </answer> <end>", thought: "a", answer: nil, .missing(.answer), at: 2),
  .init(
    .think, "a </think> <answer> 1 <end>", thought: "a", answer: nil, .missing(.endAnswer), at: 4),
  .init(.answer, "1 <end>", thought: nil, answer: nil, .missing(.endAnswer), at: 1),
  // Reversed.
  .init(
    .nothing, "<answer> 1 </answer> <think> a </think> <end>", thought: nil, answer: nil,
    .reversed(.answer, before: .think), at: 0),
  .init(
    .nothing, "</think> a <think> <answer> 1 </answer> <end>", thought: nil, answer: nil,
    .reversed(.endThink, before: .think), at: 0),
  .init(
    .think, "a <answer> 1 </answer> </think> <end>", thought: "a", answer: nil,
    .reversed(.answer, before: .endThink), at: 1),
  .init(
    .think, "a </think> </answer> 1 <answer> <end>", thought: "a", answer: nil,
    .reversed(.endAnswer, before: .answer), at: 2),
  .init(
    .think, "a </think> <answer> 1 <end> </answer>", thought: "a", answer: nil,
    .reversed(.end, before: .endAnswer), at: 4),
  // Nested.
  .init(
    .nothing, "<think> a <think> b </think> </think> <answer> 1 </answer> <end>", thought: "a",
    answer: nil, .nested(.think), at: 2),
  .init(
    .think, "a </think> <answer> <answer> 1 </answer> </answer> <end>", thought: "a", answer: nil,
    .nested(.answer), at: 3),
  // Repeated. The first answer stands, so that a second one cannot replace it.
  .init(
    .think, "a </think> </think> <answer> 1 </answer> <end>", thought: "a", answer: nil,
    .repeated(.endThink), at: 2),
  .init(
    .think, "a </think> <think> b </think> <answer> 1 </answer> <end>", thought: "a", answer: nil,
    .repeated(.think), at: 2),
  .init(
    .think, "a </think> <answer> 1 </think> </answer> <end>", thought: "a", answer: nil,
    .repeated(.endThink), at: 4),
  .init(
    .think, "a </think> <answer> 1 </answer> <answer> 2 </answer> <end>", thought: "a", answer: "1",
    .repeated(.answer), at: 5),
  .init(
    .answer, "1 </answer> </answer> <end>", thought: nil, answer: "1", .repeated(.endAnswer), at: 2),
  // A thought where none was asked for.
  .init(
    .answer, "1 <think> a </think> </answer> <end>", thought: nil, answer: nil, .unasked(.think),
    at: 1),
  .init(
    .answer, "1 </answer> </think> <end>", thought: nil, answer: "1", .unasked(.endThink), at: 2),
  // An empty answer.
  .init(
    .think, "a </think> <answer> </answer> <end>", thought: "a", answer: nil, .emptyAnswer, at: 3),
  .init(.answer, "</answer> <end>", thought: nil, answer: nil, .emptyAnswer, at: 0),
  // Text where none belongs.
  .init(
    .nothing, "so <think> a </think> <answer> 1 </answer> <end>", thought: nil, answer: nil,
    .textBeforeThought, at: 0),
  .init(
    .think, "a </think> so <answer> 1 </answer> <end>", thought: "a", answer: nil,
    .textBeforeAnswer, at: 2),
  .init(
    .think, "a </think> <answer> 1 </answer> 2 <end>", thought: "a", answer: "1",
    .textAfterAnswer, at: 5),
  .init(
    .think, "a </think> <answer> 1 </answer> <end> 2", thought: "a", answer: "1", .textAfterEnd,
    at: 6),
  .init(
    .think, "a </think> <answer> 1 </answer> <end> <end>", thought: "a", answer: "1",
    .textAfterEnd, at: 6),
]

@Suite("A response")
struct ResponseTests {
  @Test(
    "is read as the table says, and what is wrong is named with its place", arguments: parserTable)
  func table(row: ParserCase) {
    let response = Response(
      symbols: row.response.split(separator: " ").map(String.init), prefill: row.prefill)
    #expect(response.thought.map { response.symbols[$0].joined(separator: " ") } == row.thought)
    #expect(response.answer.map { response.symbols[$0].joined(separator: " ") } == row.answer)
    #expect(response.flaw?.reason == row.flaw)
    #expect(response.flaw?.position == row.position)
    #expect(response.isWellFormed == (row.flaw == nil))
  }

  @Test("that is cut off anywhere keeps its open thought, and its answer once that is closed")
  func truncation() {
    let whole = ["<think>", "a", "b", "</think>", "<answer>", "1", "</answer>", "<end>"]
    for length in 0..<whole.count {
      let response = Response(symbols: Array(whole.prefix(length)), prefill: .nothing)
      #expect(response.flaw?.reason == .truncated)
      #expect(response.flaw?.position == length)
      #expect(response.thought == (length == 0 ? nil : 1..<min(length, 3)))
      #expect(response.answer == (length < 7 ? nil : 5..<6))
    }
    #expect(Response(symbols: whole, prefill: .nothing).flaw == nil)
  }

  @Test("explains its flaw in a sentence")
  func sentences() {
    let flaw = Response(symbols: ["a", "<answer>", "</think>"], prefill: .think).flaw
    #expect(flaw?.description == "<answer> comes before </think> (at 1)")
    // No two reasons have the same sentence.
    let reasons = Set(parserTable.compactMap(\.flaw))
    let sentences = Set(
      parserTable.compactMap {
        Response(symbols: $0.response.split(separator: " ").map(String.init), prefill: $0.prefill)
          .flaw?.description.split(separator: " (").first
      })
    #expect(sentences.count == reasons.count)
  }

  @Test("is read from tokens, known or not")
  func tokens() throws {
    let vocabulary = try RunningSum(terms: 2...2).vocabulary
    let tokens = try vocabulary.encode("3 + 4 = 7 </think> <answer> 7 </answer> <end>")
    let response = Response(tokens: tokens, vocabulary: vocabulary, prefill: .think)
    #expect(response.isWellFormed)
    #expect(response.answerSymbols == ["7"])
    let broken = Response(tokens: [99, -1] + tokens, vocabulary: vocabulary, prefill: .think)
    #expect(broken.isWellFormed)
    #expect(broken.thoughtSymbols.prefix(3) == ["<?99>", "<?-1>", "3"])
  }

  @Test("counts its tries and how often it looks again, in the thought only")
  func counts() {
    let text =
      "try 1 , 6 sum 7 no wait try 2 , 3 sum 5 yes </think> <answer> try wait </answer> <end>"
    let response = Response(symbols: text.split(separator: " ").map(String.init), prefill: .think)
    #expect(response.tries == 2)
    #expect(response.reevaluations == 1)
    let direct = Response(symbols: ["wait", "</answer>", "<end>"], prefill: .answer)
    #expect(direct.tries == 0 && direct.reevaluations == 0)
  }
}

@Suite("A response in free-form text")
struct TextResponseTests {
  @Test("is read by the same grammar as symbols", arguments: parserTable)
  func table(row: ParserCase) {
    // A text ends where it ends, so that rows about the end of symbols are left to their own test.
    let read = TextResponse(
      row.response, prefill: row.prefill, isTruncated: !row.response.contains("<end>"))
    #expect(read.thought == row.thought)
    #expect(read.answer == row.answer)
    #expect(read.flaw?.reason == row.flaw)
    // The symbols in front of the flaw, each with a space after it, are in front of it in the text too.
    let symbols = row.response.split(separator: " ")
    let position = row.position.map { symbols.prefix($0).reduce(0) { $0 + $1.count + 1 } }
    #expect(read.flaw?.position == position)
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
    #expect(read.flaw == nil)
    #expect(read.thought == "one\ntwo")
    #expect(read.answer == "2, 3")
    // The same with the first tag in the prompt.
    let start = text.firstRange(of: "<think>").map { text[$0.upperBound...] } ?? ""
    #expect(TextResponse(String(start), prefill: .think).answer == "2, 3")
    #expect(TextResponse(String(start), prefill: .nothing).flaw?.reason == .missing(.think))
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
    #expect(read.flaw == nil)
    #expect(read.thought == text + " a")
  }

  @Test("is truncated only if it is said to be")
  func truncation() {
    #expect(TextResponse("a </think> <answer> 1 </answer>", prefill: .think).flaw == nil)
    let cut = TextResponse("a </think> <answer> 1 </answer>", prefill: .think, isTruncated: true)
    #expect(cut.flaw?.reason == .truncated)
    #expect(cut.answer == "1")
    #expect(TextResponse("", prefill: .nothing).flaw?.reason == .missing(.think))
    #expect(TextResponse("", prefill: .nothing, isTruncated: true).flaw?.reason == .truncated)
    #expect(TextResponse(" \n", prefill: .answer).flaw?.reason == .missing(.endAnswer))
    #expect(TextResponse(" \n</answer>", prefill: .answer).flaw?.reason == .emptyAnswer)
  }

  @Test("counts places in Unicode scalars, whatever stands before")
  func positions() {
    // x, ², e and its accent, a flag of two: 6 scalars, then </think>.
    let read = TextResponse("x²e\u{301}🇩🇪</think>no", prefill: .think)
    #expect(read.flaw?.reason == .missing(.answer))
    #expect(read.flaw?.position == 6 + 8)
    // A tag that an accent follows is still a tag.
    let accent = TextResponse("a</think>\u{301}<answer>1</answer>", prefill: .think)
    #expect(accent.flaw?.reason == .textBeforeAnswer)
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
      #expect(read.flaw?.reason == symbols.flaw?.reason, "\(drawn)")
      let before = symbols.flaw.map { drawn.prefix($0.position).joined().unicodeScalars.count }
      #expect(read.flaw?.position == before, "\(drawn)")
      wellFormed += read.flaw == nil ? 1 : 0
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
    #expect(many.flaw?.reason == .nested(.think))
    let open = TextResponse(String(repeating: "<thin", count: 100_000), prefill: .think)
    #expect(open.flaw?.reason == .missing(.endThink))
  }
}
