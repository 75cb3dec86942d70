import Foundation
import LessonShared
import Notebook
import TinyR1

/// The advantages of one group by each estimator, and how far their sum is from 0.
func advantageTable(_ estimators: [AdvantageEstimator], _ rewards: [Double]) throws -> ResultTable {
  ResultTable(
    ["estimator", "r = 1", "r = 0", "r = ½", "r = 0", "|sum|"],
    try estimators.map { estimator in
      let advantages = try estimator.advantages(of: rewards)
      let sum = abs(advantages.reduce(0, +))
      return [estimator.name] + (advantages + [sum]).map { decimals($0, 3) }
    })
}

/// The weights of groups of 16 at three chances, by the closed form and sampled.
func weightTable(
  _ estimators: [AdvantageEstimator], _ sampled: [SampledWeights]
) throws -> ResultTable {
  ResultTable(
    ["G = 16", "p = 0.02", "sampled", "p = 0.1", "sampled", "p = 0.5", "sampled"],
    try estimators.map { estimator in
      let numbers = try [0.02, 0.1, 0.5].flatMap { p in
        let exact = try expectedGradientWeight(
          of: estimator, groupSize: 16, successProbability: p)
        let interval = sampled.interval(of: estimator, groupSize: 16, p: p)
        let half = (interval.upper - interval.lower) / 2
        let spread = half.isFinite ? "±" + decimals(half, 2) : ""
        return [decimals(exact, 2), decimals(interval.estimate, 2) + spread]
      }
      return [estimator.name] + numbers
    })
}

/// Returns the table of what one more percent is worth at three chances, by the functions that are
/// climbed.
func percentTable() -> ResultTable {
  let climbed: [(Double) -> Double] = [{ $0 }, { 2 * asin($0.squareRoot()) }, { log($0) }]
  return ResultTable(
    ["one more percent", "p", "2 arcsin √p", "log p"],
    [0.01, 0.5, 0.98].map { p in
      ["\(percent(p, decimals: 0)) → \(percent(p + 0.01, decimals: 0))"]
        + climbed.map { decimals($0(p + 0.01) - $0(p), 3) }
    })
}

/// The share of dead groups of 16 and the price of a live one, exact and counted.
func deadGroupTable(_ counted: [CountedDeadGroups]) -> ResultTable {
  ResultTable(
    ["p, at G = 16", "dead", "counted", "groups for a live one", "counted"],
    [0.02, 0.1, 0.5, 0.9, 0.98].map { p in
      let exact = zeroVarianceProbability(groupSize: 16, successProbability: p)
      let count = seedInterval(counted.map { $0.share(groupSize: 16, p: p) }).estimate
      return ["\(p)", percent(exact), percent(count)]
        + [exact, count].map { decimals(1 / (1 - $0), 2) }
    })
}

/// Returns the table of the responses that each estimator needs at p = 0.5, by the size of the
/// group.
func neededTable(
  _ estimators: [AdvantageEstimator], exact: [ResponsesNeeded], sampled: [[ResponsesNeeded]]
) -> ResultTable {
  ResultTable(
    ["p = 0.5"] + groupSizes(exact, sampled).map { "G = \($0)" },
    estimators.map { estimator in
      [estimator.name] + neededBand(estimator, 0.5, exact, sampled).mean.map { decimals($0, 2) }
    })
}

/// Noise and bias of critics, by what they have seen.
func criticTable(_ critics: [CriticComparison]) -> ResultTable {
  let (one, zero) = (critics.map(\.lambdaOne), critics.map(\.lambdaZero))
  return ResultTable(
    ["responses seen"] + one[0].visits.map { "\($0)" },
    [
      ["needed, λ = 1"] + MeanAndRange(one.map(\.noise)).mean.map { decimals($0, 2) },
      ["needed, λ = 0"] + MeanAndRange(zero.map(\.noise)).mean.map { decimals($0, 2) },
      ["bias, λ = 0"] + MeanAndRange(zero.map(\.bias)).mean.map { percent($0, decimals: 0) },
    ])
}

/// The mean steps until p ≥ 0.9 of each estimator, by the p of the start.
func stepsTable(
  _ estimators: [AdvantageEstimator], _ chances: [Double], _ seeds: [EstimatorCurves]
) -> ResultTable {
  ResultTable(
    ["steps until p ≥ 0.9"] + chances.map { "from \($0)" },
    estimators.map { estimator in
      [estimator.name]
        + chances.map { p in
          let steps = seeds.map { $0.curve(estimator, from: p).stepsToLearn }
          return decimals(seedInterval(steps).estimate, 0)
        }
    })
}

/// A small number by its order: `2e-13`.
func powerOfTen(_ value: Double) -> String { String(format: "%.0e", value) }
