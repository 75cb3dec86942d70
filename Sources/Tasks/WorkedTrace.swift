/// Worked steps in which every part has its source: copied or computed.
///
/// A trace is written by joining the parts, and checked by walking along them: the first part that
/// differs is the first mistake, and its source gives the kind (`7 - 9 = 9` computed wrongly;
/// `8 - 9` after `3 + 4 = 7` copied wrongly).
public struct WorkedTrace: Hashable, Sendable {
  /// The source of the symbols of a part.
  public enum Source: Hashable, Sendable {
    /// The form of a step: `=`, `(`.
    case form
    /// Read off the question.
    case question
    /// Carried over from a step before.
    case earlierStep
    /// Worked out in this step.
    case computed
  }

  /// A few symbols that belong together: a number, a sign, a word.
  public struct Part: Hashable, Sendable {
    /// The source of the symbols.
    public let source: Source
    /// The symbols.
    public let symbols: [String]

    /// Returns a number with its digits, from the given source.
    public static func number(_ number: Int, _ source: Source) -> Part {
      Part(source: source, symbols: Numeral.symbols(of: number))
    }

    /// Returns one symbol, from the given source.
    public static func symbol(_ symbol: String, _ source: Source = .form) -> Part {
      Part(source: source, symbols: [symbol])
    }
  }

  /// The steps, each a list of parts.
  public let steps: [[Part]]
  /// The symbol between two steps, if there is one.
  public let separator: String?

  /// A trace from its steps.
  public init(steps: [[Part]], separator: String?) {
    self.steps = steps
    self.separator = separator
  }

  /// The trace as it is written.
  public var symbols: [String] { symbols(fromStep: 0) }

  /// Returns the trace as it is written from a step on: nothing if there are no more steps.
  public func symbols(fromStep first: Int) -> [String] {
    var symbols: [String] = []
    for index in steps.indices.dropFirst(first) {
      if index > first, let separator { symbols.append(separator) }
      for part in steps[index] { symbols += part.symbols }
    }
    return symbols
  }
}
