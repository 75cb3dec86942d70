/// A sentence that a lesson commits itself to before it runs, with a number in it.
///
///     let thinkingWins = Claim(
///       "With 8 terms, thinking beats the direct answer by at least 50 points.",
///       .atLeast(50), unit: "points")
///
/// An *experiment* can come out either way; experiments are counted. An *identity* is a formula, an
/// enumeration, or what follows from how a thing was made: it cannot fail unless the code is wrong, so it
/// is shown as a test, *checked* or *wrong*, and not counted.
///
///     let formulaHolds = Claim(
///       "The weight found from all groups equals its closed form to 1e-9.", .atMost(1e-9),
///       kind: .identity)
///
/// A measurement comes with an interval (over seeds, say), and one rule makes the verdict:
///
/// - *held*: the whole interval is on the side that was claimed;
/// - *did not hold*: the whole interval is on the other side;
/// - *inconclusive*: the interval has a part on each side, or has no ends.
///
/// A border belongs to the claimed side. For the claim above, 52 to 66 held, 40 to 49 did not hold,
/// and 45 to 60 is inconclusive: more seeds are needed.
public struct Claim: Hashable, Sendable {
  /// The side of a border, or the range, in which the measured number is expected.
  public enum Expectation: Hashable, Sendable {
    /// The number is this large or larger.
    case atLeast(Double)
    /// The number is this small or smaller.
    case atMost(Double)
    /// The number lies in this range.
    case within(ClosedRange<Double>)
  }

  /// The kind of a claim.
  public enum Kind: String, Sendable {
    /// It can come out either way.
    case experiment
    /// It follows from a formula or from how a thing was made.
    case identity
  }

  /// The verdict on a claim.
  public enum Verdict: String, Sendable {
    /// The whole interval is on the side that was claimed.
    case held
    /// The whole interval is on the other side.
    case didNotHold = "did not hold"
    /// The interval has a part on each side, or has no ends.
    case inconclusive

    /// The verdict in words: on an identity, whether it is right.
    package func words(for kind: Kind) -> String {
      guard kind == .identity else { return rawValue }
      return switch self {
      case .held: "checked"
      case .didNotHold: "wrong"
      case .inconclusive: "not checked"
      }
    }
  }

  /// The claim as a sentence.
  public let text: String
  /// The number that it commits itself to.
  public let expectation: Expectation
  /// The number's unit, as text after it: `points`, `%`, or nothing.
  public let unit: String
  /// The kind of the claim: an identity, or one that can come out either way.
  public let kind: Kind

  /// A claim, its number, the number's unit, and whether it can come out either way.
  public init(
    _ text: String, _ expectation: Expectation, unit: String = "", kind: Kind = .experiment
  ) {
    self.text = text
    self.expectation = expectation
    self.unit = unit
    self.kind = kind
  }

  /// Returns the verdict on a measured interval, by the rule above.
  public func verdict(low: Double, high: Double) -> Verdict {
    guard low <= high else { return .inconclusive }  // also when an end is not a number
    let (held, failed) =
      switch expectation {
      case .atLeast(let border): (low >= border, high < border)
      case .atMost(let border): (high <= border, low > border)
      case .within(let range):
        (
          range.lowerBound <= low && high <= range.upperBound,
          high < range.lowerBound || low > range.upperBound
        )
      }
    return held ? .held : failed ? .didNotHold : .inconclusive
  }

  /// The expectation in words: `at least 50 points`.
  package var stated: String {
    switch expectation {
    case .atLeast(let border): "at least \(amount(border))"
    case .atMost(let border): "at most \(amount(border))"
    case .within(let range): "\(short(range.lowerBound)) to \(amount(range.upperBound))"
    }
  }

  /// Returns a number with the claim's unit.
  package func amount(_ value: Double) -> String { withUnit(value, unit) }
}
