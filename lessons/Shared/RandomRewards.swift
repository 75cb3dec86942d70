import Foundation
import TinyR1

/// The effect of GRPO on a policy if its rewards are tosses of a coin: one prompt, a few possible answers,
/// and several updates from each rollout.
///
///     let game = RandomRewards(probabilities: [0.65, 0.25, 0.10], range: .ppo)
///     game.expectedAfterOneRollout()      // exactly, over all groups there can be
///
/// Nothing can be learned, and yet the policy moves: a clip keeps some updates and drops others, and which of them
/// depends on how likely an answer is.
public struct RandomRewards: Sendable {
  /// π of each answer before the first rollout.
  public let probabilities: [Double]
  /// The range of the clip.
  public let range: ClipRange
  /// Updates from each rollout, all of the whole group.
  public let updates: Int
  /// G, the answers of a rollout.
  public let groupSize = 16
  /// η of each update.
  public let rate = 0.3

  /// A game with a policy over some answers.
  public init(probabilities: [Double], range: ClipRange, updates: Int = 8) {
    (self.probabilities, self.range, self.updates) = (probabilities, range, updates)
  }

  /// Only a clip above, only one below, and none: the other side is too far to be reached.
  public static let upperOnly = ClipRange(low: 1, high: 0.2)
  /// See ``upperOnly``.
  public static let lowerOnly = ClipRange(low: 0.2, high: 1e9)
  /// See ``upperOnly``.
  public static let noClip = ClipRange(low: 1, high: 1e9)

  private func softmax(_ logits: [Double]) -> [Double] {
    let row = logits.map { exp($0) }
    let sum = row.reduce(0, +)
    return row.map { $0 / sum }
  }

  /// Makes the updates of one rollout. `counts` says how often each answer was drawn without a reward, and then how
  /// often with one.
  private func learn(_ logits: [Double], from counts: [Int]) -> [Double] {
    let answers = logits.count
    let rewarded = counts[answers...].reduce(0, +)
    let mean = Double(rewarded) / Double(groupSize)
    let deviation = (mean * (1 - mean)).squareRoot()
    guard deviation > 0 else { return logits }  // all rewards alike: no advantages
    let advantages = counts.indices.map { (($0 < answers ? 0 : 1) - mean) / deviation }
    func kinds(_ row: [Double]) -> [Double] { row.map { log($0) } + row.map { log($0) } }
    let old = OldLogProbabilities(kinds(softmax(logits)))
    var logits = logits
    for _ in 0..<updates {
      let row = softmax(logits)
      let terms = clipped(new: kinds(row), old: old, advantages: advantages, range: range)
      let pulls = zip(counts, terms.coefficients).map { Double($0) * $1 / Double(groupSize) }
      let total = pulls.reduce(0, +)
      for answer in 0..<answers {
        logits[answer] += rate * (pulls[answer] + pulls[answers + answer] - total * row[answer])
      }
    }
    return logits
  }

  /// Computes the mean of π after one rollout, exactly: over all groups there can be.
  ///
  /// - Returns: one probability for each answer.
  public func expectedAfterOneRollout() -> [Double] {
    let logits = probabilities.map { log($0) }
    let chances = (probabilities + probabilities).map { $0 / 2 }
    var means = probabilities.map { _ in 0.0 }
    // G!/Π n! Π qⁿ, one kind after the other.
    func extend(_ counts: [Int], _ left: Int, _ probability: Double) {
      let kind = counts.count
      if kind == chances.count - 1 {
        let likelihood = probability * pow(chances[kind], Double(left))
        for (answer, chance) in softmax(learn(logits, from: counts + [left])).enumerated() {
          means[answer] += likelihood * chance
        }
        return
      }
      var factor = probability
      for count in 0...left {
        if count > 0 { factor *= chances[kind] * Double(left - count + 1) / Double(count) }
        extend(counts + [count], left - count, factor)
      }
    }
    extend([], groupSize, 1)
    return means
  }

  /// Plays several games of so many rollouts each.
  ///
  /// - Parameters:
  ///   - trials: how many games.
  ///   - rollouts: of each game.
  ///   - seed: of what is drawn.
  /// - Returns: for each game π at its end.
  public func play(trials: Int, rollouts: Int, seed: UInt64) -> [[Double]] {
    let generator = SeededGenerator(seed: seed)
    return (0..<trials).map { trial in
      var own = generator.stream(trial)
      var logits = probabilities.map { log($0) }
      for _ in 0..<rollouts {
        let row = softmax(logits)
        var counts = [Int](repeating: 0, count: 2 * row.count)
        for _ in 0..<groupSize {
          var rest = own.uniform()
          var answer = 0
          while answer < row.count - 1, rest >= row[answer] {
            rest -= row[answer]
            answer += 1
          }
          counts[own.uniform() < 0.5 ? answer : row.count + answer] += 1
        }
        logits = learn(logits, from: counts)
      }
      return softmax(logits)
    }
  }
}
