import Require

/// The mean, the lowest and the highest of several seeds at each place of a curve. A figure draws
/// the mean as a line and the other two as a band.
///
///     let band = MeanAndRange([[0.1, 0.5], [0.3, 0.7]])
///     // mean 0.2, 0.6; low 0.1, 0.5; high 0.3, 0.7
///
/// The band is the range of the given seeds and no statement about other seeds: for that there is
/// ``seedInterval(_:within:confidence:)``. It has no assumptions, and a share stays between 0 and 1.
public struct MeanAndRange: Hashable, Sendable {
  /// The mean over seeds.
  public let mean: [Double]
  /// The lowest seed.
  public let low: [Double]
  /// The highest seed.
  public let high: [Double]

  /// One curve for each seed. If a run was stopped early, all are cut to the length of its curve.
  public init(_ curves: [[Double]]) {
    let count = curves.map(\.count).min() ?? 0
    let columns = (0..<count).map { place in curves.map { $0[place] } }
    mean = columns.map { $0.reduce(0, +) / Double($0.count) }
    low = columns.map { $0.min() ?? .nan }
    high = columns.map { $0.max() ?? .nan }
  }
}
