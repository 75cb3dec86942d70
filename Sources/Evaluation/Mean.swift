/// Returns the mean of some numbers; NaN of none.
///
/// They are added from the first to the last.
public func mean(_ values: [Double]) -> Double {
  values.reduce(0, +) / Double(values.count)
}
