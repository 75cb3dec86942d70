import Tasks
import TextLayout

/// Returns a response for a reader, with its first wrong step marked:
///
///     <think> 3 + 4 = 7 ; 7 - 9 = 9 </think> <answer> 9 </answer> <end>
///                         ^^^^^^^^^
///     step 2 is computed wrongly: expected 8, found 9
///
/// The prefill is written in front, so that the two blocks are complete. The mistake is one from
/// `check`; without one, there are no marks. Long responses are broken into lines of at most
/// `width` characters, or one symbol if that is longer. Plain text: it reads the same in a terminal
/// and on a page.
public func transcript(_ response: Response, marking mistake: Mistake? = nil, width: Int = 76)
  -> String
{
  let prefilled = response.prefill.symbols
  let symbols = prefilled + response.symbols
  let marked = mistake.map {
    ($0.symbols.lowerBound + prefilled.count)..<($0.symbols.upperBound + prefilled.count)
  }
  var lines: [String] = []
  let breaks = lineBreaks(symbols.map(\.count), width: width)
  for line in breaks.isEmpty ? [0..<0] : breaks {
    lines.append(symbols[line].joined(separator: " "))
    if let marks = marked.flatMap({ marks(under: line, of: symbols, marking: $0) }) {
      lines.append(marks)
    }
  }
  if let mistake { lines.append(mistake.description) }
  return lines.joined(separator: "\n")
}

/// Returns the line of `^` under the marked symbols of a line; `nil` if none is marked in it. Where
/// something is missing, the mark is one `^` under what stands in its place, or after the last
/// symbol.
private func marks(
  under line: Range<Int>, of symbols: [String], marking marked: Range<Int>
) -> String? {
  let isAfterLast = marked.isEmpty && marked.lowerBound == symbols.count
  if isAfterLast && line.upperBound == symbols.count {
    return String(repeating: " ", count: symbols[line].joined(separator: " ").count + 1) + "^"
  }
  let shown =
    marked.isEmpty && line.contains(marked.lowerBound)
    ? marked.lowerBound..<marked.lowerBound + 1 : marked.clamped(to: line)
  guard !shown.isEmpty else { return nil }
  let before = symbols[line.lowerBound..<shown.lowerBound].reduce(0) { $0 + $1.count + 1 }
  let length = marked.isEmpty ? 1 : symbols[shown].joined(separator: " ").count
  return String(repeating: " ", count: before) + String(repeating: "^", count: length)
}
