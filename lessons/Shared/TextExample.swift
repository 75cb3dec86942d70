import TinyR1

/// A text to learn from, as it is kept in `runs/`: a prompt and a response.
public struct TextExample: Codable, Sendable {
  /// The prompt.
  public let prompt: String
  /// The response to learn.
  public private(set) var response: String

  /// The text of tokens.
  public init(_ tokens: PromptGroup, in vocabulary: Vocabulary) {
    prompt = vocabulary.decode(tokens.prompt)
    response = vocabulary.decode(tokens.responses[0])
  }

  /// Its tokens.
  public func tokens(in vocabulary: Vocabulary) throws -> PromptGroup {
    PromptGroup(
      prompt: try vocabulary.encode(prompt), response: try vocabulary.encode(response))
  }

  /// The same, with every word of the response in the language of the prompt.
  public var inOneLanguage: TextExample {
    let symbols = { (text: String) in text.split(separator: " ").map(String.init) }
    guard let language = symbols(prompt).compactMap({ Language(of: $0) }).first else { return self }
    var sample = self
    sample.response = language.translation(of: symbols(response)).joined(separator: " ")
    return sample
  }
}

/// The result of rejection sampling, as it is kept in `runs/`.
public struct SelectedExamples: Codable, Sendable {
  /// The responses that were kept.
  public var samples: [TextExample]
  /// The number of responses that were sampled, and the number of correct ones.
  public let drawn: Int, correct: Int
}

extension R1Stages {
  /// Samples a model four times on each of some training equations, and keeps the correct responses
  /// that also pass a rule.
  ///
  /// - Parameters:
  ///   - count: how many equations are asked.
  ///   - model: the model that answers.
  ///   - seed: of the equations and of the sampling.
  ///   - isKept: the rule.
  /// - Returns: the responses that were kept, and the number that were sampled.
  /// - Throws: an error if no equation can be drawn.
  public func rejectionSamples(
    asking count: Int, _ model: Transformer<Float>, seed: UInt64,
    keeping isKept: (_ response: Response, _ problem: R1Task.Problem) -> Bool
  ) throws -> SelectedExamples {
    let environment = corpus.environment
    let samples = try environment.rejectionSamples(
      asking: count, of: model, each: 4, maximumLength: limit, seed: seed, threads: threads,
      keeping: isKept)
    return SelectedExamples(
      samples: samples.kept.texts.map { TextExample($0, in: environment.task.vocabulary) },
      drawn: samples.correct.sampled, correct: samples.correct.texts.count)
  }

  /// Draws the other texts to learn from, a third of each: practice with factor pairs in one
  /// language, for facts; worked sums, and digits in a form, as their teachers write them.
  public func otherSamples(_ count: Int, seed: UInt64) throws -> [TextExample] {
    let (environment, others) = (corpus.environment, corpus.environment.task.second)
    var generator = SeededGenerator(seed: seed)
    return try (0..<count).map { place in
      let text: PromptGroup
      if place % 3 == 0 {
        text = try corpus.drill(codeSwitchProbability: 0, using: &generator)
      } else {
        let problem = try environment.split.trainingProblem(of: others, using: &generator)
        text = try environment.example(
          others.workedSolution(to: problem, using: &generator), to: .second(problem))
      }
      return TextExample(text, in: environment.task.vocabulary)
    }
  }
}
