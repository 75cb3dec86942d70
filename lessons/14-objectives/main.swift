// There are many objectives by now, and most of the newer papers have a curve that lies above GRPO's. Lesson
// 05 drew them as maps. A map does not say which one to take. So here is the comparison that one would want:
// GRPO and ten other methods, the same base, the same budget, each method with a learning rate of its own.
//
// Most of the lesson is not about the methods. It is about how one would know.
//
// Some claims in other words:
//
// - Claims 3 and 5: an interval of 95% misses the truth once in 20 times. Of ten such intervals, at least
//   one misses far more often. So here each interval is made wider: then in 95 of 100 studies all ten hold
//   (*together*).
// - Claim 7: in one rollout a coin decides each reward. The likely answer becomes likelier in one case
//   only: with an upper clip and no lower one.

import Knobs
import LessonShared
import Notebook
import TinyR1

Lesson(
  "14-objectives", question: "Which objective is better, and how would one know?",
  paper: "DeepSeek-R1 (arXiv 2501.12948), eq. 1, and what came after it", minutes: 1, seeds: 2,
  claims: [
    onceIsTheSame, chanceFinds, countedFinds, anotherGoal, allAreNear, rateMatters,
    upperAmplifies,
  ],
  exercises: [
    "Write how many seeds it takes to find a difference.",
    "Find the bug in a comparison that each new method wins.",
    "Predict what ten comparisons of a method with itself find.",
  ], next: "15-mismatch",
  knobs: grpoKnobs.only([
    "group-size": "16", "beta": "0", "minibatches": "4", "inner-epochs": "1",
  ]).compared(in: "differences")
).run { notebook in
  // %% GRPO and ten others, and what they differ in
  // Each method is made of three choices. What is a response *compared with*: the others of its group,
  // or what a critic expected? What *bounds* a step: nothing, a clip, a clip on a whole response,
  // something soft? How are the terms of all tokens *averaged*? The papers propose more than that. Here
  // the name of a method means these three choices only. GRPO is compared with the ten others. On the
  // transformer (section 5) PPO is left out, and GRPO, trained once more, is the tenth.
  //
  // *GRPO* is R1's equation 1. *GRPO, Math* is the GRPO of DeepSeekMath, which most other papers
  // mean by the name. REINFORCE takes the reward as it is, 0 or 1. DAPO draws again where all
  // rewards of a group are alike, up to three times. **The paper says** (v2, A.3) that PPO comes
  // near GRPO with λ = 1 and stays far below it with λ = 0.95; so it is λ = 1 here.
  //
  // A bound acts only from the second update on: until then all ratios are 1. So with one update from
  // each rollout DeepSeekMath's GRPO, GSPO and SAPO are one method with three names. DeepSeekMath makes
  // one update from each rollout, R1 makes 16, GSPO's authors make four. Here it is four, one from each
  // quarter. In the second column of the table *MaxRL* is the comparison that MaxRL makes: the reward
  // minus the mean of the group, divided by this mean.
  try notebook.cell()
  let quick = notebook.quick
  printMethods(notebook)
  let plan = CountPlan()
  let apart = try notebook.mapSeeds { seed in
    let ends = try [Method.math, .gspo, .sapo].map { method in
      let generator = SeededGenerator(seed: seed)
      return try plan.train(method, rate: 8, from: generator, once: true).policy.logits
    }
    return ends.dropFirst().flatMap { zip($0, ends[0]).map { abs($0 - $1) } }.max() ?? .nan
  }
  notebook.measure(onceIsTheSame, .largest(of: apart))

  // %% A rate for each
  // We begin with a world in which J is known without an evaluation. From a number between 3 and 8 a
  // policy has to come to 0 in steps of 1, 2 or 3, and to stop there: from 5, `2 3 end` is right. The
  // policy is a table of 16 numbers, and it is short-sighted: it sees the number that is left only
  // modulo 4. So 0 looks like 4 and 8. The policy has to stop at 0, and must not stop at 4 or 8. So no
  // policy is always right. The best one has J = 0.5: it always solves three of the six prompts, and
  // never the other three.
  //
  // One rate for all would not be fair. A mean over tokens makes a smaller gradient than a sum. So each
  // method tries the same grid of rates, on seeds that are used for nothing else. The table has J after
  // 640 responses. A star marks the best of a row, before rounding, and from here on each method has that
  // rate. The trainings of the grid are part of what a method costs. Somebody who tunes only the new
  // method finds that the new method is better.
  try notebook.cell()
  let study = try CountStudy(trainings: quick ? 1 : 5, notebook)
  printGrid(study, notebook)
  notebook.figure(ratesFigure(study), name: "rates")

  // %% What is true, and what 20 seeds can see
  // A training takes some milliseconds here, so we make a hundred of each method for each seed.
  // *Difference* is J minus the J of GRPO, in points, in pairs of trainings that begin with the same
  // prompts and responses. *Std* says how much this difference varies from pair to pair. There are 2,000
  // pairs, a hundred on each of 20 seeds, and their mean is as near to the truth as we come. Then we do
  // what papers do at best: draw 20 of these pairs, and ask whether the interval leaves 0 out. *Studies
  // that find it* says how often an interval does so. *Seeds* is the number of seeds that would find a
  // difference of that size four times in five:
  //
  // - n = ((z + z') · std / difference)²
  //
  // A mean of n differences varies by about std / √n: call this one step. An interval for ten comparisons
  // reaches z = 2.81 steps to each side of the mean (section 4). If the true difference were exactly z
  // steps, half of all studies would see less than that, and miss it. If it is z' = 0.84 steps more, four
  // studies in five find it. By hand, 2 points and a std of 20: (3.65 · 10)² = 1332 seeds.
  //
  // *J, passes* compares at equal *time*. A pass is one token through the model. Of the trainings that
  // begin alike we take the one that needed the fewest passes. We read the J of every other at the moment
  // at which it had made as many passes. *pass@8* is how often one of eight responses is right.
  try notebook.cell()
  let few = FewSeeds(studies: quick ? 20 : 400)
  let pool = try CountPool(study, notebook)
  printTruth(pool, power: pool.power(few, seed: notebook.seed), notebook)
  notebook.measure(anotherGoal, seedInterval(pool.belowByMaxRL))

  // %% Ten comparisons find something
  // An interval of 95% misses the truth once in twenty times. Ten comparisons are ten chances to miss
  // it. If they were independent, at least one would go wrong in
  //
  // - 1 - 0.95¹⁰ = 40%
  //
  // of all cases. To see it, compare GRPO with itself: 20 trainings are called the control, and ten times 20
  // others are called methods. Whatever is found is luck. (All are compared with one control, so they err
  // together, and the share is below 40%: it is 29%.)
  //
  // The remedy is old. For ten comparisons each interval takes 99.5% instead of 95% (*Bonferroni*): the
  // chances of error add up to 5% at most. Such intervals are wider, by a factor of 1.5 with 20 seeds.
  // That is the price of ten questions, and another remedy is to ask one.
  //
  // The line below has the share of studies that find a difference, with intervals of 95% (*alone*) and
  // of 99.5% (*together*). *Independent* has the same two shares for ten independent comparisons, 1 -
  // 0.95¹⁰ and 1 - 0.995¹⁰.
  try notebook.cell()
  let alone = pool.lucky(few, together: false, seeds: notebook.seeds)
  let together = pool.lucky(few, together: true, seeds: notebook.seeds)
  notebook.print(
    "a difference found: alone", decimals(mean(alone), 1) + "%, together",
    decimals(mean(together), 1) + "%; independent",
    percent(luckyVerdicts(comparisons: few.comparisons)), "and",
    percent(
      luckyVerdicts(
        comparisons: few.comparisons,
        confidence: bonferroniConfidence(comparisons: few.comparisons))))
  notebook.measure(chanceFinds, seedInterval(alone, within: 0...100))
  notebook.measure(countedFinds, seedInterval(together, within: 0...100))

  // %% The transformer
  // Now we take lesson 07's transformer, which has practised a search and gives up too soon, and ask it
  // equations that it was never trained on. All methods begin with the same base in each seed, sample
  // 6,144 responses in all, 12 × 16 a step, and make four updates from each rollout. The reward is 1
  // for a right answer, since MaxRL is made for rewards of 0 and 1, and there is no KL term. PPO's
  // critic would be a second transformer, which this course does not have: PPO is in the small world
  // only.
  //
  // The first table has trial runs (*pilots*), with pass@1 in per cent on seeds 101 to 105. *AdamW*,
  // which turns a gradient into an update here, divides by the size of the gradient. So a method whose
  // gradients are ten times smaller still makes steps of the same length, and nearly all methods like
  // the same rate here.
  //
  // The second table has what a training cost, and how many tokens had no gradient because of the
  // bound, in that update of a step in which most had none. For GSPO, whose range is narrow, these are
  // nearly half of the tokens there, and for the others next to none. At these rates most bounds have
  // nothing to do.
  try notebook.cell()
  printRates(notebook)
  let search = try SearchPlan(quick: quick)
  let recipe = QuadraticBase(in: search.environment, updates: quick ? 60 : 3000)
  let bases = try notebook.mapSeeds { try recipe.train(seed: $0, notebook) }
  let before = try notebook.mapSeeds(with: bases) { base, _ in
    try search.accuracy(of: base, notebook)
  }
  func learn(
    _ method: Method, _ rate: Double, as name: String? = nil, file: String, shift: UInt64 = 0
  ) throws -> MethodRuns {
    MethodRuns(
      name: name ?? method.name, rate: rate,
      seeds: try notebook.mapSeeds(with: bases, before) { base, accuracy, seed in
        try search.train(
          method, rate: rate, from: (base, accuracy), seed: seed &+ shift,
          as: "\(file)-seed-\(seed)", notebook)
      })
  }
  let trained = try Method.all.map { method in
    try learn(method, ChosenRates.rate(of: method), file: method.file)
  }
  notebook.print("\nright before:", percent(mean(before)))
  printCosts(trained, notebook)

  // %% Which differences are real?
  // *Difference* is pass@1 minus GRPO's pass@1 from the same base (*paired*), as a mean over seeds, in
  // points. *Alone* is its interval of 95%, *together* that of Bonferroni. (Both are t intervals, which are
  // wider if seeds are few.) The last row is GRPO once more, with other random numbers: its difference is
  // luck, and shows how large luck can be. *Seeds* is a rough guess, since it takes the difference that was
  // seen for the true one.
  //
  // One has to say beforehand which table counts, or there are twenty comparisons and not ten. The first
  // one counts. The second is about *time*, counted in passes. A sampled token costs one pass, and a
  // token that is learned from costs three. In each seed every method gets as many passes as the cheapest
  // training took. On average DAPO is the cheapest: it learns only from groups that are not dead, so it
  // makes fewer updates from the same number of responses. In some seeds another method is cheaper, and
  // then DAPO, too, is read before its end.
  try notebook.cell()
  let again = try learn(
    .grpo, ChosenRates.rate(of: .grpo), as: "GRPO again", file: "grpo-again", shift: 1_000_000)
  let compared = trained + [again]
  printComparison(compared, notebook)
  printComparisonInTime(compared, notebook)
  notebook.figure(differencesFigure(compared, search), name: "differences")
  let ranges = Difference.all(compared, at: .samples).map(\.together)
  notebook.measure(allAreNear, widest(ranges))

  // %% What matters more
  // Here is the same GRPO with four times its rate. Suppose that it were the old method of a paper, and
  // that nobody had looked for its rate. Then any of the others would have beaten it.
  try notebook.cell()
  let hasty = try learn(
    .grpo, 4 * ChosenRates.rate(of: .grpo), as: "GRPO, 4 η", file: "grpo-hasty")
  let losses = zip(trained[0].seeds, hasty.seeds).map { 100 * ($0.end - $1.end) }
  notebook.print(
    "GRPO", percent(mean(trained[0].seeds.map(\.end))), "with four times the rate",
    percent(mean(hasty.seeds.map(\.end))))
  notebook.measure(rateMatters, seedInterval(losses))

  // %% For the curious: entropy is the currency
  // Cui et al. (arXiv 2505.22617) plot the reward against the entropy of the policy, and find one law
  // for many trainings: R = b - a exp(H). R is the reward, and H the entropy. When all entropy is
  // spent, H is 0 and the reward is b - a. So the end could be predicted from the beginning.
  //
  // In the small world both are known exactly. The figure follows three policies. Nothing is sampled: in
  // each step a policy makes the mean of all updates that it could make, each group of responses counted
  // as often as it would be drawn. The three pay nearly the same entropy for the same J. The mean reward
  // and GRPO end at the same J, nearly 0.5: both spend nearly all of their entropy, and give up three
  // prompts of six. In groups of 8 MaxRL raises seven terms of log p (lesson 12), whose slope is steep
  // where p is small. So MaxRL gives up none, keeps some of its entropy, and nearly stops at J = 0.4. A
  // law that was fitted to the first half of the gain misses the end. The line below the table says by how
  // much the law misses J at the end of sampled trainings with GRPO.
  try notebook.cell()
  let updates = quick ? 400 : 4000
  let paths = [
    try EntropyPath("the mean reward", climbing: .centered, updates: updates, rate: 0.2),
    try EntropyPath("GRPO", climbing: .grpo, updates: updates, rate: 0.1),
    try EntropyPath("MaxRL", climbing: .maxRL, updates: updates, rate: 0.05),
  ]
  printLaws(paths, notebook)
  notebook.print(
    "\nsampled: the law is off by", decimals(100 * mean(pool.surprises), 1), "points of J")
  notebook.figure(entropyFigure(paths), name: "entropy")

  // %% For the curious: rewards by a coin
  // Shao et al. (arXiv 2506.10947) rewarded a large model *at random*, and it became better at mathematics; models of
  // another family did not. They trace it to the clip, which favours what the model likes already.
  //
  // Take one prompt and three answers, π = (0.65, 0.25, 0.10), 16 responses a rollout, each rewarded by
  // a coin. With one update from each rollout next to nothing happens on average. With eight updates
  // and no clip a policy drifts *away* from its likely answer. The ratio of a rare answer moves fast: a
  // few updates take it beyond either bound. The ratio of a likely answer hardly gets there. The upper
  // bound keeps rare answers from rising. Alone it makes the likely answer likelier. The lower bound
  // keeps rare answers from falling. Alone it makes the likely answer rarer. In one rollout both
  // together nearly cancel: with the symmetric clip the likely answer is at 0.647, a little below its
  // 0.65, and without a clip at 0.631. Over 30 rollouts they do not: the likely answer is then at
  // 0.602. DAPO's *clip-higher* moves the upper bound away, and with it the favour for the likely.
  //
  // The first two columns are exact, over all 20,349 groups of 16 there can be.
  try notebook.cell()
  let games = PlayedGame.all(trials: quick ? 20 : 200, seeds: notebook.seeds)
  printCoins(games, notebook)
  notebook.figure(coinsFigure(games), name: "coins")
  let rises = games.map { $0.first[0] - $0.start[0] }
  let others = (rises.prefix(4) + rises.suffix(1)).max() ?? .nan
  notebook.measure(upperAmplifies, .exact(min(rises[4], rises[4] - others)))

  // %% What you should have seen
  // - With one update from each rollout several of the names mean the same.
  // - Where the truth is known, most differences are of less than three points, and pairs of trainings
  //   differ by several times as much: 20 seeds hardly ever find them. It would take hundreds or
  //   thousands of seeds, and for three methods over 9,999.
  // - One difference is large: MaxRL climbs something else. (The 2,000 pairs tell five of the smaller
  //   ones from 0 as well.) It gives up some J and keeps chances alive that GRPO
  //   gives up: look at pass@8. Is that better? This is a question about the goal, and no number of
  //   seeds answers it.
  // - Ten comparisons find something where nothing is, in more than one study of four. Count them.
  // - At equal passes DAPO ends 2.5 points higher, and its interval leaves 0 out. But this table was
  //   said not to count, and with both tables there are twenty comparisons. So it is a question for the
  //   next study, and no answer.
  // - The learning rate matters more than the name. A comparison in which only one side looked for its rate says who
  //   looked.
  //
  // **What we add** is the small world with its pool of trainings, GRPO against itself, and the count
  // of comparisons. This does not show that the methods are the same. They were made for long trainings
  // of large models, where a clip may decide whether a training lives (lesson 15). The lesson shows how
  // many trainings it takes to say that two methods differ.

  // %% Two experiments worth trying
  // Change one thing, say first what you expect, and run the lesson again.
  // `git checkout lessons/14-objectives lessons/Shared` takes a change back.
  //
  // - **More updates from a rollout.** `make lesson-14 ARGS="--minibatches 12 --cell 6"` makes 12 updates in place of
  //   4. Which methods are clipped more, and does it show? `ARGS="--compare minibatches=4,12"` draws both.
  // - **A policy that sees.** In `lessons/Shared/CountToZero.swift`, take 9 rows in place of 4.
  //   `make lesson-14 ARGS="--cell 3"` tells the truth anew. What becomes of MaxRL's difference, and why?

  // %% Sources
  // - DeepSeek-AI, *DeepSeek-R1* ([arXiv 2501.12948](https://arxiv.org/abs/2501.12948)) and DeepSeekMath
  //   ([2402.03300](https://arxiv.org/abs/2402.03300)): two objectives by the name of GRPO.
  // - RLOO ([2402.14740](https://arxiv.org/abs/2402.14740)), Dr. GRPO
  //   ([2503.20783](https://arxiv.org/abs/2503.20783)), DAPO ([2503.14476](https://arxiv.org/abs/2503.14476)), GSPO
  //   ([2507.18071](https://arxiv.org/abs/2507.18071)), CISPO ([2506.13585](https://arxiv.org/abs/2506.13585)), SAPO
  //   ([2511.20347](https://arxiv.org/abs/2511.20347)), MaxRL ([2602.02710](https://arxiv.org/abs/2602.02710)), PPO
  //   ([1707.06347](https://arxiv.org/abs/1707.06347)): the others.
  // - Henderson et al., *Deep Reinforcement Learning that Matters* ([1709.06560](https://arxiv.org/abs/1709.06560)),
  //   and Agarwal et al. ([2108.13264](https://arxiv.org/abs/2108.13264)): what few seeds can say.
  // - Cui et al. ([2505.22617](https://arxiv.org/abs/2505.22617)): reward against entropy.
  // - Shao et al. ([2506.10947](https://arxiv.org/abs/2506.10947)): random rewards, and the clip.
}
