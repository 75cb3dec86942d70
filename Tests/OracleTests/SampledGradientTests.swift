import Numerics
import Oracle
import Random
import Testing
import Tokens

@Suite("REINFORCE, sampled")
struct SampledGradientTests {
  /// The mean over n samples of r(o) ∇log π(o).
  func estimate(
    _ policy: TablePolicy, samples n: Int, using generator: inout SeededGenerator
  ) -> [Double] {
    let samples = (0..<n).map { _ in policy.sample(using: &generator) }
    return policy.gradient(
      of: samples.map(\.tokens),
      coefficients: samples.map { forEachToken($0, arbitraryReward($0) / Double(n)) })
  }

  @Test("comes to the exact gradient with an error of σ/√n: slope −½", arguments: [1, 2, 3])
  func convergence(seed: UInt64) throws {
    let policy = try randomTable(seed: seed)
    let all = try Enumeration(policy)
    let exact = all.gradientOfExpectation(of: arbitraryReward)
    // σ² = E‖r(o) ∇log π(o) − ∇J‖², the variance of a single sample, without sampling.
    let variance = all.expectation { output in
      let single = policy.gradient(
        of: [output.tokens], coefficients: [forEachToken(output, arbitraryReward(output))])
      return zip(single, exact).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    var generator = SeededGenerator(seed: seed).stream(1)
    let sizes = [4, 16, 64, 256, 1024]
    let repeats = 64
    let errors = sizes.map { n in
      let squares = (0..<repeats).map { _ in
        let sampled = estimate(policy, samples: n, using: &generator)
        return zip(sampled, exact).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
      }
      return (squares.reduce(0, +) / Double(repeats)).squareRoot()
    }
    // Each error is known to about 6% from 64 repeats of some four effective dimensions, the slope
    // then to 0.014, and the size of all five together to 3%: bounds at 3.5 times that and more.
    let x = sizes.map { Double.log(Double($0)) }
    let y = errors.map { Double.log($0) }
    let (meanX, meanY) = (x.reduce(0, +) / 5, y.reduce(0, +) / 5)
    let slope =
      zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
      / x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
    #expect(abs(slope + 0.5) < 0.05)
    #expect(abs(meanY - (.log(variance) - meanX) / 2) < 0.1)
  }
}
