/// Computes the clipped surrogate with one ratio for the whole response: the objective that the
/// DeepSeek-R1 paper prints.
///
///     ρ = π(o) / π_old(o) = exp Σ_t ( log π(o_t) − log π_old(o_t) )
///     J = min( ρ A, clip(ρ, 1 − ε_low, 1 + ε_high) A )
///
///     coefficient = ρ A for every token, or 0 for every token where the clip bites
///
/// Source: DeepSeek-R1 (arXiv 2501.12948, eq. 1). The older DeepSeekMath (arXiv 2402.03300, eq. 3)
/// has a ratio for each token and divides by |o|: ``clipped(new:old:advantages:range:)``. But for
/// that |o| the two agree on the first step, and only there. The ratio of a long response leaves
/// any range soon: 100 tokens that each moved by 1% make 2.7.
///
///     log-ratios 0.30 and −0.05, A = 1, ε = 0.2: ρ = e^0.25 = 1.284, J = 1.2, coefficients 0, 0
///
/// J belongs to the response, not to a token. Each token is given J/|o|, so that the *sum* over the
/// tokens is the paper's value; ``Averaging/sumOverTokens`` completes equation 1. The coefficient
/// needs no division: each token is a full factor of ρ.
///
/// - Parameters:
///   - new: log π(o_t) under the policy in training, in nats, one for each token.
///   - old: log π_old(o_t) of the same tokens.
///   - advantage: A of the response.
///   - range: ε_low and ε_high.
/// - Returns: values, coefficients and ratios, one for each token; the ratio is the same for all.
public func sequenceClipped(
  new: [Double], old: OldLogProbabilities, advantage: Double, range: ClipRange
) -> TokenObjective {
  let ratio = saturatedExponential(logRatios(new: new, old: old).reduce(0, +))
  let term = clippedTerm(ratio: ratio, advantage: advantage, range: range)
  return TokenObjective(
    values: new.map { _ in term.value / Double(new.count) },
    coefficients: new.map { _ in term.coefficient }, ratios: new.map { _ in ratio })
}

/// Computes the clipped surrogate on the geometric mean of the tokens' ratios: GSPO.
///
///     s = ( π(o) / π_old(o) )^(1/|o|) = exp( (1/|o|) Σ_t ( log π(o_t) − log π_old(o_t) ) )
///     J = min( s A, clip(s, 1 − ε_low, 1 + ε_high) A )
///
///     coefficient = s A for every token, or 0 for every token where the clip bites
///
/// Source: GSPO (arXiv 2507.18071, eq. 5 and 7). A response is rewarded as a whole, so it is
/// weighted and clipped as a whole; the root keeps ratios of short and long responses on one scale,
/// and needs a far narrower range (``ClipRange/gspo``).
///
///     log-ratio −0.25 of a single token, A = 0.3015: s = 0.7788, J = 0.2348, coefficient 0.2348
///
/// Each token is given the value J, so that the *mean* over the tokens is the paper's value;
/// ``Averaging/bySequence`` completes equation 5. In the sum over |o| values the factor 1/|o| of
/// the root cancels, which is why the coefficient has none.
///
/// Left out: the paper's token-level variant (GSPO-token), which has the same gradient when all
/// tokens share one advantage.
///
/// - Parameters:
///   - new: log π(o_t) under the policy in training, in nats, one for each token.
///   - old: log π_old(o_t) of the same tokens.
///   - advantage: A of the response.
///   - range: ε_low and ε_high.
/// - Returns: values, coefficients and ratios, one for each token; the ratio is the same for all.
public func gspo(
  new: [Double], old: OldLogProbabilities, advantage: Double, range: ClipRange = .gspo
) -> TokenObjective {
  let total = logRatios(new: new, old: old).reduce(0, +)
  let ratio = saturatedExponential(total / Double(max(new.count, 1)))
  return TokenObjective(
    ratios: new.map { _ in ratio }, advantages: new.map { _ in advantage }
  ) { clippedTerm(ratio: $0, advantage: $1, range: range) }
}

extension Surrogate {
  /// Returns the clip on a response:
  /// ``ClippedObjective/sequenceClipped(new:old:advantage:range:)``.
  public static func sequenceClipped(_ range: ClipRange) -> Surrogate {
    let name = "R1 eq. 1 clip \(range)"
    return Surrogate(name, parameters: [range.low, range.high]) { new, old, advantages in
      ClippedObjective.sequenceClipped(
        new: new, old: old, advantage: shared(advantages, name), range: range)
    }
  }

  /// Returns GSPO: ``ClippedObjective/gspo(new:old:advantage:range:)``.
  public static func gspo(_ range: ClipRange = .gspo) -> Surrogate {
    let name = "GSPO \(range)"
    return Surrogate(name, parameters: [range.low, range.high]) { new, old, advantages in
      ClippedObjective.gspo(
        new: new, old: old, advantage: shared(advantages, name), range: range)
    }
  }
}
