import Numerics
import Require

/// The direction of a divergence: the one of two distributions that the average is taken over.
public enum KLDirection: Hashable, Sendable {
  /// KL(π‖π_ref) = Σ π log(π/π_ref): π must not do what π_ref would not. The penalty of
  /// reinforcement learning; as a distillation loss it seeks one mode.
  case reverse
  /// KL(π_ref‖π) = Σ π_ref log(π_ref/π): π must do all that π_ref does. What supervised training
  /// minimises; it covers all modes.
  case forward
}

/// Computes the divergence of two distributions without sampling: the sum over every outcome.
///
///     KL(p‖q) = Σ_j p_j log(p_j / q_j) ≥ 0,   in nats
///
/// Source: Kullback and Leibler, "On Information and Sufficiency" (1951).
///
///     π = (0.5, 0.5), π_ref = (0.75, 0.25): 0.1438 reverse, 0.1308 forward
///
/// Each outcome contributes p (eˣ − 1 − x) with x = log q − log p, which is never negative. The
/// extra terms q − p sum to 0, and without them the KL of nearly equal distributions would be the
/// small difference of large numbers. An outcome with p = 0 contributes nothing to KL itself
/// (and q here, which completes that sum to 0); one with q = 0 < p makes KL infinite.
///
/// - Parameters:
///   - policy: log π of every outcome, in nats; −∞ for an impossible one.
///   - reference: log π_ref of the same outcomes.
///   - direction: `reverse`, KL(π‖π_ref) by default.
/// - Returns: the divergence in nats, possibly ∞.
/// - Precondition: as many outcomes in both, and the probabilities of each sum to 1 within 1e-4.
public func exactKL(
  policy: [Double], reference: [Double], direction: KLDirection = .reverse
) -> Double {
  requireDistributions(policy, reference)
  let (p, q) = direction == .reverse ? (policy, reference) : (reference, policy)
  return zip(p, q).map { logP, logQ in
    if logP == -.infinity { return Double.exp(logQ) }
    if logQ == -.infinity { return .infinity }  // though p itself may be too small for a Double
    let x = logQ - logP
    if x > 300 { return .exp(logQ) - .exp(logP) * (1 + x) }  // e^x alone might overflow
    return .exp(logP) * (Double.expMinusOne(x) - x)
  }.reduce(0, +)
}

/// Returns the same for probabilities in place of log-probabilities.
///
///     exactKL(policyProbabilities: [0.5, 0.5], referenceProbabilities: [0.75, 0.25])  // 0.1438
///
/// - Parameters:
///   - policyProbabilities: π of every outcome.
///   - referenceProbabilities: π_ref of the same outcomes.
///   - direction: `reverse`, KL(π‖π_ref) by default.
/// - Returns: the divergence in nats, possibly ∞.
/// - Precondition: as many outcomes in both, and each sums to 1 within 1e-4.
public func exactKL(
  policyProbabilities: [Double], referenceProbabilities: [Double],
  direction: KLDirection = .reverse
) -> Double {
  exactKL(
    policy: policyProbabilities.map { .log($0) },
    reference: referenceProbabilities.map { .log($0) }, direction: direction)
}

/// Computes how the divergence changes with the logits z of the policy π = softmax(z).
///
///     ∂KL(π‖π_ref)/∂z_j = π_j ( log π_j − log π_ref,j − KL(π‖π_ref) )
///     ∂KL(π_ref‖π)/∂z_j = π_j − π_ref,j
///
/// The second is the gradient of cross-entropy with soft labels. The first is weighted with π_j: an
/// outcome to which the policy gives almost no probability gets almost no gradient, however likely
/// it is under the reference.
///
///     π = (0.5, 0.5), π_ref = (0.75, 0.25): (−0.2747, 0.2747) reverse, (−0.25, 0.25) forward
///
/// - Parameters:
///   - policy: log π of every outcome, in nats.
///   - reference: log π_ref of the same outcomes.
///   - direction: `reverse`, KL(π‖π_ref) by default.
/// - Returns: one number for each logit; they sum to 0. Where KL is infinite there is no gradient,
///   and they are not numbers.
/// - Precondition: as many outcomes in both, and the probabilities of each sum to 1 within 1e-4.
public func exactKLGradient(
  policy: [Double], reference: [Double], direction: KLDirection = .reverse
) -> [Double] {
  requireDistributions(policy, reference)
  switch direction {
  case .forward:
    return zip(policy, reference).map { .exp($0) - .exp($1) }
  case .reverse:
    let divergence = exactKL(policy: policy, reference: reference)
    return zip(policy, reference).map { logP, logQ in
      logP == -.infinity ? 0 : .exp(logP) * (logP - logQ - divergence)
    }
  }
}

private func requireDistributions(_ policy: [Double], _ reference: [Double]) {
  require(
    policy.count == reference.count,
    "expected as many outcomes in both, got \(policy.count) and \(reference.count)")
  for (name, logs) in [("policy", policy), ("reference", reference)] {
    let total = logs.map { Double.exp($0) }.reduce(0, +)
    require(
      abs(total - 1) < 1e-4 || total.isNaN,
      "expected log-probabilities of the \(name) whose exponentials sum to 1, got \(total)")
  }
}
