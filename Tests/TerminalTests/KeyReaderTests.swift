import Foundation
import Terminal
import Testing

private func expect(_ event: KeyReader.Event, _ expected: KeyReader.Event) {
  guard event == expected else { fatalError("expected \(expected), got \(event)") }
}

/// What is typed comes by standard input, which belongs to a process of its own here.
@Suite("Keys as they are pressed")
struct KeyReaderTests {
  @Test("come one by one from a pipe, until Ctrl-D or its end")
  func pipe() async {
    await #expect(processExitsWith: .success) {
      let pipe = Pipe()
      dup2(pipe.fileHandleForReading.fileDescriptor, STDIN_FILENO)
      let keys = KeyReader()
      expect(keys.next(milliseconds: 0), .nothing)
      try pipe.fileHandleForWriting.write(contentsOf: Data("n\n\u{4}q".utf8))
      for event in [.key("n"), .key("\n"), .end, .key("q"), .nothing] as [KeyReader.Event] {
        expect(keys.next(milliseconds: 0), event)
      }
      try pipe.fileHandleForWriting.close()
      expect(keys.next(milliseconds: 0), .end)
    }
  }

  @Test("come from a terminal without a return and without being shown, until the reader is gone")
  func terminal() async {
    await #expect(processExitsWith: .success) {
      // The two ends of a terminal that no screen shows.
      var (screen, keyboard): (Int32, Int32) = (-1, -1)
      guard openpty(&screen, &keyboard, nil, nil, nil) == 0 else { fatalError("no terminal") }
      dup2(keyboard, STDIN_FILENO)
      func isRaw() -> Bool {
        var settings = termios()
        tcgetattr(STDIN_FILENO, &settings)
        return settings.c_lflag & tcflag_t(ICANON | ECHO) == 0
      }
      func isUsual() -> Bool {
        var settings = termios()
        tcgetattr(STDIN_FILENO, &settings)
        let both = tcflag_t(ICANON | ECHO)
        return settings.c_lflag & both == both
      }
      guard isUsual() else { fatalError("not as a terminal begins") }
      do {
        let keys = KeyReader()
        guard isRaw() else { fatalError("it waits for a return") }
        write(screen, "q", 1)
        expect(keys.next(milliseconds: 10_000), .key("q"))
        expect(keys.next(milliseconds: 0), .nothing)
      }
      guard isUsual() else { fatalError("it was not given back") }
      // Given back once: later settings are the user's.
      var settings = termios()
      tcgetattr(STDIN_FILENO, &settings)
      settings.c_lflag &= ~tcflag_t(ICANON | ECHO)
      tcsetattr(STDIN_FILENO, TCSANOW, &settings)
      restoreTerminal()
      guard isRaw() else { fatalError("it was given back twice") }
    }
  }
}
