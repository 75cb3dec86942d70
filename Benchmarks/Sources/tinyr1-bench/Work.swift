import LanguageModel
import Rollouts
import Tokens

/// A size of model and what is done with it: the same for every engine that is compared.
struct Work {
  var name: String
  var configuration: TransformerConfiguration
  /// Learning from examples: so many texts of so many tokens, each predicted from those before it.
  var batch = 32
  var textLength = 64
  /// Learning from reward: so many prompts, and so many responses to each.
  var prompts = 32
  var promptLength = 16
  var group = 16
  var responseLength = 48
  /// What ends a response; -1: none, all have their full length.
  var endToken: Token = -1
  /// Of AdamW: 0 leaves the policy what it is, from round to round.
  var learningRate = 3e-4

  static let small = Work(
    name: "W-small",
    configuration: TransformerConfiguration(
      vocabularySize: 64, width: 64, layers: 2, heads: 4, feedForwardWidth: 172, context: 128))
  static let base = Work(
    name: "W-base",
    configuration: TransformerConfiguration(
      vocabularySize: 64, width: 128, layers: 4, heads: 4, feedForwardWidth: 344, context: 256))
  static let large = Work(
    name: "W-large",
    configuration: TransformerConfiguration(
      vocabularySize: 512, width: 256, layers: 6, heads: 8, feedForwardWidth: 688, context: 256))
  static let all = [small, base, large]
  /// Lesson 07's policy after 30 steps, as ``Policies`` trains it, with real prompts of one length.
  static func lesson() throws -> Work {
    let (environment, configuration) = try Policies.world(of: .grpo)
    return Work(
      name: "W-lesson", configuration: configuration, promptLength: Policies.promptLength,
      responseLength: Policies.longest, endToken: environment.samplingOptions(1).endToken,
      learningRate: 0)
  }

  /// Floating-point operations that one run needs, two for a multiply-add: matrix and attention products
  /// alone, attention only where it looks back, backward twice as much as forward, a prompt read once
  /// for its group. What an engine does beyond that does not count for it. Every response has its full
  /// length.
  func operations(_ item: Item) -> Double {
    let c = configuration
    let layer = 2 * (4 * c.width * c.width + 3 * c.width * c.feedForwardWidth)
    let (body, head) = (c.layers * layer, 2 * c.width * c.vocabularySize)
    // Position p looks at p + 1 keys: 2 products of 2·width operations for each.
    func attention(_ positions: Range<Int>) -> Int {
      c.layers * 4 * c.width * positions.reduce(0) { $0 + $1 + 1 }
    }
    switch item {
    case .supervised:
      let text = textLength * (body + head) + attention(0..<textLength)
      return Double(3 * batch * text)
    case .sampling, .scoring:
      // The last token of a response is drawn or scored, and never read.
      let prompt = promptLength * body + attention(0..<promptLength)
      let response =
        (responseLength - 1) * body + responseLength * head
        + attention(promptLength..<promptLength + responseLength - 1)
      return Double(prompts * (prompt + group * response))
    case .update: return 4 * operations(.scoring)
    case .iteration: return operations(.sampling) + operations(.update)
    }
  }

  /// Tokens that one run learns, makes or scores, if no response ends early.
  func tokens(_ item: Item) -> Int {
    switch item {
    case .supervised: batch * textLength
    case .sampling, .scoring, .update, .iteration: prompts * group * responseLength
    }
  }
}

/// What is timed.
enum Item: String, CaseIterable {
  /// Forward, backward and one step of AdamW.
  case supervised
  /// New tokens with a cache of keys and values, with their log-probabilities.
  case sampling
  /// Log-probabilities of given responses.
  case scoring
  /// What GRPO does with responses: the reference's log-probabilities, the gradient of the clipped
  /// objective with k3, and one step of AdamW.
  case update
  /// Sampling and an update.
  case iteration

  /// The name by which it is asked for from outside.
  init?(line: String) {
    let names: [String: Item] = [
      "sft": .supervised, "rollout": .sampling, "score": .scoring, "update": .update,
      "grpo": .iteration,
    ]
    guard let item = names[line] else { return nil }
    self = item
  }
}
