import Tasks
import Testing

@Suite("Reading symbols")
struct SymbolReaderTests {
  private func number(_ text: String) -> Int? {
    var reader = SymbolReader(text.split(separator: " ").map(String.init))
    let number = reader.takeNumber()
    // What is no number is left unread; after a number nothing is left, in these cases.
    #expect(number == nil ? reader.position == 0 : reader.isAtEnd)
    return number
  }

  @Test("reads back every number that is written")
  func roundTrip() {
    for value in [-999_999_999, -1000, -12, -1, 0, 1, 9, 10, 144, 999_999_999] {
      #expect(number(Numeral.symbols(of: value).joined(separator: " ")) == value)
    }
    #expect(Numeral.symbols(of: -12) == ["-", "1", "2"])
    #expect(Numeral.symbols(of: .min).count == 20)  // −9223372036854775808: a sign and 19 digits
  }

  @Test(
    "takes nothing for a number that is written otherwise",
    arguments: [
      "", "-", "+ 3", "- 0", "0 0", "0 3", "- 0 3", "- - 3", "x", ", 3", "12", "٣", "½", "１",
      "1 0 0 0 0 0 0 0 0 0",  // ten digits
    ])
  func refusals(text: String) {
    #expect(number(text) == nil)
  }

  @Test("survives a million digits")
  func manyDigits() {
    var reader = SymbolReader([String](repeating: "9", count: 1_000_000))
    let number = reader.takeNumber()
    #expect(number == nil && reader.position == 0)
  }

  @Test("walks through symbols and stops at the end")
  func walk() {
    var reader = SymbolReader(["try", "-", "1", "2", ",", "3"])
    let early = reader.take("sum")
    let word = reader.take("try")
    let number = reader.takeNumber()
    #expect(!early && word && number == -12)
    #expect(reader.next == ",")
    let comma = reader.take(",")
    let last = reader.takeNumber()
    #expect(comma && last == 3)
    #expect(reader.isAtEnd)
    #expect(reader.next == nil)
    let late = reader.take("3")
    let none = reader.takeNumber()
    #expect(!late && none == nil)
  }
}
