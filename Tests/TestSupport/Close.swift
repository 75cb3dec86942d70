/// Returns whether two lists have the same length, and no number is further than `tolerance` from
/// its mate.
public func isClose(_ actual: [Double], _ expected: [Double], within tolerance: Double) -> Bool {
  actual.count == expected.count
    && zip(actual, expected).allSatisfy { abs($0 - $1) <= tolerance }
}
