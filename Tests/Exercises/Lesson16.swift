// Exercises of lesson 16, a round of: which bug is this? Write into this file, then run
// `make exercise-16.1`. If you are stuck, `make hint-16.1` gives one hint after the other.

import ExerciseSupport
import Numerics

// %% 16.1 Write a signature: the sampler that falls behind.
// You are given the smallest and the largest ratio of every step of a log, and how many updates were made of each
// rollout. If the sampler has the trainer's weights at first, and is not given the new ones, ratios are 1 at the
// first step and leave 1 later. Return the step, counted from 1, at which they do so first: by more than a
// millionth, down or up. Return nil if that never happens, if they were not 1 at the first step (another bug), or
// if a rollout has more than one update (no bug).
//
// Done when: it agrees with the doctor on eight logs.

func fallsBehind(ratioLow: [Double], ratioHigh: [Double], updatesPerRollout: Int) throws -> Int? {
  throw Unsolved()
}

// %% 16.2 Find the bug in advantages that are all of the right shape.
// The rewards of a rollout come in one list: all responses to the first prompt, then all to the second, and so on.
// GRPO standardises them within each prompt. The training below runs, its advantages have mean 0 and deviation 1,
// its objective is 0 at the first step, and the reward rises much more slowly than it should. Repair it.
//
// Done when: it agrees with the library for several numbers of prompts and sizes of groups.

func advantagesByPrompt(rewards: [Double], groupSize: Int) -> [Double] {
  let prompts = rewards.count / groupSize
  return rewards.indices.map { place in
    let group = rewards.indices.filter { $0 % prompts == place % prompts }.map { rewards[$0] }
    let mean = group.reduce(0, +) / Double(group.count)
    let squares = group.map { ($0 - mean) * ($0 - mean) }
    let deviation = (squares.reduce(0, +) / Double(group.count)).squareRoot()
    return deviation == 0 ? 0 : (rewards[place] - mean) / deviation
  }
}

// %% 16.3 Predict which bug each of six logs is of.
// The first three steps of six trainings, each with one update for each rollout, β = 0.001, a reward for an
// accurate answer and one for its form. One training is sound.
//
//     log  step  accuracy  right   kl     objective  gradient  ratios
//     1    1     0.12      0.12    0      0          0         1 to 1
//          2     0.11      0.11    0      0          0         1 to 1
//          3     0.13      0.13    0      0          0         1 to 1
//     2    1     0.12      0.12    0      0          2.1       1 to 1
//          2     0.13      0.13    0.04   -0.00004   2.2       1 to 1
//          3     0.15      0.15    0.10   -0.0001    2.0       1 to 1
//     3    1     0.12      0.12    0      0          2.1       1 to 1
//          2     0.11      0.11    0.04   0.02       2.2       0.7 to 1.4
//          3     0.12      0.12    0.11   0.05       2.6       0.4 to 2.3
//     4    1     0.12      0.12    0      1.1        14        1 to 1
//          2     0.12      0.12    0.3    1.11       15        1 to 1
//          3     0.14      0.14    0.6    1.13       15        1 to 1
//     5    1     0.12      0.12    0      0          2.1       1 to 1
//          2     0.13      0.13    0      0          2.2       1 to 1
//          3     0.15      0.15    0      0          2.0       1 to 1
//     6    1     0.31      0.12    0      0          1.9       1 to 1
//          2     0.33      0.12    0.05   -0.00005   1.9       1 to 1
//          3     0.36      0.13    0.13   -0.00013   1.8       1 to 1
//
//     a  each response is a group of its own
//     b  the sampler never gets the new weights
//     c  a rule also pays for a right answer that stands anywhere in the text
//     d  the advantage is the reward, with no baseline
//     e  the reference is the policy before each step
//     f  nothing is wrong
//
// Done when: you have a letter for each log, in order: "abcdef", say.

func bugs() throws -> String {
  throw Unsolved()
}
