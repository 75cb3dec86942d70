import LessonShared
import Notebook
import TinyR1

/// The thought that stands between `<think>` and `</think>` in the examples that have one.
enum Thought: Sendable {
  /// The steps of the sum, in their order.
  case steps
  /// The same steps, for each example in another order.
  case shuffled
  /// The same steps, the last one first.
  case reversed
  /// As many symbols, all of them `;`.
  case filler

  /// The thought for a sum, from its worked steps.
  func symbols(of trace: WorkedTrace, using chance: inout SeededGenerator) -> [String] {
    let steps = trace.steps.map { $0.flatMap(\.symbols) }
    return switch self {
    case .steps: trace.symbols
    case .shuffled: chance.shuffled(steps).flatMap { $0 }
    case .reversed: steps.reversed().flatMap { $0 }
    case .filler: trace.symbols.map { _ in ";" }
    }
  }
}

/// One way of teaching sums: what the examples look like, how many there are, and in which order.
struct Course: Sendable {
  /// Its name in figures and tables.
  let name: String
  /// The thought of the half of the examples that have one; without any, all answer directly.
  var thought: Thought? = .steps
  /// The number of times as many steps as the others that it trains.
  var length = 1
  /// Indicates whether the first third of the steps has sums of 1 and 2 terms only.
  var beginsShort = true
  /// The most `;` that a prompt may have behind its question: 0 to so many, drawn anew for each example.
  var mostPadding = 0
}

/// A model, and what it was trained on.
struct Imitator: Codable, Sendable {
  /// The model after the last step.
  var model: Transformer<Float>
  /// Its accuracies over the steps.
  var curve = AccuracyCurve()
  /// The number of tokens that it was to imitate.
  var tokens = 0
}

/// Training by imitation: a transformer starts from random weights, and each step makes the responses of 64
/// fresh examples likelier.
struct Imitation: Sendable {
  /// The sizes of the transformer.
  let configuration: TransformerConfiguration
  /// The number of steps.
  let steps: Int
  /// The notebook in which progress is shown.
  let notebook: LessonNotebook

  /// Trains a model.
  ///
  /// - Parameters:
  ///   - label: of the progress line.
  ///   - seed: of the weights and of the examples.
  ///   - evaluate: looks at the model, at 30 places of the training and at its end.
  ///   - example: makes an example of a step.
  /// - Returns: the model, its accuracies, and how much it imitated.
  /// - Throws: the error of `evaluate` or `example`.
  func train(
    _ label: String, seed: UInt64, evaluate: (Transformer<Float>) throws -> TwoAccuracies,
    example: (_ step: Int, _ index: Int, _ generator: inout SeededGenerator) throws -> PromptGroup
  ) throws -> Imitator {
    var generator = SeededGenerator(seed: seed)
    var made = Imitator(model: Transformer<Float>(configuration, using: &generator))
    let engine = GradientEngine<Float>(configuration, threads: notebook.threads)
    var optimizer = AdamW(for: made.model)
    let rate = LearningRate(peak: 3e-3, final: 1.5e-4, warmUp: 50, steps: steps)
    var done = 0
    for step in notebook.steps(label, steps) {
      done = step + 1
      if step % max(1, steps / 30) == 0 { made.curve.append(try evaluate(made.model), at: step) }
      let batch = try (0..<64).map { try example(step, $0, &generator) }
      made.tokens += batch.map { $0.responses[0].count }.reduce(0, +)
      let (gradient, _) = engine.likelihoodGradient(of: made.model, over: batch)
      optimizer.update(&made.model, along: gradient, learningRate: rate.at(step + 1))
    }
    made.curve.append(try evaluate(made.model), at: done)
    return made
  }
}
