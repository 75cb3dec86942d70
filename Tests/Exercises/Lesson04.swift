// Exercises of lesson 04, on advantages. Write into this file, then run `make exercise-4.1`. If you
// are stuck, `make hint-4.1` gives one hint after the other.

import ExerciseSupport
import Numerics

// %% 4.1 Write the leave-one-out advantage.
// Four responses to one prompt were rewarded with 1, 0, ½ and 0. How much better was each than the
// *others*? Return the reward of each response minus the mean reward of the other ones. The
// response itself must not be part of what it is compared with.
//
// Done when: [1, 0, 0.5, 0] gives 0.8333, -0.5, 0.1667, -0.5; and the average of the steps, over all
// groups of three that a small policy can draw, is exactly the slope of this policy's expected reward.

func leaveOneOut(_ rewards: [Double]) throws -> [Double] {
  throw Unsolved()
}

// %% 4.2 Find the bug: an advantage that pushes three equal responses down.
// This is GRPO's advantage, (r - mean) / std, with a guard for groups in which all rewards are
// equal. It has been tested with rewards of 0 and 1. With three rewards of 0.1 it says that each of
// the three was one standard deviation *worse* than their mean. Repair it, and leave all other
// groups as they are.
//
// Done when: every group of equal rewards gives zeros, and no other group has changed, however
// close together its rewards are.

func groupAdvantages(_ rewards: [Double]) throws -> [Double] {
  let count = Double(rewards.count)
  let mean = rewards.reduce(0, +) / count
  let variance = rewards.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / count
  let deviation = variance.squareRoot()
  if deviation == 0 {
    return rewards.map { _ in 0 }
  }
  return rewards.map { ($0 - mean) / deviation }
}

// %% 4.3 Predict how hard dividing by the std pushes at p = 0.02 and G = 64.
// A prompt is solved with probability p = 0.02, and each group has G = 64 responses. Rewards are 0
// and 1. The mean step is w ∇p, where w is the weight of the estimator (cell 3). If the advantage is
// the reward itself, w is 1. What is w if the advantage is (r - mean) / std, where a dead group has
// advantages of 0?
//
// Done when: your number is within 5% of w, which is summed over all groups that can be drawn.

func weightOfHardPrompt() throws -> Double {
  throw Unsolved()
}
