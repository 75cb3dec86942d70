import Plots
import TinyR1

/// Mean and spread of k1, k2 and k3 over the exact divergence.
///
/// - Parameters:
///   - exact: KL(π‖π_ref) of each policy, in nats.
///   - spreads: for k1, k2, k3, mean and standard deviation at each policy.
/// - Returns: two panels, both relative to the exact divergence.
func estimatorFigure(exact: [Double], _ spreads: [[EstimatorSpread]]) -> Figure {
  let names = ["k1", "k2", "k3"]
  func panel(
    _ title: String, _ yLabel: String, _ quantity: KeyPath<EstimatorSpread, Double>, _ yScale: Scale
  ) -> Panel {
    Panel(
      title, xLabel: "exact KL(π‖ref) (nats, log scale)", yLabel: yLabel,
      layers: names.indices.map { place in
        .line(
          names[place], x: exact,
          y: zip(spreads[place], exact).map { $0[keyPath: quantity] / $1 },
          dash: names[place] == "k3" ? .dashed : .solid)  // on k1, which shows in its gaps
      }, xScale: .logarithmic, yScale: yScale)
  }
  return Figure(
    title: "Of three estimates of the drift, k3 is calm nearby and the wildest far away",
    caption: "exact sums over all 50 numbers; logits moved along one random direction",
    panels: [
      panel("mean: k1 and k3 both lie on 1", "mean / exact KL", \.mean, .linear),
      panel("spread", "standard deviation / exact KL (log)", \.deviation, .logarithmic),
    ])
}

/// Entropy and divergence over the steps of a training with nothing but a KL term.
///
/// - Parameters:
///   - runs: the trainings.
///   - every: steps between two recordings.
/// - Returns: two panels over steps.
func driftFigure(_ runs: [DriftRun], every: Int) -> Figure {
  func lines(_ curve: KeyPath<DriftRun, [Double]>) -> [Layer] {
    runs.filter { !$0.name.hasPrefix("k3") }.map { run in
      .line(
        run.name, x: run[keyPath: curve].indices.map { every * $0 }, y: run[keyPath: curve],
        dash: run.name.hasSuffix("cut samples") ? .dashed : .solid)
    }
  }
  return Figure(
    title: "k1 as a loss does nothing, or, with cut samples, pushes the policy to uniform",
    caption: "exact expected gradients, no reward; cut: drawn with T = 0.8, top-p 0.9; "
      + "k3 nearly coincides with k2 (table)",
    panels: [
      Panel(
        "entropy", xLabel: "step", yLabel: "entropy of π (nats)",
        layers: lines(\.entropies) + [.horizontal(uniformEntropy, "uniform, ln 50")],
        yRange: 2.8...4.1),
      Panel(
        "distance", xLabel: "step", yLabel: "exact KL(π‖ref) (nats, log scale)",
        layers: lines(\.divergences),
        yRange: 1e-4...2, yScale: .logarithmic),
    ])
}

/// Reward against KL: the best that is possible, and where training ended.
///
/// - Parameters:
///   - frontier: the best that is possible.
///   - penalty: for each seed and β, how training with k1 in the reward ended; β = 0 is no KL term.
///   - loss: the same for k3.
/// - Returns: one panel.
func frontierFigure(
  _ frontier: Frontier, penalty: [[TrainingEnd]], loss: [[TrainingEnd]]
) -> Figure {
  let rewards = (0...100).map { frontier.start + (1 - frontier.start) * Double($0) / 100 }
  func points(_ name: String, _ ends: [TrainingEnd]) -> Layer {
    .scatter(name, x: ends.map(\.divergence), y: ends.map(\.reward))
  }
  func labels(_ name: String, _ seeds: [[TrainingEnd]], isAbove: Bool) -> [Layer] {
    seeds[0].map(\.beta).filter { $0 > 0 }.map { beta in
      let ends = seeds.ends(beta: beta)
      let (x, y) = (mean(ends.map(\.divergence)), mean(ends.map(\.reward)))
      let side = isAbove && x > 0.5 ? -1.0 : 1
      return .note("\(name), β = \(beta)", at: (x + 0.3 * side, y - 0.04 * side))
    }
  }
  return Figure(
    title: "Without a KL term training drifts further than it must; with k1 and β = 0.2 hardly",
    caption: "a point for each of \(penalty.count) seeds, after 1500 updates; "
      + "for β = 0.1 that is too early (see the next cell)",
    panels: [
      Panel(
        xLabel: "exact KL(π‖ref) at the end (nats)", yLabel: "exact average reward at the end",
        layers: [
          .line(
            "best possible", x: rewards.map(frontier.leastDrift), y: rewards, dash: .solid),
          points("no KL term", penalty.ends(beta: 0)),
          points("k1 in reward", penalty.flatMap { $0.filter { $0.beta > 0 } }),
          points("k3 as a loss", loss.flatMap { $0.filter { $0.beta > 0 } }),
        ] + labels("k1", penalty, isAbove: true) + labels("k3", loss, isAbove: false),
        xRange: 0...4, yRange: 0...1.1)
    ], legend: .above, panelHeight: 340)
}
