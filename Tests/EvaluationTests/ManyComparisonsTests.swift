import Evaluation
import Numerics
import Random
import Testing

@Suite("Many comparisons")
struct ManyComparisonsTests {
  @Test("ten intervals of 95% err in two families of five, and Bonferroni's in one of twenty")
  func lucky() {
    // By hand: 0.95¹⁰ = 0.5987369392; one comparison errs once in twenty.
    #expect(abs(luckyVerdicts(comparisons: 10) - (1 - 0.5987369392)) < 1e-10)
    #expect(abs(luckyVerdicts(comparisons: 1) - 0.05) < 1e-15)
    #expect(abs(bonferroniConfidence(comparisons: 10) - 0.995) < 1e-15)
    #expect(bonferroniConfidence(comparisons: 1, confidence: 0.9) == 0.9)
    for count in [2, 10, 100] {
      // Bonferroni errs on the side of caution: of independent ones 1 − (1 − 0.05/m)ᵐ < 0.05.
      let error = luckyVerdicts(
        comparisons: count, confidence: bonferroniConfidence(comparisons: count))
      #expect(error < 0.05 && error > 0.048)
    }
  }

  @Test("seeds by the textbook's formula")
  func seeds() {
    // z: 1.959964, 2.807034 and 0.841621 of normal tables. (2.801585 · 2)² = 31.396;
    // (3.648655 · 2)² = 53.251; (1.959964 + 1.281552)² · 4 = 42.030.
    #expect(seedsNeeded(difference: 5, deviation: 10) == 32)
    #expect(seedsNeeded(difference: -5, deviation: 10, confidence: 0.995) == 54)
    #expect(seedsNeeded(difference: 5, deviation: 10, power: 0.9) == 43)
    #expect(seedsNeeded(difference: 0, deviation: 10) == nil)
    #expect(seedsNeeded(difference: 1e-9, deviation: 10) == nil)
    #expect(seedsNeeded(difference: 5, deviation: 0) == 2)
  }

  @Test("so many seeds find the difference four times in five")
  func power() throws {
    let count = try #require(seedsNeeded(difference: 5, deviation: 10, confidence: 0.995))
    var generator = SeededGenerator(seed: 1)
    let found = (0..<4000).count { _ in
      // The spread is known here, as the formula has it: mean/(10/√n) beyond z.
      let mean =
        (0..<count).reduce(0) { sum, _ in sum + 5 + 10 * generator.normal() } / Double(count)
      return abs(mean) > normalQuantile(confidence: 0.995) * 10 / Double(count).squareRoot()
    }
    // By the formula at n = 54, Φ(5 · √54/10 − 2.807) = Φ(0.867) = 0.807; 4 standard errors are 0.025.
    #expect(abs(Double(found) / 4000 - 0.807) < 0.025)
  }
}
