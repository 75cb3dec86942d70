import ChainOfThought
import Reward
import Tasks
import Testing

@Suite("A table of scores")
struct ScoreTableTests {
  @Test("has a column for each component, its weight in the head")
  func table() {
    let language = Component("language", 0.8, weight: 0.5)
    let rows = [
      ("right", Score([Component("accuracy", 1), Component("format", 1), language])),
      ("right, no <end>", Score([Component("accuracy", 0), Component("format", 0), language])),
    ]
    #expect(
      scoreTable(rows) == """
                         accuracy  format  language × 0.5  total
        right                   1       1             0.8    2.4
        right, no <end>         0       0             0.8    0.4
        """)
  }

  @Test(
    "is rounded to three decimals",
    arguments: [
      (1.0 / 3, "0.333"), (2.0 / 3, "0.667"), (-2.0 / 3, "-0.667"), (0.007, "0.007"), (0.9996, "1"),
      (-0.0001, "0"), (12.5, "12.5"), (-10, "-10"), (1e300, "1e+300"),
    ] as [(Double, String)])
  func rounding(value: Double, shown: String) {
    let table = scoreTable([("r", Score([Component("c", value)]))])
    let cells = table.split(separator: "\n").last.map { $0.split(separator: " ").map(String.init) }
    #expect(cells == ["r", shown, shown])
  }

  @Test("without rows is its head")
  func emptyTable() {
    #expect(scoreTable([]) == "  total")
  }
}
