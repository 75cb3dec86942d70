import ChainOfThought
import Checkpoints
import Foundation
import LanguageModel
import Random
import Tasks
import Tensor
import Tokens

/// A model that can be asked: its weights, its vocabulary, and the memory to run it.
package final class TalkingModel {
  /// The name over its answers.
  package let name: String
  /// The words that it knows.
  package let vocabulary: Vocabulary
  /// The weights.
  package let model: Transformer<Float>
  private let sampler: Sampler<Float>
  private let engine: GradientEngine<Float>

  /// A model under a name.
  package init(_ name: String, _ model: Transformer<Float>, _ vocabulary: Vocabulary) {
    (self.name, self.model, self.vocabulary) = (name, model, vocabulary)
    sampler = Sampler(model.configuration, threads: 1)
    engine = GradientEngine(model.configuration, threads: 1)
  }

  /// Loads a model as it was saved: its folder, or that of a run, whose newest checkpoint is taken.
  ///
  /// - Throws: ``RefusedInput`` if there is none, `CheckpointError` if it is damaged.
  package convenience init(_ name: String, contentsOf folder: URL) throws {
    let files = FileManager.default
    let isModel = files.fileExists(atPath: folder.appendingPathComponent("config.json").path)
    guard let place = isModel ? folder : try Checkpoint.latest(in: folder) else {
      throw RefusedInput(
        "there is no model in \(folder.relativePath): expected config.json, or checkpoints step-NNNNNN as a "
          + "training leaves them, such as --model runs/07-grpo/r1-seed-1")
    }
    let model = try Transformer<Float>(contentsOf: place)
    let words = place.appendingPathComponent("tokenizer.json")
    if files.fileExists(atPath: words.path) {
      self.init(name, model, try Checkpoint.tokenizer(in: place))
      return
    }
    // Trainings of one task are saved without its words; their number says which task it was.
    let known = [try Quadratic().vocabulary, try RunningSum(terms: 1...2).vocabulary]
    guard let own = known.first(where: { $0.count == model.configuration.vocabularySize }) else {
      throw RefusedInput(
        "\(folder.relativePath) has no tokenizer.json, and \(model.configuration.vocabularySize) symbols are "
          + "neither those of equations (\(known[0].count)) nor those of sums (\(known[1].count))")
    }
    self.init(name, model, own)
  }

  /// Returns the prompt of a question in tokens.
  ///
  /// - Throws: ``RefusedInput`` that names a symbol which its vocabulary lacks.
  package func prompt(for question: ModelQuestion) throws(RefusedInput) -> [Token] {
    let prompt = try tokens(Template.prompt(question: question.symbols, prefill: .think))
    guard prompt.count < model.configuration.context else {
      throw RefusedInput(
        "\(name) reads at most \(model.configuration.context) tokens, and the question alone has \(prompt.count)"
      )
    }
    return prompt
  }

  /// Returns symbols in tokens.
  package func tokens(_ symbols: [String]) throws(RefusedInput) -> [Token] {
    do {
      return try vocabulary.tokens(of: symbols)
    } catch {
      let own = vocabulary.symbols.filter { SpecialSymbol(rawValue: $0) == nil }
      throw RefusedInput(
        "\"\(error.symbol)\" is not in the vocabulary of \(name), which has \(own.joined(separator: " "))"
      )
    }
  }

  /// Draws the next token.
  func next(
    after text: [Token], _ distribution: SamplingDistribution, using generator: SeededGenerator
  ) -> Token {
    let request = SamplingRequest(prompt: text, generator: generator)
    let options = SamplingOptions(
      endToken: SpecialSymbol.end.token, maximumLength: 1, distribution: distribution)
    return sampler.sample(model, [request], options)[0][0].tokens[0]
  }

  /// Returns the probability that the model itself gives a token, at temperature 1 and with nothing
  /// cut.
  func probability(of token: Token, after text: [Token]) -> Double {
    let group = PromptGroup(prompt: text, responses: [[token]])
    return exp(Double(engine.logProbabilities(model, [group])[0][0].logProbabilities[0]))
  }

  /// Draws whole responses, side by side.
  func responses(
    to prompt: [Token], count: Int, _ distribution: SamplingDistribution,
    using generator: SeededGenerator
  ) -> [Response] {
    let request = SamplingRequest(prompt: prompt, count: count, generator: generator)
    let options = SamplingOptions(
      endToken: SpecialSymbol.end.token,
      maximumLength: model.configuration.context - prompt.count, distribution: distribution)
    return sampler.sample(model, [request], options)[0].map {
      Response(tokens: $0.tokens, vocabulary: vocabulary, prefill: .think)
    }
  }
}
