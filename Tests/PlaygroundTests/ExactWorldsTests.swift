import Foundation
import Playground
import Testing

@Suite("The exact worlds of the playground")
struct ExactWorldsTests {
  @Test("have the numbers of lesson 03's baby")
  func baby() throws {
    // lessons/03-policy-gradient/README.md: 337 walks, J = 0.3681 at random.
    let random = try Baby(dare: 0, alternate: 0).facts()
    #expect(random.walks == 337)
    #expect(abs(random.reward - 0.3681) < 5e-5)
    let third = 1.0 / 3
    #expect(random.standing.allSatisfy { abs($0 - third) < 1e-12 })
    // Standing, both feet have e^1 against 1 for sitting; after the left foot the right one has e^3.
    let bold = try Baby(dare: 1, alternate: 2).facts()
    let (one, three) = (exp(1.0), exp(3.0))
    let (sits, goesOn): (Double, Double) = (1 / (2 * one + 1), three / (one + three + 1))
    #expect(abs(bold.standing[2] - sits) < 1e-12)
    #expect(abs(bold.afterLeft[1] - goesOn) < 1e-12)
    #expect(bold.likeliest.count == 6)
    #expect(
      zip(bold.likeliest, bold.likeliest.dropFirst()).allSatisfy {
        $0.probability >= $1.probability
      })
  }

  @Test("have the slope that finite differences find")
  func slope() throws {
    let (d, a, h) = (-0.7, 0.4, 1e-5)
    let slope = try Baby(dare: d, alternate: a).facts().slope
    func reward(_ dare: Double, _ alternate: Double) throws -> Double {
      try Baby(dare: dare, alternate: alternate).facts().reward
    }
    let byDare = (try reward(d + h, a) - reward(d - h, a)) / (2 * h)
    let byAlternate = (try reward(d, a + h) - reward(d, a - h)) / (2 * h)
    #expect(abs(slope[0] - byDare) < 1e-9 && abs(slope[1] - byAlternate) < 1e-9)
  }

  @Test("have the numbers of lesson 06's frontier, and a point that lies on it")
  func frontier() throws {
    // lessons/06-kl-divergence/README.md: p₀ = 0.082; β = 0.2: the best policy has 0.930 and 2.08 nats.
    let facts = try FrontierPoint(beta: 0.2).facts()
    #expect(abs(facts.start - 0.0823) < 5e-5)
    #expect(abs(facts.reward - 0.93) < 1e-3 && abs(facts.divergence - 2.08) < 5e-3)
    let (p, p0) = (facts.reward, facts.start)
    let least: Double = p * log(p / p0) + (1 - p) * log((1 - p) / (1 - p0))
    #expect(abs(facts.divergence - least) < 1e-12)
    #expect(abs(facts.policy.reduce(0, +) - 1) < 1e-12)
    // ln(1 / p₀) for a reward of 1.
    #expect(abs((facts.least.last ?? 0) - log(1 / p0)) < 1e-12)
  }

  @Test("refuse what is beyond their sliders")
  func refused() {
    #expect(throws: PlayRefusal.self) { try Baby(dare: .nan, alternate: 0).facts() }
    #expect(throws: PlayRefusal.self) { try Baby(dare: 0, alternate: 21).facts() }
    #expect(throws: PlayRefusal.self) { try FrontierPoint(beta: 0).facts() }
  }
}
