import Require

/// Statistics to watch while training: how far the policy has moved, and what the clip did about
/// it.
///
///     let statistics = RatioStatistics(objectives)
///     statistics.clippedLow      // share of tokens that A < 0 had already pushed far enough down
///     statistics.clippedHigh     // share of tokens that A > 0 had already pulled far enough up
///     statistics.quantile(0.99)  // 99% of the ratios are at most this
///
/// A token counts as clipped when the *gradient was dropped*: it has a value, but no coefficient. A
/// ratio outside the range on the side where PPO keeps the gradient is not clipped. A log that
/// counts every ratio outside the range counts those too, and reads higher.
///
/// With one update for each batch every ratio is 1 and both fractions are 0, and that is right.
public struct RatioStatistics: Hashable, Sendable {
  /// The number of tokens.
  public let count: Int
  /// The share of all tokens whose gradient was dropped at a ratio below 1.
  public let clippedLow: Double
  /// The share of all tokens whose gradient was dropped at a ratio above 1.
  public let clippedHigh: Double
  /// The number of tokens without a gradient: clipped, or with an advantage of 0.
  public let deadTokens: Int
  /// The mean of the ratios; over all tokens the old policy might have drawn, it is 1.
  public let mean: Double
  private let sorted: [Double]

  /// The statistics of all tokens of a batch, each counted once.
  ///
  /// - Parameter objectives: one for each sequence, as a ``Surrogate`` returns them.
  /// - Precondition: there is at least one token.
  public init(_ objectives: [TokenObjective]) {
    let ratios = objectives.flatMap(\.ratios)
    require(!ratios.isEmpty, "expected at least one token, got none")
    let values = objectives.flatMap(\.values)
    let coefficients = objectives.flatMap(\.coefficients)
    let clipped = ratios.indices.filter { coefficients[$0] == 0 && values[$0] != 0 }
      .map { ratios[$0] }
    count = ratios.count
    clippedLow = Double(clipped.count { $0 < 1 }) / Double(count)
    clippedHigh = Double(clipped.count { $0 > 1 }) / Double(count)
    deadTokens = coefficients.count { $0 == 0 }
    mean = ratios.reduce(0, +) / Double(count)
    sorted = ratios.sorted()
  }

  /// The smallest ratio.
  public var minimum: Double { quantile(0) }
  /// The ratio in the middle.
  public var median: Double { quantile(0.5) }
  /// The largest ratio.
  public var maximum: Double { quantile(1) }

  /// Returns the ratio that a share of the tokens does not exceed; between two tokens, on the line
  /// between them (as NumPy does by default).
  ///
  /// - Parameter share: in 0...1.
  /// - Returns: a ratio, without a unit.
  public func quantile(_ share: Double) -> Double {
    require((0...1).contains(share), "expected a share in 0...1, got \(share)")
    let position = share * Double(count - 1)
    let below = Int(position)
    let above = min(below + 1, count - 1)
    return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
  }
}
