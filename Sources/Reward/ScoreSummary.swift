import Require

/// The summary of many scores: the mean and the range of each component and of the total.
///
/// A training run logs one at each step; it also summarises a group of responses to one question.
///
///     let summary = ScoreSummary(of: scores)
///     summary["accuracy"]?.mean    // 0.375
///     summary.total.varies         // false: nothing to learn from this group
///     summary.cancels              // true: … although its responses differ
public struct ScoreSummary: Hashable, Sendable {
  /// The mean and the range of some numbers.
  public struct Spread: Hashable, Sendable {
    /// The name of the numbers.
    public let name: String
    /// Their mean.
    public let mean: Double
    /// The lowest.
    public let lowest: Double
    /// The highest.
    public let highest: Double
    /// Indicates whether they differ by more than rounding could make of equal sums.
    public let varies: Bool

    /// The spread of at least one number; `size` is how large the terms were that they are sums of.
    fileprivate init(_ name: String, _ values: [Double], size: Double) {
      self.name = name
      lowest = values.min() ?? 0
      highest = values.max() ?? 0
      mean = values.reduce(0) { $0 + $1 / Double(values.count) }
      varies = highest - lowest > 1e-12 * size
    }
  }

  /// The number of scores.
  public let count: Int
  /// Each component's values, without their weights.
  public let components: [Spread]
  /// The weighted sums.
  public let total: Spread
  /// Indicates whether components that are paid for vary while the total does not: their sum
  /// cancels.
  ///
  /// Each of two responses may be better in one way and worse in another, say a right answer in a
  /// bad form and a wrong one in a good form. Their totals are the same, every advantage is 0, and
  /// nothing is learned from a group whose responses differ. Other weights avoid it, or a component
  /// that counts only with another, as accuracy does in `ruleReward`.
  public let cancels: Bool

  /// The summary of some scores.
  ///
  /// - Precondition: there is at least one score, and all have the same components with the same
  ///   weights in the same order.
  public init(of scores: [Score]) {
    require(!scores.isEmpty, "a summary needs at least 1 score, got 0")
    let first = scores[0].components
    for score in scores {
      require(
        score.isSummedLike(scores[0]),
        "scores of one summary have the same components and weights, got \(first) and "
          + "\(score.components)")
    }
    count = scores.count
    components = first.indices.map { index in
      let values = scores.map { $0.components[index].value }
      return Spread(first[index].name, values, size: values.map(abs).max() ?? 0)
    }
    let sizes = scores.map { $0.components.reduce(0) { $0 + abs($1.contribution) } }
    total = Spread("total", scores.map(\.total), size: sizes.max() ?? 0)
    let isVaried = zip(components, first).contains { $0.varies && $1.weight != 0 }
    cancels = isVaried && !total.varies
  }

  /// The spread of a component; `nil` if there is none of that name.
  public subscript(name: String) -> Spread? { components.first { $0.name == name } }
}
