import Advantage
import Random
import TestSupport
import Testing

@Suite("Leave one out")
struct LeaveOneOutTests {
  @Test("compares with the mean of the others")
  func golden() throws {
    // 1 − (0 + ½ + 0)/3 = 5/6; 0 − (1 + ½ + 0)/3 = −½; ½ − ⅓ = 1/6.
    let advantages = try leaveOneOutAdvantages([1, 0, 0.5, 0])
    #expect(isClose(advantages, [5.0 / 6, -0.5, 1.0 / 6, -0.5], within: 1e-15))
  }

  @Test("is the centred advantage times G/(G − 1)", arguments: [2, 3, 8, 64])
  func identity(size: Int) throws {
    // r_i − (Gμ − r_i)/(G−1) = G/(G−1) (r_i − μ).
    var generator = SeededGenerator(seed: UInt64(size))
    let rewards = (0..<size).map { _ in generator.normal() }
    let factor = Double(size) / Double(size - 1)
    let expected = try centeredAdvantages(rewards).map { factor * $0 }
    #expect(isClose(try leaveOneOutAdvantages(rewards), expected, within: 1e-12))
  }

  @Test("does not divide where the others are all equal: −0.95 stays −0.95")
  func published() throws {
    // The first of three inputs that broke published code. The others are all 0.95: their
    // deviation is 0, but single precision made it 4.567e-4 and the advantage −2075.39.
    let rewards = [0] + [Double](repeating: 0.95, count: 7)
    for deviation in [StandardDeviation.population, .bessel] {
      let advantages = try leaveOneOutStandardizedAdvantages(
        rewards, deviation: deviation, epsilon: 1e-6)
      #expect(abs(advantages[0] + 0.95) < 1e-15)
    }
  }

  @Test("divides by the deviation of the others where they differ")
  func others() throws {
    // For each 0.95 the others are 0 and six times 0.95: mean 0.95·6/7, σ = 0.95·√6/7, and
    // A = (0.95/7)/σ = 1/√6. With s = σ·√(7/6): A = 1/√7.
    let rewards = [0] + [Double](repeating: 0.95, count: 7)
    let population = try leaveOneOutStandardizedAdvantages(rewards)
    #expect(abs(population[3] - 1 / 6.0.squareRoot()) < 1e-14)
    let bessel = try leaveOneOutStandardizedAdvantages(rewards, deviation: .bessel)
    #expect(abs(bessel[3] - 1 / 7.0.squareRoot()) < 1e-14)
  }

  @Test("does not explode for a single success")
  func singleSuccess() throws {
    // The second input: [1, 0, 0, 0] with ε = 1e-6 gave an advantage of a million.
    let advantages = try leaveOneOutStandardizedAdvantages([1, 0, 0, 0], epsilon: 1e-6)
    #expect(advantages[0] == 1)
    // The others of a failure are 1, 0, 0: mean ⅓, σ = √2/3.
    #expect(abs(advantages[1] + (1.0 / 3) / (2.0.squareRoot() / 3 + 1e-6)) < 1e-12)
  }

  @Test("catches the published defect: dividing by σ + ε without asking")
  func defect() throws {
    let rewards = [1.0, 0, 0, 0]
    let naive = try leaveOneOutAdvantages(rewards)[0] / (0 + 1e-6)
    #expect(naive > 999_999)
    #expect(try leaveOneOutStandardizedAdvantages(rewards, epsilon: 1e-6)[0] < 2)
  }

  @Test("is silent for constant rewards of 0.1")
  func constant() throws {
    // The third input: E[r²] − E[r]² came out negative, and its root as not a number.
    let rewards = [Double](repeating: 0.1, count: 8)
    #expect(try leaveOneOutStandardizedAdvantages(rewards).allSatisfy { $0 == 0 })
  }

  @Test("leaves a pair undivided, since one other has no spread")
  func pair() throws {
    for deviation in [StandardDeviation.population, .bessel] {
      let advantages = try leaveOneOutStandardizedAdvantages([1, 0], deviation: deviation)
      #expect(advantages == [1, -1])
    }
  }
}
