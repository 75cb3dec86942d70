import LessonShared
import Notebook
import TinyR1

/// The numbers of answers that tables have columns for.
private func shown(_ powers: [Int]) -> [Int] { powers.filter { [1, 4, 16, 64, 256].contains($0) } }

/// Shows what a vote and an exact verifier make of more and more answers: means over seeds.
func printVotes(_ models: [Asked], _ notebook: LessonNotebook) {
  let powers = shown(models[0].powers)
  notebook.table(
    ["", "with"] + powers.map { "\($0) answer\($0 == 1 ? "" : "s")" } + ["tokens each"],
    models.flatMap { model in
      let ways: [(String, (ManyAnswers, Int) -> Double)] = [
        ("a vote", { $0.consensusAt($1) }), ("an exact verifier", { $0.passAt($1) }),
      ]
      return ways.map { way, number in
        [model.name, way]
          + powers.map { k in percent(mean(model.values { number($0, k) })) }
          + [decimals(mean(model.values(\.length)), 1)]
      }
    })
}

/// Shows best of n under verifiers that err more or less often, as measured and by the formula: means over seeds.
func printBestOf(_ models: [Asked], _ rates: some Sequence<Double>, _ notebook: LessonNotebook) {
  let powers = shown(models[0].powers)
  notebook.table(
    ["", "f", "by"] + powers.map { "\($0)" } + ["limit"],
    models.flatMap { model in
      rates.flatMap { rate in
        [
          [model.name, decimals(rate, 2), "measured"]
            + powers.map { k in
              percent(
                mean(model.values { $0.bestOf(k, falsePassRate: rate, seed: verdictSeed) }))
            } + [""],
          [model.name, decimals(rate, 2), "formula"]
            + powers.map { k in
              percent(mean(model.values { $0.predictedBestOf(k, falsePassRate: rate) }))
            } + [percent(mean(model.values { $0.predictedLimit(falsePassRate: rate) }))],
        ]
      }
    })
}

/// Shows what becomes of answers whose thoughts go on: means over seeds.
func printForced(_ bases: ForcedBases, _ notebook: LessonNotebook) {
  let ways =
    bases.all.flatMap { [("after no", $0.afterNo), ("always", $0.always)] }
    + [("after no", bases.neverByKnownWord)]
  notebook.table(
    ["base", "goes on"] + bases.never.afterNo.counts.map { "\($0) forced" }
      + ["tokens", "rescued", "spoiled"],
    ways.map { way, forced in
      let seeds = forced.seeds
      return [forced.name, way]
        + forced.counts.map { place in percent(mean(seeds.map { $0.passAtOne[place] })) }
        + [
          decimals(mean(seeds.map { $0.length[forced.counts.count - 1] }), 1),
          percent(mean(seeds.map(\.rescued))), percent(mean(seeds.map(\.spoiled))),
        ]
    })
  notebook.print(
    "rescued: wrong without a forced word and right after the last; spoiled: the reverse.")
}

/// Shows what the first seed of each base answers to one equation where its thoughts that end in `no` go on:
/// the one with the most candidates of those that the base which rarely looks again gets right by that.
func printExamples(
  _ bases: ForcedBases, in environment: Environment<Quadratic>, _ notebook: LessonNotebook
) {
  let examples = bases.rarely.afterNo.seeds[0].examples
  let rescued = examples.indices.filter { !examples[$0].wasRight && examples[$0].isRight }
  notebook.print(
    "\nOf the first answers to", examples.count, "equations,", rescued.count,
    "of the base that rarely looks again became right.")
  guard
    let place = rescued.max(by: {
      examples[$0].equation.candidates.count < examples[$1].equation.candidates.count
    })
  else { return }
  for base in bases.all {
    let example = base.afterNo.seeds[0].examples[place]
    notebook.print("\n\(example.equation), \(base.name): \(example.isRight ? "right" : "wrong")")
    notebook.print(environment.transcript(of: example.answer, to: example.equation))
  }
}

/// Shows pass@k of all models: means over seeds.
func printCoverage(_ models: [Asked], _ notebook: LessonNotebook) {
  let powers = shown(models[0].powers)
  notebook.table(
    [""] + powers.map { "pass@\($0)" },
    models.map { model in
      [model.name] + powers.map { k in percent(mean(model.values { $0.passAt(k) })) }
    })
}

/// Shows pass@k of a base, of what has maximised J, and of maximum likelihood, in the world of two strategies.
func printStrategies(_ world: TwoStrategies, from start: Double, _ notebook: LessonNotebook) {
  let tries = [1, 2, 3, 4, 8, 16]
  notebook.table(
    ["", "a"] + tries.map { "pass@\($0)" },
    [("base", start), ("maximum of J", 1), ("maximum of log p", world.share)].map { name, a in
      [name, decimals(a, 2)] + tries.map { percent(world.passAtK($0, choosingA: a)) }
    })
}

/// Shows where estimators come to rest, by the size of the group.
func printOptima(_ world: TwoStrategies, _ notebook: LessonNotebook) throws {
  let sizes = [2, 5, 9, 17, 65]
  notebook.table(
    ["a at rest, in groups of"] + sizes.map { "\($0)" },
    try [AdvantageEstimator.centered, .grpo, .maxRL].map { estimator in
      [estimator == .grpo ? "GRPO" : estimator.name]
        + (try sizes.map { decimals(try world.optimum(of: estimator, groupSize: $0), 3) })
    })
}

/// Shows what ways of answering cost, and what they bring: means over seeds.
func printPrices(_ prices: [Price], _ notebook: LessonNotebook) {
  notebook.table(
    ["", "tokens", "right", "tokens", "right"],
    prices.map { price in
      let last = price.tokens.count - 1
      return [price.name]
        + [0, last].flatMap { [decimals(price.tokens[$0], 0), percent(price.accuracy[$0])] }
    })
}
