import LessonShared
import Notebook
import Plots
import TinyR1

/// What the proxy pays and what is right, over the updates: one panel for each rule that was trained on.
func holeFigure(open: [RewardTraining], closed: [RewardTraining], every interval: Int) -> Figure {
  let panels = [
    ("trained on the proxy: hole open", open), ("trained on the strict rule: hole closed", closed),
  ]
  return Figure(
    title: "The proxy's pay rises while accuracy dies; with the hole closed, both rise",
    caption: "200 held-out responses a point; mean and range of \(open.count) seeds",
    panels: panels.map { title, trainings in
      Panel(
        title, xLabel: "update", yLabel: "share of responses",
        layers: [
          ("paid by the proxy", trainings.band(\.proxy)),
          ("truly right", trainings.band(\.accuracy)),
        ].map { name, band in
          .line(
            name, x: band.mean.indices.map { $0 * interval }, y: band.mean,
            band: (band.low, band.high))
        }, yRange: 0...1)
    })
}

/// The mean evaluations with the hole open and closed, every second one.
func holeTable(
  open: [RewardTraining], closed: [RewardTraining], every interval: Int
) -> ResultTable {
  let bands = [open, closed].map { ($0.band(\.proxy), $0.band(\.accuracy), $0.band(\.digits)) }
  let count = bands.map { proxy, _, _ in proxy.mean.count }.min() ?? 0
  return ResultTable(
    ["update", "proxy, open", "accuracy", "digits", "proxy, closed", "accuracy", "digits"],
    stride(from: 0, to: count, by: 2).map { row in
      ["\(row * interval)"]
        + bands.flatMap { proxy, accuracy, digits in
          [percent(proxy.mean[row]), percent(accuracy.mean[row]), decimals(digits.mean[row], 1)]
        }
    })
}

/// What a lenient rule pays for each hack, and what the strict rules give.
func hackTable(_ verdicts: [HackVerdict]) -> ResultTable {
  ResultTable(
    ["hack", "lenient rule asks", "seen in", "pays", "accuracy", "format"],
    verdicts.map {
      [
        $0.hack.name, $0.hack.asks, $0.hack.seenIn, $0.isPaid ? "1" : "0",
        decimals($0.accuracy, 0), decimals($0.format, 0),
      ]
    })
}
