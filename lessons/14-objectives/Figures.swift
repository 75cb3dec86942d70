import LessonShared
import Plots
import TinyR1

/// J over the learning rate, of some methods.
func ratesFigure(_ study: CountStudy) -> Figure {
  let shown = ["GRPO", "GRPO, Math", "Dr. GRPO", "MaxRL", "REINFORCE", "PPO, critic"]
  return Figure(
    title: "A rate that is right for one method is wrong for another",
    caption:
      "exact J after \(study.plan.budget) responses; mean of \(10 * study.trainings) trainings, from "
      + "seeds 101 to 110",
    panels: [
      Panel(
        xLabel: "learning rate η (log scale)", yLabel: "J",
        layers: zip(CountStudy.methods, study.pilots).filter { shown.contains($0.0.name) }.map {
          .line($0.name, x: CountStudy.rates, y: $1)
        }, xScale: .logarithmic)
    ])
}

/// Returns the figure of the distance of methods from GRPO on the transformer, with intervals for
/// all comparisons together.
func differencesFigure(_ methods: [MethodRuns], _ plan: SearchPlan) -> Figure {
  let (asked, seeds) = (plan.asked, methods[0].seeds.count)
  let names = methods.dropFirst().map(\.name)
  let bars = zip(["at equal samples", "at equal passes"], Budget.allCases).map { name, budget in
    (name: name, differences: Difference.all(methods, at: budget))
  }
  let ends = bars.flatMap { $0.differences.map(\.together) }
  let isKnown = ends.allSatisfy(\.lower.isFinite)
  let farthest = ends.map { max(-$0.lower, $0.upper).rounded(.up) }.max() ?? 1
  let halves = [0..<names.count / 2, names.count / 2..<names.count]
  return Figure(
    title: "On the transformer each objective ends within 10 points of GRPO",
    caption:
      "mean of \(seeds) paired seeds; \(asked.equations) held-out equations, \(asked.samples) samples each; "
      + "lines: 95% for all comparisons together",
    panels: halves.map { half in
      Panel(
        yLabel: "points above GRPO",
        layers: bars.map { name, differences in
          let shown = differences[half]
          let ends = shown.map(\.together)
          return .bars(
            name, shown.map { mean($0.values) },
            errors: isKnown ? (ends.map(\.lower), ends.map(\.upper)) : nil)
        }, yRange: isKnown ? -farthest...farthest : nil, categories: Array(names[half]))
    }, columns: 1, panelHeight: 200)
}

/// J over the entropy that was spent on the way of exact updates, and the law of the first half.
func entropyFigure(_ paths: [EntropyPath]) -> Figure {
  func spent(_ path: EntropyPath) -> [Double] { path.entropies.map { path.entropies[0] - $0 } }
  let (path, law) = (paths[0], paths[0].law(untilPlace: paths[0].halfWay))
  return Figure(
    title: "Reward is bought with entropy, and a law from the first half misses the end",
    caption:
      "exact updates, from a uniform policy; the law: b - a exp(entropy), fitted to the first "
      + "half of the gain",
    panels: [
      Panel(
        xLabel: "entropy of a token that was spent, nats", yLabel: "J",
        layers: paths.map { .line($0.name, x: spent($0), y: $0.rewards, dash: .solid) } + [
          .line(
            "the law", x: spent(path), y: path.entropies.map(law.reward(at:)), dash: .dashed)
        ], yRange: 0...0.6)
    ])
}

/// Returns the figure of what coin tosses make of the likely answer.
func coinsFigure(_ games: [PlayedGame]) -> Figure {
  Figure(
    title: "With random rewards, only the upper clip alone makes the likely answer likelier",
    caption:
      "mean π of the likely answer after 30 rollouts of 16, \(games[0].ends.count) games each; lines: ± 2 "
      + "standard errors",
    panels: [
      Panel(
        yLabel: "π of the likely answer",
        layers: [
          .bars(
            "", games.map { $0.mean(0) },
            errors: (
              games.map { $0.mean(0) - 2 * $0.error(0) },
              games.map { $0.mean(0) + 2 * $0.error(0) }
            )),
          .horizontal(games[0].start[0], "before"),
        ], yRange: 0...0.8, categories: games.map(\.name))
    ], legend: .none)
}
