import Terminal
import Testing

@Suite("The style of a text")
struct TextStyleTests {
  // ECMA-48, select graphic rendition: 1 bold, 2 faint, 4 underlined, 36 cyan, 0 ends them all.
  @Test("is between the codes of ECMA-48, and plain or empty text has none")
  func codes() {
    let codes: [(TextStyle, String)] = [
      (.strong, "1"), (.faint, "2"), (.emphasis, "4"), (.code, "36"),
    ]
    for (style, code) in codes { #expect(style.drawn("x") == "\u{1B}[\(code)mx\u{1B}[0m") }
    #expect(TextStyle.plain.drawn("x") == "x")
    #expect(TextStyle.strong.drawn("") == "")
  }
}
