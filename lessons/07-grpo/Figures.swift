import Evaluation
import Plots

private func curve(_ name: String, _ x: [Int], _ band: SeedBand, dash: Dash = .solid) -> Layer {
  .line(name, x: x.prefix(band.mean.count), y: band.mean, band: (band.low, band.high), dash: dash)
}

/// Accuracy over steps, above the lines of models that do not learn.
func accuracyFigure(_ main: [Study], statics: [(name: String, value: Double)], caption: String)
  -> Figure
{
  let x = main.steps
  return Figure(
    title: "Reward alone teaches a weak base to solve equations it has never seen",
    caption: caption,
    panels: [
      Panel(
        xLabel: "step", yLabel: "right on held-out equations",
        layers: [
          curve("pass@1", x, main.band(\.passAtOne)),
          curve("cons@16", x, main.band(\.consensus)),
        ] + statics.map { .horizontal($0.value, $0.name) },
        yRange: 0...1)
    ])
}

/// Length over steps, under a neutral normaliser and one that favours long wrong answers.
func lengthFigure(_ runs: [(name: String, studies: [Study])], caption: String) -> Figure {
  Figure(
    title: "Thoughts grow as much where the objective is neutral to length", caption: caption,
    panels: runs.map { name, studies in
      let x = studies.steps
      return Panel(
        name, xLabel: "step", yLabel: "tokens per response",
        layers: [
          curve("all", x, studies.band(\.length)),
          curve("right", x, studies.band(\.lengthRight), dash: .dashed),
          curve("wrong", x, studies.band(\.lengthWrong), dash: .dotted),
        ])
    })
}

/// What the log says, number by number.
func logFigure(_ main: [Study], caption: String) -> Figure {
  let numbers: [(title: String, unit: String, names: [(label: String, key: String)])] = [
    (
      "reward", "mean per response", [("accuracy", "reward_accuracy"), ("format", "reward_format")]
    ),
    ("objective", "J before the update", [("objective", "objective")]),
    ("gradient", "norm before clipping", [("gradient", "gradient_norm")]),
    ("entropy", "nats per token", [("entropy", "entropy")]),
    ("distance from the base", "nats per response", [("KL", "kl")]),
    (
      "without a signal", "share",
      [("groups all alike", "dead_groups"), ("tokens clipped", "clipped_high")]
    ),
  ]
  return Figure(
    title: "The objective stays near 0 while everything else moves", caption: caption,
    panels: numbers.map { title, unit, names in
      Panel(
        title, xLabel: "step", yLabel: unit,
        layers: names.map { label, key in
          let band = main.band(logged: key)
          return curve(label, Array(1...Swift.max(band.mean.count, 1)), band)
        })
    }, columns: 3)
}

/// Accuracy before and after by number of candidates.
func difficultyFigure(_ main: [Study], caption: String) -> Figure {
  let labels = (1...mostCandidates).map { $0 == mostCandidates ? "\($0)+" : "\($0)" }
  let bars = { (name: String, part: KeyPath<Study, [Double]>) -> Layer in
    let band = main.band(part)
    return .bars(name, band.mean, errors: (band.low, band.high))
  }
  return Figure(
    title: "All the gain is in equations that need more than one try", caption: caption,
    panels: [
      Panel(
        xLabel: "candidates", yLabel: "pass@1",
        layers: [bars("base", \.before), bars("after RL", \.after)], yRange: 0...1,
        categories: labels)
    ])
}

/// The chance of a right answer to single equations, in each seed.
func equationsFigure(_ main: [Study], _ equations: [String], samples: Int) -> Figure {
  Figure(
    title: "One equation may end anywhere from never to always right, by seed",
    caption: "\(main.count) seeds; \(samples) samples each",
    panels: equations.enumerated().map { place, equation in
      let (steps, seeds) = (main.steps, main.map { $0.chances[place].prefix(main.steps.count) })
      return Panel(
        equation, xLabel: "step", yLabel: place == 0 ? "chance of a right answer" : "",
        layers: [
          .line("mean", x: steps, y: SeedBand(seeds.map(Array.init)).mean),
          .scatter("a seed", x: seeds.flatMap { _ in steps }, y: seeds.joined()),
        ], yRange: 0...1)
    }, columns: 3)
}
