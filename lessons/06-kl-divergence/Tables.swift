import Foundation
import LessonShared
import Notebook
import TinyR1

/// Both directions of KL for policies that say *yes* with different chances.
func directionTable(yes chances: [Double], referenceYes: Double) -> ResultTable {
  ResultTable(
    ["π(yes)", "π(no)", "KL(π‖ref)", "KL(ref‖π)"],
    chances.map { yes in
      let (policy, reference) = ([yes, 1 - yes], [referenceYes, 1 - referenceYes])
      let divergences = [KLDirection.reverse, .forward].map {
        exactKL(policyProbabilities: policy, referenceProbabilities: reference, direction: $0)
      }
      return ["\(yes)", decimals(1 - yes, 2)] + divergences.map { decimals($0, 4) }
    })
}

/// Mean and spread of k1, k2 and k3 at every fourth distance.
func estimatorTable(exact: [Double], _ spreads: [[EstimatorSpread]]) -> ResultTable {
  ResultTable(
    ["s", "exact KL", "mean k1", "k2", "k3", "spread k1", "k2", "k3"],
    stride(from: 0, to: distances.count, by: 4).map { step in
      [decimals(distances[step], 2), decimals(exact[step], 4)]
        + spreads.map { decimals($0[step].mean, 4) } + spreads.map { brief($0[step].deviation) }
    })
}

/// KL, mean and spread of k1, k2 and k3 for π = N(0, 1) and ref = N(m, 1), by formula.
///
/// log(ref/π) is then normal too, with mean -m²/2 and variance m²; ref/π has mean 1 and variance
/// exp(m²) - 1; the rest follows. For m = 1: KL 0.5, mean of k2 0.625, spreads 1, 0.866, 0.848.
///
/// - Parameter shifts: the values of m, a row for each.
/// - Returns: the table.
func normalTable(shifts: [Double]) -> ResultTable {
  ResultTable(
    ["π, ref", "KL, mean k1 and k3", "mean k2", "spread k1", "k2", "k3"],
    shifts.map { shift in
      let v = shift * shift
      let (meanOfK2, spreadOfK2) = (v / 2 + v * v / 8, (2 * v * v + v * v * v).squareRoot() / 2)
      let numbers = [v / 2, meanOfK2, shift, spreadOfK2, (exp(v) - 1 - v).squareRoot()]
      return ["N(0,1), N(\(brief(shift)),1)"] + numbers.map(brief)
    })
}

/// The length of each expected gradient, and its cosine with the gradients of both directions of KL.
func gradientTable(
  _ gradients: [(estimator: KLEstimator, gradient: [Double])], reverse: [Double],
  forward: [Double]
) -> ResultTable {
  func agreement(_ gradient: [Double], _ direction: [Double]) -> String {
    let cosine = cosine(gradient, direction)
    return cosine.isNaN ? "none" : decimals(cosine, 6)
  }
  return ResultTable(
    ["estimator", "length", "with ∇KL(π‖ref)", "with ∇KL(ref‖π)"],
    gradients.map { estimator, gradient in
      [estimator.name, brief(length(gradient))]
        + [reverse, forward].map { agreement(gradient, $0) }
    } + [
      ["∇KL(π‖ref)", brief(length(reverse)), "1.000000", agreement(reverse, forward)],
      ["∇KL(ref‖π)", brief(length(forward)), agreement(forward, reverse), "1.000000"],
    ])
}

/// Entropy and divergence at both ends of each run.
func driftTable(_ runs: [DriftRun]) -> ResultTable {
  ResultTable(
    ["KL as a loss", "entropy: start", "end", "of ln 50", "KL: start", "end"],
    runs.map { run in
      let (first, last) = (run.entropies.first ?? .nan, run.entropies.last ?? .nan)
      return [
        run.name, decimals(first, 3), decimals(last, 3), percent(last / uniformEntropy),
        decimals(run.divergences.first ?? .nan, 4), brief(run.divergences.last ?? .nan),
      ]
    })
}

/// For each β the best reward there is, and what training with k1 in the reward and with k3 reached.
func betaTable(
  _ frontier: Frontier, penalty: [[TrainingEnd]], loss: [[TrainingEnd]]
) -> ResultTable {
  ResultTable(
    ["β", "best reward", "KL"]
      + [KLEstimator.k1InReward, .k3].flatMap { [$0.name, "KL", "wasted"] },
    penalty[0].map(\.beta).map { beta in
      let best = frontier.bestReward(beta: beta)
      return ["\(beta)", decimals(best, 3), decimals(frontier.leastDrift(for: best), 2)]
        + [penalty, loss].flatMap { seeds in
          let ends = seeds.ends(beta: beta)
          return [
            decimals(mean(ends.map(\.reward)), 3), decimals(mean(ends.map(\.divergence)), 2),
            decimals(mean(ends.map(\.waste)), 2),
          ]
        }
    })
}

/// The waste after some numbers of exact updates, a column for each β.
func wasteTable(_ curves: [WasteCurve], after updates: [Int]) -> ResultTable {
  ResultTable(
    ["exact updates"] + curves.map { "wasted, β = \($0.beta)" },
    updates.enumerated().map { place, count in
      ["\(count)"]
        + curves.map { $0.waste.indices.contains(place) ? decimals($0.waste[place], 3) : "" }
    })
}
