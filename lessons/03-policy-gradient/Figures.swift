import LessonShared
import Plots
import TinyR1

/// J over the two knobs, with several ways up.
///
/// - Parameters:
///   - plane: the values of each knob.
///   - rewards: J for each value of `alternate`, and in it for each value of `dare`.
///   - sampled: ways of REINFORCE.
///   - exact: the way along the exact gradient.
/// - Returns: a map with a line for each way.
func hillFigure(
  plane: [Double], rewards: [[Double]], sampled: [[Knobs]], exact: [Knobs]
) -> Figure {
  Figure(
    title: "First a baby learns to move at all; not every one then finds which foot comes next",
    caption: "colour: exact average reward; 150 updates; REINFORCE: \(sampled.count) babies, "
      + "16 walks an update",
    panels: [
      Panel(
        xLabel: "daring: step rather than sit (logit)",
        yLabel: "alternating: other foot rather than same (logit)",
        layers: [
          .heatmap(
            x: plane, y: plane.prefix(rewards.count), z: rewards, label: "average reward J",
            range: 0...1)
        ]
          + sampled.map { way in
            .line("REINFORCE", x: way.map(\.dare), y: way.map(\.alternate), dash: .solid)
          } + [
            .line("exact gradient", x: exact.map(\.dare), y: exact.map(\.alternate), dash: .solid),
            .scatter("start", x: [exact[0].dare], y: [exact[0].alternate]),
          ])
    ], panelHeight: 360)
}

/// Sampled gradients in two of their coordinates.
///
/// - Parameters:
///   - clouds: for each number of walks, the two coordinates of some gradients.
///   - exact: the two coordinates of the exact gradient.
/// - Returns: a scatter of all clouds around the exact gradient.
func scatterFigure(
  _ clouds: [(walks: Int, points: [(x: Double, y: Double)])], exact: (x: Double, y: Double)
) -> Figure {
  Figure(
    title: "Sampled gradients scatter around the exact one, closer the more walks they average",
    caption: "\(clouds[0].points.count) gradients each, both axes to the same scale; "
      + "the dashed lines cross at the exact gradient",
    panels: [
      Panel(
        xLabel: "slope of J along the logit of the fall, left after left",
        yLabel: "slope along the step, right after left",
        layers: clouds.map { walks, points in
          .scatter("\(walks) walks", x: points.map(\.x), y: points.map(\.y))
        } + [.vertical(exact.x), .horizontal(exact.y)],
        xRange: -0.5...0.35, yRange: -0.2...0.3)
    ], panelHeight: 360)
}

/// Average reward over updates, of two ways to weigh walks and of a pupil who is shown how; and how many
/// babies have learned to walk.
func learningFigure(
  alone: [WalkTraining], compared: [WalkTraining], shown: [Double]
) -> Figure {
  func share(_ name: String, _ babies: [WalkTraining]) -> Layer {
    let above = MeanAndRange(babies.map { $0.rewards.map { $0 > 0.9 ? 1 : 0 } }).mean
    return .line(name, x: above.indices, y: above, dash: .solid)
  }
  return Figure(
    title: "With η = 2, babies that compare end higher, and more of them learn to walk",
    caption: "4 walks an update, η = 2; J is exact; lines: mean of \(compared.count) babies; "
      + "bands: the middle eight tenths of them",
    panels: [
      Panel(
        "average reward", xLabel: "update", yLabel: "average reward J (1 is perfect)",
        layers: [
          line("reward alone", alone.map(\.rewards)), line("compared", compared.map(\.rewards)),
          .line("shown how", x: shown.indices, y: shown, dash: .dashed),
        ], yRange: 0...1),
      Panel(
        "babies with J above 0.9", xLabel: "update", yLabel: "share of the babies",
        layers: [share("reward alone", alone), share("compared", compared)], yRange: 0...1),
    ], legend: .above)
}

/// The variance of a gradient over updates, of two ways to weigh walks.
func noiseFigure(_ babies: [GradientVariances], every interval: Int) -> Figure {
  Figure(
    title: "While a baby that compares learns, its gradient has less noise than rewards alone give",
    caption: "4 walks a gradient; mean and the middle eight tenths of \(babies.count) babies, "
      + "all of which compare",
    panels: [
      Panel(
        xLabel: "update", yLabel: "variance of the gradient (reward², log scale)",
        layers: [
          line("reward alone", babies.map(\.alone), every: interval),
          line("compared", babies.map(\.compared), every: interval),
        ], yScale: .logarithmic)
    ])
}

private func line(_ name: String, _ curves: [[Double]], every interval: Int = 1) -> Layer {
  let band = QuantileBand(curves)
  return .line(
    name, x: band.mean.indices.map { interval * $0 }, y: band.mean, band: (band.low, band.high),
    dash: .solid)
}
