import Tokens
import Numerics
import Require
import LanguageModel

extension SamplingDistribution {
  /// Computes the distribution of the next token from logits: softmax at a temperature, then the
  /// cuts.
  ///
  ///     p_j = exp(l_j/T) / Σ_i exp(l_i/T)
  ///     kept: the likeliest tokens, in turn, until there are k of them or their sum reaches top-p
  ///     π_j = p_j / Σ_kept p, and 0 for the others
  ///
  /// This is the definition, in plain `Double` arithmetic, of the computation in the transformer's
  /// kernels.
  ///
  ///     SamplingDistribution(topP: 0.5).logProbabilities(logits: [0, .log(3), 0])
  ///     // p = (0.2, 0.6, 0.2): the second token alone passes 0.5, so (−∞, 0, −∞)
  ///
  /// - Parameter logits: one number per token, −∞ for an impossible one.
  /// - Returns: log π for each token, in nats; −∞ for what was cut.
  /// - Precondition: at least one logit is finite, and none is NaN or +∞.
  public func logProbabilities(logits: [Double]) -> [Double] {
    let scaled = logits.map { $0 / temperature }
    let peak = scaled.reduce(-.infinity, max)  // so that no exponential is too large
    require(peak.isFinite, "expected a possible token and finite logits, got \(logits)")
    let logSum = Double.log(scaled.reduce(0) { $0 + .exp($1 - peak) })
    let logs = scaled.map { $0 - peak - logSum }
    if topK == nil && topP == nil { return logs }

    // Of equally likely tokens the one with the smaller number comes first.
    let order = logs.indices.sorted { logs[$0] == logs[$1] ? $0 < $1 : logs[$0] > logs[$1] }
    var (kept, mass) = (logs.map { _ in -Double.infinity }, 0.0)
    for token in order.prefix(topK ?? logs.count) where mass < topP ?? .infinity {
      kept[token] = logs[token]
      mass += .exp(logs[token])
    }
    return kept.map { $0 - .log(mass) }
  }
}
