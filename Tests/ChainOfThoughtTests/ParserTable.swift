import Tokens
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
  let violation: FormatViolation.Reason?
  let position: Int?

  init(
    _ prefill: Prefill, _ response: String, thought: String?, answer: String?,
    _ violation: FormatViolation.Reason? = nil, at position: Int? = nil
  ) {
    self.prefill = prefill
    self.response = response
    self.thought = thought
    self.answer = answer
    self.violation = violation
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
