import Tasks
import Testing

@Suite("A worked trace")
struct WorkedTraceTests {
  /// 3 + 4 = 7 ; 7 - 9 = - 2
  static func trace(separator: String?) -> WorkedTrace {
    func step(_ a: Int, _ sign: String, _ b: Int, _ result: Int) -> [WorkedTrace.Part] {
      [
        .number(a, .earlierStep), .symbol(sign, .question), .number(b, .question), .symbol("="),
        .number(result, .computed),
      ]
    }
    return WorkedTrace(
      steps: [step(3, "+", 4, 7), step(7, "-", 9, -2)], separator: separator)
  }

  @Test("is written step by step, with what stands between them and not behind the last")
  func written() {
    #expect(
      Self.trace(separator: ";").symbols.joined(separator: " ") == "3 + 4 = 7 ; 7 - 9 = - 2")
    #expect(Self.trace(separator: nil).symbols.joined(separator: " ") == "3 + 4 = 7 7 - 9 = - 2")
  }

  @Test("is written from any step on, and is nothing behind its end")
  func fromStep() {
    let trace = Self.trace(separator: ";")
    #expect(trace.symbols(fromStep: 1).joined(separator: " ") == "7 - 9 = - 2")
    #expect(trace.symbols(fromStep: 2).isEmpty)
  }

  @Test("has a source for each part, which is that of the form unless it is told")
  func sources() {
    let step = Self.trace(separator: nil).steps[0]
    #expect(step.map(\.source) == [.earlierStep, .question, .question, .form, .computed])
  }
}
