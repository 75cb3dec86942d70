import LessonShared
import Plots
import TinyR1

private func curve(
  _ name: String, _ x: some Sequence<some Plottable>, _ seeds: [[Double]]
) -> Layer {
  let band = QuantileBand(seeds)
  return .line(name, x: x, y: band.mean, band: (band.low, band.high))
}

/// The error of each slope, and where descent along it ends.
func topFigure(_ worlds: [TopWorlds], places: Int, steps: Int) -> Figure {
  func panel(
    _ title: String, _ yLabel: String, _ numbers: KeyPath<TopWorlds, [[Double]]>
  ) -> Panel {
    let layers = Pull.allCases.enumerated().filter { $0.offset > 0 }.map { place, pull in
      curve(pull.name, TopWorlds.counts, worlds.map { $0[keyPath: numbers][place] })
    }
    let others =
      numbers == \TopWorlds.rest
      ? [
        Layer.horizontal(mean(worlds.map(\.start)), "at the start"),
        .horizontal(mean(worlds.map { $0.rest[0][0] }), "all symbols"),
      ] : []
    return Panel(
      title, xLabel: "K, symbols kept of 32 (log scale)", yLabel: yLabel, layers: layers + others,
      xScale: .logarithmic)
  }
  return Figure(
    title: "Truncated to few symbols, reverse KL drives a student away from its teacher",
    caption: "exact; \(spread(of: worlds.count)), each of \(places) random places",
    panels: [
      panel("the slope", "error / |true slope|", \.bias),
      panel("after \(steps) steps", "KL(S‖T), nats", \.rest),
    ])
}

/// The same in a training: divergence and mass over updates.
func topTrainingFigure(_ outcomes: [[TopOutcome]]) -> Figure {
  func panel(_ title: String, _ yLabel: String, _ numbers: (TopOutcome) -> [Double]) -> Panel {
    Panel(
      title, xLabel: "update", yLabel: yLabel,
      layers: zip(TopArm.all, outcomes).map { arm, own in
        let seeds = own.map { smoothed(numbers($0)) }
        return curve(arm.name, seeds[0].indices.map { $0 + 1 }, seeds)
      })
  }
  return Figure(
    title: "A student gets worse if the truncated form teaches it from one symbol",
    caption: spread(of: outcomes[0].count),
    panels: [
      panel("divergence of all symbols", "KL(S‖T), nats per token", \.divergence),
      panel("what the K likeliest symbols have", "share of S", \.mass),
    ])
}

/// Returns the figure of what a teacher makes of the beginnings of texts, and how the two differ
/// along them.
func prefixFigure(_ reports: [PrefixReport], equations: Int) -> Figure {
  let kinds = QuantileBand(
    reports.map { report in Prefix.allCases.map { report.outcomes[$0]?.right ?? .nan } })
  func stretches(_ name: String, _ number: (Stretch) -> Double) -> Layer {
    let band = QuantileBand(reports.map { $0.stretches.map(number) })
    return .bars(name, band.mean, errors: (band.low, band.high))
  }
  return Figure(
    title: "Behind its student's first wrong step a teacher is right far less often",
    caption: "\(spread(of: reports.count)); \(equations) held-out equations",
    panels: [
      Panel(
        "where the teacher goes on", yLabel: "right answers",
        layers: [.bars("right", kinds.mean, errors: (kinds.low, kinds.high))], yRange: 0...1,
        categories: ["before", "behind", "sound", "own"]),
      Panel(
        "along the student's text", yLabel: "nats per token",
        layers: [
          stretches("KL(S‖T)", \.divergence), stretches("entropy of T", \.entropy),
        ], categories: ["before", "wrong step", "behind"]),
    ])
}

/// Returns the figure of what students become whose teachers were told something.
func hintFigure(problems: [Int], rests: [Double]) -> Figure {
  let worlds = problems.map { HintWorld(problems: $0) }
  return Figure(
    title: "Teachers who know the answers teach guessing; by reverse KL less, if they still think",
    caption: "exact; a problem is solved by thinking, or by chance 1/n",
    panels: [
      Panel(
        "more and more problems", xLabel: "n, problems that look alike (log scale)",
        yLabel: "problems solved",
        layers: [
          .line("before", x: problems, y: worlds.map { $0.accuracy($0.base) }),
          .line(
            "answer, forward", x: problems, y: worlds.map { $0.accuracy($0.toldAnswer.mixture) }),
          .line(
            "answer, reverse", x: problems, y: worlds.map { $0.accuracy($0.toldAnswer.product) }),
          .line(
            "think, either", x: problems, y: worlds.map { $0.accuracy($0.toldToThink.mixture) }),
        ], yRange: 0...1, xScale: .logarithmic),
      Panel(
        "16 problems", xLabel: "how often a told teacher still thinks (log scale)",
        yLabel: "problems solved",
        layers: [
          .line(
            "before", x: rests,
            y: rests.map { _ in HintWorld(problems: 16).accuracy(HintWorld(problems: 16).base) })
        ]
          + [("answer, forward", \HintedTeachers.mixture), ("answer, reverse", \.product)].map {
            name, student in
            .line(
              name, x: rests,
              y: rests.map { rest in
                let world = HintWorld(problems: 16, rest: rest)
                return world.accuracy(world.toldAnswer[keyPath: student])
              })
          }, yRange: 0...1, xScale: .logarithmic),
    ])
}

/// Accuracy over the numbers that were trained.
func ladderFigure(_ rungs: [[Rung]], bases: [Double], equations: Int) -> Figure {
  let band = QuantileBand(rungs[0].indices.map { seed in rungs.map { $0[seed].passAtOne } })
  return Figure(
    title: "A few thousand numbers gain about as much from rewards as a hundred thousand",
    caption: "\(spread(of: bases.count)); \(equations) held-out equations, 16 samples each",
    panels: [
      Panel(
        "at the end", xLabel: "numbers trained (log scale)", yLabel: "pass@1 on held-out equations",
        layers: [
          .line("", x: rungs.map { $0[0].weights }, y: band.mean, band: (band.low, band.high)),
          .horizontal(mean(bases), "base"),
        ], yRange: 0...1, xScale: .logarithmic),
      Panel(
        "on the way", xLabel: "step", yLabel: "right in training",
        layers: rungs.map { own in
          .line(
            own[0].name, x: own[0].right.indices.map { $0 + 1 },
            y: QuantileBand(own.map { smoothed($0.right) }).mean)
        }, yRange: 0...1),
    ])
}
