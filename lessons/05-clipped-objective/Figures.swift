import LessonShared
import Plots
import TinyR1

/// PPO's surrogate over the ratio, for a good and for a bad token.
func casesFigure(_ range: ClipRange) -> Figure {
  let ratios = Array(stride(from: 0.01, through: 2, by: 0.01))
  func panel(_ title: String, _ advantage: Double, _ yRange: ClosedRange<Double>) -> Panel {
    let terms = ratios.map { Surrogate.clipped(range).term(ratio: $0, advantage: advantage) }
    return Panel(
      title, xLabel: "ratio ρ", yLabel: advantage > 0 ? "value J (units of advantage)" : "",
      layers: [
        .line("ρA, without the clip", x: ratios, y: ratios.map { $0 * advantage }, dash: .dashed),
        .line("clipped, with a gradient", x: ratios, y: terms.map(\.value), dash: .solid),
        .line(
          "flat: no gradient", x: ratios,
          y: terms.map { $0.coefficient == 0 ? $0.value : .nan }, dash: .solid),
        .vertical(1, "first step"),
      ], xRange: 0...2, yRange: yRange)
  }
  return Figure(
    title: "The clip takes away the gain of going further; the way back stays open",
    caption: "PPO's objective J for one token, ε = \(range)",
    panels: [
      panel("good token, A = 1", 1, 0...2), panel("bad token, A = −1", -1, -2...0),
    ], legend: .above)
}

/// The gradient coefficient of each objective over the ratio and the advantage.
func mapFigure(_ objectives: [(name: String, surrogate: Surrogate)]) -> Figure {
  let exponents = (-30...40).map { Double($0) / 10 }
  let advantages = (-20...20).map { Double($0) / 10 }
  return Figure(
    title: "Pull, push or leave alone: what each objective does with a token",
    caption: "c of one token: orange pulls it up, blue pushes it down; ±4 and more look alike; "
      + "dashed: ρ = 1, the policy that wrote the batch; without a clip c = ρA is small where ρ is, "
      + "and never 0",
    panels: objectives.enumerated().map { place, entry in
      Panel(
        entry.name, xLabel: place >= objectives.count - 3 ? "log₂ ρ" : "",
        yLabel: place % 3 == 0 ? "advantage A" : "",
        layers: [
          .heatmap(
            x: exponents, y: advantages,
            z: advantages.map { advantage in
              exponents.map {
                let term = entry.surrogate.term(ratio: .exp2($0), advantage: advantage)
                return min(4, max(-4, term.coefficient))
              }
            }, label: "coefficient c", palette: .diverging, range: -4...4),
          .vertical(0),
        ])
    }, columns: 3, panelHeight: 150)
}

/// J over rollouts.
func markFigure(_ sweep: ObjectiveSweep) -> Figure {
  trainingFigure(
    sweep, \.marks,
    title: "With 64 updates from groups of 4, candidates with ε = 0.2 end higher",
    remark: "; J is exact", yLabel: "expected mark J", yRange: 0...1)
}

/// The entropy over rollouts.
func entropyFigure(_ sweep: ObjectiveSweep) -> Figure {
  trainingFigure(
    sweep, \.entropies,
    title: "Without the clip, many updates use up the variety within a few rollouts",
    yLabel: "entropy of a sheet (nats)", yRange: 0...6)
}

/// A quantity over rollouts, a panel for each number of inner updates, a line for each objective.
private func trainingFigure(
  _ sweep: ObjectiveSweep, _ quantity: KeyPath<ObjectiveRuns, [[Double]]>, title: String,
  remark: String = "", yLabel: String, yRange: ClosedRange<Double>
) -> Figure {
  let inner = sweep.innerUpdates
  let seeds = sweep[.noClip, innerUpdates: inner[0]].policies.count
  return Figure(
    title: title,
    caption: "groups of 4; mean and the middle eight tenths of \(seeds) seeds; "
      + "ε = 10 is close to no clip (table)" + remark,
    panels: inner.enumerated().map { column, count in
      Panel(
        count == 1 ? "1 update per rollout: all the same" : "\(count) updates per rollout",
        xLabel: column >= inner.count - 2 ? "rollout" : "",
        yLabel: column.isMultiple(of: 2) ? yLabel : "",
        layers: [ComparedObjective.noClip, .tightClip].map { objective in
          let runs = sweep[objective, innerUpdates: count]
          let band = QuantileBand(runs[keyPath: quantity])
          return .line(
            objective.name, x: band.mean.indices, y: band.mean, band: (band.low, band.high),
            dash: dash(objective))
        }, yRange: yRange)
    }, columns: 2, legend: .above, panelHeight: 170)
}

/// The share of answers without a gradient, and the largest ratio of a token, after each inner update: for
/// each objective the mean over seeds and its interval.
func innerFigure(_ updates: [ComparedObjective: [[InnerUpdate]]]) -> Figure {
  func panel(
    _ title: String, _ yLabel: String, _ objectives: [ComparedObjective],
    _ yRange: ClosedRange<Double>, _ quantity: (InnerUpdate) -> Double
  ) -> Panel {
    Panel(
      title, xLabel: "inner updates made", yLabel: yLabel,
      layers: objectives.map { objective in
        let curves = updates[objective, default: []].map { $0.map(quantity) }
        let means = MeanAndRange(curves).mean.indices.map { place in
          seedInterval(curves.map { $0[place] })
        }
        return .line(
          objective.name, x: means.indices, y: means.map(\.estimate),
          band: (means.map(\.lower), means.map(\.upper)), dash: dash(objective))
      }, yRange: yRange)
  }
  return Figure(
    title: "After two updates ε = 0.2 has silenced half of the tokens, ε = 10 none",
    caption: "groups of 4; mean of \(updates[.noClip, default: []].count) seeds "
      + "and its 95% interval; no clip and ε = 10 coincide; R1 clips the ratio of a whole sheet, "
      + "which is not on the right",
    panels: [
      panel("clip fraction", "share of tokens clipped", ComparedObjective.published, 0...1) {
        $0.clipFraction
      },
      panel(
        "how far it went", "largest ratio ρ of a token", [.noClip, .tightClip, .wideClip], 0...5
      ) { $0.statistics.maximum },
    ], legend: .above)
}

/// ε = 10 often lies on the line of no clip, which is to be seen in its gaps.
private func dash(_ objective: ComparedObjective) -> Dash {
  objective == .wideClip ? .dashed : .solid
}
