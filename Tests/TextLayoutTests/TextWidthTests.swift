import Testing
import TextLayout

@Suite("Text in columns")
struct TextWidthTests {
  @Test(
    "has the width that a terminal gives it",
    arguments: [
      ("", 0), ("abc", 3), ("π_θ", 3), ("Σₜ ρ²", 5), ("Âₜ", 2), ("A\u{302}", 1), ("x̄", 1),
      ("−½", 2),
      ("中文", 4), ("한", 2), ("👍", 2), ("❤️", 2), ("→≤·…", 4), ("\u{200B}", 0), ("━─", 2),
    ])
  func width(text: String, columns: Int) {
    #expect(displayWidth(text) == columns)
  }

  @Test("is padded and cut by columns")
  func padding() {
    #expect(padded("ρ", to: 3) == "ρ  ")
    #expect(padded("ρ", to: 3, right: true) == "  ρ")
    #expect(padded("long", to: 3) == "long")
    #expect(truncated("中文", to: 3) == "中")
    #expect(truncated("abc", to: 3) == "abc")
  }
}
