import Conversation
import Foundation
import LessonShared
import TinyR1

/// The results of one training on held-out equations, over steps: 60 of them, 16 answers each.
struct EvaluationCurve: Codable {
  /// Steps made before each evaluation.
  var steps: [Int] = []
  /// The share of right answers.
  var right: [Double] = []
  /// Tokens per response.
  var length: [Double] = []

  mutating func append(_ step: Int, _ evaluation: (right: Double, length: Double)) {
    steps.append(step)
    right.append(evaluation.right)
    length.append(evaluation.length)
  }
}

/// An equation as TRL is asked it.
struct Question: Encodable {
  let prompt: String
  let equation: String
  let roots: [Int]
}

/// The parts that ours and TRL's training have in common: the equations, the base, the settings,
/// the evaluation.
struct BothTrainings {
  let isQuick: Bool
  let environment: Environment<Quadratic>
  private let evaluator: Evaluator<Quadratic>
  private let threads = max(1, ProcessInfo.processInfo.activeProcessorCount)

  init(quick: Bool) throws {
    isQuick = quick
    let impatient = FactorSearch(giveUp: 0.9, maximumTries: 8)
    let task = try Quadratic(range: 12, method: .factorSearch(impatient))
    environment = Environment(task, split: Split(seed: 1))
    evaluator = Evaluator(
      try environment.heldOutProblems(quick ? 20 : 1000, seed: 1), in: environment,
      maximumLength: 110, seed: 2)
  }

  /// The folder in which everything is.
  var folder: URL { URL(fileURLWithPath: isQuick ? "runs/quick/same-in-trl" : "runs/same-in-trl") }
  var steps: Int { isQuick ? 2 : 100 }
  /// Steps between two exams, and between two of TRL's checkpoints.
  var interval: Int { isQuick ? 1 : 5 }
  /// The seeds of the bases; each draws the texts that its base reads. TRL trains each base once, and is asked
  /// what ours is asked with the same seed.
  var bases: [UInt64] { isQuick ? [101] : [101, 102, 103] }
  /// The seeds with which each base is trained here; each draws its own questions and answers.
  var seeds: [UInt64] { isQuick ? [101] : Array(101...109) }
  /// The equations that are asked.
  var equations: Int { evaluator.problems.count }

  /// Lesson 07's settings, but for the deviation that TRL divides by: lesson 07 takes the population's.
  var settings: GRPOSettings {
    var settings = GRPOSettings(maximumLength: 110)
    settings.advantage = .standardized(.bessel, epsilon: 1e-4)
    return settings
  }

  /// Trains a base as lesson 07 does; in brief, the kept one of `make ask` is taken.
  func trainBase(_ seed: UInt64) throws -> Transformer<Float> {
    guard !isQuick else {
      return try Transformer(contentsOf: URL(fileURLWithPath: "\(KeptModels.folder)/base"))
    }
    let recipe = QuadraticBase(in: environment, heldOut: .listed(share: 0.5), updates: 4000)
    var trainer = SupervisedTrainer(
      recipe.configuration, SupervisedTrainer.Settings(learningRate: recipe.learningRate),
      seed: seed, threads: threads)
    for _ in 0..<recipe.updates { try trainer.step(recipe.text) }
    return trainer.model
  }

  /// Asks a model the held-out equations.
  func evaluate(_ model: Transformer<Float>) throws -> (right: Double, length: Double) {
    let result = try evaluator.evaluate(
      model, with: Sampler(model.configuration, threads: threads))
    return (result.passAtOne, result.mean { Double($0.symbols.count) })
  }

  /// Trains the base here.
  ///
  /// - Returns: the exams, and all questions in the order in which they were asked.
  func train(
    _ base: Transformer<Float>, seed: UInt64
  ) throws -> (curve: EvaluationCurve, questions: [Quadratic.Problem]) {
    var curve = EvaluationCurve()
    curve.append(0, try evaluate(base))
    var questions: [Quadratic.Problem] = []
    var trainer = GRPOTrainer(from: base, in: environment, settings, seed: seed, threads: threads)
    for step in 1...steps {
      _ = try trainer.step()
      questions += trainer.groups.map(\.problem)
      if step.isMultiple(of: interval) { curve.append(step, try evaluate(trainer.policy)) }
    }
    return (curve, questions)
  }

  /// Asks the models that TRL has made of a base, after every so many steps.
  func curve(ofTRL base: UInt64) throws -> EvaluationCurve {
    var curve = EvaluationCurve()
    curve.append(0, try evaluate(Transformer(contentsOf: file("base-\(base)"))))
    for step in stride(from: interval, through: steps, by: interval) {
      curve.append(
        step, try evaluate(Transformer(contentsOf: file("trl-\(base)/checkpoint-\(step)"))))
    }
    return curve
  }

  /// A file or a folder of the run.
  func file(_ name: String) -> URL { folder.appendingPathComponent(name) }

  /// An equation as TRL is asked it: symbols with single spaces, as the tokenizer of the base reads them.
  func question(_ problem: Quadratic.Problem) throws -> Question {
    Question(
      prompt: environment.task.vocabulary.decode(try environment.prompt(for: problem)),
      equation: problem.description, roots: [problem.roots.first, problem.roots.second])
  }
}
