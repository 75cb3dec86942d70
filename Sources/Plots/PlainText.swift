/// Text that may come from anywhere, made harmless and measured.
enum PlainText {
  /// The text on one line without control characters: a line break would end a gnuplot command or
  /// a row of data, an escape would steer the terminal.
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
    var hundredths = 0
    for scalar in text.unicodeScalars {
      if let index = Int(exactly: Int64(scalar.value) - 32), widths.indices.contains(index) {
        hundredths += widths[index]
      } else {
        hundredths += columns(scalar) * 50 + (columns(scalar) == 1 ? 15 : 0)
      }
    }
    return Double(hundredths) / 100 * size
  }

  /// Whether DejaVu Sans has the character, as far as its blocks tell: Latin, Greek and Cyrillic
  /// letters, super- and subscripts, arrows, mathematical operators and geometric shapes.
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

  /// How many columns of a terminal a character takes: 0, 1 or 2.
  static func columns(_ character: Character) -> Int {
    character.unicodeScalars.map(columns).max() ?? 0
  }

  /// How many columns of a terminal a text takes.
  static func columns(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + columns($1) }
  }

  /// The text in lines that `fits` accepts, broken between words, or within one that is too long.
  static func wrap(_ text: String, fits: (String) -> Bool) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in Self.line(text).split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if fits(longer) {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      for character in word {
        if !line.isEmpty && !fits(line + String(character)) {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// The text in as few lines of at most `width` pixels as it takes, all about as long.
  static func wrap(_ text: String, size: Double, width: Double) -> [String] {
    let lines = wrap(text) { self.width($0, size: size) <= width }
    guard lines.count > 1 else { return lines }
    var (narrow, wide) = (width / 3, width)  // the narrowest width that needs no more lines
    while wide - narrow > 4 {
      let middle = (narrow + wide) / 2
      let count = wrap(text) { self.width($0, size: size) <= middle }.count
      if count == lines.count { wide = middle } else { narrow = middle }
    }
    return wrap(text) { self.width($0, size: size) <= wide }
  }

  /// The text on one line, ended by "…" where it would go beyond what `fits` accepts.
  static func shortened(_ text: String, fits: (String) -> Bool) -> String {
    var text = line(text)
    if fits(text) { return text }
    text = String(text.prefix(500))
    while !text.isEmpty && !fits(text + "…") { text.removeLast() }
    return fits(text + "…") ? text + "…" : ""
  }

  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }

  /// Advance widths of the characters from space to tilde, in hundredths of the font's size.
  private static let widths = [
    32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79,
    60, 79, 69, 63, 61, 73, 68, 99, 69, 61, 69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63,
    63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84,
  ]
}
