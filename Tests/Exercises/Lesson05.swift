// Exercises of lesson 05, on the clipped objective. Write into this file, then run
// `make exercise-5.1`. If you are stuck, `make hint-5.1` gives one hint after the other.

import ExerciseSupport
import Numerics

// %% 5.1 Write the clipped objective and its coefficient for one token.
// You are given log π(o) under the policy in training and under the old one, which drew the token,
// its advantage A, and ε. Return the value of PPO's objective, min(ρA, clip(ρ, 1-ε, 1+ε) A), and
// how that changes with log π(o).
//
// Done when: the value agrees with the library's on a grid of ratios and advantages, your
// coefficient is the slope of your value by central differences, and it is 0 where it should be and
// nowhere else.

func clippedToken(new: Double, old: Double, advantage: Double, epsilon: Double) throws -> (
  value: Double, coefficient: Double
) {
  throw Unsolved()
}

// %% 5.2 Find the bug in a ratio that compares with the reference policy.
// A token has three log-probabilities: under the policy in training, under the old policy that drew
// it, and under the reference, which stays put. GRPO's coefficient is made from these, and has two
// parts. The first is the coefficient of the clipped objective. The second is subtracted from it: it is
// β times the coefficient of k3, and pulls the policy back to the reference (lesson 06). The function
// below seems to work as long as the reference is the policy that one starts with. Later on, a good
// token may get no push at all, even at the very first update from a batch. Repair the function.
//
// Done when: on the first update, with β = 0, the coefficient is the advantage; and on a grid of
// tokens it is that of the library.

struct SampledToken {
  var new: Double
  var old: Double
  var reference: Double
  var advantage: Double
}

func coefficient(of token: SampledToken, epsilon: Double, beta: Double) -> Double {
  let logRatio = token.new - token.reference
  let ratio = Double.exp(logRatio)
  let isFarEnough = token.advantage > 0 ? ratio > 1 + epsilon : ratio < 1 - epsilon
  let push = isFarEnough ? 0 : ratio * token.advantage
  let pull = 1 - Double.exp(-logRatio)  // the coefficient of k3
  return push - beta * pull
}

// %% 5.3 Predict the clip fraction of the second inner update.
// One question has four options, and the policy is softmax(θ) with all θ = 0. Eight answers were
// drawn: A A A B B C C D. Only D is right, so the rewards are 0 0 0 0 0 0 0 1, and the advantages
// (r - mean) / std, with the population's std. The first update is θ + 1.5 g, where g is the
// gradient of the mean of ρA over the eight answers. At the second update from the same eight, in
// what share of them does the clip with ε = 0.2 stop the push?
//
// Done when: you have the share, from 0 to 1, that comes out when it is run.

func clipFractionOfSecondUpdate() throws -> Double {
  throw Unsolved()
}
