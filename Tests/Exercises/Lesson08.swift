// Exercises of lesson 08, on the word that is never said. Write into this file, then run
// `make exercise-8.1`. If you are stuck, `make hint-8.1` gives one hint after the other.

import ExerciseSupport
import Numerics

// %% 8.1 Write how much of a reward reaches the logit of a word.
// After each wrong pair a policy says `wait` with probability p and tries another pair, or else it
// answers. You are given p and the mean reward after 0, 1, 2 … looks back; after the last number in
// the list there is no pair left, and it answers whatever it would like to say. θ is the logit of
// `wait`, the other logit is 0, so that p = 1/(1 + exp(-θ)). Return ∂J/∂θ.
//
// Done when: it agrees with the sum over all outputs that the library makes, for p = 0 and p = 1 too.

func slopeOfWait(probability p: Double, rewards: [Double]) throws -> Double {
  throw Unsolved()
}

// %% 8.2 Find the bug in a mask that is to make a word impossible.
// Some words must not be said, and the mask says which may be. This function makes probabilities
// from logits and mask, and now and then a word that is not allowed is drawn all the same: often
// enough for a reward to find it. Repair it.
//
// Done when: what is not allowed has a probability of exactly 0, and the others have the
// probabilities of a softmax over them alone.

func maskedProbabilities(logits: [Double], isAllowed: [Bool]) -> [Double] {
  let masked = zip(logits, isAllowed).map { $1 ? $0 : 0 }
  let largest = masked.max() ?? 0
  let weights = masked.map { Double.exp($0 - largest) }
  let sum = weights.reduce(0, +)
  return weights.map { $0 / sum }
}

// %% 8.3 Predict how likely a rare word is to be met at all.
// A base says `wait` after a wrong pair once in 100,000 times. A step of reinforcement learning
// samples 32 × 16 responses, and in 80% of them the first pair is wrong. What is the chance that the
// word is said at least once in 60 steps, if nothing changes meanwhile? And after how many steps is
// that chance ½?
//
// Done when: you have the chance to 0.005 and the number of steps to 1.

func meetingWait() throws -> (chanceIn60Steps: Double, stepsForOneHalf: Double) {
  throw Unsolved()
}
