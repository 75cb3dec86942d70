import Reward
import Testing

@Suite("Length")
struct LengthTests {
  @Test(
    "beyond the soft limit is punished in a straight line (DAPO, eq. 13)",
    arguments: [
      (0, 0), (16384, 0), (16385, -1.0 / 4096),  // DAPO's limit 20480 and cache 4096
      (17408, -0.25), (18432, -0.5), (20480, -1), (20481, -1), (Int.max, -1),
    ] as [(Int, Double)])
  func softOverlong(length: Int, expected: Double) {
    #expect(softOverlongPunishment(length: length, limit: 20480, cache: 4096) == expected)
  }

  @Test("without a cache is free up to the hard limit, without dividing by zero")
  func noCache() {
    #expect(softOverlongPunishment(length: 30, limit: 30, cache: 0) == 0)
    #expect(softOverlongPunishment(length: 31, limit: 30, cache: 0) == -1)
    // All of it cache: punished from the first token on.
    #expect(softOverlongPunishment(length: 3, limit: 30, cache: 30) == -0.1)
  }

  @Test("never pays to grow: the soft punishment falls or stays with each token")
  func softOverlongFalls() {
    let values = (0...60).map { softOverlongPunishment(length: $0, limit: 40, cache: 16) }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(values.first == 0 && values.last == -1)
  }

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

  @Test("is rewarded along a cosine (2502.03373, eq. 1)", arguments: cosine)
  func cosineGolden(length: Int, right: Double, wrong: Double) {
    let reward = CosineReward(limit: 100)
    #expect(abs(reward.value(length: length, isRight: true) - right) < 1e-12)
    #expect(abs(reward.value(length: length, isRight: false) - wrong) < 1e-12)
  }

  @Test(
    "along the cosine is better short when right, better long when wrong, and right beats wrong")
  func cosineOrder() {
    let reward = CosineReward(limit: 40)
    let right = (0..<40).map { reward.value(length: $0, isRight: true) }
    let wrong = (0..<40).map { reward.value(length: $0, isRight: false) }
    #expect(zip(right, right.dropFirst()).allSatisfy { $0 > $1 })
    #expect(zip(wrong, wrong.dropFirst()).allSatisfy { $0 < $1 })
    #expect((right.min() ?? 0) > (wrong.max() ?? 0))
  }

  @Test("along the cosine starts and ends where it is told")
  func cosineEnds() {
    let reward = CosineReward(
      limit: 1_000_000, right: .init(atZero: 1, atLimit: 0.5),
      wrong: .init(atZero: -1, atLimit: -0.5), exceeded: -2)
    #expect(reward.value(length: 0, isRight: true) == 1)
    #expect(reward.value(length: 0, isRight: false) == -1)
    // One token before the limit: the last 10⁻¹¹ of the way.
    #expect(abs(reward.value(length: 999_999, isRight: true) - 0.5) < 1e-11)
    #expect(abs(reward.value(length: 999_999, isRight: false) + 0.5) < 1e-11)
    #expect(reward.value(length: 1_000_000, isRight: true) == -2)
  }

  /// The printed formula with r₀ as η_min and r_L as η_max, taken to the letter.
  private func toTheLetter(_ length: Double, _ limit: Double, r0: Double, rL: Double) -> Double {
    let cosine = CosineReward(
      limit: Int(limit), right: .init(atZero: 1, atLimit: -1)
    ).value(length: Int(length), isRight: true)  // cos(πt/T) itself
    return r0 + (rL - r0) * (1 + cosine) / 2
  }

  @Test("along the printed cosine would be rewarded the wrong way round")
  func printedFormula() {
    // r₀ = 2 is meant for length 0; to the letter, length 0 earns r_L = 1.
    #expect(abs(toTheLetter(0, 100, r0: 2, rL: 1) - 1) < 1e-12)
    #expect(CosineReward(limit: 100).value(length: 0, isRight: true) == 2)
  }

  @Test(
    "earns a right answer a bonus that falls in a straight line",
    arguments: [(0, 1), (10, 0.75), (20, 0.5), (39, 0.025), (40, 0), (400, 0)] as [(Int, Double)])
  func shorter(length: Int, expected: Double) {
    #expect(abs(shorterBonus(length: length, isRight: true, limit: 40) - expected) < 1e-15)
    #expect(shorterBonus(length: length, isRight: false, limit: 40) == 0)
  }

  @Test("does not make a short wrong answer better than a long right one, as a bonus for all would")
  func rightBeatsShort() {
    // The defective bonus: for every response, right or wrong.
    func bonusForAll(_ length: Int) -> Double { 1 - Double(length) / 40 }
    let long = 38
    let short = 2
    let weight = 2.0
    #expect(0 + weight * bonusForAll(short) > 1 + weight * bonusForAll(long))  // 1.9 > 1.1
    for weight in [0.1, 1, 2, 100] {
      let right = 1 + weight * shorterBonus(length: long, isRight: true, limit: 40)
      let wrong = 0 + weight * shorterBonus(length: short, isRight: false, limit: 40)
      #expect(right > wrong)
    }
  }

  @Test("is nothing to R1-Zero's reward: long and short thoughts earn the same")
  func noLengthTerm() throws {
    let task = try RuleTask()
    let ends = "</think> <answer> 2 , 3 </answer> <end>"
    let long = String(repeating: "try 1 , 6 sum 7 no ", count: 30)
    #expect(task.reward(ends) == task.reward(long + ends))
  }
}
