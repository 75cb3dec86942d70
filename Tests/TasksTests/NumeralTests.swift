import Tasks
import Testing

@Suite("A number in symbols")
struct NumeralTests {
  @Test("has a symbol for each digit, and one for the sign of a negative one")
  func symbols() {
    #expect(Numeral.symbols(of: 0) == ["0"])
    #expect(Numeral.symbols(of: 9) == ["9"])
    #expect(Numeral.symbols(of: 10) == ["1", "0"])
    #expect(Numeral.symbols(of: -12) == ["-", "1", "2"])
    for number in -1200...1200 {
      #expect(Int(Numeral.symbols(of: number).joined()) == number)
    }
  }

  // U+0663 is three in Arabic digits, U+FF13 a wide one, and U+0033 U+FE0F a digit drawn as a picture.
  @Test("has the ten digits of ASCII, and no others")
  func digits() {
    for digit in Numeral.digits { #expect(Numeral.isDigit(digit)) }
    for other in ["", "10", "-", "a", " 3", "\u{663}", "\u{FF13}", "3\u{FE0F}", "/", ":"] {
      #expect(!Numeral.isDigit(other), "\(other)")
    }
  }
}
