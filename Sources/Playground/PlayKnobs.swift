import ChainOfThought
import GRPO
import Knobs
import Notebook
import Reward
import Rollouts
import Tasks

/// The prices of the reward in a training that a page starts: accuracy + format as in R1-Zero, and a price for
/// length, which is ours.
///
///     r = a · accuracy + f · format − p · tokens
package struct RewardPrices: Hashable, Sendable {
  /// a, f and p.
  package var accuracy = 1.0, format = 1.0, token = 0.0

  /// The score of a response by these prices.
  func score(_ response: Response, isCorrect: Bool) -> Score {
    Score([
      Component("accuracy", isCorrect ? 1 : 0, weight: accuracy),
      Component("format", formatReward(response), weight: format),
      Component("length", Double(response.symbols.count), weight: -token),
    ])
  }
}

/// The settings that a page can turn: those of GRPO, the prices of the reward, the base and the
/// seed.
package struct PlayChoice: Hashable, Sendable {
  /// The hyperparameters: lesson 07's, with half as many problems in a step.
  package var settings = PlayChoice.lesson
  /// The prices of the reward.
  package var prices = RewardPrices()
  /// The model to begin with: one of those that are kept.
  package var base = "base"
  /// The seed of problems and sampling.
  package var seed: UInt64 = 1
  /// The knobs that were given, by name, as they were read.
  package var values: [String: String] = [:]

  /// The settings that a training begins with, unless told otherwise.
  package static let lesson: GRPOSettings = {
    var settings = GRPOSettings(maximumLength: 110)
    settings.prompts = 16
    return settings
  }()

  /// The settings, each with its values, its lesson's and the paper's.
  package static let knobs: [Knob] =
    grpoSettings.map { $0.knob(of: lesson) } + prices.map { $0.knob(of: RewardPrices()) }

  private static let prices: [NamedSetting<RewardPrices>] = [
    NamedSetting("accuracy-price", \.accuracy, .number(-10...10), paper: "1", "for a right answer"),
    NamedSetting("format-price", \.format, .number(-10...10), paper: "1", "for the right form"),
    NamedSetting("length-price", \.token, .number(-1...1), paper: "0", "taken off for each token"),
  ]

  /// The most samples of a step: what a page may ask for has to end in a second or two.
  static let mostSamples = 2048

  /// Reads what a page chose.
  ///
  /// - Parameters:
  ///   - values: knobs by name.
  ///   - base: the name of a kept model.
  ///   - seed: from 0.
  /// - Throws: ``PlayRefusal`` that names what cannot be so.
  package init(_ values: [String: String], base: String, seed: UInt64) throws(PlayRefusal) {
    (self.base, self.seed) = (base, seed)
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      guard let knob = Self.knobs.first(where: { $0.name == name }) else {
        throw PlayRefusal("there is no setting \(quoted(name))")
      }
      guard let normal = knob.normal(value) else {
        throw PlayRefusal("\(name): expected \(knob.expected), got \(quoted(value))")
      }
      self.values[name] = normal
      let known = grpoSettings.first { $0.name == name }?.set(normal, in: &settings) ?? false
      if !known { _ = Self.prices.first { $0.name == name }?.set(normal, in: &prices) }
    }
    let samples = settings.prompts * settings.groupSize
    guard samples <= Self.mostSamples else {
      throw PlayRefusal(
        "prompts × group-size: expected at most \(Self.mostSamples), got \(samples)")
    }
    guard settings.minibatches <= settings.prompts else {
      throw PlayRefusal(
        "minibatches: expected at most as many as prompts, \(settings.prompts), got \(settings.minibatches)"
      )
    }
    guard settings.innerEpochs * settings.minibatches <= 64, settings.resampling <= 8 else {
      throw PlayRefusal(
        "expected at most 64 updates for each step and 8 draws, got "
          + "\(settings.innerEpochs * settings.minibatches) and \(settings.resampling)")
    }
  }

  /// Lesson 07's world, paid by these prices.
  func environment() throws -> Environment<Quadratic> {
    let prices = prices
    return Environment(try Quadratic(range: 12), split: Split(seed: 1)) { response, _, isCorrect in
      prices.score(response, isCorrect: isCorrect)
    }
  }
}

/// Says why a page does not get what it asked for, and what to do.
package struct PlayRefusal: Error, Hashable, CustomStringConvertible {
  /// The sentence.
  package let description: String
  /// The status of HTTP: 400 unless told otherwise.
  package let status: Int

  /// A refusal in a sentence.
  package init(_ description: String, status: Int = 400) {
    (self.description, self.status) = (description, status)
  }
}

/// Returns a text that was found, short enough for a sentence.
func quoted(_ text: String) -> String {
  "'\(text.prefix(40).filter { !$0.isNewline })'"
}
