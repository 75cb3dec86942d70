/// Returns the content of the last `\boxed{…}` of a text; `nil` without one.
///
///     boxedAnswer(in: #"First \boxed{7}. No: \boxed{\frac{1}{2}}"#)   // \frac{1}{2}
///
/// The last box is the one that is opened last, so that of two nested ones the inner one counts.
/// Braces inside are matched; `\{` and `\}` are signs and match nothing. If the last box is never
/// closed there is no answer: a response that was cut off while changing its mind has not answered.
///
/// Boxes are how the answers of competition mathematics are marked, and DeepSeek-R1 asks for one
/// (arXiv 2501.12948v1, §2.2.2). That the last one wins is the custom of the graders for the MATH
/// data; some of them also take `\fbox{…}` and `\boxed 3`, which do not count here. The text is
/// read once from behind and once forward: time proportional to its length, whatever it holds.
public func boxedAnswer(in text: String) -> String? {
  let bytes = Array(text.utf8)
  let opening = Array(#"\boxed{"#.utf8)
  guard bytes.count > opening.count else { return nil }
  let starts = (0...(bytes.count - opening.count)).reversed()
  let last = starts.first { start in
    bytes[start] == opening[0] && bytes[start..<start + opening.count].elementsEqual(opening)
  }
  guard let last else { return nil }

  let content = last + opening.count
  var depth = 1
  var isEscaped = false
  for index in content..<bytes.count {
    if isEscaped {
      isEscaped = false
      continue
    }
    switch bytes[index] {
    case UInt8(ascii: "\\"): isEscaped = true
    case UInt8(ascii: "{"): depth += 1
    case UInt8(ascii: "}"): depth -= 1
    default: break
    }
    if depth == 0 { return String(decoding: bytes[content..<index], as: UTF8.self) }
  }
  return nil
}
