import Reward
import Testing

@Suite("The bonus for being shorter")
struct ShorterBonusTests {
  @Test(
    "earns a right answer a bonus that falls in a straight line",
    arguments: [(0, 1), (10, 0.75), (20, 0.5), (39, 0.025), (40, 0), (400, 0)] as [(Int, Double)])
  func shorter(length: Int, expected: Double) {
    #expect(abs(shorterBonus(length: length, isCorrect: true, limit: 40) - expected) < 1e-15)
    #expect(shorterBonus(length: length, isCorrect: false, limit: 40) == 0)
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
      let right = 1 + weight * shorterBonus(length: long, isCorrect: true, limit: 40)
      let wrong = 0 + weight * shorterBonus(length: short, isCorrect: false, limit: 40)
      #expect(right > wrong)
    }
  }
}
