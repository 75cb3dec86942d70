// A model answers, a rule marks the answers, and answers with a good mark become likelier. Sampling is
// expensive, so one would like to take many steps from each batch, and not one. But after the first step the
// batch is old: a model with other weights wrote it, and that model no longer exists.
//
// How long may one go on learning from an old batch, and what says stop? R1 cuts each batch into 16
// parts and takes one step from each part. We take up to 64 steps from four responses, so that the
// danger shows.
//
// Four of the claims below in more words. Claim 2 is about the same first update as claim 1: its gradient, a
// slope for each number of the policy, is not 0. Its length, the root of the sum of the squared slopes, is at
// least 0.1. In claim 3 the three clips are the rows ε = 0.2, ε = 10 and R1 eq. 1 of the table in cell 5. The
// second half of claim 4 says: from groups of 16, training without a clip ends about as high as with a clip,
// or higher. This half has no verdict of its own: *held* in the table of claims is about the first half. The
// two numbers of the second half are in cell 6. Claim 5 is about a known mistake in the clip (cell 3). With
// this mistake, 64 updates from one group make bad tokens too rare: the smallest ratio of new to old
// probability ends at most a third as large as with the right clip.

import ClippedObjective
import LessonShared
import Notebook
import TinyR1

let lossIsZero = Claim(
  "On the first of several updates from one group the loss is 0: at most 1e-12 in each group.",
  .atMost(1e-12), kind: .identity)
let gradientIsNot = Claim(
  "There the gradient is not 0: at least 0.1 long wherever the marks of a group differ.",
  .atLeast(0.1), kind: .identity)
let onceIsTheSame = Claim(
  "With one update per rollout (the batch sampled before updating), three clips and no clip give the "
    + "same θ, to the last bit.",
  .atMost(0), kind: .identity)
let clipSaves = Claim(
  "With 64 updates per group of 4, the clip ε = 0.2 ends at least 5 points of J, the expected mark, "
    + "above no clip; from groups of 16 no clip is about as good or better (cell 6).",
  .atLeast(5), unit: "points")
let maximumPushesOn = Claim(
  "With max in place of PPO's min, 64 updates push bad tokens at least 3 times further down.",
  .atLeast(3), unit: "times")

Lesson(
  "05-clipped-objective", question: "How far may one step go?",
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
  // An exam has four questions with four options each. A candidate who knows nothing fills in four sheets, and
  // gets four marks back. The marks do not say which answers were right. Think of a sheet as one response, and
  // of each answer on it as one token. As in lesson 04, a sheet's advantage A is its mark minus the group's
  // mean, divided by the group's std.
  //
  // Now one answer, by hand. It was drawn with probability 1/4. An update raises its number θ by 0.5, so its
  // probability is now e^0.5 / (e^0.5 + 3) = 0.3547. The *ratio* of new to old is
  //
  // - ρ = π/π_old = 0.3547 / 0.25 = 1.419
  //
  // The old candidate wrote the batch. The new candidate gives this answer 1.419 times as often. To learn as
  // if the new one had written the batch, count the answer 1.419 times: multiply its A by ρ. If only this answer has
  // moved, this is right on average. (If others of its sheet moved too, one would multiply by their ratios as
  // well.) In one batch it rests on few samples, and may be far off. An update now raises the mean of ρA over the
  // batch. The quantity that an update raises is called the *objective*.
  try notebook.cell()
  let exam = Quiz()
  var generator = SeededGenerator(seed: notebook.seed)
  let group = try RolloutBatch(by: exam.candidate, in: exam, using: &generator)
  notebook.table(sheetTable(group, in: exam))
  var moved = exam.candidate
  moved[0, 0] += 0.5
  let old = OldLogProbabilities(exam.candidate.logProbabilities(in: 0))
  let ratios = probabilityRatios(new: moved.logProbabilities(in: 0), old: old)
  notebook.print("\nratios of A, B, C, D after the step:", ratios.map { decimals($0, 3) })

  // %% A loss of zero that teaches
  // People who write GRPO code often ask: *my loss starts at 0, is it broken?* It is not. On the first update
  // new and old policy are the same, and every ρ is 1. So the loss is minus the mean of the advantages, and
  // their sum is 0. But the step, down the slope of the loss, is another sum:
  //
  // - loss = -mean(ρA) = -mean(A) = 0
  // - step = -∇loss = mean(ρA ∇log π), where each token has a ∇log π of its own
  //
  // With one update per batch the loss stays 0 for ever. So watch the reward (here the mark), and not the
  // loss. The table has six updates from the group of cell 1. From the third update on nothing moves. Two of
  // the sheets have A = 0. The tokens of the other two have moved far enough, and the clip (cell 3) has
  // dropped their push: the table calls them *clipped*.
  //
  // Claim 2 is not a law: of all groups of four whose marks differ, about 5 in a million have a shorter gradient
  // than 0.1. That of the sheets BABA, ADBA, AAAA and AABA is 0.088 long, and no group has less.
  try notebook.cell()
  let rate = 2.0
  let ppo = Surrogate.clipped(.ppo).objective
  var policy = exam.candidate
  var firstUpdates: [InnerUpdate] = []
  for _ in 1...6 {
    let terms = group.evaluate(ppo, for: policy)
    firstUpdates.append(InnerUpdate(group, terms, for: policy))
    policy.climb(along: group.gradient(terms, for: policy), rate: rate)
  }
  notebook.table(updateTable(firstUpdates))
  let starts = try notebook.mapSeeds { seed in
    var generator = SeededGenerator(seed: seed)
    let group = try RolloutBatch(by: exam.candidate, in: exam, using: &generator)
    return InnerUpdate(group, group.evaluate(ppo, for: exam.candidate), for: exam.candidate)
  }
  let live = starts.filter { !$0.hasZeroVariance }
  notebook.print(
    "\nratio exactly 1 in",
    starts.count { $0.statistics.minimum == 1 && $0.statistics.maximum == 1 },
    "of \(starts.count) groups; live groups: \(live.count)")
  notebook.measure(lossIsZero, .largest(of: starts.map { abs($0.loss) }))
  notebook.measure(gradientIsNot, .smallest(of: live.map(\.gradientLength)))

  // %% Where to stop
  // Nothing in ρA says stop: for a good token ρA grows for as long as the token's probability does. PPO,
  // whose objective GRPO uses, takes the smaller of two numbers: ρA, and the same with ρ kept between 1-ε and
  // 1+ε (this is the *clip*; here ε = 0.2). For one token the objective is
  //
  // - J = min(ρA, clip(ρ, 1-ε, 1+ε) A)
  //
  // (J is the objective of one token in this cell only. From cell 5 on J is the expected mark.)
  //
  // An update pushes a token by c · ∇log π. The number c is the *coefficient*: it says how hard the push is,
  // and which way. Where J is ρA, its slope is A ∇ρ. Now ρ is π/π_old, and π_old does not change. So ∇ρ is
  // ∇π/π_old. As ∇π = π ∇log π (lesson 03), this is ρ ∇log π. So the slope of J is ρA ∇log π, and c is ρA.
  // Where J is flat, its slope is 0, and c is 0.
  //
  // The table has the four cases in which ρ is beyond a bound. In two of them J is flat: a good token (A = 1)
  // is likely enough by now, or a bad token (A = -1) is rare enough. In the other two the token moved the
  // *wrong* way: a good one became rarer, or a bad one likelier. There J is ρA, and the push back stays,
  // however far the token has gone.
  //
  // It is easy to get this wrong. The code of chapter 7 of
  // [reasoning-from-scratch](https://github.com/rasbt/reasoning-from-scratch), as of commit f79c9cd, has max in
  // place of min where A < 0. (Its ε is 10, with which this hardly shows.) At ρ = 0.5, A = -1 the mistake has
  // the coefficient -0.5 where PPO has 0, and at ρ = 1.5 it has 0 where PPO has -1.5. So an update keeps
  // pushing bad tokens that are already rare, and stops pushing bad tokens that moved the wrong way.
  try notebook.cell()
  notebook.table(casesTable())
  notebook.figure(casesFigure(.ppo), name: "cases")

  // %% For the curious: nine objectives on one map
  // An objective has a coefficient for each ρ and each A, so it can be drawn as a map. The dashed line is at
  // ρ = 1. One unit to the right of the line a token is twice as likely as before, two units to the right four
  // times. Orange pulls up, blue pushes down, and white leaves alone.
  //
  // *REINFORCE* does not look at ρ. *Importance weighted* has c = ρA and never stops. Its map is pale where ρ
  // is small, since ρA is small there. *PPO* stops in two corners; *clip-higher* (DAPO) stops a little later
  // for good tokens; *ε = 10* (R1) stops only at ρ = 11. *Dual clip* also ignores bad tokens that became more
  // than three times as likely. *CISPO* limits the factor ρ and drops no token. *SAPO* fades out.
  //
  // Two of the objectives have another ratio. *GSPO* has one ratio for a whole response: the geometric mean
  // of the ratios of its tokens. In a long response this mean stays near 1, so the range of GSPO is only
  // 0.0003. R1's equation has the ratio of a whole response. On the map every response has one token only,
  // and so all these ratios are the same.
  try notebook.cell()
  let objectives: [(name: String, surrogate: Surrogate)] = [
    ("REINFORCE", .reinforce), ("importance weighted", .importanceWeighted),
    ("PPO, ε = 0.2", .clipped(.ppo)), ("clip-higher, 0.2/0.28", .clipped(.dapo)),
    ("R1, ε = 10", .sequenceClipped(.r1)), ("dual clip, 0.2 and 3", .dualClipped(.ppo)),
    ("GSPO", .gspo()), ("CISPO, 1.28", .cispo(maximumRatio: 1.28)), ("SAPO", .sapo()),
  ]
  notebook.table(coefficientTable(objectives))
  notebook.figure(mapFigure(objectives), name: "map")

  // %% Many updates from one rollout
  // Now the candidates learn, each from 40 *rollouts*: a rollout is the batch that is sampled before
  // updating, here a group of four sheets. Then come 1, 4, 16 or 64 *inner updates* from this batch. The step
  // size is the same everywhere, so more updates mean a longer way. All 256 possible sheets are listed, so
  // the expected mark is exact. From here on it is called J.
  //
  // Each row of the table is an objective. All of them take the mean over the tokens of a sheet, and then
  // over the sheets, as DeepSeekMath does. The objectives differ in where they stop, and *R1 eq. 1* also in
  // the ratio: it has one for a whole sheet, and not one for each token. The row *max for min* is the mistake
  // of cell 3. With 4 or 16 updates even the mistake does well here; with 64 it falls behind ε = 0.2 (0.954
  // and 0.987). The last column counts the candidates that end below 0.9 with 64 updates from each rollout.
  // One update takes two calls of [RolloutBatch.swift](RolloutBatch.swift) and a step; the objectives are in
  // [ComparedObjective.swift](ComparedObjective.swift).
  try notebook.cell()
  @Sendable func train(
    _ compared: ComparedObjective, seed: UInt64, updates: Int, groupSize: Int = 4
  ) throws -> [TablePolicy] {
    var generator = SeededGenerator(seed: seed)
    var history = [exam.candidate]
    for round in notebook.steps("learning: \(compared.name)", 40) {
      var policy = history[round]
      let group = try RolloutBatch(by: policy, in: exam, size: groupSize, using: &generator)
      for _ in 0..<updates {
        let terms = group.evaluate(compared.objective, for: policy)
        policy.climb(along: group.gradient(terms, for: policy), rate: rate)
      }
      history.append(policy)
    }
    return history
  }
  let sweep = try ObjectiveSweep([1, 4, 16, 64], in: exam) { objective, updates in
    try notebook.mapSeeds { seed in try train(objective, seed: seed, updates: updates) }
  }
  notebook.table(endTable(sweep))
  notebook.figure(markFigure(sweep), name: "training")
  let once = sweep[.noClip, innerUpdates: 1].policies
  let apart = ComparedObjective.published.flatMap {
    zip(sweep[$0, innerUpdates: 1].policies, once).map(largestDifference)
  }
  notebook.measure(onceIsTheSame, .largest(of: apart))
  let saved = zip(
    sweep[.tightClip, innerUpdates: 64].finalMarks, sweep[.noClip, innerUpdates: 64].finalMarks
  ).map { 100 * ($0 - $1) }
  notebook.measure(clipSaves, seedInterval(saved))

  // %% For the curious: how a candidate gets stuck
  // Without the clip, 64 updates learn too much from one group: the best of four sheets is nearly copied, its
  // wrong answers included. The entropy falls to nearly 0, the next four sheets are equal, equal sheets have
  // no advantages, and the candidate learns nothing any more. The J of such a candidate hardly falls, but it
  // rises no more. (The mean in the table still rises, through candidates that are not stuck yet. The entropy
  // is that of a whole sheet. At first all 256 sheets are equally likely, and it is ln 256 = 5.545.) With the
  // clip an answer gains little from any one group, so later groups can correct the wrong answers that stood
  // on the best sheet by chance.
  //
  // This only happens because a group is small and noisy. In groups of 16 sheets less depends on one lucky
  // sheet. There training without a clip ends about as high as with the clip, here a little higher: 0.999 and
  // 0.994.
  try notebook.cell()
  notebook.table(stuckTable(sweep))
  func markFromSixteen(_ objective: ComparedObjective) throws -> Double {
    let marks = try notebook.mapSeeds { seed in
      let policies = try train(objective, seed: seed, updates: 64, groupSize: 16)
      return try exam.expectedMark(policies.last ?? exam.candidate)
    }
    return mean(marks)
  }
  notebook.print(
    "\nJ at the end from groups of 16: no clip", decimals(try markFromSixteen(.noClip), 3),
    "· ε = 0.2", decimals(try markFromSixteen(.tightClip), 3))
  notebook.figure(entropyFigure(sweep), name: "entropy")

  // %% For the curious: inside one rollout
  // Here are the 64 inner updates from the very first group of each seed. The first one is never clipped.
  // After two updates, half of the tokens have reached a bound of ε = 0.2 and have no gradient. Their ratios
  // may go beyond the bound: the clip does not hold a ratio in place, it only stops pushing. One step may
  // overshoot, and other sheets may drag a token along. In this first rollout a token's ratio cannot exceed
  // 4, since its probability begins at 1/4; so ε = 10 does nothing yet, and is the same as no clip. In later
  // rollouts some tokens are rarer than 1/11, and there ε = 10 can act: so the two differ in cells 5 and 6.
  // Equation 1 of R1 has the ratio of a whole sheet, and on that ratio ε = 10 does act.
  try notebook.cell()
  var inside: [ComparedObjective: [[InnerUpdate]]] = [:]
  for compared in ComparedObjective.allCases {
    inside[compared] = try notebook.mapSeeds { seed in
      var generator = SeededGenerator(seed: seed)
      let group = try RolloutBatch(by: exam.candidate, in: exam, using: &generator)
      var policy = exam.candidate
      return (0...64).map { _ in
        let terms = group.evaluate(compared.objective, for: policy)
        let update = InnerUpdate(group, terms, for: policy)
        policy.climb(along: group.gradient(terms, for: policy), rate: rate)
        return update
      }
    }
  }
  notebook.table(clipTable(inside))
  notebook.figure(innerFigure(inside), name: "inner")
  let rarestByMinimum = inside[.tightClip, default: []].compactMap { $0[64].rarestBadRatio }
  let rarestByMaximum = inside[.maximum, default: []].compactMap { $0[64].rarestBadRatio }
  notebook.print(
    "\nsmallest ρ of a bad token after 64 updates: ε = 0.2",
    decimals(mean(rarestByMinimum), 3) + ", max for min", decimals(mean(rarestByMaximum), 3))
  let further = zip(rarestByMinimum, rarestByMaximum).map { $0 / $1 }
  notebook.measure(maximumPushesOn, seedInterval(further))

  // %% For the curious: one pass over many small batches
  // R1 samples 8,192 responses, cuts them into 16 batches and uses each *once*. The batches are old too, the
  // last by 15 updates. But each batch is used once, so its own samples are never pushed a second time. Until
  // a batch has its turn, only other responses have moved the ratios of its tokens. So there is one danger
  // less. A wide range is enough, and a narrow one costs: the paper says that a narrow range cuts off too
  // many gradients. We do the same with 16 groups of four sheets, and measure the ratios of each group when
  // its turn comes. (In the table, *2nd* and *16th* are the second group and the last.)
  try notebook.cell()
  var passes: [ComparedObjective: [SinglePass]] = [:]
  for compared in ComparedObjective.published {
    passes[compared] = try notebook.mapSeeds { seed in
      var generator = SeededGenerator(seed: seed).stream(1)
      var policy = exam.candidate
      let groups = try (0..<16).map { _ in
        try RolloutBatch(by: policy, in: exam, using: &generator)
      }
      let statistics = groups.map { group in
        let terms = group.evaluate(compared.objective, for: policy)
        policy.climb(along: group.gradient(terms, for: policy), rate: rate)
        return RatioStatistics(terms)
      }
      return SinglePass(statistics: statistics, mark: try exam.expectedMark(policy))
    }
  }
  notebook.table(passTable(passes))

  // %% The paper, and what we add
  // **The paper says:**
  //
  // - Equation 1 of R1 has one ratio for a whole response. Equation 3 of DeepSeekMath has one for each
  //   token, and divides by the response's length.
  // - DeepSeekMath makes a single update per rollout (in its words, per *exploration stage*). Then every ρ is
  //   1, and no clip matters.
  // - R1 makes 16, one pass over 16 minibatches, with ε = 10. Lower values cut off the gradients of
  //   many tokens, it says, and higher ones make the training unstable (v2).
  //
  // Equation 1 does not fit the sentence about *many tokens*. With one ratio for a whole response,
  // a clip drops all of its tokens or none. A clip that drops some of them has a ratio for each
  // token. The paper does not say which of the two its code has. TRL and verl clip token by token
  // unless told otherwise.
  //
  // **Others' objectives** on the map: PPO (arXiv 1707.06347), dual clip (1912.09729), DAPO's clip-higher
  // (2503.14476), GSPO (2507.18071), CISPO (2506.13585), SAPO (2511.20347).
  //
  // **What we add:** the map of all of them, the exact J, and the many updates that the paper does not make.
  //
  // This lesson does not show that ε = 0.2 is the better choice. With 4 updates per rollout, and in one pass
  // over 16 batches, ε = 0.2 was slower. Shorter steps, too, may keep a policy near the old one; we did not
  // try them.
  //
  // In a large model J can *fall*. In this world J hardly ever does. In a table no weights are shared, so one
  // answer cannot spoil another. And if all sheets of a group are equal, nothing changes. The ratio
  // of a token stays small in this world, below 4 in the first rollout, because no token is rare at first. In a
  // vocabulary of 100,000 one update can bring a token's ratio to 11.

  // %% What you should have seen
  // - A loss of 0 and ratios of 1 are what a first update looks like. The gradient is not 0.
  // - The clip takes away the gain of going further. It never blocks the way back.
  // - With one update per rollout there is nothing to clip. With a few updates (here 4), and in one pass over
  //   many batches, the tight range ε = 0.2 costs something: J ends lower than with ε = 10 or with no clip.
  // - 64 updates on the same four sheets need a tight range. Without a clip 18 of 40 candidates end below
  //   0.9. A candidate that nearly copies its luckiest sheet soon has nothing left to compare. 64 updates on
  //   the same sixteen sheets need no tight range.
  // - The clip compares with the policy that wrote the batch. Another term of the objective compares with
  //   the policy of the beginning, the *reference*: lesson 06.

  // %% Two experiments worth trying
  // Change one thing, say first what you expect, and run the lesson again.
  // `git checkout lessons/05-clipped-objective` takes a change back.
  //
  // - **Groups in between.** In cell 5 of `main.swift`, take `groupSize: Int = 8` in place of `4`.
  //   `make lesson-05 ARGS="--cell 6"` prints J at the end for each clip. With how many sheets does the clip
  //   stop paying?
  // - **Shorter steps.** In cell 2, take `let rate = 0.5` in place of `2.0`: another way to stay near the old
  //   policy. The same command shows whether 64 updates still get stuck without a clip.

  // %% Sources
  // - Schulman et al., *Proximal Policy Optimization* ([1707.06347](https://arxiv.org/abs/1707.06347)): the
  //   clipped objective.
  // - DeepSeekMath ([2402.03300](https://arxiv.org/abs/2402.03300)) and *DeepSeek-R1*
  //   ([2501.12948](https://arxiv.org/abs/2501.12948)): the same with a ratio for each token, and with one for
  //   each response; 16 minibatches and ε = 10 (v2).
  // - Raschka, [reasoning-from-scratch](https://github.com/rasbt/reasoning-from-scratch), chapter 7, commit
  //   f79c9cd: the mistake of cell 3.
  // - Ye et al. ([1912.09729](https://arxiv.org/abs/1912.09729)): dual clip. DAPO
  //   ([2503.14476](https://arxiv.org/abs/2503.14476)): clip-higher. GSPO
  //   ([2507.18071](https://arxiv.org/abs/2507.18071)), CISPO
  //   ([2506.13585](https://arxiv.org/abs/2506.13585)), SAPO ([2511.20347](https://arxiv.org/abs/2511.20347)):
  //   the other maps of cell 4.
}
