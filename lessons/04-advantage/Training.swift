import LessonShared
import TinyR1

/// The chance to be right at one prompt over its training.
struct ChanceCurve: Sendable {
  /// p, as the policy was made.
  let start: Double
  /// p before every step.
  var chances: [Double] = []

  /// The steps until p ≥ 0.9; all of them if it never was.
  var stepsToLearn: Double { Double(chances.firstIndex { $0 >= 0.9 } ?? chances.count) }
}

/// The curves of several estimators from one seed.
struct EstimatorCurves: Sendable {
  private var curves: [AdvantageEstimator: [ChanceCurve]] = [:]

  /// Trains the prompts with each estimator, as many steps as `steps` has elements.
  init(
    of prompts: [Prompt], _ estimators: [AdvantageEstimator], seed: UInt64,
    steps: () -> some Sequence<Int>
  ) throws {
    for estimator in estimators {
      curves[estimator] = try learningCurves(of: prompts, estimator, steps: steps(), seed: seed)
    }
  }

  /// The curve of an estimator at the prompt that began with p.
  func curve(_ estimator: AdvantageEstimator, from p: Double) -> ChanceCurve {
    curves[estimator]?.first { $0.start == p } ?? ChanceCurve(start: p)
  }
}

/// Trains all prompts side by side, and follows the chance to be right.
///
/// Each step samples a group of 16 for every prompt and moves its policy along the proposed step.
/// The learning rate is divided by the estimator's weight at p = ½, so that all estimators move a
/// prompt that is solved every other time equally fast. What is left is how they treat the others.
///
/// - Returns: for each prompt p before every step.
private func learningCurves(
  of prompts: [Prompt], _ estimator: AdvantageEstimator, steps: some Sequence<Int>, seed: UInt64
) throws -> [ChanceCurve] {
  var prompts = prompts
  var curves = prompts.map { ChanceCurve(start: $0.initialChance) }
  let rate =
    try 0.25
    / expectedGradientWeight(of: estimator, groupSize: 16, successProbability: 0.5)
  var generator = SeededGenerator(seed: seed)
  for _ in steps {
    for index in prompts.indices {
      curves[index].chances.append(prompts[index].successProbability)
      let group = prompts[index].group(of: 16, using: &generator)
      let step = try prompts[index].step(group, estimator)
      prompts[index].policy.climb(along: step, rate: rate)
    }
  }
  return curves
}
