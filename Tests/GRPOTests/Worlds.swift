import ChainOfThought
import GRPO
import Random
import Reward
import Tasks
import Tensor
import Transformer

/// A world so small that all that can be said in it can be listed: the answer is one of two digits, and
/// the rule pays whatever it is told to.
struct Coin: VerifiableTask {
  struct Problem: Hashable, Sendable {
    let side: Int
  }

  let vocabulary = Vocabulary(["0", "1"])

  func problem(using generator: inout SeededGenerator) -> Problem {
    Problem(side: generator.integer(below: 2))
  }

  func question(for problem: Problem) -> [String] { ["\(problem.side)"] }

  func answer(to problem: Problem) -> [String] { ["\(problem.side)"] }

  func workedSolution(
    to problem: Problem, using generator: inout SeededGenerator
  ) -> WorkedSolution {
    WorkedSolution(thought: [], answer: answer(to: problem))
  }

  func verify(_ answer: [String], for problem: Problem) -> Bool {
    answer == self.answer(to: problem)
  }

  /// Everything may be trained on.
  static func world(_ reward: @escaping @Sendable (Response) -> Double) -> Environment<Coin> {
    Environment(Coin(), split: Split(seed: 1, heldOutFraction: 0), prefill: .answer) {
      response, _ in
      Score([Component("rule", reward(response))])
    }
  }

  /// A random model of two layers for this world.
  static func model(seed: UInt64 = 1, deviation: Double = 0.3) -> Transformer<Float> {
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
  static func taught(_ texts: [[String]], updates: Int = 300) throws -> Transformer<Float> {
    var settings = SupervisedRun.Settings(learningRate: .constant(1e-2))
    settings.examples = 16
    let vocabulary = Coin().vocabulary
    var run = SupervisedRun(from: model(deviation: 0.05), settings, seed: 1)
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

/// How many times a response says 1.
let ones: @Sendable (Response) -> Double = { response in
  Double(response.symbols.count { $0 == "1" })
}

extension Transformer<Float> {
  var numbers: [Float] { parameters.view.values(row: 0) }
}
