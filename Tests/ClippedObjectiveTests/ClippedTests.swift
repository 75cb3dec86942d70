import ClippedObjective
import Numerics
import Testing

/// A surrogate of one token: what it makes of a ratio and an advantage.
typealias Term = (_ ratio: Double, _ advantage: Double) -> (value: Double, coefficient: Double)

@Suite("The clip")
struct ClipTests {
  /// Ratios on both sides of 1 ± 0.2, and advantages of both signs.
  let ratios = [0.1, 0.5, 0.79, 0.81, 0.95, 1, 1.05, 1.19, 1.21, 1.5, 3]
  let advantages = [-2, -0.5, 0.5, 2]

  /// The oracle: the gradient is dropped if and only if A > 0 and ρ > 1 + ε, or A < 0 and
  /// ρ < 1 − ε; elsewhere it is ρA. The number of (ρ, A) where `term` disagrees.
  func disagreements(_ term: Term, low: Double = 0.2, high: Double = 0.2) -> Int {
    var count = 0
    for ratio in ratios {
      for advantage in advantages {
        let isDropped = advantage > 0 ? ratio > 1 + high : ratio < 1 - low
        let expected = isDropped ? 0 : ratio * advantage
        if abs(term(ratio, advantage).coefficient - expected) > 1e-12 { count += 1 }
      }
    }
    return count
  }

  func term(_ surrogate: Surrogate) -> Term {
    { ratio, advantage in
      let objective = surrogate.evaluate(
        new: [.log(ratio) - 1], old: OldLogProbabilities([-1]), advantage: advantage)
      return (objective.values[0], objective.coefficients[0])
    }
  }

  @Test("drops the gradient exactly where the token has moved far enough the right way")
  func iff() {
    #expect(disagreements(term(.clipped(.ppo))) == 0)
    #expect(disagreements(term(.sequenceClipped(.ppo))) == 0)
    #expect(disagreements(term(.gspo(.ppo))) == 0)
  }

  @Test("has different room above and below if told")
  func clipHigher() {
    #expect(disagreements(term(.clipped(.dapo)), low: 0.2, high: 0.28) == 0)
    #expect(disagreements(term(.clipped(.dapo))) == 2)  // ρ = 1.21 with both A > 0
    #expect(term(.clipped(.dapo))(1.25, 1).coefficient > 1.2)
    #expect(term(.clipped(.ppo))(1.25, 1).coefficient == 0)
  }

  @Test("with a maximum for A < 0 would be caught")
  func maximumDefect() {
    // The defect: max(ρA, clip(ρ)A) for bad tokens, which turns PPO's pessimism around.
    let wrong: Term = { ratio, advantage in
      let (asIs, limited) = (ratio * advantage, min(max(ratio, 0.8), 1.2) * advantage)
      let takesLimited = advantage < 0 ? limited > asIs : limited < asIs
      return takesLimited ? (limited, 0) : (asIs, asIs)
    }
    // Wrong at ρ = 0.1, 0.5, 0.79 (keeps what should be dropped) and 1.21, 1.5, 3, for both A < 0.
    #expect(disagreements(wrong) == 12)
  }

  @Test("with a maximum and ε = 10 would hide that defect")
  func hiddenDefect() {
    // The clip to [−9, 11] touches no ratio of the grid, so the wrong code looks right.
    #expect(disagreements(term(.clipped(.r1)), low: 10, high: 10) == 0)
    #expect(ratios.allSatisfy { ClipRange.r1.clamp($0) == $0 })
  }

  @Test("takes the minimum as its value", arguments: [-1.5, 1.5])
  func value(advantage: Double) {
    for ratio in ratios {
      let expected = min(ratio * advantage, min(max(ratio, 0.8), 1.2) * advantage)
      #expect(abs(term(.clipped(.ppo))(ratio, advantage).value - expected) < 1e-12)
    }
  }

  @Test("keeps the gradient on its edges")
  func edges() {
    // ρ = 1.5 and 0.5 with ε = ½: log and exp round, so the edges are set to what comes out.
    let up = probabilityRatios(new: [.log(1.5)], old: OldLogProbabilities([0]))[0]
    let range = ClipRange(low: 0.5, high: up - 1)
    #expect(term(.clipped(range))(1.5, 1).coefficient > 0)
    #expect(term(.clipped(range))(1.5.nextUp * (1 + 1e-12), 1).coefficient == 0)
  }

  @Test("of width 0 lets nothing improve after the first step")
  func zeroWidth() {
    let none = term(.clipped(ClipRange(0)))
    #expect(none(1, 1).coefficient == 1)
    #expect(none(1.001, 1).coefficient == 0)
    #expect(none(0.999, -1).coefficient == 0)
  }

  @Test("ranges have the numbers of their papers")
  func presets() {
    #expect(ClipRange.ppo == ClipRange(low: 0.2, high: 0.2))
    #expect(ClipRange.dapo == ClipRange(low: 0.2, high: 0.28))
    #expect(ClipRange.r1 == ClipRange(low: 10, high: 10))
    #expect(ClipRange.gspo == ClipRange(low: 3e-4, high: 4e-4))
  }
}

@Suite("The floor of the dual clip")
struct DualClipTests {
  func term(_ ratio: Double, _ advantage: Double) -> (value: Double, coefficient: Double) {
    let objective = dualClipped(
      new: [.log(ratio)], old: OldLogProbabilities([0]), advantages: [advantage], range: .ppo,
      limit: 3)
    return (objective.values[0], objective.coefficients[0])
  }

  @Test("stops a bad token that became much more likely")
  func floor() {
    #expect(term(5, -1) == (-3, 0))  // max(min(−5, −1.2), −3)
    #expect(term(5, -2) == (-6, 0))  // max(min(−10, −2.4), −6)
    #expect(abs(term(2.9, -1).coefficient + 2.9) < 1e-12)  // below the limit, PPO
  }

  @Test("leaves good tokens and small ratios to PPO")
  func elsewhere() {
    for ratio in [0.1, 0.9, 1, 1.1, 2, 10] {
      for advantage in [-1.0, 1] where advantage > 0 || ratio < 3 {
        let plain = clipped(
          new: [.log(ratio)], old: OldLogProbabilities([0]), advantages: [advantage], range: .ppo)
        #expect(term(ratio, advantage) == (plain.values[0], plain.coefficients[0]))
      }
    }
  }

  @Test("must lie above the clip")
  func limit() async {
    await #expect(processExitsWith: .failure) {
      _ = dualClipped(
        new: [0], old: OldLogProbabilities([0]), advantages: [1], range: .ppo, limit: 1.1)
    }
  }
}
