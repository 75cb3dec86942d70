import LessonShared
import Numerics
import TinyR1

/// A policy whose answers are rewarded by coin tosses, and what became of it.
struct PlayedGame: Sendable {
  let name: String
  /// π of each answer: before, and the mean after one rollout, exactly.
  let start: [Double], first: [Double]
  /// π of each answer after 30 rollouts, game by game.
  let ends: [[Double]]

  /// The clips that are compared, by name.
  static let clips: [(name: String, range: ClipRange, updates: Int)] = [
    ("1 update", .ppo, 1), ("8, no clip", RandomRewards.noClip, 8), ("8, 0.2/0.2", .ppo, 8),
    ("8, 0.2/0.28", .dapo, 8), ("8, only upper", RandomRewards.upperOnly, 8),
    ("8, only lower", RandomRewards.lowerOnly, 8),
  ]

  /// Plays with each clip, so many games for each seed.
  static func all(trials: Int, seeds: [UInt64]) -> [PlayedGame] {
    clips.map { name, range, updates in
      let game = RandomRewards(probabilities: [0.65, 0.25, 0.10], range: range, updates: updates)
      return PlayedGame(
        name: name, start: game.probabilities, first: game.expectedAfterOneRollout(),
        ends: seeds.flatMap { game.play(trials: trials, rollouts: 30, seed: $0) })
    }
  }

  /// The mean of π of an answer at the end.
  func mean(_ answer: Int) -> Double { TinyR1.mean(ends.map { $0[answer] }) }

  /// The standard error of this mean.
  func error(_ answer: Int) -> Double {
    let center = mean(answer)
    let squares = ends.reduce(0) { $0 + ($1[answer] - center) * ($1[answer] - center) }
    return (squares / Double(ends.count - 1) / Double(ends.count)).squareRoot()
  }

  /// The mean entropy of a policy at the end, in nats.
  var entropy: Double {
    TinyR1.mean(ends.map { row in -row.reduce(0) { $1 > 0 ? $0 + $1 * .log($1) : $0 } })
  }
}
