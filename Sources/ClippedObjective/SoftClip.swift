import Numerics
import Require

/// Computes CISPO's objective, which limits the weight of a token and never drops the token.
///
///     J_t = sg( min(ρ_t, ρ_max) ) · A_t · log π(o_t)
///
///     coefficient = min(ρ_t, ρ_max) · A_t
///
/// sg: the weight is a constant to the gradient. Source: MiniMax-M1 (arXiv 2506.13585), there
/// averaged with ``Averaging/byToken``.
///
///     ρ = e^0.35 = 1.419, ρ_max = 1.28, A = −0.9045: coefficient −1.1578 (PPO with ε = 0.28: −1.2836)
///     ρ = 1.35, ρ_max = 1.28, A = +1.5076: coefficient +1.9297 (PPO with ε = 0.28: 0)
///
/// A rare token that turned out to be good ("wait", "however") is the first to leave PPO's range,
/// and then has no gradient for the rest of the batch. Here it still has one.
///
/// The paper writes a lower bound too and then sets none; TRL and this function have only the upper
/// one. 1.28 would be DAPO's range; TRL's example is 5.
///
/// - Parameters:
///   - new: log π(o_t) under the policy in training, in nats, one for each token.
///   - old: log π_old(o_t) of the same tokens.
///   - advantages: A_t, one for each token.
///   - maximumRatio: ρ_max > 0.
/// - Returns: values, coefficients and ratios, one for each token. The value has the coefficient as
///   its slope only while the weight is held still.
public func cispo(
  new: [Double], old: OldLogProbabilities, advantages: [Double], maximumRatio: Double
) -> TokenObjective {
  require(maximumRatio > 0, "expected a maximum ratio above 0, got \(maximumRatio)")
  let ratios = probabilityRatios(new: new, old: old)
  requireSameLength(new.count, advantages.count, "advantages")
  let weighted = zip(ratios, advantages).map { min($0, maximumRatio) * $1 }
  var objective = reinforce(new: new, advantages: weighted)
  objective.ratios = ratios
  return objective
}

/// Computes SAPO's objective, a clip without an edge: the gradient fades as the ratio moves away
/// from 1.
///
///     J_t = (4/τ) · σ( τ (ρ_t − 1) ) · A_t,    σ(x) = 1 / (1 + e⁻ˣ)
///
///     coefficient = 4 σ(x) (1 − σ(x)) · ρ_t A_t,   x = τ (ρ_t − 1)
///
/// Source: SAPO (arXiv 2511.20347): τ = 1.0 for A > 0 and 1.05 for A < 0, averaged with
/// ``Averaging/bySequence``. The 4 makes the gate 4 σ (1 − σ) equal to 1 at ρ = 1, so that
/// the first step is that of PPO; a larger τ for bad tokens lets them fade sooner.
///
///     ρ = 1.35, A = 1.5076, τ = 1: value 3.5375, coefficient 1.9742 (PPO with ε = 0.2: 0)
///
/// The value at ρ = 1 is 2A/τ and not A: a constant, and constants have no gradient.
///
/// - Parameters:
///   - new: log π(o_t) under the policy in training, in nats, one for each token.
///   - old: log π_old(o_t) of the same tokens.
///   - advantages: A_t, one for each token.
///   - positive: τ for A > 0.
///   - negative: τ for A ≤ 0.
/// - Returns: values, coefficients and ratios, one for each token.
public func sapo(
  new: [Double], old: OldLogProbabilities, advantages: [Double],
  positive: Double = 1, negative: Double = 1.05
) -> TokenObjective {
  require(
    positive > 0 && negative > 0,
    "expected temperatures above 0, got \(positive) and \(negative)")
  return TokenObjective(ratios: probabilityRatios(new: new, old: old), advantages: advantages) {
    ratio, advantage in
    let temperature = advantage > 0 ? positive : negative
    let x = temperature * (ratio - 1)
    let fading = Double.exp(-abs(x))  // at most 1: neither side overflows
    let sigmoid = (x >= 0 ? 1 : fading) / (1 + fading)
    let gate = 4 * fading / ((1 + fading) * (1 + fading))  // 4 σ (1 − σ)
    return (4 / temperature * sigmoid * advantage, gate * ratio * advantage)
  }
}

extension Surrogate {
  /// Returns CISPO: ``ClippedObjective/cispo(new:old:advantages:maximumRatio:)``.
  public static func cispo(maximumRatio: Double) -> Surrogate {
    Surrogate("CISPO \(maximumRatio)", parameters: [maximumRatio]) { new, old, advantages in
      ClippedObjective.cispo(
        new: new, old: old, advantages: advantages, maximumRatio: maximumRatio)
    }
  }

  /// Returns SAPO: ``ClippedObjective/sapo(new:old:advantages:positive:negative:)``.
  public static func sapo(positive: Double = 1, negative: Double = 1.05) -> Surrogate {
    Surrogate("SAPO", parameters: [positive, negative]) { new, old, advantages in
      ClippedObjective.sapo(
        new: new, old: old, advantages: advantages, positive: positive, negative: negative)
    }
  }
}
