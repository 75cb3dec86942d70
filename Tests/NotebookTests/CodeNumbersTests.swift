import Notebook
import TestSupport
import Testing

@Suite("The numbers of a lesson's code")
struct CodeNumbersTests {
  let code = """
    // 12 monkeys
    let rate = quick ? 1e-3 : 0.01, sizes = [1_000, 0x1F], isOn = true
    let text = "7 \\(8)" + \"""
      9
      \"""
    let pair = (3, 4).1, half = values[$0]
    notebook.figure(figure(yRange: 0...1, (5)), name: "x")
    Lesson(number: 7, minutes: 1.5, seeds: 2)
    """

  @Test("are its literals, but for those of comments, texts, drawings, and members")
  func literals() {
    #expect(CodeNumbers.all(in: code) == "1e-3 0.01 1000 0x1F true 3 4 2")
  }

  @Test("stay when names, prose and drawings change, and not when a number does")
  func changes() {
    let now = CodeNumbers.all(in: code)
    for (old, new) in [
      ("rate", "learningRate"), ("12 monkeys", "13"), ("0...1", "0...2"), ("1.5", "9"),
    ] {
      #expect(CodeNumbers.all(in: code.replacing(old, with: new)) == now)
    }
    for (old, new) in [("0.01", "0.02"), ("true", "false"), ("seeds: 2", "seeds: 3")] {
      #expect(CodeNumbers.all(in: code.replacing(old, with: new)) != now)
    }
  }

  @Test("of another file count where the lesson uses what it declares")
  func declared() {
    let shared = """
      public struct Base {
        let inner = 1
        public func trained() {}
      }
      public let most = 6
      extension Array {
        public func band() {}
        private func hidden() {}
      }
      """
    #expect(CodeNumbers.declared(in: shared) == ["Base", "most", "band"])
    #expect(CodeNumbers.words(in: "let a = most // Base\n\"band\"") == ["let", "a", "most"])
    #expect(CodeNumbers.isDrawing("SearchFigures.swift") && !CodeNumbers.isDrawing("main.swift"))
  }
}
