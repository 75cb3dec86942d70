import ChainOfThought
import Tasks
import Testing

@Suite("Comparing a thought with its trace")
struct TraceComparisonTests {
  /// 1 2 + 3 = 1 5 ; 1 5 - 2 0 = - 5 ; - 5 + 9 = 4, of 7, 8 and 6 symbols; or some of its steps.
  private func trace(_ separator: String?, _ steps: [Int] = [0, 1, 2]) -> WorkedTrace {
    func step(
      _ a: Int, _ source: WorkedTrace.Source, _ sign: String, _ b: Int, _ result: Int
    ) -> [WorkedTrace.Part] {
      [
        .number(a, source), .symbol(sign, .question), .number(b, .question), .symbol("="),
        .number(result, .computed),
      ]
    }
    let all = [
      step(12, .question, "+", 3, 15), step(15, .earlierStep, "-", 20, -5),
      step(-5, .earlierStep, "+", 9, 4),
    ]
    return WorkedTrace(steps: steps.map { all[$0] }, separator: separator)
  }

  @Test(
    "tells the kind of a mistake by where the first part that differs should have come from",
    arguments: [
      ("1 6 - 2 0 = - 5", Mistake.Kind.carriedOver, "1 5", "1 6"),
      ("1 5 + 2 0 = - 5", .question, "-", "+"), ("1 5 - 2 1 = - 5", .question, "2 0", "2 1"),
      ("1 5 - 2 0 = 5", .arithmetic, "- 5", "5"),
      ("1 5 - 2 0 = - 5 9", .arithmetic, "- 5", "- 5 9"),
      ("1 6 + 2 1 = 5", .carriedOver, "1 5", "1 6"),  // the first of four
      // No number in place of a number, no sign in place of a sign, another form, or more than that.
      ("x - 2 0 = - 5", .unreadable, "1 5", "x"), ("1 5 - - = - 5", .unreadable, "2 0", "-"),
      ("1 5 = 2 0 = - 5", .unreadable, "-", "="), ("1 5 - 2 0 + - 5", .unreadable, "=", "+"),
      ("1 5 - 2 0 = - 5 x", .unreadable, "the end of the step", "x"),
      ("1 5 - 2 0", .unreadable, "=", "nothing"),
    ] as [(String, Mistake.Kind, String, String)])
  func kinds(step: String, kind: Mistake.Kind, expected: String, found: String) throws {
    let symbols = { (text: String) in text.split(separator: " ").map(String.init) }
    // Behind a symbol that is not part of the thought, and before another.
    let text = symbols("<think> 1 2 + 3 = 1 5 ; \(step) ; - 5 + 9 = 4 </think>")
    let result = trace(";").compare(text[1..<text.count - 1])
    let mistake = try #require(result.mistake)
    #expect(mistake.kind == kind && mistake.expected == expected && mistake.found == found)
    #expect(result.count == 1 && mistake.step == 1)
    // Before it stand <think>, 7 symbols and a separator.
    #expect(mistake.symbols == 9..<9 + symbols(step).count)
  }

  @Test("finds nothing in the trace itself, and an extra step where there should be none")
  func same() {
    for separator in [";", nil] {
      let whole = trace(separator)
      let result = whole.compare(whole.symbols[...])
      #expect(result.count == 3 && result.mistake == nil)
    }
    let none = WorkedTrace(steps: [], separator: ";")
    #expect(none.compare([]).mistake == nil)
    #expect(none.compare(["1"]).mistake?.kind == .extraStep)
  }

  @Test("finds steps that were left out, any number of them, where the first should be")
  func missing() throws {
    for (separator, starts) in [(";", [0, 8, 17]), (nil, [0, 7, 15])] {
      let whole = trace(separator)
      for first in 0..<3 {
        for next in first + 1...3 {
          let thought = trace(separator, Array(0..<first) + Array(next..<3)).symbols
          let result = whole.compare(thought[...])
          let mistake = try #require(result.mistake)
          // The thought may end before the place, with no separator behind its last step.
          let place = min(starts[first], thought.count)
          #expect(mistake.kind == .missingStep && mistake.symbols == place..<place)
          #expect(result.count == first && mistake.step == first)
          #expect(mistake.expected == trace(nil, [first]).symbols.joined(separator: " "))
        }
      }
    }
  }

  @Test("finds a step that was put in, with its separator, and goes by what is due behind it")
  func extra() throws {
    for (separator, starts) in [(";", [0, 8, 17, 23]), (nil, [0, 7, 15, 21])] {
      let whole = trace(separator)
      for place in 0...3 {
        for step in 0..<3 where step != place {
          let thought = trace(separator, Array(0..<place) + [step] + Array(place..<3)).symbols
          let result = whole.compare(thought[...])
          let mistake = try #require(result.mistake)
          let added = thought.count - whole.symbols.count
          #expect(mistake.kind == .extraStep && mistake.step == place && result.count == place)
          #expect(mistake.symbols == starts[place]..<starts[place] + added)
          let due =
            place == 3
            ? "the end of the thought" : trace(nil, [place]).symbols.joined(separator: " ")
          #expect(mistake.expected == due)
        }
      }
    }
  }
}
