// Exercises of lesson 99. Write into this file, then run `make exercise-99.1`. If you are stuck,
// `make hint-99.1` gives one hint after the other.

import ExerciseSupport

// %% 99.1 Write the share of right answers.
// You are given whether each of some answers is right. Return the share of those that are: pass@1.
//
// Done when: it is right for all, some and none of them right.

func shareOfRightAnswers(_ isRight: [Bool]) throws -> Double {
  throw Unsolved()
}

// %% 99.2 Find the bug in a mean over groups.
// Each group has its own number of rewards, and each group is to count as much as any other. Repair it.
//
// Done when: it is the mean of the groups' means.

func meanOverGroups(_ groups: [[Double]]) -> Double {
  let rewards = groups.flatMap { $0 }
  return rewards.reduce(0, +) / Double(rewards.count)
}

// %% 99.3 Predict how often a guess is right.
// An answer is one digit from 0 to 9, each equally often right, and drawn evenly. How large is the share of
// right guesses?
//
// Done when: you have it to 0.005.

func shareOfRightGuesses() throws -> Double {
  throw Unsolved()
}
