import Coursework
import Notebook
import Practice
import PracticeTestSupport
import Testing

let someClaims = """
  lesson\tclaim\tverdict\tmeasured\tlow\thigh\tunit\tstated\trun\tkind\tbasis\ttext
  07-grpo\t1\theld\t23.963541\t23.472836\t24.454244\t%\tat most 25%\tfull\texperiment\t20 seeds\tAt most 25% are right.
  07-grpo\t2\tinconclusive\t6.2901\t1.7312\t10.849\tpoints\tat least 3 points\tfull\texperiment\t20 seeds\tIt falls.
  07-grpo\t3\tnot judged\t1\tnan\tnan\t\tat least 2\tquick\tidentity\t\tTwo.

  """

@Suite("What was measured for a claim")
struct ClaimRecordTests {
  @Test("is read from the file that a lesson writes")
  func reading() throws {
    let claims = try ClaimRecord.all(in: someClaims, file: "claims.tsv")
    #expect(claims.map(\.verdict) == ["held", "inconclusive", "not judged"])
    #expect(claims[0].low == 23.472836 && claims[2].low.isNaN)

    let stated = [Claim("One.", .atMost(50), unit: "% of the steps")]
    var ledger = ClaimLedger(stated, isQuick: false)
    ledger.record(stated[0], 4.5833, low: 0.488, high: 8.679, isPartial: false)
    let lesson = Lesson("07-grpo", question: "?", paper: "", minutes: 1)
    let written = try ClaimRecord.all(in: ledger.tsv(of: lesson), file: "")
    #expect(
      written.map(\.summary)
        == ["4.58% of the steps (0.488 to 8.68); stated: at most 50% of the steps, *held*"])
  }

  @Test("is told in one line, with three digits")
  func summary() throws {
    let claims = try ClaimRecord.all(in: someClaims, file: "claims.tsv")
    #expect(claims[0].summary == "24% (23.5 to 24.5); stated: at most 25%, *held*")
    #expect(
      claims[1].summary
        == "6.29 points (1.73 to 10.8); stated: at least 3 points, *inconclusive*")
    let none = someClaims.replacing("23.963541\t23.472836\t24.454244", with: "0\t0\t0.0624")
    #expect(
      try ClaimRecord.all(in: none, file: "")[0].summary
        == "0% (at most 0.062); stated: at most 25%, *held*")
  }

  @Test("in another form is refused, with the place")
  func otherForm() throws {
    let error = try #require(throws: CourseError.self) {
      try ClaimRecord.all(in: "head\n07-grpo\t1\n", file: "plots/07-grpo/claims.tsv")
    }
    #expect(error.description.hasPrefix("plots/07-grpo/claims.tsv:2: expected 12 columns"))
  }

  @Test("is listed for all lessons of a folder, and no other")
  func list() throws {
    let files = ["plots/07-grpo/claims.tsv": someClaims, "plots/yours/claims.tsv": "other"]
    try withCourse(files) { course in
      let lines = try course.claimLines(in: "plots", width: 20)
      #expect(
        lines.prefix(3) == [
          "  07-grpo              1  held", "     At most 25% are", "     right.",
        ])
      #expect(try course.claimLines(in: "plots/quick", width: 80).isEmpty)
    }
  }

  @Test("is counted: experiments by what came of them, identities apart")
  func tally() throws {
    let claims = try ClaimRecord.all(in: someClaims, file: "claims.tsv")
    #expect(
      ClaimRecord.tally(claims.filter { $0.run == "full" })
        == "2 experiments: 1 held, 1 inconclusive, 0 did not hold; and 0 identities, which are tests, 0 of "
        + "them checked")
  }
}
