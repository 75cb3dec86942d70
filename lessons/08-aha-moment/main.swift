// In the middle of a solution, R1-Zero wrote "wait", called it an aha moment, and began anew. Nobody
// had told it to. DeepSeek counted such words: "wait" was almost absent at first, and in the end
// reflective words were five to seven times as many.
//
// Where do they come from? Does a reward for right answers teach a model to look again, or does the reward
// strengthen a habit that was there before? We can ask, because we choose what our models have seen. Three
// bases differ in how often they look again after a wrong pair, which is to say `wait` and try the next one:
// never, rarely, often.
//
// Claims 3 to 5 are short: a base that *rarely does* looks again rarely, and one that *never does*
// never looks again. Claim 4 compares these two bases after the same steps of rewards. Claim 5
// trains the base *never* two times, from the same start. Before the rewards it is shown solutions
// of 32 equations: the first time those of a *patient* teacher, who goes on after a wrong pair; the
// second time those of an *impatient* one, who gives up. After the patient teacher it ends at least
// 3 points higher.

import Knobs
import LessonShared
import Notebook
import TinyR1

let zeroStaysZero = Claim(
  "A word with probability 0 has a probability of exactly 0 after 10,000 exact updates.",
  .atMost(0),
  kind: .identity)
let neverStays = Claim(
  "After all steps, a base that never looks again says wait at most once in 100 responses.",
  .atMost(1), unit: "in 100", kind: .identity)
let rarelyGrows = Claim(
  "A base that rarely does says it at least 5 times as often as before.", .atLeast(5),
  unit: "times")
let supportPays = Claim(
  "It is then right on at least 5 points more of the held-out equations than the one that never does.",
  .atLeast(5), unit: "points")
let coldStartCures = Claim(
  "Shown 32 patient solutions before the same steps, the one that never does ends at least 3 points "
    + "higher than if it is shown impatient ones of the same equations.",
  .atLeast(3), unit: "points")

Lesson(
  "08-aha-moment", question: "Where does \"wait\" come from?",
  paper: "DeepSeek-R1 (arXiv 2501.12948), v1 section 2.2.4 and Table 3, v2 appendix C.2",
  minutes: 2, seeds: 2,
  claims: [zeroStaysZero, neverStays, rarelyGrows, supportPays, coldStartCures],
  exercises: [
    "Write how much of a reward reaches the logit of a word.",
    "Find the bug in a mask that is to make a word impossible.",
    "Predict how likely a rare word is to be met at all.",
  ], next: "09-shorter-path", knobs: grpoKnobs
).run { notebook in
  // %% A chance of nothing
  // Begin with a search that can be listed in full. One of four pairs is right, each as often as the others.
  // After each pair the search says `wait` with probability p and tries the next one, or it answers. With n
  // looks back it has tried n + 1 of 4 pairs, so its mean reward is (n + 1)/4. It tries the first pair
  // always, the second with probability p, the third with p², the fourth with p³. So
  //
  // - J = (1 + p + p² + p³) / 4
  //
  // Looking again always pays: the slope of J along p, written ∂J/∂p, is at least ¼, also at p = 0. But p is
  // not a weight of the model. The weight is a logit θ with p = 1/(1 + exp(-θ)), and the slope along θ is the
  // slope along p, times how fast p changes with θ:
  //
  // - ∂J/∂θ = p (1 - p) · ∂J/∂p
  //
  // So only a share p of the possible gain arrives at the weight: at p = 0.001 a thousandth, and at p = 0,
  // where θ = -∞, nothing at all. GRPO divides by the spread of a group, which is below 1, and so its mean
  // update is larger. But at p = 0 all responses are alike, and there is nothing to compare.
  //
  // Below, five searches go up the slope ∂J/∂θ, with the same step size. For a time proportional to 1/p
  // nothing seems to happen; then everything happens at once. To anyone who only watches, that looks like
  // an insight.
  try notebook.cell()
  let quick = notebook.quick
  let chances = [0.1, 0.01, 0.001, 0.0001, 0.0]
  try printSlopes(of: chances, notebook)
  let updates = quick ? 1000 : 10_000
  let climbs = try chances.map { chance in
    (from: chance, chances: try SmallSearch.climb(from: chance, updates: updates, rate: 8))
  }
  notebook.figure(climbFigure(climbs), name: "support")
  let left = climbs.last?.chances.last ?? .nan
  notebook.print("p = 0 after", updates, "updates along ∂J/∂θ:", exact(left))
  notebook.measure(zeroStaysZero, .exact(left))

  // %% What was planted
  // Now transformers. All of them get the same practice with factor pairs, in which nobody says `wait` and
  // nothing ever follows a `no`. A practice text either lists pairs with their sums and judges none, or tries
  // and judges a single pair. So the models know which pair comes next, and what a wrong sum is; but they have
  // never seen anyone go on after a wrong pair.
  //
  // Then each watches a teacher solve equations. The three teachers differ in one number, how often they give
  // up after a wrong pair: always, nine times in ten, four times in ten. A teacher who gives up answers with
  // the wrong pair. So one base never looks again, one rarely does, one often does, and all of them know the
  // same about numbers. None of the teachers is ever seen to solve a held-out equation; but practice lists
  // the pairs of every c with their sums, also of a c that is held out. (Where practice prints `- x` without
  // a number, b is left open.)
  //
  // Our `wait` comes from these solutions: we put it there, as often as we wanted, and with it what to do
  // next. DeepSeek put none there, but their base had read the web, where people say "wait" and think
  // again.
  try notebook.cell()
  let environment = Environment(try Quadratic(range: 12), split: Split(seed: 1))
  let curriculum = WaitCurriculum(
    environment: environment, updates: quick ? (40, 20, 5) : (3000, 600, 50))
  let teachers = (
    never: ImpatientTeacher(name: "never", giveUp: 1),
    rarely: ImpatientTeacher(name: "rarely", giveUp: 0.9),
    often: ImpatientTeacher(name: "often", giveUp: 0.4)
  )
  try printCurriculum(curriculum, [teachers.never, teachers.rarely, teachers.often], notebook)
  let practised = try notebook.mapSeeds { seed in
    try curriculum.practised(seed: seed, notebook)
  }
  func watch(_ teacher: ImpatientTeacher) throws -> [Transformer<Float>] {
    try notebook.mapSeeds(with: practised) { model, seed in
      try curriculum.base(from: model, watching: teacher, seed: seed, notebook)
    }
  }
  let bases = (
    never: try watch(teachers.never), rarely: try watch(teachers.rarely),
    often: try watch(teachers.often)
  )

  // %% Three bases, one reward
  // The same GRPO for all three, as in lesson 07: 32 × 16 responses a step, and a reward for a right answer
  // in the right form. No rule mentions `wait`. Every five steps we ask all held-out equations 16 times,
  // and count the word as DeepSeek did. For claim 3 we divide, for each seed, the count at the end by the
  // count at the start. The mean of these ten numbers is 25.5. (The table has the mean counts of all seeds.
  // They give 1.589/0.072 = 22.)
  //
  // The interval of claim 2 says how often `wait` may come in the long run, after none in 9600 responses.
  // The intervals of claims 3 to 5 are about other seeds. *What the numbers mean*, at the end of the page,
  // explains both kinds.
  try notebook.cell()
  let heldOut = try environment.heldOutProblems(quick ? 20 : 1000, seed: 1)
  let evaluator = try WaitEvaluator(heldOut, in: environment, threads: notebook.threads)
  let settings = notebook.turned(GRPOSettings(maximumLength: evaluator.maximumLength))
  let steps = notebook.turned(steps: quick ? 2 : 50)
  func learn(from bases: [Transformer<Float>], _ folder: String) throws -> [WaitCurve] {
    let run = GRPOTraining(
      "grpo-\(folder)", label: "learning: \(folder)", in: environment, settings, steps: steps,
      interval: quick ? 2 : 5)
    return try run.curves(from: bases, notebook, evaluate: evaluator.evaluate)
  }
  let never = Condition("never", try learn(from: bases.never, "never"))
  let rarely = Condition("rarely", try learn(from: bases.rarely, "rarely"))
  let often = Condition("often", try learn(from: bases.often, "often"))
  let taught = [never, rarely, often]
  printWaits(taught, notebook)
  notebook.figure(wordsFigure(taught, evaluator), name: "words")
  printStops(taught, notebook)
  notebook.measure(neverStays, waits(of: never, evaluator))
  notebook.measure(rarelyGrows, rarely.curves.interval(ofChange: { $1.waits / $0.waits }))
  notebook.measure(supportPays, gain(of: rarely, over: never))

  // %% A handful of examples
  // Take the base that never looks again. Show it 32 solutions of a patient teacher, each about 60 times.
  // (This takes 50 updates with 64 texts each; four in ten of the texts are practice.) Then train it with
  // rewards as before. This is a cold start. R1 has one and R1-Zero has none. A cold start gives the reward
  // something to find.
  //
  // Does patience help, or do more examples of any kind? A control is shown the same 32 equations as often,
  // solved by the teacher who always gives up. The two differ in what follows a wrong pair, and in nothing
  // else. (Before the first full run, commit 6865b13 changed what claim 5 asks for: "ends at least 3 points
  // higher" in place of "gains at least 5 points".)
  try notebook.cell()
  func coldStart(_ name: String, _ teacher: FactorSearch) throws -> WaitCondition {
    let models = try notebook.mapSeeds(with: bases.never) { model, seed in
      let examples = try curriculum.solutions(32, by: teacher, seed: seed)
      return try curriculum.coldStarted("cold-\(name)", model, with: examples, seed: seed, notebook)
    }
    return Condition("never, 32 \(name)", try learn(from: models, "32-\(name)"))
  }
  let control = try coldStart("impatient", teachers.never.search)
  let cured = try coldStart("patient", FactorSearch())
  let all = taught + [control, cured]
  printWaits([never, control, cured], notebook)
  notebook.figure(coldStartFigure([never, control, cured], evaluator), name: "cold-start")
  notebook.measure(coldStartCures, gain(of: cured, over: control))

  // %% The limit
  // A word that is never drawn can still be more or less likely. So here we do not count words. We ask for
  // a probability: after a first pair that is wrong and was judged `no`, how likely is `wait`? A softmax
  // gives no word a probability of exactly 0, not even a word that was never read. But a word that is said
  // four times in ten million is not met in a run of this length. The last column is the chance before,
  // times 25,600, the number of responses in the training. It tells how often `wait` would be said, on
  // average, if the first pair of each response were wrong. A training of millions of responses would meet
  // it. Would the reward then amplify the word? Only where the word helps, and this model has never read
  // what comes after it.
  try notebook.cell()
  printProbabilities(all, responses: steps * settings.prompts * settings.groupSize, notebook)
  notebook.figure(chanceFigure(all, evaluator), name: "chance")

  // %% Who looks again?
  // Here is the base that rarely looks again, before and after its training. An equation with one candidate
  // leaves nothing to look for. An equation with six candidates may need five more looks. (Only one
  // equation has five candidates, so its row says little.) The panel on the right shows right and wrong
  // responses apart: a second look is no sign of a right answer. Long searches belong to hard equations,
  // and many of them find nothing.
  try notebook.cell()
  printDifficulty(rarely.curves, notebook)
  notebook.figure(difficultyFigure(rarely.curves, evaluator), name: "difficulty")

  // %% The moment
  // We take one seed, and only equations whose first pair is wrong. Of the 16 responses to each we look at
  // the first. It is drawn with the same random numbers before, during and after training. Some become
  // right by looking again. Of these, here is the one with the most candidates: it was chosen for what it
  // shows. Its right answer slips twice in the middle: it writes `no 5 no`, and it tries `2 , 1 8`, whose
  // product is 36 and not 54. (The last answer on the page has the right roots, but a second `<think>`
  // breaks the form, and then no answer counts.)
  //
  // ![Over 50 steps more answers are right, and an answer to one equation becomes right by looking again](../../plots/moving/aha.gif)
  try notebook.cell()
  let (hard, moments) = (evaluator.hard, evaluator.moments(of: rarely.curves[0]))
  notebook.print("Of", hard.count, "equations,", moments.count, "became right by looking again.")
  let chosen = moments.max { hard[$0].candidates.count < hard[$1].candidates.count } ?? 0
  let pairs = hard[chosen].candidates.map { "\($0.first), \($0.second)" }
  notebook.print("\(hard[chosen]) has the candidates \(pairs.joined(separator: "; "))")
  let end = all.map { $0.curves[0].points.count }.reduce(.max, min) - 1
  for place in [0, end / 2, end] {
    printAnswer(of: rarely, at: place, to: chosen, evaluator, notebook)
  }
  for condition in [never, cured] {
    printAnswer(of: condition, at: end, to: chosen, evaluator, notebook)
  }

  // %% What you should have seen
  // A reward cannot strengthen a word that is never drawn. A word with a chance of four in ten million is
  // drawn about once in ninety trainings of 25,600 responses. A training of millions of responses would draw
  // it. The base that never looked again does not learn to look again; it gains a little from better first
  // guesses. The base that looked again 7 times in 100 responses ends with 1.6 looks per response on average.
  // The base that looked again often ends with even more. Both are right more often. All three got the same
  // reward. The difference was there before the first step.
  //
  // Looking again does not guarantee a right answer. The more candidates there are, the more often the search
  // fails (cell 6). No table of this page counts the causes.
  //
  // A handful of solutions that look again is enough. It lifts the chance of `wait` from four in ten million
  // to three in four; as many impatient ones do not. The reward then makes more answers right and leaves the
  // number of `wait` per response about where it is (1.6), while the chance of `wait` after a first wrong
  // pair rises from 0.75 to 0.84. But such solutions must also show what to do next: the word alone would be
  // of no use. And the best of these bases ends at 64.5%, where lesson 07 reaches 71.9% after as many steps.
  // There the base had practised going on from pair to pair, with pairs of any kind; here the bases only
  // watched it.
  //
  // **The paper says** that R1-Zero was given no such example, and that its looking back grew by itself, as
  // did the length of its thoughts. This can be true together with what the lesson shows: Liu et al. (arXiv
  // 2503.20783) found such words in the responses of DeepSeek-V3-Base, before any reinforcement learning. The
  // habit that grew had been there before, and rare.
  //
  // **What we add** is certainty about the origin: we planted the habit. So this lesson shows how rewards
  // amplify an aha moment. It does not show one that came from nowhere. A model of 100 thousand weights that
  // has read nothing but factor pairs and a teacher's solutions could not have one.

  // %% Two experiments worth trying
  // Change one thing, say first what you expect, and run the lesson again.
  // `git checkout lessons/08-aha-moment` takes a change back.
  //
  // - **Rarer still.** In cell 2 of `main.swift`, let the second teacher give up with `giveUp: 0.99` in place
  //   of `0.9`. `make lesson-08 ARGS="--cell 3"` draws how often `wait` is said. Does the base that rarely
  //   looks again catch up within 50 steps?
  // - **Fewer examples.** In cell 4, take `curriculum.solutions(4, by: teacher, seed: seed)` in place of `32`.
  //   `make lesson-08 ARGS="--cell 4"`: are four patient solutions enough?

  // %% Sources
  // - DeepSeek-AI, *DeepSeek-R1* ([arXiv 2501.12948](https://arxiv.org/abs/2501.12948)): the aha moment (v1,
  //   Table 3), and the count of reflective words (v2, C.2).
  // - Liu et al., *Understanding R1-Zero-Like Training* ([2503.20783](https://arxiv.org/abs/2503.20783)):
  //   such words are in DeepSeek-V3-Base before any reward.
  // - Gandhi et al. ([2503.01307](https://arxiv.org/abs/2503.01307)): a base that was primed with such
  //   behaviours gains more from reinforcement than one that was not. Yue et al. and ProRL (lesson 07) ask
  //   whether reinforcement goes beyond its base.
}
