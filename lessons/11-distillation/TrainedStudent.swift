import TinyR1
import LessonShared

/// The accuracy of a model on equations that no one was trained on, and what it has computed for
/// it.
struct StudentEvaluation: Codable, Sendable {
  let passAtOne: Double, consensus: Double
  /// Tokens per response.
  let length: Double
  /// Since it was a base, in passes.
  let passes: Int
}

/// A model, and its evaluations: a student has several, at the same places for every method.
struct TrainedStudent: Codable, Sendable {
  /// The times at which a student is evaluated, in 64ths of its budget. Reinforcement learning goes
  /// on beyond it.
  static let evaluationTimes = [8, 16, 32, 64, 128, 256]

  let model: Transformer<Float>
  let evaluations: [StudentEvaluation]

  /// The evaluation when the budget was spent; of a model that has one evaluation, that.
  var atBudget: StudentEvaluation { evaluations[min(3, evaluations.count - 1)] }
}

extension DistillationExperiment {
  /// Trains a model and evaluates it; both are kept with the run.
  func trained(
    _ name: String,
    train: () throws -> (model: Transformer<Float>, evaluations: [StudentEvaluation])
  ) throws -> TrainedStudent {
    let folder = try notebook.runFolder(name)
    var fresh: Transformer<Float>?
    let evaluations = try notebook.cached("\(name)-marks") {
      let (model, evaluations) = try train()
      try notebook.ranks.onFirst { try model.save(to: folder) }
      fresh = model
      return evaluations
    }
    return TrainedStudent(
      model: try fresh ?? Transformer(contentsOf: folder, of: notebook.ranks),
      evaluations: evaluations)
  }

  /// Evaluates a model that is there already.
  func trained(_ name: String, _ model: Transformer<Float>) throws -> TrainedStudent {
    try trained(name) { (model, [try evaluation(of: model, in: evaluator, StudentCompute())]) }
  }

  /// One evaluation.
  func evaluation(
    of model: Transformer<Float>, in evaluator: Evaluator<Quadratic>, _ compute: StudentCompute
  ) throws -> StudentEvaluation {
    let result = try evaluator.evaluate(model, with: Sampler(model.configuration, threads: threads))
    return StudentEvaluation(
      passAtOne: result.passAtOne, consensus: result.consensus,
      length: result.mean { Double($0.symbols.count) }, passes: compute.passes)
  }
}
