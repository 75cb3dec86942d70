import Foundation
import Plots
import Testing

@Suite("Text charts")
struct TextChartTests {
  @Test("No line is wider than asked, at any width", arguments: [1, 2, 7, 20, 40, 72, 200])
  func width(width: Int) {
    for figure in [accuracy, HostileTextTests.figure] {
      let lines = figure.textChart(width: width, height: 6).split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= width })
      #expect(!lines.isEmpty)
    }
  }

  @Test("Wide characters count twice")
  func wide() {
    let figure = Figure(title: "漢字漢字漢字", panels: [])
    #expect(figure.textChart(width: 5, height: 2).hasPrefix("漢字\n漢字\n漢字\n"))
  }

  @Test("Colour is asked for, and takes no room")
  func color() {
    let plain = accuracy.textChart(width: 60, height: 8)
    let colored = accuracy.textChart(width: 60, height: 8, color: true)
    #expect(!plain.contains("\u{1B}"))
    #expect(colored.contains("\u{1B}[38;5;32m"))  // 32: the terminal's blue nearest to #0072b2
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test("Nothing to draw is said")
  func empty() {
    #expect(Figure(title: "t", panels: []).textChart(width: 40, height: 5) == "t\n\n  no data\n")
  }
}
