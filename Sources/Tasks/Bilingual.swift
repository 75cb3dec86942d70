import Tokens
import Random
import Require

/// A task that is asked in two languages, each problem in both: `solve x² - 5 x + 6 = 0` and
/// `löse x² - 5 x + 6 = 0`.
///
/// The problem and its right answer do not change. The first word of the question says in which
/// language the thought is wanted; the teacher of the worked solutions may switch to the other one.
/// Only a reward, and not the answer's verification, depends on whether the thought is in the
/// wanted language.
public struct Bilingual<Base: VerifiableTask>: VerifiableTask {
  /// A problem of the task, and the language in which it is asked.
  public struct Problem: Hashable, Sendable {
    /// The problem that is asked.
    public let problem: Base.Problem
    /// The language in which it is asked.
    public let language: Language

    /// A problem, asked in a language.
    public init(_ problem: Base.Problem, in language: Language) {
      (self.problem, self.language) = (problem, language)
    }
  }

  /// The task, whose words are English.
  public let base: Base
  /// The chance that the teacher changes the language before a word.
  public let codeSwitchProbability: Double
  /// The symbols of the task, and the words of both languages.
  public let vocabulary: Vocabulary

  /// A task in two languages.
  ///
  /// - Parameters:
  ///   - base: the task; what it says in words is said in English.
  ///   - codeSwitchProbability: the chance that a worked solution changes the language before a word.
  public init(_ base: Base, codeSwitchProbability: Double = 0) {
    require(
      (0...1).contains(codeSwitchProbability),
      "the chance of a code switch is from 0 to 1, got \(codeSwitchProbability)")
    (self.base, self.codeSwitchProbability) = (base, codeSwitchProbability)
    vocabulary = base.vocabulary.merging(
      Vocabulary(Language.allCases.flatMap(\.words)))
  }

  /// The keys that the task itself always holds out, in both languages.
  public var alwaysHeldOut: Set<String> { base.alwaysHeldOut }

  /// Returns the key of the task's own problem: it is held out in both languages or in none, since
  /// a policy that was trained on the one knows the other.
  public func splitKey(of problem: Problem) -> String { base.splitKey(of: problem.problem) }

  /// Draws a problem, then a language evenly.
  public func problem(using generator: inout SeededGenerator) -> Problem {
    let problem = base.problem(using: &generator)
    return Problem(problem, in: generator.element(of: Language.allCases))
  }

  /// Returns a word that says which language is wanted, then the task's own question.
  public func question(for problem: Problem) -> [String] {
    [problem.language.words[0]] + base.question(for: problem.problem)
  }

  /// Returns the answer, which has no words and is the same in every language.
  public func answer(to problem: Problem) -> [String] { base.answer(to: problem.problem) }

  /// Returns the task's own solution, in the language of the question except where it switches.
  public func workedSolution(
    to problem: Problem, using generator: inout SeededGenerator
  ) -> WorkedSolution {
    let solution = base.workedSolution(to: problem.problem, using: &generator)
    return WorkedSolution(
      thought: problem.language.mixture(
        of: solution.thought, codeSwitchProbability: codeSwitchProbability, using: &generator),
      answer: solution.answer)
  }

  /// Returns whether the answer is right in the task.
  public func verify(_ answer: [String], for problem: Problem) -> Bool {
    base.verify(answer, for: problem.problem)
  }

  /// Returns the vote that the task gives.
  public func vote(for answer: [String], to problem: Problem) -> [String]? {
    base.vote(for: answer, to: problem.problem)
  }
}
