import Foundation
import LessonShared
import Testing
import TinyR1

@Suite("The world of the stages")
struct R1WorldTests {
  @Test("has the tasks, the teacher and the split that it says")
  func tasks() throws {
    let lessons = try r1Environment(equations: 0.7, language: 0.3)
    #expect(lessons.split == Split(seed: 1) && lessons.prefill == .think)
    #expect(lessons.task.share == 0.7 && lessons.task.second.share == 0.5)
    #expect(lessons.task.first.codeSwitchProbability == 0.15 && lessons.task.first.base.range == 12)
    let teacher = FactorSearch(giveUp: 0.8, maximumTries: 8)
    #expect(lessons.task.first.base.method == .factorSearch(teacher))
    #expect(lessons.task.second.first.terms == 2...4 && lessons.task.second.first.style == .running)
    #expect(lessons.task.second.second.digits == 2...4)
    var generator = SeededGenerator(seed: 1)
    var (equations, sums) = (0, 0)
    for _ in 0..<2000 {
      switch try lessons.trainingProblem(using: &generator) {
      case .first: equations += 1
      case .second(.first): sums += 1
      case .second(.second): break
      }
    }
    // Fewer equations are left after the split than of the others, which hold out about as many:
    // some 70 and 15 in 100.
    #expect(abs(equations - 1400) < 150 && abs(sums - 300) < 100)
  }

  @Test("pays for accuracy, format and language, in this order, and finds the first mistake")
  func score() throws {
    let lessons = try r1Environment(equations: 1, language: 0.3)
    let equation = R1Task.Problem.first(.init(Quadratic.Problem(roots: 2, 3), in: .german))
    let text =
      "versuche 1 , 6 summe 7 no warte versuche 2 , 3 summe 5 ja </think> "
      + "<answer> 2 , 3 </answer> <end>"
    let response = Response(symbols: text.split(separator: " ").map(String.init), prefill: .think)
    let score = lessons.score(response, to: equation)
    #expect(score.components.map(\.name) == ["accuracy", "format", "language"])
    #expect(score["accuracy"] == 1 && score["format"] == 1)
    // versuche summe no warte versuche summe ja: six of seven are German.
    #expect(abs((score["language"] ?? 0) - 6.0 / 7) < 1e-12)
    #expect(abs(score.total - (2 + 0.3 * 6 / 7)) < 1e-12)
    #expect(lessons.mistake(in: response, to: equation) == nil)
    let slip = Response(
      symbols: text.replacingOccurrences(of: "summe 7", with: "summe 8").split(separator: " ")
        .map(String.init), prefill: .think)
    #expect(lessons.mistake(in: slip, to: equation) != nil)
    let sum = R1Task.Problem.second(.first(try RunningSum.Problem(terms: [1, 2])))
    #expect(lessons.mistake(in: slip, to: sum) == nil && consistency(of: slip, to: sum) == 1)
  }
}
