import Advantage
import Exact
import Random

/// What reward is to be expected after each beginning of a response: a table, learned by regression.
struct Critic {
  private var values: [[Int32]: Double] = [:]
  private var visits: [[Int32]: Double] = [:]

  /// A critic that has seen nothing, and expects 0.
  init() {}

  /// A critic that knows the policy: until the answer is out, all it can say is p.
  init(knowing prompt: Prompt) throws {
    for prefix in try prompt.policy.space.prefixes() { values[prefix] = prompt.successProbability }
  }

  /// V(prefix) ← V(prefix) + (r − V(prefix)) / visits, for each prefix of a response.
  ///
  /// This keeps V at the mean reward seen so far, which is what least squares would give.
  mutating func learn(from response: ScoredOutput) {
    for place in response.tokens.indices {
      let prefix = Array(response.tokens[..<place])
      let count = visits[prefix, default: 0] + 1
      visits[prefix] = count
      values[prefix, default: 0] += (reward(response) - values[prefix, default: 0]) / count
    }
  }

  /// An advantage for each token of one response; no group is needed.
  func advantages(of response: ScoredOutput, smoothing: Double) throws -> [Double] {
    let places = response.tokens.indices
    return try generalizedAdvantages(
      rewards: places.map { $0 == places.last ? reward(response) : 0 },
      values: places.map { values[Array(response.tokens[..<$0]), default: 0] },
      valueAfterLast: 0, discount: 1, smoothing: smoothing)
  }
}

/// The noise and bias of the steps that critics propose, by how much they have seen.
struct CriticCurves {
  var noise: [Double]
  var bias: [Double]

  /// The mean over several critics, each of which learns all prompts from nothing and is looked at
  /// after so many `visits` to each prompt. The λ of its advantages is `smoothing`.
  init(
    _ prompts: [Prompt], visits: [Int], smoothing: Double, repeats: some Sequence<Int>, seed: UInt64
  ) throws {
    noise = visits.map { _ in 0 }
    bias = noise
    var total = 0.0
    for index in repeats {
      var generator = SeededGenerator(seed: seed).stream(index)
      var critics = prompts.map { _ in Critic() }
      var seen = 0
      for (place, count) in visits.enumerated() {
        while seen < count {
          for (place, prompt) in prompts.enumerated() {
            critics[place].learn(from: prompt.policy.sample(using: &generator))
          }
          seen += 1
        }
        let result = try summary(
          zip(prompts, critics).map { try Spread($0, $1, smoothing: smoothing) }, prompts)
        noise[place] += result.noise
        bias[place] += result.bias
      }
      total += 1
    }
    noise = noise.map { $0 / total }
    bias = bias.map { $0 / total }
  }
}
