import Notebook
import TinyR1

/// A weak base for equations: how a model is taught that knows what a search for factors has to know,
/// and searches as well or as badly as the solutions that it reads.
///
///     let recipe = QuadraticBase(in: environment, updates: 3000)
///     let base = try recipe.train(seed: 1, notebook)
///
/// A share of what it reads are drills, see ``FactorDrill``; the rest are solutions of training equations,
/// written by the task's own teacher.
public struct QuadraticBase: Sendable {
  /// The name of the training; its folder is `NAME-seed-SEED`.
  public var name: String
  /// The equations, which of them are held out, and how solutions begin.
  public var environment: Environment<Quadratic>
  /// The width of the model: how many numbers stand for each symbol.
  public var width: Int
  /// The share of drills among the texts. With 0 there are only solutions.
  public var drillShare: Double
  /// The practice that the drills give with a c that is held out.
  public var heldOut: HeldOutPractice
  /// Updates of supervised learning, each on 64 texts.
  public var updates: Int

  /// A recipe; unless said otherwise for a model of 64 numbers a symbol, of seven drills to three
  /// solutions, which search the pairs of every c.
  public init(
    _ name: String = "base", in environment: Environment<Quadratic>, width: Int = 64,
    drillShare: Double = 0.7, heldOut: HeldOutPractice = .searched, updates: Int
  ) {
    (self.name, self.environment, self.width) = (name, environment, width)
    (self.drillShare, self.heldOut, self.updates) = (drillShare, heldOut, updates)
  }

  /// The sizes of the model: two layers of four heads, which look back over 160 tokens.
  public var configuration: TransformerConfiguration {
    TransformerConfiguration(
      vocabularySize: environment.task.vocabulary.count, width: width, layers: 2, heads: 4,
      context: 160)
  }

  /// The learning rate: a warm-up of 50 updates to 3 in 1000, and down to a tenth of that.
  public var learningRate: LearningRate {
    LearningRate(peak: 3e-3, final: 3e-4, warmUp: 50, steps: updates)
  }

  /// A text to learn from: a drill or a solution.
  public func text(using generator: inout SeededGenerator) throws -> PromptGroup {
    if drillShare > 0, generator.uniform() < drillShare {
      let drill = environment.task.drill(
        on: environment.split, heldOut: heldOut, using: &generator)
      return try environment.example(drill)
    }
    let (problem, solution) = try environment.solvedProblem(using: &generator)
    return try environment.example(solution, to: problem)
  }

  /// Trains a model from random weights in a folder of its own, or goes on with what is there.
  public func train(seed: UInt64, _ notebook: LessonNotebook) throws -> Transformer<Float> {
    try notebook.trainBase(
      name, from: .random(configuration), SupervisedTrainer.Settings(learningRate: learningRate),
      seed: seed, example: text)
  }
}

/// Says how many bases there are, and how large they are.
public func printSizes(of bases: [Transformer<Float>], _ notebook: LessonNotebook) {
  notebook.print()
  notebook.print(bases.count, "bases with", bases[0].parameterCount, "parameters each")
}
