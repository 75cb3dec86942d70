import LessonShared
import Numerics
import TinyR1

/// The training of methods in the world in which J is known: `CountToZero`.
struct CountPlan: Sendable {
  /// Groups of a rollout, each a minibatch of its own, and responses to a prompt.
  let prompts = 4, groupSize = 8
  /// Responses in all.
  let budget = 640
  /// The longest response, from 8 in steps of 1: Dr. GRPO's constant here.
  private let longest = 9

  /// Trains a policy from the beginning.
  ///
  /// - Parameters:
  ///   - method: what is climbed.
  ///   - rate: η of each update, of plain gradient ascent.
  ///   - generator: where the prompts and what is sampled come from, a stream for each rollout.
  ///   - once: whether a rollout is used for one update instead of one for each group.
  ///   - watch: is shown the policy before the first rollout and after each.
  /// - Returns: what was paid and J after each rollout, and the policy at the end.
  /// - Throws: nothing, as long as rewards are 0 and 1.
  func train(
    _ method: Method, rate: Double, from generator: SeededGenerator, once: Bool = false,
    watch: (CountToZero) -> Void = { _ in }
  ) throws -> (record: LearningRecord, policy: CountToZero) {
    var (policy, critic) = (CountToZero(), CountCritic())
    var record = LearningRecord(policy.accuracy)
    var (samples, passes, rollout) = (0, 0.0, 0)
    watch(policy)
    while samples < budget {
      var own = generator.stream(rollout)
      var groups: [[CountToZero.Walk]] = []
      for round in 0...method.resampling where groups.count < prompts {
        let fresh = (0..<prompts - groups.count).map { _ in
          let start = own.element(of: CountToZero.starts)
          return (0..<groupSize).map { _ in policy.walk(from: start, using: &own) }
        }
        samples += groupSize * fresh.count
        passes += Double(fresh.joined().reduce(0) { $0 + $1.tokens.count })
        groups += fresh.filter { group in
          round == method.resampling || Set(group.map(\.reward)).count > 1
        }
      }
      passes += 3 * Double(groups.joined().reduce(0) { $0 + $1.tokens.count })
      for batch in once ? [groups] : groups.map({ [$0] }) {
        try update(&policy, from: batch, by: method, critic, rate: rate)
      }
      for walk in groups.joined() { critic.learn(from: walk) }
      rollout += 1
      record.append(samples: samples, passes: passes, accuracy: policy.accuracy)
      watch(policy)
    }
    record.passAtEight = mean(
      CountToZero.starts.map { 1 - Double.pow(1 - policy.rightFrom($0), 8) })
    return (record, policy)
  }

  /// One update from some groups.
  private func update(
    _ policy: inout CountToZero, from groups: [[CountToZero.Walk]], by method: Method,
    _ critic: CountCritic, rate: Double
  ) throws {
    let walks = Array(groups.joined())
    let advantages: [[Double]] =
      switch method.comparison {
      case .group(let estimator):
        zip(try estimator.advantages(of: groups.map { $0.map(\.reward) }).joined(), walks).map {
          advantage, walk in walk.tokens.map { _ in advantage }
        }
      case .critic: try walks.map(critic.advantages)
      }
    let averaging =
      if case .byConstant = method.averaging { Averaging.byConstant(longest) } else {
        method.averaging
      }
    let weights = averaging.weights(lengths: walks.map(\.tokens.count))
    var gradient = policy.logits.map { _ in 0.0 }
    for (place, walk) in walks.enumerated() where advantages[place].contains(where: { $0 != 0 }) {
      let terms = method.surrogate.evaluate(
        new: policy.logProbabilities(of: walk), old: OldLogProbabilities(walk.logProbabilities),
        advantages: advantages[place])
      policy.add(walk, coefficients: terms.coefficients.map { weights[place] * $0 }, to: &gradient)
    }
    policy.move(along: gradient, rate: rate)
  }
}

/// A critic for `CountToZero`: of each number that is left, how often it has led to a right end of late.
struct CountCritic: Sendable {
  private var values = [Double](repeating: 0, count: 9)

  /// V(n) ← V(n) + (r - V(n))/10, for each number of a response.
  mutating func learn(from walk: CountToZero.Walk) {
    for left in walk.left { values[left] += 0.1 * (walk.reward - values[left]) }
  }

  /// An advantage for each token, with λ = 1: how much the reward exceeds what was expected.
  func advantages(of walk: CountToZero.Walk) throws -> [Double] {
    let last = walk.tokens.count - 1
    return try generalizedAdvantages(
      rewards: walk.tokens.indices.map { $0 == last ? walk.reward : 0 },
      values: walk.left.map { values[$0] }, valueAfterLast: 0, discount: 1, smoothing: 1)
  }
}
