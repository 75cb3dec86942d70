// Exercises of lesson 13, on finding the mistake and teaching it. Write into this file, then run
// `make exercise-13.1`. If you are stuck, `make hint-13.1` gives one hint after the other.

import ExerciseSupport

// %% 13.1 Write the advantage of each step of a group.
// You are given the rewards of the steps of each response of a group. Normalise them: subtract the mean of all steps
// of the whole group, and divide by their standard deviation (of the population, which divides by their number). The
// advantage of a step is the sum of the normalised rewards of this step and of all that follow in its response. If
// all rewards are equal, all advantages are 0.
//
// Done when: it agrees with the library, and a response without a step gives an empty list.

func stepAdvantages(_ rewards: [[Double]]) throws -> [[Double]] {
  throw Unsolved()
}

// %% 13.2 Find the bug in a scorer that learns from whole answers.
// A scorer learns from thoughts that a checker has read up to the first wrong step: the number `right` says how
// many steps were right before the first wrong one. If the thought has more steps, the next one is wrong. The
// steps after it were never judged. Let a step be judged n times, and be right in r of them: then its score is r /
// (n + 1). The scorer below has a bug: it gives right steps low scores, and it counts steps that the checker
// never judged. Repair it.
//
// Done when: only what was judged counts, and a right step in front of a mistake is a right step.

func stepScore(_ step: String, thoughts: [(steps: [String], right: Int)]) -> Double {
  var (right, seen) = (0, 0)
  for thought in thoughts {
    let isRight = thought.right == thought.steps.count
    for other in thought.steps where other == step {
      seen += 1
      if isRight { right += 1 }
    }
  }
  return Double(right) / Double(seen + 1)
}

// %% 13.3 Predict how far a search with an exact value is ahead.
// A thought has 10 steps, each right with probability ½, and all of them have to be right. A search draws 4 steps,
// follows a right one if there is one, draws 4 again, and so on. For the same tokens one can sample 4 whole answers.
// How often is the search right, and how often is at least one of the 4 answers?
//
// Done when: you have the first to 1 point, and the second to 0.1 points, both as probabilities.

func searchAndSampling() throws -> (search: Double, sampling: Double) {
  throw Unsolved()
}
