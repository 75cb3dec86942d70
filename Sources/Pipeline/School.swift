import ChainOfThought
import GRPO
import Random
import Tasks
import Transformer

/// What there is to read before any reward: the texts of pretraining.
public struct School: Sendable {
  /// The tasks, and which of their problems are held out.
  public let world: World

  /// Texts about a world.
  public init(world: World) { self.world = world }

  /// Three kinds of text. Practice with factor pairs; solutions by an impatient teacher; and worked sums
  /// that end without an answer. Whoever wrote the first two slips from one language into the other.
  public func text(using generator: inout SeededGenerator) throws -> PromptGroup {
    switch generator.uniform() {
    case ..<0.7: try practice(slips: world.task.first.slips, using: &generator)
    case ..<0.94: try solution(using: &generator)
    default: try sum(using: &generator)
    }
  }

  /// Practice with factor pairs: facts about numbers, told by someone who slips with a certain chance.
  public func practice(
    slips: Double, using generator: inout SeededGenerator
  ) throws -> PromptGroup {
    let practice = world.task.first.base.practice(on: world.split, using: &generator)
    let thought = generator.element(of: Language.allCases)
      .mixture(of: practice.thought, slips: slips, using: &generator)
    guard let answer = practice.answer else {
      return try text(practice.question, thought + [SpecialSymbol.endThink.text])
    }
    let solution = WorkedSolution(thought: thought, answer: answer.symbols)
    return try text(
      practice.question, Template.completion(of: solution, prefill: .think).dropLast())
  }

  private func solution(using generator: inout SeededGenerator) throws -> PromptGroup {
    let equations = world.task.first
    let problem = try world.split.trainingProblem(of: equations, using: &generator)
    return try world.example(
      equations.workedSolution(to: problem, using: &generator), to: .first(problem))
  }

  private func sum(using generator: inout SeededGenerator) throws -> PromptGroup {
    let sums = world.task.second.first
    let problem = try world.split.trainingProblem(of: sums, using: &generator)
    return try text(sums.question(for: problem), sums.trace(for: problem).symbols)
  }

  private func text(
    _ question: [String], _ response: some Collection<String>
  ) throws -> PromptGroup {
    let vocabulary = world.task.vocabulary
    return PromptGroup(
      prompt: try vocabulary.tokens(of: Template.prompt(question: question, prefill: .think)),
      response: try vocabulary.tokens(of: response + [SpecialSymbol.end.text]))
  }
}
