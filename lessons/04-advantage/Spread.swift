import Advantage
import Exact
import Random

/// The steps that could be proposed: their mean, and how far they scatter around it.
struct Spread {
  /// E[g]
  var mean: [Double]
  /// E|g − E[g]|²
  var variance: Double
  /// How many responses one step is made of.
  var responses: Int

  /// How many responses it takes until the scatter of the mean step is as long as the step itself.
  /// The learning rate does not matter, and a step from few responses may be repeated more often.
  var responsesNeeded: Double { Double(responses) * variance / squaredLength(mean) }
}

extension Spread {
  /// Of all groups of a size, listed one by one.
  init(allGroupsOf size: Int, _ prompt: Prompt, _ estimator: AdvantageEstimator) throws {
    let mean = try prompt.all.expectedGradient(overGroupsOf: size) {
      try coefficients(of: $0, estimator)
    }
    let variance = try prompt.all.expectation(overGroupsOf: size) {
      squaredLength(zip(try prompt.step($0, estimator), mean).map(-))
    }
    self.init(mean: mean, variance: variance, responses: size)
  }

  /// Of single responses, all eight of them, judged by a critic.
  init(_ prompt: Prompt, _ critic: Critic, smoothing: Double) throws {
    let all = try prompt.all
    let mean = try all.expectedGradient { try critic.advantages(of: $0, smoothing: smoothing) }
    let variance = try all.expectation { response in
      let advantages = try critic.advantages(of: response, smoothing: smoothing)
      let step = prompt.policy.gradient(of: [response.tokens], coefficients: [advantages])
      return squaredLength(zip(step, mean).map(-))
    }
    self.init(mean: mean, variance: variance, responses: 1)
  }

  /// Of sampled groups, where there are too many to list; all estimators see the same ones. The mean
  /// is exact: for that, groups with the same rewards can be taken together.
  static func sampled(
    _ prompt: Prompt, _ estimators: [AdvantageEstimator], size: Int, groups: some Sequence<Int>,
    using generator: inout SeededGenerator
  ) throws -> [Spread] {
    let (all, directions) = (try prompt.all, try prompt.directions)
    let means = try estimators.map { estimator in
      try all.expectedGradient(overGroupsOf: size, reward: reward) {
        try estimator.advantages(of: $0)
      }
    }
    var (sums, count) = (estimators.map { _ in 0.0 }, 0.0)
    for _ in groups {
      let group = prompt.group(of: size, using: &generator)
      count += 1
      for (index, estimator) in estimators.enumerated() {
        var error = means[index].map { -$0 }
        for (response, advantage) in zip(group, try estimator.advantages(of: group.map(reward))) {
          for (place, number) in (directions[response.tokens] ?? []).enumerated() {
            error[place] += advantage / Double(size) * number
          }
        }
        sums[index] += squaredLength(error)
      }
    }
    return zip(means, sums).map { Spread(mean: $0, variance: $1 / count, responses: size) }
  }
}

/// For steps at several prompts side by side: how far their mean is off the true slope, as a share of
/// the slope, and how many responses to each prompt make the scatter as long as the slope.
func summary(_ spreads: [Spread], _ prompts: [Prompt]) throws -> (bias: Double, noise: Double) {
  let slopes = try prompts.flatMap { try $0.slope }
  let errors = zip(spreads.flatMap(\.mean), slopes).map(-)
  let variance = spreads.reduce(0) { $0 + Double($1.responses) * $1.variance }
  return (
    (squaredLength(errors) / squaredLength(slopes)).squareRoot(), variance / squaredLength(slopes)
  )
}
