// In lesson 11 a small model learned from a large one in two ways. It learned from texts of the
// large one. Or it wrote texts itself, and at each place the probabilities of the large one
// corrected it. The second way is called on-policy distillation, and it can fail. Those who use it
// have found three ways in which it fails. Here each of the three happens in a small example. Two
// of the examples need no sampling.
//
// The last part has no teacher. It asks how few of its numbers a model has to change in order to learn from
// rewards.
//
// Some claims in other words; the sections below explain more.
//
// - Claim 1: the divergence is a sum over all symbols. If one symbol is drawn at random, and the slope is
//   computed from it alone, this slope is right on average.
// - Claim 2: take a student that is equal to its teacher. If KL is computed from K symbols alone
//   (*truncated*), this student moves away. It stops when each of the K symbols has 37% (1/e) of
//   the probability that the teacher gives it, as long as these stay the K likeliest.
// - Claims 3 and 4: KL is truncated to the likeliest symbol (3), or to the two likeliest (4). With two,
//   a student ends at most 12 points below one that is taught from all symbols.
// - Claim 5: a text of the student is cut just before its first wrong step (*in front*), or just after
//   it (*behind*). The teacher goes on from there.
// - Claim 6 is about section 5. There each problem has a teacher of its own, who was told something
//   about it (a hint), and one student follows all teachers. Forward KL and reverse KL measure, in
//   the two directions, how far the student is from them. Neither can come to 0. Part of each
//   divergence remains even for the best student: in section 5 the columns *left* say how much. So
//   forward KL is *what the hints tell* plus how far a student is from the best one for forward KL.
//   Reverse KL is *how far the teachers disagree* plus how far a student is from the best one for
//   reverse KL.
// - Claims 7 and 8: all weights of the model stay as they are, and corrections are added to them. Those of
//   rank 1 are the smallest: 2,638 numbers, where the model has 103,616. This is 2.5%, which the claim
//   calls 3%.

import LessonShared
import Notebook
import TinyR1

Lesson(
  "teachers", title: "When a teacher fails, and how few numbers have to change",
  question: "What goes wrong if a teacher corrects each place, and how few numbers have to change?",
  paper:
    "DeepSeek-R1 (arXiv 2501.12948), sections 2.4 and 4.1, and what others found later (section 9)",
  minutes: 1,
  claims: [
    drawnIsRight, copyIsDriven, truncatedHarms, twoAreEnough, teacherIsLost, hintCosts,
    rankOneLearns, rankOneIsEnough,
  ]
).run { notebook in
  // %% One: only the likeliest symbols
  // At one place of its text the student has a probability S for each symbol and the teacher a
  // probability T. Reverse KL is D = Σ S (log S - log T), over all symbols. A large model has a hundred
  // thousand symbols, so programs take the K that the student finds likeliest, and leave the rest out.
  //
  // The slope of what is left is not the slope of D. Change S by a little: S log S changes by (log
  // S + 1) times as much. S log S is a product, so its change has two parts. The first factor, S,
  // changes: this gives the log S. The second factor, log S, changes as well: this gives the 1. The
  // 1 is the same for each symbol. So in a step that makes D smaller, the 1 pushes all S down
  // alike. Over all symbols this push does nothing, because their sum is always 1 and cannot
  // change. The sum of K symbols can change, and there the 1 acts. It pushes the K probabilities
  // down: what is left of D can be made small by making these symbols rare. Even a student that is
  // equal to its teacher is pushed away from its teacher. The student comes to rest when each of
  // the K symbols has 37% (1/e) of the probability that the teacher gives it, as long as these
  // remain the K likeliest.
  //
  // There are three other ways. *Stopped* treats log S - log T as a fixed number, in the way in which a
  // reward is a fixed number. A fixed number has no slope, so there is no 1. *Renormalised* divides by
  // the sum of the K probabilities. Then nothing says how large this sum should be. *Sampled* draws one
  // symbol. Its slope is right on average, but noisy.
  //
  // Here a slope is a list of numbers, one for each symbol, and its *length* is the root of the sum of
  // their squares. *Error* in the table is how far a slope is from the true one, that of all symbols,
  // divided by the length of the true one. The slope of a single drawn symbol is off by about 3.3 such
  // lengths. *KL afterwards* is the true KL after 1,000 steps down each slope. The error is about the
  // first step only: truncated to 4 symbols the slope has a smaller error than truncated to 1, and the
  // student still ends further from its teacher (0.70 nats, and 0.49).
  try notebook.cell()
  let quick = notebook.quick
  let (places, descent) = quick ? (20, 20) : (100, 1000)
  let worlds = notebook.mapSeeds { TopWorlds(places: places, steps: descent, seed: $0) }
  printTop(worlds, notebook)
  notebook.figure(topFigure(worlds, places: places, steps: descent), name: "top-symbols")
  notebook.measure(
    drawnIsRight, .exact(notebook.seeds.map { errorOfSampledMean(seed: $0) }.max() ?? .nan))
  notebook.measure(copyIsDriven, .exact(restOfCopy(steps: quick ? 2000 : 20_000)))

  // %% A teacher, and its student
  // The task is lesson 07's: x² + bx + c = 0 by trying factors. A base reads practice and the solutions
  // of an impatient program. Then the base learns from rewards: 30 steps of 32 × 8 responses. What comes
  // of it is the teacher. The student is a smaller base. It has read the same kinds of texts, and has
  // about a quarter of the teacher's weights.
  try notebook.cell()
  let plan = try TeachersPlan(quick: quick)
  let bases = try notebook.mapSeeds { try plan.base("base", width: 64, seed: $0, notebook) }
  let students = try notebook.mapSeeds { try plan.base("student", width: 32, seed: $0, notebook) }
  let reinforced = try notebook.mapSeeds(with: bases) {
    try plan.reinforced($0, seed: $1, notebook)
  }
  let teachers = reinforced.map(\.policy)
  func asked(_ models: [Transformer<Float>]) throws -> [Double] {
    try notebook.mapSeeds(with: models) { model, _ in try plan.passAtOne(model, notebook) }
  }
  let (before, untaught, known) = (try asked(bases), try asked(students), try asked(teachers))
  notebook.table(
    ["", "weights", "pass@1"],
    [("base", bases, before), ("teacher", teachers, known), ("student", students, untaught)].map {
      [$0, "\($1[0].parameterCount)", percent(mean($2))]
    })

  // %% One, in a training
  // Now the student writes texts, 16 at a time, and the teacher corrects it at every place. There are
  // five trainings of 150 updates each: one with all symbols, three with the likeliest symbol alone
  // (truncated, stopped, renormalised), and one truncated with the two likeliest. The column *share of
  // the likeliest* has the probability of the K likeliest symbols together: of two in the last row, and
  // of one in the others. In most places of these texts two symbols have nearly all of the probability.
  // With one symbol the renormalised probability is always 1, since it is divided by itself. So its slope
  // is 0, and nothing is learned.
  try notebook.cell()
  let taught = try TopArm.all.map { arm in
    try notebook.mapSeeds(with: students, teachers) { student, teacher, seed in
      try notebook.cached("taught-\(arm.pull)-\(arm.count)-seed-\(seed)") {
        try plan.taught(student, by: teacher, arm, seed: seed, notebook)
      }
    }
  }
  printTaught(taught, students: untaught, teachers: known, notebook)
  notebook.figure(topTrainingFigure(taught), name: "top-training")
  notebook.measure(truncatedHarms, shortfall(of: taught[1], below: taught[0]))
  notebook.measure(twoAreEnough, shortfall(of: taught[4], below: taught[0]))

  // %% Two: a teacher where it has never been
  // The teacher is asked what it would write *there*, at the place that the student has reached. The
  // teacher has learned from its own texts, and seldom made the student's mistakes. What is the teacher's
  // opinion worth behind such a mistake?
  //
  // We find the student's first wrong step, with the checker: a pair that has another product, a wrong sum,
  // a `yes` to a wrong sum or a `no` to the right one. There the text is cut, just before the step or just
  // behind it, and the teacher goes on, four times. The teacher could still be right: after any of these
  // steps one can say `wait` and try the right pair. *Tokens* is the length of the cut text behind its
  // `<think>`: it is 0 where the wrong step is the first of its text.
  //
  // Two rows of the table are for comparison. There the teacher goes on from another text about the same
  // equation: a *sound* text of the student, or a text of its own. This text, too, is cut: it keeps as many
  // steps as the text with the wrong step, and none of them is wrong. Not every equation has such a text,
  // so these rows count fewer.
  //
  // A wrong step is not a wrong answer: most wrong answers of the student have no wrong step. The student
  // says `no` to a wrong pair, and gives up. (Two different shares are 20.6%, by chance. In cell 2 it is
  // the share of the student's right answers. Below it is the share of its texts that have a wrong step.)
  // The column *how many* counts texts, as a mean over the seeds.
  //
  // In the second table `n/a` stands in the row *before the wrong step*: on one seed each wrong step is
  // the first of its text, so nothing stands before it. The figure has the mean of the other nine seeds.
  try notebook.cell()
  let reports = try notebook.mapSeeds(with: students, teachers) { student, teacher, seed in
    try notebook.cached("prefixes-seed-\(seed)") {
      try plan.prefixes(of: student, teacher, seed: seed, notebook)
    }
  }
  printPrefixes(reports, notebook)
  notebook.figure(
    prefixFigure(reports, equations: plan.evaluator.problems.count), name: "prefixes")
  notebook.measure(teacherIsLost, seedInterval(reports.map { $0.loss(from: .before) }))

  // %% Three: a hint that is about one problem
  // A model can be its own teacher, if the teacher is told something, for example the answer. The teacher
  // then says how likely it finds each output, and the model that was told nothing is pulled to these
  // probabilities. But teacher and student see different things. Take n problems that look alike to the
  // student. Each has its own right answer, one of n, and its own teacher, who was told that answer. In
  // this small world a model may think, and then is right, or it may say one of the n answers at once.
  // The base thinks nine times in ten. A teacher that was told the answer has no need to think, and
  // mostly says it.
  //
  // The student cannot tell the problems apart, so it has to follow n teachers with one policy. Forward
  // KL, KL(T‖S), makes the student the average of its teachers: the student answers at once, with any of
  // n answers. Some divergence always remains, because the teachers' outputs tell which hint they got,
  // and the student's cannot. Reverse KL, KL(S‖T), makes the student what *all* teachers can agree on.
  // Each guess is likely for one teacher only, but every teacher thinks now and then. So with more such
  // problems the student thinks more often: in 20% of its outputs with 2 problems, in 48% with 4, in 75%
  // with 16 and in 81% with 64. (The table has right answers. A thought is always right, and a guess once
  // in n times.) With 2 problems the student mostly guesses. If the teachers never think, the student
  // does not think either.
  //
  // If the hint is the same for all problems (*think*), all teachers say the same, and the student can
  // follow them all. In the table *before* is the base, and *left* is the divergence that remains.
  try notebook.cell()
  printHints(notebook)
  notebook.figure(
    hintFigure(
      problems: [1, 2, 4, 8, 16, 32, 64],
      rests: (0...16).map { 1e-4 * .pow(10, Double($0) / 4) }.filter { $0 < 0.9 }),
    name: "hints")
  notebook.measure(
    hintCosts, .exact(notebook.seeds.map { errorOfIdentities(seed: $0) }.max() ?? .nan))

  // %% How few numbers have to change
  // A reward tells little: right or wrong tells at most one *bit* for a whole response, as much as
  // a coin tells. It tells less if nearly all responses are right, or nearly all wrong, since then
  // one knows beforehand what will come. Then few numbers should be enough to hold what is learned.
  // The weights of a network stand in tables, called matrices. LoRA leaves a matrix W as it is, and
  // adds a second matrix to W, the correction s·B·A. The correction is made from few numbers. At
  // rank 1 B is one column and A is one row: each entry of the correction is a number of B times a
  // number of A, times a fixed number s. At rank 2 two such corrections are added. Only A and B are
  // trained. B begins at 0, so that the policy begins as the base, to the last bit.
  //
  // We train the base of cell 2 with the same rewards four times: with corrections of rank 1, 2 and
  // 8 in every matrix, and with all weights. *LoRA Without Regret* advises ten times the learning
  // rate for corrections. In our pilots ten times was too much, and the same rate was too little.
  // So our corrections have three times the rate of all weights. One reason may be this. A begins
  // with random numbers that are larger if a matrix has fewer columns. Ours have 64 columns, and
  // those of large models thousands. So each step of B moves W further here. For all weights we
  // took lesson 07's rate, and did not tune it.
  //
  // An *episode* is one response. *Bits per episode* are the most that right or wrong can tell.
  // (The reward for the form is not counted.) Some of these bits say only how many responses of the
  // group are right, and not which ones. The column *of these how many right* has the number of
  // these bits.
  try notebook.cell()
  let full = zip(reinforced, known).map { run, passAtOne in
    Rung(
      rank: nil, weights: run.policy.parameterCount, passAtOne: passAtOne,
      right: run.metrics.map(\.correct))
  }
  let rungs =
    try TeachersPlan.ranks.map { rank in
      try notebook.mapSeeds(with: bases) { base, seed in
        try notebook.cached("rank-\(rank)-seed-\(seed)") {
          try plan.adapted(base, rank: rank, seed: seed, notebook)
        }
      }
    } + [full]
  printLadder(rungs, bases: before, settings: plan.settings, notebook)
  notebook.figure(
    ladderFigure(rungs, bases: before, equations: plan.evaluator.problems.count), name: "ladder")
  notebook.measure(
    rankOneLearns, seedInterval(zip(rungs[0], before).map { 100 * ($0.passAtOne - $1) }))
  notebook.measure(
    rankOneIsEnough,
    seedInterval(zip(full, rungs[0]).map { 100 * ($0.passAtOne - $1.passAtOne) }))

  // %% What you should have seen
  // - The truncated formula is right if all symbols are in it. With some symbols left out it is wrong: a
  //   student that had reached its teacher is moved away from it. (A student that is still far away may
  //   come nearer: in cell 1, with K = 16, KL falls from 0.34 to 0.22.) Nothing crashes. In cell 3 the
  //   student ends 3 points lower with two symbols than with all symbols, and 44 points lower with one.
  // - *Stopped* with one symbol is no sure cure. In cell 1 it brings the student nearer to its teacher: KL
  //   falls from 0.34 to 0.23. In the training of cell 3 the student ends at 17.6%, below the 20.6% that it
  //   had before. In a training all places share the weights, so what helps at one place may harm at
  //   others.
  // - Behind a sound text of the student a teacher is right about as often as behind a text of its
  //   own. Behind a wrong step the teacher mostly goes on to a wrong answer, though it could look
  //   again. (Behind a step that is computed wrongly 55% are right.) The teacher's entropy hardly
  //   shows this (in the figure 0.034 nats before, 0.033 behind): the teacher stays sure of itself.
  //   Part of the fall may have another cause: behind a wrong step any model would find it harder
  //   to be right.
  // - A teacher cannot teach what it was told about one problem only. With forward KL the student becomes
  //   the average of all teachers; with reverse KL it keeps what all teachers can agree on. With 16
  //   problems or more that is here mostly to think, and with two problems mostly to guess. A teacher can
  //   teach a rule that holds for all problems.
  // - Rewards made a base better through corrections of a few thousand numbers. The last column of
  //   the table is the most that right and wrong can have told, in bits. We did not measure how
  //   much of this was learned.
  //
  // This is one task, and models of at most some hundred thousand weights. We planted one thing: the base
  // has read how to go on after a wrong try. The sources say how large models fail.

  // %% Two experiments worth trying
  // Change one thing, say first what you expect, and run the page again. `git checkout lessons/teachers`
  // takes a change back.
  //
  // - **A reward from two symbols.** In `TopTraining.swift`, take `.stopped` in place of `.truncated` where
  //   `count` is 2. `make teachers ARGS="--cell 3"` teaches with it. Is it still better than the truncated
  //   form?
  // - **A teacher who forgets to think.** In `HintWorld.swift`, let `rest` be `0.001` in place of `0.05`. What
  //   becomes of reverse KL?

  // %% Sources
  // - *The Many Faces of On-Policy Distillation: Pitfalls, Mechanisms, and Fixes*
  //   ([2605.11182](https://arxiv.org/abs/2605.11182)): the three failures, in large models: prefixes of
  //   the student, the biased slope of the K likeliest symbols, hints about one instance; and
  //   stop-gradients (our *stopped*) as a cure of the biased slope.
  // - verl [#5041](https://github.com/verl-project/verl/pull/5041): top-K reverse KL was unstable
  //   in a training, and was taken out; its authors saw that this KL becomes small if all K symbols
  //   become rare. The formulas, the place where the student stops (1/e) and the small worlds are
  //   ours.
  // - *Revisiting On-Policy Distillation* ([2603.25562](https://arxiv.org/abs/2603.25562)) names unreliable
  //   teachers on the student's prefixes as well. GKD ([2306.13649](https://arxiv.org/abs/2306.13649)):
  //   on-policy distillation.
  // - Hu and others, *LoRA* ([2106.09685](https://arxiv.org/abs/2106.09685)): corrections of low rank.
  // - Schulman and Thinking Machines Lab, *LoRA Without Regret* (2025): rank 1 is enough for rewards, which
  //   tell about a bit per episode; ten times the learning rate; corrections in all layers. Others who tried
  //   [saw](https://kaitchup.substack.com/p/tiny-recursive-models-for-very-specific) rank 1 ahead early and all
  //   weights ahead later.
}
