import Cells
import Notebook
import Plots
import TestSupport
import Testing

@Suite("A page")
struct GlossaryTests {
  @Test("explains the numbers that occur on it, by whole words and no members' names")
  func glossary() {
    let source = LessonSource(
      """
      // %% Heading
      // The entropy of KLD.
      answers.map(\\.tokens)
      """)
    let claims = [Claim("At least 50 points.", .atLeast(50), unit: "points")]
    // KLD is not KL, and .tokens is a member.
    #expect(
      Glossary.terms(in: source, claims: claims).map { $0.prefix { $0 != ":" } } == [
        "**points**", "**entropy**",
      ])
  }
}
