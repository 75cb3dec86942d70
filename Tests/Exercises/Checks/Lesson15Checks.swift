import ClippedObjective
import ExerciseSupport
import Numerics
import Testing

typealias TruncatedWeights =
  (_ trainer: [Double], _ sampler: [Double], _ limit: Double, _ wholeResponse: Bool) throws
  -> [Double]
typealias CorrectedCoefficient =
  (_ new: Double, _ old: Double, _ sampler: Double, _ advantage: Double, _ limit: Double) -> Double

@Suite("Exercises of lesson 15")
struct Lesson15 {
  @Test("15.1 Write the weights of truncated importance sampling", arguments: Answer.allCases)
  func exercise15_1(_ answer: Answer) throws {
    let library: TruncatedWeights = { trainer, sampler, limit, whole in
      samplerWeights(
        trainer: trainer, sampler: sampler,
        SamplerCorrection(whole ? .sequence : .token, .truncated(limit)))
    }
    let yours: TruncatedWeights = {
      try truncatedWeights(trainer: $0, sampler: $1, limit: $2, wholeResponse: $3)
    }
    try exercise("15.1", answer, reference: library, yours: yours) { solution in
      let (ln2, ln3) = (Double.log(2), Double.log(3))
      // By hand: ratios 3, 1/2, 1; the response has 3/2.
      let (trainer, sampler) = ([-1.0, -2, -0.5], [-1 - ln3, -2 + ln2, -0.5])
      let cases: [(limit: Double, whole: Bool, weights: [Double])] = [
        (2, false, [2, 0.5, 1]), (4, false, [3, 0.5, 1]), (2, true, [1.5, 1.5, 1.5]),
        (1.25, true, [1.25, 1.25, 1.25]),
      ]
      for (limit, whole, weights) in cases {
        try expect(
          "truncatedWeights(…, limit: \(brief(limit)), wholeResponse: \(whole))",
          try solution(trainer, sampler, limit, whole), toBe: weights, within: 1e-12,
          mistakes: [
            UsualMistake([1 / 3.0, 2, 1], "Those are ratios of μ to π: the wrong way round."),
            UsualMistake([3, 0.5, 1], "A ratio above the limit counts as the limit."),
            UsualMistake(
              [0, 0.5, 1], "That is masking: a ratio above the limit counts as 0 there."),
            UsualMistake(
              [1, 1, 1],
              "Each token is bounded before the product. First the product, then the bound."),
            UsualMistake(
              [ln3, -ln2, 0], "Those are log-ratios. A weight is their exponential."),
          ])
      }
      try expect(
        "for a sampler that is the trainer", try solution(trainer, trainer, 2, true),
        toBe: [1, 1, 1], within: 0)
      return
        "min(π/μ, C): a token, or a response, that the sampler drew too rarely counts more, up to C times."
    }
  }

  @Test("15.2 Find the bug in a correction that corrects nothing", arguments: Answer.allCases)
  func exercise15_2(_ answer: Answer) throws {
    let library: CorrectedCoefficient = { new, old, sampler, advantage, limit in
      let weight = samplerWeights(
        trainer: [old], sampler: [sampler], SamplerCorrection(.token, .truncated(limit)))[0]
      let surrogate = clipped(
        new: [new], old: OldLogProbabilities([old]), advantages: [advantage], range: .ppo)
      return weight * surrogate.coefficients[0]
    }
    let yours: CorrectedCoefficient = {
      correctedCoefficient(new: $0, old: $1, sampler: $2, advantage: $3, limit: $4)
    }
    try exercise("15.2", answer, reference: library, yours: yours) { solution in
      let (ln2, step) = (Double.log(2), Double.log(1.1))
      // By hand: at the first update ρ = 1, and the weight is π_old/μ = 2, ½ or 4, at most 3.
      let cases:
        [(new: Double, old: Double, sampler: Double, advantage: Double, expected: Double)] =
          [
            (-1, -1, -1 - ln2, 1, 2), (-1, -1, -1 + ln2, -1, -0.5), (-1, -1, -1 - 2 * ln2, 1, 3),
            // ρ = 1.1 is within the clip: weight 2 times 1.1. Then ρ = 2: far enough, 0.
            (-1 + step, -1, -1 - ln2, 1, 2.2), (-1 + ln2, -1, -1, 1, 0),
          ]
      for (new, old, sampler, advantage, expected) in cases {
        try expect(
          "correctedCoefficient(new: \(brief(new)), old: \(brief(old)), sampler: \(brief(sampler)), "
            + "advantage: \(brief(advantage)), limit: 3)",
          [solution(new, old, sampler, advantage, 3)], toBe: [expected], within: 1e-12,
          mistakes: [
            UsualMistake(
              advantage, "That is A: at the first update new and old are one, whoever sampled."),
            UsualMistake(
              min(.exp(sampler - old), 3) * advantage, "That is μ/π_old: the wrong way round."),
            UsualMistake(
              min(.exp(new - sampler), 3) * .exp(new - old) * advantage,
              "The weight compares with the old policy; how far the new one has moved is ρ's part."),
            UsualMistake(
              .exp(old - sampler) * .exp(new - old) * advantage, "The weight is at most the limit."),
          ])
      }
      return """
        Two factors: π_old/μ says who sampled, and π/π_old how far one has moved since. Log-probabilities that \
        the trainer computes itself cannot know the first.
        """
    }
  }

  @Test("15.3 Predict how wildly the ratio of a long response varies", arguments: Answer.allCases)
  func exercise15_3(_ answer: Answer) throws {
    // By hand: E[ρ²] = e^(n·0.0025), so √(e^0.25 − 1) = 0.5330 and √(e^2.5 − 1) = 3.3440.
    let known: () throws -> (of100Tokens: Double, of1000Tokens: Double) = { (0.533, 3.344) }
    try exercise("15.3", answer, reference: known, yours: spreadOfRatio) { solution in
      let prediction = try solution()
      // Summed: the mean of ρ² of one token over a fine grid of the normal distribution; tokens multiply.
      let (deviation, mean) = (0.05, -0.00125)
      let grid = (-8000...8000).map { Double($0) / 1000 }
      let density = grid.map { Double.exp(-$0 * $0 / 2) }
      let square =
        zip(grid, density).reduce(0) { $0 + $1.1 * .exp(2 * (mean + deviation * $1.0)) }
        / density.reduce(0, +)
      let spread = { (tokens: Int) in (Double.pow(square, tokens) - 1).squareRoot() }
      try expect(
        prediction: prediction.of100Tokens, near: spread(100), within: 0.02 * spread(100),
        called: "of100Tokens",
        mistakes: [
          UsualMistake(0.5, "That is the standard deviation of the log-ratio, 0.05 · √100."),
          UsualMistake(5, "Of independent tokens variances add up, and of logarithms."),
        ])
      try expect(
        prediction: prediction.of1000Tokens, near: spread(1000), within: 0.02 * spread(1000),
        called: "of1000Tokens",
        mistakes: [
          UsualMistake(1.58, "That is the standard deviation of the log-ratio, 0.05 · √1000."),
          UsualMistake(5.33, "It does not grow in proportion to the length: it is a power."),
        ])
      return """
        The mean of the square is e^(n·0.0025): 0.53 for 100 tokens, 3.3 for 1000, and \(brief(spread(10_000), digits: 2)) \
        for 10,000. A weight for a whole response is exact on average, and soon useless without a bound.
        """
    }
  }
}
