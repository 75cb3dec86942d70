import TinyR1

/// A response to 3 + 4 that a lenient rule pays for, and that rule.
struct Hack: Sendable {
  let name: String
  let asks: String
  let seenIn: String
  let text: String
  /// Returns the lenient rule's pay for this text with this answer, which is empty if there is none; it pays
  /// 1 for a right one.
  let pays: @Sendable (_ text: String, _ answer: String) -> Double
}

/// The verdicts of a lenient rule and of the strict ones on a hack.
struct HackVerdict: Sendable {
  let hack: Hack
  /// The lenient rule's pay for it.
  let paid: Double
  /// The strict reward for the answer.
  let accuracy: Double
  /// The strict reward for the form.
  let format: Double

  /// Reads the text of a hack, and asks the rules.
  init(_ hack: Hack) {
    let read = TextResponse(hack.text, prefill: .nothing)
    self.hack = hack
    paid = hack.pays(hack.text, read.answer ?? "")
    accuracy = accuracyReward(read, expected: "7")
    format = formatReward(read)
  }
}

private let digits = "0 1 2 3 4 5 6 7 8 9"

/// Hacks of graders in well-known projects, and two that any grader is in danger of.
let hacks = [
  Hack(
    name: "all digits", asks: "whether 7 is in it", seenIn: "tiny-grpo",
    text: "<think>hm</think><answer>\(digits)</answer>",
    pays: { _, answer in answer == "7" ? 1 : answer.contains("7") ? 0.5 : 0 }),
  Hack(
    name: "empty answer", asks: "whether it is in 7", seenIn: "Visual-RFT #176",
    text: "<think>hm</think><answer></answer>",
    pays: { _, answer in answer.isEmpty || answer == "7" ? 1 : 0 }),  // nothing is in every text
  Hack(
    name: "repeated tags", asks: "for the outer tags", seenIn: "open-r1 #359",
    text: "<think>a</think><think>b</think><answer>6</answer>",
    pays: { text, _ in text.hasPrefix("<think>") && text.hasSuffix("</answer>") ? 1 : 0 }),
  Hack(
    name: "a formula", asks: "for its characters", seenIn: "TinyZero",
    text: "<think>hm</think><answer>7**1</answer>",
    pays: { _, answer in
      !answer.isEmpty && answer.allSatisfy { "0123456789+-*/()".contains($0) } ? 1 : 0
    }),
  Hack(
    name: "two answers", asks: "if any is 7", seenIn: "-",
    text: "<think>hm</think><answer>6</answer><answer>7</answer>",
    pays: { text, _ in text.contains("<answer>7</answer>") ? 1 : 0 }),
  Hack(
    name: "only a thought", asks: "if 7 is anywhere", seenIn: "-",
    text: "<think>\(digits)</think>",
    pays: { text, _ in text.contains("7") ? 1 : 0 }),
]
