import ChainOfThought
import Reward
import Tasks

/// Something to ask a model, and how an answer to it is assessed.
package struct ModelQuestion: Sendable {
  /// The question as models read it.
  package let symbols: [String]
  /// The question as people write it.
  package let text: String
  /// A remark that should be read before the answers, if any.
  package let remark: String?
  /// Assesses a response to it.
  package let assess: @Sendable (Response) -> Assessment

  init(
    symbols: [String], text: String, remark: String?,
    assess: @escaping @Sendable (Response) -> Assessment
  ) {
    (self.symbols, self.text, self.remark, self.assess) = (symbols, text, remark, assess)
  }

  /// Reads what was typed: an equation if it has an `x` or an `=`, a sum modulo 10 if not.
  ///
  /// - Throws: ``RefusedInput`` that names what cannot be read.
  package init(_ line: String) throws(RefusedInput) {
    let isEquation = line.contains { "xX=²".contains($0) }
    self = isEquation ? try Equation(line).question : try Self.sum(line)
  }

  /// `3 + 4 - 9`, with `mod10` behind it or without.
  private static func sum(_ line: String) throws(RefusedInput) -> ModelQuestion {
    var text = line.replacing("mod10", with: "").replacing("mod 10", with: "")
    text = plainSigns(text).filter { !$0.isWhitespace }
    if let unknown = text.first(where: { !"0123456789+-".contains($0) }) {
      throw RefusedInput(
        "\"\(unknown)\" is in no question that can be read here: write an equation, x² - 5x + 6 = 0, "
          + "or a sum, 3 + 4 - 9")
    }
    var terms: [Int] = []
    for match in text.matches(of: /([+-]?)([0-9]+)/) {
      guard match.2.count == 1, let digit = Int(match.2) else {
        throw RefusedInput("the terms of a sum are single digits, got \(match.2)")
      }
      terms.append(match.1 == "-" ? -digit : digit)
    }
    let written = text.matches(of: /[+-]?[0-9]+/).map { String($0.0) }.joined()
    guard written == text, terms.count >= 2 else {
      throw RefusedInput("expected a sum such as 3 + 4 - 9, got \(line)")
    }
    do {
      let problem = try RunningSum.Problem(terms: terms)
      let asked = try RunningSum(terms: 1...terms.count)
      let symbols = asked.question(for: problem)
      let running = try RunningSum(terms: 1...terms.count, style: .running)
      return ModelQuestion(symbols: symbols, text: symbols.joined(separator: " "), remark: nil) {
        let task = $0.symbols.contains("→") ? running : asked
        return Assessment(
          $0, isCorrect: accuracyReward($0, for: problem, of: task) == 1,
          check: task.check($0, for: problem))
      }
    } catch {
      throw RefusedInput("\(error)")
    }
  }
}

/// The assessment of a response.
package struct Assessment: Sendable {
  /// Indicates whether it is well-formed and its answer right.
  package let isCorrect: Bool
  /// The first wrong step, if steps can be checked and one is wrong.
  package let mistake: Mistake?
  /// The verdict in words.
  package let text: String

  init(isCorrect: Bool, mistake: Mistake?, text: String) {
    (self.isCorrect, self.mistake, self.text) = (isCorrect, mistake, text)
  }

  init(_ response: Response, isCorrect: Bool, check: TraceCheck?) {
    self.init(
      isCorrect: isCorrect, mistake: check?.mistake,
      text: response.verdict(isCorrect: isCorrect, check))
  }
}

/// Says why something that was typed is not done, and what to type instead.
package struct RefusedInput: Error, Hashable, CustomStringConvertible {
  /// The sentence.
  package let description: String

  /// A refusal in a sentence.
  package init(_ description: String) { self.description = description }
}

/// Returns a text in which every kind of minus and dash is `-`.
func plainSigns(_ text: String) -> String {
  String(text.map { "−–—‐‑‒﹣-".contains($0) ? "-" : $0 })
}
