import Tasks
import Testing

@Suite("An expression of a countdown")
struct CountdownExpressionTests {
  private func read(_ text: String) -> Countdown.Expression? {
    Countdown.Expression(text.split(separator: " ").map(String.init))
  }

  @Test(
    "has the value of ordinary arithmetic, computed here by hand",
    arguments: [
      ("7", 7), ("0", 0), ("( ( 7 ) )", 7), ("2 + 3 × 4", 14), ("2 × 3 + 4", 10),
      ("( 2 + 3 ) × 4", 20), ("2 × ( 3 + 4 )", 14), ("9 - 5 - 3", 1), ("9 - ( 5 - 3 )", 7),
      ("2 - 3", -1), ("9 - 2 × 3 + 1", 4), ("9 × 9 × 9 × 9", 6561),
      ("( 1 - 9 ) × ( 2 + 3 )", -40),
    ])
  func value(text: String, value: Int) throws {
    #expect(try #require(read(text)).value == value)
  }

  @Test("knows its numbers in the order in which they stand")
  func numbers() throws {
    #expect(try #require(read("5 × ( 3 - 3 ) + 1")).numbers == [5, 3, 3, 1])
  }

  @Test(
    "is nothing else",
    arguments: [
      "", "( )", "+", "2 3", "1 0", "2 +", "+ 2", "- 2", "2 + × 3", "2 × - 3", "( 2", "2 )",
      ") 2 (", "( 2 + 3 ) ( 4 )", "2 ( 3 )", "2 / 3", "2 * 3", "12", "x", "2 =",
    ])
  func refused(text: String) {
    #expect(read(text) == nil)
  }

  @Test("has at most 16 symbols: eight digits and seven signs are read, and no more")
  func length() throws {
    let digits = { (count: Int) in Array(repeating: "9", count: count).joined(separator: " × ") }
    #expect(try #require(read(digits(8))).value == 43_046_721)  // 9⁸
    #expect(read(digits(9)) == nil)
    // Seven pairs around one digit have 15 symbols, eight have 17.
    let nested = { (pairs: Int) in
      (Array(repeating: "(", count: pairs) + ["9"] + Array(repeating: ")", count: pairs))
        .joined(separator: " ")
    }
    #expect(read(nested(7))?.value == 9 && read(nested(8)) == nil)
  }
}
