// There are different ways to solve x² - 5x + 6 = 0, and one of them is shorter. If both ways lead to the
// roots, should the shorter way earn more?
//
// DeepSeek-R1's reward has no term for length: it pays for right and for well-formed, and the responses grow.
// Others have such a term, since thinking costs time. Here a model knows two ways and tosses a coin. Does the
// model come to choose the shorter way without being paid for it? What does a bonus add? And what happens if
// the bonus is too large?
//
// Claims 4 and 5 are about accuracy. Claim 4: a small bonus for right answers lowers the share of right
// answers by at most 8 points. Claim 5: a strong bonus, which wrong answers earn too, lowers this share by
// at least 10 points.

import Knobs
import LessonShared
import Notebook
import TinyR1

let shorterWayWins = Claim(
  "With a bonus for right answers, the shorter way is taken in at least 85% of the searches.",
  .atLeast(85), unit: "%")
let bonusAdds = Claim(
  "That is at least 5 points more than without a length term.", .atLeast(5), unit: "points")
let responsesShrink = Claim(
  "Its responses are then at least 8% shorter than without.", .atLeast(8), unit: "%")
let littleIsLost = Claim(
  "And they are right at most 8 points less often.", .atMost(8), unit: "points")
let brevityPays = Claim(
  "A strong bonus that wrong answers have as well costs at least 10 points.", .atLeast(10),
  unit: "points")
let unpaidGains = Claim(
  "Without a length term the shorter way is taken at least 15 points more often than by the base.",
  .atLeast(15), unit: "points")

Lesson(
  "09-shorter-path",
  question: "There are several ways to solve it. Which one?",
  paper: "DeepSeek-R1 (arXiv 2501.12948v1), section 2.2.2: a reward without a length term",
  minutes: 1.5, seeds: 2,
  claims: [
    shorterWayWins, bonusAdds, responsesShrink, littleIsLost, brevityPays, unpaidGains,
  ],
  exercises: [
    "Write the punishment for responses that are nearly too long.",
    "Find the bug in a length term that is unkind to hard questions.",
    "Predict what a small length term is worth in a group of right answers.",
  ], next: "10-r1-pipeline", knobs: grpoKnobs
).run { notebook in
  // %% Two ways, one of them shorter
  // The roots of x² + bx + c = 0 are two numbers whose product is c and whose sum is -b. So one can try the
  // pairs of factors of c, one after the other, until a sum is right. One can begin at two ends:
  //
  // - at 1: for x² - 16x + 60 = 0 that is 1 · 60, 2 · 30, 3 · 20, 4 · 15, 5 · 12, 6 · 10
  // - in the middle, with the two factors that are nearest to each other: 6 · 10, and done
  //
  // Both find the roots of every equation. With roots up to 12 a pair like 1 · 60 is never the right one, and
  // so the middle is mostly nearer. For x² - 5x + 6 = 0 the middle is 2 · 3, and done; the other end begins
  // with 1 · 6. The middle is not always nearer: x² - 7x + 6 = 0 has the roots 1 and 6.
  //
  // The discriminant, b² - 4c, would be a third way. We left it out: a model of this size, taught for three
  // times as long, still got most of the subtractions wrong that it had not met.
  try notebook.cell()
  let quick = notebook.quick
  let search = FactorSearch(order: .fromEitherEnd, giveUp: 0.05)
  let task = try Quadratic(range: 12, method: .factorSearch(search))
  printTries(task, notebook)

  // %% A base that knows both
  // **What we add:** both ways are *taught*. The base practises with the pairs of every number, of held-out
  // ones too (lesson 07 calls that base *practised*), and reads solutions by a teacher who tosses a coin for
  // each equation: half of them begin at 1, half in the middle. After a wrong pair the teacher gives up one
  // time in twenty, and answers with it all the same. So reinforcement learning can make three things more or
  // less frequent: the one way, the other way, and giving up.
  try notebook.cell()
  let environment = Environment(task, split: Split(seed: 1))
  let recipe = QuadraticBase(in: environment, drillShare: 0.6, updates: quick ? 60 : 3000)
  try printBothWays(notebook)
  let bases = try notebook.mapSeeds { seed in try recipe.train(seed: seed, notebook) }
  printSizes(of: bases, notebook)

  // %% Four rewards
  // All four have R1-Zero's rule, accuracy + format. **What we add** to this rule is a length term:
  //
  // - w · (1 - L/limit)
  //
  // L is the number of tokens of the response, and limit = 110 the most that it may have. With w = ½ a right
  // answer of 22 tokens earns 1 + 1 + ½ · 0.8 = 2.4, one of 55 tokens 2.25. The four are: no such term; w = ½
  // for right answers alone; w = 10 for right answers alone; w = 10 for all answers, right or wrong. (10 is
  // meant to be too much: ten times what being right adds.) Each trains the same bases, with lesson 07's
  // settings.
  //
  // Kimi k1.5, another model that was trained with rewards, has a length term too. It falls in a straight
  // line, from +½ for the shortest response of a group to -½ for the longest. A wrong answer never gains by
  // this term. DAPO (arXiv 2503.14476, section 3.4) only punishes responses that come near the limit.
  try notebook.cell()
  let limit = 110
  @Sendable func reward(_ response: Response, isCorrect: Bool, _ term: LengthTerm) -> Score {
    let rule = ruleReward(response, isCorrect: isCorrect)  // accuracy + format
    guard term.weight > 0 else { return rule }
    let isPaid = isCorrect || term.paysWrong
    let bonus = shorterBonus(length: response.symbols.count, isCorrect: isPaid, limit: limit)
    return Score(rule.components + [Component("shorter", bonus, weight: term.weight)])
  }
  let heldOut = try environment.heldOutProblems(quick ? 20 : 1000, seed: 1)
  let evaluator = LengthEvaluator(
    heldOut, in: environment, maximumLength: limit, threads: notebook.threads)
  func learn(_ term: LengthTerm) throws -> LengthCondition {
    let paying = Environment(task, split: environment.split) { response, _, isCorrect in
      reward(response, isCorrect: isCorrect, term)
    }
    let run = GRPOTraining(
      term.folder, label: term.name, in: paying,
      notebook.turned(GRPOSettings(maximumLength: limit)),
      steps: notebook.turned(steps: quick ? 2 : 100), interval: quick ? 2 : 10)
    return Condition(
      term.name, try run.curves(from: bases, notebook, evaluate: evaluator.evaluate))
  }
  let none = try learn(LengthTerm(name: "no length term", folder: "none", weight: 0))
  let half = try learn(
    LengthTerm(name: "bonus ½ if right", folder: "half-if-right", weight: 0.5))
  let tenIfRight = try learn(
    LengthTerm(name: "bonus 10 if right", folder: "ten-if-right", weight: 10))
  let tenAlways = try learn(
    LengthTerm(name: "bonus 10 always", folder: "ten-in-any-case", weight: 10, paysWrong: true))
  let conditions = [none, half, tenIfRight, tenAlways]
  printOutcomes(conditions, notebook)

  // %% The shorter way wins
  // Without a length term both ways earn the same wherever both end in the right answer. Yet the middle
  // gains 33 points without any bonus. The likely reason: a long search has more places for a slip, or for
  // giving up. The bonus adds 12 points. In a group in which all answers are right, the bonus puts the
  // shorter ones above the mean and the longer ones below. (Drafts of claims 2 to 5, in commit b5e5d64,
  // asked for more: claim 2 for at least 20 points, claim 3 for at least 20%, claim 4 for at most 5 points,
  // and claim 5 for at least 30 points. They were eased before the first full run. Claim 2 was eased once
  // more after two full runs, from 10 to 5 points, on a pilot with other seeds: see *Earlier runs*.)
  //
  // The size of w matters less than one would think. In a group in which all answers are right, both r - mean
  // and std are proportional to w, so w cancels in the advantage (r - mean)/std: see exercise 9.3.
  try notebook.cell()
  notebook.figure(methodFigure(conditions, evaluator), name: "method")
  notebook.measure(
    shorterWayWins, half.curves.interval(at: .last, within: 0...100) { 100 * $0.fromMiddle })
  notebook.measure(
    unpaidGains, none.curves.interval(ofChange: { 100 * $1.fromMiddle - 100 * $0.fromMiddle }))
  notebook.measure(bonusAdds, gainInShorterWay(of: half, over: none))
  notebook.measure(responsesShrink, shortening(of: half, against: none))

  // %% Does it look at the equation?
  // Some equations have their right pair at 1 or near it. There a search that begins in the middle takes
  // longer. One can tell such equations by their b: in x² - 7x + 6 = 0 the 7 is 1 + 6, and a sum that large
  // needs the pair at 1. A policy that looks at b would begin at 1 there. In the figure each point is the
  // share of searches that begin in the middle. Below it stands how many tries this saves. At the two
  // points on the left (ten equations) 1 is nearer. There 70 to 75% of the searches begin in the middle
  // after training without a length term, and 47 to 50% before.
  try notebook.cell()
  notebook.figure(choiceFigure(conditions, evaluator), name: "choice")

  // %% Short and wrong
  // If only right answers have the length term, a wrong one earns nothing for being short, however large w
  // is. If wrong answers have the term too, the size of w decides. Two more tries are some 20 tokens: with w
  // = 10 they cost 10 · 20/110 = 1.8, and being right adds only 1. So the model tends to stop at its first
  // pair, right or wrong. The second figure shows what became of the thoughts, read step by step by the
  // checker of lesson 01. The table has the share of thoughts whose first mistake is a wrong sum or an
  // incomplete step. A bonus for right answers alone makes such thoughts more frequent on some seeds as well:
  // an answer can be right in spite of them.
  try notebook.cell()
  notebook.figure(accuracyFigure(conditions, evaluator), name: "accuracy")
  notebook.figure(thoughtsFigure(conditions, evaluator), name: "thoughts")
  printBadSteps(conditions, notebook)
  notebook.measure(littleIsLost, lossOfAccuracy(of: half, against: none))
  notebook.measure(brevityPays, lossOfAccuracy(of: tenAlways, against: none))

  // %% What one buys with the other
  // The figure has accuracy against length. All four rewards begin at the same place, where the bases are.
  // Each line is the path of the mean over seeds, with a mark every ten steps. Each single point is the end
  // of one seed.
  try notebook.cell()
  notebook.figure(frontierFigure(conditions), name: "frontier")

  // %% One equation, four answers
  // Here is the first held-out equation with at least four candidates. One seed answers it at the end of
  // training, once under each of the four rewards. The first wrong step is marked.
  try notebook.cell()
  printAnswers(conditions, evaluator, notebook)

  // %% What you should have seen
  // A model that knows two ways takes the shorter one, probably because the shorter one is safer. A bonus
  // for being short adds to this. As long as only right answers earn the bonus, it costs two to three
  // points on average, and its size hardly matters. Some seeds lose more: one has 93.8% without a length
  // term, and 85.7% with the small bonus. But on one seed the checks already suffer: 22.2% of its thoughts have
  // a wrong or incomplete step. If every answer earns the bonus, the model stops
  // early. It hands in a pair that it has judged `no`, as its teacher did now and then. Or it gets a sum
  // wrong or leaves it out, which no teacher did: that is the first mistake in 12.6% of the thoughts, and
  // in 31% on one seed.
  //
  // The model learns which way is shorter on the whole. It hardly learns to look at b, and to begin at 1
  // where that is nearer. Only few equations are solved faster from 1: ten of the 57 in the figure of cell 5.
  // So there was little to learn it from, and there is little to see it on.
  //
  // The paper has no reward for length and lets responses grow. Without a length term the shorter way gains
  // here, probably since it is the safer one. **What we add** is the choice between two ways. We planted both
  // in the base; reinforcement learning found out which of them pays.

  // %% Two experiments worth trying
  // Change one thing, say first what you expect, and run the lesson again.
  // `git checkout lessons/09-shorter-path` takes a change back.
  //
  // - **A tenth of the bonus.** In cell 3 of `main.swift`, take `weight: 0.05` in place of `0.5` (the term
  //   `half`). `make lesson-09 ARGS="--cell 4"` draws which way is taken. How much of the effect is left?
  //   Exercise 9.3 says why.
  // - **A teacher who gives up.** In cell 1, take `giveUp: 0.4` in place of `0.05`.
  //   `make lesson-09 ARGS="--cell 6"` draws accuracy and thoughts. Does a bonus for right answers make giving
  //   up rarer, or more frequent?

  // %% Sources
  // - DeepSeek-AI, *DeepSeek-R1* ([arXiv 2501.12948](https://arxiv.org/abs/2501.12948), section 2.2.2): a
  //   reward without a length term.
  // - Kimi's report ([2501.12599](https://arxiv.org/abs/2501.12599), section 2.3.3): a length term from the
  //   lengths of a group. DAPO ([2503.14476](https://arxiv.org/abs/2503.14476), section 3.4): a punishment
  //   near the limit alone.
}
