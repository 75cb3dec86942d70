import Notebook
import Testing

@Suite("Styled words in lines")
struct FragmentTests {
  /// The lines of prose with color; the codes are 1 strong, 4 emphasis, 36 code, 0 back to plain.
  private func lines(_ markdown: String, width: Int) -> [String] {
    Prose(markdown).lines(width: width, color: true).map { $0.replacing("\u{1B}[", with: "<") }
  }

  @Test("keep their style on each line, and what switches it takes no room")
  func broken() {
    // "one two" has 7 columns, "two three" 9.
    #expect(lines("*one two* three", width: 7) == ["<4mone two<0m", "three"])
    #expect(lines("*one two* three", width: 6) == ["<4mone<0m", "<4mtwo<0m", "three"])
    // Each 漢 takes two columns: 4 + 1 + 4.
    #expect(lines("*漢字* 漢字", width: 9) == ["<4m漢字<0m 漢字"])
    #expect(lines("*漢字* 漢字", width: 8) == ["<4m漢字<0m", "漢字"])
  }

  @Test("have a plain space between two phrases of one style")
  func neighbours() {
    #expect(lines("*one* *two*", width: 7) == ["<4mone<0m <4mtwo<0m"])
    #expect(lines("*one two* *three*", width: 13) == ["<4mone two<0m <4mthree<0m"])
    #expect(lines("**one** **two**", width: 3) == ["<1mone<0m", "<1mtwo<0m"])
  }

  @Test("stand behind plain marks and indentation, which count")
  func marks() {
    #expect(lines("- *one two*", width: 9) == ["- <4mone two<0m"])
    #expect(lines("- *one two*", width: 8) == ["- <4mone<0m", "  <4mtwo<0m"])
  }

  @Test("of two styles are one word")
  func mixed() {
    // "abcd x" has 6 columns.
    #expect(lines("`ab`**cd** x", width: 6) == ["<36mab<0m<1mcd<0m x"])
    #expect(lines("`ab`**cd** x", width: 5) == ["<36mab<0m<1mcd<0m", "x"])
    #expect(lines("`ab`**cd** x", width: 3) == ["<36mab<0m<1mcd<0m", "x"])
  }
}
