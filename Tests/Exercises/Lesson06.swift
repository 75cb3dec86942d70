// Exercises of lesson 06, on the KL divergence. Write into this file, then run `make exercise-6.1`.
// If you are stuck, `make hint-6.1` gives one hint after the other.

import ExerciseSupport
import Numerics

// %% 6.1 Write k3 so that it stays exact when the two policies are nearly the same.
// A token o was drawn by π. With x = log π_ref(o) - log π(o), return k3 = eˣ - 1 - x, and its
// coefficient, which is how it changes with log π(o). At the start of training x is tiny, and there
// k3 is the small difference of numbers near 1. If the formula is computed as it stands, only rounding
// error is left.
//
// Done when: for x down to ±1e-7 six digits are right, the coefficient is the slope, and the mean
// of k3 over all outcomes is the exact KL.

func stableK3(new: Double, reference: Double) throws -> (value: Double, coefficient: Double) {
  throw Unsolved()
}

// %% 6.2 Find the bug in a KL estimate that has its ratio upside down.
// These are two estimates of KL(π‖π_ref), made from a token that π drew. Both have the same mistake,
// which was published. While the policies are close together hardly anything shows; later on the first
// one says that the divergence is negative, and the second says too much. Repair it.
//
// Done when: the means of both over all outcomes are the exact KL(π‖π_ref), for policies close
// together and far apart.

func estimates(new: Double, reference: Double) -> (k1: Double, k3: Double) {
  let x = new - reference
  return (k1: -x, k3: Double.expMinusOne(x) - x)
}

// %% 6.3 Predict how much reward the best policy gets at a given β.
// Ten answers, one of them right, and the reference gives each the probability 0.1. A right answer
// earns 1. A policy is trained on E[r] - β KL(π‖π_ref) with β = 0.5, exactly, until nothing changes
// any more. With what probability does it give the right answer? (Guess first whether it is above one
// half, then work it out. Write as a comment above the number what β would make it one half.)
//
// Done when: your number is within 0.01 of what such a policy reaches. (It is trained when you run this.)

func rewardOfBestPolicy() throws -> Double {
  throw Unsolved()
}
