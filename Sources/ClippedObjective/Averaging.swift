import Require

/// The average that turns the terms of a batch's tokens into one number.
///
/// For G responses of lengths |o_1| … |o_G|, each token of response i has the weight
///
/// | case            | weight of a token of i | who                                         |
/// | --------------- | ---------------------- | ------------------------------------------- |
/// | `byToken`       | 1 / Σ_j \|o_j\|        | DAPO (arXiv 2503.14476, section 3.3), CISPO |
/// | `bySequence`    | 1 / (G \|o_i\|)        | GRPO (arXiv 2402.03300, eq. 3), GSPO, SAPO  |
/// | `byConstant(L)` | 1 / (G L)              | Dr. GRPO (arXiv 2503.20783, section 3.2)    |
/// | `sumOverTokens` | 1 / G                  | DeepSeek-R1 (arXiv 2501.12948, eq. 1), RLOO |
///
///     Averaging.bySequence.weights(lengths: [2, 3, 1, 4])  // 0.125 0.0833 0.25 0.0625
///     Averaging.byToken.weights(lengths: [2, 3, 1, 4])     // 0.1   0.1    0.1  0.1
///
/// The choice is not cosmetic. With 1/|o_i| each token of a long wrong answer is punished less than
/// one of a short wrong answer, so wrong answers grow; with one weight for all, long answers count
/// for more. There is no neutral choice, which is why no function here averages on its own.
///
/// Ask for the weights of the *whole* batch, then cut it into micro-batches. Weights computed in
/// each micro-batch and averaged afterwards are another objective, unless all micro-batches have
/// equally many responses (for `byToken`: equally many tokens).
///
/// A group whose advantages are all 0 still counts in G and in Σ|o|: leave its lengths out, and the
/// others weigh more. Both are done; say which.
public enum Averaging: Hashable, Codable, Sendable {
  /// The mean over all tokens of the batch.
  case byToken
  /// The mean over the tokens of each sequence, then the mean over sequences.
  case bySequence
  /// The sum over tokens divided by the same constant for every sequence (the longest possible
  /// response, say), then the mean over sequences.
  case byConstant(Int)
  /// The sum over the tokens of each sequence, then the mean over sequences.
  case sumOverTokens

  /// A short name for the legend of a figure or the column of a table.
  public var name: String {
    switch self {
    case .byToken: "by token"
    case .bySequence: "by sequence"
    case .byConstant(let length): "by constant \(length)"
    case .sumOverTokens: "sum over tokens"
    }
  }

  /// Returns the weight of one token of each sequence: its values and coefficients are multiplied
  /// with it.
  ///
  /// - Parameter lengths: |o_i|, the number of tokens that the policy wrote (with the end token,
  ///   without prompt and padding), for every sequence of the batch.
  /// - Returns: one weight for each sequence; 0 for a sequence without tokens.
  public func weights(lengths: [Int]) -> [Double] {
    require(lengths.allSatisfy { $0 >= 0 }, "expected lengths of at least 0, got \(lengths)")
    let sequences = Double(lengths.count)
    let tokens = Double(lengths.reduce(0, +))
    return lengths.map { length in
      if length == 0 { return 0 }
      switch self {
      case .byToken: return 1 / tokens
      case .bySequence: return 1 / (sequences * Double(length))
      case .byConstant(let constant):
        require(constant > 0, "expected a constant length above 0, got \(constant)")
        return 1 / (sequences * Double(constant))
      case .sumOverTokens: return 1 / sequences
      }
    }
  }

  /// Returns the weighted sum of a number for each token: an objective, a KL, an entropy.
  ///
  /// - Parameter values: for each sequence of the batch, one number for each of its tokens.
  /// - Returns: Σ_i weight_i Σ_t values[i][t], in the unit of the values.
  public func average(_ values: [[Double]]) -> Double {
    zip(weights(lengths: values.map(\.count)), values)
      .map { weight, sequence in weight * sequence.reduce(0, +) }
      .reduce(0, +)
  }
}
