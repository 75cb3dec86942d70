// R1-Zero was given no example of a right solution: only problems, a rule that checks the answer, and
// GRPO. Its accuracy rose from 15.6% to 71.0%, and its answers grew longer by themselves.
//
// Here is the same in small. A transformer of 100 thousand weights knows which factors a number has,
// and gives up too soon. Can it teach itself to solve x² - 5x + 6 = 0?

import GRPO
import LessonShared
import Notebook
import TinyR1

let baseIsWeak = Claim(
  "Before, at most 25% of its answers to held-out equations are right.", .atMost(25), unit: "%")
let accuracyRises = Claim(
  "After reinforcement learning alone, at least 75% are.", .atLeast(75), unit: "%")
let consensusRises = Claim(
  "The most frequent of 16 answers (cons@16) is then right for at least 85% of the equations.",
  .atLeast(85), unit: "%")
let thoughtsGrow = Claim(
  "Under an objective that is neutral to length, responses grow by at least 50%.", .atLeast(50),
  unit: "%")
let staticIsPassed = Claim(
  "A supervised model of the same size that answers at once is passed in the first half.",
  .atMost(50), unit: "% of the steps")

Lesson(
  number: 7, name: "grpo", title: "GRPO",
  question: "Can a model teach itself to solve x² - 5x + 6 = 0?",
  paper: "DeepSeek-R1 (arXiv 2501.12948v1), sections 2.2.1 to 2.2.4, Fig. 2 and 3", minutes: 1.5,
  seeds: 2,
  claims: [baseIsWeak, accuracyRises, consensusRises, thoughtsGrow, staticIsPassed],
  exercises: [
    "Write GRPO's coefficient for each token of a group.",
    "Find the bug in a mask that keeps a model from learning to stop.",
    "Predict the objective, and the sum of all coefficients' sizes, at the first step.",
  ], next: "08-aha-moment"
).run { notebook in
  // %% A weak base
  // The task: x² + bx + c = 0 with whole roots up to 12. A way to solve it: try pairs of factors of c
  // until their sum is -b. A fifth of the values of c is held out, with all their equations; c = 6 is one
  // of them. (Each digit is a symbol of its own, so 72 is read as 7 2.)
  //
  // **What we add**, since a small model has no pretraining to start from: a base that is *taught*, and
  // badly. Seven of ten texts are practice, of two kinds: all pairs of factors of a c, tried one after the
  // other until one of them has a given sum; or a list of any pairs, searched in the same way. This practice
  // goes through every c, the held-out ones too, so the base has done the search of 2 · 3 some hundreds of
  // times; it has never seen an equation with that c. The rest are solutions of training equations, by a
  // teacher who gives up after a wrong pair nine times in ten, and answers with that pair all the same. So
  // the base can look again, and in equations it mostly does not. We planted this ability. The reward
  // decides how often looking again pays.
  try notebook.cell()
  let quick = notebook.quick
  let impatient = FactorSearch(giveUp: 0.9, maximumTries: 8)
  let task = try Quadratic(range: 12, method: .factorSearch(impatient))
  let environment = Environment(task, split: Split(seed: 1))
  let recipe = QuadraticBase(in: environment, drillShare: 0.7, updates: quick ? 60 : 3000)
  try printTexts(of: recipe, notebook)
  let bases = try notebook.mapSeeds { seed in try recipe.train(seed: seed, notebook) }
  printSizes(of: bases, notebook)

  // %% The loop
  // Each step asks 32 training equations, samples a group of 16 responses to each, and scores them by
  // R1-Zero's rule, accuracy + format. Then it compares the responses of each group, and updates the policy:
  //
  // - Aᵢ = (rᵢ - mean(r₁ … r_G)) / std(r₁ … r_G)
  // - J = (1/G) Σᵢ [ min(ρᵢAᵢ, clip(ρᵢ)Aᵢ) - β D_KL(π‖π_ref) ]
  //
  // **The paper says** (v2, of its reinforcement learning; ε of R1's first stage): 32 × 16, temperature 1 (a
  // symbol is drawn as often as the model finds it likely), β = 0.001, ε = 10, so wide that it hardly ever
  // clips, and a ratio ρ of the whole response that is not divided by its length. **What we add:** a learning rate of 10⁻⁴, 30 times the paper's, and one
  // update from each rollout instead of 16, so that ρ is always 1 and nothing is ever clipped.
  //
  // The four lines in the middle of the code are the whole method; what they do is in
  // `Sources/GRPO/GRPOStages.swift`. The log of the first seed is `runs/07-grpo/r1-seed-1/steps.jsonl`. The
  // table below comes from the held-out equations, 16 answers to each. There *pass@1* is the share of right
  // answers, and *cons@16* the share of equations for which the most frequent answer is right.
  //
  // The same bases are trained a second time with DeepSeekMath's 1/|o|, the usual GRPO, under which
  // each token of a long wrong response is punished less than one of a short wrong response.
  try notebook.cell()
  let (updates, interval) = quick ? (4, 2) : (60, 5)
  let maximumLength = 110  // tokens; a patient search of eight tries needs about 100
  let heldOut = try environment.heldOutProblems(quick ? 20 : 1000, seed: 1)
  let hard = heldOut.filter { $0.candidates.count >= 4 }
  let evaluator = SearchEvaluator(
    heldOut, few: [Quadratic.Problem(roots: 2, 3)] + hard.prefix(2), samples: quick ? 16 : 100,
    in: environment, maximumLength: maximumLength, threads: notebook.threads)
  @Sendable func learn(
    from base: Transformer<Float>, seed: UInt64, _ name: String, _ averaging: Averaging
  ) throws -> SearchCurve {
    var settings = GRPOSettings(maximumLength: maximumLength)
    settings.averaging = averaging
    let run = GRPOTraining(
      name, label: "learning: \(name)", in: environment, settings, steps: updates,
      interval: interval)
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
      let isDue = metrics.step.isMultiple(of: interval)
      session.notes.append(
        metrics, isDue ? try evaluator.evaluate(session.trainer.policy) : nil)
    }
    return session.curve()
  }
  let neutral = try notebook.mapSeeds(with: bases) { base, seed in
    try learn(from: base, seed: seed, "r1", .sumOverTokens)
  }
  printProgress(neutral, notebook)

  // %% A loss of zero is not a gradient of zero
  // Everyone who watches such a run asks the same: the loss is 0 from the first step, so is nothing learned?
  // On the first update after sampling ρ = 1 for every token, so J is the mean advantage less
  // β times the divergence, and the advantages of a group sum to 0. But the gradient is Σ Aᵢ ∇log π(oᵢ): a
  // response that was better than its group is pulled up, one that was worse is pushed down, and the two do
  // not cancel.
  // The log below shows it: J stays near 0, its gradient does not, and the reward rises.
  try notebook.cell()
  printFirstStep(of: neutral[0], notebook)
  notebook.figure(logFigure(neutral), name: "log")
  printTimes(of: neutral[0], notebook)

  // %% A static baseline
  // The dashed line in the paper's Fig. 2 is another model that does not learn. Ours is one of the same
  // size that has read as many examples, each an equation with its right roots, and answers without
  // thinking. The model is asked the same held-out equations.
  try notebook.cell()
  let atOnce = Environment(try Quadratic(range: 12), split: environment.split, prefill: .answer)
  let direct = QuadraticBase("direct", in: atOnce, drillShare: 0, updates: recipe.updates)
  let directEvaluator = Evaluator(heldOut, in: atOnce, maximumLength: maximumLength, seed: 2)
  let directAccuracies = try notebook.mapSeeds { seed in
    let model = try direct.train(seed: seed, notebook)
    let sampler = Sampler<Float>(model.configuration, threads: notebook.threads)
    return try directEvaluator.evaluate(model, with: sampler).passAtOne
  }
  let directAccuracy = mean(directAccuracies)
  notebook.print(
    "right, of", heldOut.count, "held-out equations, 16 times each:", percent(directAccuracy))

  // %% It teaches itself
  // The picture of the paper's Fig. 2: accuracy on problems that were never trained on, over steps,
  // with lines for models that stay as they are. At first the most frequent of 16 answers is no better
  // than a single one: most samples of an impatient base agree on its first guess.
  try notebook.cell()
  notebook.figure(accuracyFigure(neutral, atOnce: directAccuracy, evaluator), name: "accuracy")
  notebook.measure(baseIsWeak, neutral.interval(at: .first, within: 0...100) { 100 * $0.passAtOne })
  notebook.measure(
    accuracyRises, neutral.interval(at: .last, within: 0...100) { 100 * $0.passAtOne })
  notebook.measure(
    consensusRises, neutral.interval(at: .last, within: 0...100) { 100 * $0.consensus })
  let passing = zip(neutral, directAccuracies).map { curve, direct in
    curve.firstStep { $0.passAtOne > direct }
  }
  if passing.contains(nil) {
    notebook.print("Where it is not passed, twice the steps are counted.")
  }
  let shares = passing.map { 100 * Double($0 ?? 2 * updates) / Double(updates) }
  notebook.measure(staticIsPassed, seedInterval(shares, within: 0...200))

  // %% Why do thoughts grow?
  // The paper's Fig. 3 shows length growing with training. Growth can have two reasons. A longer search
  // may find what a shorter one misses. Or the objective may be kinder to long wrong answers than to
  // short ones, as it is when each response is divided by its own length.
  //
  // The first panel shows the paper's own equation 1, which sums over tokens and has no such kindness; the
  // second shows the control with 1/|o|. What grows in the first grows because it pays. That does not make a
  // long response a right one: the wrong ones are longer still, for they are those to hard equations.
  try notebook.cell()
  let bySequence = try notebook.mapSeeds(with: bases) { base, seed in
    try learn(from: base, seed: seed, "by-sequence", .bySequence)
  }
  let conditions = [
    Condition("R1's equation 1, neutral", neutral), Condition("divided by length", bySequence),
  ]
  notebook.figure(lengthFigure(conditions, evaluator), name: "length")
  notebook.measure(thoughtsGrow, growth(of: neutral))
  printGrowth(neutral: neutral, bySequence: bySequence, notebook)

  // %% What is gained where
  // A candidate is a pair of factors to try: an equation with one needs no patience, one with six needs
  // much. The second figure has the chance of a right answer to three equations in each seed, from a hundred
  // samples. The mean rises smoothly; under it some seeds have an equation always right, and others never.
  try notebook.cell()
  notebook.figure(difficultyFigure(neutral, evaluator), name: "difficulty")
  notebook.figure(equationsFigure(neutral, evaluator), name: "equations")

  // %% The equation of the beginning
  // x² - 5x + 6 = 0 was never trained on. The first seed's answers before, during and after, drawn with
  // the same random numbers; and in how many seeds most of 100 answers are right. The equation is one of the
  // hard ones, small as it is. No equation with c = 6 was trained on. The pairs of 6 were practised, as those
  // of every number; what the model has to do by itself is to use that practice in an equation.
  try notebook.cell()
  printStory(of: neutral, evaluator, notebook)

  // %% Is the thinking true?
  // The rule looks at the answer alone; nobody checks whether the steps in front of it are right. The checker
  // of lesson 01 can tell. A wrong step may be a sum that is wrong, a pair whose product is not c, or a
  // "no" where "yes" was due; an answer can be right all the same.
  try notebook.cell()
  printFlaws(in: neutral, notebook)

  // %% What you should have seen
  // A rule that looks at answers alone is enough to make a model look again where it used to give up.
  // **The paper says** the same of R1-Zero: thinking time grows by itself, and nobody taught it to.
  //
  // And x² - 5x + 6 = 0? In 9 of the 20 seeds of the page most answers are right, after 30 steps as after 60;
  // over all seeds the chance of a right answer is anything from 0 to 1, as the figure of single equations
  // shows. We do not know why it fails in the other seeds. Since c = 6 is never trained on, no policy is ever
  // paid for this equation: whatever it does here it has learned from other numbers.
  //
  // Such a rule is not enough for everything. Where there are many candidates there are many sums to get right,
  // and each of them can go wrong. The share of right answers with a wrong step in front of them grows; but the
  // thoughts also have about three times as many steps by then, so this share does not say that the single
  // step became worse. A chain of thought that was only ever paid for its last line is an account of the
  // answer, and no proof of it.
  //
  // **What we add** is where the second look comes from. Our base could look again: most of its practice was
  // whole searches, with `no wait try` after each wrong pair, and one in ten of the teacher's solutions went
  // on, too. Reinforcement learning did not invent the second look. It moved a practised skill into
  // equations, where it pays. The next lesson takes the skill away.
}
