import Notebook
import Testing

@Suite("A claim and what was measured")
struct ClaimLedgerTests {
  @Test("is one line for machines")
  func tsv() {
    let lesson = Lesson("04-x", question: "", paper: "", minutes: 1)
    var ledger = ClaimLedger([wins, fails], isQuick: false)
    ledger.record(wins, 40, low: 30.5, high: 49, isPartial: false)
    #expect(
      ledger.tsv(of: lesson) == """
        lesson\tclaim\tverdict\tmeasured\tlow\thigh\tunit\tstated\trun\tkind\tbasis\ttext
        04-x\t1\tdid not hold\t40.0\t30.5\t49.0\tpoints\tat least 50 points\tfull\texperiment\t\tThinking wins.
        04-x\t2\tnot measured\tnan\tnan\tnan\t\t3 to 5\tfull\texperiment\t\tThe direct answer fails.

        """)
  }

  @Test("is not judged by a quick run, nor by what was measured after Ctrl-C")
  func notJudged() {
    var ledger = ClaimLedger([wins, fails], isQuick: true)
    ledger.record(wins, 63, low: 60, high: 66, isPartial: false)
    #expect(ledger.rows.map(\.verdict) == ["not judged", "not measured"])
    #expect(ledger.remark == "quick run: too short to judge")
    ledger.ending = .interrupted
    #expect(ledger.rows.map(\.verdict) == ["not judged", "not measured (interrupted)"])

    ledger = ClaimLedger([wins, fails], isQuick: false)
    ledger.ending = .interrupted
    ledger.record(wins, 63, low: 60, high: 66, isPartial: true)
    #expect(
      ledger.rows.map(\.verdict) == ["not judged (interrupted)", "not measured (interrupted)"])
    ledger.record(wins, 63, low: 60, high: 66, isPartial: false)
    #expect(ledger.rows.map(\.verdict) == ["held", "not measured (interrupted)"])
  }

  @Test("has an interval that says what it covers", arguments: intervals)
  func interval(value: Double, low: Double, high: Double, basis: String, words: String?) {
    var ledger = ClaimLedger([wins], isQuick: false)
    ledger.pageSeeds = 20
    ledger.record(wins, value, low: low, high: high, basis: basis, isPartial: false)
    #expect(ledger.rows[0].interval == words)
  }

  // What each interval says of itself: of seeds only, of seeds and problems, of none at all.
  static let intervals: [(Double, Double, Double, String, String?)] = [
    (63, 60.25, 66, "20 seeds", "60.25 to 66 (20 seeds)"),
    (
      63, 60, 66, "20 seeds and 23 groups of problems",
      "60 to 66 (20 seeds and 23 groups of problems)"
    ),
    (63, -.infinity, .infinity, "2 seeds", "2 seeds: too few; the page has 20"),
    (0, 0, 0.0624, "4800 trials", "at most 0.062 (4800 trials)"),
    (20, 13, 29, "100 trials", "13 to 29 (100 trials)"),
    (0, 0, 0, "exact", "exact"), (2, 1, 2, "range", nil), (2, 1, 3, "", "1 to 3"),
    (2, -.infinity, .infinity, "", nil),
  ]
}
