import ChainOfThought
import Conversation
import Testing

@Suite("An equation as people type it")
struct EquationTests {
  @Test(
    "is the same equation in every spelling",
    arguments: [
      "x² - 5x + 6 = 0", "x^2-5x+6=0", "x²-5x+6", "X² − 5X + 6 = 0", "x² – 5 x + 6 = 0",
      "x**2 - 5*x + 6 = 0", "6 - 5x + x^2 = 0", "x² = 5x - 6", "2x² - 10x + 12 = 0", "-x²+5x-6=0",
      "x² - 3x - 2x + 6 = 0", "0 = x² - 5·x + 6", "\tx²-5x +6= 0 ",
    ])
  func spellings(line: String) throws {
    let equation = try Equation(line)
    #expect(equation.linear == -5)
    #expect(equation.constant == 6)
    #expect(equation.text == "x² - 5x + 6 = 0")
    #expect(try ModelQuestion(line).symbols.joined(separator: " ") == "x² - 5 x + 6 = 0")
  }

  @Test(
    "has both numbers, also where they are not written",
    arguments: [
      ("x² = 0", 0, 0, "x² + 0 x + 0 = 0"), ("x² - 9 = 0", 0, -9, "x² + 0 x - 9 = 0"),
      ("x² + x = 0", 1, 0, "x² + 1 x + 0 = 0"), ("x² - x - 12", -1, -12, "x² - 1 x - 1 2 = 0"),
      ("x² - 1 8 x + 7 2 = 0", -18, 72, "x² - 1 8 x + 7 2 = 0"),
    ])
  func numbers(line: String, linear: Int, constant: Int, symbols: String) throws {
    let equation = try Equation(line)
    #expect(equation.linear == linear)
    #expect(equation.constant == constant)
    #expect(equation.question.symbols.joined(separator: " ") == symbols)
  }
}
