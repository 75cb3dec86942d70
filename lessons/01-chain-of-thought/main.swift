// The paper trains a model to think before it answers. But why should writing down intermediate
// steps help at all, if the same model could answer right away?
//
// Here is a small case in which it does. The task is a running sum, modulo 10: `3 + 4 - 9 + 8` is 6. (`7 - 9`
// is 8, since 10 is added to what is below zero.) We train models that write each step down, and ask which of
// three explanations survives: more *computing* (a longer text is more passes through the same layers), more
// *supervision* (a worked example says more of what is right), or the *order* (each step is easy once the one
// before it is written). One test puts empty symbols, *filler*, in place of the steps; another puts a gap of
// random length behind the question, an *offset*.
//
// Three of the claims below in more words. Claims 3 and 4 are about sums of 4 terms: of these sums at most
// 30% are answered right. Claim 9 is about sums of 10 terms, like claim 8: with random offsets in training,
// the first 4 steps of such a sum are all right at least 30 points more often.

import ChainOfThought
import LessonShared
import Notebook
import TinyR1

let longest = 8

let thinkingWins = Claim(
  "With \(longest) terms, the longest it is trained on, thinking wins by at least 30 points.",
  .atLeast(30), unit: "points")
let directFails = Claim(
  "With 4 terms, at most 30% of the direct answers are right.", .atMost(30), unit: "%")
let fillerFails = Claim(
  "With filler in place of the steps, at most 30% of 4 terms are right.", .atMost(30), unit: "%")
let answersFail = Claim(
  "Trained on answers alone, on more tokens, at most 30% of 4 terms are right.", .atMost(30),
  unit: "%")
let orderMatters = Claim(
  "With 4 terms, steps in order beat shuffled ones by at least 40 points.", .atLeast(40),
  unit: "points")
let swapsNeedSteps = Claim(
  "Where order matters (12 swaps), thinking beats direct answers by at least 50 points.",
  .atLeast(50),
  unit: "points")
let turnsNeedSteps = Claim(
  "Where order does not matter (12 turns), thinking beats direct answers by at least 50 points, too.",
  .atLeast(50), unit: "points")
let thinkingEnds = Claim(
  "With \(longest + 2) terms, two more than it was trained on, thinking is right in at most 30%.",
  .atMost(30), unit: "%")
let offsetsHelp = Claim(
  "There, random offsets in training make the first 4 steps right by at least 30 points more.",
  .atLeast(30), unit: "points")

Lesson(
  "01-chain-of-thought", question: "Why does thinking out loud help?",
  paper: "DeepSeek-R1 (arXiv 2501.12948v1), Table 1 and section 2.2.3", minutes: 2, seeds: 2,
  quickSeeds: 1,
  claims: [
    thinkingWins, directFails, fillerFails, answersFail, orderMatters, swapsNeedSteps,
    turnsNeedSteps, thinkingEnds, offsetsHelp,
  ],
  exercises: [
    "Find the first wrong step of a chain of thought.",
    "Write the prompt that asks for a direct answer.",
    "Predict how many sums of two terms a model gets right that has never seen a worked one.",
  ], next: "02-reward"
).run { notebook in
  // %% One model, asked in two ways
  // One can ask a model for a thought, in words. This is called *prompting*. R1-Zero's template says to a
  // model that has read much of the internet: "The assistant first thinks about the reasoning process in the
  // mind and then provides the user with the answer" (Table 1), the thinking between `<think>` and `</think>`,
  // the result between `<answer>` and `</answer>`. A model that starts from random weights understands no such
  // sentence. So this lesson *trains* its models to think: they are shown thoughts, and imitate them.
  //
  // We keep the tags, and end each prompt with one of the two that open. After `<think>` the model works step
  // by step. After `<answer>` the model has to say the result at once. Nothing else differs: the weights are
  // the same.
  try notebook.cell()
  let school = try SumSchool(longest: longest, steps: notebook.quick ? 60 : 1500, notebook)
  let sum = try RunningSum.Problem(terms: [3, 4, -9, 8])
  var chance = SeededGenerator(seed: 1)
  for isDirect in [false, true] {
    let example = try school.example(
      Course(name: "steps"), sum, isDirect: isDirect, using: &chance)
    notebook.print("prompt  ", school.task.vocabulary.decode(example.prompt))
    notebook.print(
      "response", school.task.vocabulary.decode(example.responses[0]), terminator: "\n\n")
  }

  // %% Training on both
  // A transformer with two layers of width 64 starts from random weights. Each step shows it 64 fresh sums,
  // half of them worked, half of them answered directly, and makes the responses likelier. The first third of
  // the steps has sums of 1 or 2 terms, the rest all lengths up to 8. A fifth of all sums is held out. A
  // fixed calculation with the text of a sum (a *hash*) decides which. The same text always gives the same
  // result. Therefore a held-out sum is never a question in training. (Sums of two terms do occur there, as
  // steps of longer ones.) Everything below is measured on held-out sums.
  // Decoding is *greedy*: the likeliest token is taken each time, so an answer does not depend on luck (other
  // lessons sample). The training is in [SumSchool.swift](SumSchool.swift) and
  // [Imitation.swift](Imitation.swift), the questions are in [HeldOut.swift](HeldOut.swift).
  //
  // The figure has a line for each seed. While a model learns to add two digits, sums of 8 terms are out of
  // reach. When long sums begin, a model finds out at some point how to copy the next term and carry the
  // result on, and then it is mostly right within a few hundred steps. This point differs between seeds, and
  // one of the ten seeds of the page has not reached it at the end. The mean of all seeds would rise slowly,
  // though no single seed does.
  try notebook.cell()
  let main = Course(name: "steps")
  let trained = try notebook.mapSeeds { try school.train(main, seed: $0) }
  notebook.print(
    trained.count, "models with", trained[0].model.parameterCount, "parameters each")
  notebook.figure(
    trainingFigure(trained.map(\.curve), terms: longest, longFrom: school.steps / 3),
    name: "training")

  // %% How far each way carries
  // Now the same models answer held-out sums of every length, also longer ones than they were ever trained on.
  // Direct answers to sums of two terms are often right. From three terms on they are guesses.
  try notebook.cell()
  let problems = notebook.quick ? 50 : 200
  let curves = try notebook.concurrentMap(trained) {
    try school.heldOut.curve(of: $0.model, lengths: 2...longest + 4, count: problems)
  }
  notebook.table(lengthTable(curves, "terms"))
  notebook.figure(
    termsFigure(curves, longest: longest, problems: problems), name: "accuracy-by-terms")
  notebook.measure(
    thinkingWins, seedInterval(curves.map { 100 * ($0[longest].thinking - $0[longest].direct) }))
  notebook.measure(directFails, seedInterval(curves.map { 100 * $0[4].direct }, within: 0...100))

  // %% Computing, supervision, or order?
  // Three explanations are possible. Each one is put to a test: a course of training that would do as well as
  // thinking if this explanation were enough. Model and sums stay the same. Half of the sums still have a
  // thought, and only what stands in it is replaced; with *answers* no sum has one.
  //
  // - *Computing*: a longer text is more passes through the layers. If this is the reason, **filler** should be
  //   enough: as many `;` as the steps have symbols (Pfau et al., arXiv 2404.15758; dots in Wei et al., arXiv
  //   2201.11903). Models with filler would be right as often as models with steps.
  // - *Supervision*: a worked example has some five times as many tokens to imitate as a direct one. If this is
  //   the reason, **answers** alone should be enough, if there are many: training goes on for 4 times as many
  //   steps, which is more tokens than with thoughts. With 5 seeds or more there is also a course of 10 times
  //   as many steps; a short run leaves it out.
  // - *Order*: each step is easy once the one before it is there. If this is the reason, the same steps should
  //   fail if they are **shuffled**, each time in another order, or **reversed**. If they did as well, the
  //   reason would not be the order. It would be that intermediate results are shown at all.
  //
  // **No short start** is the course above with long sums from the first step on. Some of its seeds
  // have not learned to add two digits at the end, so the short start helps. In the table *think, 3 terms*
  // is the share of right answers after a thought, for sums of 3 terms. *Answer, 3* is the share of right
  // direct answers to such sums. The table has means and the figure has each seed, since a mean of such
  // seeds describes none of them.
  try notebook.cell()
  let hasLongest = notebook.seeds.count >= fewestSeeds
  let offset = Course(name: "offsets", mostPadding: 8)
  let courses =
    [
      Course(name: "no short start", beginsShort: false),
      Course(name: "shuffled", thought: .shuffled), Course(name: "reversed", thought: .reversed),
      Course(name: "filler", thought: .filler),
      Course(name: "answers ×4", thought: nil, length: 4),
    ] + (hasLongest ? [Course(name: "answers ×10", thought: nil, length: 10)] : [])
  let results =
    [CourseResult(main, trained, curves)]
    + (try school.results(of: courses, seeds: notebook.seeds, problems: problems))
  notebook.table(controlsTable(results, terms: [2, 3, 4, longest]))
  notebook.figure(controlsFigure(results, terms: 4, problems: problems), name: "controls")
  let byName = Dictionary(uniqueKeysWithValues: results.map { ($0.course.name, $0) })
  if let filler = byName["filler"], let shuffled = byName["shuffled"], let answers = results.last {
    notebook.measure(fillerFails, seedInterval(filler.thinking(4).map { 100 * $0 }))
    notebook.measure(answersFail, seedInterval(answers.direct(4).map { 100 * $0 }))
    let gains = zip(results[0].thinking(4), shuffled.thinking(4)).map { 100 * ($0 - $1) }
    notebook.measure(orderMatters, seedInterval(gains))
  }

  // %% A task that is serial by nature
  // Is depth the reason? A transformer that answers at once has a fixed number of layers. Some tasks seem
  // to need more layers the longer the question is: for them nobody knows a number of layers that is always
  // enough. One such task is to follow a ball under five cups through swaps (Merrill and Sabharwal, arXiv
  // 2310.07923; Li et al., arXiv 2402.12875). A sum modulo 10 is no such task: one layer can look at all
  // terms at once, in any order.
  //
  // So here are two games with five cups and two moves, `a` and `b` ([CupGame.swift](CupGame.swift)). In both,
  // `a` moves every cup one place on, and the last cup to the front. In the first game, *swaps*, `b` exchanges
  // the first two cups, and the order of the moves matters. In the second game, *turns*, `b` moves every cup
  // two places on. There it only matters how many `a` and how many `b` there are.
  //
  // If depth were the only reason, direct answers should be right with turns and fail with swaps. At 12 moves
  // direct answers fail with both. (With turns, two of the ten seeds are right in more than 80% of the games
  // of 7 moves, and one of the two in games of 8 moves. With swaps the best seeds are right in half of them.)
  // With turns a lack of layers cannot be the reason: counting the `a` and the `b` takes no more layers for
  // more moves. From direct answers the models did not learn this method for 12 moves. With swaps a lack of layers may be a second
  // reason. This comparison cannot tell. The theory is about questions of any length, and twelve moves cannot
  // confirm or refute it.
  try notebook.cell()
  let games = [CupGame.Rules.swaps, .turns].map {
    CupSchool($0, longest: 12, steps: school.steps, notebook)
  }
  let cups = try games.map { game in
    try notebook.mapSeeds { try game.curve(seed: $0, count: problems) }
  }
  for (unit, curves) in zip(["swaps", "turns"], cups) { notebook.table(lengthTable(curves, unit)) }
  notebook.figure(cupsFigure(swaps: cups[0], turns: cups[1], problems: problems), name: "cups")
  for (claim, curves) in zip([swapsNeedSteps, turnsNeedSteps], cups) {
    notebook.measure(claim, seedInterval(curves.map { 100 * ($0[12].thinking - $0[12].direct) }))
  }

  // %% The first wrong step, and why thinking ends
  // A chain of thought can be checked. The answer to a sum of 10 terms is mostly wrong, and a rule can tell
  // which step is the first wrong one. For example, a term is copied from the wrong place, or a step is
  // missing. (A rule can tell because each step of a sum can be calculated. In free text no rule can.)
  //
  // The thought often goes wrong in its first steps. Their places in the text are not new to the model: in
  // shorter sums, later steps stood there. New is how far a step stands from its term. Each step copies a term of the question. In
  // training a question had at most 8 terms. A question of 10 terms is 4 symbols longer. So each step stands 4
  // symbols further from the term that it copies than this step ever did in training. If this is the reason, a model
  // that has seen larger distances should get the seven steps right that it was trained on. In the course
  // **offsets** a question is followed by 0 to 8 `;`, which make the distances larger. (In front of the
  // question they would change nothing: the model sees only how far apart two tokens are.)
  //
  // With offsets more steps are right, so the distance is a reason. (The table has means. On two of the ten
  // seeds the offsets did not help at step 4: 0.5% of the sums are right up to there.) The prediction itself
  // fails: few sums are right up to step 7. There must be another reason, and this lesson does not find it.
  try notebook.cell()
  let result = try school.heldOut.evaluate(
    trained[0].model, length: longest + 2, .think, count: 50)
  if let wrong = result.attempts.first(where: { !$0.isCorrect[0] }) {
    let response = wrong.responses[0]
    let mistake = school.task.check(response, for: wrong.problem)?.mistake
    let question = school.task.question(for: wrong.problem).joined(separator: " ")
    notebook.print(question, terminator: "\n\n")
    notebook.print(transcript(response, marking: mistake))
  } else {
    notebook.print("All 50 answers are right.")
  }
  let withOffsets = try notebook.mapSeeds { try school.train(offset, seed: $0) }
  let steps = try [("as above", trained), ("random offsets", withOffsets)].map { name, made in
    (
      name: name,
      steps: try notebook.concurrentMap(made) {
        try school.heldOut.rightSteps(of: $0.model, terms: longest + 2, count: problems)
      }
    )
  }
  notebook.table(stepsTable(steps, last: longest + 1))
  notebook.figure(stepsFigure(steps, terms: longest + 2, longest: longest), name: "steps")
  notebook.measure(
    thinkingEnds,
    seedInterval(curves.map { 100 * $0[longest + 2].thinking }, within: 0...100))
  let rights = steps.map { $0.steps.map { 100 * shares($0, upTo: 4)[3] } }
  notebook.measure(offsetsHelp, seedInterval(zip(rights[0], rights[1]).map { $1 - $0 }))

  // %% What you should have seen
  // Nine of the ten seeds of the page learn steps in their order, for every length that they are trained on.
  // Filler of the same length does not replace the steps. Answers alone, with more tokens, do not replace
  // them. The same steps in another order do not replace them either. Supervision of small steps helps here,
  // *in an order in which each is easy*. More computing did not help by itself. And a lack of layers cannot be
  // the only reason why direct answers fail: they fail with turns too, where the order of the moves does not
  // matter. Other tasks, with other training, may differ: Pfau et al. have a task in which filler helps.
  //
  // **The paper says** that a model *should* think first, and leaves it to reinforcement learning to
  // find out how. Its model had read the thoughts of others before; ours reads worked sums.
  //
  // **Others have shown** that a network can learn some tasks from worked steps, and from answers alone it
  // learns them far more slowly or not at all: Wies et al. (arXiv 2204.02892), and Kim and Suzuki (2410.08633)
  // for transformers. Their example is the parity of some bits.
  //
  // **What we add** is a case so small that each step can be checked, and for each explanation a course that
  // could have refuted it. Can a model be told which step was wrong? [Lesson 13](../13-process/README.md)
  // tries that.

  // %% Two experiments worth trying
  // Change one thing, say first what you expect, and run the lesson again.
  // `git checkout lessons/01-chain-of-thought` takes a change back.
  //
  // - **More layers.** In `SumSchool.swift`, take `layers: 4` in place of `layers: 2`.
  //   `make lesson-01 ARGS="--cell 3 --seeds 2"` trains the main course and draws how far each way carries. Do
  //   the direct answers of 4 terms gain?
  // - **Shorter sums.** In `main.swift`, take `let longest = 5` in place of `8`. The same command shows where
  //   thinking ends now: at 5 terms, or still at 8?

  // %% Sources
  // - DeepSeek-AI, *DeepSeek-R1* ([arXiv 2501.12948](https://arxiv.org/abs/2501.12948)): the template that
  //   asks for a thought first.
  // - Wei et al., *Chain-of-Thought Prompting* ([2201.11903](https://arxiv.org/abs/2201.11903)): thinking out
  //   loud as a way to ask, and dots as a control.
  // - Pfau et al., *Let's Think Dot by Dot* ([2404.15758](https://arxiv.org/abs/2404.15758)): filler tokens,
  //   and a task in which they help.
  // - Merrill and Sabharwal ([2310.07923](https://arxiv.org/abs/2310.07923)) and Li et al.
  //   ([2402.12875](https://arxiv.org/abs/2402.12875)): what a fixed number of layers can do with a thought
  //   and without one.
  // - Wies, Levine and Shashua, *Sub-Task Decomposition Enables Learning in Sequence to Sequence Tasks*
  //   ([2204.02892](https://arxiv.org/abs/2204.02892)), and Kim and Suzuki, *Transformers Provably Solve Parity
  //   Efficiently with Chain of Thought* ([2410.08633](https://arxiv.org/abs/2410.08633)): tasks that can be
  //   learned with the steps in between, and not, or hardly, from answers alone.
}
