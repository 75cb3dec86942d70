import ChainOfThought
import Reward
import Tasks

/// An equation of degree two as people write it: x² + bx + c = 0 with any whole b and c.
///
///     try Equation("x^2-5x+6=0")            // b = -5, c = 6
///     try Equation("2x² = 10x − 12")        // the same
///
/// Terms may stand in any order and on both sides, and `= 0` may be left out. What stands before x² has to
/// divide the rest, since the models have read x² alone.
package struct Equation: Hashable, Sendable {
  /// The number of x.
  package let linear: Int
  /// The number without x.
  package let constant: Int

  /// Reads an equation.
  ///
  /// - Throws: ``RefusedInput`` that names what cannot be read.
  package init(_ line: String) throws(RefusedInput) {
    guard line.count <= 200 else { throw RefusedInput("an equation has at most 200 characters") }
    let text = plainSigns(line.lowercased()).filter { !$0.isWhitespace }
      .replacing("**", with: "^").replacing("²", with: "^2").replacing("·", with: "*")
    if let unknown = text.first(where: { !"0123456789+-=x^*".contains($0) }) {
      throw RefusedInput(
        "\"\(unknown)\" is not in the vocabulary of an equation: it has digits, x, x² (or x^2), +, - and ="
      )
    }
    let sides = text.split(separator: "=", omittingEmptySubsequences: false)
    guard sides.count <= 2 else { throw RefusedInput("an equation has one =, got \(line)") }
    var sum = [0, 0, 0]  // of 1, x and x²
    for (place, side) in sides.enumerated() {
      for (power, number) in try Self.terms(side, of: line) {
        sum[power] += place == 0 ? number : -number
      }
    }
    let lead = sum[2]
    guard lead != 0 else { throw RefusedInput("there is no x² in \(line): write x² - 5x + 6 = 0") }
    guard sum[1] % lead == 0, sum[0] % lead == 0 else {
      throw RefusedInput(
        "the models know x² alone, and \(lead) does not divide \(sum[1]) and \(sum[0]): "
          + "divide the equation by what leaves whole numbers")
    }
    (linear, constant) = (sum[1] / lead, sum[0] / lead)
    for number in [linear, constant] where abs(number) > 9999 {
      throw RefusedInput("numbers have at most four digits, got \(number)")
    }
  }

  /// Reads `x^2-5x+6` as (power, number) of each term.
  private static func terms(
    _ side: Substring, of line: String
  ) throws(RefusedInput) -> [(power: Int, number: Int)] {
    var (rest, found) = (side, [(power: Int, number: Int)]())
    while let term = rest.prefixMatch(of: /([+-]?)([0-9]*)(\*?)(x(\^[0-9]*)?)?/), !term.0.isEmpty {
      let (sign, digits, hasX) = (term.1, term.2, term.4 != nil)
      guard found.isEmpty || !sign.isEmpty, hasX || !digits.isEmpty, hasX || term.3.isEmpty,
        term.3.isEmpty || !digits.isEmpty
      else { break }
      guard digits.count <= 6 else {
        throw RefusedInput("numbers have at most four digits, got \(digits)")
      }
      let power = !hasX ? 0 : term.5.map { Int($0.dropFirst()) ?? 0 } ?? 1
      guard !hasX || (1...2).contains(power) else {
        throw RefusedInput("x has the power 1 or 2 here, got \(term.0)")
      }
      found.append((power, (sign == "-" ? -1 : 1) * (Int(digits) ?? 1)))
      rest = rest[term.range.upperBound...]
    }
    guard rest.isEmpty, !found.isEmpty else {
      throw RefusedInput(
        "\"\(rest.isEmpty ? line[...] : rest)\" cannot be read in \(line): write x² - 5x + 6 = 0")
    }
    return found
  }

  /// The equation for a reader: `x² - 5x + 6 = 0`.
  package var text: String {
    let signed = { (number: Int) in number < 0 ? "- \(-number)" : "+ \(number)" }
    return "x² \(signed(linear))x \(signed(constant)) = 0"
  }

  /// The two roots, where they are whole and within ±99; `nil` elsewhere.
  package var problem: Quadratic.Problem? {
    for root in -99...99 where root * root + linear * root + constant == 0 {
      let other = -linear - root
      return (-99...99).contains(other) ? Quadratic.Problem(roots: root, other) : nil
    }
    return nil
  }

  /// The question to a model, with the rule by which its answer is assessed.
  package var question: ModelQuestion {
    if let problem {
      return ModelQuestion(
        symbols: Self.task.question(for: problem), text: text, remark: remark(problem)
      ) { response in
        // Models of lesson 10 think in two languages.
        Assessment(
          response, isCorrect: accuracyReward(response, for: problem, of: Self.task) == 1,
          check: Bilingual(Self.task).check(response, for: Bilingual.Problem(problem, in: .english))
        )
      }
    }
    let signed = { (number: Int) in [number < 0 ? "-" : "+"] + Numeral.symbols(of: abs(number)) }
    return ModelQuestion(
      symbols: ["x²"] + signed(linear) + ["x"] + signed(constant) + ["=", "0"], text: text,
      remark:
        "It has no whole roots within ±99, so no answer is right. The lessons' models were trained on "
        + "equations that have them, and answer all the same:",
      assess: { [self] in verdictWithoutRoots($0) })
  }

  /// The task that the models of the lessons were trained on; a default of the type, which cannot
  /// fail.
  private static let task: Quadratic = {
    do { return try Quadratic() } catch { fatalError("the task of the lessons: \(error)") }
  }()

  private func remark(_ problem: Quadratic.Problem) -> String? {
    let range = Self.task.range
    if [problem.roots.first, problem.roots.second].contains(where: { abs($0) > range }) {
      return "A root is beyond ±\(range): the lessons' models have seen no equation like it."
    }
    return Split(seed: 1).isHeldOut(problem, of: Self.task)
      ? "Held out: in training (lessons 07 and 11) no model sees a solution with c = \(constant)."
      : nil
  }

  /// Says of an answer what is wrong with it where none can be right.
  private func verdictWithoutRoots(_ response: Response) -> Assessment {
    let text: String
    if let pair = Quadratic.pair(inAnswer: response.answerSymbols) {
      text =
        "no root: \(pair.first) and \(pair.second) have the product \(pair.product), asked \(constant), "
        + "and the sum \(pair.sum), asked \(-linear)"
    } else {
      text = response.violation.map { "no answer: \($0)" } ?? "no answer: it names no two numbers"
    }
    return Assessment(isCorrect: false, mistake: nil, text: text)
  }
}
