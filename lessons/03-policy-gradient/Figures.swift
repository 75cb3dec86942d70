import Plots
import TinyR1

/// J over the two knobs, with two ways up.
///
/// - Parameters:
///   - plane: the values of each knob.
///   - rewards: J for each value of `alternate`, and in it for each value of `dare`.
///   - sampled: the way of REINFORCE.
///   - exact: the way along the exact gradient.
/// - Returns: a map with two lines.
func hillFigure(
  plane: [Double], rewards: [[Double]], sampled: [Knobs], exact: [Knobs]
) -> Figure {
  Figure(
    title: "First the baby learns to move at all, then which foot comes next",
    caption: "colour: exact average reward; 150 updates, those of REINFORCE from 16 walks each",
    panels: [
      Panel(
        xLabel: "daring: step rather than sit (logit)",
        yLabel: "alternating: other foot rather than same (logit)",
        layers: [
          .heatmap(
            x: plane, y: plane.prefix(rewards.count), z: rewards, label: "average reward J",
            range: 0...1),
          .line("exact gradient", x: exact.map(\.dare), y: exact.map(\.alternate), dash: .solid),
          .line("REINFORCE", x: sampled.map(\.dare), y: sampled.map(\.alternate), dash: .solid),
          .scatter("start", x: [sampled[0].dare], y: [sampled[0].alternate]),
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
    caption: "\(clouds[0].points.count) gradients each; the dashed lines cross at the exact one",
    panels: [
      Panel(
        xLabel: "∂J/∂θ for left after left, a fall (reward)",
        yLabel: "∂J/∂θ for right after left, a step (reward)",
        layers: clouds.map { walks, points in
          .scatter("\(walks) walks", x: points.map(\.x), y: points.map(\.y))
        } + [.vertical(exact.x), .horizontal(exact.y)],
        xRange: -0.3...0.2, yRange: -0.2...0.3)
    ], panelHeight: 360)
}

/// The error of a sampled gradient over the number of walks, on logarithmic axes.
func errorFigure(_ seeds: [SamplingErrors], expected: [Double]) -> Figure {
  let (sizes, errors) = (seeds[0].walks, MeanAndRange(seeds.map(\.errors)))
  return Figure(
    title: "A hundred times as many walks, a tenth of the error",
    caption: "root mean square over 8 gradients; mean and range of \(seeds.count) seeds",
    panels: [
      Panel(
        xLabel: "walks n in a gradient", yLabel: "distance to the exact gradient (reward)",
        layers: [
          .line(
            "sampled", x: sizes.prefix(errors.mean.count), y: errors.mean,
            band: (errors.low, errors.high)),
          .line("√(V/n), exact", x: sizes, y: expected, dash: .dashed),
        ], yRange: 0.01...2, xScale: .logarithmic, yScale: .logarithmic)
    ])
}

/// Average reward over updates, of two ways to weigh walks and of a pupil who is shown how.
func learningFigure(
  alone: [WalkTraining], compared: [WalkTraining], shown: [Double]
) -> Figure {
  Figure(
    title: "Walks that are compared lead every baby to the goal; rewards alone do not",
    caption: "4 walks an update; J is exact; mean and range of \(compared.count) babies",
    panels: [
      Panel(
        xLabel: "update", yLabel: "average reward J (1 is perfect)",
        layers: [
          line("reward alone", alone.map(\.rewards)), line("compared", compared.map(\.rewards)),
          .line("shown how", x: shown.indices, y: shown, dash: .dashed),
        ], yRange: 0...1)
    ])
}

/// The variance of a gradient over updates, of two ways to weigh walks.
func noiseFigure(_ babies: [GradientVariances], every interval: Int) -> Figure {
  Figure(
    title: "Comparing takes most of the noise out of the gradient, and in the end nearly all",
    caption: "4 walks a gradient; mean and range of \(babies.count) babies, all of which compare",
    panels: [
      Panel(
        xLabel: "update", yLabel: "variance of the gradient (reward²)",
        layers: [
          line("reward alone", babies.map(\.alone), every: interval),
          line("compared", babies.map(\.compared), every: interval),
        ], yScale: .logarithmic)
    ])
}

private func line(_ name: String, _ curves: [[Double]], every interval: Int = 1) -> Layer {
  let band = MeanAndRange(curves)
  return .line(
    name, x: band.mean.indices.map { interval * $0 }, y: band.mean, band: (band.low, band.high),
    dash: .solid)
}
