import Foundation
import LessonShared
import Testing
import TinyR1

@Suite("The texts of pretraining")
struct PretrainingCorpusTests {
  let lessons: R1Environment
  let corpus: PretrainingCorpus
  /// 2,000 texts: the symbols of question and response.
  let texts: [(question: [String], response: [String])]

  init() throws {
    lessons = try r1Environment(equations: 1, language: 0)
    corpus = PretrainingCorpus(environment: lessons)
    var generator = SeededGenerator(seed: 6)
    let vocabulary = lessons.task.vocabulary
    let corpus = corpus
    texts = try (0..<2000).map { _ in
      let text = try corpus.text(using: &generator)
      let prompt = vocabulary.symbols(of: text.prompt)
      #expect(prompt.suffix(2) == ["Assistant:", "<think>"] && text.responses.count == 1)
      return (Reading.question(prompt), vocabulary.symbols(of: text.responses[0]))
    }
  }

  @Test("are drill, solutions and sums: 70, 24 and 6 in 100")
  func shares() {
    let drill = texts.count { $0.question.first == "pairs" }
    let solutions = texts.count { $0.question.first.flatMap { Language(of: $0) } != nil }
    let sums = texts.count { $0.question.last == "mod10" }
    #expect(drill + solutions + sums == 2000)
    // Binomials of 2000: 1400 ± 20.5, 480 ± 19.1 and 120 ± 10.6, and four deviations.
    #expect(abs(drill - 1400) < 82 && abs(solutions - 480) < 77 && abs(sums - 120) < 43)
  }

  @Test("teach nothing that is held out: no equation, no sum, and no b of a held-out c")
  func heldOut() throws {
    let (quadratic, sums) = (lessons.task.first.base, lessons.task.second.first)
    var (equations, shown, runningSums) = (0, 0, 0)
    for (question, _) in texts {
      if let (b, c) = Reading.equation(in: question) {
        // Held out is a whole c, whatever its b: here by any equation that has it.
        let isHeldOut = quadratic.allProblems.contains {
          $0.constant == c && lessons.split.isHeldOut($0, of: quadratic)
        }
        #expect(!isHeldOut, "\(question.joined(separator: " "))")
        equations += question[0] == "pairs" ? 0 : 1
        shown += question[0] == "pairs" && b != 0 ? 1 : 0
      } else if let terms = Reading.sum(in: question) {
        runningSums += 1
        let problem = try RunningSum.Problem(terms: terms)
        #expect(!lessons.split.isHeldOut(problem, of: sums), "\(question.joined(separator: " "))")
      }
    }
    #expect(equations > 300 && shown > 100 && runningSums > 50)
  }

  @Test("of sums are their steps, right ones, and no answer")
  func sums() throws {
    for (question, response) in texts {
      guard let terms = Reading.sum(in: question) else { continue }
      // 3 + 4 - 9 mod10: `3 + 4 → 7 - 9 → 8`, each sum modulo 10.
      var (sum, expected) = (terms[0], ["\(terms[0])"])
      for term in terms.dropFirst() {
        sum = ((sum + term) % 10 + 10) % 10
        expected += [term < 0 ? "-" : "+", "\(abs(term))", "→", "\(sum)"]
      }
      #expect(response == expected + ["<end>"])
    }
  }

  @Test(
    "of equations are a thought and an answer; those of an impatient teacher, who is often wrong")
  func solutions() throws {
    var (right, wrong, languages) = (0, 0, [Language: Int]())
    for (question, symbols) in texts {
      guard case .first(let problem)? = try Reading.problem(in: question) else { continue }
      let response = Response(symbols: symbols, prefill: .think)
      #expect(response.isWellFormed && response.tries >= 0)
      let isCorrect = lessons.isCorrect(response, to: .first(problem))
      (right, wrong) = (right + (isCorrect ? 1 : 0), wrong + (isCorrect ? 0 : 1))
      languages[problem.language, default: 0] += 1
      #expect(response.thoughtSymbols.count { $0 == "try" || $0 == "versuche" } <= 8)
    }
    #expect(right > 50 && wrong > 50 && languages.count == 2)
  }

  @Test("of drill end with an answer where there is one, and slip as often as they are told")
  func drill() throws {
    let vocabulary = lessons.task.vocabulary
    for codeSwitchProbability in [0, 0.15, 1] {
      var generator = SeededGenerator(seed: 7)
      var (mixed, pure, changes, words, open) = (0, 0, 0, 0, 0)
      var first: [Language: Int] = [:]
      for _ in 0..<400 {
        let text = try corpus.drill(codeSwitchProbability: codeSwitchProbability, using: &generator)
        let response = Response(
          symbols: vocabulary.symbols(of: text.responses[0]), prefill: .think)
        #expect(response.symbols.last == "<end>")
        let heard = response.thoughtSymbols.compactMap { Language(of: $0) }
        let hasAnswer = response.symbols.contains("<answer>")
        #expect(response.isWellFormed == hasAnswer)
        // The answer is given where a pair fits.
        let fits = response.thoughtSymbols.contains { ["yes", "ja"].contains($0) }
        #expect(hasAnswer == fits)
        open += hasAnswer ? 0 : 1
        (mixed, pure) = Set(heard).count > 1 ? (mixed + 1, pure) : (mixed, pure + 1)
        if let language = heard.first { first[language, default: 0] += 1 }
        changes += zip(heard, heard.dropFirst()).count { $0 != $1 }
        words += heard.count - 1
      }
      #expect(open > 50 && open < 350)
      // Each word but the first is in another language than that before it with the chance of a
      // slip.
      #expect(abs(Double(changes) / Double(words) - codeSwitchProbability) < 0.03)
      #expect(codeSwitchProbability == 0 ? mixed == 0 : mixed > 100)
      #expect(first.values.allSatisfy { $0 > 100 } && first.count == 2)
    }
    // In the texts of pretraining: as the world says, 0.15.
    let heard = texts.filter { $0.question.first == "pairs" }
      .map { $0.response.compactMap { Language(of: $0) } }
    let changes = heard.reduce(0) { $0 + zip($1, $1.dropFirst()).count { $0 != $1 } }
    let places = heard.reduce(0) { $0 + $1.count - 1 }
    #expect(abs(Double(changes) / Double(places) - 0.15) < 0.03)
  }
}
