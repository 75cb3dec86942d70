import Evaluation
import ExerciseSupport
import Numerics
import Random
import Testing

typealias SeedsForStudy = (_ first: [Double], _ second: [Double], _ comparisons: Int) throws -> Int
typealias Improvement = (_ results: [[Double]], _ old: [Double], _ pilots: Int) -> Double

/// √( Σ (x − x̄)²/(n − divisor) )
private func deviation(_ values: [Double], less: Int = 1) -> Double {
  let center = mean(values)
  let squares = values.reduce(0) { $0 + ($1 - center) * ($1 - center) }
  return (squares / Double(values.count - less)).squareRoot()
}

@Suite("Exercises of lesson 14")
struct Lesson14 {
  @Test("14.1 Write how many seeds it takes to find a difference", arguments: Answer.allCases)
  func exercise14_1(_ answer: Answer) throws {
    let library: SeedsForStudy = { first, second, comparisons in
      let differences = zip(first, second).map { $0 - $1 }
      return seedsNeeded(
        difference: mean(differences), deviation: deviation(differences),
        confidence: bonferroniConfidence(comparisons: comparisons)) ?? 0
    }
    let yours: SeedsForStudy = { try seedsForStudy(first: $0, second: $1, comparisons: $2) }
    try exercise("14.1", answer, reference: library, yours: yours) { solution in
      // By hand: differences 0, 4, 8, d = 4, s = 4: (1.960 + 0.842)² = 7.85; with ten, (2.807 + 0.842)² = 13.31.
      // Then 1, 2, 3, of methods that vary by far more: d = 2, s = 1, so 7.85/4 = 1.96 and 3.33. Then 13, −9, 5:
      // d = 3, s = √124 = 11.136, so 7.849 · 13.78 = 108.1 and 13.313 · 13.78 = 183.4.
      let cases: [(first: [Double], second: [Double], comparisons: Int, seeds: Int)] = [
        ([60, 64, 68], [60, 60, 60], 1, 8), ([60, 64, 68], [60, 60, 60], 10, 14),
        ([21, 52, 93], [20, 50, 90], 1, 2), ([21, 52, 93], [20, 50, 90], 10, 4),
        ([73, 51, 65], [60, 60, 60], 1, 109), ([60, 60, 60], [73, 51, 65], 10, 184),
      ]
      for (first, second, comparisons, seeds) in cases {
        let differences = zip(first, second).map { $0 - $1 }
        let d = mean(differences)
        func count(_ z: Double, _ s: Double, power: Double = 0.8416212) -> Double {
          max(2, (((z + power) * s / d) * ((z + power) * s / d)).rounded(.up))
        }
        let z = normalQuantile(confidence: bonferroniConfidence(comparisons: comparisons))
        let unpaired = (deviation(first) * deviation(first) + deviation(second) * deviation(second))
          .squareRoot()
        let s = deviation(differences)
        try expect(
          "seedsForStudy(first: \(first), second: \(second), comparisons: \(comparisons))",
          [Double(try solution(first, second, comparisons))], toBe: [Double(seeds)], within: 1e-12,
          mistakes: [
            UsualMistake(
              count(1.959964, s),
              "Those are enough for one comparison. Of \(comparisons), each gets a smaller share of the error."
            ),
            UsualMistake(
              count(z, s, power: 0),
              "So many find it half of the time: z' is missing."),
            UsualMistake(
              count(z, unpaired),
              "That takes the spread of either method. From the same seed both may be high or low: what "
                + "counts is the spread of the differences."),
            UsualMistake(
              count(z, deviation(differences, less: 0)),
              "The standard deviation is divided by n - 1 here."),
            UsualMistake(
              count(normalQuantile(confidence: 1 - 0.1 / Double(comparisons)), s),
              "The error is on both sides: 2.5% above for one comparison, not 5%."),
          ])
      }
      return """
        Half the difference takes four times the seeds. A difference of 2 points whose pairs vary by 10 takes \
        \(seedsNeeded(difference: 2, deviation: 10, confidence: 0.995) ?? 0) seeds among ten comparisons, and papers have three to five.
        """
    }
  }

  @Test("14.2 Find the bug in a comparison that each new method wins", arguments: Answer.allCases)
  func exercise14_2(_ answer: Answer) throws {
    let library: Improvement = { results, old, pilots in
      let best =
        results.max { mean(Array($0.prefix(pilots))) < mean(Array($1.prefix(pilots))) } ?? []
      return mean(Array(best.dropFirst(pilots))) - mean(Array(old.dropFirst(pilots)))
    }
    let yours: Improvement = { improvement(results: $0, old: $1, pilots: $2) }
    try exercise("14.2", answer, reference: library, yours: yours) { solution in
      // By hand. The second rate is best on the two pilots, 8 to 5, and reaches 5 on the others, as the old method
      // does: no improvement. In the other case the first is best on the pilots, and 1 better on the others.
      let cases: [(results: [[Double]], old: [Double], pilots: Int, gain: Double)] = [
        ([[5, 5, 9, 9], [8, 8, 5, 5]], [7, 7, 5, 5], 2, 0),
        ([[9, 3, 3, 3], [4, 8, 8, 8]], [0, 2, 2, 2], 1, 1),
        ([[6, 2, 4], [5, 4, 4]], [9, 1, 1], 1, 2),
      ]
      for (results, old, pilots, gain) in cases {
        let all = results.max { mean($0) < mean($1) } ?? []
        let rest = { (row: [Double]) in Array(row.dropFirst(pilots)) }
        let lucky = results.map(rest).max { mean($0) < mean($1) } ?? []
        let chosen =
          results.max { mean(Array($0.prefix(pilots))) < mean(Array($1.prefix(pilots))) } ?? []
        try expect(
          "improvement(results: \(results), old: \(old), pilots: \(pilots))",
          [solution(results, old, pilots)], toBe: [gain], within: 1e-12,
          mistakes: [
            UsualMistake(
              mean(all) - mean(old), "The rate is still chosen on the seeds that are reported."),
            UsualMistake(
              mean(rest(all)) - mean(rest(old)),
              "The pilots are left out of the report, but the rate was chosen on all seeds."),
            UsualMistake(
              mean(lucky) - mean(rest(old)), "The rate is chosen on the seeds that are reported."),
            UsualMistake(
              mean(chosen) - mean(old),
              "What is reported has the pilots in it, on which the rate was chosen."),
            UsualMistake(
              mean(rest(chosen)) - mean(old),
              "The old method is reported on other seeds than the new one: on the pilots too."),
          ])
      }
      // The same method under a new name: ten rates that all do the same, and chance.
      var generator = SeededGenerator(seed: 1)
      let gains = (0..<2000).map { _ in
        let results = (0..<10).map { _ in (0..<10).map { _ in 5 + generator.normal() } }
        return solution(results, (0..<10).map { _ in 5 + generator.normal() }, 5)
      }
      try expect(
        prediction: mean(gains), near: 0, within: 0.06,
        called: "the mean gain of a method over itself",
        mistakes: [])
      return """
        Of ten rates that are equally good, the best on five seeds looks 0.7 standard deviations better than it is. \
        Choose on some seeds, report on others.
        """
    }
  }

  @Test(
    "14.3 Predict what ten comparisons of a method with itself find", arguments: Answer.allCases)
  func exercise14_3(_ answer: Answer) throws {
    // By hand: 1 − 0.95¹⁰ = 0.4013, 1 − 0.995¹⁰ = 0.0489; 0.95⁴⁴ = 0.1047, 0.95⁴⁵ = 0.0994.
    let known: () throws -> (alone: Double, together: Double, comparisons: Int) = {
      (0.4013, 0.0489, 45)
    }
    try exercise("14.3", answer, reference: known, yours: luckyStudies) { solution in
      let prediction = try solution()
      let first = (1...1000).first { luckyVerdicts(comparisons: $0) > 0.9 } ?? 0
      // And it is run: 20 seeds of ten methods and of ten controls, 4,000 times; Student's t.
      var generator = SeededGenerator(seed: 1)
      func found(_ confidence: Double) -> Double {
        let t = studentQuantile(confidence: confidence, degreesOfFreedom: 19)
        let lucky = (0..<4000).count { _ in
          (0..<10).contains { _ in
            let differences = (0..<20).map { _ in generator.normal() - generator.normal() }
            return abs(mean(differences)) > t * deviation(differences) / 20.0.squareRoot()
          }
        }
        return Double(lucky) / 4000
      }
      let (alone, together) = (found(0.95), found(0.995))
      for (share, confidence, name) in [
        (prediction.alone, 0.95, "alone"), (prediction.together, 0.995, "together"),
      ] {
        let exact = luckyVerdicts(comparisons: 10, confidence: confidence)
        try expect(
          prediction: share, near: exact, within: 0.01, as: .share, called: name,
          mistakes: [
            UsualMistake(
              0.05, "That is for one comparison, or all together. How often do none of ten err?"),
            UsualMistake(0.5, "The chances add up only while they are small: two may err at once."),
            UsualMistake(1 - exact, "That is how often none of them finds anything."),
          ])
      }
      try expect(
        prediction: Double(prediction.comparisons), near: Double(first), within: 0.1,
        called: "comparisons",
        mistakes: [
          UsualMistake(
            18, "0.95 times 18 chances of 5% add up to 90%, but two of them may err at once."),
          UsualMistake(44, "0.95⁴⁴ is 0.1047: not yet."),
        ])
      return """
        \(Int((100 * alone).rounded()))% of the studies that were run found a difference between a method and itself, \
        and \(Int((100 * together).rounded()))% with intervals for all ten.
        """
    }
  }
}
