// A checker that reads every step of a thought can say more than right or wrong: it can point at
// the first wrong step. Surely that is worth something? A child is taught in this way: one shows
// the mistake, and the child tries again.
//
// R1 was not taught in this way. **The paper has** a section on what was tried in vain (version 1,
// section 4.2): rewards for every step, given by a model that judges steps, and a search over tokens,
// guided by a model that values them. Why not step by step, and why not search? Here the first wrong step
// is known for certain. So each can be tried with a judge that never errs, and with one that errs.
//
// The checker marks the first wrong step, and a base can be asked again from this *mark*, up to twelve
// times. In most steps that go below zero the base *slips*: it leaves out the minus sign and writes
// `7 - 9 = 2`, where 8 is right (modulo 10). To *forget* is to get a sum wrong that was right before. Some
// claims in other words:
//
// - Claim 1: if the same number of tokens is spent on whole new answers, at least 8 points fewer are right.
// - Claim 2: a *corrected step* is the first wrong step of a thought with the right one in its
//   place, `7 - 9 = 8`. Policies that learned corrected steps alone slip in at most 2% of the steps
//   that go below zero.
// - Claims 3 and 4 compare with a control: policies that learned as many right steps, picked at random.
//   Claim 3: policies that learned corrected steps alone forget at least 5 points more than the control.
//   Claim 4: policies that learned the corrected steps, and as many right steps that the base wrote itself,
//   are right at least 5 points more often than the control.
// - Claim 7: a search is guided by an estimate that errs. The share of right ones among 20,000 such
//   searches is what a formula says, to 2 points.

import LessonShared
import Notebook
import TinyR1

Lesson(
  "13-process",
  question: "Find the mistake, and teach it: why not step by step, why not search?",
  paper: "DeepSeek-R1 (arXiv 2501.12948v1), section 4.2", minutes: 1, seeds: 2,
  claims: [
    markHelps, slipsGo, othersCome, rehearsalHelps, stepsAddLittle, judgeIsFooled, formulaHolds,
  ],
  exercises: [
    "Write the advantage of each step of a group.",
    "Find the bug in a scorer that learns from whole answers.",
    "Predict how far a search with an exact value is ahead.",
  ], next: "14-objectives",
  knobs: [
    slipHabit.knob(lesson: "0.7").compared(in: "cures"),
    idleHabit.knob(lesson: "0.03").compared(in: "scorer"),
    teachingBudget.knob(lesson: "4000000", quick: "200000").compared(in: "cures"),
  ]
).run { notebook in
  // %% Find the mistake
  // The task is lesson 01's running sum modulo 10, with 2 to 6 terms: `7 - 9` is 8, since 10 is added
  // to what is below zero. The base imitates a teacher with two habits, which are planted. Where a sum
  // goes below zero, it *slips* in seven of ten cases and writes how far below zero it is: `7 - 9 = 2`.
  // After 3 of 100 steps it also writes an *idle* step, `7 + 0 = 7`, which is true and was not asked
  // for.
  //
  // The checker of lesson 01 reads a thought up to its first wrong step, and marks it. An idle step
  // counts as wrong for the checker, though the answer can still be right.
  try notebook.cell()
  let plan = try ProcessPlan(notebook)
  let trained = try plan.bases()
  let bases = Taught(cure: .none, seeds: try plan.marks(.none, trained))
  let marked = try plan.samples(of: trained[0], seed: notebook.seed)
  printMistakes(of: marked, plan, notebook)

  // %% Ask again, from the mark
  // The first cure needs no training. Keep the thought up to its last right step, and let the base go
  // on from there. If the answer is wrong again, repeat this, up to twelve times. The comparison has no
  // mark: there a wrong answer is written anew from its start. Both ways know which answers are wrong.
  // Only the first knows where.
  //
  // From the mark a try is shorter, and what was right stays right. If a thought has two hard steps, each
  // is tried by itself until it is right. A whole new answer has to get both right at once.
  //
  // Claim 1 compares at equal tokens. Twelve tries from the mark cost 60 tokens, and 98.2% are right.
  // Four tries from the start cost 59 tokens, and 82.1% are right. The claim takes exactly as many tokens
  // on both sides, and finds 15.7 points.
  try notebook.cell()
  let again = try [("from the mark", true), ("from the start", false)].map { name, keeping in
    (
      name,
      try notebook.mapSeeds(with: trained) { base, _ in
        try plan.evaluator.askedAgain(base, tries: plan.tries, keepingRightSteps: keeping)
      }
    )
  }
  printAgain(again, notebook)
  notebook.figure(
    againFigure(again, sums: plan.evaluator.problems.count), name: "again")
  notebook.measure(
    markHelps,
    seedInterval(
      zip(again[0].1, again[1].1).map { marked, anew in
        100 * (marked.right[plan.tries] - anew.right(forTokens: marked.tokens[plan.tries]))
      }))

  // %% Show it the right step
  // Asking again costs tokens and a checker at each question. Training is paid once. The base answers 512
  // training sums four times each, and the checker marks the first mistakes. Each mistake becomes a text:
  // the question, the base's own thought up to the mark, and then the *corrected step*, which is all that
  // is learned. There are two more sets of texts, from the same sums:
  //
  // - The control: as many *random right steps*, from anywhere in worked solutions of these sums. Our
  //   program wrote these solutions, and not the base.
  // - *Rehearsed*: the corrected steps, and as many right steps that the base has written itself.
  //
  // All three sets have the same budget, in passes as in lesson 11: a token read or written is 1
  // pass. Each token of a text for training is 3, also in the question and in the thought up to the
  // mark. Each of the three pays from its budget for the 2,048 answers that the checker has read.
  // The control does not use these answers. It pays for them all the same, so that all three learn
  // from equally many passes. The last line under the table goes back to section 2. It says for how
  // many answers, right ones included, these passes would pay all new tries from the mark (up to twelve), if
  // only what is written counted. Each try also reads its question again, and that would leave fewer.
  //
  // A sum is *forgotten* if its likeliest answer was right before and is wrong now. The column
  // *forgotten* has the share of these among the sums that were right before. (The base has 55.0% in
  // section 2 and 55.3% here, because its answers are drawn with other random numbers.)
  try notebook.cell()
  func taught(_ cure: Cure) throws -> Taught {
    Taught(cure: cure, seeds: try plan.marks(cure, trained))
  }
  let shown = try [Cure.random, .corrected, .rehearsed].map(taught)
  printTaught([bases] + shown, since: bases, notebook)
  let extra = mean(again[0].1.map { $0.tokens[plan.tries] - $0.tokens[0] })
  notebook.print("passes of each:", plan.budget)
  notebook.print(
    "answers that are asked again for as many:", Int(Double(plan.budget) / max(1, extra)))
  notebook.measure(slipsGo, seedInterval(shown[1].values { 100 * $0.slips }))
  notebook.measure(
    othersCome,
    seedInterval(
      zip(shown[1].forgotten(since: bases), shown[0].forgotten(since: bases))
        .map { 100 * ($0 - $1) }))
  notebook.measure(rehearsalHelps, shown[2].gain(over: shown[0], \.passAtOne))

  // %% Reward every step
  // One can also show nothing and reward what is good: GRPO with 16 answers to each of 16 sums, for the
  // same budget. One training pays 1 for a right answer and nothing else. The other pays for the
  // checker's verdict on every step: 1 for each right step before the first wrong one, and 1 for the
  // right answer. DeepSeekMath (arXiv 2402.03300, section 4.1.3) has the advantage for it. Take all
  // rewards of the group together, those of the steps and those of the answers. Subtract their mean from
  // each of them, and divide by their std (*normalised*). A token's advantage is the sum of the
  // normalised rewards of its own step and of all later steps.
  try notebook.cell()
  let rewarded = try [Cure.answer, .everyStep].map(taught)
  let all = [bases] + shown + rewarded
  printTaught(all, since: bases, notebook)
  notebook.figure(
    cureFigure(all, since: bases, sums: plan.evaluator.problems.count), name: "cures")
  notebook.measure(stepsAddLittle, rewarded[1].gain(over: rewarded[0], \.passAtOne))

  // %% A judge that has learned
  // So far the judge was a checker that never errs. Thoughts in words have no such checker of each step, so
  // one trains a model to judge steps. Its scores are a learned *process reward*. The smallest such judge
  // is a table. It counts how often each step was *seen* in the thoughts that the checker has marked, and
  // how often it was right there.
  //
  // - score(step) = right / (seen + 1)
  //
  // A step that was never seen scores 0. The judge is good at what it has seen. It has a hole: it does not
  // see the question. `7 + 0 = 7` is sometimes what was asked for, and sometimes idle.
  //
  // Then the base is reinforced in three ways: by the *sum* of the scores of all steps, as is usual; by
  // the *least* of these scores; and by the least score plus 1 for a right answer.
  try notebook.cell()
  printScores(StepScorer(marked, plan.environment.task), notebook)
  let scored = [
    try plan.scored("sum", trained) { .sum($0) },
    try plan.scored("least", trained) { .least($0) },
    try plan.scored("least and answer", trained) { .leastAndAnswer($0) },
  ]
  printScored(scored, since: bases, notebook)
  notebook.figure(scorerFigure(scored), name: "scorer")
  notebook.measure(
    judgeIsFooled,
    seedInterval(
      zip(bases.seeds, scored[0].seeds).map { 100 * ($0.passAtOne - $1.marks.passAtOne) }))

  // %% Search the tokens
  // The other attempt was *tree search*. Draw k tokens. A *value* says for each of them how often a right
  // answer follows. Go on with the best one, and draw k again. An answer of T tokens costs k T drawn
  // tokens in this way, as much as k whole answers. Asking again from the mark (section 2) was a search
  // of this kind, too. There the checker took the part of the value: after a wrong answer it said from
  // which step to draw again.
  //
  // The smallest tree is a chain of D steps. Each step is right with probability ½, and all of them have to
  // be right. The exact value of a prefix is how often an answer that begins so comes out right: 0 after a
  // wrong step, and after t right ones
  //
  // - V = (½)^(D - t)
  //
  // By hand, for k = 4 draws and D = 4 steps: a search by the exact value fails at a step where all 4 draws
  // are wrong. It passes a step with probability 1 - (½)⁴ = 94%, and all 4 steps with the fourth power of
  // that, 77%. At least one of 4 whole answers is right in 1 - (1 - (½)⁴)⁴ = 23% of cases, and a verifier
  // has to find it.
  //
  // A value that has been learned errs. Add to each value a random error from a normal distribution with
  // std σ. Near the end V is 1 or ½ after right steps and 0 after a wrong one, and a small error hardly
  // matters. Ten steps before the end V is 1/1024 after right steps and 0 after a wrong one, and a small
  // error hides the difference. The table compares a search by such values with k whole answers, of which
  // at least one has to be right. With a small error and several steps the search is right more often,
  // and the right half of the figure says how many times as often. This factor grows with the number of
  // steps at first, and then levels off. With an error of 0.3 the search is behind the 16 answers.
  //
  // Table and figure are from formulas, for k = 16. The formulas are checked against searches that were
  // really made, with the library's `search` and `values`. The three lines below the figure are these
  // searches, for k = 4 and 4 steps.
  try notebook.cell()
  printSearch(notebook)
  notebook.figure(searchFigure(), name: "search")
  let simulated = try notebook.mapSeeds { seed in
    try [0, 0.1, 0.3].map {
      try SearchComparison.simulated(
        error: $0, seed: seed, searches: notebook.quick ? 2000 : 20_000)
    }
  }
  for (error, found) in zip(["0", "0.1", "0.3"], simulated[0]) {
    notebook.print(
      "error \(error): searched", percent(found.share, decimals: 2), "formula",
      percent(found.formula, decimals: 2))
  }
  notebook.measure(
    formulaHolds,
    .largest(of: simulated.joined().map { 100 * abs($0.share - $0.formula) }))

  // %% For the curious: where the lines cross
  // In the left half of the figure each line falls with the number of steps, that of the exact
  // value hardly at all. With an exact value the search is right at each step with probability q =
  // 1 - (½)ᵏ, and at all D steps with qᴰ. One answer is right with (½)ᴰ. So the search is right qᴰ
  // / (½)ᴰ = (2q)ᴰ times as often. With an error only the last few steps profit: those at which V
  // is larger than σ. At all earlier steps the choice is blind, as if one had sampled. So this
  // factor, and the one against k answers in the figure, level off with depth. With a smaller σ the
  // factor is larger. A fair comparison is with k whole answers, which are k chances. The table has
  // the σ at which a deep search and k answers are right equally often. With a smaller σ the search
  // wins. The last column supposes that to ask for a value costs as much as to draw a token. Then
  // 2k whole answers cost as much as the search.
  try notebook.cell()
  printTies(notebook)

  // %% What you should have seen
  // - The mark helps where it is used at once: from the last right step the base goes on, and what was
  //   right stays. Asking again costs tokens and a checker for each question.
  // - Shown nothing but its corrected mistakes, the model stops making them, and makes others. This is our
  //   reading: most texts that it learned from ended in a hard step, and it got worse at the easy ones.
  //   Claim 3 is inconclusive: after corrected steps models forget 13 points more than after random right
  //   ones, on average, and the interval is from 1 to 23. On some seeds models forget much after random
  //   right steps, too.
  // - With its own right steps among the texts the model hardly gets worse at anything. Corrected steps
  //   *and rehearsed* give the best training of this page: 96.7% are right, 14 points more than after
  //   random right steps (claim 4). The two trainings by rewards end at 94.6% and 94.5%.
  // - Random right steps teach, too: 82.3% are right after them, more than after corrected steps alone.
  //   The base could already do most of these steps. But some of them go below zero, and there the base
  //   mostly slips.
  // - A reward for each step needs a judge of steps, and here it taught no more than the answer did. The
  //   sums of this page need at most five steps, and longer ones were not tried. Idle steps became rare
  //   under both rewards, though only one of the two pays for that.
  // - A learned judge is a target. The sum of its scores pays for steps, so the policy writes steps until
  //   there is no room left. The least score pays for safe steps. So the policy writes few: 1.20 for an
  //   answer, where the base writes 3.24, and 9.9% are right. The answer helped, because it cannot be
  //   fooled: with the least score and the answer 83% end right. (A reward for the answer alone brought
  //   95% in cell 4, in a training of another length.)
  // - A search is as good as its value. An exact one makes depth harmless. One that errs by σ helps with the last
  //   steps, and is blind at the first.
  //
  // **The paper has** three reasons against rewards for steps: a step is hard to define, its truth is
  // hard to judge, and a learned judge "inevitably leads to reward hacking", so that it has to be trained
  // again and again. Here a step ends at `;`, and its truth is arithmetic. So only the third reason is
  // left here. Against the search the paper has two reasons. First, the tree of tokens grows so fast that
  // one has to limit how often each place in it is tried. With this limit a search can get stuck at an
  // answer that is only the best nearby. Second, a model that values single places well is hard to train.
  //
  // **What we add:** the habits of the base are planted, the judge is a table, and the errors of the
  // value are drawn anew for each prefix. A search by a model that errs the same way each time can do
  // better or worse.

  // %% Two experiments worth trying
  // Turn one knob, say first what you expect, and run the lesson again: each run is kept beside the lesson's own.
  //
  // - **No idle steps.** `make lesson-13 ARGS="--compare idle=0,0.03"` reinforces by the scores. With 0 the judge has
  //   never seen an idle step. Is the sum still hacked?
  // - **A more careful teacher.** `make lesson-13 ARGS="--compare slip=0.2,0.7"` draws every cure. With 0.2 there are
  //   fewer mistakes to correct: is less forgotten?

  // %% Sources
  // - DeepSeek-AI, *DeepSeek-R1* ([arXiv 2501.12948v1](https://arxiv.org/abs/2501.12948v1), section 4.2): the two
  //   attempts, and why they were given up.
  // - DeepSeekMath ([2402.03300](https://arxiv.org/abs/2402.03300), section 4.1.3): the advantage of each step.
  // - Lightman et al. ([2305.20050](https://arxiv.org/abs/2305.20050)): a model that judges each step, and picks among
  //   answers better than one that judges answers.
  // - Cheng et al., PURE ([2504.15275](https://arxiv.org/abs/2504.15275)): the sum of step rewards invites
  //   hacking; they take the least of them instead, and check some answers too.
  // - Gao et al. ([2210.10760](https://arxiv.org/abs/2210.10760)): how the truth falls while a learned reward rises.
}
