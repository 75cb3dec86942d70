import Notebook
import Testing

@Suite("A number in a text")
struct FormatTests {
  @Test("is short, and plain about what is no number")
  func numbers() {
    #expect(decimals(0.98123, 2) == "0.98")
    #expect(decimals(-1.5, 0) == "-2")  // to even, as C does
    #expect(decimals(.nan, 2) == "n/a")
    #expect(percent(0.9812) == "98.1%")
    #expect(percent(.nan) == "n/a")
    #expect(short(63.127) == "63.13")
    #expect(short(50) == "50")
    #expect(short(123_456.7) == "123457")
    #expect(short(0.000_012) == "1.2e-05")
  }

  @Test(
    "that is a time has seconds, and minutes from the first one on",
    arguments: [
      (0.04, "0.0 s"), (1.84, "1.8 s"), (59.94, "59.9 s"), (59.96, "1 min 00 s"),
      (125.2, "2 min 05 s"),
    ])
  func times(seconds: Double, text: String) {
    #expect(duration(seconds) == text)
  }
}
