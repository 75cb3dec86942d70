import Reward
import Testing

@Suite("The cosine reward")
struct CosineRewardTests {
  /// Lengths, and the rewards of right and wrong answers, for a limit of 100 and the paper's values:
  /// 1 + (1 + cos πL/100) / 2 and −10 (1 + cos πL/100) / 2, with cos π/4 = √½ and cos 0.99π
  /// = −0.99950656.
  static let cosine: [(Int, Double, Double)] = [
    (0, 2, -10),
    (25, 1.8535533905932737, -8.535533905932738),
    (50, 1.5, -5),
    (75, 1.1464466094067263, -1.4644660940672627),
    (99, 1.0002467198171342, -0.0024671981713420),
    (100, -10, -10),  // the limit is reached, right or wrong
    (1000, -10, -10),
  ]

  @Test("goes along a cosine (2502.03373, eq. 1)", arguments: cosine)
  func cosineGolden(length: Int, right: Double, wrong: Double) {
    let reward = CosineReward(limit: 100)
    #expect(abs(reward.value(length: length, isCorrect: true) - right) < 1e-12)
    #expect(abs(reward.value(length: length, isCorrect: false) - wrong) < 1e-12)
  }

  @Test(
    "is better short when right, better long when wrong, and right beats wrong")
  func cosineOrder() {
    let reward = CosineReward(limit: 40)
    let right = (0..<40).map { reward.value(length: $0, isCorrect: true) }
    let wrong = (0..<40).map { reward.value(length: $0, isCorrect: false) }
    #expect(zip(right, right.dropFirst()).allSatisfy { $0 > $1 })
    #expect(zip(wrong, wrong.dropFirst()).allSatisfy { $0 < $1 })
    #expect((right.min() ?? 0) > (wrong.max() ?? 0))
  }

  @Test("starts and ends where it is told")
  func cosineEnds() {
    let reward = CosineReward(
      limit: 1_000_000, right: .init(atZero: 1, atLimit: 0.5),
      wrong: .init(atZero: -1, atLimit: -0.5), exceeded: -2)
    #expect(reward.value(length: 0, isCorrect: true) == 1)
    #expect(reward.value(length: 0, isCorrect: false) == -1)
    // One token before the limit: the last 10⁻¹¹ of the way.
    #expect(abs(reward.value(length: 999_999, isCorrect: true) - 0.5) < 1e-11)
    #expect(abs(reward.value(length: 999_999, isCorrect: false) + 0.5) < 1e-11)
    #expect(reward.value(length: 1_000_000, isCorrect: true) == -2)
  }

  /// The printed formula with r₀ as η_min and r_L as η_max, taken to the letter.
  private func toTheLetter(_ length: Double, _ limit: Double, r0: Double, rL: Double) -> Double {
    let cosine = CosineReward(
      limit: Int(limit), right: .init(atZero: 1, atLimit: -1)
    ).value(length: Int(length), isCorrect: true)  // cos(πt/T) itself
    return r0 + (rL - r0) * (1 + cosine) / 2
  }

  @Test("by the printed formula would go the wrong way round")
  func printedFormula() {
    // r₀ = 2 is meant for length 0; to the letter, length 0 earns r_L = 1.
    #expect(abs(toTheLetter(0, 100, r0: 2, rL: 1) - 1) < 1e-12)
    #expect(CosineReward(limit: 100).value(length: 0, isCorrect: true) == 2)
  }
}
