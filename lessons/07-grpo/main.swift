// R1-Zero was given no example of a right solution: only problems, a rule that checks the answer, and
// GRPO. Its accuracy rose from 15.6% to 71.0%, and its answers grew longer by themselves.
//
// Here is the same in small. A transformer of 100 thousand weights has read which factors a number has, and
// gives up too soon. Can it teach itself to solve x² - 5x + 6 = 0? (We trained ten models, from ten seeds.
// Four of them learn to solve this equation. *Held-out* equations are those that no model was trained on. On
// average a model solves about three in four of these at the end.)
//
// Here are two of the claims in other words.
//
// - Claim 4: some objectives punish long wrong answers less than short ones, and so they may make answers
//   longer. Our objective is *neutral to length*: in it a token counts the same, however long its answer is.
//   The answers grow nevertheless (cell 8).
// - Claim 5 is about a second model, which is not trained by rewards (*static*). *Knows as much* means that
//   it has practised the same kinds of texts (cell 4). It answers at once, and it is right more often than
//   the base. The claim says that the model in training passes this second model in the first half of its
//   steps.

import Knobs
import LessonShared
import Notebook
import TinyR1

Lesson(
  "07-grpo", title: "GRPO",
  question: "Can a model teach itself to solve x² - 5x + 6 = 0?",
  paper: "DeepSeek-R1 (arXiv 2501.12948v1), sections 2.2.1 to 2.2.4, Fig. 2 and 3", minutes: 3.5,
  seeds: 2,
  claims: [
    baseIsWeak, accuracyRises, consensusRises, thoughtsGrow, staticIsPassed, factsAreUsed,
    baseStaysBelow,
  ],
  exercises: [
    "Write GRPO's coefficient for each token of a group.",
    "Find the bug in a mask that keeps a model from learning to stop.",
    "Predict the objective, and the sum of all coefficients' sizes, at the first step.",
    "Write the loop: sample, score, compare, refer, update.",
  ], next: "08-aha-moment", knobs: grpoKnobs
).run { notebook in
  // %% A weak base
  // The task: x² + bx + c = 0 with whole roots up to 12. A way to solve it: try pairs of factors of c until
  // their sum is -b. A fifth of the values of c is held out, with all equations that have them; c = 6 is one
  // of these values. (Each digit is a symbol of its own, so 72 is read as 7 2.)
  //
  // A small model has no pretraining to start from. So **what we add** is a base that is *taught*, and badly
  // on purpose. Seven of ten texts are practice, of three kinds. A *fact* lists the pairs of factors of a
  // number: 6 is 1 · 6 and 2 · 3. (A fact begins like an equation, but it does not give the number b. It
  // gives the sign of b alone: `- x` stands for any b that is 0 or negative.) A *search* tries the pairs of a
  // number one after the other against a sum. A *list* gives b, and some pairs that have nothing to do with
  // each other. Then it tries these pairs against the sum -b. The other three of ten texts are solutions of
  // training equations. After a wrong pair their teacher gives up nine times in ten, and answers with that
  // pair all the same.
  //
  // **Of the held-out numbers the base has seen facts, and no search.** It has read `1 , 6 ; 2 , 3` some
  // hundreds of times, and has never seen a search of 6, or an equation with c = 6 and a given b. (A list is
  // drawn by chance. It may have the pair `2 , 3` with its sum, but never with its product, 6.) Of the other
  // numbers the base has seen facts *and* searches, so it may find out what facts are for. We planted the
  // search; in equations the base mostly gives up. Rewards then make the model go on as often as this pays.
  try notebook.cell()
  let quick = notebook.quick
  let impatient = FactorSearch(giveUp: 0.9, maximumTries: 8)
  let task = try Quadratic(range: 12, method: .factorSearch(impatient))
  let environment = Environment(task, split: Split(seed: 1))
  func recipe(_ name: String, _ heldOut: HeldOutPractice) -> QuadraticBase {
    QuadraticBase(name, in: environment, heldOut: heldOut, updates: quick ? 60 : 4000)
  }
  let facts = recipe("base", .listed(share: 0.5))
  try printTexts(of: facts, notebook)
  printSizes(of: facts, notebook)

  // %% The loop
  // Each step asks 32 training equations, samples a group of 16 responses to each, and scores them by
  // R1-Zero's rule, accuracy + format. Then it compares the responses of each group, and updates the policy:
  //
  // - Aᵢ = (rᵢ - mean(r₁ … r_G)) / std(r₁ … r_G)
  // - J = the mean over the 32 equations of (1/G) Σᵢ [ min(ρᵢAᵢ, clip(ρᵢ)Aᵢ) - β D_KL(π‖π_ref) ]
  // - ρᵢ = π(oᵢ)/π_old(oᵢ), how much likelier response oᵢ has become since it was sampled
  //
  // (Lesson 05 explains the clip. Lesson 06 explains D_KL, the distance from the base. In this lesson J is
  // this objective. In other lessons, and in the list at the end of the page, J is the expected reward.)
  //
  // **The paper says** (v2): 32 × 16, temperature 1 (a symbol is drawn as often as the model finds it
  // likely), β = 0.001, and one ratio ρ for a whole response. A response's objective is not divided by its
  // length (lesson 05). The paper gives ε = 10 as the range of the clip, wide on purpose, for R1's first
  // stage, and no ε for R1-Zero. **What we add:** a learning rate of 10⁻⁴, 30 times the paper's, and one
  // update from each rollout instead of 16, so that ρ is always 1, nothing is ever clipped, and ε does not
  // matter.
  //
  // The four lines in the middle of the code are the whole method. `Sources/GRPO/GRPOStages.swift` has what
  // they do. A run of yours writes the log of its first seed, 1, to `runs/07-grpo/r1-seed-1/steps.jsonl`.
  // The table below comes from the held-out equations, 16 answers to each. There *pass@1* is the share of
  // right answers, and *cons@16* the share of equations for which the most frequent answer is right.
  // *Tokens* is the mean length of the responses, *of right* that of the right ones, and *of wrong* that of
  // the wrong ones.
  try notebook.cell()
  let (lessonSteps, interval) = quick ? (4, 2) : (100, 5)
  let steps = notebook.turned(steps: lessonSteps)
  let maximumLength = 110  // tokens; a patient search of eight tries needs about 100
  let evaluator = try SearchEvaluator(
    atMost: quick ? 20 : 1000, few: quick ? 16 : 100, in: environment,
    maximumLength: maximumLength, threads: notebook.threads)
  @Sendable func learn(
    from base: Transformer<Float>, seed: UInt64, _ name: String,
    _ averaging: Averaging? = nil, times: Int = 1
  ) throws -> SearchRun {
    var settings = notebook.turned(GRPOSettings(maximumLength: maximumLength))
    if let averaging { settings.averaging = averaging }
    let run = GRPOTraining(
      name, label: "learning: \(name)", in: environment, settings, steps: times * steps,
      interval: times * interval)
    var session = try run.session(
      from: base, seed: seed, notes: TrainingCurve(try evaluator.evaluate(base)), notebook)
    while let metrics = try session.step({ trainer in
      var metrics = StepMetrics(step: trainer.steps + 1)
      var groups = try trainer.sample(&metrics)  // 32 equations, 16 responses each, and rewards
      try trainer.compare(&groups)  // A = (r - mean) / std, within each group
      trainer.refer(&groups, &metrics)  // log π_ref of every token
      try trainer.update(&groups, &metrics)  // θ up the gradient of J
      return metrics
    }) {
      let isDue = metrics.step.isMultiple(of: run.interval)
      session.notes.append(
        metrics, isDue ? try evaluator.evaluate(session.trainer.policy) : nil)
    }
    return SearchRun(curve: session.curve(), policy: session.trainer.policy)
  }
  let read = try SearchArm("read as facts", from: facts, notebook) {
    try learn(from: $0, seed: $1, "r1")
  }
  let (bases, curves) = (read.bases, read.curves)
  printProgress(curves, notebook)

  // %% A loss of zero is not a gradient of zero
  // Everyone who watches such a run asks: the loss is 0 from the first step, so does the model learn nothing?
  // On the first update after sampling every ρ is 1. So J is the mean advantage minus β times the divergence.
  // The advantages of a group sum to 0. At the first step the divergence is also 0, and so is J. But the
  // gradient is Σ Aᵢ ∇log π(oᵢ): a response that was better than its group is pulled up, a response that was
  // worse is pushed down, and the two do not cancel. The log shows it: J stays near 0, its gradient does not,
  // and the reward rises. The last panel of the figure counts the groups whose 16 responses all got the same
  // reward. In such a group every advantage is 0, so the reward teaches nothing.
  try notebook.cell()
  printFirstStep(of: curves[0], notebook)
  notebook.figure(logFigure(curves), name: "log")
  printTimes(of: curves[0], notebook)

  // %% A static baseline
  // The dashed line in the paper's Fig. 2 is another model, o1. It is not trained there, so its line is flat.
  // That line begins far above R1-Zero's. Our line is another model too, as large as our base. Half of its
  // texts are the practice of our base: facts, searches and lists. The other half are training equations with
  // their *right* roots, and no thought. This model answers the same held-out equations at once. It never
  // searches, so it never gives up, and it does not learn any more.
  try notebook.cell()
  let atOnce = Environment(try Quadratic(range: 12), split: environment.split, prefill: .answer)
  let direct = QuadraticBase(
    "static", in: atOnce, drillShare: 0.5, heldOut: facts.heldOut, updates: facts.updates)
  let staticLine = try notebook.mapSeeds { seed in
    try evaluator.passAtOne(of: try direct.train(seed: seed, notebook), in: atOnce)
  }
  notebook.print(
    "right, of", evaluator.equations.count, "held-out equations, 16 times each:",
    percent(mean(staticLine)))

  // %% It teaches itself
  // Here is the picture of the paper's Fig. 2: accuracy on problems that were never trained on, over steps,
  // with the line of a model that does not learn. At first the most frequent of 16 answers is no better
  // than a single one: most samples of an impatient base agree on its first guess. For each seed we count
  // the steps until accuracy is above the line and stays there until the end. If this never happens, or if
  // the seed's base does not begin below the line, we count 200 steps, twice the length of the training.
  // (*The line less the base*, in the output, is the share of the static model minus the share of the
  // base.)
  //
  // The intervals of claims 1 and 2 cover more than those of the other claims: they also say how much the
  // number may change with other values of c, and so with other equations. These two intervals are wide,
  // since the 23 held-out values of c differ so much. On the page both claims are inconclusive. The interval
  // of claim 3 covers seeds only. If it covered other values of c too, it would be wider. So the verdict
  // *held* is about these 60 equations alone.
  try notebook.cell()
  notebook.figure(accuracyFigure(curves, staticLine: staticLine, evaluator), name: "accuracy")
  notebook.measure(baseIsWeak, evaluator.accuracy(of: curves, at: .first))
  notebook.measure(accuracyRises, evaluator.accuracy(of: curves, at: .last))
  notebook.measure(
    consensusRises, curves.interval(at: .last, within: 0...100) { 100 * $0.consensus })
  let passings = zip(staticLine, curves).map { Passing(of: $0, by: $1, \.passAtOne) }
  printPassing(passings, notebook)
  notebook.measure(staticIsPassed, seedInterval(passings.map(\.share), within: 0...200))

  // %% Practised, read, never seen
  // How much of this was in the base? We make and train two more bases in the same way. Only their practice
  // with held-out numbers differs. One base has *practised* them: it has searched their pairs like those of
  // any other number. One base has *never seen* them in practice. Ours has *read* them as facts.
  try notebook.cell()
  func arm(_ name: String, _ folder: String, _ heldOut: HeldOutPractice) throws -> SearchArm {
    let base = recipe("base-\(folder)", heldOut)
    return try SearchArm(name, from: base, notebook) { try learn(from: $0, seed: $1, folder) }
  }
  let unseen = try arm("never seen", "unseen", .unseen)
  let arms = [try arm("practised", "practised", .searched), read, unseen]
  notebook.figure(knowledgeFigure(arms, evaluator), name: "knowledge")
  printArms(arms, evaluator, notebook)
  notebook.measure(
    factsAreUsed,
    curves.interval(at: .last, against: unseen.curves) { 100 * ($0.passAtOne - $1.passAtOne) })

  // %% More tries, or better ones?
  // Does reinforcement only find what a base would have found in a few more answers? *pass@k* is the chance
  // that at least one of k answers is right. We estimate it from 512 answers to each held-out equation; the
  // estimate is right on average. Yue et al. ([2504.13837](https://arxiv.org/abs/2504.13837)) found that for
  // large k a large base solves more than the model that was trained from it. ProRL
  // ([2505.24864](https://arxiv.org/abs/2505.24864)) trains for longer and found the opposite. Here one can
  // see what the answer depends on. The chance of a whole search is a product of chances: the model has to go
  // on after each wrong pair, find each next pair, and add each sum. After a wrong pair the base goes on
  // about one time in ten. So about one search in a thousand comes to a fourth pair. Reinforcement makes the
  // model go on far more often (cell 12). A few hundred answers of the base do not make up for this: with 512
  // answers to each equation our base solves 61.0%, and the trained policy solves 74.2% with a single answer.
  // (In cell 2 it is 74.5%, from 16 answers to each equation.) The last column, *never*, counts the
  // equations, of 60, that none of the 512 answers solves.
  try notebook.cell()
  let samples = quick ? 16 : 512
  let coverages = try arms.map { arm in
    (name: arm.name, seeds: try arm.coverage(by: evaluator, samples: samples, notebook))
  }
  notebook.figure(coverageFigure(coverages, evaluator), name: "coverage")
  printCoverage(coverages, notebook)
  notebook.measure(baseStaysBelow, coverages[1].seeds.gainAtTheEnd)

  // %% Why do thoughts grow?
  // The paper's Fig. 3 shows length growing with training. Growth can have two reasons. A longer search may
  // find what a shorter one misses. Or the objective may be kinder to long wrong answers than to short
  // ones.
  //
  // The usual GRPO, that of DeepSeekMath, is kinder to long wrong answers. This GRPO divides the objective of
  // each response by the response's length. So a token of a long wrong response is punished less than a token
  // of a short one (Dr. GRPO, [2503.20783](https://arxiv.org/abs/2503.20783)). The paper's equation 1 (cell
  // 2) does not divide: a token counts the same, however long its response is. If responses grow under this
  // equation, no favour for long wrong ones can be the reason. We train the same bases a second time with this
  // division, and change nothing else.
  //
  // Under equation 1, too, wrong responses are longer than right ones (65.6 and 37.9 tokens at the end in
  // cell 2): equations with six or more pairs to try need long searches, and most answers to them are wrong
  // (cell 10).
  //
  // If the objective is divided by length, responses grow 5 points more, and wrong ones end 3.5 tokens
  // longer. So the bias is there, and in 100 steps it is small. Liu et al. find it in longer training, which
  // we did not try with this objective.
  try notebook.cell()
  let divided = try notebook.mapSeeds(with: bases) { base, seed in
    try learn(from: base, seed: seed, "by-sequence", .bySequence).curve
  }
  let objectives = [Condition("equation 1", curves), Condition("divided by length", divided)]
  notebook.figure(lengthFigure(objectives, evaluator), name: "length")
  notebook.measure(thoughtsGrow, growth(of: curves))
  printGrowth(neutral: curves, bySequence: divided, notebook)

  // %% If trained long enough
  // Does accuracy rise as long as one trains? Up to three of the bases are trained for ten times as many
  // steps. After the first hundred steps accuracy goes up and down between 77% and 82%, and ends less than
  // two points higher than at step 100. By then nearly all answers to training equations are right. In a
  // group whose rewards are all alike, the reward teaches nothing.
  try notebook.cell()
  let long = try notebook.concurrentMap(Array(zip(bases, notebook.seeds).prefix(3))) {
    try learn(from: $0, seed: $1, "long", times: quick ? 2 : 10).curve
  }
  printProgress(long, notebook)
  notebook.figure(longFigure(long, evaluator), name: "long")

  // %% What is gained where
  // A candidate is a pair of factors to try. An equation with one candidate needs no patience, an equation
  // with six needs much. The first figure has the share of right answers before and after. With one
  // candidate 97% are right before and 93% after, with two 40% and 83%, with four none and 96%, and with
  // six or more none and 40%. No claim is about these numbers. The second figure has three equations. For
  // each it shows, seed by seed, how likely a right answer is. The seeds differ, although all were made in
  // the same way. For the first of the three equations the chance lies between 0 and 98%.
  try notebook.cell()
  notebook.figure(difficultyFigure(curves, evaluator), name: "difficulty")
  notebook.figure(equationsFigure(curves, evaluator), name: "equations")

  // %% The equation of the beginning
  // x² - 5x + 6 = 0 was never trained on. Below are the first seed's answers before, during and after
  // training, drawn with the same random numbers. The lines below them say in how many seeds most of 100
  // answers are right. For each seed in which most are wrong, they give the most frequent first mistake.
  // The last table counts all first mistakes of these seeds.
  try notebook.cell()
  printStory(of: curves, evaluator, notebook)
  printMistakes(in: curves, notebook)

  // %% Is the thinking true?
  // The rule looks at the answer and the tags. Nobody checks the steps in front of the answer: a sum may be
  // wrong, or a "no" may stand where "yes" was due, and the answer can be right all the same. Longer thoughts
  // have more steps that can go wrong. So the table counts *tries*: a try is one pair and its sum. Each
  // thought is read up to its first wrong try, and this try counts as well. *Tries a thought* is the mean
  // number of tries that are read. *Wrong tries* is the share of these tries that are wrong. The left half
  // has all thoughts, the right half those before a right answer. Training takes wrong tries from 12.7% to
  // 16.0% in all thoughts, and from 17.7% to 9.1% before a right answer.
  try notebook.cell()
  printStepErrors(in: curves, notebook)

  // %% What you should have seen
  // A rule that never looks at the steps of a thought is enough to make a model look again where it used to
  // give up. **The paper says** the same of R1-Zero: thinking time grows by itself, and nobody taught the
  // model to think longer.
  //
  // **What we add** is where the second look comes from, and what it feeds on. Our base could look again: it
  // had practised whole searches with the numbers of training equations, and after a wrong pair its teacher
  // went on one time in ten. Reinforcement learning did not invent the second look. It moved a practised
  // skill into equations, where the skill pays, and to numbers of which the base had only read the factors.
  // The three bases of cell 6 show how far that carries: it depends on the base's knowledge of these numbers.
  //
  // And x² - 5x + 6 = 0? In four of the ten seeds of the page most answers are right. In the other six the
  // most frequent first mistake is to accept a wrong sum, as in `1 , 6 sum 7 yes`: the model adds well, and
  // accepts a sum that was not asked for. No policy was ever trained by rewards on an equation with c = 6:
  // the model carries over what it learned from other numbers. And no step of a chain of thought was ever
  // paid for. So the thought need not show how the answer was found, and it does not prove the answer. The
  // next lesson takes the second look away.

  // %% Two experiments worth trying
  // Change one thing, say first what you expect, and run the lesson again. `git checkout lessons/07-grpo`
  // takes a change back.
  //
  // - **The size of a group.** `make lesson-07 ARGS="--compare group-size=4,16"` trains the same bases with
  //   groups of 4 and of 16, and draws both in one figure. A step with groups of 4 costs a quarter: is it
  //   worth a quarter?
  // - **No price for drifting.** `make lesson-07 ARGS="--compare beta=0,0.001"` leaves the KL term out. Does
  //   accuracy suffer? The page `watch.html` of each training draws how far its policy drifts.

  // %% Sources
  // - DeepSeek-AI, *DeepSeek-R1* ([arXiv 2501.12948](https://arxiv.org/abs/2501.12948)): R1-Zero, its rule,
  //   its curves (Fig. 2 and 3) and its settings (v2).
  // - DeepSeekMath ([2402.03300](https://arxiv.org/abs/2402.03300)): GRPO.
  // - Liu et al., *Understanding R1-Zero-Like Training* ([2503.20783](https://arxiv.org/abs/2503.20783)):
  //   division by length lets long wrong responses grow (cell 8).
  // - Yue et al. ([2504.13837](https://arxiv.org/abs/2504.13837)) and ProRL
  //   ([2505.24864](https://arxiv.org/abs/2505.24864)): does reinforcement go beyond the base? (cell 7)
  // - Chen et al., *Evaluating Large Language Models Trained on Code*
  //   ([2107.03374](https://arxiv.org/abs/2107.03374)): pass@k without bias. Wang et al.
  //   ([2203.11171](https://arxiv.org/abs/2203.11171)): the most frequent answer of many.
}
