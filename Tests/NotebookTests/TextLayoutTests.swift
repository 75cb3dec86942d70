import Notebook
import Testing

@Suite("Text in columns")
struct TextLayoutTests {
  @Test(
    "has the width that a terminal gives it",
    arguments: [
      ("", 0), ("abc", 3), ("π_θ", 3), ("Σₜ ρ²", 5), ("Âₜ", 2), ("A\u{302}", 1), ("x̄", 1),
      ("−½", 2),
      ("中文", 4), ("한", 2), ("👍", 2), ("❤️", 2), ("→≤·…", 4), ("\u{200B}", 0), ("━─", 2),
    ])
  func width(text: String, columns: Int) {
    #expect(displayWidth(text) == columns)
  }

  @Test("is padded and cut by columns")
  func padding() {
    #expect(padded("ρ", to: 3) == "ρ  ")
    #expect(padded("ρ", to: 3, right: true) == "  ρ")
    #expect(padded("long", to: 3) == "long")
    #expect(truncated("中文", to: 3) == "中")
    #expect(truncated("abc", to: 3) == "abc")
  }

  @Test(
    "that is wider than a terminal is broken at a blank, and indented from there on",
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

  @Test("in a table: numbers stand on the right, words on the left")
  func table() {
    let table = Table(
      ["method", "π_θ", "change", "seen"],
      [
        ["direct", "9.5", "-3.1%", "yes"], ["中文", "10.25", "± 0.2", "1 of 2"], ["", "", "n/a", ""],
      ])
    #expect(
      table.lines == [
        "method    π_θ  change  seen",
        "──────  ─────  ──────  ──────",
        "direct    9.5   -3.1%  yes",
        "中文    10.25   ± 0.2  1 of 2",
        "                  n/a",
      ])
  }

  @Test("in a table without rows is only the head")
  func emptyTable() {
    #expect(Table(["a", "bc"], []).lines == ["a  bc", "─  ──"])
  }

  @Test("of numbers is short, and plain about what is no number")
  func numbers() {
    #expect(decimals(0.98123, 2) == "0.98")
    #expect(decimals(-1.5, 0) == "-2")  // to even, as C does
    #expect(decimals(.nan, 2) == "n/a")
    #expect(percent(0.9812) == "98.1%")
    #expect(percent(.nan) == "n/a")
    #expect(short(63.127) == "63.13")
    #expect(short(50) == "50")
    #expect(short(123_456.7) == "123457")
    #expect(short(0.000_012) == "1.2e-05")
  }

  @Test(
    "of times has seconds, and minutes from the first one on",
    arguments: [
      (0.04, "0.0 s"), (1.84, "1.8 s"), (59.94, "59.9 s"), (59.96, "1 min 00 s"),
      (125.2, "2 min 05 s"),
    ])
  func times(seconds: Double, text: String) {
    #expect(duration(seconds) == text)
  }
}
