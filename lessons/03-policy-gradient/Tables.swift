import LessonShared
import Notebook
import TinyR1

/// Some walks, their steps and rewards.
func walkTable(_ walks: [ScoredOutput]) -> ResultTable {
  ResultTable(
    ["walk", "steps", "reward"],
    walks.map { [words($0), "\(steps($0))", decimals(reward($0), 3)] })
}

/// Returns the table of the number of walks by their steps, and of their probability.
func stepsTable(_ everything: Enumeration<TablePolicy>) -> ResultTable {
  ResultTable(
    ["steps", "walks", "chance of such a walk"],
    (0...6).map { count in
      let chance = everything.probability { steps($0) == count }
      let walks = everything.outputs.count { steps($0) == count }
      return ["\(count)", "\(walks)", percent(chance, decimals: 2)]
    })
}

/// J on the exact way uphill and on some sampled ones, every 25 updates.
func climbTable(
  exact: [Knobs], sampled: [[Knobs]], like baby: TablePolicy
) throws -> ResultTable {
  ResultTable(
    ["J after update", "exact"] + sampled.indices.map { "baby \($0 + 1)" },
    try stride(from: 0, to: exact.count, by: 25).map { update in
      try ["\(update)"]
        + ([exact] + sampled).map {
          decimals(try averageReward($0[update].policy(like: baby)), 3)
        }
    })
}

/// Three directions, a row for each logit.
func slopeTable(oneWalk: [Double], allWalks: [Double], slope: [Double]) -> ResultTable {
  ResultTable(
    ["last foot", "move", "this walk", "all walks", "slope of J"],
    allWalks.indices.map { place in
      [
        ["none", "left", "right"][place / 3], ["left", "right", "sit"][place % 3],
        decimals(oneWalk[place], 3), decimals(allWalks[place], 6), decimals(slope[place], 6),
      ]
    })
}

/// The mean error of sampled gradients beside the expected one.
func errorTable(_ seeds: [SamplingErrors], expected: [Double]) -> ResultTable {
  let errors = MeanAndRange(seeds.map(\.errors)).mean
  return ResultTable(
    ["walks", "error", "√(V/n)"],
    errors.indices.map {
      ["\(seeds[0].walks[$0])", decimals(errors[$0], 4), decimals(expected[$0], 4)]
    })
}

/// The mean J after some updates, of three ways to learn.
func learningTable(
  alone: [WalkTraining], compared: [WalkTraining], shown: [Double]
) -> ResultTable {
  let (alone, compared) = (
    MeanAndRange(alone.map(\.rewards)).mean, MeanAndRange(compared.map(\.rewards)).mean
  )
  return ResultTable(
    ["update", "reward alone", "compared", "shown how"],
    [0, 1, 10, 20, 50, 100].filter { $0 < min(alone.count, compared.count) }.map { update in
      ["\(update)"] + [alone[update], compared[update], shown[update]].map { decimals($0, 3) }
    })
}

/// The J that babies reached, and how many of them were below 0.9.
///
/// - Parameters:
///   - sweep: the learning rates.
///   - milestones: the numbers of updates after which J was measured.
/// - Returns: a row for each learning rate and number of updates.
func reachedTable(_ sweep: [ReachedRewards], _ milestones: [Int]) -> ResultTable {
  func columns(_ rewards: [Double]) -> [String] {
    [decimals(mean(rewards), 3), "\(rewards.count { $0 < 0.9 }) of \(rewards.count)"]
  }
  return ResultTable(
    ["updates", "η", "reward alone", "below 0.9", "compared", "below 0.9"],
    milestones.enumerated().flatMap { place, updates in
      sweep.filter { ($0.alone + $0.compared).allSatisfy { place < $0.count } }.map { choice in
        let rate =
          choice.rate == choice.rate.rounded() ? decimals(choice.rate, 0) : "\(choice.rate)"
        return ["\(updates)", rate] + columns(choice.alone.map { $0[place] })
          + columns(choice.compared.map { $0[place] })
      }
    })
}

/// The expected steps of two ways to weigh walks beside the exact gradient, for the moves after the left
/// foot.
func meansTable(_ exact: [Double], alone: [Double], compared: [Double]) -> ResultTable {
  ResultTable(
    ["after the left foot", "∇J", "mean, reward alone", "mean, compared"],
    [("left", 3), ("right", 4), ("sit", 5)].map { move, place in
      [move] + [exact[place], alone[place], compared[place]].map { decimals($0, 9) }
    })
}
