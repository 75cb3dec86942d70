import Tokens
import ChainOfThought
import Foundation
import Random
import Reward
import Tasks
import Testing

/// The seconds that this thread computes for some work: other tests that run beside it do not count.
private func processorTime(_ work: () throws -> Void) rethrows -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
  let start = now()
  try work()
  return now() - start
}

@Suite("Any answer at all")
struct HostileAnswerTests {
  /// Bytes drawn from all values, or from those that answers are made of.
  private func text(using generator: inout SeededGenerator) -> String {
    let pieces = [
      "\\boxed{", "\\frac", "{", "}", "\\", "$", "1", "23", ",", ".", "%", "/", "-", "x", "=", "_",
      "**", "//", "e9", "or", " ", "\u{2212}", "\u{0663}", "\0", "\\{", "\\}", "<answer>",
    ]
    let length = generator.integer(below: 40)
    if generator.uniform() < 0.5 {
      return (0..<length).map { _ in generator.element(of: pieces) }.joined()
    }
    return String(
      decoding: (0..<length).map { _ in UInt8(generator.integer(below: 256)) }, as: UTF8.self)
  }

  @Test("is judged: 50,000 random texts and as many lists of symbols in less than 2 s")
  func fuzz() throws {
    let task = try Quadratic()
    let symbols = task.vocabulary.symbols + ["", "\0", "2,3", "<?9>"]
    // 91 is never drawn: no text is right by chance, unless it was taken for what it is not.
    let expected = "x = 91 or \\frac{92}{7}"
    var generator = SeededGenerator(seed: 5)
    let texts = (0..<50_000).map { _ in text(using: &generator) }
    let lists = (0..<50_000).map { _ in
      (0..<generator.integer(below: 12)).map { _ in generator.element(of: symbols) }
    }

    var right: [String] = []
    let time = processorTime {
      for text in texts {
        let isCorrect = isSameAnswer(text, expected) || isSameAnswer(expected, text)
        if isCorrect || boxedAccuracyReward(text, expected: expected) != 0 { right.append(text) }
      }
      for list in lists {
        let answer = Response(symbols: list + ["</answer>", "<end>"], prefill: .answer)
        let isCorrect = accuracyReward(answer, for: example, of: task) != 0
        if isCorrect && list != ["2", ",", "3"] && list != ["3", ",", "2"] {
          right.append(list.joined(separator: " "))
        }
      }
    }
    #expect(right.isEmpty)
    // A build with a sanitizer is slower than what is shipped.
    let isShipped = ProcessInfo.processInfo.environment["SANITIZER"] == nil
    #expect(time < (isShipped ? 2 : 20))
  }

  @Test("is the same as itself unless it is empty, and as another in both orders")
  func equality() {
    var generator = SeededGenerator(seed: 6)
    var same = 0
    for _ in 0..<5000 {
      let (first, second) = (text(using: &generator), text(using: &generator))
      let isEmpty = first.allSatisfy { $0.isWhitespace || "$.".contains($0) }
      #expect(isSameAnswer(first, first) || isEmpty || first.contains("\\"), "\(first)")
      #expect(isSameAnswer(first, second) == isSameAnswer(second, first))
      same += isSameAnswer(first, first) ? 1 : 0
    }
    #expect(same > 4500)  // the draws are worth something
  }

  /// Something that is slow, deep or large for a careless reader, to be repeated up to a megabyte.
  static let pieces = [
    "9", "{", "}", "\\boxed{", "\\boxe", "\\frac{", "1/2, ", "-", "9**", "(", "\\", " ", "$",
    "1,000,",
    "x=", "\u{0301}", "\u{FFFD}", "\r\n",
  ]

  @Test("of a megabyte is judged within 50 ms", arguments: pieces)
  func megabyte(piece: String) {
    let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    let inBox = "\\boxed{\(text)}"
    let nested = text + String(repeating: "}", count: 150_000)
    let time = processorTime {
      for text in [text, inBox, nested] {
        #expect(!isSameAnswer(text, "8"))
        #expect(boxedAccuracyReward(text, expected: "8") == 0)
      }
    }
    #expect(time < 6 * 0.050)  // six readings
    #expect(isSameAnswer(text, text))  // beyond the bound, the same bytes are the same answer
  }
}
