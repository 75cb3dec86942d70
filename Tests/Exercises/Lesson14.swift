// Exercises of lesson 14, on comparisons. Write into this file, then run `make exercise-14.1`. If you are stuck,
// `make hint-14.1` gives one hint after the other.

import Evaluation
import ExerciseSupport
import Numerics

// %% 14.1 Write how many seeds it takes to find a difference.
// Two methods are trained from the same seeds. You are given pilot results: what each of them reached on
// each pilot seed. Suppose that the true difference is as large as in the pilots. A study makes
// `comparisons` comparisons. It is to find this difference four times in five. And in 95 of 100 cases
// none of its comparisons may find a difference that is not there. How many seeds does the study need?
//
//     n = ((z + z') · s / d)², rounded up, and at least 2
//
// d is the mean of the differences seed by seed, and s their standard deviation (Bessel). For one
// comparison 2.5% of a normal distribution lie above z; for m comparisons it is 2.5% / m. z' = 0.8416212.
// `normalQuantile(confidence: 0.95)` is 1.96: it leaves 2.5% above, and 2.5% below its negative.
//
// Done when: it agrees with the library for one and for ten comparisons, also where both methods vary much from seed
// to seed and their difference does not.

func seedsForStudy(first: [Double], second: [Double], comparisons: Int) throws -> Int {
  throw Unsolved()
}

// %% 14.2 Find the bug in a comparison that each new method wins.
// A new method was tried with several learning rates, on several seeds: `results[rate][seed]`. The function returns by
// how much it is better than the old method, whose one rate was chosen long ago on other seeds. It finds an improvement
// even if the new method is the old one under a new name, and with more rates in the grid the improvement grows. The
// first `pilots` seeds are there to choose on. Repair it.
//
// Done when: no seed on which the rate was chosen counts in what is reported, for the new method and for the old one.

func improvement(results: [[Double]], old: [Double], pilots: Int) -> Double {
  let best = results.max { mean($0) < mean($1) } ?? []
  return mean(best) - mean(old)
}

// %% 14.3 Predict what ten comparisons of a method with itself find.
// Ten methods are compared with ten controls, each with seeds of its own, so that all ten comparisons are independent.
// All of them are the same method. Each comparison has an interval of 95%. How often does at least one of the ten
// intervals exclude 0? And how often, if each has 99.5%? And how many comparisons does it take until the first
// number is above 90%?
//
// Done when: you have both shares to 0.01, and the number exactly.

func luckyStudies() throws -> (alone: Double, together: Double, comparisons: Int) {
  throw Unsolved()
}
