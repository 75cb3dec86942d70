import Evaluation
import Plots

/// J over the two knobs, with two ways up.
func hillFigure(
  plane: [Double], rewards: [[Double]], sampled: [Knobs], exact: [Knobs], caption: String
) -> Figure {
  Figure(
    title: "First the baby learns to move at all, then which foot comes next", caption: caption,
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
func errorFigure(sizes: [Int], errors: SeedBand, expected: [Double], caption: String) -> Figure {
  Figure(
    title: "A hundred times as many walks, a tenth of the error", caption: caption,
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
func learningFigure(alone: SeedBand, compared: SeedBand, shown: [Double], caption: String)
  -> Figure
{
  Figure(
    title: "Walks that are compared lead every baby to the goal; rewards alone do not",
    caption: caption,
    panels: [
      Panel(
        xLabel: "update", yLabel: "average reward J (1 is perfect)",
        layers: [
          line("reward alone", alone), line("compared", compared),
          .line("shown how", x: shown.indices, y: shown, dash: .dashed),
        ], yRange: 0...1)
    ])
}

/// The variance of a gradient over updates, of two ways to weigh walks.
func noiseFigure(alone: SeedBand, compared: SeedBand, every pause: Int, caption: String) -> Figure {
  Figure(
    title: "Comparing takes most of the noise out of the gradient, and in the end nearly all",
    caption: caption,
    panels: [
      Panel(
        xLabel: "update", yLabel: "variance of the gradient (reward²)",
        layers: [
          line("reward alone", alone, every: pause), line("compared", compared, every: pause),
        ], yScale: .logarithmic)
    ])
}

private func line(_ name: String, _ band: SeedBand, every pause: Int = 1) -> Layer {
  .line(
    name, x: band.mean.indices.map { pause * $0 }, y: band.mean, band: (band.low, band.high),
    dash: .solid)
}
