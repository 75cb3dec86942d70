import Notebook
import Testing

/// A claim that something is large, and one that something is about so much.
let wins = Claim("Thinking wins.", .atLeast(50), unit: "points")
let fails = Claim("The direct answer fails.", .within(3...5))

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
    #expect(ledger.rows[1].shownVerdict == "wrong on some seeds")
    #expect(
      ledger.lines(width: 100, color: false)[3]
        == "     wrong on some seeds: measured 4, interval 2 to 5; stated 3 to 3")
    ledger.record(wrong, 4, low: .nan, high: 5, isPartial: false)
    #expect(ledger.rows[1].shownVerdict == "not checked")
  }
}
