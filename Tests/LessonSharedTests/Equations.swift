import LessonShared
import Testing
import TinyR1

/// A reading of a text that does not ask the code that made it.
enum Reading {
  /// The symbols between `User:` and `Assistant:`.
  static func question(_ prompt: [String]) -> [String] {
    Array(prompt.drop { $0 != "User:" }.dropFirst().prefix { $0 != "Assistant:" })
  }

  /// b and c of `x² - 7 x + 6 = 0`, wherever in a question it stands; `nil` if one is not given.
  static func equation(in question: [String]) -> (b: Int, c: Int)? {
    let text = question.joined()
    guard let match = text.firstMatch(of: /x²([+-]\d+)x([+-]\d+)=0$/),
      let b = Int(match.1), let c = Int(match.2)
    else { return nil }
    return (b, c)
  }

  /// The terms of `3 + 4 - 9 mod10`; `nil` if it is none.
  static func sum(in question: [String]) -> [Int]? {
    guard question.last == "mod10", let first = question.first.flatMap(Int.init) else { return nil }
    let rest = question.dropFirst().dropLast()
    return [first]
      + stride(from: rest.startIndex, to: rest.endIndex, by: 2).compactMap {
        Int(rest[$0] + rest[$0 + 1])
      }
  }

  /// The digits and the form of `write 3 1 4 backwards`; `nil` if it is none.
  static func form(in question: [String]) throws -> Formatting.Problem? {
    guard question.first == "write", let form = question.last.flatMap(Formatting.Form.init)
    else { return nil }
    return try Formatting.Problem(question.dropFirst().dropLast().compactMap { Int($0) }, in: form)
  }

  /// The problem that a question asks; `nil` if it asks for something else.
  static func problem(in question: [String]) throws -> R1Task.Problem? {
    if let terms = sum(in: question) {
      return .second(.first(try RunningSum.Problem(terms: terms)))
    }
    if let form = try form(in: question) { return .second(.second(form)) }
    guard let language = question.first.flatMap({ Language(of: $0) }),
      let (b, c) = equation(in: question)
    else { return nil }
    // r + s = −b and r s = c, looked for among all numbers in range.
    for r in -12...12 where -b - r >= r && r * (-b - r) == c {
      return .first(R1Equations.Problem(Quadratic.Problem(roots: r, -b - r), in: language))
    }
    return nil
  }
}

/// The world of the lessons with another split, judged by R1-Zero's rule.
func world(holdingOut fraction: Double) throws -> R1Environment {
  R1Environment(
    try r1Environment(equations: 1, language: 0).task,
    split: Split(seed: 1, heldOutFraction: fraction))
}

/// A small model that has read the same answers over and over, so that it gives them back, each
/// as often as it stands in its list.
func taught(
  _ lessons: R1Environment, _ lists: [(R1Task.Problem, String)], updates: Int = 400
) throws -> Transformer<Float> {
  var settings = SupervisedTrainer.Settings(
    learningRate: LearningRate(peak: 1e-2, final: 1e-4, warmUp: 10, steps: updates))
  settings.examples = 16
  let sizes = TransformerConfiguration(
    vocabularySize: lessons.task.vocabulary.count, width: 32, layers: 2, heads: 4, context: 160)
  let texts = try lists.map { problem, text in
    PromptGroup(
      prompt: try lessons.prompt(for: problem), response: try lessons.task.vocabulary.encode(text))
  }
  var run = SupervisedTrainer(sizes, settings, seed: 1)
  for _ in 0..<updates { run.step { $0.element(of: texts) } }
  return run.model
}
