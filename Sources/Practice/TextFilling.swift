import TextLayout

/// Fills a text of several paragraphs to a width: tasks, hints, and what a check says of a
/// solution.
///
/// Code, which begins with four spaces, stays as it is. A line that is indented by less, or an item
/// of a list, begins a new line and continues below its own text. No line ends inside of a short
/// term, before or after its operators: `(r - mean) / std` stays together.
package func filled(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var open: (lead: String, text: String)?

  func close() {
    defer { open = nil }
    guard let (lead, text) = open, !text.allSatisfy(\.isWhitespace) else { return }
    let isBlank = lead.allSatisfy { $0 == " " }
    let indent = String(repeating: " ", count: lead.count + (isBlank && !lead.isEmpty ? 2 : 0))
    lines += wrap(words: terms(of: text), width: width, first: lead, rest: indent)
  }

  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.isEmpty {
      close()
      lines.append("")
    } else if line.hasPrefix("    ") {
      close()
      lines.append(String(line))
    } else if let item = line.prefixMatch(of: /( +((expected|got) +)?|- |[0-9]+\. )/) {
      close()
      open = (String(item.0), String(line[item.range.upperBound...]))
    } else if let (lead, text) = open, lead.isEmpty {
      open = (lead, text + " " + line)
    } else {
      close()
      open = ("", String(line))
    }
  }
  close()
  return lines
}

/// Returns the words of a text, and terms that no line should end in, as far as they are short.
private func terms(of text: String) -> [String] {
  let operators: Set<Substring> = ["-", "+", "=", "·", "×", "/", "<", ">", "<=", ">="]
  var terms: [String] = []
  var isOpen = false
  for word in text.split(whereSeparator: \.isWhitespace) {
    let isOperator = operators.contains(word)
    if let last = terms.last, isOpen || isOperator, displayWidth(last) < 24 {
      terms[terms.count - 1] += " \(word)"
    } else {
      terms.append(String(word))
    }
    isOpen = isOperator
  }
  return terms
}
