import Notebook
import Testing

@Suite("Prose in a terminal")
struct ProseTests {
  func plain(_ markdown: String, width: Int = 20) -> [String] {
    Prose(markdown).lines(width: width, color: false)
  }

  func colored(_ markdown: String) -> [String] {
    Prose(markdown).lines(width: 80, color: true).map { $0.replacing("\u{1B}[", with: "<") }
  }

  @Test("fills lines up to the width and not beyond")
  func wraps() {
    // "the quick brown fox " has 20 columns with its space, 19 without.
    #expect(plain("the quick brown fox jumps") == ["the quick brown fox", "jumps"])
    #expect(plain("the quick\nbrown foxy jumps") == ["the quick brown foxy", "jumps"])
    #expect(plain("the quick brown foxes jumps") == ["the quick brown", "foxes jumps"])
  }

  @Test("counts columns, not bytes")
  func columns() {
    #expect(plain("ρ π_θ ε Σ Âₜ ≤ − · ρ x") == ["ρ π_θ ε Σ Âₜ ≤ − · ρ", "x"])  // 20, then more
  }

  @Test("gives a long word a line of its own, whole")
  func longWord() {
    #expect(
      plain("see https://arxiv.org/abs/2501.12948 now")
        == ["see", "https://arxiv.org/abs/2501.12948", "now"])
  }

  @Test("keeps paragraphs apart and indents lists")
  func blocks() {
    #expect(plain("one\n\n\ntwo") == ["one", "", "two"])
    #expect(
      plain("- the quick brown fox jumps\n- over\n  the dog\n\n12. the quick brown fox")
        == [
          "- the quick brown", "  fox jumps", "- over the dog", "", "12. the quick brown",
          "    fox",
        ])
    #expect(plain("a\n- b\n  - c") == ["a", "- b", "  - c"])
  }

  @Test("leaves code, tables and set-off formulas as they are")
  func verbatim() {
    #expect(plain("    J(θ) = Σ  A · log π(o)") == ["    J(θ) = Σ  A · log π(o)"])
    #expect(plain("| a | b |\n|---|---|") == ["| a | b |", "|---|---|"])
  }

  @Test("leaves out a picture, which a terminal does not show")
  func pictures() {
    #expect(plain("one\n\n![a hill](hill.gif)\n\ntwo") == ["one", "", "two"])
  }

  @Test("keeps the marks of emphasis where there is no color")
  func plainMarks() {
    #expect(plain("*a* **b** `c`") == ["*a* **b** `c`"])
    #expect(plain("[the page](../x.md)") == ["the page"])
    #expect(plain("[R1](https://a.b)") == ["R1 (https://a.b)"])
  }

  @Test("draws emphasis and code in styles where there is color")
  func styles() {
    // The codes of ECMA-48: 1 bold, 4 underlined, 36 cyan, 0 back to normal.
    #expect(colored("a *b* c") == ["a <4mb<0m c"])
    #expect(colored("**b c**, `d`.") == ["<1mb c<0m, <36md<0m."])
  }

  @Test("does not take a product, an underscore or a lone mark for emphasis")
  func notEmphasis() {
    for text in [
      "3 * 4 * 5", "2*3*4", "π_θ and π_ref", "a * b", "*", "**", "`", "[x]", "a `b", "*a",
    ] {
      #expect(colored(text) == [text])
    }
  }
}
