import Tokens
import Tasks

/// The first violation of the form `<think> … </think> <answer> … </answer> <end>` in a response,
/// and its place.
public struct FormatViolation: Hashable, Sendable, CustomStringConvertible {
  /// The kinds of violation.
  public enum Reason: Hashable, Sendable {
    /// A tag was due and never comes.
    case missing(SpecialSymbol)
    /// A tag comes before another tag that was due first and does come later.
    case reversed(SpecialSymbol, before: SpecialSymbol)
    /// A tag comes a second time.
    case repeated(SpecialSymbol)
    /// A block is opened inside a block of its own kind.
    case nested(SpecialSymbol)
    /// A tag of the thought comes in a response that was asked for the answer alone.
    case unasked(SpecialSymbol)
    /// Nothing stands between `<answer>` and `</answer>`.
    case emptyAnswer
    /// Something stands before `<think>`.
    case textBeforeThought
    /// Something stands between `</think>` and `<answer>`.
    case textBeforeAnswer
    /// Something stands between `</answer>` and `<end>`.
    case textAfterAnswer
    /// Something follows `<end>`.
    case textAfterEnd
    /// The response stops before `<end>`, as it does when it reaches a cap on its length.
    case truncated
  }

  /// The kind of violation.
  public let reason: Reason
  /// The index of the symbol where it shows; in a text, that of the Unicode scalar.
  public let position: Int

  /// A sentence about it.
  public var description: String {
    let what =
      switch reason {
      case .missing(let tag): "\(tag.text) is missing"
      case .reversed(let tag, let due): "\(tag.text) comes before \(due.text)"
      case .repeated(let tag): "\(tag.text) is repeated"
      case .nested(let tag): "\(tag.text) is nested in a block of its own kind"
      case .unasked(let tag): "\(tag.text) comes although only the answer was asked for"
      case .emptyAnswer: "the answer is empty"
      case .textBeforeThought: "there is text before <think>"
      case .textBeforeAnswer: "there is text between </think> and <answer>"
      case .textAfterAnswer: "there is text after </answer>"
      case .textAfterEnd: "there is text after <end>"
      case .truncated: "the response is cut off before <end>"
      }
    return "\(what) (at \(position))"
  }
}
