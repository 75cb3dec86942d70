import Practice
import Testing

@Suite("A filled text")
struct TextFillingTests {
  @Test("has paragraphs, code that stays as it is, and items that go on below their text")
  func kinds() {
    let text = """
      One paragraph
      of two lines.

          code   stays
      - an item of several words
      1. another item of words
        indented words go on here
        expected [1, 2, 3] and [4]
        got      [0]
      The end.
      """
    #expect(
      filled(text, width: 18) == [
        "One paragraph of", "two lines.", "", "    code   stays", "- an item of", "  several words",
        "1. another item of", "   words", "  indented words", "    go on here",
        "  expected [1, 2,", "           3] and", "           [4]",
        "  got      [0]", "The end.",
      ])
  }

  @Test("ends no line inside of a short term")
  func terms() {
    #expect(
      filled("The mean is (r - m) / s here", width: 20) == ["The mean is", "(r - m) / s here"])
    #expect(
      filled("The mean is (r - m) / s here", width: 23) == ["The mean is (r - m) / s", "here"])
  }

  @Test("counts columns, not bytes")
  func columns() {
    #expect(filled("π_θ π_θ 中文", width: 7) == ["π_θ π_θ", "中文"])
  }

  @Test("of nothing is a blank line, and blank lines stay")
  func blanks() {
    #expect(filled("", width: 20) == [""])
    #expect(filled("a\n\nb", width: 20) == ["a", "", "b"])
  }
}
