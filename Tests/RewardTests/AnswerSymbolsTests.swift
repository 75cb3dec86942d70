import Reward
import Testing

@Suite("The symbols of an answer")
struct AnswerSymbolsTests {
  private func cut(_ text: String) -> [String] { AnswerSymbols.of(text, joinsThousands: true) }

  /// What stands between the blanks of a text.
  private func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  @Test(
    "are decimals, words, commands and single scalars",
    arguments: [
      (#"$x = \dfrac{1,000}{2}$"#, #"x = \frac { 1000 } { 2 }"#),  // the example of its page
      ("1.5.2 7. 7", "1.5 .2 7 . 7"),
      // beside the first and the last of each kind
      ("/09:", "/ 09 :"), ("@AZ[`az{", "@ AZ [ ` az {"),
      ("2x or And3", "2 x or And 3"),
      ("x₁₀ ₀₉ x₊", "x _ 10 _ 09 x ₊"),  // U+208A follows the digits below the line, and is none
      ("½\u{1F600}٣", "½ \u{1F600} ٣"), (#"\sqrt2\\\"#, #"\sqrt 2 \\ \"#),
      (
        #"\frac12\frac 1 23\frac1{2}\frac{1}2"#,
        #"\frac { 1 } { 2 } \frac { 1 } { 2 } 3 \frac { 1 } { 2 } \frac { 1 } 2"#
      ),
    ])
  func symbols(text: String, expected: String) {
    #expect(cut(text) == words(expected))
  }

  @Test("of which some have several spellings are written in one")
  func spelling() {
    #expect(cut("\u{2212}\u{2010}\u{2011}\u{2013}-") == ["-", "-", "-", "-", "-"])
    #expect(cut(#"\tfrac\cfrac\dfrac"#) == [#"\frac"#, #"\frac"#, #"\frac"#])
    #expect(cut(#"5\%∞"#) == ["5", "%", #"\infty"#])
    // A digit with an accent is a digit and an accent: both are scalars.
    #expect(cut("8\u{301}") == ["8", "\u{301}"])
  }

  @Test("leave out all that only says how a text looks")
  func layout() {
    #expect(cut(#"\$\(\)\[\]\left\right\displaystyle\ \,\:\;\!\quad\qquad7$"#) == ["7"])
    #expect(cut(" \t\n\u{B}\u{C}\r\u{A0}\u{2009}\u{3000}7") == ["7"])
    #expect(cut("\u{200B}\u{2060}7\u{FEFF}") == ["7"])
    #expect(cut("\0") == ["\0"])  // a control character is no white space
  }

  @Test(
    "leave out one full stop at the end and the stars around a bold text, and no others",
    arguments: [
      ("7.", "7"), ("7..", "7 ."), (".", ""), ("**7**", "7"), ("**7.**", "7"), ("**7**.", "7"),
      ("** yes **", "yes"), ("****", "* * * *"), ("**7*", "* * 7 *"), ("*7**", "* 7 * *"),
      ("2**3", "2 * * 3"), ("***7***", "* 7 *"),
    ])
  func end(text: String, expected: String) {
    #expect(cut(text) == words(expected))
  }

  @Test(
    "join groups of thousands where they may be joined, and never where each number counts",
    arguments: [
      ("1,234", "1234", "1 , 234"), ("1{,}234", "1234", "1 { , } 234"),
      (#"1\,234"#, "1234", "1 234"), (#"1,\!234"#, "1234", "1 , 234"),
      ("1\u{2009}234", "1234", "1 234"), ("1\u{A0}234", "1234", "1 234"),
      ("1\u{202F}234", "1234", "1 234"), ("12,345,678.9", "12345678.9", "12 , 345 , 678.9"),
      ("1,234,56", "1 , 234 , 56", "1 , 234 , 56"), ("1,2345", "1 , 2345", "1 , 2345"),
      ("1,23", "1 , 23", "1 , 23"), ("1234,567", "1234 , 567", "1234 , 567"),
      ("999,000", "999000", "999 , 000"), ("0,123", "0 , 123", "0 , 123"),
      ("5,1,234", "5 , 1 , 234", "5 , 1 , 234"), ("1, 234", "1 , 234", "1 , 234"),
      ("1 234", "1 234", "1 234"), (".5,123", ".5 , 123", ".5 , 123"),
    ])
  func thousands(text: String, joined: String, apart: String) {
    #expect(AnswerSymbols.of(text, joinsThousands: true) == words(joined))
    #expect(AnswerSymbols.of(text, joinsThousands: false) == words(apart))
  }
}
