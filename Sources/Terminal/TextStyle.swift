/// The style of a piece of text on a terminal that has color; elsewhere all are plain.
package enum TextStyle: String, Sendable {
  case plain = ""
  case strong = "1"
  case faint = "2"
  case emphasis = "4"  // underlined: fewer terminals know italics
  case code = "36"

  /// Returns the text between the codes that switch the style on and off.
  package func drawn(_ text: String) -> String {
    self == .plain || text.isEmpty ? text : "\u{1B}[\(rawValue)m\(text)\u{1B}[0m"
  }
}
