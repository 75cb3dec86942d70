import Conversation
import Foundation
import TinyR1

/// A response with our verdict, as the verifier in Python is asked about it.
private struct Verdict: Encodable {
  let text: String
  let roots: [Int]
  let accuracy, format: Int
}

/// Writes so many responses with their verdicts, a third of each kind: answers of two kept models, solutions
/// in which a few symbols were changed, and well-formed ones whose answer is made of signs, digits and commas.
func writeResponses(_ count: Int, to file: URL, of both: BothTrainings) throws {
  let environment = both.environment
  let problems = environment.task.allProblems
  var generator = SeededGenerator(seed: 101)
  var responses: [(problem: Quadratic.Problem, symbols: [String])] = []
  for (place, name) in ["base", "trained"].enumerated() {
    let model = try Transformer<Float>(
      contentsOf: URL(fileURLWithPath: "\(KeptModels.folder)/\(name)"))
    let groups = try environment.rollouts(
      of: problems, by: model,
      RolloutSettings(
        groupSize: (count / 3 + 2 * problems.count - 1) / (2 * problems.count), maximumLength: 110),
      with: Sampler(model.configuration), from: generator.stream(place))
    responses += groups.flatMap { group in
      group.samples.map { (group.problem, $0.response.symbols) }
    }
  }
  responses = Array(responses.prefix(count / 3))
  while responses.count < count {
    let problem = environment.task.problem(using: &generator)
    var symbols =
      environment.task.workedSolution(to: problem, using: &generator).thought
      + ["</think>", "<answer>"]
    if responses.count < 2 * count / 3 {
      symbols += environment.task.answer(to: problem) + ["</answer>", "<end>"]
      let changes = generator.integer(below: 4)
      for _ in 0..<changes { change(&symbols, environment.task.vocabulary, &generator) }
    } else {
      symbols += roots(near: problem, &generator) + ["</answer>", "<end>"]
    }
    responses.append((problem, symbols))
  }
  let verdicts = responses.map { problem, symbols in
    let response = Response(symbols: symbols, prefill: .think)
    let score = environment.score(response, to: problem)
    return Verdict(
      text: symbols.joined(separator: " "), roots: [problem.roots.second, problem.roots.first],
      accuracy: Int(score["accuracy"] ?? -1), format: Int(score["format"] ?? -1))
  }
  try writeLines(verdicts, to: file)
}

/// Drops, repeats, replaces, adds or exchanges symbols, mostly near the end, where the form is decided.
private func change(
  _ symbols: inout [String], _ vocabulary: Vocabulary, _ generator: inout SeededGenerator
) {
  guard symbols.count > 1 else { return }
  let near = min(symbols.count, generator.integer(below: 2) == 0 ? symbols.count : 9)
  let place = symbols.count - 1 - generator.integer(below: near)
  let other = vocabulary.symbols[generator.integer(below: vocabulary.count)]
  switch generator.integer(below: 6) {
  case 0: symbols.remove(at: place)
  case 1: symbols.insert(symbols[place], at: place)
  case 2: symbols[place] = other
  case 3: symbols.insert(other, at: place)
  case 4: symbols.swapAt(place, generator.integer(below: symbols.count))
  default: symbols.removeLast(symbols.count - place)
  }
}

/// An answer that is right, or nearly so: roots in either order, once or twice, with zeros and signs in front,
/// too many digits, or signs, digits and commas at random.
private func roots(
  near problem: Quadratic.Problem, _ generator: inout SeededGenerator
) -> [String] {
  func written(_ number: Int) -> [String] {
    let symbols = Numeral.symbols(of: number)
    switch generator.integer(below: 9) {
    case 0: return ["0"] + symbols
    case 1: return (number < 0 ? [] : ["-"]) + symbols
    case 2: return ["+"] + symbols
    case 3: return symbols + Array(repeating: "0", count: 8 + generator.integer(below: 2))
    default: return symbols
    }
  }
  let (first, second) = (problem.roots.first, problem.roots.second)
  switch generator.integer(below: 7) {
  case 0: return written(first)
  case 1: return written(first) + [","] + written(first)
  case 2: return written(second) + [","] + written(first) + [","] + written(second)
  case 3:
    return (0..<generator.integer(below: 6)).map { _ in
      let symbols = ["-", ",", "0", "1", "2", "9"]
      return symbols[generator.integer(below: symbols.count)]
    }
  case 4: return written(first) + [","] + written(second)
  default: return written(second) + [","] + written(first)
  }
}
