import KLDivergence
import Numerics
import Require

/// Reverse KL at one place of a text, from the K symbols that the student finds likeliest: what programs
/// compute where all symbols would cost too much.
///
/// With d_j = log S_j − log T_j, m and n the shares of S and T that the K symbols have, ∂/∂z_i for the logits z of S:
///
/// | form           | D                          | slope                                                     |
/// | -------------- | -------------------------- | --------------------------------------------------------- |
/// | all symbols    | Σ S_j d_j                  | S_i (d_i − D)                                             |
/// | `truncated`    | Σ_K S_j d_j                | S_i ([i ∈ K] (d_i + 1) − D − m), differentiated as it is   |
/// | `stopped`      | the same                   | S_i ([i ∈ K] d_i − D): d is a reward, not differentiated   |
/// | `renormalized` | KL(S_K/m ‖ T_K/n)          | S_i/m (d_i − log m + log n − D) for i ∈ K, else 0          |
///
/// In the sum over all symbols the "+1" of the product rule vanishes, and `truncated` and `stopped` are the
/// same. Cut off, it leaves S_i ([i ∈ K] − m): even where S = T, descent takes mass out of K. It comes to rest
/// where S_i = T_i/e on all of K, if no other symbol has become likelier. `renormalized` is 0 where S = T, but
/// never sees how much mass K has. The set K is held fixed in each slope.
///
/// Sources: verl (github.com/verl-project/verl/pull/5041) tells of the truncated form that it was unstable,
/// since it becomes small where the student's K symbols do; "The Many Faces of On-Policy Distillation" (arXiv
/// 2605.11182) names its biased gradient as a cause of failure, and a stop-gradient as a cure. The formulas
/// of the table are derived here.
///
///     T = S = (0.5, 0.3, 0.2), K = 1: truncated slope (0.25, −0.15, −0.1); stopped and renormalized 0
public struct TopReverseKL: Hashable, Codable, Sendable {
  /// The treatment of the symbols that are left out.
  public enum Form: String, CaseIterable, Hashable, Codable, Sendable {
    /// The terms of K, as they are.
    case truncated
    /// The same, with log S − log T taken as a reward that does not move.
    case stopped
    /// Both distributions are divided by the share that K has of them.
    case renormalized
  }

  /// The treatment of the symbols that are left out.
  public let form: Form
  /// K, how many symbols are kept.
  public let count: Int

  /// A divergence from so many symbols, at least 1; more than there are means all.
  public init(_ form: Form, count: Int) {
    require(count >= 1, "expected at least 1 symbol, got \(count)")
    (self.form, self.count) = (form, count)
  }

  /// Returns K: the likeliest symbols of a student, of equal ones the first.
  public func symbols(of student: [Double]) -> [Int] {
    Array(
      student.indices.sorted { (student[$1], $0) < (student[$0], $1) }.prefix(count))
  }

  /// Computes D.
  ///
  /// - Parameters:
  ///   - student: log S of every symbol, in nats.
  ///   - teacher: log T of the same symbols, all finite.
  ///   - kept: K; by default the student's likeliest.
  /// - Returns: the divergence in nats. The truncated one may be negative.
  public func value(student: [Double], teacher: [Double], keeping kept: [Int]? = nil) -> Double {
    let terms = terms(student, teacher, kept)
    return terms.kept.reduce(0) { $0 + terms.weight($1) * terms.difference($1) }
  }

  /// Computes ∂D/∂z for the logits z of the student, S = softmax(z), with K held fixed.
  ///
  /// - Parameters: those of the value.
  /// - Returns: one number for each symbol; they sum to 0.
  public func gradient(student: [Double], teacher: [Double], keeping kept: [Int]? = nil) -> [Double]
  {
    let terms = terms(student, teacher, kept)
    let value = terms.kept.reduce(0) { $0 + terms.weight($1) * terms.difference($1) }
    let extra = form == .truncated ? 1.0 : 0
    let all = value + extra * terms.mass
    var slopes = student.map { form == .renormalized ? 0 : -Double.exp($0) * all }
    for i in terms.kept {
      slopes[i] =
        form == .renormalized
        ? terms.weight(i) * (terms.difference(i) - value)
        : Double.exp(student[i]) * (terms.difference(i) + extra - all)
    }
    return slopes
  }

  private func terms(_ student: [Double], _ teacher: [Double], _ kept: [Int]?) -> Terms {
    require(
      student.count == teacher.count,
      "expected as many symbols of both, got \(student.count) and \(teacher.count)")
    return Terms(
      student: student, teacher: teacher, kept: kept ?? symbols(of: student),
      isRenormalized: form == .renormalized)
  }
}

/// The terms that all forms share: the kept symbols, and what they are divided by.
private struct Terms {
  let student: [Double], teacher: [Double]
  let kept: [Int]
  /// m, the student's share.
  let mass: Double
  /// log m and log n, or 0 if nothing is divided.
  private let logs: (student: Double, teacher: Double)

  init(student: [Double], teacher: [Double], kept: [Int], isRenormalized: Bool) {
    (self.student, self.teacher, self.kept) = (student, teacher, kept)
    mass = kept.reduce(0) { $0 + .exp(student[$1]) }
    let other = kept.reduce(0) { $0 + .exp(teacher[$1]) }
    logs = isRenormalized ? (.log(mass), .log(other)) : (0, 0)
  }

  func weight(_ i: Int) -> Double { .exp(student[i] - logs.student) }
  func difference(_ i: Int) -> Double { student[i] - logs.student - teacher[i] + logs.teacher }
}

/// Computes the slope of reverse KL from one symbol that the student has drawn: d_o ∂log S_o/∂z.
///
///     g_i = d_o ([i = o] − S_i),   E_{o ~ S}[g_i] = S_i (d_i − D)
///
/// It is right on average, however many symbols there are, and varies from draw to draw. Source: the estimator of
/// "On-Policy Distillation" (Thinking Machines, 2025), which takes −d_o for a reward.
///
///     T = (0.75, 0.25), S = (0.5, 0.5): (−0.2027, 0.2027) if the first is drawn, (−0.3466, 0.3466) if the
///     second is; on average (−0.2747, 0.2747)
///
/// - Parameters:
///   - student: log S of every symbol, in nats.
///   - teacher: log T of the same symbols.
///   - drawn: o.
/// - Returns: one number for each symbol; they sum to 0.
public func sampledReverseKLGradient(
  student: [Double], teacher: [Double], drawn: Int
) -> [Double] {
  require(
    student.count == teacher.count && student.indices.contains(drawn),
    "expected as many symbols of both, and one of them, got \(student.count), \(teacher.count) and number \(drawn)"
  )
  let difference = student[drawn] - teacher[drawn]
  return student.indices.map { difference * ((($0 == drawn) ? 1 : 0) - .exp(student[$0])) }
}
