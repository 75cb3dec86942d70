import Conversation
import Foundation
import Terminal

/// Lines as someone types them, with editing and a history of what was typed before.
struct Typing {
  private static let prompt = "> "
  private let console: Console
  private let isSmart: Bool
  private var history: [String] = []

  /// A terminal; one that knows no codes edits lines by itself.
  init(_ console: Console, isSmart: Bool) { (self.console, self.isSmart) = (console, isSmart) }

  /// Returns the next line; `nil` after Ctrl-D on an empty one. Ctrl-C clears the line.
  mutating func next() -> String? {
    guard isSmart else {
      write(Self.prompt)
      return readLine()
    }
    let keys = KeyReader()
    defer { restoreTerminal() }
    var (line, decoder) = (EditedLine(history: history), KeyDecoder())
    draw(line)
    while true {
      if stopRequested.exchange(false, ordering: .relaxed) {
        write("^C\n")
        line = EditedLine(history: history)
        draw(line)
      }
      switch keys.next(milliseconds: 100) {
      case .nothing: continue
      case .end:
        write("\n")
        return line.text.isEmpty ? nil : line.text
      case .key(let character):
        let byte = UInt8(truncatingIfNeeded: character.unicodeScalars.first?.value ?? 0)
        guard let key = decoder.take(character == "\r\n" ? 10 : byte) else { continue }
        if key == .enter {
          write("\n")
          if !line.text.isEmpty, line.text != history.last { history.append(line.text) }
          return line.text
        }
        line.take(key)
        draw(line)
      }
    }
  }

  private func draw(_ line: EditedLine) {
    write(line.drawn(prompt: Self.prompt, columns: console.columns))
  }

  private func write(_ text: String) { _ = writeAll(Array(text.utf8), to: STDOUT_FILENO) }
}
