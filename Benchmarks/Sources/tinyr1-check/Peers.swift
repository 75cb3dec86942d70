import Checkpoints
import Tokens
import Advantage
import ArgumentParser
import ClippedObjective
import Evaluation
import Foundation
import KLDivergence
import Random
import Tensor
import LanguageModel

/// A loss by the name it has in TRL, with what it is made of here.
struct Loss: Decodable {
  var name: String
  var low: Double
  var high: Double
  var beta: Double
  /// The longest response, for the loss that divides by it.
  var longest: Int

  var surrogate: Surrogate {
    get throws {
      switch name {
      case "grpo", "bnpo", "dr_grpo", "dapo": .clipped(ClipRange(low: low, high: high))
      case "gspo", "luspo": .gspo(ClipRange(low: low, high: high))
      case "cispo": .cispo(maximumRatio: high)
      case "sapo": .sapo()
      default: throw ValidationError("no loss \(name)")
      }
    }
  }

  var averaging: Averaging {
    switch name {
    case "bnpo", "dapo", "cispo": .byToken
    case "dr_grpo": .byConstant(longest)
    case "luspo": .sumOverTokens
    default: .bySequence
    }
  }

  /// J of some responses, and ∂J/∂log π of their tokens.
  func evaluate(
    new: [[Double]], old: [[Double]], reference: [[Double]], advantages: [Double]
  ) throws -> (value: Double, coefficients: [[Double]]) {
    let surrogate = try surrogate
    let terms = new.indices.map { i in
      surrogate.evaluate(new: new[i], old: OldLogProbabilities(old[i]), advantage: advantages[i])
    }
    let divergence = new.indices.map { i in
      KLEstimator.k3.evaluate(
        new: new[i], reference: ReferenceLogProbabilities(reference[i]), ratios: terms[i].ratios)
    }
    let weights = averaging.weights(lengths: new.map(\.count))
    let coefficients = new.indices.map { i in
      zip(terms[i].coefficients, divergence[i].coefficients).map { weights[i] * ($0 - beta * $1) }
    }
    let values = new.indices.map { i in
      zip(terms[i].values, divergence[i].values).map { $0 - beta * $1 }
    }
    return (averaging.average(values), coefficients)
  }
}

/// The numbers of some responses.
struct Scores: Decodable {
  var new: [[Double]]
  var old: [[Double]]
  var reference: [[Double]]
  var advantages: [Double]
}

extension CheckCommand {
  struct Judge: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Reads losses and scores; writes objectives and gradient coefficients.")

    struct Question: Decodable {
      var loss: Loss
      var scores: Scores
    }

    struct Answer: Encodable {
      var value: Double
      var coefficients: [[Double]]
    }

    func run() throws {
      let questions = try JSONDecoder().decode([Question].self, from: standardInput())
      try write(
        questions.map { question in
          let scores = question.scores
          let answer = try question.loss.evaluate(
            new: scores.new, old: scores.old, reference: scores.reference,
            advantages: scores.advantages)
          return Answer(value: answer.value, coefficients: answer.coefficients)
        })
    }
  }

  struct Advantages: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Reads groups of rewards; writes advantages by the ways of scaling that TRL names.")

    func run() throws {
      let groups = try JSONDecoder().decode([[Double]].self, from: standardInput())
      let ways: [(String, AdvantageEstimator)] = [
        ("group", .standardized(.bessel, epsilon: 1e-4)), ("none", .centered),
      ]
      try write(
        Dictionary(
          uniqueKeysWithValues: ways.map { ($0, try $1.advantages(of: groups).flatMap { $0 }) }))
    }
  }

  struct Passes: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Reads lists of samples, right ones and k; writes pass@k.")

    func run() throws {
      let cases = try JSONDecoder().decode([[Int]].self, from: standardInput())
      try write(cases.map { passAtK($0[2], correct: $0[1], samples: $0[0]) })
    }
  }

  struct Learn: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes updates of the model in one folder, and saves it in another.")

    @Argument(help: "The folder of the model.") var folder: String
    @Argument(help: "The folder for what it becomes.") var result: String
    @Option(help: "The learning rate.") var rate = 1e-3
    @Option(help: "AdamW's ε.") var epsilon = 1e-8

    struct Update: Decodable {
      var prompts: [[Token]]
      var responses: [[[Token]]]
      /// Left out to learn from examples.
      var loss: Loss?
      var scores: Scores?
    }

    func run() throws {
      let updates = try JSONDecoder().decode([Update].self, from: standardInput())
      var model = try Transformer<Float>(contentsOf: URL(fileURLWithPath: folder))
      let engine = GradientEngine<Float>(model.configuration)
      var settings = AdamW<Float>.Settings()
      settings.epsilon = epsilon
      var optimizer = AdamW(for: model, settings)
      for update in updates {
        let groups = zip(update.prompts, update.responses).map {
          PromptGroup(prompt: $0, responses: $1)
        }
        let gradient: ParameterVector<Float>
        if let loss = update.loss, let scores = update.scores {
          let new = engine.logProbabilities(model, groups).flatMap { group in
            group.map { $0.logProbabilities.map(Double.init) }
          }
          let result = try loss.evaluate(
            new: new, old: scores.old, reference: scores.reference, advantages: scores.advantages)
          var own = result.coefficients.makeIterator()
          let weighed = groups.map { group in
            WeighedGroup(
              tokens: group,
              samples: group.responses.map { _ in (own.next() ?? []).map(Float.init) })
          }
          gradient =
            engine.gradient(of: model, over: weighed) { sample, _, coefficients in
              for t in coefficients.indices { coefficients[t] = sample[t] }
            }.gradient
        } else {
          gradient = engine.likelihoodGradient(of: model, over: groups).gradient
        }
        optimizer.update(&model, along: gradient, learningRate: rate)
      }
      try model.save(to: URL(fileURLWithPath: result))
    }
  }

  struct Draw: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Reads a JSON list of prompts; writes the first tokens of many continuations.")

    @Argument(help: "The folder.") var folder: String
    @Option(help: "Continuations of each prompt.") var count = 20_000
    @Option(help: "The temperature.") var temperature = 1.0
    @Option(help: "Keep the k likeliest tokens.") var topK: Int?
    @Option(help: "Keep the likeliest tokens that reach this probability.") var topP: Double?

    func run() throws {
      let prompts = try JSONDecoder().decode([[Token]].self, from: standardInput())
      let model = try Transformer<Float>(contentsOf: URL(fileURLWithPath: folder))
      let requests = prompts.enumerated().map { place, prompt in
        SamplingRequest(
          prompt: prompt, count: count, generator: SeededGenerator(seed: UInt64(place)))
      }
      let options = SamplingOptions(
        endToken: -1, maximumLength: 1,
        distribution: SamplingDistribution(temperature: temperature, topK: topK, topP: topP))
      let drawn = Sampler<Float>(model.configuration).sample(model, requests, options)
      try write(drawn.map { $0.map { $0.tokens[0] } })
    }
  }
}

/// A prompt and its responses, with a coefficient for each token.
private struct WeighedGroup: ResponseGroup {
  let tokens: PromptGroup
  let samples: [[Float]]
}
