import Advantage
import Random

/// How the chance to be right grows at each prompt, when all are trained side by side.
///
/// Each step samples a group of 16 for every prompt and moves its policy along the proposed step.
/// The learning rate is divided by the estimator's weight at p = ½, so that all estimators move a
/// prompt that is solved every other time equally fast. What is left is how they treat the others.
///
/// - Returns: for each prompt p before every step.
func learningCurves(
  of prompts: [Prompt], _ estimator: AdvantageEstimator, steps: some Sequence<Int>, seed: UInt64
) throws -> [[Double]] {
  var prompts = prompts
  var curves = prompts.map { _ in [Double]() }
  let rate =
    try 0.25
    / expectedGradientWeight(of: estimator, groupSize: 16, successProbability: 0.5)
  var generator = SeededGenerator(seed: seed)
  for _ in steps {
    for index in prompts.indices {
      curves[index].append(prompts[index].successProbability)
      let group = prompts[index].group(of: 16, using: &generator)
      for (place, number) in try prompts[index].step(group, estimator).enumerated() {
        prompts[index].policy.logits[place] += rate * number
      }
    }
  }
  return curves
}
