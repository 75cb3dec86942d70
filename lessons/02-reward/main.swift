// In supervised learning someone writes down what the model should say. R1-Zero is shown nothing of the kind:
// it writes a thought and an answer, and a rule says how good they were. Nobody labels the thinking. So the
// model learns what we want from the rule alone.
//
// What can so short a rule see, and what can it not see? And what happens if the rule has a hole? (A program
// that applies a rule is also called a *grader*. A response that a grader pays for, though the answer is not
// right, is a *hack*. A *proxy* is a rule that looks much like the one that we mean. A *hedged* answer names
// several digits, one of them right; we plant some in the examples that a model starts from.)

import LessonShared
import Notebook
import Reward
import TinyR1

let proxyRises = Claim(
  "Trained on a proxy with a hole, a model is paid by it for at least 90% of its responses.",
  .atLeast(90), unit: "%")
let accuracyFalls = Claim(
  "At the end its true accuracy is at most 2%.", .atMost(2), unit: "%")
let bothRise = Claim(
  "With the hole closed, from the same start, true accuracy is at least 50% at the end.",
  .atLeast(50), unit: "%")
let holeIsRarelyFound = Claim(
  "Without planted hedges, at most half of the seeds end with a true accuracy of 2% or less.",
  .atMost(50), unit: "%")
let hacksEarnNothing = Claim(
  "Of six hacks that lenient graders pay for, the strict rule counts 0 as right.",
  .atMost(0), unit: "hacks", kind: .identity)

Lesson(
  "02-reward", question: "What is a good answer, if no one labels the thinking?",
  paper: "DeepSeek-R1 (arXiv 2501.12948), v1 section 2.2.2; in shape, v2 Fig. 6",
  minutes: 2, seeds: 5, quickSeeds: 2,
  claims: [proxyRises, accuracyFalls, bothRise, holeIsRarelyFound, hacksEarnNothing],
  exercises: [
    "Write the rule that finds the one answer in a response.",
    "Find the hole in a bonus for short responses.",
    "Predict what a model learns that is paid for its form alone.",
  ], next: "03-policy-gradient"
).run { notebook in
  // %% A reward is a rule
  // Eight responses to `3 + 4 mod10`; the prompt has already opened `<think>`. Four rules look at them:
  //
  // - *accuracy*: 1 if the form is right and the answer is `7` and nothing else;
  // - *format*: 1 if thought, answer and end are where they should be;
  // - *language*: the share of the thought's words that are English (0 if the thought has no words);
  // - *length*: 0 up to 12 symbols, then falling in a straight line to -1 at 24. (The trainings below do not
  //   use this rule. Lesson 09 trains with a reward for short answers.)
  //
  // By hand, *mixed words*: of `three`, `vier` and `sieben` (four and seven in German) one is English, so 1/3.
  // A rule sees what was asked and what was written, and nothing else. The accuracy rule also has to know the
  // right answer: each training problem comes with one. The other three rules do not need it. Look at *wrong
  // thought*, too: this response earns everything. A rule for the answer does not see how the model found it.
  try notebook.cell()
  let pair = try RunningSum(terms: 2...2, style: .running)
  let three = try RunningSum.Problem(terms: [3, 4])
  let steps = "three + four = seven"
  let transcripts = [
    ("right", "\(steps) </think> <answer> 7 </answer> <end>"),
    ("right, no thought", "</think> <answer> 7 </answer> <end>"),
    ("wrong thought", "three + four = nine </think> <answer> 7 </answer> <end>"),
    ("wrong answer", "three + four = eight </think> <answer> 8 </answer> <end>"),
    ("two answers", "\(steps) </think> <answer> 7 8 </answer> <end>"),
    ("no end", "\(steps) </think> <answer> 7 </answer>"),
    ("mixed words", "three + vier = sieben </think> <answer> 7 </answer> <end>"),
    ("long", "\(steps) wait \(steps) wait \(steps) </think> <answer> 7 </answer> <end>"),
  ].map { name, text in
    let symbols = text.split(separator: " ").map(String.init)
    return (label: name, response: Response(symbols: symbols, prefill: .think))
  }
  let english: Set = ["three", "four", "seven", "eight", "nine", "wait"]
  let scores = transcripts.map { name, response in
    let language = languageConsistency(of: response) { symbol in
      english.contains(symbol) ? .target : ["vier", "sieben"].contains(symbol) ? .other : .neutral
    }
    let length = softOverlongPunishment(length: response.symbols.count, limit: 24, cache: 12)
    return (
      label: name,
      score: Score([
        Component("accuracy", accuracyReward(response, for: three, of: pair)),
        Component("format", formatReward(response)),
        Component("language", language), Component("length", length),
      ])
    )
  }
  notebook.print(scoreTable(scores))

  // %% The paper's rule, and why it is so simple
  // **The paper says:** R1-Zero's reward is accuracy + format (v1), in equal parts (v2). There is no neural
  // model that judges the thought or the answer. A model can fool such a judge into paying for bad answers
  // (*reward hacking*). The judge has to be trained again as the model changes, and makes everything more
  // complicated. (v1 is the first version of the paper on arXiv, v2 the second, which is also in Nature.)
  //
  // - R = R_accuracy + R_format
  //
  // **What we add:** an answer counts only if the form is right. So there are three rewards, 0, 1 and 2, and
  // each is a step on the way to the next. A sum can also hide a difference. With all four components,
  // *right, no thought* and *wrong answer* have the same total, 2. Training compares responses with each
  // other (cell 4), and between these two it would see no difference.
  try notebook.cell()
  notebook.print(
    scoreTable(
      transcripts.filter { ["right", "wrong answer", "no end"].contains($0.label) }.map {
        ($0.label, ruleReward($0.response, for: three, of: pair))
      }))
  let twins = ScoreSummary(
    of: scores.filter { ["right, no thought", "wrong answer"].contains($0.label) }.map(\.score))
  notebook.print()
  notebook.print("accuracy differs:", twins["accuracy"]?.varies ?? false)
  notebook.print("total differs:   ", twins.total.varies, "(so the components cancel)")

  // %% A hole, made on purpose
  // Now we train on a rule, and on another one that looks much like it. The strict rule wants the answer to
  // *be* the right digit. The proxy pays if the right digit is *among* the digits. Many graders begin with
  // such a substring check. We built the hole in to see what happens.
  //
  // The model is a small transformer that starts from worked sums of three terms. We stop as soon as it gets
  // 40% of its training sums right. In 6 of the 64 examples of each step, the answer is hedged: two to six
  // digits in order, one of them right. The hedged answers are planted, too: a model can only be paid for
  // what it already does now and then. So there is a control: models that begin without a single hedged
  // answer. (How the answers are made is in [SumSamples.swift](SumSamples.swift).) All measures below are on
  // 100 held-out sums, two answers to each: 200 answers of each model. The sums are drawn at random, and some
  // come twice. The line below counts the different ones only: 93 on this page. In an answer each symbol is
  // sampled as often as the model finds it likely (temperature 1).
  try notebook.cell()
  let task = try RunningSum(terms: 3...3, style: .running)
  let split = Split(seed: notebook.seed)
  let strict = Environment(task, split: split) { _, _, isCorrect in
    Score([Component("accuracy", isCorrect ? 1 : 0)])
  }
  let proxy = Environment(task, split: split) { response, problem, _ in
    let isAmong = task.answer(to: problem).allSatisfy { response.answerSymbols.contains($0) }
    return Score([Component("proxy", response.isWellFormed && isAmong ? 1 : 0)])
  }
  let experiment = try HoleExperiment(strict: strict, proxy: proxy, heldOut: 100, notebook)
  let starts = try notebook.mapSeeds { try experiment.start(hedged: 6, seed: $0) }
  let plain = try notebook.mapSeeds { try experiment.start(hedged: 0, seed: $0) }
  notebook.print(starts.count, "models with", starts[0].parameterCount, "parameters each;")
  notebook.print("measured on", Set(experiment.heldOut).count, "held-out sums, twice each")

  // %% Training on a rule
  // The next lessons take apart what happens in this cell. Each update draws 16 sums and samples a group of 8
  // responses to each. Then, in words:
  //
  // - reward every response by the rule;
  // - compare it with its group: take its reward minus the mean reward of the group, and divide by how much
  //   the rewards of the group differ (lesson 04);
  // - make a response likelier that is better than its group, and one that is worse less likely.
  //
  // The same lines, in [RewardTraining.swift](RewardTraining.swift), train on either rule.
  try notebook.cell()
  let open = try notebook.mapSeeds(with: starts) {
    try experiment.train($0, on: proxy, "proxy", seed: $1)
  }
  let closed = try notebook.mapSeeds(with: starts) {
    try experiment.train($0, on: strict, "strict rule", seed: $1)
  }
  let unplanted = try notebook.mapSeeds(with: plain) {
    try experiment.train($0, on: proxy, "no hedges", seed: $1)
  }

  // %% The reward goes up. Does the model get better?
  // The first panel shows what the proxy pays, or would pay; the second what is truly right. Each line is one
  // seed, trained on the proxy or on the strict rule. During training one would watch the first panel, and
  // there the models that the proxy pays look splendid. They no longer give one answer.
  try notebook.cell()
  let models = [
    PaidModels(name: "paid by the proxy", trainings: open),
    PaidModels(name: "paid by the strict rule", trainings: closed),
  ]
  notebook.table(holeTable(models, every: experiment.interval))
  notebook.figure(holeFigure(models, every: experiment.interval), name: "hole")
  notebook.measure(proxyRises, seedInterval(open.map { 100 * $0.proxyAtEnd }, within: 0...100))
  let trials = 2 * experiment.heldOut.count
  notebook.measure(
    accuracyFalls, rateInterval(open.map(\.accuracyAtEnd), trials: trials).scaled(by: 100))
  notebook.measure(bothRise, seedInterval(closed.map { 100 * $0.accuracyAtEnd }, within: 0...100))

  // %% Would the hole be found if nothing were planted?
  // The control: models that have never seen a hedged answer, trained on the same proxy. A row is a seed.
  // Nearly all of them do not find the hole in so many updates: their answers keep to one digit, and the
  // proxy then pays for right answers alone. One model of the page, on seed 1012, writes more digits by
  // chance, is paid for them, and is never right at the end. On two more seeds this may have begun. There the
  // proxy pays for more answers than are right: for 3 points more on seed 1007, and for 9 points more on seed
  // 1016. On all other seeds the difference is at most 1 point. So the hole is dangerous without planting
  // too. The planted answers make the fall quick and sure enough to be shown in a minute.
  //
  // Claims 2 and 4 are counts: 0 right answers in 4000 responses, and 1 of 20 seeds. Their intervals say how
  // often this may happen in the long run (*trials*, at the end of the page). The intervals of claims 1 and 3
  // say where a mean over seeds may lie.
  try notebook.cell()
  notebook.table(unplantedTable(unplanted, seeds: notebook.seeds))
  notebook.measure(
    holeIsRarelyFound,
    wilsonInterval(
      successes: unplanted.count { $0.accuracyAtEnd <= 0.02 }, trials: unplanted.count
    ).scaled(by: 100))

  // %% What they write now
  // One seed's models on the first two held-out sums: before training, and after it on either rule. The model
  // that was trained on the proxy answers with lists, and its thoughts may be wrong, since no reward depends
  // on them any more. The model means no harm: it does more of what was paid.
  try notebook.cell()
  for (index, problem) in experiment.heldOut.prefix(2).enumerated() {
    let right = task.answer(to: problem).joined()
    notebook.print(task.question(for: problem).joined(separator: " "), "is", right)
    for (name, model) in [
      ("start  ", starts[0]), ("proxy  ", open[0].model), ("strict ", closed[0].model),
      ("no hedges, proxy", unplanted[0].model),
    ] {
      notebook.print(" ", name, try experiment.answer(of: model, to: index))
    }
    notebook.print()
  }

  // %% Hacks that others have met
  // The hole above is ours, but such holes are common. Each row is a response to `3 + 4` that a lenient
  // rule pays for, beside what our rules say of it. The texts are in [Hacks.swift](Hacks.swift). One
  // lenient rule looks only at the characters of an answer and then runs it as a program: `7**1` passes.
  // Our rule runs nothing. Another lenient rule asks whether the answer is a part of `7`. An empty answer is:
  // `"" in "7"` is true in Python. A right answer earns 1 from each lenient rule; tiny-grpo's rule pays ½ for
  // an answer that contains the right one.
  //
  // Two of the hacks have the right form. Each of them earns 1 for its form, as every wrong answer in the
  // right form does. (*Two answers* are here two answer blocks, which is a wrong form. In cell 1 they were
  // two digits in one block, and the form was right.)
  try notebook.cell()
  let verdicts = hacks.map(HackVerdict.init)
  notebook.table(hackTable(verdicts))
  notebook.measure(hacksEarnNothing, .exact(Double(verdicts.count { $0.accuracy > 0 })))

  // %% What you should have seen
  // A reward pays for what it checks, not for what its author meant.
  //
  // **The paper says** that a neural reward model may be hacked, and keeps to rules for R1-Zero; its second
  // version shows (Fig. 6) the reward of a network that has learned which answers people prefer: this reward
  // keeps rising while the results on programming problems fall.
  //
  // **What we add** is this shape in small. Ours comes from a rule and not from a learned judge, since a rule
  // may have a hole as well. We planted the hole, and the hedged answers of the warm start. The models learn to
  // hedge always, and with longer lists. Without planted hedges nearly all seeds stay honest, and one of the
  // twenty seeds of the page finds the hole all the same. Two habits follow: watch the accuracy on held-out
  // problems beside the reward that is trained on, and read what the model writes.

  // %% Two experiments worth trying
  // Change one thing, say first what you expect, and run the lesson again. `git checkout lessons/02-reward`
  // takes a change back.
  //
  // - **Fewer planted hedges.** In cell 3 of `main.swift`, take `experiment.start(hedged: 1, seed: $0)` in
  //   place of `hedged: 6`. `make lesson-02 ARGS="--cell 5"` draws what the proxy pays and what is right. Does
  //   the fall come later, or in fewer seeds?
  // - **A smaller hole.** In cell 3, let the proxy pay short lists alone:
  //   `response.isWellFormed && isAmong && response.answerSymbols.count <= 2`. The same command shows what
  //   becomes of the accuracy. What do the models write now (`--cell 7`)?

  // %% Sources
  // - DeepSeek-AI, *DeepSeek-R1* ([arXiv 2501.12948](https://arxiv.org/abs/2501.12948)): rewards by rules, why
  //   there is no neural judge (v1, section 2.2.2), and a reward that was hacked (v2, Fig. 6).
  // - DAPO (lesson 04; [2503.14476](https://arxiv.org/abs/2503.14476), section 3.4): the punishment for length
  //   in cell 1.
}
