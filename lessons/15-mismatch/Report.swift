import Foundation
import LessonShared
import Notebook
import TinyR1

/// A number with three significant digits: `0.00512`, `1.2e-17`.
func brief(_ value: Double) -> String { value.isNaN ? "none" : String(format: "%.3g", value) }

/// Shows how far samplers are from the trainer.
func printAgreements(_ agreements: [(String, Agreement)], _ notebook: LessonNotebook) {
  notebook.table(
    ["the sampler", "tokens", "mean |log π - log μ|", "largest", "ratios of responses"],
    agreements.map { name, found in
      [
        name, "\(found.tokens)", brief(found.mean), brief(found.largest),
        "\(brief(found.lowestRatio)) to \(brief(found.highestRatio))",
      ]
    })
}

/// Shows the bias at some doses: means over seeds.
func printDoses(_ sweeps: [BiasSweep], _ notebook: LessonNotebook) {
  let shown: [(source: BiasSource, name: String, doses: [Double])] = [
    (.rounding, "bits", [11, 8, 4]), (.noise, "noise δ", [0.01, 0.1, 1]),
    (.topP, "top-p", [0.95, 0.9, 0.8]), (.lag, "lag", [1, 4, 16]),
  ]
  notebook.table(
    ["sampler", "KL(μ‖π)", "error", "length", "cosine"],
    shown.flatMap { source, name, doses in
      doses.map { dose in
        let place = BiasSource.allCases.firstIndex(of: source) ?? 0
        let column = source.doses.firstIndex(of: dose) ?? 0
        func average(_ number: (GradientBias) -> Double) -> Double {
          mean(sweeps.map { number($0.doses[place][column]) })
        }
        return [
          "\(name) \(brief(dose))", brief(average(\.divergence)), percent(average(\.error)),
          decimals(average(\.norm), 3), decimals(average(\.cosine), 4),
        ]
      }
    })
}

/// Shows what each cure leaves of the error, and what it does to the spread: means over seeds.
func printCures(_ sweeps: [BiasSweep], _ notebook: LessonNotebook) {
  for (place, compared) in BiasSource.compared.enumerated() {
    notebook.table(
      [compared.name, "error", "length", "cosine", "spread"],
      Cure.all.enumerated().map { column, cure in
        func average(_ number: (GradientBias) -> Double) -> Double {
          mean(sweeps.map { number($0.cures[place][column]) })
        }
        let error = average(\.error)
        return [
          cure.name, error < 1e-10 ? brief(error) : percent(error),
          decimals(average(\.norm), 3), decimals(average(\.cosine), 4),
          decimals(average(\.spread), 2),
        ]
      })
    notebook.print()
  }
}

/// Shows what n samplers side by side buy, if a rollout takes 16 times as long as an update.
///
/// Each sampler begins with the newest weights and needs 16 units; meanwhile all n of them deliver once,
/// so its rollout is n updates old when it is used.
func printSchedule(_ notebook: LessonNotebook) {
  let rollout = 16.0
  notebook.table(
    ["samplers", "lag", "time of a step", "steps in the same time", "the trainer works"],
    [0, 1, 4, 16].map { samplers in
      let time = samplers == 0 ? rollout + 1 : max(1, rollout / Double(samplers))
      return [
        samplers == 0 ? "one, in turn" : "\(samplers)", "\(samplers)", brief(time),
        decimals((rollout + 1) / time, 1), percent(1 / time, decimals: 0),
      ]
    })
}

/// Shows where trainings end: means and extremes over seeds.
func printEnds(_ conditions: [SamplerCondition], _ notebook: LessonNotebook) {
  notebook.table(
    ["", "right at best", "at the end", "lowest seed", "highest seed"],
    conditions.map { condition in
      let ends = condition.curves.map(\.last.passAtOne)
      let best = condition.curves.map { $0.values(\.passAtOne).max() ?? .nan }
      return [condition.name, percent(mean(best)), percent(mean(ends))]
        + [ends.min(), ends.max()].map { percent($0 ?? .nan) }
    })
  for reason in conditions.flatMap(\.curves).compactMap(\.stopReason) { notebook.print(reason) }
}

/// Shows what the log says of the last step of some trainings: medians over seeds. Ratios are those of tokens,
/// or of responses where these have the weight.
func printLogs(_ conditions: [SamplerCondition], _ notebook: LessonNotebook) {
  notebook.table(
    ["", "smallest ratio", "largest ratio", "entropy", "KL from the base"],
    conditions.map { condition in
      func median(_ number: (StepMetrics) -> Double) -> String {
        let last = condition.curves.compactMap { $0.metrics.last.map(number) }.sorted()
        return brief(quantile(0.5, of: last))
      }
      return [
        condition.name, median(\.ratioLow), median(\.ratioHigh), median(\.entropy), median(\.kl),
      ]
    })
}

/// By how many points some trainings end higher than others from the same seeds.
func gain(of condition: SamplerCondition, over other: SamplerCondition) -> ConfidenceInterval {
  condition.curves.interval(at: .last, against: other.curves) { own, other in
    100 * (own.passAtOne - other.passAtOne)
  }
}
