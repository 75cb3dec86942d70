import LessonShared
import Plots
import TinyR1

/// What the curves of each stage show.
let curveTitles: [(Fault.Stage, String)] = [
  (.reward, "Of three wrong rewards, one trains as well as the right one"),
  (.advantage, "Some wrong advantages learn, some learn nothing, some unlearn"),
  (.tokens, "One place off, or without its end, a training learns all the same"),
  (.policies, "A sampler that stays behind shows no learning, whatever was learned"),
  (.objective, "With the KL's sign wrong, or a maximum for a minimum, it looks sound"),
]

/// What is right in training, over steps, with each fault of a stage.
func curvesFigure(
  _ stage: Fault.Stage, _ title: String, _ patients: [Patient], beside sound: ClinicCondition
) -> Figure {
  func line(_ name: String, _ condition: ClinicCondition) -> Layer {
    let mean = QuantileBand(condition.curves.map { smoothed($0.metrics.map(\.correct)) }).mean
    return .line(name, x: 1...max(1, mean.count), y: mean)
  }
  return Figure(
    title: title,
    caption: "what the verifier accepts in training, whatever the rule paid; smoothed over "
      + "5 steps; mean of \(sound.curves.count) seeds",
    panels: [
      Panel(
        xLabel: "step", yLabel: "share right",
        layers: [line("sound", sound)]
          + patients.filter { $0.fault.stage == stage }.map { line($0.fault.name, $0.condition) },
        yRange: 0...1)
    ])
}

/// How often each fault is named, and how often sound settings alarm.
func doctorFigure(
  _ patients: [Patient], _ sound: [(name: String, share: Double)], seeds: Int
) -> Figure {
  let known = patients.filter(\.fault.hasSignature)
  return Figure(
    title: "The doctor names most faults that leave a trace, and rarely sees one that is not there",
    caption: "share of \(seeds) seeds",
    panels: [
      Panel(
        "faults with a signature", yLabel: "named rightly",
        layers: [.bars("", known.map(\.namedShare))], yRange: 0...1,
        categories: known.map(\.fault.name)),
      Panel(
        "nothing wrong", yLabel: "false alarms",
        layers: [.bars("", sound.map(\.share))], yRange: 0...1, categories: sound.map(\.name)),
    ], columns: 1, legend: .none, panelHeight: 180)
}
