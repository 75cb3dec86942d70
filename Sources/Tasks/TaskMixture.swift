import Tokens
import Random
import Require

/// Two tasks as one, for a model that is to learn both: each problem is one of the first or one of
/// the second. For three tasks, mix the first with a mixture of the other two.
///
///     let task = TaskMixture(try Quadratic(), try RunningSum(terms: 2...4), share: 0.5)
///
/// There is one vocabulary; tokens of the first task keep their meaning.
public struct TaskMixture<First: VerifiableTask, Second: VerifiableTask>: VerifiableTask {
  /// A problem of one of the two.
  public enum Problem: Hashable, Sendable {
    /// A problem of the first task.
    case first(First.Problem)
    /// A problem of the second task.
    case second(Second.Problem)
  }

  /// One task.
  public let first: First
  /// The other.
  public let second: Second
  /// The share of problems that are drawn from the first.
  public var share: Double
  /// The symbols of both.
  public let vocabulary: Vocabulary

  /// Two tasks as one.
  ///
  /// - Precondition: the share is from 0 to 1, and no question of one task is a question of the
  ///   other.
  public init(_ first: First, _ second: Second, share: Double) {
    require((0...1).contains(share), "the share of the first is from 0 to 1, got \(share)")
    (self.first, self.second, self.share) = (first, second, share)
    vocabulary = first.vocabulary.merging(second.vocabulary)
  }

  /// The problems that either task always holds out.
  public var alwaysHeldOut: Set<String> { first.alwaysHeldOut.union(second.alwaysHeldOut) }

  /// Returns the key from the problem's own task, so that the same problems are held out as there.
  public func splitKey(of problem: Problem) -> String {
    switch problem {
    case .first(let problem): first.splitKey(of: problem)
    case .second(let problem): second.splitKey(of: problem)
    }
  }

  /// Draws a task, then one of its problems.
  public func problem(using generator: inout SeededGenerator) -> Problem {
    generator.uniform() < share
      ? .first(first.problem(using: &generator)) : .second(second.problem(using: &generator))
  }

  /// Returns the question that its own task asks.
  public func question(for problem: Problem) -> [String] {
    switch problem {
    case .first(let problem): first.question(for: problem)
    case .second(let problem): second.question(for: problem)
    }
  }

  /// Returns the answer that is right in its own task.
  public func answer(to problem: Problem) -> [String] {
    switch problem {
    case .first(let problem): first.answer(to: problem)
    case .second(let problem): second.answer(to: problem)
    }
  }

  /// Returns the solution of its own task's teacher.
  public func workedSolution(
    to problem: Problem, using generator: inout SeededGenerator
  ) -> WorkedSolution {
    switch problem {
    case .first(let problem): first.workedSolution(to: problem, using: &generator)
    case .second(let problem): second.workedSolution(to: problem, using: &generator)
    }
  }

  /// Returns whether an answer is right in the problem's own task.
  public func verify(_ answer: [String], for problem: Problem) -> Bool {
    switch problem {
    case .first(let problem): first.verify(answer, for: problem)
    case .second(let problem): second.verify(answer, for: problem)
    }
  }

  /// Returns the form in which an answer is counted in the problem's own task.
  public func vote(for answer: [String], to problem: Problem) -> [String]? {
    switch problem {
    case .first(let problem): first.vote(for: answer, to: problem)
    case .second(let problem): second.vote(for: answer, to: problem)
    }
  }
}
