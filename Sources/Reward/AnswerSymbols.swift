/// Cuts the text of an answer into symbols, without its layout.
///
///     $x = \dfrac{1,000}{2}$   →   x  =  \frac  {  1000  }  {  2  }
///
/// A symbol is a decimal, a word of ASCII letters, a command such as `\frac`, or any other single
/// Unicode scalar. Scalars and not characters: a digit with an accent on it is a digit and an accent,
/// and no number. One pass from left to right, over the bytes of UTF-8.
package struct AnswerSymbols {
  /// Returns the symbols of a text; `1,234` is one decimal, as in a number, or two with a comma
  /// between them, as in a point.
  package static func of(_ text: String, joinsThousands: Bool) -> [String] {
    var cutter = AnswerSymbols(bytes: Array(text.utf8), joinsThousands: joinsThousands)
    while cutter.position < cutter.bytes.count { cutter.cut() }
    var symbols = cutter.symbols[...]
    if symbols.last == "." { symbols.removeLast() }
    let bold = ["*", "*"]  // Markdown's
    if symbols.count > 4, symbols.starts(with: bold), symbols.suffix(2) == bold[...] {
      symbols = symbols.dropFirst(2).dropLast(2)
      if symbols.last == "." { symbols.removeLast() }
    }
    return Array(symbols)
  }

  private let bytes: [UInt8]
  private let joinsThousands: Bool
  private var position = 0
  private var symbols: [String] = []

  private init(bytes: [UInt8], joinsThousands: Bool) {
    (self.bytes, self.joinsThousands) = (bytes, joinsThousands)
  }

  /// Commands that only say how the text looks.
  private static let layout: Set<String> = [
    #"\$"#, #"\("#, #"\)"#, #"\["#, #"\]"#, #"\left"#, #"\right"#, #"\displaystyle"#,
    #"\ "#, #"\,"#, #"\:"#, #"\;"#, #"\!"#, #"\quad"#, #"\qquad"#,
  ]

  /// The one spelling of each symbol that has several.
  private static let spelling = [
    #"\dfrac"#: #"\frac"#, #"\tfrac"#: #"\frac"#, #"\cfrac"#: #"\frac"#, #"\%"#: "%",
    "\u{2212}": "-", "\u{2010}": "-", "\u{2011}": "-", "\u{2013}": "-", "\u{221E}": #"\infty"#,
  ]

  /// Scalars that nobody sees.
  private static let invisible: Set<String> = ["\u{200B}", "\u{2060}", "\u{FEFF}"]

  /// The separators between groups of thousands; the last three are narrow and fixed spaces.
  private static let separators = [
    ",", "{,}", #"\,"#, #",\!"#, "\u{2009}", "\u{00A0}", "\u{202F}",
  ].map { Array($0.utf8) }

  /// Cuts off what comes next.
  private mutating func cut() {
    let start = position
    switch bytes[start] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): cutNumber()
    case UInt8(ascii: ".") where isDigit(start + 1): cutNumber()
    case UInt8(ascii: "$"), UInt8(ascii: " "), 9...13: position += 1  // tab to carriage return
    case UInt8(ascii: "\\"): cutCommand()
    case _ where isLetter(start):
      skipLetters()
      symbols.append(text(start..<position))
    case _ where indexDigit != nil: cutIndex()
    default: cutScalar()
    }
  }

  /// Cuts off a decimal: digits, groups of thousands, a point and digits, each of them optional.
  private mutating func cutNumber() {
    let start = position
    skipDigits()
    var number = text(start..<position)
    if joinsThousands, let groups = thousands(after: start..<position) {
      number += groups.digits
      position = groups.end
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: "."), isDigit(position + 1) {
      let point = position
      position += 1
      skipDigits()
      number += text(point..<position)
    }
    symbols.append(number)
  }

  /// Returns the groups of thousands after a first group of digits; `nil` if that cannot be one
  /// (one to three digits, no 0 in front, not itself after a comma as in `5,1,234`), or if any
  /// group after it has not three digits: the commas of `1,234,56` make a list.
  private func thousands(after first: Range<Int>) -> (digits: String, end: Int)? {
    let isListed = first.lowerBound > 0 && bytes[first.lowerBound - 1] == UInt8(ascii: ",")
    let isFirst = (1...3).contains(first.count) && bytes[first.lowerBound] != UInt8(ascii: "0")
    guard isFirst && !isListed else { return nil }
    var (digits, end) = ("", first.upperBound)
    while let separator = separatorBeforeDigit(at: end) {
      let group = end + separator..<end + separator + 3
      guard group.allSatisfy(isDigit), !isDigit(group.upperBound) else { return nil }
      digits += text(group)
      end = group.upperBound
    }
    return (digits, end)
  }

  private func separatorBeforeDigit(at index: Int) -> Int? {
    Self.separators.first { bytes[index...].starts(with: $0) && isDigit(index + $0.count) }?.count
  }

  /// Cuts off a backslash with the letters, or else the one scalar, that follow it.
  private mutating func cutCommand() {
    let start = position
    position += 1
    if isLetter(position) { skipLetters() } else { skipScalar() }
    let command = text(start..<position)
    guard !Self.layout.contains(command) else { return }
    symbols.append(Self.spelling[command] ?? command)
    guard symbols.last == #"\frac"# else { return }
    // \frac12 and \frac 1 2 are short for \frac{1}{2}: a digit is an argument as it stands.
    for _ in 0..<2 {
      while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
      guard isDigit(position) else { return }
      symbols += ["{", text(position..<position + 1), "}"]
      position += 1
    }
  }

  /// Cuts off one Unicode scalar, unless it is white space or cannot be seen.
  private mutating func cutScalar() {
    let start = position
    skipScalar()
    let scalar = text(start..<position)
    let isWhite = bytes[start] >= 0x80 && scalar.allSatisfy(\.isWhitespace)  // not ASCII
    guard !isWhite && !Self.invisible.contains(scalar) else { return }
    symbols.append(Self.spelling[scalar] ?? scalar)
  }

  /// Cuts off an index: `₁₀` is `_` and `10`.
  private mutating func cutIndex() {
    var digits = ""
    while let digit = indexDigit {
      digits += "\(digit)"
      skipScalar()
    }
    symbols += ["_", digits]
  }

  /// The digit from ₀ to ₉ that comes next, U+2080 to U+2089; `nil` if none does.
  private var indexDigit: Int? {
    guard bytes[position...].starts(with: [0xE2, 0x82]), position + 2 < bytes.count else {
      return nil
    }
    let digit = Int(bytes[position + 2]) - 0x80
    return (0...9).contains(digit) ? digit : nil
  }

  private mutating func skipDigits() { while isDigit(position) { position += 1 } }

  private mutating func skipLetters() { while isLetter(position) { position += 1 } }

  /// Goes on to the next byte that begins a scalar; those within one are 10xxxxxx.
  private mutating func skipScalar() {
    guard position < bytes.count else { return }
    repeat { position += 1 } while position < bytes.count && bytes[position] & 0xC0 == 0x80
  }

  private func isDigit(_ index: Int) -> Bool {
    index < bytes.count && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index])
  }

  private func isLetter(_ index: Int) -> Bool {
    guard index < bytes.count else { return false }
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[index] | 0x20)  // A to a
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
