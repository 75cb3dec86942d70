import KLDivergence

/// The divergence of a student from its teacher at one place of a text.
///
/// | case                      | D                                 | what a small student does with it      |
/// | ------------------------- | --------------------------------- | -------------------------------------- |
/// | `forward`                 | KL(T‖S)                           | covers all that the teacher might say, |
/// |                           |                                   | and more: it may not leave anything out |
/// | `reverse`                 | KL(S‖T)                           | keeps to what the teacher finds likely |
/// | `jensenShannon(weight:)`  | β KL(T‖M) + (1−β) KL(S‖M),        | something between; never more than     |
/// |                           | M = β T + (1−β) S                 | ln 2, whatever the two think impossible |
///
/// Source: Agarwal et al., "On-Policy Distillation of Language Models" (GKD, arXiv 2306.13649,
/// section 2), with T for its p_T and S for its p_S. Forward is Hinton's distillation (arXiv
/// 1503.02531) without its factor τ², reverse is that of MiniLLM (arXiv 2306.08543) for a token
/// alone.
///
///     T = (0.75, 0.25), S = (0.5, 0.5): 0.1308 forward, 0.1438 reverse, 0.0338 for β = ½
///
/// β = 0 is `forward` and β = 1 is `reverse`, as in TRL: see
/// `jensenShannon(student:teacher:weight:)` of `KLDivergence`, which the formula's ends tend to
/// when they are scaled. As they stand they are 0.
public enum TeacherDivergence: Hashable, Codable, Sendable {
  /// KL(T‖S).
  case forward
  /// KL(S‖T).
  case reverse
  /// The generalised Jensen-Shannon divergence, with β, the teacher's share of the mixture, from 0
  /// to 1.
  case jensenShannon(weight: Double)

  /// A short name for the legend of a figure or the row of a table.
  public var name: String {
    switch self {
    case .forward: "forward KL"
    case .reverse: "reverse KL"
    case .jensenShannon(let weight): "JSD \(weight)"
    }
  }

  /// β of the formula.
  var weight: Double {
    switch self {
    case .forward: 0
    case .reverse: 1
    case .jensenShannon(let weight): weight
    }
  }

  /// Computes D.
  ///
  /// - Parameters:
  ///   - student: log S of every symbol.
  ///   - teacher: log T of the same symbols.
  /// - Returns: the divergence in nats.
  public func value(student: [Double], teacher: [Double]) -> Double {
    KLDivergence.jensenShannon(student: student, teacher: teacher, weight: weight)
  }

  /// Computes ∂D/∂z for the logits z of the student, S = softmax(z).
  ///
  ///     T = (0.75, 0.25), S = (0.5, 0.5): (−0.25, 0.25) forward, (−0.2747, 0.2747) reverse,
  ///     (−0.0639, 0.0639) for β = ½: each pulls up what the teacher finds likelier
  ///
  /// - Parameters:
  ///   - student: log S of every symbol.
  ///   - teacher: log T of the same symbols.
  /// - Returns: one number for each symbol; they sum to 0.
  public func gradient(student: [Double], teacher: [Double]) -> [Double] {
    jensenShannonGradient(student: student, teacher: teacher, weight: weight)
  }
}
