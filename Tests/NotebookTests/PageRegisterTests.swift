import Cells
import Foundation
import Notebook
import TestSupport
import Testing

@Suite("The register on a lesson's page")
struct PageRegisterTests {
  /// The blocks about earlier runs of a lesson that has such a register.
  private func earlierRuns(_ register: String?) throws -> [String] {
    let scratch = try ScratchFolder()
    return try withExtendedLifetime(scratch) {
      if let register {
        let plots = scratch["plots/01-one"]
        try FileManager.default.createDirectory(at: plots, withIntermediateDirectories: true)
        try Data(register.utf8).write(to: plots.appendingPathComponent("register.txt"))
      }
      let lesson = Lesson("01-one", question: "?", paper: "v1", minutes: 1)
      let file = scratch["lessons/01-one/main.swift"].path
      return LessonPage(lesson: lesson, source: LessonSource(""), file: file).earlierRuns
    }
  }

  private static let frozen = "frozen 2026-11-03\n  commit 2\n\n"
  private static let run = """
    begun 2026-11-03
      seeds 1001 to 1020

    run 2026-11-04
      commit 3
      seeds 1001 to 1020
      claim 1 held: 86.4 from 73.3 to 99.5 points; at least 50 points
      claim 2 not measured


    """

  @Test("is that of all runs but the one that the page shows, and of what was begun in vain")
  func runs() throws {
    let blocks = try earlierRuns(
      """
      pilot 2026-11-01
        seeds 101 to 104
        note chosen on them

      earlier 2026-11-02
        seeds 1 to 5


      """ + Self.frozen + Self.run
        + """
        begun 2026-11-05
          seeds 1021 to 1040

        begun 2026-11-06
          seeds 1041 to 1060

        run 2026-11-06
          commit 5
          seeds 1041 to 1060
        """)
    #expect(blocks.count == 3 && blocks[0] == "## Earlier runs")
    #expect(blocks[1].hasPrefix("All settings of this page were fixed"))
    #expect(
      blocks[2] == """
        <details>
        <summary>4 entries before</summary>

        - 2026-11-01, pilot, seeds 101 to 104. chosen on them
        - 2026-11-02, commit unknown, seeds 1 to 5
        - 2026-11-04, commit 3, seeds 1001 to 1020: claim 1 held, 86.4 points (73.3 to 99.5), \
        stated at least 50 points; 2 not measured
        - 2026-11-05, begun and not ended, seeds 1021 to 1040

        </details>
        """)
  }

  @Test("is left out as long as there is no run, and folds nothing where there is but one")
  func few() throws {
    #expect(try earlierRuns(nil).isEmpty)
    #expect(try earlierRuns(Self.frozen + "begun 2026-11-03\n  seeds 1001 to 1020\n").isEmpty)
    #expect(try earlierRuns("no register\n").isEmpty)
    #expect(try earlierRuns(Self.frozen + Self.run).count == 2)
    let earlier = try earlierRuns("earlier 2026-11-02\n  seeds 1 to 5\n\n" + Self.frozen + Self.run)
    #expect(earlier.last?.contains("<summary>1 entry before</summary>") == true)
  }

  @Test(
    "gives a claim's numbers in three digits, and an interval where there is one",
    arguments: [
      (
        "1 held: 23.96 from 23.47 to 24.43 %; at most 25%",
        "1 held, 24% (23.5 to 24.4), stated at most 25%"
      ),
      ("1 held: 2.0 from nan to nan; at most 3", "1 held, 2, stated at most 3"),
      ("1 held: 2.0 from 1.0 to inf; at most 3", "1 held, 2, stated at most 3"),
      (
        "12 did not hold: 0.12345 from 0.12345 to 0.12345 nats; 1 to 2",
        "12 did not hold, 0.123 nats, stated 1 to 2"
      ),
      (
        "3 not judged (interrupted): 1e-09 from 0.0 to 2e-09 points; at most 1",
        "3 not judged (interrupted), 1e-09 points (0 to 2e-09), stated at most 1"
      ),
      ("2 not measured", "2 not measured"), ("2 wrong, |A|", #"2 wrong, \|A\|"#),
    ])
  func outcomes(claim: String, shown: String) {
    #expect(LessonPage.outcome(claim) == shown)
  }
}
