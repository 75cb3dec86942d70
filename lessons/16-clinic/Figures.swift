import Doctor
import LessonShared
import Plots
import TinyR1

/// The findings that the curves of each stage show.
let curveTitles: [(Fault.Stage, String)] = [
  (.reward, "Of three wrong rewards, one trains as well as the right one"),
  (.advantage, "Some wrong advantages learn, some learn nothing, some unlearn"),
  (.tokens, "Shifted old and masked end have a sound curve; that of trained padding stays low"),
  (.policies, "A sampler that stays behind shows no learning, whatever was learned"),
  (.objective, "With the KL's sign wrong, or a maximum for a minimum, the curve looks sound"),
]

/// Returns the figure of what is right in training, over steps, with each fault of a stage.
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

/// Returns the figure of what the doctor says after each step: of the faults, and of what is sound.
func doctorFigure(
  _ patients: [Patient], _ sound: [(name: String, logs: [TrainingLog])], steps: Int
) -> Figure {
  let known = patients.filter(\.fault.hasSignature)
  let seeds = sound.first?.logs.count ?? 0
  /// The share of trainings of a seed of which something is true after so many steps, as a line.
  func line(_ name: String, _ share: (_ seed: Int, _ count: Int) -> Double) -> Layer {
    let band = QuantileBand(
      (0..<seeds).map { seed in (1...max(1, steps)).map { share(seed, $0) } })
    return .line(name, x: 1...max(1, steps), y: band.mean, band: (band.low, band.high))
  }
  return Figure(
    title: "Of 18 faults half are named from one line or two; a pattern takes many",
    caption: spread(of: seeds),
    panels: [
      Panel(
        xLabel: "lines of the log that were read", yLabel: "share of trainings",
        layers: [
          line("faults, named") { seed, count in
            mean(
              known.map { $0.fault.isNamed(by: examine($0.logs[seed].prefix(count))) ? 1 : 0 })
          },
          line("sound, alarmed") { seed, count in
            mean(sound.map { examine($0.logs[seed].prefix(count)).isEmpty ? 0 : 1 })
          },
        ], yRange: 0...1)
    ])
}
