// Exercises of lesson 09, on length terms. Write into this file, then run `make exercise-9.1`. If you
// are stuck, `make hint-9.1` gives one hint after the other.

import ExerciseSupport

// %% 9.1 Write the punishment for responses that are nearly too long.
// DAPO (arXiv 2503.14476, section 3.4, eq. 13) cuts responses off at `limit` tokens, and warns before.
// The last `cache` tokens before the limit are the zone of warning. Up to limit - cache tokens a response
// loses nothing. From there the loss grows in a straight line, to 1 at the limit, and stays 1 beyond it.
// Return what is added to the reward, from -1 to 0. The cache is from 0 to limit; with a cache of 0 a
// response loses nothing up to the limit, and 1 beyond it.
//
// Done when: it agrees with the library's for every length around limits and caches of several sizes.

func overlongPunishment(length: Int, limit: Int, cache: Int) throws -> Double {
  throw Unsolved()
}

// %% 9.2 Find the bug in a length term that is unkind to hard questions.
// Kimi k1.5 (arXiv 2501.12599, section 2.3.3) compares a response with the others to its question. With
// the shortest and the longest of them, min and max, it takes λ = ½ - (L - min)/(max - min) for a
// response of L tokens. A right answer gets λ. A wrong answer gets λ if λ is below 0, else nothing. If
// all are equally long, none gets anything. Each group below holds the responses to one question: their
// lengths, and whether they are right. With this code a model answers easy questions as before, and no
// longer thinks about hard ones. Repair it.
//
// Done when: what a group is given depends on nothing but the group.

func lengthTerms(groups: [[(length: Int, isCorrect: Bool)]]) -> [[Double]] {
  let lengths = groups.joined().map(\.length)
  guard let shortest = lengths.min(), let longest = lengths.max(), shortest < longest else {
    return groups.map { $0.map { _ in 0 } }
  }
  return groups.map { group in
    group.map { response in
      let term = 0.5 - Double(response.length - shortest) / Double(longest - shortest)
      return response.isCorrect ? term : min(0, term)
    }
  }
}

// %% 9.3 Predict what a small length term is worth in a group of right answers.
// Four responses to one question have 10, 20, 30 and 40 tokens, and all are right. Each earns 1 for
// accuracy and w · (1 - L/80) for its length. GRPO's advantage is (r - mean) / std, with the population's
// std. What is the advantage of the shortest for w = ½? And for w = 1/100?
//
// Done when: you have both numbers, to two decimals.

func advantageOfTheShortest() throws -> (half: Double, hundredth: Double) {
  throw Unsolved()
}
