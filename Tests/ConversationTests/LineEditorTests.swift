import Conversation
import Testing

@Suite("A line as it is typed")
struct LineEditorTests {
  private func keys(_ text: String) -> [Key] {
    var decoder = KeyDecoder()
    return Array(text.utf8).compactMap { decoder.take($0) }
  }

  private func typed(_ text: String, history: [String] = []) -> EditedLine {
    var line = EditedLine(history: history)
    for key in keys(text) { line.take(key) }
    return line
  }

  @Test("takes bytes for characters, arrows and control keys")
  func decoding() {
    #expect(keys("x²−") == [.character("x"), .character("²"), .character("−")])
    #expect(
      keys("\u{1B}[A\u{1B}[D\u{1B}OH\u{1B}[3~\u{1B}[1;5C\u{7F}\r")
        == [.up, .left, .home, .delete, .unknown, .backspace, .enter])
    #expect(keys("\u{01}\u{0B}\u{15}\u{00}") == [.home, .clearBehind, .clearBefore, .unknown])
  }

  @Test("survives bytes that are no text")
  func brokenBytes() {
    var decoder = KeyDecoder()
    #expect(decoder.take(0xFF) == nil)
    #expect((0..<3).map { _ in decoder.take(0xFF) }.last == .unknown)
    #expect(decoder.take(0x80) == .unknown)
    #expect(decoder.take(0x61) == .character("a"))
  }

  @Test("is edited where the cursor is")
  func editing() {
    #expect(typed("x²5x\u{1B}[D\u{1B}[D-").text == "x²-5x")
    #expect(typed("abc\u{7F}\u{7F}").text == "a")
    #expect(typed("abc\u{01}\u{1B}[3~").text == "bc")
    #expect(typed("abc\u{1B}[D\u{0B}").text == "ab")
    #expect(typed("abc\u{1B}[D\u{15}").text == "c")
    #expect(typed("\u{7F}\u{1B}[D\u{1B}[C\u{1B}[3~").text.isEmpty)
  }

  @Test("goes back to earlier lines, and keeps what was begun")
  func history() {
    let earlier = ["one", "two"]
    #expect(typed("new\u{1B}[A", history: earlier).text == "two")
    #expect(typed("new\u{1B}[A\u{1B}[A\u{1B}[A", history: earlier).text == "one")
    #expect(typed("new\u{1B}[A\u{1B}[B", history: earlier).text == "new")
    #expect(typed("\u{1B}[B", history: earlier).text.isEmpty)
  }

  @Test("is drawn on one line, with the part that the cursor is in")
  func drawing() {
    #expect(typed("ab").drawn(prompt: "> ", columns: 20) == "\r> ab\u{1B}[K\r\u{1B}[4C")
    // 10 columns leave 7 behind the prompt and for the cursor.
    #expect(
      typed("abcdefghijkl").drawn(prompt: "> ", columns: 10) == "\r> fghijkl\u{1B}[K\r\u{1B}[9C")
  }
}
