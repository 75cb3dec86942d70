import KLDivergence
import Numerics
import Require

/// Teachers who have each been told something that their student is not told: a hint h, known with p(h).
///
/// The student has one policy S for all of them. What it becomes depends on the direction of the divergence:
///
///     forward   min over S of E_h KL(T_h‖S) = I(O; H)          at S = Σ_h p(h) T_h, the mixture
///     reverse   min over S of E_h KL(S‖T_h) = −log Z           at S = Π_h T_h^p(h) / Z, the normalised product
///
/// I(O; H) is the mutual information of output and hint: what the outputs tell about the hint cannot be
/// learned by one who is not told the hint. For every S the rest is a divergence:
///
///     E_h KL(T_h‖S) = I(O; H) + KL(mixture‖S),   E_h KL(S‖T_h) = −log Z + KL(S‖product)
///
/// Both follow by writing the sums out; the first is how a mixture compresses several sources. "The Many Faces of
/// On-Policy Distillation" (arXiv 2605.11182) finds that a self-distilled student aggregates what its
/// teachers were told, which fails where each hint belongs to one problem.
///
///     T = (0.75, 0.25) and (0.25, 0.75), equally likely: both minima at (0.5, 0.5); 0.1308 forward,
///     0.1438 reverse
public struct HintedTeachers: Sendable {
  /// p(h) of every hint.
  public let weights: [Double]
  /// T_h(o), [hints × outputs], all above 0.
  public let teachers: [[Double]]

  /// Teachers, and how often each hint is given; all equally often unless said otherwise.
  ///
  /// - Precondition: there is a teacher, all know the same outputs, each with a probability above 0, and weights sum to 1.
  public init(_ teachers: [[Double]], weights: [Double]? = nil) {
    let weights = weights ?? teachers.map { _ in 1 / Double(teachers.count) }
    require(
      !teachers.isEmpty && teachers.count == weights.count
        && abs(weights.reduce(0, +) - 1) < 1e-9,
      "expected a weight for each of \(teachers.count) teachers, which sum to 1, got \(weights)")
    for teacher in teachers {
      require(
        teacher.count == teachers[0].count && teacher.allSatisfy { $0 > 0 }
          && abs(teacher.reduce(0, +) - 1) < 1e-9,
        "expected \(teachers[0].count) probabilities above 0 that sum to 1, got \(teacher)")
    }
    (self.teachers, self.weights) = (teachers, weights)
  }

  /// Σ_h p(h) T_h, what forward KL ends in.
  public var mixture: [Double] {
    teachers[0].indices.map { o in zip(weights, teachers).reduce(0) { $0 + $1.0 * $1.1[o] } }
  }

  /// Π_h T_h^p(h) / Z, what reverse KL ends in.
  public var product: [Double] {
    let (all, z) = pool
    return all.map { $0 / z }
  }

  /// I(O; H) in nats: what forward KL cannot go below.
  public var information: Double { forward(mixture) }

  /// −log Z in nats: what reverse KL cannot go below.
  public var disagreement: Double { -.log(pool.z) }

  /// Computes E_h KL(T_h‖S) in nats, for S(o) of every output.
  public func forward(_ student: [Double]) -> Double {
    zip(weights, teachers).reduce(0) {
      $0 + $1.0 * exactKL(policyProbabilities: $1.1, referenceProbabilities: student)
    }
  }

  /// Computes E_h KL(S‖T_h) in nats, for S(o) of every output.
  public func reverse(_ student: [Double]) -> Double {
    zip(weights, teachers).reduce(0) {
      $0 + $1.0 * exactKL(policyProbabilities: student, referenceProbabilities: $1.1)
    }
  }

  private var pool: (all: [Double], z: Double) {
    let all = teachers[0].indices.map { o in
      Double.exp(zip(weights, teachers).reduce(0) { $0 + $1.0 * .log($1.1[o]) })
    }
    return (all, all.reduce(0, +))
  }
}
