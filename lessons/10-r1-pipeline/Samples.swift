import ChainOfThought
import GRPO
import Random
import Tasks
import Transformer

/// A text to learn from, as it is kept in `runs/`: what is asked, and what should be written.
struct Sample: Codable, Sendable {
  let prompt, response: [String]

  init(_ prompt: [String], _ response: [String]) {
    (self.prompt, self.response) = (prompt, response)
  }

  /// As tokens.
  func tokens(in world: World) throws -> PromptGroup {
    PromptGroup(
      prompt: try world.task.vocabulary.tokens(of: prompt),
      response: try world.task.vocabulary.tokens(of: response))
  }
}

/// What came of asking a model and keeping what passes.
struct Selection: Codable, Sendable {
  /// What was kept, each text once.
  var samples: [Sample] = []
  /// How many responses were looked at, and how many of them were right and passed as well.
  var drawn = 0, right = 0, passed = 0
}

extension Pipeline {
  /// Rejection sampling: a model answers training equations until so many different texts are kept.
  ///
  /// - Parameters:
  ///   - count: how many texts; fewer if they are not met in 100 rounds of 256 responses, or 2 if the run
  ///     is quick.
  ///   - model: who answers.
  ///   - seed: of the problems and of the sampling.
  ///   - edit: the text to keep of a right response; `nil` if it is not to be kept.
  /// - Returns: what was kept, and how much was looked at.
  /// - Throws: an error if no problem can be drawn.
  func rejectionSamples(
    _ count: Int, of model: Transformer<Float>, seed: UInt64,
    edit: (_ response: Response, _ problem: Problem) -> [String]?
  ) throws -> Selection {
    let world = school.world
    var settings = GRPOSettings(maximumLength: limit)
    settings.groupSize = 4
    let sampler = Sampler<Float>(configuration, threads: threads)
    var generator = SeededGenerator(seed: seed)
    var selection = Selection()
    var known: Set<[String]> = []
    for round in 0..<(notebook.quick ? 2 : 100) where selection.samples.count < count {
      let problems = try (0..<64).map { _ in try world.trainingProblem(using: &generator) }
      let rollouts = try world.rollouts(
        of: problems, by: model, settings, with: sampler, from: generator.stream(round))
      for rollout in rollouts {
        let prompt = world.task.vocabulary.symbols(of: rollout.prompt)
        for judged in rollout.responses {
          selection.drawn += 1
          guard judged.isRight else { continue }
          selection.right += 1
          guard let text = edit(world.response(judged.tokens), rollout.problem) else { continue }
          selection.passed += 1
          if selection.samples.count < count, known.insert(prompt + text).inserted {
            selection.samples.append(Sample(prompt, text))
          }
        }
      }
    }
    return selection
  }

  /// What else there is to learn, a third of each: practice with factor pairs in one language, for facts;
  /// worked sums, and digits in a form, as their teachers write them.
  func otherSamples(_ count: Int, seed: UInt64) throws -> [Sample] {
    let world = school.world
    let others = world.task.second
    var generator = SeededGenerator(seed: seed)
    return try (0..<count).map { place in
      if place % 3 == 0 {
        let fact = try school.practice(slips: 0, using: &generator)
        let vocabulary = world.task.vocabulary
        return Sample(
          vocabulary.symbols(of: fact.prompt), vocabulary.symbols(of: fact.responses[0]))
      }
      let problem = try world.split.trainingProblem(of: others, using: &generator)
      let solution = others.workedSolution(to: problem, using: &generator)
      return Sample(
        Template.prompt(question: others.question(for: problem), prefill: .think),
        Template.completion(of: solution, prefill: .think))
    }
  }
}
