import Evaluation
import Testing
import TestSupport

@Suite("Best of n")
struct BestOfNTests {
  /// The accuracy, added up over every outcome: each answer is right, wrong and passed, or wrong and stopped.
  func overOutcomes(_ count: Int, p: Double, f: Double) -> Double {
    let chances = [p, (1 - p) * f, (1 - p) * (1 - f)]
    var outcomes: [(chance: Double, right: Int, passed: Int)] = [(1, 0, 0)]
    for _ in 0..<count {
      outcomes = outcomes.flatMap { outcome in
        [(chances[0], 1, 1), (chances[1], 0, 1), (chances[2], 0, 0)].map {
          (outcome.chance * $0.0, outcome.right + $0.1, outcome.passed + $0.2)
        }
      }
    }
    return outcomes.map {
      $0.passed == 0 ? 0 : $0.chance * Double($0.right) / Double($0.passed)
    }.reduce(0, +)
  }

  @Test("gives the worked numbers")
  func worked() {
    // By hand, p = 0.24 and q = 0.2 · 0.76 = 0.152: 0.24/0.392 = 0.612245, times 1 − 0.608¹⁶ = 0.99965.
    #expect(abs(bestOfLimit(successProbability: 0.24, falsePassRate: 0.2) - 0.24 / 0.392) < 1e-15)
    let sixteen = bestOf(16, successProbability: 0.24, falsePassRate: 0.2)
    #expect(abs(sixteen - 0.612031) < 1e-6)
    // By hand: 1 − 0.76⁴ = 1 − 0.33362176.
    let exact = bestOf(4, successProbability: 0.24, falsePassRate: 0)
    #expect(abs(exact - 0.66637824) < 1e-12)
    // By hand: pass@2 of 2 in 3 is 1; one of the two that pass is right.
    #expect(abs(bestOf(2, correct: 1, passingIncorrect: 1, samples: 3) - 0.5) < 1e-15)
  }

  @Test("is the sum over all outcomes", arguments: 1...7)
  func enumeration(count: Int) {
    for (p, f) in [(0.24, 0.2), (0.5, 0.5), (0.01, 0.9), (1, 0.3), (0, 0.3), (0.3, 0), (0.3, 1)] {
      let formula = bestOf(count, successProbability: p, falsePassRate: f)
      #expect(abs(formula - overOutcomes(count, p: p, f: f)) < 1e-14)
    }
  }

  @Test("of one answer is pass@1, with a verifier that passes all as well")
  func ends() {
    for p in [0, 0.1, 0.24, 0.9, 1] {
      #expect(abs(bestOf(1, successProbability: p, falsePassRate: 0.2) - p) < 1e-15)
      #expect(abs(bestOf(9, successProbability: p, falsePassRate: 1) - p) < 1e-15)
    }
  }

  @Test("tends to its limit, and an exact verifier's to 1")
  func limit() {
    for f in [0, 0.05, 0.2, 1] {
      let limit = bestOfLimit(successProbability: 0.24, falsePassRate: f)
      let many = bestOf(100_000, successProbability: 0.24, falsePassRate: f)
      #expect(abs(many - limit) < 1e-12)
      #expect(f > 0 || limit == 1)
    }
    #expect(bestOfLimit(successProbability: 0, falsePassRate: 0) == 0)
  }

  @Test("of samples is the mean over all subsets, and over the choice in each", arguments: 1...9)
  func subsets(k: Int) {
    // Three right, two wrong that pass, four that do not.
    let kinds = [1, 1, 1, 2, 2, 0, 0, 0, 0]
    let subsets = (0..<512).filter { $0.nonzeroBitCount == k }
    let mean =
      subsets.map { subset in
        let drawn = kinds.indices.filter { subset >> $0 & 1 == 1 }.map { kinds[$0] }
        let (right, passed) = (drawn.count { $0 == 1 }, drawn.count { $0 > 0 })
        return passed == 0 ? 0 : Double(right) / Double(passed)
      }.reduce(0, +) / Double(subsets.count)
    #expect(abs(bestOf(k, correct: 3, passingIncorrect: 2, samples: 9) - mean) < 1e-14)
  }

  @Test("of samples is unbiased: its mean over all draws is the formula")
  func unbiased() {
    // Six samples, each right, wrong and passed, or wrong and stopped: 3⁶ draws.
    let (p, f, samples) = (0.3, 0.25, 6)
    let chances = [p, (1 - p) * f, (1 - p) * (1 - f)]
    for k in 1...samples {
      var mean = 0.0
      for draw in 0..<729 {
        var (rest, chance, counts) = (draw, 1.0, [0, 0, 0])
        for _ in 0..<samples {
          chance *= chances[rest % 3]
          counts[rest % 3] += 1
          rest /= 3
        }
        mean +=
          chance * bestOf(k, correct: counts[0], passingIncorrect: counts[1], samples: samples)
      }
      #expect(abs(mean - bestOf(k, successProbability: p, falsePassRate: f)) < 1e-14)
    }
  }

  @Test("of samples without a false pass is pass@k, and 0 if nothing passes")
  func exactVerifier() {
    for k in 1...8 {
      let best = bestOf(k, correct: 3, passingIncorrect: 0, samples: 8)
      #expect(abs(best - passAtK(k, correct: 3, samples: 8)) < 1e-15)
    }
    #expect(bestOf(4, correct: 0, passingIncorrect: 0, samples: 8) == 0)
  }

  @Test("refuses no answers, and what is no probability")
  func refusals() async {
    await #expect(processExitsWith: .failure) {
      _ = bestOf(0, successProbability: 0.5, falsePassRate: 0)
    }
    await #expect(processExitsWith: .failure) {
      _ = bestOf(2, successProbability: 1.5, falsePassRate: 0)
    }
    await #expect(processExitsWith: .failure) {
      _ = bestOfLimit(successProbability: 0.5, falsePassRate: -0.1)
    }
    await #expect(processExitsWith: .failure) {
      _ = bestOf(2, correct: -1, passingIncorrect: 0, samples: 4)
    }
    await #expect(processExitsWith: .failure) {
      _ = bestOf(2, correct: 3, passingIncorrect: 2, samples: 4)
    }
  }
}
