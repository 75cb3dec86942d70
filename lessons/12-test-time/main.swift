// So far training made the model more accurate. One can also spend more when the model answers, at *test
// time*. A trained model can be asked more than once, its answers can be counted or checked, and its thought
// can be kept from ending. Its weights stay as they are. R1 spends about 8,800 tokens of thought on a problem
// of a contest, and a vote of 64 answers lifts it from 79.8% to 86.7% on AIME 2024.
//
// What can be bought this way, what sets the limit, and is it the same as what training buys?
//
// Claim 3 is about a thought that the model has ended with a `no`: it is made to go on, at most five times.
// Claim 5 compares one answer of the trained policy with 256 answers of its base, of which a verifier that
// never errs chooses the best. Claim 6 is about a small world with two ways to solve a problem (section 5):
// there two tries of the base solve as many problems as two tries of the trained policy.

import Knobs
import LessonShared
import Notebook
import TinyR1

Lesson(
  "12-test-time", question: "What can be bought when answering?",
  paper: "DeepSeek-R1 (arXiv 2501.12948), v2 appendix E.4", minutes: 2, seeds: 2,
  claims: [
    votesPayAfter, errorsLimit, waitHelps, neverGains, trainingBuysMore, twoTriesTie,
    longerBeatsMore,
  ],
  exercises: [
    "Write how often the chosen one of n answers is right.",
    "Find the bug in a vote that no answer wins.",
    "Predict from where on the base is ahead.",
  ], next: "13-process",
  knobs: grpoKnobs.compared(in: "vote") + [mostWords.knob(lesson: "5").compared(in: "wait")]
).run { notebook in
  // %% Ask more often, and vote
  // The base is lesson 07's, made with 3,000 updates in place of 4,000: it has practised searching, and in equations
  // it mostly gives up after the first wrong pair. Lesson 07's GRPO makes a policy of it that goes on. Both are asked
  // each held-out equation 256 times.
  //
  // What can one do with many answers? Take the most frequent one: a *majority vote*. A vote knows only
  // what the answers say. So with more and more answers it tends to the *likeliest* answer, and that
  // may be wrong. Or hand them to a *verifier*, which says of each answer whether it is right. If the
  // verifier never errs, one right answer among them is enough; that is pass@k. To check roots takes a
  // line of code. To check a proof does not.
  try notebook.cell()
  let plan = try TestTimePlan(notebook)
  let bases = try plan.bases()
  let policies = try plan.trained(from: bases)
  let base = try plan.asked("base", bases)
  let trained = try plan.asked("after RL", policies)
  printVotes([base, trained], notebook)
  notebook.figure(voteFigure([base, trained]), name: "vote")
  func gainByVote(_ answers: ManyAnswers) -> Double {
    answers.consensusAt(answers.samples) - answers.passAt(1)
  }
  notebook.measure(
    votesPayAfter,
    seedInterval(zip(trained.seeds, base.seeds).map { 100 * (gainByVote($0) - gainByVote($1)) }))

  // %% A verifier that errs
  // Most verifiers err. Suppose that one passes every right answer, and a wrong one with probability f.
  // N answers are drawn, and one of those that pass is given: this is *best-of-N*. An answer is right
  // with probability p, and wrong but passed with q = f (1 - p).
  //
  // - accuracy = (1 - (1 - p - q)ᴺ) · p / (p + q)
  //
  // The first factor is the chance that anything passes at all. It grows with N. The second is the share of
  // right ones among what passes, and N is not in it. So for large N the accuracy tends to
  //
  // - p / (p + f (1 - p))
  //
  // and stays there. By hand, p = 0.24 and f = 0.2: 0.24 / (0.24 + 0.152) = 61%, whatever one spends.
  // Sampling cannot repair a verifier. Stroebl et al. (arXiv 2411.17501) found it with programs and their
  // tests: a weak model with many tries does not reach one try of a strong one, since more of its wrong
  // answers pass by mistake.
  //
  // Below we choose how often the verifier errs: each wrong answer of our policies passes by the toss of
  // a coin, with probability f. In the table each measured row has the formula's numbers below it. The
  // formula knows how often each equation is answered right, and nothing else. Each measured share comes
  // from one set of tosses, and the limit is the mean over all tosses. So a measured share can lie a
  // little beyond the limit (85.2% and 85.0%).
  //
  // With f = 0 an equation counts as solved if one of its 256 answers was right. Take an equation with
  // one right answer among its 256. It counts as solved. But if an answer is right with probability
  // 1/256, then 256 new answers have no right one in 37 of 100 cases: (255/256)²⁵⁶ = 0.37. The formula
  // counts such new answers, so the formula gives less than was measured (55.9% and 57.8%).
  //
  // Each equation has a p of its own. The base is nearly always right on some equations, seldom on
  // others, and never on the rest. Where it is never right no verifier helps, and where it is seldom
  // right a verifier that errs helps little. So the mean over equations stays far below the 61% of an
  // equation with p = 0.24.
  try notebook.cell()
  let rates = [0, 0.05, 0.2, 1]
  printBestOf([base, trained], rates.dropLast(), notebook)
  notebook.figure(verifierFigure([base, trained], falsePassRates: rates), name: "verifier")
  notebook.measure(
    errorsLimit,
    base.interval { $0.bestOf($0.samples, falsePassRate: 0.2, seed: verdictSeed) - $0.passAt(1) })

  // %% Do not let it stop
  // One answer can cost more, too. Muennighoff et al. (s1, arXiv 2501.19393) do not let a thought end: where the model
  // writes `</think>`, they put "Wait" in its place and let it go on. They call it *budget forcing*. We do the same
  // with lesson 08's `wait`, in two ways: where the thought ends in `no`, so that the model itself has said that its
  // pair is wrong; and wherever it ends, as s1 does.
  //
  // There are three bases. Two are made as in lesson 08, and know the same of numbers: one has *never*
  // read a `wait`, the other *rarely*, after one wrong pair in ten. The third is the base above. Perhaps
  // the base that has never read a `wait` fails only because the word is unknown to it. So it is also
  // made to go on by `;`, which it has read between the pairs of a list.
  //
  // In the table *rescued* answers were wrong before the first forced word and right after the last.
  // *Spoiled* answers were right before and wrong afterwards. Both are shares of all answers. By hand,
  // for the base that rarely looks again, after a `no`: 22.6% + 23.8% - 6.0% = 40.4%.
  //
  // The line below the figure is about one base that *rarely* looks again, and its first answer to each of 60
  // equations. Then it was made to go on, and 13 of its wrong answers became right.
  //
  // The third base has 24.2% here and 23.7% in cell 1: these are other answers of the same base. Cell 7
  // has both numbers.
  try notebook.cell()
  let forced = try plan.forcedBases(beside: bases)
  printForced(forced, notebook)
  notebook.figure(
    waitFigure(forced, samples: plan.forcedSamples, equations: plan.equations.count), name: "wait")
  notebook.measure(waitHelps, forced.rarely.afterNo.gain)
  notebook.measure(neverGains, forced.never.afterNo.gain)
  printExamples(forced, in: plan.environment, notebook)

  // %% Does training only save tries?
  // If many tries of a base find what one try of the trained policy finds, then training has bought
  // speed and nothing else. Yue et al. (arXiv 2504.13837) found more than that: from some k on, the
  // base had a *higher* pass@k than the model that was trained from it, as if training had lost
  // something. ProRL (arXiv 2505.24864), with longer training, found tasks in which the base never
  // catches up. So there are tasks of both kinds. In our world the trained policy is ahead at each k up
  // to 256, the largest that we tried.
  //
  // The third curve is that of the base after distillation. Training equations were drawn 512 times
  // (there are 265). The policy answered each four times, and its right answers were shown to the
  // base. Such a teacher began as the same base, and learned from its own tries alone. Are the
  // student's answers as varied as the policy's? Here they are: the two have nearly the same curve.
  try notebook.cell()
  let distilled = try plan.asked("distilled", try plan.distilled(from: bases, by: policies))
  printCoverage([base, trained, distilled], notebook)
  notebook.figure(coverageFigure([base, trained, distilled]), name: "coverage")
  notebook.measure(
    trainingBuysMore,
    seedInterval(
      zip(trained.seeds, base.seeds).map { 100 * ($0.passAt(1) - $1.passAt($1.samples)) }))

  // %% A world in which the curves cross
  // Four out of five problems are solved by strategy A alone, the other one by B alone, and a policy cannot
  // tell which kind a problem is. All it can learn is how often it chooses A. This number is called *a*.
  //
  // - J = pass@1 = 0.8 a + 0.2 (1 - a)
  // - pass@k = 0.8 (1 - (1 - a)ᵏ) + 0.2 (1 - aᵏ)
  //
  // A base with a = 0.6 solves 56% at the first try. J is a straight line that rises with a, so its
  // maximum is a = 1: 80% at the first try. With a hundred tries it is still 80%, since B is never
  // tried again. By hand, two tries of the base solve 0.8 · 0.84 + 0.2 · 0.64 = 80% as well, and three
  // 90.6%. So RL wins at k = 1, ties at 2, and loses from 3 on. The *crossover* is no failure of the
  // training. It is what J asks for: J is the mean reward of *one* answer. The last row of the table
  // belongs to another aim, which section 6 explains. That aim keeps a at 0.8, so that B is still
  // tried.
  //
  // The curves cross here because one number, *a*, serves all problems: more of A is less of B. In
  // lesson 07's world a longer search solves the easy equations and the hard ones, so nothing has to be
  // given up.
  try notebook.cell()
  let world = TwoStrategies(share: 0.8)
  let start = 0.6
  printStrategies(world, from: start, notebook)
  notebook.measure(
    twoTriesTie, .exact(abs(world.passAtK(2, choosingA: start) - world.passAtK(2, choosingA: 1))))

  // %% For the curious: what J asks for, and what MaxRL asks for
  // Which estimator of lesson 04 could keep both strategies? The estimators differ in the weight w(p) of
  // a prompt that is solved with probability p. Here A's problems pull a up with 0.8 w(a), B's pull it
  // down with 0.2 w(1 - a):
  //
  // - ∂/∂a = 0.8 w(a) - 0.2 w(1 - a)
  //
  // For the mean reward w = 1, and A always wins. GRPO's w is the same for p and 1 - p. So ∂/∂a = 0.6
  // w(a) is positive, and A always wins as well. MaxRL (arXiv 2602.02710) divides by the mean reward: w =
  // 1/p in large groups. Then 0.8/a = 0.2/(1 - a), and *a* comes to rest at 0.8. MaxRL raises the mean of
  // log p, as maximum likelihood does. And log p = -Σ (1 - p)ʲ/j, summed over j = 1, 2, 3 and so on. The
  // first term is -(1 - p), the mean reward less 1. Term number j is the chance that j tries all miss,
  // divided by j, with a minus sign. With groups of G responses MaxRL has only the first G - 1 terms. In
  // groups of five or fewer these are not enough, and MaxRL goes to a = 1 too.
  try notebook.cell()
  try printOptima(world, notebook)
  notebook.figure(try strategiesFigure(world, from: start, updates: 60), name: "strategies")

  // %% For the curious: the price in tokens
  // A vote of four costs four answers. A forced `wait` costs what is written after it, about eleven
  // tokens for one more pair. Below is accuracy against the tokens that are written for one equation.
  // Two other costs are not counted: a verifier that never errs, and the 51,200 responses of the
  // training.
  //
  // Snell et al. (arXiv 2408.03314) ask the same of large models: the best way depends on how hard a
  // problem is for the model, and on easy and medium ones test time can stand in for a larger model.
  // Brown et al. (arXiv 2407.21787) draw pass@k up to thousands of tries, and see votes level off
  // early.
  try notebook.cell()
  let prices = [
    Price("base, vote", base, upTo: 64) { $0.consensusAt($1) },
    Price("base, exact verifier", base, upTo: 64) { $0.passAt($1) },
    Price("base, wait after no", forced.searching.afterNo),
    Price("after RL, vote", trained, upTo: 64) { $0.consensusAt($1) },
  ]
  printPrices(prices, notebook)
  notebook.figure(priceFigure(prices, seeds: base.seeds.count), name: "price")
  notebook.measure(
    longerBeatsMore,
    seedInterval(
      zip(forced.searching.afterNo.seeds, base.seeds).map {
        100 * ($0.after - $1.consensusAt(4))
      }))

  // %% What you should have seen
  // Three things can be bought when answering, and each has a limit of its own. A vote gives the likeliest
  // answer. A base that mostly gives up at the first pair agrees with itself on that pair, and its vote is no
  // better than one answer. After training the likeliest answer is more often the right one, and a vote adds
  // to it. **The paper has** the same shape for large models: a vote of 64 lifts GPT-4o by 4 points on AIME,
  // and R1 by 7.
  //
  // A verifier gives what passes. If it never errs, each try helps. If it errs, its errors are a limit, and
  // 16 tries come close to that limit.
  //
  // And a thought that has to go on gives what the model has practised. A base that has searched on after
  // a `no` does so when it is made to. For lesson 07's base a few words buy most of what reinforcement
  // learning has bought. A base that has never gone on after a `no` loses its way, even if the word is
  // one that it knows (`;`). If a thought that ended in `yes` is made to go on, every base throws away a
  // right pair sooner or later. The word helps where it is known that the answer is wrong, and here the
  // model itself said so. The model is not always right about this: some answers were right in spite of a
  // `no`, and these are spoiled.
  //
  // In lesson 07's world training buys more than tries: one answer of the trained policy is right more
  // often than the best of 256 of its base. A base that was shown this policy's answers has nearly the
  // same curve as the policy. In the world of two strategies three or more tries of the base beat as many
  // of the trained policy. In both worlds training does what the mean reward of one answer asks for.
  //
  // **What we add** is that all of it is planted: the search, the giving up, the errors of the
  // verifier. Our verifier errs anew at each answer. A real one may pass the same wrong answer each
  // time. Then it does better than the formula on one equation, and worse on another.

  // %% Two experiments worth trying
  // Change one thing, say first what you expect, and run the lesson again.
  // `git checkout lessons/12-test-time` takes a change back.
  //
  // - **A teacher who gives up less often.** In `TestTimePlan.swift`, take `giveUp: 0.5` in place of
  //   `0.9`. `make lesson-12 ARGS="--cell 3"` runs the part with the forced words. Does the base gain
  //   more by a forced `wait`, or less?
  // - **A verifier that also refuses.** In `ManyAnswers.swift`, let the verifier refuse one right answer in
  //   five. `make lesson-12 ARGS="--cell 2"` draws the curves. What changes, the limit or the way to it?

  // %% Sources
  // - DeepSeek-AI, *DeepSeek-R1* ([arXiv 2501.12948](https://arxiv.org/abs/2501.12948)): votes of 64 on AIME 2024.
  // - Yue et al. ([2504.13837](https://arxiv.org/abs/2504.13837)) and ProRL
  //   ([2505.24864](https://arxiv.org/abs/2505.24864)): the debate on pass@k before and after training.
  // - Stroebl et al. ([2411.17501](https://arxiv.org/abs/2411.17501)): what a verifier that errs can give at most.
  // - s1 ([2501.19393](https://arxiv.org/abs/2501.19393)): budget forcing.
  // - MaxRL ([2602.02710](https://arxiv.org/abs/2602.02710)): the objective that keeps the second strategy.
  // - Snell et al. ([2408.03314](https://arxiv.org/abs/2408.03314)) and Brown et al.
  //   ([2407.21787](https://arxiv.org/abs/2407.21787)): what to spend at test time, and pass@k up to thousands of tries.
}
