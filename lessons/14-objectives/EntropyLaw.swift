import Foundation
import LessonShared
import TinyR1

/// The path of a training: the entropy of a token in nats, and J.
struct EntropyPath: Sendable {
  let name: String
  private(set) var entropies: [Double] = []
  private(set) var rewards: [Double] = []

  /// A path without a place yet.
  init(_ name: String) { self.name = name }

  /// Adds where the policy is.
  mutating func append(_ policy: CountToZero) {
    entropies.append(policy.tokenEntropy)
    rewards.append(policy.accuracy)
  }

  /// Climbs along the exact mean update of an estimator, in groups of 8.
  init(_ name: String, climbing estimator: AdvantageEstimator, updates: Int, rate: Double) throws {
    self.init(name)
    var policy = CountToZero()
    append(policy)
    for _ in 0..<updates {
      let gradient = try policy.exactGradient { chance in
        let weight = try expectedGradientWeight(
          of: estimator, groupSize: 8, successProbability: chance)
        return weight / Double(CountToZero.starts.count)
      }
      policy.move(along: gradient, rate: rate)
      append(policy)
    }
  }

  /// The law R = b - a eᴴ that fits so much of the path best, by least squares.
  func law(untilPlace count: Int) -> EntropyLaw {
    let x = entropies.prefix(count).map { exp($0) }
    let y = Array(rewards.prefix(count))
    let (centerX, centerY) = (mean(x), mean(y))
    let together = zip(x, y).reduce(0) { $0 + ($1.0 - centerX) * ($1.1 - centerY) }
    let slope = together / x.reduce(0) { $0 + ($1 - centerX) * ($1 - centerX) }
    return EntropyLaw(a: -slope, b: centerY - slope * centerX)
  }

  /// The first place at which half of the gain was made.
  var halfWay: Int {
    let (first, last) = (rewards[0], rewards[rewards.count - 1])
    return (rewards.firstIndex { $0 - first >= (last - first) / 2 } ?? rewards.count - 1) + 1
  }

  /// J at the end, less what the law of the first half makes of the entropy there.
  var surprise: Double {
    let law = law(untilPlace: max(halfWay, 3))
    return rewards[rewards.count - 1] - law.reward(at: entropies[entropies.count - 1])
  }
}

/// R = b - a eᴴ.
struct EntropyLaw: Sendable {
  let a, b: Double

  /// The reward that it gives a policy of this entropy.
  func reward(at entropy: Double) -> Double { b - a * exp(entropy) }
}
