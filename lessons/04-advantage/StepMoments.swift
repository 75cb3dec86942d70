import LessonShared
import TinyR1

/// The mean of the steps that could be proposed, and how far they scatter around it.
struct StepMoments {
  /// E[g]
  var mean: [Double]
  /// E|g − E[g]|²
  var variance: Double
  /// The number of responses that one step is made from.
  var responses: Int

  /// The number of responses at which the scatter of the mean step is as long as the step itself.
  /// The learning rate does not matter, and a step from few responses may be repeated more often.
  var responsesNeeded: Double { Double(responses) * variance / squaredLength(mean) }
}

extension StepMoments {
  /// The moments over all groups of a size, listed one by one.
  init(allGroupsOf size: Int, _ prompt: Prompt, _ estimator: AdvantageEstimator) throws {
    let mean = try prompt.everyResponse.expectedGradient(overGroupsOf: size) {
      try coefficients(of: $0, estimator)
    }
    let variance = try prompt.everyResponse.expectation(overGroupsOf: size) {
      squaredLength(zip(try prompt.step($0, estimator), mean).map(-))
    }
    self.init(mean: mean, variance: variance, responses: size)
  }

  /// The moments over all eight responses, each with the advantages of a critic.
  init(_ prompt: Prompt, _ critic: Critic, smoothing: Double) throws {
    let all = try prompt.everyResponse
    let mean = try all.expectedGradient { try critic.advantages(of: $0, smoothing: smoothing) }
    let variance = try all.expectation { response in
      let advantages = try critic.advantages(of: response, smoothing: smoothing)
      let step = prompt.policy.gradient(of: [response.tokens], coefficients: [advantages])
      return squaredLength(zip(step, mean).map(-))
    }
    self.init(mean: mean, variance: variance, responses: 1)
  }

  /// The moments over sampled groups, where there are too many to list; all estimators see the same
  /// groups. The mean is exact: for the mean, groups with the same rewards can be taken together.
  static func sampled(
    _ prompt: Prompt, _ estimators: [AdvantageEstimator], size: Int, groups: some Sequence<Int>,
    using generator: inout SeededGenerator
  ) throws -> [StepMoments] {
    let (all, directions) = (try prompt.everyResponse, try prompt.directions)
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
    return zip(means, sums).map { StepMoments(mean: $0, variance: $1 / count, responses: size) }
  }
}

/// The bias and the noise of steps at several prompts side by side.
///
/// - Returns: how far the mean step is off the true slope, as a share of the slope; and how many responses
///   to each prompt make the scatter as long as the slope.
func summary(
  _ moments: [StepMoments], _ prompts: [Prompt]
) throws -> (bias: Double, noise: Double) {
  let slopes = try prompts.flatMap { try $0.slope }
  let errors = zip(moments.flatMap(\.mean), slopes).map(-)
  let variance = moments.reduce(0) { $0 + Double($1.responses) * $1.variance }
  return (
    (squaredLength(errors) / squaredLength(slopes)).squareRoot(), variance / squaredLength(slopes)
  )
}

/// The number of responses that one estimator needs at one prompt.
struct ResponsesNeeded: Sendable {
  /// p, as the policy was made.
  let chance: Double
  let estimator: AdvantageEstimator
  let groupSize: Int
  /// The responses until the noise of the mean step is as long as the step.
  let count: Double

  /// The number that the moments of a step give.
  init(_ prompt: Prompt, _ estimator: AdvantageEstimator, _ moments: StepMoments) {
    chance = prompt.initialChance
    (self.estimator, groupSize) = (estimator, moments.responses)
    count = moments.responsesNeeded
  }
}

/// The number of responses that are needed at one prompt by whom no group has to help.
struct ResponsesWithoutGroup: Sendable {
  /// The number of the raw reward, which compares with nobody.
  let rawReward: Double
  /// The number of a critic that knows p.
  let knowingCritic: Double

  /// Both numbers at a prompt, from all responses.
  init(_ prompt: Prompt) throws {
    rawReward = try StepMoments(allGroupsOf: 1, prompt, .raw).responsesNeeded
    knowingCritic =
      try StepMoments(prompt, Critic(knowing: prompt), smoothing: 1).responsesNeeded
  }
}
