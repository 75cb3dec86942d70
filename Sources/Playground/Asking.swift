import ChainOfThought
import Conversation
import Foundation
import GRPO
import LanguageModel
import Random
import Rollouts
import Tasks
import Tensor
import Tokens
import Watch

/// A question, as a page asks it.
package struct AskOrder: Codable, Sendable {
  /// The line that was typed.
  package var question: String
  /// The models that are asked: kept ones, and `a` and `b`, the trainings of the page.
  package var models: [String]
  /// The temperature T and the share of top-p.
  package var temperature, top: Double
  /// The seed of what is drawn.
  package var seed: UInt64
  /// Words that are put in where the thought would end; an empty text puts none in.
  package var words: String

  /// Returns the distribution that answers are drawn from.
  ///
  /// - Throws: ``PlayRefusal`` if a number is beyond its range.
  func distribution() throws(PlayRefusal) -> SamplingDistribution {
    guard (0...10).contains(temperature), temperature == 0 || temperature >= 0.01 else {
      throw PlayRefusal("temperature: expected 0 or a number from 0.01 to 10, got \(temperature)")
    }
    guard top > 0, top <= 1 else {
      throw PlayRefusal("top: expected a number above 0 and at most 1, got \(top)")
    }
    return temperature == 0
      ? .greedy : SamplingDistribution(temperature: temperature, topP: top)
  }

  /// Checks what holds for answers and groups alike.
  func read() throws(PlayRefusal) -> ModelQuestion {
    guard question.count <= 200, words.count <= 200 else {
      throw PlayRefusal("a question and the words to put in have at most 200 characters each")
    }
    do { return try ModelQuestion(question) } catch { throw PlayRefusal(error.description) }
  }
}

/// An answer, as a page shows it.
package struct Answered: Codable, Sendable {
  /// The model that answered.
  package var model: String
  /// The pieces that were written, token by token.
  package var pieces: [Answer.Piece]
  /// Indicates whether it is right, and the verdict in words.
  package var right: Bool
  package var verdict: String
  /// The first wrong step: its first token, and the first behind it.
  package var mistake: [Int]?
}

extension AskOrder {
  /// Draws a group, of the size that the knob names, from a model, makes the update that GRPO would make of it alone, and returns the page
  /// of it.
  ///
  /// - Throws: ``PlayRefusal`` if the equation has no whole roots: no reward could tell answers apart.
  func group(of model: Transformer<Float>, _ choice: PlayChoice) throws -> [UInt8] {
    _ = try read()
    _ = try distribution()
    let equation: Equation
    do { equation = try Equation(question) } catch { throw PlayRefusal(error.description) }
    guard let problem = equation.problem else {
      throw PlayRefusal(
        "\(equation.text) has no whole roots within ±99: no answer to it can be right, so ask another equation for a group"
      )
    }
    var settings = choice.settings
    (settings.prompts, settings.minibatches, settings.innerEpochs) = (1, 1, 1)
    settings.temperature = temperature
    guard temperature > 0, top == 1 else {
      throw PlayRefusal(
        "a group is drawn from what the policy is trained as: expected a temperature above 0 and top 1, got "
          + "\(temperature) and \(top)")
    }
    let environment = try choice.environment()
    var trainer = GRPOTrainer(
      from: model, in: environment, settings, seed: seed, ranks: .alone)
    var recorder = WatchRecorder(
      of: trainer, in: URL(fileURLWithPath: "/playground/group"), lesson: "one group", steps: 1)
    var groups = try environment.rollouts(
      of: [problem], by: model, settings.rollouts,
      with: Sampler<Float>(model.configuration, threads: 1, ranks: .alone),
      from: SeededGenerator(seed: seed))
    var metrics = StepMetrics(step: 1)
    recorder.willStep(trainer)
    try trainer.compare(&groups)
    trainer.refer(&groups, &metrics)
    try trainer.update(&groups, &metrics)
    recorder.didStep(metrics, of: trainer)
    recorder.end(after: 1, reason: nil)
    return recorder.contents.page
  }
}

extension Answered {
  init(_ answer: Answer, _ verdict: Assessment) {
    (model, pieces) = (answer.model.name, answer.pieces)
    (right, self.verdict) = (verdict.isCorrect, verdict.text)
    mistake = verdict.mistake.map { [$0.symbols.lowerBound, $0.symbols.upperBound] }
  }
}
