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

  // By hand: 8 + 36 + 36 columns and twice 2 between them are 84. Both wide heads lose two, so the last word of each
  // has no room.
  @Test("wider than a terminal breaks its heads, and they stand on the rule")
  func wideHeads() {
    let table = Table(
      ["examples"] + [3, 4].map { "what was right of problems of \($0) terms" },
      [["1000", "12.5%", "1.0%"], ["2000", "100.0%", "98.4%"]])
    #expect(
      table.lines == [
        "          what was right of problems of 3  what was right of problems of 4",
        "examples                            terms                            terms",
        "────────  ───────────────────────────────  ───────────────────────────────",
        "    1000                            12.5%                             1.0%",
        "    2000                           100.0%                            98.4%",
      ])
  }

  @Test("breaks its texts if that is not enough, and no number")
  func wideTexts() {
    let why = "because a gradient is divided by its own size and nobody sees it"
    let table = Table(
      ["fault", "why nothing crashes", "found"],
      [["a million times too large", why, "10 of 10"], ["none", "", "0 of 10"]])
    #expect(
      table.lines == [
        "fault                      why nothing crashes                          found",
        "─────────────────────────  ────────────────────────────────────────  ────────",
        "a million times too large  because a gradient is divided by its own  10 of 10",
        "                           size and nobody sees it",
        "none                                                                  0 of 10",
      ])
    #expect(table.lines.allSatisfy { displayWidth($0) <= Table.width })
  }

  // The numbers with their intervals take 54 columns and cannot be broken, the words can.
  @Test("keeps a number and its interval in one line")
  func wideNumbers() {
    let interval = "46.7 (from 40.25 to 53.125)"
    let table = Table(
      ["what was measured", "before", "after"],
      [["the share that is right", interval, interval], ["the share that is wrong", "1", "2"]])
    #expect(table.lines.contains { $0.hasSuffix("\(interval)  \(interval)") })
    #expect(table.lines.allSatisfy { displayWidth($0) <= Table.width })
  }

  // By hand: ten numbers of 7 columns and nine times 2 between them are 88, and nine times 1 are 79.
  @Test("puts its columns closer where nothing else helps")
  func manyNumbers() {
    let table = Table(
      (0..<10).map { "part \($0)" }, [(0..<10).map { "12.345\($0)" }, (0..<10).map { "\($0)" }])
    #expect(
      table.lines == [
        " part 0  part 1  part 2  part 3  part 4  part 5  part 6  part 7  part 8  part 9",
        "─────── ─────── ─────── ─────── ─────── ─────── ─────── ─────── ─────── ───────",
        "12.3450 12.3451 12.3452 12.3453 12.3454 12.3455 12.3456 12.3457 12.3458 12.3459",
        "      0       1       2       3       4       5       6       7       8       9",
      ])
  }

  @Test("that cannot be made narrow enough is as narrow as it can be")
  func tooWide() {
    let number = String(repeating: "7", count: 90)
    #expect(Table(["a b"], [[number]]).lines[2] == number)
  }
}
