import Foundation
import Plots
import TestSupport
import Testing

@Suite("Text that gnuplot draws")
struct PlainTextTests {
  @Test("Characters the png's font lacks are boxes there, and themselves in the svg")
  func otherScripts() throws {
    let scratch = try ScratchFolder()
    try Figure(title: "漢字 and π", panels: []).write(to: scratch.url, name: "f")
    #expect(try scratch.text("f.gp").contains("(format eq 'svg' ? '漢字 and π' : '□□ and π')"))
    #expect(try scratch.text("f.svg").contains("<text>漢字 and π</text>"))
  }

  /// gnuplot 5.4 does not read two quotes in a row for one, where these texts would have three or four.
  @Test(
    "Apostrophes are drawn wherever they stand",
    arguments: ["'a'", "it''s", "' ", "'", "''", "don't, can't", "a'", "'''x'''", "漢'' '字"])
  func apostrophes(text: String) throws {
    let scratch = try ScratchFolder()
    let panel = Panel(
      text, xLabel: text, layers: [.bars(text, [1, 2]), .note(text, at: (1, 1))],
      categories: [text, "other"])
    try Figure(title: text, panels: [panel]).write(to: scratch.url, name: "f")
    let svg = try scratch.text("f.svg").replacing("&apos;", with: "'").replacing("&#39;", with: "'")
    let drawn = text.trimmingCharacters(in: .whitespaces)
    #expect(svg.matches(of: /<text>(.*?)<\/text>/).contains { $0.1.contains(drawn) }, "\(text)")
  }
}
