import ClippedObjective
import Evaluation
import Plots

/// PPO's surrogate over the ratio, for a good and for a bad token.
func casesFigure(_ range: ClipRange) -> Figure {
  let ratios = Array(stride(from: 0.01, through: 2, by: 0.01))
  func panel(_ title: String, _ advantage: Double, _ yRange: ClosedRange<Double>) -> Panel {
    let terms = ratios.map { Surrogate.clipped(range).term(ratio: $0, advantage: advantage) }
    return Panel(
      title, xLabel: "ratio ρ", yLabel: advantage > 0 ? "value J (units of advantage)" : "",
      layers: [
        .line("ρA, without the clip", x: ratios, y: ratios.map { $0 * advantage }, dash: .dashed),
        .line("clipped: a gradient", x: ratios, y: terms.map(\.value), dash: .solid),
        .line(
          "flat: no gradient", x: ratios,
          y: terms.map { $0.coefficient == 0 ? $0.value : .nan }, dash: .solid),
        .vertical(1, "first step"),
      ], xRange: 0...2, yRange: yRange)
  }
  return Figure(
    title: "The clip ends the reward for going on; the way back stays open",
    caption: "PPO's surrogate for one token, ε = \(range)",
    panels: [
      panel("good token, A = 1", 1, 0...2), panel("bad token, A = −1", -1, -2...0),
    ], legend: .above)
}

/// The gradient coefficient of each objective over the ratio and the advantage.
func mapFigure(_ objectives: [(name: String, surrogate: Surrogate)]) -> Figure {
  let exponents = (-30...40).map { Double($0) / 10 }
  let advantages = (-6...6).map { Double($0) / 3 }
  return Figure(
    title: "Where each objective stops pushing: the white regions",
    caption: "coefficient of one token; orange pulls it up, blue pushes it down; ±2 and more "
      + "look alike",
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
                return min(2, max(-2, term.coefficient))
              }
            }, palette: .diverging, range: -2...2),
          .vertical(0),
        ], xRange: -3...4, yRange: -2...2)
    }, columns: 3, panelHeight: 150)
}

/// A quantity over rollouts, a panel for each number of inner updates, a line for each objective.
func trainingFigure(
  title: String, caption: String, yLabel: String, yRange: ClosedRange<Double>,
  names: [String], inner: [Int], bands: [[SeedBand]]
) -> Figure {
  Figure(
    title: title, caption: caption,
    panels: inner.enumerated().map { column, count in
      Panel(
        count == 1 ? "1 update per rollout: all the same" : "\(count) updates per rollout",
        xLabel: column >= inner.count - 2 ? "rollout" : "",
        yLabel: column.isMultiple(of: 2) ? yLabel : "",
        layers: zip(names, bands).map { name, bands in
          .line(
            name, x: bands[column].mean.indices, y: bands[column].mean,
            band: (bands[column].low, bands[column].high), dash: .solid)
        }, yRange: yRange)
    }, columns: 2, legend: .above, panelHeight: 170)
}

/// The share of answers without a gradient, and the largest ratio, after each inner update.
func innerFigure(names: [String], dropped: [SeedBand], largest: [SeedBand], caption: String)
  -> Figure
{
  func panel(_ title: String, _ yLabel: String, _ bands: [SeedBand], _ scale: Scale) -> Panel {
    Panel(
      title, xLabel: "inner updates made", yLabel: yLabel,
      layers: zip(names, bands).map { name, band in
        .line(name, x: band.mean.indices, y: band.mean, band: (band.low, band.high), dash: .solid)
      }, yRange: scale == .linear ? 0...1 : 1...300, yScale: scale)
  }
  return Figure(
    title: "After two updates ε = 0.2 has silenced half of the tokens, ε = 10 none",
    caption: caption,
    panels: [
      panel("clip fraction", "share of tokens clipped", dropped, .linear),
      panel("how far it went", "largest ratio ρ", largest, .logarithmic),
    ], legend: .above)
}
