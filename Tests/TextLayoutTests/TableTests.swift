import Testing
import TextLayout

@Suite("A table of text")
struct TableTests {
  @Test("has numbers on the right, words on the left")
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

  @Test("without rows is only its head")
  func emptyTable() {
    #expect(Table(["a", "bc"], []).lines == ["a  bc", "─  ──"])
  }
}
