import Tokens
import Oracle
import ExerciseSupport
import Numerics
import Testing
import LanguageModel

typealias SlopeOfWait = (_ probability: Double, _ rewards: [Double]) throws -> Double
typealias MaskedSoftmax = (_ logits: [Double], _ isAllowed: [Bool]) -> [Double]

@Suite("Exercises of lesson 08")
struct Lesson08 {
  /// A policy that says token 1, `wait`, with a probability, and else token 0, which ends.
  static func search(_ probability: Double, looks: Int) -> TablePolicy {
    let space = OutputSpace(vocabularySize: 2, endToken: 0, maximumLength: looks)
    var policy = TablePolicy(space, states: 1) { _ in 0 }
    let (log, rest) = (Double.log(probability), Double.log(1 - probability))
    // Shifting both logits changes nothing; one of them is kept finite.
    (policy[0, 0], policy[0, 1]) = probability == 1 ? (rest - log, 0) : (0, log - rest)
    return policy
  }

  /// Returns the results of a sum over the numbers of looks back that is a little wrong.
  static func mistakes(_ p: Double, _ rewards: [Double]) -> [UsualMistake] {
    let slope = { (weights: (Int) -> Double) in
      p * (1 - p) * rewards.indices.reduce(0) { $0 + weights($1) * rewards[$1] }
    }
    let (last, power) = (rewards.count - 1, { (n: Int) in n < 0 ? 0 : Double.pow(p, n) })
    // ∂/∂p of pⁿ (1 − p), and of pⁿ.
    let going = { (n: Int) in Double(n) * power(n - 1) }
    let answering = { (n: Int) in going(n) - going(n + 1) }
    return [
      UsualMistake(.nan, "That is 0/0: p and 1 - p may be 0, so nothing can be divided by them."),
      UsualMistake(
        slope(answering),
        "After the last number it answers for certain: that has probability pᴺ, not pᴺ(1 - p)."),
      UsualMistake(
        slope { $0 == last ? 0 : answering($0) },
        "The last number is missing: with probability pᴺ it is reached."),
      UsualMistake(
        slope(going), "pⁿ is the chance of n looks back or more. Of exactly n it is pⁿ(1 - p)."),
      UsualMistake(
        slope { $0 == last ? going($0 + 1) : going($0 + 1) - going($0 + 2) },
        "One look back too many: the first number is that of none, with probability 1 - p."),
    ]
  }

  @Test("8.1 Write how much of a reward reaches the logit of a word", arguments: Answer.allCases)
  func exercise8_1(_ answer: Answer) throws {
    let library: SlopeOfWait = { probability, rewards in
      let policy = Self.search(probability, looks: rewards.count - 1)
      return try Enumeration(policy).gradientOfExpectation { output in
        rewards[output.tokens.count { $0 == 1 }]
      }[1]
    }
    let yours: SlopeOfWait = { try slopeOfWait(probability: $0, rewards: $1) }
    try exercise("8.1", answer, reference: library, yours: yours) { solution in
      let quarters = [0.25, 0.5, 0.75, 1]
      for p in [0.25, 0.5, 0.001, 0, 1] {
        // By hand: J = (1 + p + p² + p³)/4, dJ/dp = (1 + 2p + 3p²)/4, dp/dθ = p(1 − p).
        let byChance = (1 + 2 * p + 3 * p * p) / 4
        try expect(
          "slopeOfWait(probability: \(brief(p)), rewards: \(quarters))",
          [try solution(p, quarters)],
          toBe: [p * (1 - p) * byChance], within: 1e-12,
          mistakes: [
            UsualMistake(byChance, "That is ∂J/∂p. How does p change with θ?"),
            UsualMistake(
              p * (1 - p),
              "That is dp/dθ alone. It is to be multiplied by ∂J/∂p: what do the rewards do?"),
            UsualMistake(
              (1 + p + p * p + p * p * p) / 4, "That is J itself. What is its slope along θ?"),
            UsualMistake(
              (1 - p) * byChance, "dp/dθ is p(1 - p): the factor p is missing."),
            UsualMistake(
              -p * (1 - p) * byChance, "The sign: with θ, p = 1/(1 + exp(-θ)) rises."),
            UsualMistake(
              p * byChance, "dp/dθ = p is an exponential's. For two words it is p(1 - p)."),
            UsualMistake(
              p * (1 - p) * (1 + p + p * p + p * p * p) / 4,
              "That is p(1 - p) J. It is the slope of J that is passed on."),
          ] + Self.mistakes(p, quarters))
      }
      // By hand: J = ½(1 − p) + 2p(1 − p) − p², dJ/dp = 3/2 − 6p; at p = ¼ that is 0.
      try expect(
        "slopeOfWait(probability: 0.25, rewards: [0.5, 2, -1])",
        [try solution(0.25, [0.5, 2, -1])],
        toBe: [0], within: 1e-12, mistakes: Self.mistakes(0.25, [0.5, 2, -1]))
      // By hand: one look back at most; J = 3 − 4p, and p(1 − p) = 0.16.
      try expect(
        "slopeOfWait(probability: 0.2, rewards: [3, -1])", [try solution(0.2, [3, -1])],
        toBe: [-0.64], within: 1e-12, mistakes: Self.mistakes(0.2, [3, -1]))
      return """
        ∂J/∂θ = p(1 - p) · ∂J/∂p. However much there is to gain, only the share p of it arrives; and of a
        word that is never said, nothing does.
        """
    }
  }

  @Test(
    "8.2 Find the bug in a mask that is to make a word impossible", arguments: Answer.allCases)
  func exercise8_2(_ answer: Answer) throws {
    let library: MaskedSoftmax = { logits, isAllowed in
      SamplingDistribution.plain.logProbabilities(
        logits: zip(logits, isAllowed).map { $1 ? $0 : -.infinity }
      ).map { .exp($0) }
    }
    let yours: MaskedSoftmax = { maskedProbabilities(logits: $0, isAllowed: $1) }
    try exercise("8.2", answer, reference: library, yours: yours) { solution in
      let ln3 = Double.log(3)
      // By hand: of 1 : 3 : 1, then of 1 : 3 alone.
      let cases: [([Double], [Bool], [Double])] = [
        ([0, ln3, 0], [true, true, true], [0.2, 0.6, 0.2]),
        ([0, ln3, 0], [true, true, false], [0.25, 0.75, 0]),
        ([0, ln3, 800], [true, true, false], [0.25, 0.75, 0]),
        ([-800, -800 + ln3, -700], [true, true, false], [0.25, 0.75, 0]),
        ([5, -3], [false, true], [0, 1]),
      ]
      for (logits, isAllowed, expected) in cases {
        let got = solution(logits, isAllowed)
        let numbers = logits.map { brief($0) }.joined(separator: ", ")
        let call = "maskedProbabilities(logits: [\(numbers)], isAllowed: \(isAllowed))"
        try expect(
          call, got, toBe: expected, within: 1e-12,
          mistakes: [
            UsualMistake(
              [0.2, 0.6, 0.2], "A logit of 0 is no probability of 0: e to the 0 is 1."),
            UsualMistake([0.25, 0.75, 0.25], "The forbidden word still counts in the sum."),
            UsualMistake([0.2, 0.6, 0], "What the forbidden word had is to be shared out."),
            UsualMistake(
              [.nan, .nan, 0], "0/0: the largest logit has to be one of those that are allowed."),
            UsualMistake(
              [.nan, .nan, .nan],
              "0/0: the largest logit has to be one of those that are allowed."),
            UsualMistake([1, 3, 0], "Those are weights: divide them by their sum."),
            UsualMistake(
              [0, 0, 0], "The largest logit, of a word that is not allowed, has left nothing else."),
          ])
        for (place, allowed) in isAllowed.enumerated() where !allowed && got[place] != 0 {
          throw Wrong(
            """
            \(call)
              expected a probability of exactly 0 at place \(place), got \(brief(got[place]))
            A very low logit leaves a very small chance. Minus infinity leaves none.
            """)
        }
      }
      return """
        A logit of -∞ makes a probability of exactly 0, and a gradient of exactly 0 with it: what is masked
        is never sampled, never rewarded, and never learned.
        """
    }
  }

  @Test("8.3 Predict how likely a rare word is to be met at all", arguments: Answer.allCases)
  func exercise8_3(_ answer: Answer) throws {
    // By hand: 24,576 wrong pairs, 1 − exp(−0.24576) = 0.2179; and ln 2 · 100,000 / 409.6 = 169.2.
    let known: () throws -> (chanceIn60Steps: Double, stepsForOneHalf: Double) = { (0.218, 169) }
    try exercise("8.3", answer, reference: known, yours: meetingWait) { solution in
      let prediction = try solution()
      let all = try Enumeration(Self.search(1e-5, looks: 1))
      let met = { (steps: Int) in
        all.passAtK(Int((Double(steps * 32 * 16) * 0.8).rounded())) { $0.tokens.contains(1) }
      }
      try expect(
        prediction: prediction.chanceIn60Steps, near: met(60), within: 0.005, as: .share,
        called: "chanceIn60Steps",
        mistakes: [
          UsualMistake(
            0.2458, "That is how often it is expected. It may be said twice, or not at all."),
          UsualMistake(1 - met(60), "That is the chance that it is not said."),
          UsualMistake(0.2645, "Only four of five responses have a wrong first pair."),
        ])
      let half = (1...1000).first { met($0) >= 0.5 } ?? 0
      try expect(
        prediction: prediction.stepsForOneHalf, near: Double(half), within: 1.01,
        called: "stepsForOneHalf",
        mistakes: [
          UsualMistake(244, "That is when it is expected once. Half of the time it comes sooner."),
          UsualMistake(135, "Only four of five responses have a wrong first pair."),
        ])
      return """
        A chance of \(brief(met(60))) in 60 steps, and one half after \(half). A word that is said once in
        10 million times would take 100 times as long; one that has a probability of 0 is never met.
        """
    }
  }
}
