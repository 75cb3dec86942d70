import LessonShared
import TinyR1

/// The batch of one rollout: a group of responses that an old policy wrote, and their advantages.
struct RolloutBatch: Sendable {
  /// The value, coefficient and ratio of each token of one response, from log π, log π_old and A.
  typealias Objective = @Sendable ([Double], OldLogProbabilities, Double) -> TokenObjective

  /// The responses, with the log-probabilities that the old policy gave to each of their tokens.
  let responses: [ScoredOutput]
  /// One advantage for each response.
  let advantages: [Double]

  /// A group of `size` sheets of an exam, filled in by `old`.
  init(
    by old: TablePolicy, in exam: Quiz, size: Int = 4, using generator: inout SeededGenerator
  ) throws {
    responses = (0..<size).map { _ in old.sample(using: &generator) }
    advantages = try standardizedAdvantages(responses.map(exam.mark))
  }

  /// The terms of an objective for each of these old responses, now that the policy is `new`.
  func evaluate(_ objective: Objective, for new: TablePolicy) -> [TokenObjective] {
    let now = new.logProbabilities(of: responses.map(\.tokens))
    return responses.indices.map { index in
      let old = OldLogProbabilities(responses[index].logProbabilities)
      return objective(now[index], old, advantages[index])
    }
  }

  /// The loss: −J, averaged over the tokens of a response and then over the responses.
  func loss(_ terms: [TokenObjective]) -> Double {
    -Averaging.bySequence.average(terms.map(\.values))
  }

  /// ∇J: the gradient of the policy, with the coefficients averaged in the same way.
  func gradient(_ terms: [TokenObjective], for new: TablePolicy) -> [Double] {
    let weights = Averaging.bySequence.weights(lengths: responses.map(\.tokens.count))
    return new.gradient(
      of: responses.map(\.tokens),
      coefficients: zip(terms, weights).map { term, weight in
        term.coefficients.map { weight * $0 }
      })
  }
}

extension Surrogate {
  /// The objective as a function of one response.
  var objective: RolloutBatch.Objective {
    { new, old, advantage in evaluate(new: new, old: old, advantage: advantage) }
  }

  /// The value and the coefficient of a single token.
  func term(ratio: Double, advantage: Double) -> (value: Double, coefficient: Double) {
    let one = evaluate(
      new: [Double.log(ratio)], old: OldLogProbabilities([0]), advantage: advantage)
    return (one.values[0], one.coefficients[0])
  }
}

/// The objective with a mistake, for comparison: with A < 0 it takes the larger of ρA and clip(ρ)A.
func maximumForBad(_ range: ClipRange) -> RolloutBatch.Objective {
  { new, old, advantage in
    let ratios = probabilityRatios(new: new, old: old)
    func bound(_ ratio: Double) -> Double { range.clamp(ratio) * advantage }
    func isClipped(_ ratio: Double) -> Bool {
      advantage < 0 ? bound(ratio) > ratio * advantage : bound(ratio) < ratio * advantage
    }
    return TokenObjective(
      values: ratios.map { isClipped($0) ? bound($0) : $0 * advantage },
      coefficients: ratios.map { isClipped($0) ? 0 : $0 * advantage }, ratios: ratios)
  }
}

/// The largest difference between two histories, over all their policies and logits.
func largestDifference(_ a: [TablePolicy], _ b: [TablePolicy]) -> Double {
  zip(a, b).flatMap { zip($0.logits, $1.logits).map { abs($0 - $1) } }.max() ?? .nan
}
