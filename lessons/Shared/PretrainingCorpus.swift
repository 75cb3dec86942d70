import TinyR1

/// The corpus of pretraining: the texts that a model reads before any reward.
public struct PretrainingCorpus: Sendable {
  /// The tasks, and which of their problems are held out.
  public let environment: R1Environment

  /// Creates the corpus of an environment.
  public init(environment: R1Environment) { self.environment = environment }

  /// Draws one of three kinds of text: drills on factor pairs; solutions by an impatient teacher;
  /// and worked sums that end without an answer. The first two switch between the languages.
  public func text(using generator: inout SeededGenerator) throws -> PromptGroup {
    switch generator.uniform() {
    case ..<0.7:
      try drill(
        codeSwitchProbability: environment.task.first.codeSwitchProbability, using: &generator)
    case ..<0.94: try solution(using: &generator)
    default: try sum(using: &generator)
    }
  }

  /// Draws a drill on factor pairs: facts about numbers, which switch between the languages with a
  /// given probability.
  public func drill(
    codeSwitchProbability: Double, using generator: inout SeededGenerator
  ) throws -> PromptGroup {
    let drill = environment.task.first.base.drill(on: environment.split, using: &generator)
    let thought = generator.element(of: Language.allCases)
      .mixture(of: drill.thought, codeSwitchProbability: codeSwitchProbability, using: &generator)
    guard let answer = drill.answer else {
      return try text(drill.question, thought + [SpecialSymbol.endThink.text])
    }
    let solution = WorkedSolution(thought: thought, answer: answer.symbols)
    return try text(
      drill.question, Template.completion(of: solution, prefill: .think).dropLast())
  }

  private func solution(using generator: inout SeededGenerator) throws -> PromptGroup {
    let equations = environment.task.first
    let problem = try environment.split.trainingProblem(of: equations, using: &generator)
    return try environment.example(
      equations.workedSolution(to: problem, using: &generator), to: .first(problem))
  }

  private func sum(using generator: inout SeededGenerator) throws -> PromptGroup {
    let sums = environment.task.second.first
    let problem = try environment.split.trainingProblem(of: sums, using: &generator)
    return try text(sums.question(for: problem), sums.trace(for: problem).symbols)
  }

  private func text(
    _ question: [String], _ response: some Collection<String>
  ) throws -> PromptGroup {
    let vocabulary = environment.task.vocabulary
    return PromptGroup(
      prompt: try vocabulary.tokens(of: Template.prompt(question: question, prefill: .think)),
      response: try vocabulary.tokens(of: response + [SpecialSymbol.end.text]))
  }
}
