// A model answers, a rule marks the answers, and what went well becomes likelier. Sampling is dear,
// so one would like to learn as much as possible from each batch: not one step, but many. But after
// the first step the batch is old. It was written by a model that no longer exists.
//
// How long may one go on learning from it, and what says stop?

import ClippedObjective
import Evaluation
import Exact
import Notebook
import Random

let lossIsZero = Claim(
  "On the first of several updates from one group the loss is 0: at most 1e-12 in each group.",
  .atMost(1e-12))
let gradientIsNot = Claim(
  "There the gradient is not 0: at least 0.1 long wherever the marks of a group differ.",
  .atLeast(0.1))
let onceIsTheSame = Claim(
  "With one update per rollout (the batch sampled before updating), three clips and no clip give the "
    + "same θ, to the last bit.",
  .atMost(0))
let clipSaves = Claim(
  "With 64 updates per group of 4, the clip ε = 0.2 ends at least 5 points of J, the expected mark, "
    + "above no clip.",
  .atLeast(5), unit: "points")
let maximumPushesOn = Claim(
  "With max in place of PPO's min, 64 updates push bad tokens at least 3 times further down.",
  .atLeast(3), unit: "times")

Lesson(
  number: 5, name: "clipped-objective", question: "How far may one step go?",
  paper: "DeepSeek-R1 v1, eq. 1; DeepSeekMath (2402.03300), eq. 3; PPO (1707.06347), eq. 7",
  minutes: 0.4, seeds: 40, quickSeeds: 8,
  claims: [lossIsZero, gradientIsNot, onceIsTheSame, clipSaves, maximumPushesOn],
  exercises: [
    "Write the clipped objective and its coefficient for one token.",
    "Find the bug in a ratio that compares with the reference policy.",
    "Predict the clip fraction of the second inner update.",
  ], next: "06-kl-divergence"
).run { notebook in
  // %% A batch grows old
  // An exam has four questions with four options each. A candidate who knows nothing fills in four
  // sheets, and gets four marks back. They do not say which answers were right. A sheet is what a response
  // is elsewhere, and an answer is a token. As in lesson 04, a sheet's advantage A is its mark minus the
  // group's mean, divided by the group's std.
  //
  // Now one answer, by hand. It was drawn with probability 1/4. An update raises its number θ by 0.5,
  // so its probability is now e^0.5 / (e^0.5 + 3) = 0.355. The *ratio* of new to old is
  //
  // - ρ = π/π_old = 0.355 / 0.25 = 1.419
  //
  // The new candidate gives this answer 1.419 times as often as the batch says. So a sum over the
  // batch has to count it ρ times: the objective is ρA and no longer A. That correction is right on
  // average, and only as good as the few samples it is made from.
  try notebook.cell()
  let exam = Exam()
  var generator = SeededGenerator(seed: notebook.seed)
  let group = try Rollout(by: exam.candidate, in: exam, using: &generator)
  notebook.table(
    ["sheet", "mark", "advantage"],
    zip(group.sheets, group.advantages).map {
      [exam.letters($0), decimals(exam.mark($0), 2), decimals($1, 3)]
    })
  var moved = exam.candidate
  moved[0, 0] += 0.5
  let old = OldLogProbabilities(exam.candidate.logProbabilities(in: 0))
  let ratios = probabilityRatios(new: moved.logProbabilities(in: 0), old: old)
  notebook.print("\nratios of A, B, C, D after the step:", ratios.map { decimals($0, 3) })

  // %% A loss of zero that teaches
  // The question that is asked most often about GRPO code: *my loss starts at 0, is it broken?* It is
  // not. On the first update new and old policy are one, every ρ is 1, and the loss is minus the mean of
  // the advantages, which sum to 0. But the gradient is another sum:
  //
  // - loss = -mean(ρA) = -mean(A) = 0
  // - gradient = mean(ρA ∇log π), where each token has a ∇log π of its own
  //
  // With one update per batch, the loss is 0 for ever and the clip never bites. Watch the reward.
  try notebook.cell()
  let rate = 2.0
  let ppo = Surrogate.clipped(.ppo).objective
  var policy = exam.candidate
  notebook.table(
    ["update", "loss", "gradient", "smallest ρ", "largest ρ", "clipped"],
    (1...6).map { update in
      let verdicts = group.evaluate(ppo, for: policy)
      let gradient = group.gradient(verdicts, for: policy)
      let statistics = RatioStatistics(verdicts)
      policy.climb(along: gradient, rate: rate)
      return [
        "\(update)", decimals(group.loss(verdicts), 4), decimals(length(gradient), 4),
        "\(decimals(statistics.minimum, 4))", "\(decimals(statistics.maximum, 4))",
        percent(statistics.clippedLow + statistics.clippedHigh),
      ]
    })
  let starts = try notebook.overSeeds { seed in
    var generator = SeededGenerator(seed: seed)
    let group = try Rollout(by: exam.candidate, in: exam, using: &generator)
    let verdicts = group.evaluate(ppo, for: exam.candidate)
    let isDead = group.advantages.allSatisfy { $0 == 0 }
    let steepness = length(group.gradient(verdicts, for: exam.candidate))
    return (
      loss: abs(group.loss(verdicts)),
      isOne: verdicts.allSatisfy { $0.ratios.allSatisfy { $0 == 1 } },
      steepness: isDead ? nil : steepness
    )
  }
  let losses = starts.map(\.loss)
  let live = starts.compactMap(\.steepness)
  notebook.print(
    "\nratio exactly 1 in \(starts.count { $0.isOne }) of \(starts.count) groups;",
    "live groups: \(live.count)")
  notebook.measure(
    lossIsZero, losses.max() ?? .nan, low: losses.min() ?? .nan, high: losses.max() ?? .nan)
  notebook.measure(
    gradientIsNot, live.min() ?? .nan, low: live.min() ?? .nan, high: live.max() ?? .nan)

  // %% Where to stop
  // Nothing in ρA says stop: for a good token it grows as long as the token's probability does. PPO, whose
  // objective GRPO uses, takes the smaller of two numbers, one of which is held near the old policy:
  //
  // - J = min(ρA, clip(ρ, 1-ε, 1+ε) A)
  //
  // Beyond the bound J is a constant, and a constant has no gradient. What an update needs to know is
  // the coefficient c in c · ∇log π: it is ρA where J follows ρA, and 0 where J is flat. Two of the four
  // cases are flat: a good token that is likely enough by now, and a bad one that is rare enough. In the
  // other two the token went the *wrong* way, and keeps its full pull home, however far out it is.
  //
  // A mistake in a published notebook: max in place of min where A < 0. At ρ = 0.5, A = -1 it has the
  // coefficient -0.5 where PPO has 0, and at ρ = 1.5 it has 0 where PPO has -1.5. It goes on pushing what
  // is down, and lets go of what has to come back.
  try notebook.cell()
  let maximum = maximumForBad(.ppo)
  let cases: [(Double, Double, String)] = [
    (1, 1.5, "stop: likely enough"), (1, 0.5, "pull back up"),
    (-1, 0.5, "stop: rare enough"), (-1, 1.5, "push back down"),
  ]
  notebook.table(
    ["A", "ρ", "ρA", "clip(ρ)A", "J", "coefficient", "in words", "mistake"],
    cases.map { advantage, ratio, meaning in
      let term = Surrogate.clipped(.ppo).term(ratio: ratio, advantage: advantage)
      let wrong = maximum([.log(ratio)], OldLogProbabilities([0]), advantage).coefficients[0]
      let limited = ClipRange.ppo.clamp(ratio) * advantage
      let numbers = [advantage, ratio, ratio * advantage, limited, term.value, term.coefficient]
      return numbers.map { decimals($0, 1) } + [meaning, decimals(wrong, 1)]
    })
  notebook.figure(casesFigure(.ppo), name: "cases")

  // %% Nine ways to say stop
  // The coefficient is a function of ρ and A, so each objective is a picture. To the right of the dashed
  // line a token has become likelier, with each unit twice as likely. Orange pulls up, blue pushes down,
  // and white leaves alone. (In a terminal, shades pull up and strokes push down.) *REINFORCE* does not
  // look at ρ. *Importance weighted* does, and never stops. *PPO* stops in two corners; *clip-higher*
  // (DAPO) a little later for good tokens; *ε = 10* (R1) only at ρ = 11. *Dual clip* also ignores bad
  // tokens that became three times as likely. *GSPO* has a range of 0.0003, meant for the mean over a long
  // response. *CISPO* caps the weight and drops nobody; *SAPO* fades out. On a single token R1's response
  // ratio is the token's ratio.
  try notebook.cell()
  let objectives: [(name: String, surrogate: Surrogate)] = [
    ("REINFORCE", .reinforce), ("importance weighted", .importanceWeighted),
    ("PPO, ε = 0.2", .clipped(.ppo)), ("clip-higher, 0.2/0.28", .clipped(.dapo)),
    ("R1, ε = 10", .sequenceClipped(.r1)), ("dual clip, 0.2 and 3", .dualClipped(.ppo)),
    ("GSPO", .gspo()), ("CISPO, 1.28", .cispo(maximumRatio: 1.28)), ("SAPO", .sapo()),
  ]
  notebook.table(
    ["A, ρ", "1, ½", "1, 2", "1, 16", "-1, ½", "-1, 2", "-1, 16"],
    objectives.map { name, surrogate in
      [name]
        + [(1.0, 0.5), (1, 2), (1, 16), (-1, 0.5), (-1, 2), (-1, 16)].map {
          decimals(surrogate.term(ratio: $0.1, advantage: $0.0).coefficient, 2)
        }
    })
  notebook.figure(mapFigure(objectives), name: "map")

  // %% Many updates from one rollout
  // Now the candidates learn, each from 40 *rollouts*: a rollout is the batch that is sampled before
  // updating, here a group of four sheets. Then come 1, 4, 16 or 64 *inner updates* from this batch. The
  // step size is the same everywhere, so more updates mean a longer way. All 256 possible sheets are
  // listed, so the expected mark, which is J from here on, is exact. All average in the same way
  // (DeepSeekMath's), so that they differ in nothing but where they stop.
  try notebook.cell()
  let train = { @Sendable (seed: UInt64, objective: Rollout.Objective, updates: Int, size: Int) in
    var generator = SeededGenerator(seed: seed)
    var history = [exam.candidate]
    for round in notebook.steps("learning", 40) {
      var policy = history[round]
      let group = try Rollout(by: policy, in: exam, size: size, using: &generator)
      for _ in 0..<updates {
        let verdicts = group.evaluate(objective, for: policy)
        policy.climb(along: group.gradient(verdicts, for: policy), rate: rate)
      }
      history.append(policy)
    }
    return history
  }
  let names = ["no clip", "ε = 0.2", "ε = 10", "R1 eq. 1, ε = 10", "max for min"]
  let rivals =
    [.importanceWeighted, .clipped(.ppo), .clipped(.r1), .sequenceClipped(.r1)]
    .map { (surrogate: Surrogate) in surrogate.objective } + [maximum]
  let counts = [1, 4, 16, 64]
  let runs = try rivals.map { rival in
    try counts.map { count in try notebook.overSeeds { seed in try train(seed, rival, count, 4) } }
  }
  let marks = try runs.map { try $0.map { try $0.map { try $0.map(exam.expectedMark) } } }
  let entropies = try runs.map {
    try $0.map { try $0.map { try $0.map { try Enumeration($0).entropy } } }
  }
  let ends = marks.map { $0.map { $0.map { $0.last ?? .nan } } }
  notebook.table(
    ["J at the end"] + counts.map { "\($0) updates" } + ["below 0.9, of \(ends[0][3].count)"],
    names.indices.map { rival in
      [names[rival]] + ends[rival].map { decimals(seedInterval($0).estimate, 3) }
        + ["\(ends[rival][3].count { $0 < 0.9 })"]
    })
  let caption =
    "groups of 4; mean and range of \(notebook.seeds.count) seeds; no clip and ε = 10 nearly coincide"
  notebook.figure(
    trainingFigure(
      title: "With 64 updates per rollout, only the tight clip still gets everyone to the top",
      caption: caption + "; J is exact", yLabel: "expected mark J", yRange: 0...1,
      names: Array(names.prefix(3)), inner: counts,
      bands: marks.prefix(3).map { $0.map { SeedBand($0) } }),
    name: "training")
  let apart = runs.prefix(4).flatMap { zip($0[0], runs[0][0]).map(largestDifference) }
  notebook.measure(
    onceIsTheSame, apart.max() ?? .nan, low: apart.min() ?? .nan, high: apart.max() ?? .nan)
  let saved = seedInterval(zip(ends[1][3], ends[0][3]).map { 100 * ($0 - $1) })
  notebook.measure(clipSaves, saved.estimate, low: saved.lower, high: saved.upper)

  // %% How a candidate gets stuck
  // Without the clip, 64 updates squeeze the group dry: the best of four sheets is all but copied, its
  // wrong answers included. The entropy falls to nearly 0, the next four sheets are equal, equal sheets
  // have no advantages, and nothing is learned any more. J hardly falls here; it stops. With the clip an
  // answer gains little from any one group, so that chance agreements are outvoted by later groups.
  //
  // It takes noise for that. From groups of 16 sheets, four times as many, what agrees by chance is
  // rarer, and no clip is as good as the clip or a little better. We made the groups small so that the
  // danger shows.
  try notebook.cell()
  let rounds = [1, 5, 20, 40].filter {
    $0 < (marks.map { $0[3].map(\.count).min() ?? 0 }.min() ?? 0)
  }
  notebook.table(
    ["64 updates", "rollouts", "J", "entropy (nats)"],
    [0, 1, 2].flatMap { rival in
      rounds.map { round in
        let mark = seedInterval(marks[rival][3].map { $0[round] }).estimate
        let entropy = seedInterval(entropies[rival][3].map { $0[round] }).estimate
        return [names[rival], "\(round)", decimals(mark, 3), decimals(entropy, 3)]
      }
    })
  let larger = try [0, 1].map { rival in
    try notebook.overSeeds { seed in
      try exam.expectedMark(train(seed, rivals[rival], 64, 16).last ?? exam.candidate)
    }
  }
  notebook.print(
    "\nJ at the end from groups of 16: no clip", decimals(seedInterval(larger[0]).estimate, 3),
    "· ε = 0.2", decimals(seedInterval(larger[1]).estimate, 3))
  notebook.figure(
    trainingFigure(
      title: "Where the clip is missing, variety is used up before the answers are found",
      caption: caption, yLabel: "entropy of a sheet (nats)", yRange: 0...6,
      names: Array(names.prefix(3)), inner: counts,
      bands: entropies.prefix(3).map { $0.map { SeedBand($0) } }),
    name: "entropy")

  // %% Inside one rollout
  // Here are the 64 inner updates from the very first group of each seed. The first one is never clipped.
  // After two, half of the tokens have reached a bound of ε = 0.2 and are silent. They do not stop *at* the
  // bound: the clip holds no ratio, it only stops pushing. One step may overshoot, and other sheets may
  // drag a token along. A token's ratio cannot exceed 4 here, since its probability begins at 1/4; so
  // ε = 10 never acts on it, and is the same as no clip. Equation 1 of R1 has the ratio of a whole sheet,
  // and there it does.
  try notebook.cell()
  let inside = try notebook.overSeeds { seed in
    try rivals.map { rival in
      var generator = SeededGenerator(seed: seed)
      let group = try Rollout(by: exam.candidate, in: exam, using: &generator)
      var policy = exam.candidate
      return (0...64).map { _ in
        let verdicts = group.evaluate(rival, for: policy)
        policy.climb(along: group.gradient(verdicts, for: policy), rate: rate)
        let bad = zip(verdicts, group.advantages).filter { $1 < 0 }.flatMap { $0.0.ratios }
        return (statistics: RatioStatistics(verdicts), rarest: bad.min())
      }
    }
  }
  let shown = [0, 1, 2, 4, 8, 16, 64]
  let dropped = rivals.indices.map { rival in
    inside.map { $0[rival].map { $0.statistics.clippedLow + $0.statistics.clippedHigh } }
  }
  let largest = rivals.indices.map { rival in
    inside.map { $0[rival].map(\.statistics.maximum) }
  }
  notebook.table(
    ["clipped after updates:"] + shown.map { "\($0)" },
    [1, 2, 3].map { rival in
      let mean = SeedBand(dropped[rival]).mean
      return [names[rival]] + shown.map { percent(mean[$0], decimals: 0) }
    })
  notebook.figure(
    innerFigure(
      names: Array(names.prefix(4)), dropped: Array(dropped.prefix(4)),
      largest: Array(largest.prefix(4)),
      caption: "groups of 4; mean of \(notebook.seeds.count) seeds and its 95% interval; "
        + "no clip and ε = 10 coincide; R1: ratios of whole sheets"),
    name: "inner")
  let rarest = [1, 4].map { rival in inside.compactMap { $0[rival][64].rarest } }
  notebook.print(
    "\nsmallest ρ of a bad token after 64 updates:",
    zip([1, 4], rarest).map { "\(names[$0]) \(decimals(seedInterval($1).estimate, 3))" }
      .joined(separator: ", "))
  let further = seedInterval(zip(rarest[0], rarest[1]).map { $0 / $1 })
  notebook.measure(maximumPushesOn, further.estimate, low: further.lower, high: further.upper)

  // %% One pass over many small batches
  // R1 samples 8,192 responses, cuts them into 16 batches and uses each *once*. The batches are old
  // too, the last by 15 updates. But no batch pushes at its own samples twice: a token's ratio moves
  // only by what other responses agreed on. That is one danger less, so a wide range will do, and a
  // narrow one costs: the paper says that it cuts off too many gradients. We do the same with 16 groups
  // of four sheets, and look at each group when its turn comes.
  try notebook.cell()
  let passes = try notebook.overSeeds { seed in
    try [0, 1, 2, 3].map { rival in
      var generator = SeededGenerator(seed: seed).stream(1)
      var policy = exam.candidate
      let groups = try (0..<16).map { _ in try Rollout(by: policy, in: exam, using: &generator) }
      let statistics = groups.map { group in
        let verdicts = group.evaluate(rivals[rival], for: policy)
        policy.climb(along: group.gradient(verdicts, for: policy), rate: rate)
        return RatioStatistics(verdicts)
      }
      return (statistics, mark: try exam.expectedMark(policy))
    }
  }
  notebook.table(
    ["16 groups, each once", "largest ρ, 2nd", "16th", "clipped, 16th", "J after the pass"],
    [0, 1, 2, 3].map { rival in
      let last = passes.map { $0[rival].0[15] }
      return [
        names[rival], decimals(passes.map { $0[rival].0[1].maximum }.max() ?? .nan, 2),
        decimals(last.map(\.maximum).max() ?? .nan, 2),
        percent(seedInterval(last.map { $0.clippedLow + $0.clippedHigh }).estimate),
        decimals(seedInterval(passes.map { $0[rival].mark }).estimate, 3),
      ]
    })

  // %% The paper, and what we add
  // **The paper says:**
  //
  // - Equation 1 of R1 has one ratio for a whole response. Equation 3 of DeepSeekMath has one for each
  //   token, and divides by the response's length.
  // - DeepSeekMath makes a single update per exploration. Then every ρ is 1, and no clip matters.
  // - R1 makes 16, one pass over 16 minibatches, with ε = 10. Lower values cut off the gradients of
  //   many tokens, it says, and higher ones make the training unstable (v2).
  //
  // **What we add:** the map of all objectives, the exact J, and the many updates that the paper does not
  // make.
  //
  // What this does not show: that ε = 0.2 is the better choice. With 4 updates per rollout, and in one pass
  // over 16 batches, it was the slower one; and shorter steps, which we did not try, keep a policy near as
  // well. J hardly ever *falls* in this world, as it can in a large model: a table has no shared weights
  // through which one answer could spoil another, and where all sheets are equal it rests. And ratios are
  // small here, because no token is rare at first: in a vocabulary of 100,000 one update can bring a
  // token's ratio to 11.

  // %% What you should have seen
  // - A loss of 0 and ratios of 1 are what a first update looks like. The gradient is not 0.
  // - The clip takes away the reward for going on, and never the way back.
  // - With one update per rollout there is nothing to clip. A few, or one pass over many batches, do
  //   best with a wide range. 64 on the same four sheets need a tight one: without it a candidate copies
  //   its luckiest sheet, and soon has nothing left to compare.
}
