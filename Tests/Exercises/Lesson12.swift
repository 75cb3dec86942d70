// Exercises of lesson 12, on what can be bought when answering. Write into this file, then run
// `make exercise-12.1`. If you are stuck, `make hint-12.1` gives one hint after the other.

import ExerciseSupport
import Numerics

// %% 12.1 Write how often the chosen one of n answers is right.
// An answer is right with probability p. A verifier passes every right answer, and each wrong one with
// probability f, independently of the others. Of n answers, one of those that pass is chosen, each equally
// likely; if none passes, no answer is given, and that is not right. Return how often the given answer is
// right.
//
// Done when: it agrees with the library for small and large n, for an exact verifier (f = 0), for one that
// passes everything (f = 1), and where nothing ever passes (p = f = 0).

func bestOfAccuracy(n: Int, p: Double, f: Double) throws -> Double {
  throw Unsolved()
}

// %% 12.2 Find the bug in a vote that no answer wins.
// Many answers to one question vote, and the vote counts 1 if the right answer has the most votes, and
// 1/T if T answers share the most votes and it is one of them. An answer is nil where none could be read:
// the response was cut off, say. Somebody shortened the length limit, so that a few more responses were
// cut off, and the accuracy of the vote fell far more than that of single answers. Repair it.
//
// Done when: it agrees with the library's vote, also where some or all answers could not be read.

func voteIsRight(answers: [String?], correct: String) -> Double {
  var votes: [String: Int] = [:]
  for answer in answers { votes[answer ?? "", default: 0] += 1 }
  guard let own = votes[correct], own == votes.values.max() else { return 0 }
  return 1 / Double(votes.values.count { $0 == own })
}

// %% 12.3 Predict from where on the base is ahead.
// Strategy A solves 90% of all problems, and strategy B alone the other 10%. A base tosses a fair coin, without
// knowing which problem it has; after reinforcement learning the policy always chooses A. Which is the
// smallest k at which pass@k of the base is higher?
//
// And apart from that: one answer in ten is right. A verifier passes every right answer, and one in ten
// of the wrong ones. How often is the chosen answer right, however many are drawn?
//
// Done when: you have k exactly and the accuracy to 0.005.

func aheadAndLimit() throws -> (k: Int, accuracy: Double) {
  throw Unsolved()
}
