// Exercises of lesson 09, on length terms. Write into this file, then run `make exercise-9.1`. If you
// are stuck, `make hint-9.1` gives one hint after the other.

import ExerciseSupport

// %% 9.1 Write the punishment for responses that are nearly too long.
// DAPO (arXiv 2503.14476, section 3.4, eq. 13) cuts responses off at `limit` tokens, and warns before:
// up to limit - cache tokens a response loses nothing, from there on it loses more in a straight line,
// 1 at the limit, and 1 beyond it. Return what is added to the reward, from -1 to 0. The cache is from 0
// to limit; with a cache of 0 a response loses nothing up to the limit, and 1 beyond it.
//
// Done when: it agrees with the library's for every length around limits and caches of several sizes.

func overlongPunishment(length: Int, limit: Int, cache: Int) throws -> Double {
  throw Unsolved()
}

// %% 9.2 Find the bug in a length term that is unkind to hard questions.
// Kimi k1.5 (arXiv 2501.12599, section 2.3.3) compares a response with the others to its question. With
// the shortest and the longest of them, min and max, it takes λ = ½ - (L - min)/(max - min) and adds λ
// to the reward of a right answer, and the lower of 0 and λ to that of a wrong one; if all are equally
// long it adds 0. Each group below holds the responses to one question: their lengths, and whether they
// are right. With this code a model answers easy questions as before and stops to think about hard ones.
// Repair it.
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
