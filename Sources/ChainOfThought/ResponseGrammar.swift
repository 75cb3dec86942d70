import Tokens
import Tasks

/// A piece of a response, as the grammar sees it: one of the five tags, or anything else.
enum Piece: Hashable {
  case tag(SpecialSymbol)
  case text

  /// The tags, in the only order in which they may come.
  static let tags: [SpecialSymbol] = [.think, .endThink, .answer, .endAnswer, .end]

  /// The piece that a symbol is.
  init(_ symbol: String) {
    self = .text
    if let tag = SpecialSymbol(rawValue: symbol), Self.tags.contains(tag) { self = .tag(tag) }
  }
}

/// The places of a response's two blocks, and its first violation: the one grammar behind
/// `Response`, whose pieces are symbols, and `TextResponse`, whose pieces are cut from a text.
///
/// The grammar is a line of five tags. At every moment one of them is due; text is allowed while
/// `</think>` or `</answer>` is due, and nowhere else. Reading is one pass from left to right and
/// stops at the first violation. The thought is kept as far as it was read; an answer only if it
/// was closed.
struct ResponseGrammar {
  private(set) var thought: Range<Int>?
  private(set) var answer: Range<Int>?
  private(set) var violation: FormatViolation?

  init(_ pieces: [Piece], prefill: Prefill) {
    // A prefilled tag is no longer due; with the answer prefilled, no thought was asked for.
    var due = Piece.tags[...]
    switch prefill {
    case .nothing: break
    case .think: due = due.drop { $0 != .endThink }
    case .answer: due = due.drop { $0 != .endAnswer }
    }
    var opened = 0  // where the block begins that is being read
    var end = pieces.count
    for (index, piece) in pieces.enumerated() {
      let isInBlock = due.first == .endThink || due.first == .endAnswer
      if piece == .text && isInBlock { continue }
      let isEmptyAnswer = due.first == .endAnswer && index == opened
      guard let tag = due.first, piece == .tag(tag), !isEmptyAnswer else {
        let reason = Self.reason(
          piece, due: due.first, later: pieces[(index + 1)...], prefill: prefill)
        violation = FormatViolation(reason: reason, position: index)
        end = index
        break
      }
      if tag == .endThink { thought = opened..<index }
      if tag == .endAnswer { answer = opened..<index }
      opened = index + 1
      due.removeFirst()
    }
    if due.first == .endThink { thought = opened..<end }
    if violation == nil && !due.isEmpty {
      violation = FormatViolation(reason: .truncated, position: pieces.count)
    }
  }

  /// Returns the violation of a piece that comes while a tag is due (`nil`: after the end).
  private static func reason(
    _ piece: Piece, due: SpecialSymbol?, later: ArraySlice<Piece>, prefill: Prefill
  ) -> FormatViolation.Reason {
    guard let due else { return .textAfterEnd }
    switch piece {
    case .tag(due):
      return .emptyAnswer
    case .text where due == .end:
      return .textAfterAnswer
    case .text where !later.contains(.tag(due)):
      return .missing(due)
    case .text:
      return due == .think ? .textBeforeThought : .textBeforeAnswer
    case .tag(let tag) where Piece.tags.drop(while: { $0 != due }).contains(tag):
      return later.contains(.tag(due)) ? .reversed(tag, before: due) : .missing(due)
    case .tag(let tag) where prefill == .answer && (tag == .think || tag == .endThink):
      return .unasked(tag)
    case .tag(let tag):
      let isOpen = (tag == .think && due == .endThink) || (tag == .answer && due == .endAnswer)
      return isOpen ? .nested(tag) : .repeated(tag)
    }
  }
}
