// Exercises of lesson 15, on a sampler that is not the trainer. Write into this file, then run
// `make exercise-15.1`. If you are stuck, `make hint-15.1` gives one hint after the other.

import ExerciseSupport
import Numerics

// %% 15.1 Write the weights of truncated importance sampling.
// You are given log π and log μ of each token of a response: π is in training, and μ drew it. Return a weight for
// each token: its ratio π/μ, but at most `limit`. If `wholeResponse` is true, all tokens have the same weight
// instead: the ratio of the whole response, but at most `limit`.
//
// Done when: it agrees with the library at both levels, and a sampler that is the trainer gives weights of 1.

func truncatedWeights(
  trainer: [Double], sampler: [Double], limit: Double, wholeResponse: Bool
) throws -> [Double] {
  throw Unsolved()
}

// %% 15.2 Find the bug in a correction that corrects nothing.
// A trainer makes several updates from each rollout. It computes the rollout's log-probabilities itself before
// the first update and calls them old, and PPO's clip compares with them. The clipped objective is multiplied
// by a weight of at most `limit`. This weight should correct for the sampler, which drew the token with another
// probability. The training collapses all the same, and a log shows that the weight is 1 at every first update.
// Repair it.
//
// Done when: the weight says how the trainer's old policy differs from the sampler, and the clip is as it was.

func correctedCoefficient(
  new: Double, old: Double, sampler: Double, advantage: Double, limit: Double
) -> Double {
  let ratio = Double.exp(new - old)
  let weight = min(ratio, limit)
  let isFarEnough = advantage > 0 ? ratio > 1.2 : ratio < 0.8
  return isFarEnough ? 0 : weight * ratio * advantage
}

// %% 15.3 Predict how wildly the ratio of a long response varies.
// The log-ratio log π - log μ of each token is normal with standard deviation 0.05 and mean -0.00125, so that the
// ratio of a token is 1 on average. (For a normal x with mean m and variance v, the mean of e^x is e^(m + v/2).)
// All tokens are independent. The ratio of a response is the product. What is its standard deviation for 100
// tokens, and for 1000?
//
// Done when: you have both to 2%.

func spreadOfRatio() throws -> (of100Tokens: Double, of1000Tokens: Double) {
  throw Unsolved()
}
