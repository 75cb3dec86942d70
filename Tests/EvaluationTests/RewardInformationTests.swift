import Evaluation
import Numerics
import Testing

@Suite("What a reward can tell")
struct RewardInformationTests {
  @Test("gives the worked numbers of its contracts")
  func worked() {
    #expect(rewardBits(probability: 0.5) == 1)
    // −0.9 log₂ 0.9 − 0.1 log₂ 0.1 = 0.1368 + 0.3322
    #expect(abs(rewardBits(probability: 0.9) - 0.4690) < 5e-5)
    #expect(rewardBits(probability: 0) == 0 && rewardBits(probability: 1) == 0)
    #expect(abs(groupOutcomeBits(probability: 0.5, size: 2) - 1.5) < 1e-12)
    #expect(abs(groupOutcomeBits(probability: 0.5, size: 8) - 2.5442) < 5e-5)
  }

  @Test(
    "how many are right and which ones is all that the rewards tell", arguments: [0.1, 0.37, 0.8])
  func parts(p: Double) {
    for size in [1, 3, 8] {
      let (chances, ways) = (0...size).reduce(into: ([Double](), [Double]())) { all, k in
        let ways = (0..<k).reduce(1.0) { $0 * Double(size - $1) / Double($1 + 1) }
        all.0.append(ways * Double.pow(p, k) * Double.pow(1 - p, size - k))
        all.1.append(ways)
      }
      let which = zip(chances, ways).reduce(0) { $0 + $1.0 * Double.log2($1.1) }
      let all = Double(size) * rewardBits(probability: p)
      #expect(abs(groupOutcomeBits(probability: p, size: size) + which - all) < 1e-12)
    }
  }
}
