import Foundation

/// The labels of ticks, as short as possible while the ticks stay distinct.
enum TickLabels {
  /// Ticks at multiples of a step, with equally many decimals and one power of ten: 0.2, 0.4, …,
  /// 1.0 or 0.5×10⁻⁵, 1.0×10⁻⁵.
  static func linear(_ values: [Double], step: Step) -> [Axis.Tick] {
    let top = values.map(abs).max() ?? 0
    let exponent = top == 0 || (1e-3..<1e6).contains(top) ? 0 : Int(floor(log10(top)))
    return values.map { value in
      let digits = max(0, exponent - step.exponent)
      let label = minus(fixed(value / pow(10, Double(exponent)), digits: digits))
      let scale = exponent == 0 ? "" : "×" + power(exponent)
      return Axis.Tick(value: value, label: value == 0 ? "0" : label + scale)
    }
  }

  /// Ticks at powers of ten, thinned out to about `count`; over less than two decades at 1, 2 and 5
  /// times a power of ten as well.
  static func logarithmic(_ low: Double, _ high: Double, count: Int) -> [Axis.Tick] {
    let decades = Int(floor(log10(low)))...Int(ceil(log10(high)))
    let digits: [Double] = log10(high / low) < 2 ? [1, 2, 5] : [1]
    let every = max(1, decades.count / max(1, count))
    let isPlain = low >= 0.99e-3 && high <= 1.01e5
    return decades.filter { $0.isMultiple(of: every) }.flatMap { exponent in
      digits.compactMap { digit in
        let step = Step(digit: digit, exponent: exponent)
        guard step.size >= low * 0.999999, step.size <= high * 1.000001 else { return nil }
        let scientific = (digit == 1 ? "" : fixed(digit, digits: 0) + "×") + power(exponent)
        return Axis.Tick(
          value: step.size,
          label: isPlain ? fixed(step.size, digits: max(0, -exponent)) : scientific)
      }
    }
  }

  /// Returns a number for people, with about three significant digits: 0.62, 12.5, 3.1×10⁻⁵.
  static func short(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "−inf" : "inf" }
    guard value != 0 else { return "0" }
    let exponent = Int(floor(log10(abs(value)) + 1e-9))
    let isPlain = (-3..<6).contains(exponent)
    let shown = isPlain ? value : value / pow(10, Double(exponent))
    var text = fixed(shown, digits: isPlain ? min(3, max(0, 2 - exponent)) : 2)
    if text.contains(".") {
      while text.last == "0" { text.removeLast() }
      if text.last == "." { text.removeLast() }
    }
    return minus(isPlain ? text : text + "×" + power(exponent))
  }

  static func fixed(_ value: Double, digits: Int) -> String {
    String(format: "%.\(digits)f", value)
  }

  private static func minus(_ text: String) -> String {
    text.replacing("-", with: "−")
  }

  private static func power(_ exponent: Int) -> String {
    let superscripts: [Character: Character] = [
      "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
      "9": "⁹", "-": "⁻",
    ]
    return "10" + String(String(exponent).compactMap { superscripts[$0] })
  }
}

/// A distance between ticks that reads well: 1, 2 or 5 times a power of ten.
struct Step: Equatable {
  var digit: Double
  var exponent: Int

  init(digit: Double, exponent: Int) {
    self.digit = digit
    self.exponent = exponent
  }

  init(atLeast rough: Double) {
    exponent = Int(floor(log10(rough) + 1e-9))
    let mantissa = rough / pow(10, Double(exponent))
    let nice = [1.0, 2, 5].first { mantissa <= $0 * 1.000001 }
    digit = nice ?? 1
    if nice == nil { exponent += 1 }
  }

  var size: Double { multiple(1) }

  /// `count` steps, rounded once: 3 steps of 0.1 are 0.3, not 0.30000000000000004.
  func multiple(_ count: Double) -> Double {
    exponent < 0
      ? count * digit / pow(10, Double(-exponent)) : count * digit * pow(10, Double(exponent))
  }

  func rounded(_ low: Double, _ high: Double) -> (Double, Double) {
    (multiple(floor(low / size + 1e-6)), multiple(ceil(high / size - 1e-6)))
  }

  func multiples(_ low: Double, _ high: Double) -> [Double] {
    let (first, last) = (ceil(low / size - 1e-6), floor(high / size + 1e-6))
    return stride(from: first, through: last, by: 1).map { multiple($0) + 0 }  // + 0: no −0
  }
}
