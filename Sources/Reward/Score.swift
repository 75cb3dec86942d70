import Require

/// A reward with its components: a weighted sum that keeps its parts for the logs.
///
///     total = Σ weightᵢ · valueᵢ
///
///     let score = Score([
///       Component("accuracy", accuracyReward(response, for: problem, of: task)),
///       Component("format", formatReward(response)),
///       Component("language", languageConsistency(of: response, language: english), weight: 0.5),
///     ])
///     score.total   // 1 + 1 + 0.5 · 0.8 = 2.4
///
/// A policy is trained on the total alone. A training run should log the components: a total that
/// rises while the accuracy falls is a sign of reward hacking, and nothing else shows it. A sum may
/// also hide differences: see `ScoreSummary.cancels`.
///
/// In the paper the sum of a rule-based reward is accuracy + format with equal weights; language
/// consistency is added in the same way later (DeepSeek-R1, arXiv 2501.12948: §2.3.2 of its first
/// version, and the formulas of its second). Other weights are ours.
public struct Score: Hashable, Sendable {
  /// The summands, in the order in which they are shown.
  public let components: [Component]

  /// A score from its components.
  ///
  /// A value that is no number makes the total none: computing advantages then throws an error.
  ///
  /// - Precondition: names are unique, and weights are finite.
  public init(_ components: [Component]) {
    for (place, component) in components.enumerated() {
      require(
        !components[..<place].contains { $0.name == component.name },
        "the components of a score have unique names, got \"\(component.name)\" twice")
      require(
        component.weight.isFinite,
        "the weight of \(component.name) should be finite, got \(component.weight)")
    }
    self.components = components
  }

  /// The reward: the sum of all contributions, from the first to the last.
  public var total: Double { components.reduce(0) { $0 + $1.contribution } }

  /// Returns whether another score has the same names and weights in the same order.
  func isSummedLike(_ other: Score) -> Bool {
    components.elementsEqual(other.components) { $0.name == $1.name && $0.weight == $1.weight }
  }

  /// The value of a component, without its weight; `nil` if there is no component of that name.
  public subscript(name: String) -> Double? {
    components.first { $0.name == name }?.value
  }
}

/// One part of a reward.
public struct Component: Hashable, Sendable {
  /// The name in logs and tables.
  public let name: String
  /// The value by itself.
  public let value: Double
  /// The factor that the value is paid with; negative for a punishment whose value is positive.
  public let weight: Double

  /// A part of a reward, with weight 1 by default.
  public init(_ name: String, _ value: Double, weight: Double = 1) {
    self.name = name
    self.value = value
    self.weight = weight
  }

  /// The contribution to the total.
  public var contribution: Double { weight * value }
}
