import ClippedObjective
import KLDivergence
import Synchronization
import Transformer

/// The objective of one update, token by token: the surrogate, less β times the drift.
///
///     cₜ = w_i · ( ∂J/∂log π(oₜ) − β ∂D/∂log π(oₜ) )
///
/// With the advantage Â, on the first update after sampling and with k3, this is the gradient
/// coefficient of GRPO in DeepSeekMath (arXiv 2402.03300, eq. 21): Â + β (π_ref/π − 1).
package final class GroupObjective: Sendable {
  private let settings: GRPOSettings
  private let old: [[OldLogProbabilities]]
  private let advantages: [[Double]]
  private let references: [[ReferenceLogProbabilities]]
  /// w_i, the weight of each token of a response; 0 for one that is masked.
  private let weights: [[Double]]
  /// What was found, response by response. The trainer asks from two threads.
  private let found: Mutex<[[Finding?]]>

  /// What an update found out about one response.
  struct Finding: Sendable {
    let surrogate: TokenObjective
    let divergence: TokenDivergence
    let weight: Double
  }

  /// The objective on some groups: for each response what the old policy thought of its tokens, its
  /// advantage, what the reference thinks, and whether it is to be left out.
  package init(
    _ settings: GRPOSettings, old: [[OldLogProbabilities]], advantages: [[Double]],
    references: [[ReferenceLogProbabilities]], isMasked: [[Bool]]
  ) {
    (self.settings, self.old) = (settings, old)
    (self.advantages, self.references) = (advantages, references)
    let lengths = zip(old.joined(), isMasked.joined()).map { $1 ? 0 : $0.values.count }
    var all = settings.averaging.weights(lengths: lengths)[...]
    weights = old.map { group in
      defer { all = all.dropFirst(group.count) }
      return Array(all.prefix(group.count))
    }
    found = Mutex(old.map { $0.map { _ in nil } })
  }

  /// Fills in the coefficients of one response, given the log-probabilities of the new policy.
  @Sendable package func judge(
    _ index: ResponseIndex, _ logProbabilities: Span<Float>,
    _ coefficients: inout MutableSpan<Float>
  ) {
    let new = logProbabilities.indices.map { Double(logProbabilities[$0]) }
    let (g, r) = (index.group, index.response)
    let surrogate = settings.surrogate.evaluate(
      new: new, of: settings.oldDistribution, old: old[g][r], advantage: advantages[g][r])
    let divergence = settings.divergence.evaluate(
      new: new, temperature: settings.temperature, reference: references[g][r],
      ratios: surrogate.ratios, scope: settings.divergenceScope)
    let weight = weights[g][r]
    for t in coefficients.indices {
      let pull = surrogate.coefficients[t] - settings.klCoefficient * divergence.coefficients[t]
      coefficients[t] = Float(weight * pull)
    }
    let finding = Finding(surrogate: surrogate, divergence: divergence, weight: weight)
    found.withLock { $0[g][r] = finding }
  }

  /// What was found, in the order of the batch, without masked responses.
  var findings: [Finding] {
    found.withLock { $0.joined().compactMap { $0 } }.filter { $0.weight > 0 }
  }

  /// J: the number that the update is to make larger.
  package var value: Double {
    findings.reduce(0) { sum, finding in
      let surrogate = finding.surrogate.values.reduce(0, +)
      let drift = finding.divergence.values.reduce(0, +)
      return sum + finding.weight * (surrogate - settings.klCoefficient * drift)
    }
  }
}

/// Cuts 0..<count into parts that differ in size by at most 1; no part is empty.
func evenParts(of count: Int, _ parts: Int) -> [Range<Int>] {
  (0..<parts).map { count * $0 / parts..<count * ($0 + 1) / parts }.filter { !$0.isEmpty }
}
