import Notebook
import Testing

@Suite("A claim")
struct ClaimTests {
  // The rule: held if the whole interval is on the claimed side (which has the border), did not
  // hold if the whole interval is on the other side, else inconclusive.
  static let rule: [(Claim.Expectation, Double, Double, Claim.Verdict)] = [
    (.atLeast(50), 52, 66, .held),
    (.atLeast(50), 50, 66, .held),
    (.atLeast(50), 50, 50, .held),
    (.atLeast(50), 40, 49, .didNotHold),
    (.atLeast(50), 45, 50, .inconclusive),
    (.atLeast(50), 45, 60, .inconclusive),
    (.atMost(0.1), 0.0, 0.1, .held),
    (.atMost(0.1), 0.2, 0.3, .didNotHold),
    (.atMost(0.1), 0.1, 0.3, .inconclusive),
    (.within(3...5), 3, 5, .held),
    (.within(3...5), 5.5, 6, .didNotHold),
    (.within(3...5), 1, 2.9, .didNotHold),
    (.within(3...5), 1, 3, .inconclusive),
    (.within(3...5), 1, 9, .inconclusive),
    (.atLeast(50), .nan, 60, .inconclusive),
    (.atLeast(50), 60, .nan, .inconclusive),
    (.atLeast(50), 70, 60, .inconclusive),
    (.atLeast(50), 60, .infinity, .held),
    (.atLeast(50), -.infinity, .infinity, .inconclusive),
  ]

  @Test("is judged by where its interval lies", arguments: rule)
  func verdict(
    expectation: Claim.Expectation, low: Double, high: Double, verdict: Claim.Verdict
  ) {
    #expect(Claim("", expectation).verdict(low: low, high: high) == verdict)
  }

  let wins = Claim("Thinking wins.", .atLeast(50), unit: "points")
  let fails = Claim("The direct answer fails.", .within(3...5))

  @Test("is stated in words, with its unit")
  func stated() {
    #expect(wins.stated == "at least 50 points")
    #expect(Claim("", .atMost(2.5), unit: "%").stated == "at most 2.5%")
    #expect(fails.stated == "3 to 5")
  }

  @Test("is listed with what was measured and what became of it")
  func ledger() {
    var ledger = ClaimLedger([wins, fails], isQuick: false)
    ledger.record(wins, 63.127, low: 60.2, high: 66.01, isPartial: false)
    #expect(
      ledger.lines(width: 60, color: false) == [
        "  1. Thinking wins.",
        "     held: measured 63.13 points, interval 60.2 to 66.01;",
        "     stated at least 50 points",
        "  2. The direct answer fails.",
        "     not measured",
      ])
  }

  @Test("has no interval in words that says no more than the number")
  func noSpread() {
    var ledger = ClaimLedger([wins, fails], isQuick: false)
    ledger.record(wins, 63, low: 63, high: 63, isPartial: false)
    ledger.record(fails, 4, low: .nan, high: .nan, isPartial: false)
    let lines = ledger.lines(width: 100, color: false)
    #expect(lines[1] == "     held: measured 63 points, no spread; stated at least 50 points")
    #expect(lines[3] == "     inconclusive: measured 4, no interval; stated 3 to 5")
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

  @Test("is one line for machines")
  func tsv() {
    let lesson = Lesson(number: 4, name: "x", question: "", paper: "", minutes: 1)
    var ledger = ClaimLedger([wins, fails], isQuick: false)
    ledger.record(wins, 40, low: 30.5, high: 49, isPartial: false)
    #expect(
      ledger.tsv(of: lesson) == """
        lesson\tclaim\tverdict\tmeasured\tlow\thigh\tunit\tstated\trun\tkind\tbasis\ttext
        04-x\t1\tdid not hold\t40.0\t30.5\t49.0\tpoints\tat least 50 points\tfull\texperiment\t\tThinking wins.
        04-x\t2\tnot measured\tnan\tnan\tnan\t\t3 to 5\tfull\texperiment\t\tThe direct answer fails.

        """)
  }

  @Test("that is an identity is checked or wrong, and has no verdict of luck")
  func identity() {
    let right = Claim("It is exact.", .atMost(1e-9), kind: .identity)
    let wrong = Claim("It is 3.", .within(3...3), kind: .identity)
    var ledger = ClaimLedger([right, wrong], isQuick: false)
    ledger.record(right, 0, low: 0, high: 0, basis: "exact", isPartial: false)
    ledger.record(wrong, 4, low: 4, high: 4, basis: "exact", isPartial: false)
    #expect(ledger.rows.map(\.verdict) == ["checked", "wrong"])
    #expect(ledger.wrongIdentities == ["an identity is wrong: It is 3."])
    ledger.record(wrong, 4, low: 2, high: 5, isPartial: false)
    #expect(ledger.rows[1].verdict == "not checked" && ledger.wrongIdentities.isEmpty)
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

  @Test("has an interval that says what it covers", arguments: intervals)
  func interval(value: Double, low: Double, high: Double, basis: String, words: String?) {
    var ledger = ClaimLedger([wins], isQuick: false)
    ledger.pageSeeds = 20
    ledger.record(wins, value, low: low, high: high, basis: basis, isPartial: false)
    #expect(ledger.rows[0].interval == words)
  }

  @Test("is read again from the table for machines, as it is declared now")
  func measuredIn() throws {
    let lesson = Lesson(number: 4, name: "x", question: "", paper: "", minutes: 1)
    var ledger = ClaimLedger([wins], isQuick: false)
    ledger.record(wins, 60, low: 55, high: 65, basis: "20 seeds", isPartial: false)
    let file = ledger.tsv(of: lesson)
    let again = try #require(ClaimLedger([wins], measuredIn: file))
    #expect(again.tsv(of: lesson) == file)
    let identity = Claim(wins.text, wins.expectation, unit: wins.unit, kind: .identity)
    #expect(ClaimLedger([identity], measuredIn: file)?.rows[0].verdict == "checked")
    #expect(ClaimLedger([fails], measuredIn: file) == nil, "another claim")
    let later = ClaimLedger([wins, fails], isQuick: false).tsv(of: lesson)
    #expect(
      ClaimLedger([wins, fails], measuredIn: later)?.rows.map(\.verdict)
        == ["not measured", "not measured"])
    #expect(ClaimLedger([wins, fails], measuredIn: file) == nil, "one more")
    #expect(ClaimLedger([wins], measuredIn: file.replacing("\tfull\t", with: "\tquick\t")) == nil)
  }
}
