import Notebook
import Testing

@Suite("A claim and what was measured")
struct PageClaimsTests {
  @Test("is read again from the table for machines, as it is declared now")
  func measuredIn() throws {
    let lesson = Lesson("04-x", question: "", paper: "", minutes: 1)
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
