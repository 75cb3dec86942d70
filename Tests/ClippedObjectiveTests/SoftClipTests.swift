import ClippedObjective
import Numerics
import Testing

@Suite("Weights and gates in place of a clip")
struct SoftClipTests {
  let old = OldLogProbabilities([-2])

  @Test("CISPO never drops a token, PPO does")
  func cispo() {
    for (logRatio, advantage) in [(1.0, 1.0), (-1, -1), (3, 1), (-3, -1)] {
      let weighted = ClippedObjective.cispo(
        new: [-2 + logRatio], old: old, advantages: [advantage], maximumRatio: 1.28)
      #expect(weighted.coefficients[0] * advantage > 0)
      let plain = clipped(
        new: [-2 + logRatio], old: old, advantages: [advantage], range: .ppo)
      #expect(plain.coefficients[0] == 0)
    }
  }

  @Test("CISPO's weight has a ceiling and no floor")
  func ceiling() {
    let high = ClippedObjective.cispo(new: [-1], old: old, advantages: [2], maximumRatio: 1.28)
    #expect(high.coefficients[0] == 2.56)  // ρ = e > 1.28
    let low = ClippedObjective.cispo(new: [-12], old: old, advantages: [2], maximumRatio: 1.28)
    #expect(abs(low.coefficients[0] - 2 * .exp(-10)) < 1e-18)  // ρ = e⁻¹⁰
  }

  @Test("SAPO gives the numbers of its contract")
  func sapo() {
    // ρ = e^0.3, A = 1.5076: 4σ(0.3499)·1.5076 = 3.5372 and 4σ(1 − σ)·ρA = 1.9740 (by calculator).
    let objective = ClippedObjective.sapo(new: [-1.7], old: old, advantages: [1.5075567229])
    #expect(abs(objective.values[0] - 3.5372) < 1e-4)
    #expect(abs(objective.coefficients[0] - 1.9740) < 1e-4)
  }

  @Test("SAPO lets go of bad tokens sooner than of good ones")
  func asymmetry() {
    // The gate 4σ(x)(1 − σ(x)) falls with |x| = τ|ρ − 1|, and τ is larger for A < 0.
    let good = ClippedObjective.sapo(new: [-1], old: old, advantages: [1]).coefficients[0]
    let bad = ClippedObjective.sapo(new: [-1], old: old, advantages: [-1]).coefficients[0]
    #expect(abs(bad) < good)
  }
}
