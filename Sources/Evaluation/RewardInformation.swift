import Numerics
import Require

/// Computes how much a reward of 0 or 1 can tell, in bits: the entropy of a coin.
///
///     h(p) = −p log₂ p − (1 − p) log₂ (1 − p) ≤ 1
///
///     p = 0.5: 1 bit; p = 0.9: 0.4690; p = 0 or 1: 0
///
/// - Parameter p: the probability of a right answer, from 0 to 1.
/// - Returns: bits for an episode.
public func rewardBits(probability p: Double) -> Double {
  require((0...1).contains(p), "a probability is from 0 to 1, got \(p)")
  return entropy([p, 1 - p])
}

/// Computes how much the number of right answers in a group can tell: H(K), K binomial.
///
///     H(K) = −Σ_k P(k) log₂ P(k),   P(k) = C(G, k) pᵏ (1 − p)^(G − k)
///
/// The rewards of a group tell G h(p) bits: how many are right, H(K), and which ones, E[log₂ C(G, K)].
///
///     G = 2, p = 0.5: P = ¼, ½, ¼, so 1.5 bits of 2; G = 8, p = 0.5: 2.5442 of 8
///
/// - Parameters:
///   - p: the probability of a right answer, from 0 to 1.
///   - size: G, at least 1.
/// - Returns: bits for the group.
public func groupOutcomeBits(probability p: Double, size: Int) -> Double {
  require((0...1).contains(p), "a probability is from 0 to 1, got \(p)")
  require(size >= 1, "a group has at least 1 answer, got \(size)")
  var chances = [1.0]
  for _ in 0..<size {
    // One more answer: it is wrong, or right.
    chances = (0...chances.count).map { k in
      (k < chances.count ? chances[k] * (1 - p) : 0) + (k > 0 ? chances[k - 1] * p : 0)
    }
  }
  return entropy(chances)
}

/// −Σ p log₂ p; a term with p = 0 is 0.
private func entropy(_ chances: [Double]) -> Double {
  chances.reduce(0) { $1 > 0 ? $0 - $1 * Double.log2($1) : $0 }
}
