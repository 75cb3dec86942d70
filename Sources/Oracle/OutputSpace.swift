import Tokens
import Require
import LanguageModel

/// The outputs there are: every sequence of tokens that comes to its end, or to the length cap.
///
///     an output o = o₁ … o_T is complete  ⇔  o ends here,  or  T = maximumLength
///
/// With an end token among V tokens and at most L of them, there are
///
///     Σ_{t=0}^{L−1} (V−1)ᵗ + (V−1)ᴸ
///
/// outputs: those that stop after t other tokens, and those that are cut off. Two tokens, 0 for "go
/// on" and 1 for "stop", and at most two of them make three outputs: `1`, `0 1` and the truncated
/// `0 0`. (This is the running example of the module.)
public struct OutputSpace: Sendable {
  /// V: tokens are 0 ..< V.
  public let vocabularySize: Int
  /// L: the most tokens of an output, its end token included.
  public let maximumLength: Int
  /// The largest possible number of outputs; exact where an end token, or nothing, ends them early.
  /// A `Double`, since it soon outgrows an `Int`.
  public let count: Double
  private let ends: @Sendable ([Token]) -> Bool

  /// Outputs of language: they end with a token of their own.
  ///
  /// - Parameters:
  ///   - vocabularySize: V, at least 1.
  ///   - endToken: the token that ends an output; one outside of the vocabulary never does, and all
  ///     outputs have the maximum length.
  ///   - otherEndTokens: others that end one as well.
  ///   - maximumLength: L, at least 1.
  public init(
    vocabularySize: Int, endToken: Token, otherEndTokens: [Token] = [], maximumLength: Int
  ) {
    let ends = Set([endToken] + otherEndTokens)
    let known = ends.count { $0 >= 0 && $0 < vocabularySize }
    self.init(vocabularySize, maximumLength, goingOn: vocabularySize - known) { output in
      output.last.map(ends.contains) ?? false
    }
  }

  /// Outputs of a small environment, where a rule says whether an output ends: a walk that ends at
  /// the goal, or with a fall.
  ///
  /// - Parameters:
  ///   - vocabularySize: V, at least 1.
  ///   - maximumLength: L, at least 1.
  ///   - ends: whether this output ends here; asked about outputs of one token and more, none of
  ///     which was over one token earlier.
  public init(
    vocabularySize: Int, maximumLength: Int, endsWhen ends: @escaping @Sendable ([Token]) -> Bool
  ) {
    self.init(vocabularySize, maximumLength, goingOn: vocabularySize, ends)
  }

  private init(
    _ vocabularySize: Int, _ maximumLength: Int, goingOn: Int,
    _ ends: @escaping @Sendable ([Token]) -> Bool
  ) {
    require(vocabularySize >= 1, "expected at least 1 token, got \(vocabularySize)")
    require(maximumLength >= 1, "expected room for at least 1 token, got \(maximumLength)")
    (self.vocabularySize, self.maximumLength, self.ends) = (vocabularySize, maximumLength, ends)
    var (stopped, open) = (0.0, 1.0)  // outputs that are over, and prefixes that go on
    for _ in 0..<maximumLength {
      stopped += open * Double(vocabularySize - goingOn)
      open *= Double(goingOn)
    }
    count = stopped + open
  }

  /// Returns whether nothing follows these tokens.
  public func isComplete(_ tokens: [Token]) -> Bool {
    tokens.count >= maximumLength || (!tokens.isEmpty && ends(tokens))
  }

  /// Returns whether an output was cut off by the length cap.
  public func isTruncated(_ output: [Token]) -> Bool {
    output.count >= maximumLength && !ends(output)
  }

  /// Returns whether these tokens are one of the outputs: complete with the last token and not
  /// before.
  public func contains(_ output: [Token]) -> Bool {
    output.count <= maximumLength
      && output.allSatisfy { $0 >= 0 && $0 < vocabularySize }
      && (0..<output.count).allSatisfy { !isComplete(Array(output.prefix($0))) }
      && isComplete(output)
  }

  /// Returns the token sequences after which another token comes, shortest first, the empty one
  /// included.
  ///
  /// The running example has two: the empty prefix and `0`.
  ///
  /// - Parameter limit: the most prefixes to go through with.
  /// - Returns: the prefixes; a table policy numbers its states in this order.
  /// - Throws: ``EnumerationError/tooManyOutputs(upTo:limit:)`` if there are more.
  public func prefixes(limit: Int = 100_000) throws(EnumerationError) -> [[Token]] {
    var (prefixes, open) = ([[Token]](), [[Token]()])
    while !open.isEmpty {
      prefixes += open
      guard prefixes.count <= limit else { throw .tooManyOutputs(upTo: count, limit: limit) }
      open = open.flatMap { prefix in
        (0..<Token(vocabularySize)).map { prefix + [$0] }.filter { !isComplete($0) }
      }
    }
    return prefixes
  }
}
