import LessonShared
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
  of estimators: [AdvantageEstimator], groupSize size: Int, _ chances: [Double],
  sampled: [SampledWeights], groups: Int
) throws -> Figure {
  Figure(
    title: "Dividing by the spread makes hard and easy prompts count more than medium ones",
    caption: "w: the weight of an estimator for a prompt, in groups of \(size); "
      + "curves: closed form; points: \(groups) groups for each of \(sampled.count) seeds, "
      + "lines on them: 95% intervals; leave-one-out is G/(G − 1) times the group mean, "
      + "Bessel √((G − 1)/G) times population",
    panels: [
      Panel(
        xLabel: "p, the chance that a response is right",
        yLabel: "weight w (mean step / slope, log scale)",
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
    ])
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
    title: "Very hard and very easy prompts have the most dead groups",
    caption: "curves: exact; points: counted in \(flips) groups for each of "
      + "\(counted.count) seeds",
    panels: [
      panel("dead groups", "share of all groups", 0...1, .linear) { $0 },
      panel("the price of a live one", "groups sampled for it (log scale)", 1...30, .logarithmic) {
        1 / (1 - $0)
      },
    ])
}

/// Returns the figure of the responses that are needed over the size of the group, a panel for each
/// chance.
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
    title: "With more to compare with, the group mean comes close to a critic that knows p",
    caption: "so many responses are averaged until the noise is at most as long as the mean step; "
      + "p: the chance that a response is right; dashed: comparing with no group; exact up to "
      + "G = \(listed), then \(spread(of: sampled.count)), \(responses) responses each",
    panels: try prompts.enumerated().map { column, prompt in
      let sizes = groupSizes(exact, sampled)
      let lines = estimators.map { estimator in
        let band = neededBand(estimator, prompt.initialChance, exact, sampled)
        return Layer.line(
          estimator.name, x: sizes.indices, y: band.mean, band: (band.low, band.high))
      }
      let others = try ResponsesWithoutGroup(prompt)
      return Panel(
        "p = \(prompt.initialChance)", xLabel: "responses in a group",
        yLabel: column == 0 ? "responses needed (log scale)" : "",
        layers: lines + [
          .horizontal(others.knowingCritic, "critic that knows p"),
          .horizontal(others.rawReward, "raw reward"),
        ], yRange: 1...100, yScale: .logarithmic, categories: sizes.map { "\($0)" })
    })
}

/// The sizes of groups that were listed or sampled, in order.
func groupSizes(_ exact: [ResponsesNeeded], _ sampled: [[ResponsesNeeded]]) -> [Int] {
  Set((exact + (sampled.first ?? [])).map(\.groupSize)).sorted()
}

/// Returns the number of responses that an estimator needs at one chance, over the sizes of groups.
func neededBand(
  _ estimator: AdvantageEstimator, _ chance: Double, _ exact: [ResponsesNeeded],
  _ sampled: [[ResponsesNeeded]]
) -> QuantileBand {
  QuantileBand(
    sampled.map { seed in
      (exact + seed).filter { $0.estimator == estimator && $0.chance == chance }.map(\.count)
    })
}

/// Noise of a critic's advantages, for λ = 1 and λ = 0, by what it has seen, beside that of groups; and
/// the bias for λ = 0. For λ = 1 there is none.
func criticFigure(_ critics: [CriticComparison], groups: [GroupNoise], repeats: Int) -> Figure {
  let visits = critics[0].lambdaOne.visits
  func layer(_ name: String, _ curves: [[Double]]) -> Layer {
    let band = QuantileBand(curves)
    return .line(name, x: visits, y: band.mean, band: (band.low, band.high))
  }
  let xLabel = "responses seen to each prompt (log scale)"
  return Figure(
    title: "With λ = 1, this critic must see a prompt often to match groups of 16",
    caption: "a critic that is a table; λ = 1: the reward less what was expected, without bias; "
      + "λ = 0: how much the expectation rose with a token; "
      + "\(spread(of: critics.count)), \(repeats) critics each; "
      + "groups: leave-one-out",
    panels: [
      Panel(
        "noise", xLabel: xLabel, yLabel: "responses until noise = slope",
        layers: [
          layer("λ = 1", critics.map(\.lambdaOne.noise)),
          layer("λ = 0", critics.map(\.lambdaZero.noise)),
        ]
          + groups.map { .horizontal($0.needed, "group of \($0.groupSize)") },
        yRange: 0...10, xScale: .logarithmic),
      Panel(
        "bias of λ = 0", xLabel: xLabel, yLabel: "|mean step − slope| / |slope|",
        layers: [layer("λ = 0", critics.map(\.lambdaZero.bias))], yRange: 0...1.2,
        xScale: .logarithmic),
    ])
}

/// The chance to be right over the training steps, for each prompt and estimator.
func trainingFigure(
  _ estimators: [AdvantageEstimator], _ chances: [Double], _ seeds: [EstimatorCurves]
) -> Figure {
  Figure(
    title: "All learn easy prompts first; with std and MaxRL the two hardest wait less",
    caption: "curves named by p at the start; groups of 16; "
      + spread(of: seeds.count),
    panels: estimators.enumerated().map { column, estimator in
      Panel(
        estimator.name, xLabel: "training step", yLabel: column == 0 ? "chance to be right" : "",
        layers: chances.map { p in
          let band = QuantileBand(seeds.map { $0.curve(estimator, from: p).chances })
          return .line(
            "from \(p)", x: band.mean.indices, y: band.mean, band: (band.low, band.high))
        }, yRange: 0...1)
    })
}
