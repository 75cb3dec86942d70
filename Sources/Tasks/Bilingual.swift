import Random
import Require

/// A task that is asked in two languages, each problem in both: `solve x² - 5 x + 6 = 0` and
/// `löse x² - 5 x + 6 = 0`.
///
/// What is asked and what is right does not change. The first word of the question says in which
/// language the thought is wanted; the teacher of the worked solutions may slip into the other one.
/// Whether the thought is in the wanted language is for a reward to say, and no matter of the answer.
public struct Bilingual<Base: VerifiableTask>: VerifiableTask {
  /// A problem of the task, and the language in which it is asked.
  public struct Problem: Hashable, Sendable {
    /// What is asked.
    public let problem: Base.Problem
    /// In which language.
    public let language: Language

    /// A problem, asked in a language.
    public init(_ problem: Base.Problem, in language: Language) {
      (self.problem, self.language) = (problem, language)
    }
  }

  /// The task, whose words are English.
  public let base: Base
  /// The chance that the teacher changes the language before a word.
  public let slips: Double
  /// The symbols of the task, and the words of both languages.
  public let vocabulary: Vocabulary

  /// A task in two languages.
  ///
  /// - Parameters:
  ///   - base: the task; what it says in words is said in English.
  ///   - slips: the chance that a worked solution changes the language before a word, 0 to 1.
  public init(_ base: Base, slips: Double = 0) {
    require((0...1).contains(slips), "the chance of a slip is from 0 to 1, got \(slips)")
    (self.base, self.slips) = (base, slips)
    vocabulary = base.vocabulary.merging(
      Vocabulary(Language.allCases.flatMap(\.words)))
  }

  /// In both languages what the task itself always holds out.
  public var alwaysHeldOut: Set<String> { base.alwaysHeldOut }

  /// A problem is held out in both languages or in none: who has seen the one has seen the other.
  public func splitKey(of problem: Problem) -> String { base.splitKey(of: problem.problem) }

  /// Draws a problem, then a language evenly.
  public func problem(using generator: inout SeededGenerator) -> Problem {
    let problem = base.problem(using: &generator)
    return Problem(problem, in: generator.element(of: Language.allCases))
  }

  /// A word that says which language is wanted, then the task's own question.
  public func question(for problem: Problem) -> [String] {
    [problem.language.words[0]] + base.question(for: problem.problem)
  }

  /// The answer has no words, and is the same in every language.
  public func answer(to problem: Problem) -> [String] { base.answer(to: problem.problem) }

  /// The task's own solution, in the language of the question but for slips.
  public func workedSolution(
    to problem: Problem, using generator: inout SeededGenerator
  ) -> WorkedSolution {
    let solution = base.workedSolution(to: problem.problem, using: &generator)
    return WorkedSolution(
      thought: problem.language.mixture(of: solution.thought, slips: slips, using: &generator),
      answer: solution.answer)
  }

  /// Right is what is right in the task.
  public func verify(_ answer: [String], for problem: Problem) -> Bool {
    base.verify(answer, for: problem.problem)
  }

  /// As in the task.
  public func vote(for answer: [String], to problem: Problem) -> [String]? {
    base.vote(for: answer, to: problem.problem)
  }
}
