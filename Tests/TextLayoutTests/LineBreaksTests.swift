import Testing
import TextLayout

@Suite("Lines of text")
struct LineBreaksTests {
  @Test(
    "that are wider than a terminal are broken at a blank, and indented from there on",
    arguments: [
      ("one two", 7, ["one two"]),
      ("one two three", 9, ["one two", "  three"]),
      ("try 1 , 6 sum 7", 8, ["try 1 ,", "  6 sum", "  7"]),
      // What has no blank stays whole, and an indented line keeps its indentation.
      ("abcdefghij kl", 5, ["abcdefghij kl"]),
      ("  abc def", 6, ["  abc", "  def"]),
    ])
  func breaking(line: String, width: Int, lines: [String]) {
    #expect(broken(line, at: width) == lines)
  }

  @Test(
    "take as many words as fit, and at least one",
    arguments: [
      ([3, 3], 7, [0..<2]), ([3, 3], 6, [0..<1, 1..<2]), ([9, 1, 1], 3, [0..<1, 1..<3]),
      ([], 3, []), ([0, 0, 0], 1, [0..<2, 2..<3]),
    ])
  func breaks(widths: [Int], width: Int, lines: [Range<Int>]) {
    #expect(lineBreaks(widths, width: width) == lines)
  }

  @Test("begin with their marks, which count towards the width")
  func marks() {
    #expect(
      wrap("the quick brown fox", width: 11, first: "- ", rest: "  ") == [
        "- the quick", "  brown fox",
      ])
    #expect(wrap("漢字 漢字", width: 8) == ["漢字", "漢字"])  // two columns each, and a space: 9
    #expect(wrap("", width: 8, first: "- ") == ["- "])
  }
}
