import LessonShared
import Notebook
import NotebookTestSupport
import TestSupport
import Testing
import TinyR1

@Suite("The way to R1")
struct R1StagesTests {
  private let equation = R1Task.Problem.first(.init(Quadratic.Problem(roots: 2, 3), in: .english))

  private func response(_ text: String) -> Response {
    Response(symbols: text.split(separator: " ").map(String.init), prefill: .think)
  }

  @Test("counts the words of a thought that are in the language of the question")
  func language() throws {
    let (mixed, pure) = (
      response("try 1 , 6 sum 7 nein </think> <answer> 1 , 6 </answer> <end>"),
      response("try 1 , 6 sum 7 no </think> <answer> 1 , 6 </answer> <end>")
    )
    // Of `try`, `sum` and `nein` two are English.
    #expect(abs(consistency(of: mixed, to: equation) - 2.0 / 3) < 1e-12)
    #expect(consistency(of: pure, to: equation) == 1)
    // Sums are asked in no language.
    let sum = R1Task.Problem.second(.first(try RunningSum.Problem(terms: [3, 4])))
    #expect(consistency(of: mixed, to: sum) == 1)
    // Paid for only where that is asked for.
    let plain = try r1Environment(equations: 1, language: 0).score(mixed, to: equation)
    let paid = try r1Environment(equations: 1, language: 1).score(mixed, to: equation)
    #expect(abs(paid.total - plain.total - 2.0 / 3) < 1e-12)
  }

  @Test("keeps a text as text, and puts its words into one language")
  func samples() throws {
    let vocabulary = try r1Environment(equations: 1, language: 0).task.vocabulary
    let english = try vocabulary.tokens(of: ["solve", "x²", "-", "5", "x", "+", "6", "=", "0"])
    let thought = try vocabulary.tokens(of: ["try", "1", ",", "6", "sum", "7", "nein"])
    let sample = TextExample(PromptGroup(prompt: english, response: thought), in: vocabulary)
    #expect(try sample.tokens(in: vocabulary).responses[0] == thought)
    #expect(sample.response == "try 1 , 6 sum 7 nein")
    #expect(sample.inOneLanguage.response == "try 1 , 6 sum 7 no")
    #expect(sample.inOneLanguage.prompt == sample.prompt)
  }

  @Test("learns, examines and selects; from an empty data set nothing is learned")
  func stages() throws {
    try withFolder { root in
      let code = try ScratchRun(root: root).run("--quick", "--seeds", "1") { notebook in
        let equations = try r1Environment(equations: 1, language: 0)
        let stages = try R1Stages(notebook, in: equations, width: 16)
        let base = try stages.pretrained(updates: 150, seed: 1)
        #expect(base.log.metrics.isEmpty && (0...1).contains(base.report.accuracy))
        let same = try stages.fineTuned(
          "none", from: base, on: [], updates: 5, rate: 1, seed: 1)
        #expect(same.model.parameters == base.model.parameters)

        let others = try stages.otherSamples(9, seed: 3)
        #expect(others.count == 9)
        let taught = try stages.fineTuned(
          "taught", from: base, on: others, updates: 2, rate: 1e-3, seed: 1)
        #expect(taught.model.parameters != base.model.parameters)
        let paid = try stages.reinforced(
          "paid", from: base, in: equations, steps: 2, evaluatingEvery: 1, seed: 1)
        #expect(paid.log.metrics.count == 2 && paid.log.evaluations.map(\.step) == [0, 1, 2])
        #expect(paid.log.evaluations[2].report.accuracy == paid.report.accuracy)

        // Whatever is kept is right, and of four answers to each equation.
        let selection = try stages.rejectionSamples(asking: 5, base.model, seed: 4) { _, _ in
          true
        }
        #expect(selection.drawn == 20 && selection.samples.count == selection.correct)
        let none = try stages.rejectionSamples(asking: 5, base.model, seed: 4) { _, _ in false }
        #expect(none.samples.isEmpty && none.correct == selection.correct)
      }
      #expect(code == 0)
    }
  }
}
