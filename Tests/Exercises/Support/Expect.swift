/// A wrong result that is met often, and what leads to it.
public struct UsualMistake {
  let numbers: [Double]
  let words: String
  /// Numbers that somebody might get, and why.
  public init(_ numbers: [Double], _ words: String) {
    (self.numbers, self.words) = (numbers, words)
  }
  /// A number that somebody might get, and why.
  public init(_ number: Double, _ words: String) { self.init([number], words) }
}

/// Requires numbers to be what they should be; if they are not, says which, and what they look like.
///
/// - Parameters:
///   - what: the call, as the learner would write it.
///   - got: what it gave.
///   - expected: what it should give.
///   - tolerance: how far each may be off, as a share of it or of 1, whichever is larger.
///   - mistakes: results of well-known mistakes, to be recognised; nil where one shows nothing.
///   - otherwise: what to say if it is none of them.
/// - Throws: ``Wrong``.
public func expect(
  _ what: String, _ got: [Double], toBe expected: [Double], within tolerance: Double = 1e-9,
  mistakes: [UsualMistake?] = [], otherwise: String? = nil
) throws(Wrong) {
  if agrees(got, expected, within: tolerance) { return }
  let words = diagnosis(
    of: got, beside: expected, within: tolerance, mistakes: mistakes, otherwise: otherwise)
  // As many digits as it takes to tell the two apart.
  let digits = brief(expected) == brief(got) ? 17 : 5
  throw Wrong(
    """
    \(what)
      expected \(brief(expected, digits: digits))
      got      \(brief(got, digits: digits))\(words.map { "\n\($0)" } ?? "")
    """)
}

/// Requires rows of numbers to be what they should be; if they are not, shows each row.
///
/// - Parameters:
///   - what: the call, as the learner would write it.
///   - got: what it gave.
///   - expected: what it should give.
///   - names: what each row is.
///   - tolerance: how far each number may be off, as a share of it or of 1, whichever is larger.
///   - mistakes: results of well-known mistakes, row after row; nil where one shows nothing.
/// - Throws: ``Wrong``.
public func expect(
  _ what: String, rows got: [[Double]], toBe expected: [[Double]], names: [String],
  within tolerance: Double = 1e-9, mistakes: [UsualMistake?] = []
) throws(Wrong) {
  guard got.map(\.count) == expected.map(\.count) else {
    throw Wrong(
      "\(what)\n  expected rows of \(expected.map(\.count)) numbers, got \(got.map(\.count))")
  }
  let (all, due) = (got.flatMap { $0 }, expected.flatMap { $0 })
  if agrees(all, due, within: tolerance) { return }
  let factors = zip(got, expected).compactMap { row, due in
    due.count == 1 && due[0] != 0 ? row[0] / due[0] : multiple(row, of: due, within: tolerance)
  }
  let multiples = factors.map { brief($0) }.joined(separator: ", ")
  let words = diagnosis(
    of: all, beside: due, within: tolerance, mistakes: mistakes,
    otherwise: factors.count == got.count && all.count > got.count
      ? "Row by row that is \(multiples) times what it should be: the normaliser is wrong." : nil)
  let digits = brief(due) == brief(all) ? 17 : 5
  let text = { (row: [Double]) in
    row.map { brief($0, digits: digits) }.joined(separator: " ")
  }
  let lines = got.indices.map { row in
    "  \(names[row]): expected \(text(expected[row])), got \(text(got[row]))"
  }
  throw Wrong(([what] + lines + (words.map { [$0] } ?? [])).joined(separator: "\n"))
}

/// The quantity that is predicted.
public enum Quantity {
  /// Any number.
  case number
  /// A probability, or a part of a whole: from 0 to 1.
  case share
  /// A part of a whole in percent: from 0 to 100.
  case percentage
}

/// Requires a prediction to be near what was measured, without telling what that was.
///
/// - Parameters:
///   - prediction: the learner's number.
///   - measured: what came out.
///   - tolerance: how far off it may be, in the unit of both.
///   - quantity: what it is, to recognise an answer in percent where a share was asked for.
///   - name: the name of the number, where several are predicted: which of them is off has to be said.
///   - mistakes: results of well-known mistakes, to be recognised.
/// - Throws: ``Wrong``.
public func expect(
  prediction: Double, near measured: Double, within tolerance: Double,
  as quantity: Quantity = .number, called name: String? = nil, mistakes: [UsualMistake?] = []
) throws(Wrong) {
  if abs(prediction - measured) <= tolerance { return }
  let unit: String? =
    switch quantity {
    case .number: nil
    // A small share may be below 1 in percent as well.
    case .share
    where prediction > 1
      || abs(prediction / 100 - measured) <= max(tolerance, measured / 10):
      "Is it in percent? Answer from 0 to 1."
    case .percentage where prediction > 0 && prediction < 1:
      "Is it a share? Answer in percent, from 0 to 100."
    case .share, .percentage: nil
    }
  let known = mistakes.compactMap { $0 }.first { abs($0.numbers[0] - prediction) <= tolerance }
  let side =
    prediction.isNaN
    ? "That is no number: 0/0, or the root or the logarithm of a negative number."
    : "Your number is too \(prediction < measured ? "low" : "high")."
  throw Wrong(
    "You predicted \(name.map { "\($0): " } ?? "")\(brief(prediction)). It was run, and that is not "
      + "what came out.\n"
      + (unit ?? known?.words ?? side))
}
