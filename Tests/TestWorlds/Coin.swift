import ChainOfThought
import LanguageModel
import Random
import Reward
import Rollouts
import Tasks
import Tensor
import Tokens

/// A world so small that all that can be said in it can be listed: the answer is one of two digits,
/// and the rule pays whatever it is told to.
public struct Coin: VerifiableTask {
  /// A coin, by the side that lies up.
  public struct Problem: Hashable, Sendable {
    /// 0 or 1.
    public let side: Int

    /// One of the two.
    public init(side: Int) { self.side = side }
  }

  /// Tokens: the seven special ones from 0 to 6, "0" is 7 and "1" is 8.
  public let vocabulary = Vocabulary(["0", "1"])

  /// The task.
  public init() {}

  /// Either side.
  public func problem(using generator: inout SeededGenerator) -> Problem {
    Problem(side: generator.integer(below: 2))
  }

  /// The side.
  public func question(for problem: Problem) -> [String] { ["\(problem.side)"] }

  /// The side again.
  public func answer(to problem: Problem) -> [String] { ["\(problem.side)"] }

  /// The answer, without a thought.
  public func workedSolution(
    to problem: Problem, using generator: inout SeededGenerator
  ) -> WorkedSolution {
    WorkedSolution(thought: [], answer: answer(to: problem))
  }

  /// Returns whether the side is right.
  public func verify(_ answer: [String], for problem: Problem) -> Bool {
    answer == self.answer(to: problem)
  }

  /// Everything may be trained on.
  public static func world(
    _ reward: @escaping @Sendable (Response) -> Double
  ) -> Environment<Coin> {
    Environment(Coin(), split: Split(seed: 1, heldOutFraction: 0), prefill: .answer) {
      response, _, _ in
      Score([Component("rule", reward(response))])
    }
  }

  /// A random model of two layers for this world.
  public static func model(seed: UInt64 = 1, deviation: Double = 0.3) -> Transformer<Float> {
    var generator = SeededGenerator(seed: seed)
    return Transformer(
      TransformerConfiguration(
        vocabularySize: Coin().vocabulary.count, width: 16, layers: 2, heads: 2, context: 16,
        initialDeviation: deviation),
      using: &generator)
  }
}

extension Coin {
  /// A model that has read the same texts over and over, after every prompt: after 300 updates it
  /// says them almost always, each as often as it stands in the list.
  public static func taught(_ texts: [[String]], updates: Int = 300) throws -> Transformer<Float> {
    var settings = SupervisedTrainer.Settings(learningRate: .constant(1e-2))
    settings.examples = 16
    let vocabulary = Coin().vocabulary
    var run = SupervisedTrainer(from: model(deviation: 0.05), settings, seed: 1)
    for _ in 0..<updates {
      try run.step { generator in
        let side = generator.integer(below: 2)
        return PromptGroup(
          prompt: try world(ones).prompt(for: Problem(side: side)),
          response: try vocabulary.tokens(of: generator.element(of: texts)))
      }
    }
    return run.model
  }
}

/// The number of times that a response says 1.
public let ones: @Sendable (Response) -> Double = { response in
  Double(response.symbols.count { $0 == "1" })
}

extension Coin {
  /// Pays for ones, and half as much for beginning with the side that was asked for.
  public static let onesAndSide = Environment(
    Coin(), split: Split(seed: 1, heldOutFraction: 0), prefill: .answer
  ) { response, problem, _ in
    Score([
      Component("ones", ones(response)),
      Component("side", response.symbols.first == "\(problem.side)" ? 1 : 0, weight: 0.5),
    ])
  }

  /// A policy that is right now and then, and as often cut off as not.
  public static func halfTaught() throws -> Transformer<Float> {
    try taught(
      [["0", "</answer>", "<end>"], ["1", "1", "<end>"], ["1", "1", "1", "1", "1", "1"]],
      updates: 25)
  }
}
