import Tokens
import Advantage
import ClippedObjective
import ExerciseSupport
import Oracle
import KLDivergence
import Numerics
import Testing
import LanguageModel

typealias ClippedToken = (_ new: Double, _ old: Double, _ advantage: Double, _ epsilon: Double)
  throws -> (value: Double, coefficient: Double)
typealias Coefficient = (_ token: SampledToken, _ epsilon: Double, _ beta: Double) -> Double

@Suite("Exercises of lesson 05")
struct Lesson05 {
  /// On both sides of 1 ± 0.2 and of 1 ± 0.5, and never on an edge.
  let ratios = [0.1, 0.4, 0.6, 0.79, 0.81, 1, 1.19, 1.21, 1.4, 1.6, 3]
  let advantages = [-2, -0.5, 0.5, 2]

  @Test(
    "5.1 Write the clipped objective and its coefficient for one token", arguments: Answer.allCases)
  func exercise5_1(_ answer: Answer) throws {
    let library: ClippedToken = { new, old, advantage, epsilon in
      let objective = clipped(
        new: [new], old: OldLogProbabilities([old]), advantages: [advantage],
        range: ClipRange(epsilon))
      return (objective.values[0], objective.coefficients[0])
    }
    let yours: ClippedToken = { try clippedToken(new: $0, old: $1, advantage: $2, epsilon: $3) }
    try exercise("5.1", answer, reference: library, yours: yours) { solution in
      for epsilon in [0.2, 0.5] {
        for (ratio, advantage) in ratios.flatMap({ ratio in advantages.map { (ratio, $0) } }) {
          let (new, old) = (Double.log(ratio) - 1, -1.0)
          let point = "with ρ = \(ratio), A = \(advantage), ε = \(epsilon)"
          let got = try solution(new, old, advantage, epsilon)
          let clip = { (ratio: Double) in min(max(ratio, 1 - epsilon), 1 + epsilon) }
          let bound = clip(ratio) * advantage
          try expect(
            "value \(point)", [got.value], toBe: [min(ratio * advantage, bound)],
            mistakes: [
              UsualMistake(
                ratio * advantage,
                "That is ρA, and clip(ρ)A is smaller here. Is ρ bounded on both sides, by "
                  + "\(brief(1 - epsilon)) and \(brief(1 + epsilon))?"),
              UsualMistake(bound, "That is clip(ρ)A, and ρA is smaller here."),
              UsualMistake(new / old * advantage, "ρ is π/π_old, and log π / log π_old is not."),
              UsualMistake(
                min(advantage / ratio, clip(1 / ratio) * advantage),
                "The ratio is upside down: ρ is π/π_old."),
              UsualMistake(
                min((new - old) * advantage, clip(new - old) * advantage),
                "That has log ρ in the place of ρ."),
              UsualMistake(min(ratio, clip(ratio)), "The advantage is missing."),
              UsualMistake(
                min(ratio, clip(ratio)) * advantage,
                "That is the smaller ratio times A. With A < 0 the larger one makes the smaller value."
              ),
            ])
          // The case in words, from PPO's paper: flat where the token went far enough the right way.
          let isFlat = advantage > 0 ? ratio > 1 + epsilon : ratio < 1 - epsilon
          let isOutside = abs(ratio - 1) > epsilon
          try expect(
            "coefficient \(point)", [got.coefficient], toBe: [isFlat ? 0 : ratio * advantage],
            mistakes: [
              isFlat
                ? UsualMistake(
                  ratio * advantage, "The value is flat here: it is the constant clip(ρ)A.")
                : nil,
              isOutside
                ? UsualMistake(0, "The token went the wrong way, and must be pulled back.")
                : UsualMistake(0, "Nothing is clipped here: ρ is between 1 - ε and 1 + ε."),
              UsualMistake(
                advantage, "That is the slope in ρ. In log π there is a factor dρ/d log π = ρ."),
              UsualMistake(ratio, "That is the slope of ρ: the advantage is missing."),
              UsualMistake(
                bound, "That is clip(ρ)A, the value. It is constant: what is its slope?"),
            ])
          let (above, below) = (
            try solution(new + 1e-6, old, advantage, epsilon).value,
            try solution(new - 1e-6, old, advantage, epsilon).value
          )
          try expect(
            "coefficient \(point), beside the slope of your value", [got.coefficient],
            toBe: [(above - below) / 2e-6], within: 1e-6,
            otherwise: "It is not the slope of the value that you return with it.")
        }
      }
      return """
        With one number per token, ∂J/∂log π, a model needs to know nothing else of an objective. Two of
        four cases are flat. The other two are tokens that went the wrong way, and they keep their pull
        however far out they are.
        """
    }
  }

  @Test(
    "5.2 Find the bug in a ratio that compares with the reference policy",
    arguments: Answer.allCases)
  func exercise5_2(_ answer: Answer) throws {
    let library: Coefficient = { token, epsilon, beta in
      let push = clipped(
        new: [token.new], old: OldLogProbabilities([token.old]), advantages: [token.advantage],
        range: ClipRange(epsilon))
      let drift = k3(new: [token.new], reference: ReferenceLogProbabilities([token.reference]))
      return push.coefficients[0] - beta * drift.coefficients[0]
    }
    let yours: Coefficient = { coefficient(of: $0, epsilon: $1, beta: $2) }
    try exercise("5.2", answer, reference: library, yours: yours) { solution in
      // On the first update new and old are one policy: ρ = 1, whatever the reference says.
      for reference in [-0.5, -1, -2.5] {
        let token = SampledToken(new: -1, old: -1, reference: reference, advantage: 1)
        try expect(
          "coefficient on the first update, log π = -1, log π_ref = \(reference), A = 1, β = 0",
          [solution(token, 0.2, 0)], toBe: [1],
          mistakes: [
            UsualMistake(
              0, "The clip bites before a single step was taken. Which ratio does it look at?"),
            UsualMistake(.exp(-1 - reference), "That is π/π_ref. Which policy drew the token?"),
          ])
      }
      for (ratio, advantage) in ratios.flatMap({ ratio in advantages.map { (ratio, $0) } }) {
        for (reference, beta) in [(-0.4, 0.0), (-0.4, 0.1), (-2, 0.1)] {
          let token = SampledToken(
            new: .log(ratio) - 1, old: -1, reference: reference, advantage: advantage)
          // By hand, from DeepSeekMath eq. 21: the clipped ρA, plus β (π_ref/π − 1).
          let isFlat = advantage > 0 ? ratio > 1.2 : ratio < 0.8
          let (push, pull) = (
            isFlat ? 0 : ratio * advantage, 1 - Double.exp(reference - token.new)
          )
          try expect(
            "coefficient with ρ = \(ratio), A = \(advantage), log π_ref = \(reference), β = \(beta)",
            [solution(token, 0.2, beta)], toBe: [push - beta * pull],
            mistakes: [
              UsualMistake(
                push - beta * (1 - 1 / ratio),
                "Now the KL term compares with the old policy. That one is for the ratio alone."),
              UsualMistake(
                push + beta * pull,
                "The drift is a price: the push is less β times its coefficient."),
              UsualMistake(
                push - beta * (1 - Double.exp(token.new - reference)),
                "The KL term's ratio is upside down: its coefficient is 1 - π_ref/π."),
              UsualMistake(push, "The KL term is missing: with β = \(beta) it pulls as well."),
              UsualMistake(
                ratio * advantage - beta * pull, "The push is not clipped, and ρ is beyond 1 ± ε."),
              isFlat || abs(ratio - 1) < 0.2
                ? nil
                : UsualMistake(
                  -beta * pull, "The token went the wrong way, and must be pushed back."),
              UsualMistake(
                (advantage > 0 ? ratio < 1 / 1.2 : ratio > 1 / 0.8)
                  ? -beta * pull : advantage / ratio - beta * pull,
                "The ratio is upside down: ρ is π/π_old."),
            ])
        }
      }
      return """
        Old and reference are different policies: the old one drew the batch and is a step or two behind,
        the reference stays put and is for the KL term alone. In this library they are different types,
        OldLogProbabilities and ReferenceLogProbabilities, so that this mistake does not compile.
        """
    }
  }

  @Test("5.3 Predict the clip fraction of the second inner update", arguments: Answer.allCases)
  func exercise5_3(_ answer: Answer) throws {
    // By hand: θ = 1.5/8 · (3 · −0.378, 2 · −0.378, 2 · −0.378, 2.646), and Σ e^θ = 4.187, so that the
    // ratios are 0.772, 0.829, 0.829 and 1.569: three A and one D, 4 of 8.
    try exercise(
      "5.3", answer, reference: { 0.5 } as () throws -> Double, yours: clipFractionOfSecondUpdate
    ) { solution in
      let prediction = try solution()
      let answers: [[Token]] = [0, 0, 0, 1, 1, 2, 2, 3].map { [$0] }
      let advantages = try standardizedAdvantages([0, 0, 0, 0, 0, 0, 0, 1])
      var policy = TablePolicy(
        OutputSpace(vocabularySize: 4, endToken: -1, maximumLength: 1), states: 1
      ) { _ in 0 }
      let old = policy.logProbabilities(of: answers)
      func verdicts() -> [TokenObjective] {
        zip(zip(policy.logProbabilities(of: answers), old), advantages).map { logs, advantage in
          clipped(
            new: logs.0, old: OldLogProbabilities(logs.1), advantages: [advantage], range: .ppo)
        }
      }
      let gradient = policy.gradient(
        of: answers, coefficients: verdicts().map { [$0.coefficients[0] / 8] })
      for place in gradient.indices { policy.logits[place] += 1.5 * gradient[place] }
      let second = verdicts()
      let share = Double(second.count { $0.coefficients[0] == 0 }) / 8
      try expect(
        prediction: prediction, near: share, within: 0.01, as: .share,
        mistakes: [
          UsualMistake(0, "That is the first update, where every ratio is 1."),
          UsualMistake(
            0.125, "D is clipped, and it is not the only one: what of answers drawn often?"),
          UsualMistake(
            1, "Some have come less far than 20%: compare B, drawn twice, with A, drawn thrice."),
        ])
      let ratios = [0, 3, 5, 7].map { second[$0].ratios[0] }
      return """
        The ratios of A, B, C and D are
        \(ratios.map { brief($0) }.joined(separator: ", ")) after one update. D is pushed up by an advantage
        of √7; the three A push the same θ down together, and reach 1 - ε; two B or two C do not. Three A and
        one D are clipped: half of the eight.
        """
    }
  }
}
