import Oracle
import ExerciseSupport
import KLDivergence
import Numerics
import Testing
import LanguageModel

typealias TokenK3 = (_ new: Double, _ reference: Double) throws -> (
  value: Double, coefficient: Double
)
typealias TwoEstimates = (_ new: Double, _ reference: Double) -> (k1: Double, k3: Double)

@Suite("Exercises of lesson 06")
struct Lesson06 {
  @Test(
    "6.1 Write k3 so that it stays exact when the two policies are nearly the same",
    arguments: Answer.allCases)
  func exercise6_1(_ answer: Answer) throws {
    let library: TokenK3 = { new, reference in
      let drift = k3(new: [new], reference: ReferenceLogProbabilities([reference]))
      return (drift.values[0], drift.coefficients[0])
    }
    let yours: TokenK3 = { try stableK3(new: $0, reference: $1) }
    try exercise("6.1", answer, reference: library, yours: yours) { solution in
      // By hand: x = −0.4, e^−0.4 = 0.67032.
      let got = try solution(-0.2, -0.6)
      let ratio = Double.exp(-0.4)
      try expect(
        "value with log π = -0.2, log π_ref = -0.6", [got.value], toBe: [ratio - 0.6],
        mistakes: [
          UsualMistake(1 / ratio - 1.4, "The ratio is upside down: x is log π_ref - log π."),
          UsualMistake(0.4, "That is k1."), UsualMistake(0.08, "That is k2."),
          UsualMistake(ratio - 1, "That is eˣ - 1: x is still to be subtracted."),
          UsualMistake(ratio - 1.4, "x is negative here, and it was added: k3 is eˣ - 1 - x."),
          UsualMistake(ratio + 0.4, "The 1 is missing: k3 is 0 where x is 0."),
        ])
      try expect(
        "coefficient with log π = -0.2, log π_ref = -0.6", [got.coefficient], toBe: [1 - ratio],
        mistakes: [
          UsualMistake(ratio - 1, "That is the slope in x, and x falls when log π rises."),
          UsualMistake(0.4, "That is the coefficient of k2."),
          UsualMistake(1, "That is the one of k1."),
          UsualMistake(1 - 1 / ratio, "The ratio is upside down: x is log π_ref - log π."),
          UsualMistake(ratio, "That is eˣ. The x in k3 has a slope as well."),
          UsualMistake(ratio - 0.6, "That is the value once more, not its slope."),
        ])
      for (policy, reference) in pairs {
        let mean = try expectation(policy) { try solution(policy[$0], reference[$0]).value }
        try expect(
          "mean of k3", [mean], toBe: [exactKL(policy: policy, reference: reference)],
          mistakes: [
            UsualMistake(0, "Without eˣ it is k1 less its own mean: nothing is left on average."),
            UsualMistake(
              exactKL(policy: reference, reference: policy),
              "That is KL(π_ref‖π): x is log π_ref - log π, not the other way round."),
          ], otherwise: "k3 is right on average, over tokens that the policy draws; this is not.")
      }
      // The first terms of its series, x²/2 + x³/6 + x⁴/24: the next one is x⁵/120, a share of x³/60.
      for exponent in 2...7 {
        for x in [Double.pow(10, -exponent), -Double.pow(10, -exponent)] {
          let expected = x * x / 2 * (1 + x / 3 * (1 + x / 4))
          // The logs are 0 and x, so that their difference is exact.
          let got = try solution(0, x)
          try expect(
            "k3 at x = \(brief(x)), as a share of its series", [got.value / expected], toBe: [1],
            within: 1e-6,
            mistakes: [
              UsualMistake(
                (Double.exp(x) - 1 - x) / expected,
                "eˣ - 1 has lost the digits that k3 is made of. Is there a function for eˣ - 1?"),
              UsualMistake(
                0.5 * x * x / expected,
                "That is x²/2, the first term of the series: it is off by a share of x/3."),
            ],
            otherwise: abs(got.value / expected - 1) < 0.5
              ? "It is off by a share of \(brief(got.value / expected - 1)): are digits lost?" : nil
          )
          let slope = x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4)))
          try expect(
            "coefficient at x = \(brief(x)), as a share of its series", [got.coefficient / -slope],
            toBe: [1], within: 1e-6,
            mistakes: [
              UsualMistake(
                x / slope, "That is -x, the first term of the series: it is k2's coefficient.")
            ])
        }
      }
      return """
        On the first update x is 0 for every token, and for a while it stays small. k3 is half of its
        square: at x = 1e-8 that is 5e-17, less than the last digit of a number near 1.
        """
    }
  }

  @Test(
    "6.2 Find the bug in a KL estimate that has its ratio upside down", arguments: Answer.allCases)
  func exercise6_2(_ answer: Answer) throws {
    let library: TwoEstimates = { new, reference in
      let reference = ReferenceLogProbabilities([reference])
      return (
        k1(new: [new], reference: reference).values[0],
        k3(new: [new], reference: reference).values[0]
      )
    }
    let yours: TwoEstimates = { estimates(new: $0, reference: $1) }
    try exercise("6.2", answer, reference: library, yours: yours) { solution in
      for (policy, reference) in pairs {
        // The oracle: KL is the sum over all outcomes of π log(π/π_ref).
        let kl = exactKL(policy: policy, reference: reference)
        // χ² = E[π/π_ref] − 1.
        let chi = expectation(policy) { .exp(policy[$0] - reference[$0]) } - 1
        let mean = [
          expectation(policy) { solution(policy[$0], reference[$0]).k1 },
          expectation(policy) { solution(policy[$0], reference[$0]).k3 },
        ]
        try expect(
          "means of k1 and k3 where KL(π‖π_ref) = \(brief(kl))", mean, toBe: [kl, kl],
          mistakes: [
            UsualMistake(
              [-kl, chi - kl],
              "k1 estimates -KL, and k3 estimates χ² - KL, with χ² = E[π/π_ref] - 1 = \(brief(chi))."
            ),
            UsualMistake(
              [-kl, kl], "k3 is right. k1 is negative, on average: its sign is still wrong."),
            UsualMistake([kl, chi - kl], "k1 is right. The ratio in k3 is still π/π_ref."),
            UsualMistake(
              [kl, -kl],
              "k1 is right. k3 is eˣ - 1 - x with x = log π_ref - log π: which x is wrong?"),
            UsualMistake(
              [kl, chi + kl],
              "k1 is right. In k3 the ratio is still π/π_ref, and k1 is added to it."),
          ])
      }
      let got = solution(-0.2, -0.6)
      try expect(
        "k1 and k3 of one token, log π = -0.2, log π_ref = -0.6", [got.k1, got.k3],
        toBe: [0.4, .exp(-0.4) - 0.6],
        otherwise: "Their means are right, and a single token's are not.")
      return """
        The tokens were drawn by π, so r is π_ref/π: its mean over π is 1, and r - 1 may be added for free.
        The mean of π/π_ref is not 1 but 1 + χ². For policies close together χ² is 2 KL, and χ² - KL looks
        like KL: that hid it.
        """
    }
  }

  @Test("6.3 Predict how much reward the best policy gets at a given β", arguments: Answer.allCases)
  func exercise6_3(_ answer: Answer) throws {
    // π* ∝ π_ref exp(r/β): the odds of a right answer are 1/9 · e².
    let library: () throws -> Double = { .exp(2) / (9 + .exp(2)) }
    try exercise("6.3", answer, reference: library, yours: rewardOfBestPolicy) { solution in
      let prediction = try solution()
      let space = OutputSpace(vocabularySize: 10, endToken: -1, maximumLength: 1)
      let reference = TablePolicy(space, states: 1) { _ in 0 }
      var policy = reference
      for _ in 0..<3000 {
        let all = try Enumeration(policy)
        let (up, down) = (
          all.gradientOfExpectation { $0.tokens == [7] ? 1 : 0 },
          all.gradientOfDivergence(from: reference)
        )
        for place in up.indices { policy.logits[place] += up[place] - 0.5 * down[place] }
      }
      let all = try Enumeration(policy)
      let measured = all.probability { $0.tokens == [7] }
      try expect(
        prediction: prediction, near: measured, within: 0.01, as: .share,
        mistakes: [
          UsualMistake(1, "That is the best without a KL term."),
          UsualMistake(0.1, "That is the reference: β would have to be infinite."),
          UsualMistake(
            .exp(2) / 10, "All right answers are lifted by e^(r/β). And the sum of all is then 1?"),
          UsualMistake(.exp(0.5) / (9 + .exp(0.5)), "The reward is divided by β in the exponent."),
        ])
      return """
        \(brief(measured)), at \(brief(all.divergence(from: reference))) nats from the reference. The best policy
        is π_ref · exp(r/β) / Z: the odds of a right answer, 1 to 9, are multiplied by e². β sets what a nat
        of drift costs in reward.
        """
    }
  }
}

/// Policies close together and far apart, with four outcomes: log π and log π_ref.
private let pairs = [
  ([0.25, 0.25, 0.25, 0.25], [0.26, 0.24, 0.255, 0.245]),
  ([0.7, 0.1, 0.15, 0.05], [0.1, 0.4, 0.2, 0.3]),
].map { (logs($0.0), logs($0.1)) }

private func logs(_ probabilities: [Double]) -> [Double] { probabilities.map { .log($0) } }

/// Σ_o π(o) f(o).
private func expectation(_ policy: [Double], of f: (Int) throws -> Double) rethrows -> Double {
  try policy.indices.reduce(0) { $0 + .exp(policy[$1]) * (try f($1)) }
}
