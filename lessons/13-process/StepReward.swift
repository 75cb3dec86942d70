import TinyR1

/// The thing that reinforcement is rewarded for.
enum StepReward: Sendable {
  /// 1 for a right answer.
  case answer
  /// The checker's verdict on each step, and on the answer: process supervision as in DeepSeekMath.
  case everyStep
  /// The sum of a learned scorer's scores of the steps, or the least of them, or that and 1 for a right answer.
  case sum(StepScorer), least(StepScorer), leastAndAnswer(StepScorer)

  /// The reward of a response as a whole.
  func reward(of sample: Sample) -> Double {
    let answer: Double = sample.isCorrect ? 1 : 0
    return switch self {
    case .answer, .everyStep: answer
    case .sum(let scorer): scorer.scores(of: sample.response).reduce(0, +)
    case .least(let scorer): scorer.scores(of: sample.response).min() ?? 0
    case .leastAndAnswer(let scorer): answer + (scorer.scores(of: sample.response).min() ?? 0)
    }
  }

  /// The advantage of each token of each response of a group: that of the response, or of the token's step.
  func advantages(
    of group: SampleGroup<RunningSum.Problem>, _ task: RunningSum
  ) throws -> [[Double]] {
    guard case .everyStep = self else {
      let advantages = try standardizedAdvantages(group.samples.map(reward))
      return zip(group.samples, advantages).map { sample, advantage in
        sample.tokens.map { _ in advantage }
      }
    }
    let rewards = group.samples.map { sample in
      let right = task.check(sample.response, for: group.problem)?.steps ?? 0
      return sample.response.steps.indices.map { $0 < right ? 1 : 0 } + [reward(of: sample)]
    }
    return zip(group.samples, try processAdvantages(rewards)).map { sample, advantages in
      // The end of the thought and the answer are the last step.
      var own = sample.tokens.map { _ in advantages[advantages.count - 1] }
      for (step, advantage) in zip(sample.response.steps, advantages) {
        for t in step { own[t] = advantage }
      }
      return own
    }
  }
}

/// A group in which each token of each response has an advantage.
struct CreditedGroup: ResponseGroup {
  let tokens: PromptGroup
  let samples: [[Double]]
}
