import Tasks

/// A response in free-form text, taken apart by the same grammar as `Response`.
///
/// Tags are found wherever they stand, with or without spaces and line breaks around them; blocks
/// may have many lines, and white space outside the blocks does not matter. The end of the text is
/// the end of the response, unless the text is said to be truncated; an `<end>` may be written, and
/// then nothing may follow. Reading takes time proportional to the length: no regular expression,
/// no search that starts over.
///
///     TextResponse("<think>\n2 · 3 = 6\n</think>\n<answer>2, 3</answer>\n", prefill: .nothing).answer
///     // "2, 3"
public struct TextResponse: Hashable, Sendable {
  /// The thought, without white space around it: up to the violation if it was never closed, `nil`
  /// if it was never opened.
  public let thought: String?
  /// The answer, without white space around it; `nil` if it is empty or was never closed.
  public let answer: String?
  /// The first thing wrong with the form; its position counts Unicode scalars.
  public let violation: FormatViolation?

  /// Takes a text apart.
  ///
  /// - Parameters:
  ///   - text: What the model wrote after the prompt.
  ///   - prefill: What the prompt had already given.
  ///   - isTruncated: Whether the text was cut off, by a cap on its length for instance.
  public init(_ text: String, prefill: Prefill, isTruncated: Bool = false) {
    var cuts = Self.cut(text)
    if !isTruncated && !cuts.contains(where: { $0.piece == .tag(.end) }) {
      cuts.append(Cut(piece: .tag(.end), range: text.endIndex..<text.endIndex))
    }
    let read = ResponseGrammar(cuts.map(\.piece), prefill: prefill)

    // A block reaches from the tag before it, or the start, to the tag after it, or the end.
    let scalars = text.unicodeScalars
    func start(_ piece: Int) -> String.Index {
      piece < cuts.count ? cuts[piece].range.lowerBound : text.endIndex
    }
    func block(_ pieces: Range<Int>) -> String {
      let opening = pieces.lowerBound - 1
      let from = opening < 0 ? text.startIndex : cuts[opening].range.upperBound
      return Self.trimmed(scalars[from..<start(pieces.upperBound)])
    }
    thought = read.thought.map(block)
    answer = read.answer.map(block)
    violation = read.violation.map { violation in
      let position = scalars.distance(from: scalars.startIndex, to: start(violation.position))
      return FormatViolation(reason: violation.reason, position: position)
    }
  }

  /// A piece and where it is.
  private struct Cut {
    let piece: Piece
    let range: Range<String.Index>
  }

  /// Returns the tags of a text and what stands between them, white space left out.
  ///
  /// The search compares bytes: a tag is ASCII, and in UTF-8 no part of another character looks
  /// like ASCII. At most 9 bytes are read from each `<`.
  private static func cut(_ text: String) -> [Cut] {
    let bytes = text.utf8
    let tags = Piece.tags.map { (tag: $0, bytes: Array($0.text.utf8)) }
    var cuts: [Cut] = []
    var textStart = bytes.startIndex
    var index = bytes.startIndex
    func endText() {
      let text = text.unicodeScalars[textStart..<index].drop(while: isBlank)
      if !text.isEmpty { cuts.append(Cut(piece: .text, range: text.startIndex..<index)) }
    }
    while index < bytes.endIndex {
      guard bytes[index] == UInt8(ascii: "<"),
        let found = tags.first(where: { bytes[index...].starts(with: $0.bytes) })
      else {
        bytes.formIndex(after: &index)
        continue
      }
      endText()
      let end = bytes.index(index, offsetBy: found.bytes.count)
      cuts.append(Cut(piece: .tag(found.tag), range: index..<end))
      index = end
      textStart = end
    }
    endText()
    return cuts
  }

  /// Returns a text without the white space around it.
  private static func trimmed(_ scalars: Substring.UnicodeScalarView) -> String {
    let inner = scalars.drop(while: isBlank)
    guard let last = inner.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(inner[...last])
  }

  /// Returns whether it is white space; ASCII is tested without the Unicode tables, which are slow.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || ("\t"..."\r").contains(scalar) : scalar.properties.isWhitespace
  }
}
