import Evaluation
import Foundation
import Notebook
import Terminal
import TestSupport
import Testing

@Suite("A run that is reported")
struct FrozenSumsTests {
  @Test("is refused when a number of the code, a threshold or a result is another")
  func changed() throws {
    try withFolder { root in
      var lesson = try NumberLesson(in: root)
      #expect(try lesson.run("--register").code == 0)
      func refusal() throws -> String {
        let run = try lesson.run("--page", "--seed", "1001")
        #expect(run.code == 1)
        return run.error
      }
      try lesson.write(NumberLesson.source.replacing("0.5", with: "0.6"))
      #expect(try refusal().contains("but settings/main.swift differs. Undo"))
      try lesson.write(NumberLesson.source)
      lesson.value = 2.000001
      #expect(try refusal().contains("but plots/claims.tsv differs. Undo"))
      lesson.value = 2
      let sums = root.appendingPathComponent("plots/01-one/frozen.sums")
      let good = try contents(sums)
      try Data((good + "00  runs/x\n").utf8).write(to: sums)
      #expect(try refusal().contains("frozen.sums is not what the register froze"))
      try Data(good.utf8).write(to: sums)
      #expect(try contents(lesson.register).contains("begun") == false)
    }
  }

  @Test("is taken when only prose, names and drawings are others")
  func redrawn() throws {
    try withFolder { root in
      var lesson = try NumberLesson(in: root)
      #expect(try lesson.run("--register").code == 0)
      try lesson.write(
        NumberLesson.source.replacing("Prose", with: "7 words").replacing("rate", with: "speed"))
      lesson.title = "Another"
      lesson.claims = [Claim("Two is not more than three.", .atMost(3))]
      #expect(try lesson.run("--page", "--seed", "1001").code == 0)
    }
  }
}
