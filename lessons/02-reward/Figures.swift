import LessonShared
import Notebook
import Plots
import TinyR1

/// A rule that was trained on, from some start, and what became of it: a training for each seed.
struct PaidModels: Sendable {
  /// Its name in figures and tables.
  let name: String
  /// The trainings.
  let trainings: [RewardTraining]
}

/// Returns the figure of what the proxy pays, and of what is right, over the updates: one panel for each of
/// the two, with a thin line for each seed of each rule.
func holeFigure(_ models: [PaidModels], every interval: Int) -> Figure {
  Figure(
    title: "A reward with a hole pays more and more, while the answers stop being right",
    caption:
      "200 held-out responses a point; a line for each of \(models[0].trainings.count) seeds",
    panels: [
      ("what the proxy pays", \ProxyEvaluation.proxy), ("truly right", \ProxyEvaluation.accuracy),
    ].map { title, number in
      Panel(
        title, xLabel: "update", yLabel: "share of responses",
        layers: models.flatMap { model in
          let seeds = model.trainings.map { $0.evaluations.map { $0[keyPath: number] } }
          let count = seeds.map(\.count).max() ?? 0
          return Layer.seeds(model.name, x: (0..<count).map { $0 * interval }, seeds)
        }, yRange: 0...1)
    })
}

/// The mean evaluations of each rule, every second one.
func holeTable(_ models: [PaidModels], every interval: Int) -> ResultTable {
  let numbers = models.map { model in
    (
      model.trainings.means(\.proxy), model.trainings.means(\.accuracy),
      model.trainings.means(\.digits)
    )
  }
  let count = numbers.map { proxy, _, _ in proxy.count }.min() ?? 0
  return ResultTable(
    ["update"] + models.flatMap { ["\($0.name): proxy", "right", "digits"] },
    stride(from: 0, to: count, by: 2).map { row in
      ["\(row * interval)"]
        + numbers.flatMap { proxy, accuracy, digits in
          [percent(proxy[row]), percent(accuracy[row]), decimals(digits[row], 1)]
        }
    })
}

/// The models without planted hedges at the end, a row for each seed.
func unplantedTable(_ trainings: [RewardTraining], seeds: [UInt64]) -> ResultTable {
  ResultTable(
    ["seed", "proxy pays", "right", "digits at the start", "at the end"],
    zip(seeds, trainings).map { seed, training in
      [
        "\(seed)", percent(training.proxyAtEnd), percent(training.accuracyAtEnd),
        decimals(training.evaluations.first?.digits ?? .nan, 2),
        decimals(training.evaluations.last?.digits ?? .nan, 2),
      ]
    })
}

/// Returns the table of what a lenient rule pays for each hack, and of what the strict rules give.
func hackTable(_ verdicts: [HackVerdict]) -> ResultTable {
  ResultTable(
    ["hack", "lenient rule asks", "seen in", "pays", "accuracy", "format"],
    verdicts.map {
      [
        $0.hack.name, $0.hack.asks, $0.hack.seenIn, decimals($0.paid, 1),
        decimals($0.accuracy, 0), decimals($0.format, 0),
      ]
    })
}
