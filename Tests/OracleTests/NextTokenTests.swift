import LanguageModel
import Numerics
import Oracle
import Testing
import Tokens

@Suite("What the next token is drawn with")
struct NextTokenTests {
  func probabilities(_ distribution: SamplingDistribution, _ logits: [Double]) -> [Double] {
    distribution.logProbabilities(logits: logits).map { Double.exp($0) }
  }

  func isClose(_ found: [Double], _ expected: [Double]) -> Bool {
    found.count == expected.count && zip(found, expected).allSatisfy { abs($0 - $1) < 1e-12 }
  }

  let sevenths: [Double] = [4 / 7, 2 / 7, 1 / 7, 0]
  // ½, ¼, ⅛, ⅛.
  let logits: [Double] = [.log(4), .log(2), 0, 0]

  @Test("top-p keeps the fewest tokens that reach it: one that is reached exactly needs no more")
  func topP() {
    // ½ and ½: the first alone is a half.
    #expect(SamplingDistribution(topP: 0.5).logProbabilities(logits: [0, 0]) == [0, -.infinity])
    let cases: [(Double, [Double])] = [
      (0.4, [1, 0, 0, 0]), (0.6, [2 / 3, 1 / 3, 0, 0]), (0.74, [2 / 3, 1 / 3, 0, 0]),
      (0.8, sevenths), (0.9, [0.5, 0.25, 0.125, 0.125]),
      (1, [0.5, 0.25, 0.125, 0.125]),
    ]
    for (p, expected) in cases {
      #expect(isClose(probabilities(SamplingDistribution(topP: p), logits), expected), "\(p)")
    }
  }

  @Test("top-k keeps k tokens, of equals the one with the smaller number; with top-p, the fewer")
  func topK() {
    #expect(isClose(probabilities(.greedy, logits), [1, 0, 0, 0]))
    #expect(isClose(probabilities(.init(topK: 3), logits), sevenths))
    let thirds: [Double] = [2.0 / 3, 1.0 / 3, 0, 0]
    #expect(isClose(probabilities(.init(topK: 3, topP: 0.6), logits), thirds))
    #expect(isClose(probabilities(.init(topK: 1, topP: 0.6), logits), [1, 0, 0, 0]))
    #expect(isClose(probabilities(.init(topK: 9), logits), [0.5, 0.25, 0.125, 0.125]))
  }

  @Test("the temperature comes before the cuts")
  func temperature() {
    // At T = ½ the squares 16 : 4 : 1 : 1, of 22: the first is 0.727 and passes 0.7 alone.
    let sharp = SamplingDistribution(temperature: 0.5, topP: 0.7)
    #expect(isClose(probabilities(sharp, logits), [1, 0, 0, 0]))
    let plain = SamplingDistribution(temperature: 0.5)
    let squares: [Double] = [16, 4, 1, 1].map { $0 / 22 }
    #expect(isClose(probabilities(plain, logits), squares))
  }
}
