import LessonShared
import Notebook
import Plots
import TinyR1

/// A line through the mean of the seeds, over a band with the middle eight tenths of them.
private func curve(
  _ name: String, _ x: some Sequence<some Plottable>, _ seeds: [[Double]], dash: Dash? = nil
) -> Layer {
  let band = QuantileBand(seeds)
  return .line(name, x: x, y: band.mean, band: (band.low, band.high), dash: dash)
}

extension Asked {
  /// The words of figures on the answers of some models.
  var caption: String {
    "\(spread(of: seeds.count)); \(seeds[0].problems.count) held-out equations, "
      + "\(seeds[0].samples) answers each"
  }
}

/// Voting, and an exact verifier, over the number of answers.
func voteFigure(_ models: [Asked]) -> Figure {
  Figure(
    title: "A vote gives more to the trained policy than to its base",
    caption: models[0].caption,
    panels: models.map { model in
      Panel(
        model.name, xLabel: "answers (log scale)", yLabel: "right on held-out equations",
        layers: [
          curve("exact verifier", model.powers, model.curves { $0.passAt($1) }),
          curve("vote", model.powers, model.curves { $0.consensusAt($1) }),
          .horizontal(mean(model.values { $0.passAt(1) }), "one answer"),
        ], yRange: 0...1, xScale: .logarithmic)
    })
}

/// Best of n with verifiers that pass a wrong answer more or less often, with the limits of the formula.
func verifierFigure(_ models: [Asked], falsePassRates: [Double]) -> Figure {
  Figure(
    title: "A verifier that errs sets a limit, and more answers do not help beyond it",
    caption: models[0].caption + "; dashed: p/(p + f (1 - p)), mean over equations",
    panels: models.map { model in
      Panel(
        model.name, xLabel: "answers to choose from (log scale)",
        yLabel: "right on held-out equations",
        layers: falsePassRates.map { rate in
          curve(
            rate == 0 ? "exact" : rate == 1 ? "passes all" : "f = \(decimals(rate, 2))",
            model.powers,
            model.curves { $0.bestOf($1, falsePassRate: rate, seed: verdictSeed) })
        }
          + falsePassRates.filter { $0 > 0 && $0 < 1 }.map { rate in
            .horizontal(mean(model.values { $0.predictedLimit(falsePassRate: rate) }))
          }, yRange: 0...1, xScale: .logarithmic)
    })
}

/// Accuracy over the number of words that were put in, where the thought ends in `no`, and wherever it ends.
func waitFigure(_ bases: ForcedBases, samples: Int, equations: Int) -> Figure {
  func panel(_ title: String, _ ways: [Forced]) -> Panel {
    Panel(
      title, xLabel: "words put in, at most", yLabel: "right on held-out equations",
      layers: ways.map { way in
        curve(way.name, way.counts, way.seeds.map(\.passAtOne))
      }, yRange: 0...0.8)
  }
  return Figure(
    title: "After a no, a forced wait helps the bases that have looked again before",
    caption: "\(spread(of: bases.never.afterNo.seeds.count)); \(equations) held-out equations, "
      + "\(samples) answers each",
    panels: [
      panel("where the thought ends in no", bases.all.map(\.afterNo) + [bases.neverByKnownWord]),
      panel("wherever it ends", bases.all.map(\.always)),
    ])
}

/// pass@k before and after.
func coverageFigure(_ models: [Asked]) -> Figure {
  Figure(
    title: "One answer of the trained policy is worth more than 256 of its base",
    caption: models[0].caption,
    panels: [
      Panel(
        xLabel: "k, answers that one may give (log scale)", yLabel: "pass@k",
        layers: models.map { model in
          curve(model.name, model.powers, model.curves { $0.passAt($1) })
        }, yRange: 0...1, xScale: .logarithmic)
    ])
}

/// The world of two strategies: pass@k of three policies, and where three estimators climb to.
func strategiesFigure(
  _ world: TwoStrategies, from start: Double, updates: Int
) throws -> Figure {
  let tries = 1...16
  let policies = [("base", start), ("maximum of J", 1), ("maximum of log p", world.share)]
  let estimators: [(String, AdvantageEstimator)] = [
    ("mean reward", .centered), ("GRPO", .grpo), ("MaxRL", .maxRL),
  ]
  return Figure(
    title: "The best policy for one try gives up the second strategy and loses from three tries on",
    caption: "computed, nothing is sampled: A solves \(percent(world.share, decimals: 0)) of the "
      + "problems, B the others; on the right groups of 16",
    panels: [
      Panel(
        "problems solved", xLabel: "k, answers that one may give", yLabel: "pass@k",
        layers: policies.map { name, a in
          .line(name, x: tries, y: tries.map { world.passAtK($0, choosingA: a) })
        }, yRange: 0...1),
      Panel(
        "strategy chosen", xLabel: "exact updates", yLabel: "a, probability of A",
        layers: try estimators.map { name, estimator in
          let chances = try world.climb(
            from: start, of: estimator, groupSize: 16, updates: updates, rate: 1)
          return .line(name, x: chances.indices, y: chances)
        }, yRange: 0...1),
    ])
}

/// Accuracy against the tokens that it costs.
func priceFigure(_ ways: [Price], seeds: Int) -> Figure {
  Figure(
    title: "For lesson 07's base one longer thought buys more per token than a vote",
    caption: seeds == 1
      ? "one seed" : "mean of \(seeds) seeds; a mark for each number of answers or waits",
    panels: [
      Panel(
        xLabel: "tokens written per equation (log scale)", yLabel: "right on held-out equations",
        layers: ways.map { way in .line(way.name, x: way.tokens, y: way.accuracy) },
        xRange: 10...5000, yRange: 0...1,
        xScale: .logarithmic)
    ], legend: .above)
}
