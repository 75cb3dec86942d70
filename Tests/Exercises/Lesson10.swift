// Exercises of lesson 10, on R1's pipeline. Write into this file, then run `make exercise-10.1`. If you
// are stuck, `make hint-10.1` gives one hint after the other.

import ExerciseSupport

// %% 10.1 Write the reward of the second stage: accuracy, format and language consistency.
// You are given the symbols of a thought, whether the response has the right form, and whether its answer
// is right. A right answer earns 1, and counts only in the right form; the form earns 1; and the
// language earns the share of the thought's words that are in the wanted language. `wanted` and `other`
// are the words of the two languages; all other symbols are no words. A thought without a word has not
// spoken the language, and earns nothing for it.
//
// Done when: it agrees with the library's on thoughts of every mixture, in the right form and in a wrong
// one.

func reasoningReward(
  thought: [String], isWellFormed: Bool, isCorrect: Bool, wanted: Set<String>, other: Set<String>
) throws -> Double {
  throw Unsolved()
}

// %% 10.2 Find the bug in a rejection sampling that keeps what it should reject.
// The data set of the third stage should hold thoughts that lead to a right answer, are in one language,
// and have at most `limit` symbols. Its author wrote this filter. A model was fine-tuned on what the
// filter keeps. This model is worse than the one that wrote the thoughts: it often answers at once.
// Repair the filter. `wanted` and `other` are the words of the two languages.
//
// Done when: it keeps what it should, and rejects everything else.

func isKept(
  thought: [String], isCorrect: Bool, limit: Int, wanted: Set<String>, other: Set<String>
) -> Bool {
  isCorrect && thought.count <= limit && !thought.contains { other.contains($0) }
}

// %% 10.3 Predict how much a language reward pulls in a group where accuracy varies too.
// Four responses to one question are well-formed, and earn 1 for that. The first two are right and earn 1
// more. In the first and the third all words are in the wanted language, which earns 1 more. In the
// second and the fourth half of the words are, which earns ½ more. GRPO turns these rewards into
// advantages, (r - mean) / std, with the std of the population. By how much is the advantage of the first
// larger than that of the second? They differ in their language alone. And by how much, if all four are
// right?
//
// Done when: you have both numbers, to two decimals.

func languagePull() throws -> (whenHalfAreRight: Double, whenAllAreRight: Double) {
  throw Unsolved()
}
