import Numerics
import Require

/// The smallest tree in which search and sampling can be compared: a chain of steps, each right with the same
/// probability, and all of them needed.
///
///     after t right steps of D:   V = p^(D − t);     after a wrong one: V = 0
///
/// So the value of what is right grows from p^(D − 1) after the first step to 1 after the last. A value
/// model that errs by σ everywhere sees the last steps well, and the first ones not at all.
///
///     let chain = StepChain(depth: 4, right: 0.5)
///     chain.sampling(answers: 4)                   // 0.2275 = 1 − (1 − 1/16)⁴
///     chain.search(children: 4, valueError: 0)     // 0.7725 = (1 − ½⁴)⁴
public struct StepChain: Hashable, Sendable {
  /// D, the number of steps.
  public let depth: Int
  /// p, how often a step is right.
  public let right: Double

  /// A chain of at least one step, each right with a probability in 0...1.
  public init(depth: Int, right: Double) {
    require(depth >= 1, "a chain has at least 1 step, got \(depth)")
    require((0...1).contains(right), "expected a probability, got \(right)")
    (self.depth, self.right) = (depth, right)
  }

  /// 1 − (1 − pᴰ)ᵏ: how often one of k sampled answers is right. Whoever takes it needs a verifier.
  public func sampling(answers: Int) -> Double {
    require(answers >= 1, "expected at least 1 answer, got \(answers)")
    return 1 - .pow(1 - .pow(right, depth), answers)
  }

  /// Computes how often a search is right that draws k steps each time and goes on with the one of the
  /// largest value, where each value is exact but for a normal error of its own.
  ///
  ///     Π_t q(p^(D − t)/σ),    q(δ) = ∫ k p φ(x − δ) [p Φ(x − δ) + (1 − p) Φ(x)]^(k−1) dx
  ///
  /// q is the chance that the largest of k noisy values belongs to a right step: one of the k is right
  /// and has x, and all others are below x. With σ = 0 it is 1 − (1 − p)ᵏ, with σ → ∞ it is p: nothing
  /// is known. For k = 2 it is p² + 2 p (1 − p) Φ(δ/√2). (The library has this as
  /// ``EnumerablePolicy/search(children:using:value:)``, in any tree.)
  ///
  /// - Parameters:
  ///   - children: k ≥ 1.
  ///   - error: σ ≥ 0, in units of V, which is a probability.
  /// - Returns: a probability; the integral is taken by 2,000 trapezoids, to 1e-9 for k up to 64.
  public func search(children: Int, valueError error: Double) -> Double {
    require(children >= 1, "expected at least 1 child, got \(children)")
    require(error >= 0, "an error has a size of at least 0, got \(error)")
    return (1...depth).reduce(1.0) { product, step in
      let value = Double.pow(right, depth - step)
      return product * chosen(children, gap: error == 0 ? .infinity : value / error)
    }
  }

  /// q(δ): how often the largest of k noisy values is that of a right step, δ errors above the wrong ones.
  private func chosen(_ children: Int, gap: Double) -> Double {
    // 40 errors apart no wrong one is ever above a right one.
    if gap > 40 { return 1 - .pow(1 - right, children) }
    func density(_ x: Double) -> Double { .exp(-x * x / 2) / (2 * Double.pi).squareRoot() }
    func below(_ x: Double) -> Double { .erfc(-x / 2.0.squareRoot()) / 2 }
    let (low, width) = (gap - 9, 18.0)  // beyond 9 errors lies less than 1e-18
    let parts = 2000
    return (0...parts).reduce(0) { sum, part in
      let x = low + width * Double(part) / Double(parts)
      let others = right * below(x - gap) + (1 - right) * below(x)
      let edge = part == 0 || part == parts ? 0.5 : 1
      return sum
        + edge * Double(children) * right * density(x - gap) * .pow(others, children - 1)
    } * width / Double(parts)
  }
}
