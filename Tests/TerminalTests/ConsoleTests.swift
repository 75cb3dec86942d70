import Synchronization
import Terminal
import Testing

@Suite("A console")
struct ConsoleTests {
  /// The text that a console of so many columns has handed on.
  private final class Paper: Sendable {
    let text = Mutex("")
    func console(columns: Int, isTerminal: Bool = true) -> Console {
      Console(
        outputIsTerminal: isTerminal, errorIsTerminal: isTerminal, color: isTerminal,
        columns: { columns }, clock: { 0 }, sink: { _, more in self.text.withLock { $0 += more } })
    }
  }

  @Test(
    "fills lines to the terminal's width, but no wider than can be read",
    arguments: [
      (10, 20), (72, 72), (100, 100), (300, 100),
    ])
  func width(columns: Int, textWidth: Int) {
    #expect(Paper().console(columns: columns).textWidth == textWidth)
  }

  @Test("takes the line that is redrawn away before it prints anything else")
  func redrawn() {
    let (paper, owner) = (Paper(), Paper())
    let console = paper.console(columns: 20)
    let line = ObjectIdentifier(owner)
    console.begin(line)
    console.redraw(line, "half of a long way to go")
    console.print(["result"])
    console.end(line)
    console.redraw(line, "too late")
    #expect(paper.text.withLock { $0 } == "\rhalf of a long way \u{1B}[K\r\u{1B}[Kresult\n")
  }

  @Test("draws styles where there is color, and only there")
  func styles() {
    #expect(Paper().console(columns: 80).styled("x", .strong) == "\u{1B}[1mx\u{1B}[0m")
    #expect(Paper().console(columns: 80, isTerminal: false).styled("x", .strong) == "x")
  }
}
