import LessonShared
import NotebookTestSupport
import TestSupport
import Testing
import TinyR1

@Suite("What is kept to learn from")
struct TextExampleTests {
  /// Answers in the form of a response with an empty thought.
  private func answer(_ text: String) -> String { "</think> <answer> \(text) </answer> <end>" }

  /// Runs something with a stages in a world in which few equations may be trained on.
  private func withStages(_ body: (R1Stages, R1Environment, [R1Task.Problem]) throws -> Void) throws
  {
    try withFolder { root in
      let code = try ScratchRun(root: root).run("--quick", "--seeds", "1") { notebook in
        let lessons = try world(holdingOut: 0.93)
        let (equations, split) = (lessons.task.first.base, lessons.split)
        let taught = equations.allProblems.filter { !split.isHeldOut($0, of: equations) }
        let asked = taught.flatMap { problem in
          Language.allCases.map { R1Task.Problem.first(.init(problem, in: $0)) }
        }
        try body(try R1Stages(notebook, in: lessons, width: 16), lessons, asked)
      }
      #expect(code == 0)
    }
  }

  @Test(
    "rejection sampling asks what may be trained on, and keeps what is right and passes the rule")
  func rejection() throws {
    try withStages { stages, lessons, asked in
      // As often the right answer as one that is wrong for every equation.
      let model = try taught(
        lessons,
        asked.flatMap { problem in
          let right = lessons.task.answer(to: problem).joined(separator: " ")
          return [(problem, answer(right)), (problem, answer("0 , 0"))]
        })
      var seen = 0
      let selection = try stages.rejectionSamples(asking: 30, model, seed: 4) {
        response, problem in
        seen += 1
        // The rule is asked about right answers only, and with the problem that each answers.
        #expect(response.answerSymbols == lessons.task.answer(to: problem))
        return true
      }
      #expect(selection.drawn == 120 && selection.correct == seen)
      #expect(selection.correct > 20 && selection.correct < 100)
      #expect(selection.samples.count == selection.correct)
      for sample in selection.samples {
        let prompt = sample.prompt.split(separator: " ").map(String.init)
        let problem = try #require(try Reading.problem(in: Reading.question(prompt)))
        #expect(!lessons.split.isHeldOut(problem, of: lessons.task))
        let written = sample.response.split(separator: " ").map(String.init)
        #expect(lessons.isCorrect(Response(symbols: written, prefill: .think), to: problem))
      }

      // The same by hand: problems from the seed, and four answers to each from its stream.
      var generator = SeededGenerator(seed: 4)
      let problems = try (0..<30).map { _ in try lessons.trainingProblem(using: &generator) }
      let all = RejectionSamples(
        of: model, try problems.map(lessons.prompt), each: 4,
        SamplingOptions(endToken: SpecialSymbol.end.token, maximumLength: 110), seed: 4)
      let right = all.texts.enumerated().filter { place, text in
        lessons.isCorrect(lessons.response(text.responses[0]), to: problems[place / 4])
      }.map { TextExample($0.element, in: lessons.task.vocabulary) }
      #expect(selection.samples.map(\.prompt) == right.map(\.prompt))
      #expect(selection.samples.map(\.response) == right.map(\.response))

      // A rule keeps some of what is right; what was drawn and was right stays as it was.
      let some = try stages.rejectionSamples(asking: 30, model, seed: 4) { _, problem in
        if case .first(let equation) = problem { equation.language == .german } else { false }
      }
      #expect(some.drawn == 120 && some.correct == selection.correct)
      #expect(some.samples.map(\.prompt) == right.map(\.prompt).filter { $0.contains("löse") })
      #expect(!some.samples.isEmpty && some.samples.count < some.correct)
      let other = try stages.rejectionSamples(asking: 30, model, seed: 5) { _, _ in true }
      #expect(other.samples.map(\.prompt) != selection.samples.map(\.prompt))
    }
  }

  @Test("a model that is never right leaves nothing")
  func never() throws {
    try withStages { stages, lessons, asked in
      let model = try taught(lessons, asked.map { ($0, answer("0 , 0")) }, updates: 200)
      let selection = try stages.rejectionSamples(asking: 5, model, seed: 4) { _, _ in true }
      #expect(selection.drawn == 20 && selection.correct == 0 && selection.samples.isEmpty)
    }
  }

  @Test(
    "what else there is to learn is a third drill, and right answers to what is not held out")
  func others() throws {
    try withFolder { root in
      let code = try ScratchRun(root: root).run("--quick", "--seeds", "1") { notebook in
        let lessons = try r1Environment(equations: 1, language: 0)
        let stages = try R1Stages(notebook, in: lessons, width: 16)
        let samples = try stages.otherSamples(300, seed: 3)
        #expect(samples.count == 300)
        var (drill, sums, forms) = (0, 0, 0)
        for (place, sample) in samples.enumerated() {
          let symbols = { (text: String) in text.split(separator: " ").map(String.init) }
          let question = Reading.question(symbols(sample.prompt))
          let response = Response(symbols: symbols(sample.response), prefill: .think)
          #expect((question.first == "pairs") == (place % 3 == 0))
          if question.first == "pairs" {
            drill += 1
            // In one language.
            #expect(Set(response.symbols.compactMap { Language(of: $0) }).count == 1)
            continue
          }
          let problem = try #require(try Reading.problem(in: question))
          #expect(!lessons.split.isHeldOut(problem, of: lessons.task))
          #expect(lessons.isCorrect(response, to: problem) && response.isWellFormed)
          guard case .second(let other) = problem else {
            Issue.record("an equation")
            continue
          }
          if case .first = other { sums += 1 } else { forms += 1 }
        }
        // A binomial of 200 with a half: 100 ± 7, and five deviations.
        #expect(drill == 100 && sums + forms == 200 && abs(sums - 100) < 36)
        let again = try stages.otherSamples(300, seed: 3)
        #expect(again.map(\.response) == samples.map(\.response))
        let others = try stages.otherSamples(300, seed: 4)
        #expect(others.map(\.prompt) != samples.map(\.prompt))
      }
      #expect(code == 0)
    }
  }

  @Test("a text is kept symbol by symbol, and its words are put into the language of its question")
  func oneLanguage() throws {
    let vocabulary = try r1Environment(equations: 1, language: 0).task.vocabulary
    let sample = { (prompt: String, response: String) throws in
      TextExample(
        PromptGroup(
          prompt: try vocabulary.encode(prompt),
          responses: [try vocabulary.encode(response), try vocabulary.encode("1")]),
        in: vocabulary)
    }
    let german = try sample("User: löse x² Assistant:", "try 1 , 6 sum 7 nein wait")
    #expect(german.inOneLanguage.response == "versuche 1 , 6 summe 7 nein warte")
    #expect(german.prompt == "User: löse x² Assistant:")
    // A sum is asked in no language: nothing is changed.
    let sum = try sample("User: 1 + 2 mod10", "try 1 nein")
    #expect(sum.inOneLanguage.response == "try 1 nein")
  }
}
