import Foundation
import LessonShared
import Notebook
import TinyR1

/// An interval, or that there is none.
private func ends(_ interval: ConfidenceInterval, _ places: Int = 1) -> String {
  guard interval.lower.isFinite else { return "too few seeds" }
  return "\(decimals(interval.lower, places)) to \(decimals(interval.upper, places))"
}

/// A number of seeds, or that none would do.
private func count(_ seeds: Int?) -> String {
  guard let seeds else { return "none" }
  return seeds > 9999 ? "over 9999" : "\(seeds)"
}

/// Shows what each method is made of.
func printMethods(_ notebook: LessonNotebook) {
  notebook.table(
    ["method", "compared with", "bound", "averaged"],
    CountStudy.methods.map { method in
      let comparison =
        switch method.comparison {
        case .group(let estimator): estimator.name
        case .critic: "a critic, λ = 1"
        }
      let again = method.resampling > 0 ? ", dead groups drawn again" : ""
      return [method.name, comparison, method.surrogate.name, method.averaging.name + again]
    })
}

/// Shows J for each method and learning rate; the best of each has a star.
func printGrid(_ study: CountStudy, _ notebook: LessonNotebook) {
  notebook.table(
    ["η"] + CountStudy.rates.map { decimals($0, 0) },
    zip(CountStudy.methods, study.pilots).map { method, row in
      let best = row.max() ?? .nan
      return [method.name] + row.map { percent($0) + ($0 == best ? "*" : " ") }
    })
}

/// Shows what very many trainings say, and what studies with 20 seeds would have found.
func printTruth(_ pool: CountPool, power: [Double], _ notebook: LessonNotebook) {
  let methods = pool.methods
  let accuracies = Budget.samples.accuracies(of: methods).map(mean)
  let atPasses = Budget.passes.accuracies(of: methods).map(mean)
  let differences = Difference.all(methods, at: .samples)
  notebook.table(
    [
      "method", "η", "J", "difference", "std", "studies that find it", "seeds", "J, passes",
      "pass@8",
    ],
    methods.enumerated().map { place, method in
      let coverage = percent(mean(method.seeds.map(\.passAtEight)))
      let head = [method.name, decimals(method.rate, 0), percent(accuracies[place])]
      let tail = [percent(atPasses[place]), coverage]
      guard place > 0 else { return head + ["", "", "", ""] + tail }
      let difference = differences[place - 1]
      return head
        + [
          decimals(mean(difference.values), 1), decimals(difference.deviation, 1),
          percent(power[place - 1], decimals: 0), count(difference.seeds),
        ] + tail
    })
}

/// Shows the learning rates of the transformer and what pilots found.
func printRates(_ notebook: LessonNotebook) {
  notebook.table(
    ["η"] + ChosenRates.grid.map { String(format: "%.1e", $0) },
    Method.all.map { method in
      let row = ChosenRates.pilots[method.file] ?? []
      let best = row.max() ?? .nan
      return [method.name] + row.map { decimals($0, 1) + ($0 == best ? "*" : " ") }
    })
  if notebook.changed != nil { notebook.print("(The pilots had the lesson's settings.)") }
}

/// Shows where methods end on the transformer, at equal samples.
func printComparison(_ methods: [MethodRuns], _ notebook: LessonNotebook) {
  let accuracies = Budget.samples.accuracies(of: methods).map(mean)
  let differences = Difference.all(methods, at: .samples)
  notebook.table(
    ["at equal samples", "pass@1", "difference", "alone", "together", "", "seeds"],
    methods.enumerated().map { place, method in
      let head = [method.name, percent(accuracies[place])]
      guard place > 0 else { return head + ["", "", "", "", ""] }
      let difference = differences[place - 1]
      return head
        + [
          decimals(mean(difference.values), 1), ends(difference.alone), ends(difference.together),
          difference.isReal ? "real" : "", count(difference.seeds),
        ]
    })
}

/// Shows where methods end on the transformer, at equal passes.
func printComparisonInTime(_ methods: [MethodRuns], _ notebook: LessonNotebook) {
  let accuracies = Budget.passes.accuracies(of: methods).map(mean)
  let differences = Difference.all(methods, at: .passes)
  notebook.print()
  notebook.table(
    ["at equal passes", "pass@1", "difference", "together"],
    methods.enumerated().map { place, method in
      let head = [method.name, percent(accuracies[place])]
      guard place > 0 else { return head + ["", ""] }
      let difference = differences[place - 1]
      return head + [decimals(mean(difference.values), 1), ends(difference.together)]
    })
}

/// Shows what a run costs, and how much of it the clip dropped: means over seeds.
func printCosts(_ methods: [MethodRuns], _ notebook: LessonNotebook) {
  notebook.table(
    ["method", "million passes", "seconds", "clipped"],
    methods.map { method in
      [
        method.name, decimals(mean(method.seeds.map(\.totalPasses)) / 1e6, 2),
        decimals(mean(method.seeds.map(\.seconds)), 2), percent(mean(method.seeds.map(\.clipped))),
      ]
    })
}

/// Shows the law that fits the first half of each path, and what it makes of the end.
func printLaws(_ paths: [EntropyPath], _ notebook: LessonNotebook) {
  notebook.table(
    ["climbed", "a", "b", "entropy at the end", "J by the law", "J"],
    paths.map { path in
      let law = path.law(untilPlace: path.halfWay)
      let (entropy, reward) = (path.entropies.last ?? .nan, path.rewards.last ?? .nan)
      return [path.name]
        + [law.a, law.b, entropy, law.reward(at: entropy), reward].map { decimals($0, 3) }
    })
}

/// Shows what coin tosses do to a policy: exactly after one rollout, and played after 30.
func printCoins(_ games: [PlayedGame], _ notebook: LessonNotebook) {
  notebook.table(
    ["", "one rollout, likely", "rare", "30 rollouts, likely", "rare", "entropy"],
    games.map { game in
      [
        game.name, decimals(game.first[0], 4), decimals(game.first[2], 4),
        "\(decimals(game.mean(0), 3)) ± \(decimals(game.error(0), 3))",
        decimals(game.mean(2), 3), decimals(game.entropy, 3),
      ]
    })
}
