import LessonShared
import Notebook
import TinyR1

/// The sheets of a batch with their marks and advantages.
func sheetTable(_ batch: RolloutBatch, in exam: Quiz) -> ResultTable {
  ResultTable(
    ["sheet", "mark", "advantage"],
    zip(batch.responses, batch.advantages).map {
      [exam.letters($0), decimals(exam.mark($0), 2), decimals($1, 3)]
    })
}

/// The loss, the gradient and the ratios of several inner updates.
func updateTable(_ updates: [InnerUpdate]) -> ResultTable {
  ResultTable(
    ["update", "loss", "gradient", "smallest ρ", "largest ρ", "clipped"],
    updates.enumerated().map { index, update in
      ["\(index + 1)"]
        + [
          update.loss, update.gradientLength, update.statistics.minimum,
          update.statistics.maximum,
        ].map { decimals($0, 4) } + [percent(update.clipFraction)]
    })
}

/// The four cases of PPO's clip, and what the mistake makes of them.
func casesTable() -> ResultTable {
  let cases: [(advantage: Double, ratio: Double, meaning: String)] = [
    (1, 1.5, "stop: likely enough"), (1, 0.5, "pull back up"),
    (-1, 0.5, "stop: rare enough"), (-1, 1.5, "push back down"),
  ]
  let maximum = ComparedObjective.maximum.objective
  return ResultTable(
    ["A", "ρ", "ρA", "clip(ρ)A", "J", "coefficient", "in words", "mistake"],
    cases.map { advantage, ratio, meaning in
      let term = Surrogate.clipped(.ppo).term(ratio: ratio, advantage: advantage)
      let wrong = maximum([.log(ratio)], OldLogProbabilities([0]), advantage).coefficients[0]
      let limited = ClipRange.ppo.clamp(ratio) * advantage
      let numbers = [advantage, ratio, ratio * advantage, limited, term.value, term.coefficient]
      return numbers.map { decimals($0, 1) } + [meaning, decimals(wrong, 1)]
    })
}

/// The coefficient of each objective at six pairs of advantage and ratio.
func coefficientTable(_ objectives: [(name: String, surrogate: Surrogate)]) -> ResultTable {
  let places: [(advantage: Double, ratio: Double)] = [
    (1, 0.5), (1, 2), (1, 16), (-1, 0.5), (-1, 2), (-1, 16),
  ]
  return ResultTable(
    ["A, ρ", "1, ½", "1, 2", "1, 16", "-1, ½", "-1, 2", "-1, 16"],
    objectives.map { name, surrogate in
      [name]
        + places.map { advantage, ratio in
          decimals(surrogate.term(ratio: ratio, advantage: advantage).coefficient, 2)
        }
    })
}

/// J at the end by objective and number of inner updates.
func endTable(_ sweep: ObjectiveSweep) -> ResultTable {
  let most = sweep.innerUpdates.last ?? 0
  let seeds = sweep[.noClip, innerUpdates: most].policies.count
  return ResultTable(
    ["J at the end"] + sweep.innerUpdates.map { "\($0) updates" } + ["below 0.9, of \(seeds)"],
    ComparedObjective.allCases.map { objective in
      [objective.name]
        + sweep.innerUpdates.map {
          decimals(mean(sweep[objective, innerUpdates: $0].finalMarks), 3)
        } + ["\(sweep[objective, innerUpdates: most].finalMarks.count { $0 < 0.9 })"]
    })
}

/// J and entropy after some rollouts with 64 updates each; rollouts that not every training has are
/// left out.
func stuckTable(_ sweep: ObjectiveSweep) -> ResultTable {
  let shortest = ComparedObjective.allCases.flatMap { objective in
    sweep[objective, innerUpdates: 64].marks.map(\.count)
  }.min()
  let rollouts = [1, 5, 20, 40].filter { $0 < shortest ?? 0 }
  return ResultTable(
    ["64 updates", "rollouts", "J", "entropy (nats)"],
    [ComparedObjective.noClip, .tightClip, .wideClip].flatMap { objective in
      let runs = sweep[objective, innerUpdates: 64]
      return rollouts.map { count in
        [objective.name, "\(count)"]
          + [runs.marks, runs.entropies].map { decimals(mean($0.map { $0[count] }), 3) }
      }
    })
}

/// The share of clipped tokens after some inner updates.
func clipTable(_ updates: [ComparedObjective: [[InnerUpdate]]]) -> ResultTable {
  let shown = [0, 1, 2, 4, 8, 16, 64]
  return ResultTable(
    ["clipped after updates:"] + shown.map { "\($0)" },
    [ComparedObjective.tightClip, .wideClip, .responseClip].map { objective in
      let shares = MeanAndRange(updates[objective, default: []].map { $0.map(\.clipFraction) })
      return [objective.name] + shown.map { percent(shares.mean[$0], decimals: 0) }
    })
}

/// Ratios, clipped tokens and J of one pass over 16 groups.
func passTable(_ passes: [ComparedObjective: [SinglePass]]) -> ResultTable {
  ResultTable(
    ["16 groups, each once", "largest ρ, 2nd", "16th", "clipped, 16th", "J after the pass"],
    ComparedObjective.published.map { objective in
      let passes = passes[objective, default: []]
      let (second, last) = (passes.map { $0.statistics[1] }, passes.map { $0.statistics[15] })
      return [
        objective.name, decimals(second.map(\.maximum).max() ?? .nan, 2),
        decimals(last.map(\.maximum).max() ?? .nan, 2),
        percent(mean(last.map { $0.clippedLow + $0.clippedHigh })),
        decimals(mean(passes.map(\.mark)), 3),
      ]
    })
}
