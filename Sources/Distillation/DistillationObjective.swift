import Synchronization
import Tensor
import Transformer

/// The objective of one update: J = −Σₜ wₜ D(T(·|o_<t), S(·|o_<t)), with the teacher's rows at hand.
///
/// The texts are given, whoever wrote them: that the student's own would be others if it changed is
/// not part of the gradient (GKD, arXiv 2306.13649, section 3: no backpropagation through sampling).
package final class DistillationObjective: Sendable {
  private let settings: DistillationSettings
  /// log T of every symbol, for each response [tokens × vocabulary].
  private let teacher: [[Matrix<Float>]]
  /// w, the same for all places of a response.
  private let weights: [[Double]]
  /// Σ D of each response. The trainer asks from two threads.
  private let found: Mutex<[[Double]]>

  /// The objective on some texts of which the teacher has told what it thinks.
  package init(_ settings: DistillationSettings, teacher: [[Matrix<Float>]]) {
    (self.settings, self.teacher) = (settings, teacher)
    var all = settings.averaging.weights(lengths: teacher.joined().map(\.rows))[...]
    weights = teacher.map { group in
      defer { all = all.dropFirst(group.count) }
      return Array(all.prefix(group.count))
    }
    found = Mutex(teacher.map { $0.map { _ in 0 } })
  }

  /// Fills in ∂J/∂z for one place of a response, given log S of every symbol.
  @Sendable package func judge(
    _ index: ResponseIndex, _ place: Int, _ logProbabilities: Span<Float>,
    _ gradient: inout MutableSpan<Float>
  ) {
    let (g, r) = (index.group, index.response)
    let student = logProbabilities.indices.map { Double(logProbabilities[$0]) }
    let teacher = teacher[g][r].values(row: place).map(Double.init)
    let slopes = settings.divergence.gradient(student: student, teacher: teacher)
    for j in gradient.indices { gradient[j] = Float(-weights[g][r] * slopes[j]) }
    let value = settings.divergence.value(student: student, teacher: teacher)
    found.withLock { $0[g][r] += value }
  }

  /// Σ w D, in nats: what the update is to make smaller.
  package var divergence: Double {
    found.withLock { zip($0.joined(), weights.joined()).reduce(0) { $0 + $1.0 * $1.1 } }
  }
}
