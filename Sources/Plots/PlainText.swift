import TextLayout

/// Text from any source, made harmless and measured.
enum PlainText {
  /// Returns the text on one line without control characters: a line break would end a gnuplot
  /// command or a row of data, an escape would steer the terminal.
  static func line(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: " "
      case .format where scalar.value != 0x200D: " "  // bidi marks and the like; joiners stay
      case .unassigned where scalar.properties.isNoncharacterCodePoint: " "  // no XML may hold one
      default: scalar
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// About how wide the text is at a size, both in pixels, in DejaVu Sans. Most other fonts are
  /// narrower, so what fits by this measure fits.
  static func width(_ text: String, size: Double) -> Double {
    Double(text.reduce(0) { $0 + hundredths($1) }) / 100 * size
  }

  /// Returns whether DejaVu Sans has the character, as far as its blocks tell: Latin, Greek and
  /// Cyrillic letters, super- and subscripts, arrows, mathematical operators and geometric shapes.
  static func isInFont(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x20...0x2E9, 0x300...0x34F, 0x384...0x525, 0x1E00...0x1EFB, 0x2010...0x205E,
        0x2070...0x208E, 0x2090...0x209C, 0x20AC, 0x2100...0x2109, 0x210B...0x2149,
        0x2150...0x2185, 0x2190...0x2311, 0x2500...0x269C, 0x2701...0x2704, 0x2706...0x2709,
        0x270C...0x2727, 0x2776...0x2794, 0x2798...0x27AF, 0x27E6...0x27EB, 0x27F0...0x28FF:
        true
      default: false
      }
    }
  }

  /// Returns the text in lines of at most `width` columns of a terminal.
  static func wrap(_ text: String, columns width: Int) -> [String] {
    lines(words(text, width: width) { displayWidth($0) }, space: 1, width: width)
  }

  /// Returns the text in as few lines of at most `width` pixels as it takes, all about as long.
  static func wrap(_ text: String, size: Double, width: Double) -> [String] {
    let limit = Int(100 * max(0, width) / size)
    let words = words(text, width: limit, of: hundredths)
    func lines(_ width: Double) -> [String] {
      self.lines(words, space: hundredths(" "), width: Int(100 * width / size))
    }
    let count = lines(width).count
    guard count > 1 else { return lines(width) }
    var (narrow, wide) = (width / 3, width)  // the narrowest width that needs no more lines
    while wide - narrow > 4 {
      let middle = (narrow + wide) / 2
      if lines(middle).count == count { wide = middle } else { narrow = middle }
    }
    return lines(wide)
  }

  /// Returns the text on one line, ended by "…" where it would be wider than `width` pixels.
  static func shortened(_ text: String, size: Double, width: Double) -> String {
    var text = line(text)
    if self.width(text, size: size) <= width { return text }
    text = String(text.prefix(500))
    while !text.isEmpty && self.width(text + "…", size: size) > width { text.removeLast() }
    return self.width(text + "…", size: size) <= width ? text + "…" : ""
  }

  private typealias Word = (text: String, width: Int)

  /// Returns the words of a text; one that is wider than a line is cut into pieces.
  private static func words(_ text: String, width: Int, of measure: (Character) -> Int) -> [Word] {
    line(text).split(separator: " ").flatMap { word in
      let pieces = lineBreaks(word.map(measure), space: 0, width: width)
      let letters = Array(word)
      return pieces.map { piece in
        (String(letters[piece]), letters[piece].reduce(0) { $0 + measure($1) })
      }
    }
  }

  private static func lines(_ words: [Word], space: Int, width: Int) -> [String] {
    lineBreaks(words.map(\.width), space: space, width: width).map { line in
      words[line].map(\.text).joined(separator: " ")
    }
  }

  /// Returns the advance width of a character in hundredths of the font's size.
  private static func hundredths(_ character: Character) -> Int {
    if let ascii = character.asciiValue, widths.indices.contains(Int(ascii) - 32) {
      return widths[Int(ascii) - 32]
    }
    let columns = displayWidth(character)
    return columns == 1 ? 65 : 50 * columns
  }

  /// The widths of the characters from space to tilde, in hundredths of the font's size.
  private static let widths = [
    32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79,
    60, 79, 69, 63, 61, 73, 68, 99, 69, 61, 69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63,
    63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84,
  ]
}
