import Tokens
import Random
import Tasks
import Testing

@Suite("A task in two languages")
struct BilingualTests {
  private let equation = Quadratic.Problem(roots: 2, 3)

  private func task(codeSwitchProbability: Double = 0) throws -> Bilingual<Quadratic> {
    Bilingual(try Quadratic(), codeSwitchProbability: codeSwitchProbability)
  }

  @Test("is asked and worked in the language that its first word names")
  func example() throws {
    let task = try task()
    var generator = SeededGenerator(seed: 1)
    // By hand from the words of both languages; the solution is FactorSearch's own example.
    let expected: [(Language, String, String)] = [
      (
        .english, "solve x² - 5 x + 6 = 0",
        "try 1 , 6 sum 7 no wait try 2 , 3 sum 5 yes"
      ),
      (
        .german, "löse x² - 5 x + 6 = 0",
        "versuche 1 , 6 summe 7 nein warte versuche 2 , 3 summe 5 ja"
      ),
    ]
    for (language, question, thought) in expected {
      let problem = Bilingual<Quadratic>.Problem(equation, in: language)
      #expect(task.canonicalText(of: problem) == question)
      let solution = task.workedSolution(to: problem, using: &generator)
      #expect(solution.thought.joined(separator: " ") == thought)
      #expect(solution.answer == ["2", ",", "3"] && task.answer(to: problem) == solution.answer)
    }
  }

  @Test(
    "slips as often as it is told to, and stays in the other language until it slips again"
  )
  func codeSwitchProbability() throws {
    var generator = SeededGenerator(seed: 4)
    let words = [String](repeating: "try", count: 20_000)
    let mixed = Language.english.mixture(of: words, codeSwitchProbability: 0.2, using: &generator)
    let spoken = mixed.compactMap { Language(of: $0) }
    #expect(spoken.count == words.count)
    // Before each word a coin of 0.2; the first one counts from English.
    let changes = zip([Language.english] + spoken, spoken).count { $0 != $1 }
    // 4,000 changes; standard deviation √(20,000 · 0.2 · 0.8) = 57.
    #expect(abs(changes - 4000) < 4 * 57)
    // A language that stays as long in one as in the other: half of the words each, in the long run.
    // Runs have a mean length of 5, so that the count scatters by about √(20,000 · ¼ · 4.5 · 2) = 212.
    #expect(abs(spoken.count { $0 == .german } - 10_000) < 4 * 212)
    let pure = Language.german.mixture(of: words, codeSwitchProbability: 0, using: &generator)
    #expect(pure == words.map { _ in "versuche" })
    let alternating = Language.english.mixture(
      of: ["try", "7", "no"], codeSwitchProbability: 1, using: &generator)
    #expect(alternating == ["versuche", "7", "no"])
  }

  @Test("differs from its own words by nothing but their language")
  func mixtures() throws {
    let (task, plain) = (try task(codeSwitchProbability: 0.3), try Quadratic())
    var generator = SeededGenerator(seed: 5)
    var mixedThoughts = 0
    for _ in 0..<500 {
      let problem = task.problem(using: &generator)
      let solution = task.workedSolution(to: problem, using: &generator)
      var unused = generator
      let original = plain.workedSolution(to: problem.problem, using: &unused)  // draws nothing
      #expect(Language.english.translation(of: solution.thought) == original.thought)
      #expect(solution.answer == original.answer)
      mixedThoughts += Set(solution.thought.compactMap { Language(of: $0) }).count > 1 ? 1 : 0
      let written = task.question(for: problem) + solution.thought + solution.answer
      let tokens = try task.vocabulary.tokens(of: written)
      #expect(task.vocabulary.symbols(of: tokens) == written)
    }
    #expect(mixedThoughts > 100)
  }

  @Test("holds out a problem in both languages or in none, and that of the lessons in both")
  func split() throws {
    let task = try task()
    let split = Split(seed: 1)
    for problem in task.base.allProblems {
      let sides = Language.allCases.map {
        split.isHeldOut(Bilingual<Quadratic>.Problem(problem, in: $0), of: task)
      }
      #expect(Set(sides) == [split.isHeldOut(problem, of: task.base)])
    }
    for language in Language.allCases {
      #expect(split.isHeldOut(.init(equation, in: language), of: task))
    }
  }

  @Test("draws both languages equally often")
  func languages() throws {
    let task = try task()
    var generator = SeededGenerator(seed: 6)
    let german = (0..<4000).count { _ in task.problem(using: &generator).language == .german }
    #expect(abs(german - 2000) < 4 * 32)  // standard deviation √(4,000 · ¼) = 32
  }

  @Test("judges answers as the task does, whatever the symbols")
  func verdicts() throws {
    let task = try task()
    for language in Language.allCases {
      let problem = Bilingual<Quadratic>.Problem(equation, in: language)
      #expect(task.verify(["3", ",", "2"], for: problem))
      #expect(task.vote(for: ["3", ",", "2"], to: problem) == ["2", ",", "3"])
      for wrong in [[], ["1", ",", "6"], ["ja"], ["<?99>"], ["2", ",", "3", "yes"]] {
        #expect(!task.verify(wrong, for: problem))
      }
    }
  }
}
