import LessonShared
import Plots
import TinyR1

/// The error of the mean gradient over the dose of each source.
func doseFigure(_ sweeps: [BiasSweep]) -> Figure {
  Figure(
    title: "Of each kind of mismatch a larger dose makes a larger error of the gradient",
    caption: "exact sums over all outputs of a small transformer; \(spread(of: sweeps.count)); "
      + "top-p 1 and lag 0 are 0",
    panels: BiasSource.allCases.enumerated().map { place, source in
      let band = QuantileBand(sweeps.map { $0.doses[place].map(\.error) })
      return Panel(
        xLabel: source.label, yLabel: "error / |∇J|",
        layers: [
          .line("", x: source.doses, y: band.mean, band: (band.low, band.high))
        ],
        xScale: source == .noise ? .logarithmic : .linear,
        yScale: source == .noise || source == .rounding ? .logarithmic : .linear)
    }, legend: .none)
}

/// Returns the figure of what each cure leaves of the error, and how much a single output varies.
func cureFigure(_ sweeps: [BiasSweep]) -> Figure {
  func panel(_ title: String, _ yLabel: String, _ number: (GradientBias) -> Double) -> Panel {
    Panel(
      title, yLabel: yLabel,
      layers: BiasSource.compared.enumerated().map { place, compared in
        let band = QuantileBand(sweeps.map { $0.cures[place].map(number) })
        return .bars(compared.name, band.mean, errors: (band.low, band.high))
      }, categories: Cure.all.map(\.name))
  }
  return Figure(
    title: "Only the response's full ratio takes the error away, but not the error of top-p",
    caption: "exact sums over all outputs; \(spread(of: sweeps.count))",
    panels: [
      panel("error of the mean", "error / |∇J|", \.error),
      panel("spread of a single output", "std / |∇J|", \.spread),
    ], columns: 1, panelHeight: 200)
}

/// Accuracy over steps in some trainings.
private func accuracyFigure(
  _ title: String, _ conditions: [SamplerCondition], _ plan: TrainingPlan
) -> Figure {
  Figure(
    title: title,
    caption: "\(spread(of: conditions[0].curves.count)); \(plan.equations) held-out equations, "
      + "16 samples each",
    panels: [
      Panel(
        xLabel: "step", yLabel: "pass@1 on held-out equations",
        layers: conditions.map { condition in
          let band = QuantileBand(condition.curves.map { $0.values(\.passAtOne) })
          return .line(
            condition.name, x: condition.curves.steps().prefix(band.mean.count), y: band.mean,
            band: (band.low, band.high))
        }, yRange: 0...1)
    ])
}

/// The same training with older and older samples.
func lagFigure(_ conditions: [SamplerCondition], _ plan: TrainingPlan) -> Figure {
  accuracyFigure(
    "With samples that are 16 steps old a policy gets better, and then far worse", conditions, plan)
}

/// Samples that are 16 steps old, and what is done about it.
func repairFigure(_ conditions: [SamplerCondition], _ plan: TrainingPlan) -> Figure {
  accuracyFigure(
    "At lag 16 a weight for each response ends higher than one for each token, or none",
    conditions, plan)
}
