import Notebook

extension LessonNotebook {
  /// Repeats the work for each seed, given what an earlier stage has made for it; one seed per
  /// thread.
  ///
  ///     let zeros = try notebook.mapSeeds(with: bases) { base, seed in try reinforced(base, seed: seed) }
  ///
  /// After Ctrl-C the results are those of the first few seeds.
  public func mapSeeds<Made: Sendable, Value: Sendable>(
    with made: [Made], _ work: @Sendable (Made, UInt64) throws -> Value
  ) throws -> [Value] {
    try concurrentMap(Array(zip(made, seeds))) { try work($0, $1) }
  }

  /// Repeats the work for each seed, given what two earlier stages have made for it.
  public func mapSeeds<First: Sendable, Second: Sendable, Value: Sendable>(
    with first: [First], _ second: [Second],
    _ work: @Sendable (First, Second, UInt64) throws -> Value
  ) throws -> [Value] {
    try concurrentMap(Array(zip(zip(first, second), seeds))) { try work($0.0, $0.1, $1) }
  }
}

/// Returns the meaning of a line and its band, or a bar and its ends: for the caption of a figure with a
/// ``QuantileBand``.
public func spread(of seeds: Int) -> String {
  seeds == 1 ? "one seed" : "mean of \(seeds) seeds, and the middle 80% of them"
}
