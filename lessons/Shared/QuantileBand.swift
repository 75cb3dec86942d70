import Evaluation

/// The mean of several seeds at each place of a curve, and between which values the middle eight tenths of
/// the seeds lie. The range of many seeds shows the two most unusual ones; this shows most of them.
///
///     let band = QuantileBand([[0.1, 0.5], [0.3, 0.7]])
///     // mean 0.2, 0.6; low 0.12, 0.52; high 0.28, 0.68
///
/// It is no statement about other seeds: for that there is `seedInterval`.
public struct QuantileBand: Hashable, Sendable {
  /// The mean over seeds.
  public let mean: [Double]
  /// One seed in ten is below.
  public let low: [Double]
  /// One seed in ten is above.
  public let high: [Double]

  /// One curve for each seed. If a run was stopped early, all are cut to the length of its curve. A value
  /// that is not a number is left out; where there is no other, all three are NaN.
  public init(_ curves: [[Double]]) {
    let count = curves.map(\.count).min() ?? 0
    let columns = (0..<count).map { place in
      curves.map { $0[place] }.filter { !$0.isNaN }.sorted()
    }
    mean = columns.map { Evaluation.mean($0) }
    low = columns.map { $0.isEmpty ? .nan : quantile(0.1, of: $0) }
    high = columns.map { $0.isEmpty ? .nan : quantile(0.9, of: $0) }
  }
}
