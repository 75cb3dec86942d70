import LessonShared
import Numerics
import Testing
import TinyR1

@Suite("Random rewards")
struct RandomRewardsTests {
  static let start = [0.65, 0.25, 0.10]

  /// A clip, updates of each rollout, and what 40,000 games of 30 rollouts gave in NumPy, in a script written apart
  /// from this package: the mean of π of the likely and of the rare answer, and of the entropy; the standard error of
  /// the first, where it was noted, is 0.0004.
  static let played:
    [(range: ClipRange, updates: Int, likely: Double, rare: Double, entropy: Double)] = [
      (.ppo, 1, 0.646, 0.100, 0.848), (RandomRewards.noClip, 8, 0.474, 0.186, 0.680),
      (.ppo, 8, 0.603, 0.117, 0.697), (.dapo, 8, 0.528, 0.149, 0.763),
      (RandomRewards.upperOnly, 8, 0.704, 0.081, 0.498),
      (RandomRewards.lowerOnly, 8, 0.427, 0.212, 0.842),
    ]

  @Test("move a policy as they did in another program", arguments: 0..<6)
  func golden(place: Int) {
    let (range, updates, likely, rare, entropy) = Self.played[place]
    let game = RandomRewards(probabilities: Self.start, range: range, updates: updates)
    let ends = game.play(trials: 1000, rollouts: 30, seed: 1)
    func check(_ expected: Double, _ number: ([Double]) -> Double) {
      let values = ends.map(number)
      let center = mean(values)
      let squares = values.reduce(0) { $0 + ($1 - center) * ($1 - center) }
      let error = (squares / 999 / 1000).squareRoot()
      // Four standard errors of ours, and those and the rounding of the other program.
      #expect(abs(center - expected) < 4 * error + 0.003)
    }
    check(likely) { $0[0] }
    check(rare) { $0[2] }
    check(entropy) { row in -row.reduce(0) { $1 > 0 ? $0 + $1 * .log($1) : $0 } }
  }

  @Test("after one rollout, played games have the mean of all groups, listed", arguments: 0..<6)
  func enumeration(place: Int) {
    let (range, updates, _, _, _) = Self.played[place]
    let game = RandomRewards(probabilities: Self.start, range: range, updates: updates)
    let exact = game.expectedAfterOneRollout()
    #expect(abs(exact.reduce(0, +) - 1) < 1e-12)
    let ends = game.play(trials: 4000, rollouts: 1, seed: 2)
    for answer in exact.indices {
      let values = ends.map { $0[answer] }
      let squares = values.reduce(0) { $0 + ($1 - exact[answer]) * ($1 - exact[answer]) }
      let error = (squares / 4000 / 4000).squareRoot()
      #expect(abs(mean(values) - exact[answer]) < 4 * error)
    }
  }

  @Test("the upper clip alone favours the likely answer, the lower alone the rare one")
  func sides() {
    func likely(_ range: ClipRange) -> Double {
      RandomRewards(probabilities: Self.start, range: range).expectedAfterOneRollout()[0]
    }
    #expect(likely(RandomRewards.upperOnly) > 0.65)
    #expect(likely(RandomRewards.lowerOnly) < likely(RandomRewards.noClip))
    #expect(likely(.ppo) > likely(.dapo) && likely(.dapo) > likely(RandomRewards.noClip))
  }
}
