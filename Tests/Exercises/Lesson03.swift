// Exercises of lesson 03, on policy gradients. Write into this file, then run `make exercise-3.1`.
// If you are stuck, `make hint-3.1` gives one hint after the other.

import ExerciseSupport
import Numerics

// %% 3.1 Write the gradient of log π for one move.
// A policy has one number θ for each move, and π = softmax(θ). A move was made. Return how log π of
// this move changes with each θ: the direction that makes it likelier. All that REINFORCE does is
// to multiply this by a reward.
//
// Done when: it agrees with central differences, its mean over moves drawn from π is 0, and logits
// of ±1000 do no harm.

func gradientOfLogProbability(of move: Int, logits: [Double]) throws -> [Double] {
  throw Unsolved()
}

// %% 3.2 Find the bug in a baseline that looks at the walk it judges.
// Several walks of the same baby are compared. It seemed fair to compare each walk with those that are
// as long, since a walk that goes on for longer is rewarded more. But the length of a walk depends on
// its moves, so this baseline looks at what it judges. On average, the update no longer points up the
// slope of the expected reward. Repair it: what a walk is compared with may depend on everything but
// this walk.
//
// Done when: the mean update, over all groups of three walks that a baby can make, is the exact
// slope of its expected reward, and walks that were all rewarded alike get zeros.

func compared(_ rewards: [Double], lengths: [Int]) -> [Double] {
  rewards.indices.map { walk in
    let peers = rewards.indices.filter { lengths[$0] == lengths[walk] }
    let baseline = peers.map { rewards[$0] }.reduce(0, +) / Double(peers.count)
    return rewards[walk] - baseline
  }
}

// %% 3.3 Predict how often a random baby is rewarded, if only a perfect walk counts.
// The baby has six moves: left foot, right foot, or sit. The same foot twice is a fall, and the
// walk is over. (Sitting twice is no fall, and after sitting either foot may go.) Now it is rewarded
// for a perfect walk alone: six steps, without sitting, without a fall. It knows nothing yet, and
// makes each move with probability 1/3. With what probability is it rewarded? (The lesson's table has
// it rounded to two digits, which is not enough. Write your reason as a comment above the number.)
//
// Done when: your number is within 0.5% of the probability that an enumeration of all walks gives.

func chanceOfPerfectWalk() throws -> Double {
  throw Unsolved()
}
