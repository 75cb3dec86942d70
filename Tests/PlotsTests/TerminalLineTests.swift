import Plots
import Testing

/// The escape codes: 38;5;n is colour n of 256, 0 is back to none.
@Suite("A line of a text chart")
struct TerminalLineTests {
  private func shown(_ line: TerminalLine, width: Int = 80) -> String {
    line.text(width: width, color: true).replacing("\u{1B}[", with: "<")
  }

  @Test("is as wide as its characters, of which some take two columns and some none")
  func columns() {
    #expect(TerminalLine().columns == 0 && TerminalLine("abc").columns == 3)
    #expect(TerminalLine("a漢字").columns == 5)
    #expect(TerminalLine("e\u{301}").columns == 1)
  }

  @Test("is cut where it is too wide, not within a character, and has no blanks at its end")
  func cut() {
    var line = TerminalLine("a漢字 ")
    line.append("b ")
    let cuts = [
      (0, ""), (1, "a"), (2, "a"), (3, "a漢"), (4, "a漢"), (5, "a漢字"), (6, "a漢字"), (7, "a漢字 b"),
    ]
    for (width, text) in cuts {
      #expect(line.text(width: width, color: false) == text, "\(width)")
    }
    #expect(line.text(width: 80, color: false) == "a漢字 b")
    #expect(TerminalLine("  ").text(width: 80, color: false) == "")
  }

  @Test("switches a colour on where it begins and off where it ends, also at the cut")
  func colors() {
    var line = TerminalLine("a")
    line.append("bc", color: 32)
    line.append("d", color: 32)
    line.append("e", color: 9)
    line.append("f")
    #expect(shown(line) == "a<38;5;32mbcd<0m<38;5;9me<0mf")
    #expect(shown(line, width: 2) == "a<38;5;32mb<0m")
    #expect(shown(TerminalLine("x", color: 3)) == "<38;5;3mx<0m")
    #expect(line.text(width: 80, color: false) == "abcdef")
  }
}
