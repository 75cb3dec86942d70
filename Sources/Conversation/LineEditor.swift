import Terminal
import TextLayout

/// A key, as a terminal sends it.
package enum Key: Hashable, Sendable {
  case character(Character)
  case enter, backspace, delete, left, right, up, down, home, end, clearBefore, clearBehind, unknown
}

/// Makes keys of bytes: characters of UTF-8, control characters, and the escapes of arrows.
package struct KeyDecoder: Sendable {
  private var bytes: [UInt8] = []

  /// Nothing read yet.
  package init() {}

  /// Takes a byte; returns a key when one is complete.
  package mutating func take(_ byte: UInt8) -> Key? {
    bytes.append(byte)
    guard let key = Self.key(bytes) else { return nil }
    bytes = []
    return key
  }

  private static func key(_ bytes: [UInt8]) -> Key? {
    switch (bytes[0], bytes.count) {
    case (27, 1): return nil
    case (27, 2): return [91, 79].contains(bytes[1]) ? nil : .unknown
    case (27, _):
      guard let last = bytes.last, bytes.count < 8 else { return .unknown }
      if (48...59).contains(last) { return nil }  // digits of a longer escape
      let keys: [String: Key] = [
        "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "1~": .home,
        "4~": .end, "3~": .delete,
      ]
      return keys[String(decoding: bytes.dropFirst(2), as: UTF8.self)] ?? .unknown
    case (10, _), (13, _): return .enter
    case (8, _), (127, _): return .backspace
    case (1, _): return .home
    case (5, _): return .end
    case (2, _): return .left
    case (6, _): return .right
    case (16, _): return .up
    case (14, _): return .down
    case (11, _): return .clearBehind
    case (21, _): return .clearBefore
    case (0..<32, _): return .unknown
    case (0..<128, _): return .character(Character(UnicodeScalar(bytes[0])))
    default:
      let length = bytes[0] >= 0xF0 ? 4 : bytes[0] >= 0xE0 ? 3 : bytes[0] >= 0xC0 ? 2 : 1
      guard bytes.count >= length else { return nil }
      return String(validating: bytes, as: UTF8.self)?.first.map { .character($0) } ?? .unknown
    }
  }
}

/// A line that is being typed, and those that were typed before it.
package struct EditedLine: Sendable {
  /// The characters that have been typed.
  package private(set) var characters: [Character] = []
  /// The place before which the next character goes.
  package private(set) var cursor = 0
  private var history: [[Character]]
  private var place: Int

  /// An empty line after some others.
  package init(history: [String] = []) {
    self.history = history.map(Array.init) + [[]]
    place = history.count
  }

  /// The line as a text.
  package var text: String { String(characters) }

  /// Does what a key says; `enter` is for others to see.
  package mutating func take(_ key: Key) {
    switch key {
    case .character(let character):
      characters.insert(character, at: cursor)
      cursor += 1
    case .backspace where cursor > 0:
      cursor -= 1
      characters.remove(at: cursor)
    case .delete where cursor < characters.count: characters.remove(at: cursor)
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .home: cursor = 0
    case .end: cursor = characters.count
    case .clearBefore:
      characters.removeSubrange(..<cursor)
      cursor = 0
    case .clearBehind: characters.removeSubrange(cursor...)
    case .up where place > 0: show(place - 1)
    case .down where place < history.count - 1: show(place + 1)
    default: break
    }
  }

  /// Goes to another line of the history; what was typed stays where it was.
  private mutating func show(_ other: Int) {
    history[place] = characters
    (place, characters) = (other, history[other])
    cursor = characters.count
  }

  /// The codes that draw it behind a prompt, on one line: of a longer one the end up to the cursor.
  package func drawn(prompt: String, columns: Int) -> String {
    let room = max(4, columns - displayWidth(prompt) - 1)
    var first = 0
    while displayWidth(String(characters[first..<cursor])) > room { first += 1 }
    var last = characters.count
    while displayWidth(String(characters[first..<last])) > room { last -= 1 }
    let shown = String(characters[first..<last])
    let column = displayWidth(prompt) + displayWidth(String(characters[first..<cursor]))
    return "\r\(prompt)\(shown)\u{1B}[K\r" + (column > 0 ? "\u{1B}[\(column)C" : "")
  }
}
