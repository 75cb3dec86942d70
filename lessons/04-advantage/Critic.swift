import TinyR1

/// A table of the reward that is to be expected after each beginning of a response, learned by regression.
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
struct CriticCurves: Sendable {
  /// The responses seen to each prompt.
  let visits: [Int]
  /// The responses needed, at each of these.
  var noise: [Double]
  /// The distance of the mean step from the slope, as a share of the slope, at each of these.
  var bias: [Double]

  /// The mean over several critics, each of which learns all prompts from nothing and is looked at
  /// after so many `visits` to each prompt. The λ of its advantages is `smoothing`.
  init(
    _ prompts: [Prompt], visits: [Int], smoothing: Double, repeats: some Sequence<Int>, seed: UInt64
  ) throws {
    self.visits = visits
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
          zip(prompts, critics).map { try StepMoments($0, $1, smoothing: smoothing) }, prompts)
        noise[place] += result.noise
        bias[place] += result.bias
      }
      total += 1
    }
    noise = noise.map { $0 / total }
    bias = bias.map { $0 / total }
  }

  /// The noise after so many responses to each prompt.
  func noise(after visits: Int) -> Double {
    self.visits.firstIndex(of: visits).map { noise[$0] } ?? .nan
  }
}

/// The curves of critics with both ends of λ, from one seed.
struct CriticComparison: Sendable {
  /// λ = 1: how much the reward exceeds what was expected.
  let lambdaOne: CriticCurves
  /// λ = 0: how much the expectation rose with a token.
  let lambdaZero: CriticCurves

  /// The means over several critics each, as many as `repeats` has elements.
  init(
    _ prompts: [Prompt], visits: [Int], seed: UInt64, repeats: () -> some Sequence<Int>
  ) throws {
    lambdaOne = try CriticCurves(
      prompts, visits: visits, smoothing: 1, repeats: repeats(), seed: seed)
    lambdaZero = try CriticCurves(
      prompts, visits: visits, smoothing: 0, repeats: repeats(), seed: seed)
  }
}

/// The responses to each prompt that groups of a size need.
struct GroupNoise: Sendable {
  let groupSize: Int
  let needed: Double
}
