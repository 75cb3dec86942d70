import Numerics

// KL(π‖π_ref) from tokens that π drew. Every function here works on x = log π_ref(o) − log π(o),
// the log of Schulman's ratio r = π_ref(o)/π(o). Source of k1, k2, k3: J. Schulman, "Approximating
// KL Divergence" (joschu.net/blog/kl-approx.html, 2020).
//
// A value that estimates the KL well need not have a gradient that reduces it: the tokens were
// drawn by the very policy that is differentiated, and the derivative of a sample's value does not
// see that other tokens will be drawn. Over tokens drawn by π the coefficients give these
// gradients:
//
//                        value, on average   coefficient              gradient, on average
//     k1 as a loss       KL(π‖π_ref)         1                        0: no pull at all
//     k2 as a loss       biased              log π − log π_ref        ∇KL(π‖π_ref)
//     k3 as a loss       KL(π‖π_ref)         1 − π_ref/π              ∇KL(π_ref‖π)
//     ρ k3 as a loss     KL(π‖π_ref)         ρ (log π − log π_ref)    ∇KL(π‖π_ref)
//     k1 in the reward   KL(π‖π_ref)         log π − log π_ref        ∇KL(π‖π_ref)
//
// Token by token, all but the last hold the prefix fixed. Only the penalty in the reward, and
// estimates of whole responses, take into account that a token leads to a place where the policies
// differ more.

/// Computes k1, the log-ratio itself: an unbiased estimate that must not be differentiated.
///
///     D = log π(o) − log π_ref(o) = −x          coefficient = 1
///
///     k1(new: [-0.2], reference: ReferenceLogProbabilities([-0.6]))  // value 0.4, coefficient 1
///
/// The value is unbiased, noisy, and negative for every token that π finds less likely than π_ref
/// does; only its mean must not be.
///
/// *Pitfall: k1 as a loss.* Its coefficient is 1 for every token whatever the reference says, so it
/// pulls nowhere: Σ_o π(o) ∇log π(o) = 0. On tokens drawn with top-p it even pushes probability out
/// of the nucleus, towards a uniform policy. It belongs in the reward:
/// ``k1Penalty(new:reference:scope:)``.
///
/// *Pitfall: the ratio upside down.* With x = log π − log π_ref on tokens that π drew, −x estimates
/// −KL, and eˣ − 1 − x estimates χ²(π‖π_ref) − KL. For policies close together the second is
/// nearly right, which hides it.
///
/// - Parameters:
///   - new: log π(o_t) under the policy in training, in nats, one for each token.
///   - reference: log π_ref(o_t) of the same tokens.
/// - Returns: values in nats and coefficients, one for each token.
public func k1(new: [Double], reference: ReferenceLogProbabilities) -> TokenDivergence {
  TokenDivergence(new: new, reference: reference) { x in (-x, 1) }
}

/// Computes k2, half the squared log-ratio: a biased value with the right gradient.
///
///     D = ½ x²          coefficient = −x = log π(o) − log π_ref(o)
///
///     k2(new: [-0.2], reference: ReferenceLogProbabilities([-0.6]))
///     // value 0.08, coefficient 0.4
///
/// The value goes wrong once the policies are far apart: 0.625 in place of 0.5 for N(0,1) against
/// N(1,1). Its gradient over tokens drawn by π is exactly that of KL(π‖π_ref), since the
/// coefficient is what k1 in the reward takes from a token's advantage.
///
/// - Parameters:
///   - new: log π(o_t) under the policy in training, in nats, one for each token.
///   - reference: log π_ref(o_t) of the same tokens.
/// - Returns: values in nats and coefficients, one for each token.
public func k2(new: [Double], reference: ReferenceLogProbabilities) -> TokenDivergence {
  TokenDivergence(new: new, reference: reference) { x in (x * x / 2, -x) }
}

/// Computes k3, which is never negative, unbiased, and near the reference of low variance; the
/// DeepSeek papers print it as D_KL.
///
///     D = (eˣ − 1) − x = π_ref/π − log(π_ref/π) − 1          coefficient = 1 − eˣ = 1 − π_ref/π
///
/// Source: DeepSeekMath (arXiv 2402.03300, eq. 4); DeepSeek-R1 (arXiv 2501.12948, eq. 2), there for
/// the whole response: ``KLScope/sequence``.
///
///     k3(new: [-0.2], reference: ReferenceLogProbabilities([-0.6]))
///     // value 0.0703, coefficient 0.3297
///
/// Its gradient over tokens drawn by π is that of KL(π_ref‖π), the other direction: it pulls harder
/// towards tokens that are likely under the reference and unlikely under the policy, and hardly
/// against tokens that are nearly impossible under the reference, for which the coefficient is
/// never above 1. Near the reference the two directions agree.
///
/// *Pitfall: a clamp with a gradient.* When x is clamped to a window to save the value from
/// overflow, and the clamp is differentiated, a token outside the window has no pull, where it is
/// needed most; with eˣ = ∞ there is a 0 · ∞ in the derivative besides. Here eˣ − 1 is computed by
/// one function (exact near 0), x saturates at 300 inside the exponential only (eˣ ≈ 10^130), and
/// the coefficient is that of the saturated ratio, not of the clamp. A reference of −∞ gives an
/// infinite value and the coefficient 1.
///
/// - Parameters:
///   - new: log π(o_t) under the policy in training, in nats, one for each token.
///   - reference: log π_ref(o_t) of the same tokens.
/// - Returns: values in nats and coefficients, one for each token.
public func k3(new: [Double], reference: ReferenceLogProbabilities) -> TokenDivergence {
  TokenDivergence(new: new, reference: reference) { x in
    let excess = Double.expMinusOne(x > 300 ? 300 : x)  // π_ref/π − 1
    return (excess - x, -excess)
  }
}

/// Computes k3 weighted by the ratio of the policies, which makes its gradient that of KL(π‖π_ref).
///
///     D = ρ · ((eˣ − 1) − x),   ρ = π(o) / sg(π_old(o))          coefficient = −ρ x
///
/// Source: DeepSeek-V3.2 (arXiv 2512.02556); TRL's option `use_bias_correction_kl`. The product
/// rule gives ρ k3 + ρ (1 − eˣ): the exponentials cancel, and ρ (log π − log π_ref) remains.
///
///     ratioWeightedK3(new: [-0.2], reference: ReferenceLogProbabilities([-0.6]), ratios: [1.5])
///     // value 0.1055, coefficient 0.6
///
/// The weight also makes the value unbiased when the tokens were drawn by π_old.
///
/// - Parameters:
///   - new: log π(o_t) under the policy in training, in nats, one for each token.
///   - reference: log π_ref(o_t) of the same tokens.
///   - ratios: ρ_t = π(o_t)/π_old(o_t), one for each token; all 1 before the first update.
/// - Returns: values in nats and coefficients, one for each token.
public func ratioWeightedK3(
  new: [Double], reference: ReferenceLogProbabilities, ratios: [Double]
) -> TokenDivergence {
  requireSameLength(new.count, ratios.count, "ratios")
  let (plain, difference) = (k3(new: new, reference: reference), k1(new: new, reference: reference))
  return TokenDivergence(
    values: zip(ratios, plain.values).map { $0 * $1 },
    coefficients: zip(ratios, difference.values).map { $0 * $1 })
}
