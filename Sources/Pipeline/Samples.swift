import ChainOfThought
import Distillation
import GRPO
import Random
import Tasks
import Tensor
import Transformer

/// A text to learn from, as it is kept in `runs/`: what is asked, and what should be written.
public struct Sample: Codable, Sendable {
  /// What is asked.
  public let prompt: String
  /// What should be written.
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
  public var inOneLanguage: Sample {
    let symbols = { (text: String) in text.split(separator: " ").map(String.init) }
    guard let language = symbols(prompt).compactMap({ Language(of: $0) }).first else { return self }
    var sample = self
    sample.response = language.translation(of: symbols(response)).joined(separator: " ")
    return sample
  }
}

/// What came of asking a model and keeping what passes.
public struct Selection: Codable, Sendable {
  /// What was kept.
  public var samples: [Sample]
  /// How many responses there were, and how many of them were right.
  public let drawn, right: Int
}

extension Pipeline {
  /// Rejection sampling: a model answers training equations four times each, and what is right and passes
  /// a rule besides is kept.
  ///
  /// - Parameters:
  ///   - count: how many equations are asked.
  ///   - model: who answers.
  ///   - seed: of the equations and of the sampling.
  ///   - isKept: the rule.
  /// - Returns: what was kept, and of how much.
  /// - Throws: an error if no equation can be drawn.
  public func rejectionSamples(
    asking count: Int, _ model: Transformer<Float>, seed: UInt64,
    keeping isKept: (_ response: Response, _ problem: Problem) -> Bool
  ) throws -> Selection {
    let world = school.world
    var generator = SeededGenerator(seed: seed)
    let problems = try (0..<count).map { _ in try world.trainingProblem(using: &generator) }
    let options = SamplingOptions(
      endToken: SpecialSymbol.end.token, maximumLength: limit, distribution: .plain)
    let all = TeacherSamples(
      of: model, try problems.map(world.prompt), each: 4, options, seed: seed, threads: threads)
    let right = all.keeping { world.isRight(world.response($1), to: problems[$0]) }
    let kept = right.keeping { isKept(world.response($1), problems[$0]) }
    return Selection(
      samples: kept.texts.map { Sample($0, in: world.task.vocabulary) },
      drawn: all.sampled, right: right.texts.count)
  }

  /// What else there is to learn, a third of each: practice with factor pairs in one language, for facts;
  /// worked sums, and digits in a form, as their teachers write them.
  public func otherSamples(_ count: Int, seed: UInt64) throws -> [Sample] {
    let (world, others) = (school.world, school.world.task.second)
    var generator = SeededGenerator(seed: seed)
    return try (0..<count).map { place in
      let text: PromptGroup
      if place % 3 == 0 {
        text = try school.practice(slips: 0, using: &generator)
      } else {
        let problem = try world.split.trainingProblem(of: others, using: &generator)
        text = try world.example(
          others.workedSolution(to: problem, using: &generator), to: .second(problem))
      }
      return Sample(text, in: world.task.vocabulary)
    }
  }
}
