import Advantage
import Evaluation
import Plots

/// Thin vertical lines over the interval of each point.
func whiskers(_ name: String, x: [Double], _ intervals: [ConfidenceInterval]) -> Layer {
  .line(
    name, x: x.flatMap { [$0, $0, .nan] },
    y: intervals.flatMap { [$0.lower, $0.upper, .nan] })
}

/// The chances over which exact curves are drawn.
let everyPercent = (1...99).map { Double($0) / 100 }

/// w_G(p) as curves, and on them `sampled` weights: by group size, chance and estimator. Points have
/// the name and so the colour of their curve, which they do not hide.
func weightFigure(
  of estimators: [AdvantageEstimator], _ sizes: [Int], _ chances: [Double],
  sampled: [[[ConfidenceInterval]]], caption: String
) throws -> Figure {
  Figure(
    title: "In large groups the std lifts hard and easy prompts, MaxRL only the hard ones",
    caption: caption,
    panels: try sizes.enumerated().map { place, size in
      Panel(
        "groups of \(size)", xLabel: "p, the chance that a response is right",
        yLabel: place == 0 ? "weight w (mean step / slope)" : "",
        layers: try estimators.enumerated().flatMap { index, estimator in
          let intervals = sampled[place].map { $0[index] }
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
  _ sizes: [Int], _ chances: [Double], counted: [[Double]], caption: String
) -> Figure {
  let dead = sizes.map { size in
    everyPercent.map { deadGroupProbability(groupSize: size, successProbability: $0) }
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
          .scatter(name, x: chances, y: counted[index].map(quantity)),
        ]
      }, xRange: 0...1, yRange: yRange, yScale: yScale)
  }
  return Figure(
    title: "Prompts that are too hard or too easy have little to teach", caption: caption,
    panels: [
      panel("dead groups", "share of all groups", 0...1, .linear) { $0 },
      panel("the price of a live one", "groups sampled for it", 1...30, .logarithmic) {
        1 / (1 - $0)
      },
    ])
}

/// How many responses are `needed`, by chance and estimator, over the size of the group.
func noiseFigure(
  of estimators: [AdvantageEstimator], _ sizes: [Int], _ chances: [Double], needed: [[SeedBand]],
  raw: [Double], knowing: [Double], caption: String
) -> Figure {
  let places = sizes.indices
  return Figure(
    title: "With more to compare with, a group comes close to a critic that knows p",
    caption: caption,
    panels: chances.indices.map { chance in
      let lines = zip(estimators, needed[chance]).map { estimator, band in
        Layer.line(estimator.name, x: places, y: band.mean, band: (band.low, band.high))
      }
      return Panel(
        "p = \(chances[chance])", xLabel: "responses in a group",
        yLabel: chance == 0 ? "responses until noise = step" : "",
        layers: lines + [
          .line("critic that knows p", x: places, y: places.map { _ in knowing[chance] }),
          .line("raw reward", x: places, y: places.map { _ in raw[chance] }),
        ], yRange: 1...100, yScale: .logarithmic, categories: sizes.map { "\($0)" })
    })
}

/// Noise and bias of a critic's advantages, for λ = 1 and λ = 0, by what it has seen; the noise beside
/// that of groups.
func criticFigure(
  _ visits: [Int], noises: [SeedBand], biases: [SeedBand], groups: [Int], groupNoises: [Double],
  caption: String
) -> Figure {
  func layers(_ bands: [SeedBand]) -> [Layer] {
    zip(["λ = 1", "λ = 0"], bands).map { name, band in
      .line(name, x: visits, y: band.mean, band: (band.low, band.high))
    }
  }
  let xLabel = "responses seen to each prompt"
  return Figure(
    title: "Without bias, a critic must see a prompt some 32 times to match groups of 16",
    caption: caption,
    panels: [
      Panel(
        "noise", xLabel: xLabel, yLabel: "responses until noise = slope",
        layers: layers(noises)
          + zip(groups, groupNoises).map { .horizontal($1, "group of \($0)") },
        yRange: 0...10, xScale: .logarithmic),
      Panel(
        "bias", xLabel: xLabel, yLabel: "|mean step − slope| / |slope|", layers: layers(biases),
        yRange: 0...1.2, xScale: .logarithmic),
    ])
}

/// The chance to be right over the training steps, for each prompt and estimator.
func trainingFigure(
  _ estimators: [AdvantageEstimator], _ chances: [Double], _ bands: [[SeedBand]], caption: String
) -> Figure {
  Figure(
    title: "All learn easy prompts first; with std and MaxRL hard ones wait less",
    caption: caption,
    panels: estimators.indices.map { index in
      Panel(
        estimators[index].name, xLabel: "training step",
        yLabel: index == 0 ? "chance to be right" : "",
        layers: zip(chances, bands[index]).map { p, band in
          .line(
            "from \(p)", x: band.mean.indices, y: band.mean, band: (band.low, band.high))
        }, yRange: 0...1)
    })
}
