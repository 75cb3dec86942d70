import Foundation

/// Returns a number with a fixed number of decimals: `decimals(0.98123, 2)` is `0.98`.
///
/// A NaN is written `n/a`, so that a table shows that there is no number.
public func decimals(_ value: Double, _ places: Int) -> String {
  value.isNaN ? "n/a" : String(format: "%.\(places)f", value)
}

/// Returns a share of 1 as a percentage: `percent(0.9812)` is `98.1%`.
public func percent(_ share: Double, decimals places: Int = 1) -> String {
  share.isNaN ? "n/a" : decimals(100 * share, places) + "%"
}

/// Returns a number short enough for a line of text: four significant digits, and whole numbers
/// whole.
package func short(_ value: Double, digits: Int = 4) -> String {
  if value.isNaN { return "n/a" }
  let isWhole = value == value.rounded() && abs(value) < 1e15
  return isWhole || abs(value) >= 1000
    ? String(format: "%.0f", value) : String(format: "%.\(digits)g", value)
}

/// Returns a number with its unit: `50%`, `50% of the steps`, `1.5 nats`.
package func withUnit(_ value: Double, _ unit: String, digits: Int = 4) -> String {
  let space = unit.isEmpty || unit.hasPrefix("%") ? "" : " "
  return short(value, digits: digits) + space + unit
}

/// Returns a time in words: `1.8 s`, `2 min 05 s`.
package func duration(_ seconds: Double) -> String {
  let tenths = (10 * seconds).rounded() / 10
  if tenths < 60 { return String(format: "%.1f s", tenths) }
  let whole = Int(seconds.rounded())
  return String(format: "%d min %02d s", whole / 60, whole % 60)
}

/// Returns a count with its noun: `1 seed`, `5 seeds`.
package func count(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}
