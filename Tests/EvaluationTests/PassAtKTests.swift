import Evaluation
import Random
import Testing

@Suite("pass@k")
struct PassAtKTests {
  @Test(
    "gives the published anchors",
    arguments: [(1, 0.1875), (2, 0.35), (4, 0.60714286), (8, 0.9), (16, 1)])
  func anchors(k: Int, expected: Double) {
    // n = 16, c = 3: 1 − C(13,k)/C(16,k); k = 2 by hand: 1 − 78/120.
    #expect(abs(passAtK(k, correct: 3, samples: 16) - expected) < 0.5001e-8)
  }

  @Test("of one answer is the share of correct samples")
  func one() {
    #expect(passAtOne(correct: 3, samples: 16) == 0.1875)
    #expect(passAtOne(correct: 0, samples: 7) == 0)
    #expect(passAtOne(correct: 7, samples: 7) == 1)
    for correct in 0...50 {
      #expect(abs(passAtOne(correct: correct, samples: 50) - Double(correct) / 50) < 1e-15)
    }
  }

  @Test("is the share of all k-subsets that contain a correct sample")
  func subsets() {
    // Every subset of 10 samples, 4 of them correct (bits 0…3), written out.
    for k in 1...10 {
      let subsets = (0..<1024).filter { $0.nonzeroBitCount == k }
      let passing = subsets.count { $0 & 0b1111 != 0 }
      let share = Double(passing) / Double(subsets.count)
      #expect(abs(passAtK(k, correct: 4, samples: 10) - share) < 1e-15)
    }
  }

  @Test("is unbiased: its mean over all draws is 1 − (1 − p)^k")
  func unbiased() {
    // c ~ Binomial(n, p), summed exactly.
    let (samples, p) = (8, 0.3)
    var chances = [1.0]
    for _ in 0..<samples { chances = zip(chances + [0], [0] + chances).map { $0 * 0.7 + $1 * p } }
    for k in 1...samples {
      let mean = chances.enumerated()
        .map { $1 * passAtK(k, correct: $0, samples: samples) }.reduce(0, +)
      let missed = (0..<k).map { _ in 1 - p }.reduce(1, *)
      #expect(abs(mean - (1 - missed)) < 1e-14)
    }
  }

  @Test("by 1 − (1 − c/n)^k would be too low")
  func pluginDefect() {
    // The same exact mean of the plug-in estimate at n = k = 4: Σ P(c) (1 − (1 − c/4)⁴) < 1 − 0.7⁴.
    var chances = [1.0]
    for _ in 0..<4 { chances = zip(chances + [0], [0] + chances).map { $0 * 0.7 + $1 * 0.3 } }
    let mean = chances.enumerated().map { correct, chance in
      let wrong = 1 - Double(correct) / 4
      return chance * (1 - wrong * wrong * wrong * wrong)
    }.reduce(0, +)
    #expect(mean < 1 - 0.2401 - 0.05)
  }

  @Test("does not overflow for many samples")
  func many() {
    // C(100000, 50000) has 30,000 digits. One correct among n: pass@k = k/n.
    #expect(abs(passAtK(50_000, correct: 1, samples: 100_000) - 0.5) < 1e-12)
    #expect(passAtK(50_000, correct: 50_000, samples: 100_000) == 1)
  }

  @Test("grows with k and with the number of correct samples")
  func monotone() {
    for k in 1..<16 {
      for correct in 0..<16 {
        let here = passAtK(k, correct: correct, samples: 16)
        #expect(passAtK(k + 1, correct: correct, samples: 16) >= here)
        #expect(passAtK(k, correct: correct + 1, samples: 16) >= here)
        #expect((0...1).contains(here))
      }
    }
  }

  @Test("refuses more answers than samples, and more correct ones")
  func refusals() async {
    await #expect(processExitsWith: .failure) { _ = passAtK(5, correct: 1, samples: 4) }
    await #expect(processExitsWith: .failure) { _ = passAtK(0, correct: 1, samples: 4) }
    await #expect(processExitsWith: .failure) { _ = passAtK(1, correct: 5, samples: 4) }
  }
}
