import Foundation

/// Returns whether two lists are the same numbers, each to a share of it or of 1, whichever is
/// larger.
///
/// - Parameters:
///   - got: some numbers.
///   - others: what they may be. What is no number agrees with what is none.
///   - tolerance: how far each may be off.
/// - Returns: whether all agree.
public func agrees(_ got: [Double], _ others: [Double], within tolerance: Double) -> Bool {
  got.count == others.count
    && zip(got, others).allSatisfy { number, other in
      number == other || abs(number - other) <= tolerance * max(1, abs(other))
        || (number.isNaN && other.isNaN)
    }
}

/// By what one list is a multiple of another, if it is one and that can be told.
///
/// - Parameters:
///   - got: some numbers.
///   - expected: what they may be a multiple of; at least two of them are not 0.
///   - tolerance: how far each may be off, as for ``agrees(_:_:within:)``.
/// - Returns: the factor, or nil if there is none.
public func multiple(_ got: [Double], of expected: [Double], within tolerance: Double) -> Double? {
  guard got.count == expected.count, expected.count(where: { $0 != 0 }) >= 2 else { return nil }
  let largest = expected.indices.max { abs(expected[$0]) < abs(expected[$1]) } ?? 0
  let factor = got[largest] / expected[largest]
  // No accident: it is a multiple to more digits than what was expected is asked for.
  let isOne = agrees(got, expected.map { factor * $0 }, within: min(tolerance, 1e-6))
  return factor.isFinite && factor != 0 && isOne ? factor : nil
}

/// Returns the look of wrong numbers: a known mistake, or else what can be seen of any numbers.
///
/// - Parameters:
///   - got: what came.
///   - expected: what is due.
///   - tolerance: how far each may be off.
///   - mistakes: those of this exercise.
///   - otherwise: what to say if it is none of them.
/// - Returns: a sentence for the learner, if there is anything to say.
func diagnosis(
  of got: [Double], beside expected: [Double], within tolerance: Double, mistakes: [UsualMistake?],
  otherwise: String? = nil
) -> String? {
  let known = mistakes.compactMap { $0 }.first { agrees(got, $0.numbers, within: tolerance) }
  if let known { return known.words }
  if got.count != expected.count {
    return "The number of numbers is wrong: \(expected.count) are due, and \(got.count) came."
  }
  if got.contains(where: \.isNaN) {
    return "nan is no number: it comes of 0/0, ∞ - ∞, or the log or root of a negative number."
  }
  if got.contains(where: \.isInfinite) {
    return "inf is beyond all numbers: something was divided by 0, or an exponential is too large."
  }
  if agrees(got, expected.map { -$0 }, within: tolerance) { return "The sign is turned around." }
  if let otherwise { return otherwise }
  if let factor = multiple(got, of: expected, within: tolerance) {
    return "Each number is \(brief(factor)) times what it should be: the normaliser is wrong."
  }
  guard expected.count > 1 else { return nil }
  let differences = zip(got, expected).map { $0 - $1 }
  let first = differences[0]
  if agrees(differences, differences.map { _ in first }, within: min(tolerance, 1e-6)) {
    return "Each number is too \(first > 0 ? "large" : "small") by \(brief(abs(first)))."
  }
  let wrong = got.indices.filter { !agrees([got[$0]], [expected[$0]], within: tolerance) }
  guard expected.count > 2, wrong.count < expected.count else { return nil }
  let places = wrong.map(String.init).joined(separator: ", ")
  return wrong.count == 1
    ? "Only the number at place \(places) is wrong, counted from 0."
    : "Those at the places \(places) are wrong, counted from 0; the others are right."
}

/// Numbers as short as they can be told apart by: `[0.8333, -0.5]`; one alone without brackets.
func brief(_ numbers: [Double], digits: Int = 5) -> String {
  let texts = numbers.map { brief($0, digits: digits) }
  return texts.count == 1 ? texts[0] : "[\(texts.joined(separator: ", "))]"
}

/// A number with at most so many digits: `0.83333`, `1e-17`.
public func brief(_ number: Double, digits: Int = 5) -> String {
  number.isNaN ? "nan" : number == 0 ? "0" : String(format: "%.\(digits)g", number)
}
