// Exercises of lesson 01, on thinking out loud. Write into this file, then run `make exercise-1.1`.
// If you are stuck, `make hint-1.1` gives one hint after the other.

import ExerciseSupport

// %% 1.1 Find the first wrong step of a chain of thought.
// A chain of thought adds one term after the other, modulo 10: 3 + 4 - 9 + 8 is worked out in the
// steps "3 + 4 = 7", "7 - 9 = 8", "8 + 8 = 6". Say which step is the first that is not what it
// should be, or nil if all are right and none is missing or too many. Count from 0, as an array does:
// the lesson prints the first step as step 1, and here it is step 0. A step can be wrong in three
// ways: in its result, in the term that it adds, and in the result that it goes on from. What follows
// a wrong step may be worked out well; the first one counts.
//
// Done when: seven chains written by hand get the right verdict, and 300 chains in which one result
// was changed at a known step.

func firstWrongStep(in steps: [String], of terms: [Int]) throws -> Int? {
  throw Unsolved()
}

// %% 1.2 Write the prompt that asks for a direct answer.
// The prompt of R1-Zero is `User:`, the question, `Assistant:`. It asks for a thought if it ends
// with the tag that opens one. Return the prompt, symbol by symbol, that asks for the answer alone,
// and the response that a model should write after it, to its last symbol.
//
// Done when: both are what the library makes, and the parser finds the response well-formed.

func directAnswer(question: [String], answer: [String]) throws -> (
  prompt: [String], response: [String]
) {
  throw Unsolved()
}

// %% 1.3 Predict how many sums of two terms a model gets right that has never seen a worked one.
// A small transformer (one layer, width 32) sees sums of one and of two terms with the answer
// alone: `User: 3 + 4 mod10 Assistant: <answer> 7 </answer> <end>`. It never sees a step. There are
// 190 sums of two terms; a fifth is held out and never trained on. After 600 updates with 64 sums
// each, how many of the held-out ones does it get right? Answer in percent.
//
// Done when: you are within 12 points of the mean of three such models, which are trained when you
// run this (a few seconds).

func directAccuracyOfTwoTerms() throws -> Double {
  throw Unsolved()
}
