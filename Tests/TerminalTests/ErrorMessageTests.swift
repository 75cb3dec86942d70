import Terminal
import Testing

@Suite("A message")
struct ErrorMessageTests {
  @Test("describes an error in one line")
  func errors() {
    struct Failure: Error, CustomStringConvertible { let description = "two\n  lines" }
    #expect(message(of: Failure()) == "two lines")
  }
}
