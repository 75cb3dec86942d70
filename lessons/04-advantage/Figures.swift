import Plots
import TinyR1

/// Thin vertical lines over the interval of each point.
func whiskers(_ name: String, x: [Double], _ intervals: [ConfidenceInterval]) -> Layer {
  .line(
    name, x: x.flatMap { [$0, $0, .nan] },
    y: intervals.flatMap { [$0.lower, $0.upper, .nan] })
}

/// The chances over which exact curves are drawn.
let everyPercent = (1...99).map { Double($0) / 100 }

/// w_G(p) as curves, and on them the sampled weights, with an interval over seeds. Points have
/// the name and so the colour of their curve, which they do not hide.
func weightFigure(
  of estimators: [AdvantageEstimator], _ sizes: [Int], _ chances: [Double],
  sampled: [SampledWeights], groups: Int
) throws -> Figure {
  Figure(
    title: "In large groups the std lifts hard and easy prompts, MaxRL only the hard ones",
    caption: "w: how much of the effort goes to a prompt, by its difficulty; "
      + "curves: closed form; points: \(groups) groups for each of \(sampled.count) seeds, "
      + "lines on them: 95% intervals",
    panels: try sizes.enumerated().map { place, size in
      Panel(
        "groups of \(size)", xLabel: "p, the chance that a response is right",
        yLabel: place == 0 ? "weight w (mean step / slope)" : "",
        layers: try estimators.flatMap { estimator in
          let intervals = chances.map {
            sampled.interval(of: estimator, groupSize: size, p: $0)
          }
          return [
            .line(
              estimator.name, x: everyPercent,
              y: try everyPercent.map {
                try expectedGradientWeight(of: estimator, groupSize: size, successProbability: $0)
              }),
            .scatter(estimator.name, x: chances, y: intervals.map(\.estimate)),
            whiskers(estimator.name, x: chances, intervals),
          ]
        }, xRange: 0...1, yRange: 0.5...20, yScale: .logarithmic)
    })
}

/// The share of dead groups and what it costs to avoid them; curves are exact, points counted.
func deadGroupFigure(
  _ sizes: [Int], _ chances: [Double], counted: [CountedDeadGroups], flips: Int
) -> Figure {
  let counts = sizes.map { size in
    chances.map { p in mean(counted.map { $0.share(groupSize: size, p: p) }) }
  }
  let dead = sizes.map { size in
    everyPercent.map { zeroVarianceProbability(groupSize: size, successProbability: $0) }
  }
  func panel(
    _ title: String, _ yLabel: String, _ yRange: ClosedRange<Double>, _ yScale: Scale,
    _ quantity: (Double) -> Double
  ) -> Panel {
    Panel(
      title, xLabel: "p, the chance that a response is right", yLabel: yLabel,
      layers: sizes.indices.flatMap { index -> [Layer] in
        let name = "groups of \(sizes[index])"
        return [
          .line(name, x: everyPercent, y: dead[index].map(quantity)),
          .scatter(name, x: chances, y: counts[index].map(quantity)),
        ]
      }, xRange: 0...1, yRange: yRange, yScale: yScale)
  }
  return Figure(
    title: "Prompts that are too hard or too easy have little to teach",
    caption: "curves: exact; points: counted in \(flips) groups for each of "
      + "\(counted.count) seeds",
    panels: [
      panel("dead groups", "share of all groups", 0...1, .linear) { $0 },
      panel("the price of a live one", "groups sampled for it", 1...30, .logarithmic) {
        1 / (1 - $0)
      },
    ])
}

/// How many responses are needed over the size of the group, a panel for each chance.
///
/// - Parameters:
///   - estimators: a line for each.
///   - prompts: a panel for each.
///   - exact: the numbers of groups that could be listed.
///   - sampled: those of larger groups, for each seed.
///   - responses: how many responses were sampled at each size.
/// - Returns: the panels.
/// - Throws: an error if a prompt's responses cannot be listed.
func noiseFigure(
  of estimators: [AdvantageEstimator], _ prompts: [Prompt], exact: [ResponsesNeeded],
  sampled: [[ResponsesNeeded]], responses: Int
) throws -> Figure {
  let listed = exact.map(\.groupSize).max() ?? 0
  return Figure(
    title: "With more to compare with, a group comes close to a critic that knows p",
    caption: "p: the chance that a response is right; exact up to G = \(listed), then "
      + "mean and range of \(sampled.count) seeds, \(responses) responses each",
    panels: try prompts.enumerated().map { column, prompt in
      let sizes = groupSizes(exact, sampled)
      let lines = estimators.map { estimator in
        let band = neededBand(estimator, prompt.initialChance, exact, sampled)
        return Layer.line(
          estimator.name, x: sizes.indices, y: band.mean, band: (band.low, band.high))
      }
      let others = try ResponsesWithoutGroup(prompt)
      func level(_ name: String, _ needed: Double) -> Layer {
        .line(name, x: sizes.indices, y: sizes.map { _ in needed })
      }
      return Panel(
        "p = \(prompt.initialChance)", xLabel: "responses in a group",
        yLabel: column == 0 ? "responses until noise = step" : "",
        layers: lines + [
          level("critic that knows p", others.knowingCritic), level("raw reward", others.rawReward),
        ], yRange: 1...100, yScale: .logarithmic, categories: sizes.map { "\($0)" })
    })
}

/// The sizes of groups that were listed or sampled, in order.
func groupSizes(_ exact: [ResponsesNeeded], _ sampled: [[ResponsesNeeded]]) -> [Int] {
  Set((exact + (sampled.first ?? [])).map(\.groupSize)).sorted()
}

/// How many responses an estimator needs at one chance, over the sizes of groups.
func neededBand(
  _ estimator: AdvantageEstimator, _ chance: Double, _ exact: [ResponsesNeeded],
  _ sampled: [[ResponsesNeeded]]
) -> MeanAndRange {
  MeanAndRange(
    sampled.map { seed in
      (exact + seed).filter { $0.estimator == estimator && $0.chance == chance }.map(\.count)
    })
}

/// Noise and bias of a critic's advantages, for λ = 1 and λ = 0, by what it has seen; the noise beside
/// that of groups.
func criticFigure(_ critics: [CriticComparison], groups: [GroupNoise], repeats: Int) -> Figure {
  let visits = critics[0].lambdaOne.visits
  func layers(_ number: KeyPath<CriticCurves, [Double]>) -> [Layer] {
    [
      ("λ = 1", critics.map(\.lambdaOne)), ("λ = 0", critics.map(\.lambdaZero)),
    ].map { name, curves in
      let band = MeanAndRange(curves.map { $0[keyPath: number] })
      return .line(name, x: visits, y: band.mean, band: (band.low, band.high))
    }
  }
  let xLabel = "responses seen to each prompt"
  return Figure(
    title: "Without bias, a critic must see a prompt some 32 times to match groups of 16",
    caption: "λ = 1: the reward less what was expected; λ = 0: how much the expectation rose "
      + "with a token; mean and range of \(critics.count) seeds, \(repeats) critics each; "
      + "groups: leave-one-out",
    panels: [
      Panel(
        "noise", xLabel: xLabel, yLabel: "responses until noise = slope",
        layers: layers(\.noise)
          + groups.map { .horizontal($0.needed, "group of \($0.groupSize)") },
        yRange: 0...10, xScale: .logarithmic),
      Panel(
        "bias", xLabel: xLabel, yLabel: "|mean step − slope| / |slope|", layers: layers(\.bias),
        yRange: 0...1.2, xScale: .logarithmic),
    ])
}

/// The chance to be right over the training steps, for each prompt and estimator.
func trainingFigure(
  _ estimators: [AdvantageEstimator], _ chances: [Double], _ seeds: [EstimatorCurves]
) -> Figure {
  Figure(
    title: "All learn easy prompts first; with std and MaxRL hard ones wait less",
    caption: "curves named by p at the start; groups of 16; "
      + "mean and range of \(seeds.count) seeds",
    panels: estimators.enumerated().map { column, estimator in
      Panel(
        estimator.name, xLabel: "training step", yLabel: column == 0 ? "chance to be right" : "",
        layers: chances.map { p in
          let band = MeanAndRange(seeds.map { $0.curve(estimator, from: p).chances })
          return .line(
            "from \(p)", x: band.mean.indices, y: band.mean, band: (band.low, band.high))
        }, yRange: 0...1)
    })
}
