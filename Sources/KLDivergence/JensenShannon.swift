import Numerics
import Require

/// Computes the generalised Jensen-Shannon divergence: how far a teacher and a student are from
/// their mixture.
///
///     JSD_β(T, S) = β KL(T‖M) + (1 − β) KL(S‖M),   M = β T + (1 − β) S
///
/// Source: Agarwal et al., "On-Policy Distillation of Language Models" (GKD, arXiv 2306.13649,
/// section 2). Unlike either KL it is finite whatever the two think impossible: at most ln 2.
///
///     T = (0.75, 0.25), S = (0.5, 0.5), β = ½: M = (0.625, 0.375), JSD = 0.0338
///
/// As β → 0 it goes to β KL(T‖S), forward, and as β → 1 to (1 − β) KL(S‖T), reverse, so that at the
/// ends themselves it would be 0. There it is taken to be that KL without its factor, as TRL does.
/// Other texts call the weight of the *student* β; then the ends are swapped.
///
/// - Parameters:
///   - student: log S of every outcome, in nats.
///   - teacher: log T of the same outcomes.
///   - weight: β, the teacher's share of the mixture, from 0 to 1.
/// - Returns: the divergence in nats.
/// - Precondition: as many outcomes in both, and the probabilities of each sum to 1 within 1e-4.
public func jensenShannon(student: [Double], teacher: [Double], weight: Double) -> Double {
  require((0...1).contains(weight), "expected a weight from 0 to 1, got \(weight)")
  if weight == 0 { return exactKL(policy: student, reference: teacher, direction: .forward) }
  if weight == 1 { return exactKL(policy: student, reference: teacher, direction: .reverse) }
  let mixture = mixture(student, teacher, weight)
  return weight * exactKL(policy: teacher, reference: mixture)
    + (1 - weight) * exactKL(policy: student, reference: mixture)
}

/// Computes how that divergence changes with the logits z of the student S = softmax(z).
///
///     ∂JSD_β/∂z_j = (1 − β) S_j ( log S_j − log M_j − KL(S‖M) )
///
/// Though M moves with S, what it adds sums to 0. The teacher is not differentiated.
///
///     T = (0.75, 0.25), S = (0.5, 0.5), β = ½: (−0.0639, 0.0639)
///
/// - Parameters:
///   - student: log S of every outcome, in nats.
///   - teacher: log T of the same outcomes.
///   - weight: β, the teacher's share of the mixture, from 0 to 1; at the ends, as for the value.
/// - Returns: one number for each logit; they sum to 0.
/// - Precondition: as many outcomes in both, and the probabilities of each sum to 1 within 1e-4.
public func jensenShannonGradient(
  student: [Double], teacher: [Double], weight: Double
) -> [Double] {
  require((0...1).contains(weight), "expected a weight from 0 to 1, got \(weight)")
  if weight == 0 {
    return exactKLGradient(policy: student, reference: teacher, direction: .forward)
  }
  if weight == 1 {
    return exactKLGradient(policy: student, reference: teacher, direction: .reverse)
  }
  // The mixture held fixed, it is the gradient of reverse KL to it.
  return exactKLGradient(policy: student, reference: mixture(student, teacher, weight))
    .map { (1 - weight) * $0 }
}

/// Computes log M, from logarithms that may be −∞, or so low that their exponentials are 0.
private func mixture(_ student: [Double], _ teacher: [Double], _ weight: Double) -> [Double] {
  zip(student, teacher).map { logS, logT in
    let high = max(logS, logT)
    guard high < -600 && high > -.infinity else {
      return .log(weight * .exp(logT) + (1 - weight) * .exp(logS))
    }
    return high + .log(weight * .exp(logT - high) + (1 - weight) * .exp(logS - high))
  }
}
