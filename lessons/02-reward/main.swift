// In supervised learning someone writes down what the model should say. R1-Zero is shown nothing of
// the kind: it writes a thought and an answer, and a rule says how good that was. Nobody labels the
// thinking. So the rule is all that the model will ever learn of what we want.
//
// What can so short a rule see, and what can it not? And what happens if it has a hole?

import Advantage
import ChainOfThought
import Evaluation
import Notebook
import Random
import Reward
import Tasks
import Transformer

let proxyRises = Claim(
  "Trained on a proxy with a hole, a model is paid by it for at least 90% of its responses.",
  .atLeast(90), unit: "%")
let accuracyFalls = Claim(
  "At the same time its true accuracy falls by at least 30 points.", .atLeast(30), unit: "points")
let bothRise = Claim(
  "With the hole closed, true accuracy rises from the same start by at least 30 points.",
  .atLeast(30), unit: "points")
let hacksEarnNothing = Claim(
  "Of six hacks that lenient graders pay for, the strict rule counts 0 as right.",
  .atMost(0), unit: "hacks")

Lesson(
  number: 2, name: "reward", question: "What is a good answer, if no one labels the thinking?",
  paper: "DeepSeek-R1 (arXiv 2501.12948), v1 section 2.2.2; in shape, v2 Fig. 6",
  minutes: 1.5, seeds: 6, quickSeeds: 2,
  claims: [proxyRises, accuracyFalls, bothRise, hacksEarnNothing],
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
  // - *language*: the share of the thought's words that are English;
  // - *length*: 0 up to 12 symbols, then falling in a straight line to -1 at 24.
  //
  // By hand, *mixed words*: of `three`, `vier` and `sieben` one is English, so 1/3. Each rule is a pure
  // function of what was asked and what was written. Look at *wrong thought*, too: it earns everything.
  // A rule for the answer does not see how the model came by it.
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
    (name, Response(symbols: text.split(separator: " ").map(String.init), prefill: .think))
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
  // **The paper says:** R1-Zero's reward is accuracy + format, in equal parts. There is no neural model that
  // judges the thought or the answer. One can be talked into paying for nothing (*reward hacking*), it
  // has to be trained again as the model changes, and it makes everything more complicated.
  //
  // - R = R_accuracy + R_format
  //
  // **What we add:** an answer counts only if the form is right. So there are three rewards, 0, 1 and 2, and
  // each is a step on the way to the next. Sums can also be blind. With all four components, *right, no
  // thought* and *wrong answer* have the same total. In a group of these two, nothing would be learned.
  try notebook.cell()
  notebook.print(
    scoreTable(
      [0, 3, 5].map { (transcripts[$0].0, ruleReward(transcripts[$0].1, for: three, of: pair)) }))
  let twins = ScoreSummary(of: [scores[1].score, scores[3].score])
  notebook.print()
  notebook.print("accuracy differs:", twins["accuracy"]?.varies ?? false)
  notebook.print("total differs:   ", twins.total.varies, "(so the components cancel)")

  // %% A hole, made on purpose
  // Now we train on a rule, and on another one that looks much like it. The strict rule wants the answer
  // to *be* the right digit. The proxy is content if the right digit is *among* the digits. It is the
  // substring check that many graders begin with, and we built it in to see what happens.
  //
  // The model is a small transformer that starts from worked sums of three terms. We stop as soon as it
  // gets 40% of its training sums right. In 6 of its 64 examples a step, the answer is hedged: two to six
  // digits in order, one of them right. These are planted, too: a model can only be paid for what it
  // already does now and then. All measures below are on held-out sums, each symbol sampled as often as
  // the model finds it likely (temperature 1).
  try notebook.cell()
  let task = try RunningSum(terms: 3...3, style: .running)
  let classroom = Classroom(task: task, split: Split(seed: notebook.seed))
  let strict = { @Sendable (response: Response, problem: RunningSum.Problem) in
    accuracyReward(response, for: problem, of: task)
  }
  let proxy = { @Sendable (response: Response, problem: RunningSum.Problem) in
    let right = task.answer(to: problem)
    let isAmong = right.allSatisfy { response.answerSymbols.contains($0) }
    return response.isWellFormed && isAmong ? 1.0 : 0
  }
  let configuration = TransformerConfiguration(
    vocabularySize: task.vocabulary.count, width: 32, layers: 2, heads: 4, context: 48,
    initialDeviation: 0.1)
  let starts = try notebook.overSeeds { seed in
    var generator = SeededGenerator(seed: seed)
    var model = Transformer<Float>(configuration, using: &generator)
    let trainer = Trainer<Float>(configuration, threads: 1)
    let sampler = Sampler<Float>(configuration, threads: 1)
    var optimizer = Optimizer(for: model)
    let exam = try classroom.trainingProblems(100, using: &generator)
    var share = 0.0
    for step in notebook.steps("warm start", 1000) where share < 0.4 {
      let batch = try classroom.trainingProblems(64, using: &generator).enumerated().map {
        try classroom.example($1, hedged: $0 < 6, using: &generator)
      }
      _ = trainer.findLikelihoodGradient(model, batch)
      optimizer.update(&model, along: trainer.gradient, learningRate: 3e-3)
      if step % 20 == 0 {
        share = try classroom.attempts(
          at: exam, by: model, each: 2, with: sampler, from: generator.stream(step)
        ).mean(of: strict)
      }
    }
    return model
  }
  let heldOut = try classroom.heldOutProblems(100)
  notebook.print(starts.count, "models with", starts[0].parameterCount, "parameters each;")
  notebook.print("measured on", Set(heldOut).count, "held-out sums, twice each")

  // %% Training on a rule
  // A preview of what the next lessons take apart. Each update draws 16 sums and samples a group of 8
  // responses to each. A response is compared with its group, A = (r - mean) / deviation, and what is
  // better than the rest of its group becomes likelier, what is worse less likely. The same lines train
  // on either rule, from the same starts.
  try notebook.cell()
  let (updates, pause) = notebook.quick ? (40, 10) : (240, 20)
  let learn = {
    @Sendable
    (
      start: Transformer<Float>, seed: UInt64,
      reward: @Sendable (Response, RunningSum.Problem) -> Double
    ) in
    var generator = SeededGenerator(seed: seed).stream(1)
    let trainer = Trainer<Float>(configuration, threads: 1)
    let sampler = Sampler<Float>(configuration, threads: 1)
    var optimizer = Optimizer(for: start)
    var run = Run(model: start)
    for update in notebook.steps("learning", updates + 1) {
      if update % pause == 0 {
        let look = try classroom.attempts(
          at: heldOut, by: run.model, each: 2, with: sampler, from: generator.stream(-1))
        run.proxy.append(look.mean(of: proxy))
        run.accuracy.append(look.mean(of: strict))
        run.digits.append(look.mean { response, _ in Double(response.answerSymbols.count) })
      }
      if update == updates { break }
      let sums = try classroom.trainingProblems(16, using: &generator)
      let groups = try classroom.attempts(
        at: sums, by: run.model, each: 8, with: sampler, from: generator.stream(update))
      let advantages = try groups.map { group in
        try standardizedAdvantages(group.responses.map { reward($0, group.problem) })
      }
      trainer.findGradient(run.model, groups.map(\.tokens)) { index, _, coefficients in
        let share = advantages[index.group][index.response] / Double(16 * 8 * coefficients.count)
        for t in coefficients.indices { coefficients[t] = Float(share) }
      }
      optimizer.update(&run.model, along: trainer.gradient, learningRate: 1e-3)
    }
    return run
  }
  let pairs = Array(zip(starts, notebook.seeds))
  let open = try notebook.sideBySide(pairs) { try learn($0, $1, proxy) }
  let closed = try notebook.sideBySide(pairs) { try learn($0, $1, strict) }

  // %% The reward goes up. Does the model get better?
  // In the first panel the model is paid by the proxy, in the second by the strict rule. Both show what
  // the proxy pays (or would pay) and what is truly right. On the left the curve that one would watch
  // during training looks splendid, and the model forgets to answer.
  try notebook.cell()
  let at = SeedBand(open.map(\.proxy)).mean.indices.map { $0 * pause }
  let bands = [open, closed].map { runs in
    [SeedBand(runs.map(\.proxy)), SeedBand(runs.map(\.accuracy)), SeedBand(runs.map(\.digits))]
  }
  notebook.table(
    ["update", "proxy, open", "accuracy", "digits", "proxy, closed", "accuracy", "digits"],
    stride(from: 0, to: min(at.count, bands[1][0].mean.count), by: 2).map { row in
      ["\(at[row])"]
        + bands.flatMap {
          [percent($0[0].mean[row]), percent($0[1].mean[row]), decimals($0[2].mean[row], 1)]
        }
    })
  notebook.figure(
    holeFigure(
      at: at, bands: bands,
      caption: "200 held-out responses a point; mean and range of \(open.count) seeds"),
    name: "hole")
  let last = seedInterval(open.compactMap { $0.proxy.last.map { 100 * $0 } })
  notebook.measure(proxyRises, last.estimate, low: last.lower, high: last.upper)
  let gain = { (runs: [Run]) in
    runs.map { 100 * (($0.accuracy.last ?? 0) - ($0.accuracy.first ?? 0)) }
  }
  let fall = seedInterval(gain(open).map { -$0 })
  notebook.measure(accuracyFalls, fall.estimate, low: fall.lower, high: fall.upper)
  let rise = seedInterval(gain(closed))
  notebook.measure(bothRise, rise.estimate, low: rise.lower, high: rise.upper)

  // %% What they write now
  // One seed's models on the first two held-out sums: before training, and after it on either rule. On
  // the proxy, answers are lists, and the thought may be as wrong as it likes, as nothing depends on it
  // any more. There is no malice in that. The model does more of what was paid, and listing is easier
  // than adding.
  try notebook.cell()
  let sampler = Sampler<Float>(configuration, threads: 1)
  for (index, problem) in heldOut.prefix(2).enumerated() {
    let right = task.answer(to: problem).joined()
    notebook.print(task.question(for: problem).joined(separator: " "), "is", right)
    for (name, model) in [
      ("start ", starts[0]), ("open  ", open[0].model), ("closed", closed[0].model),
    ] {
      let attempt = try classroom.attempts(
        at: [problem], by: model, each: 1, with: sampler,
        from: SeededGenerator(seed: 5).stream(index))
      let text = attempt[0].responses[0].symbols.joined(separator: " ")
      notebook.print(" ", name, text)
    }
    notebook.print()
  }

  // %% Hacks that others have met
  // The hole above is ours, but such holes are common. Each row is a response to `3 + 4` that a lenient
  // rule pays for, beside what our rules say of it. The texts are in `Hacks.swift`. A formula such as
  // `7**1` passes where only the characters are checked before the answer is run as a program; our rule
  // runs nothing. Two hacks are well-formed, and earn the 1 for the form that any wrong answer earns.
  try notebook.cell()
  let verdicts = hacks.map { hack in
    let read = TextResponse(hack.text, prefill: .nothing)
    return (
      lenient: hack.pays(hack.text, read.answer ?? ""),
      accuracy: accuracyReward(read, expected: "7"), format: formatReward(read)
    )
  }
  notebook.table(
    ["hack", "lenient rule asks", "seen in", "pays", "accuracy", "format"],
    zip(hacks, verdicts).map { hack, verdict in
      [
        hack.name, hack.asks, hack.seenIn, verdict.lenient ? "1" : "0",
        decimals(verdict.accuracy, 0), decimals(verdict.format, 0),
      ]
    })
  let paid = Double(verdicts.count { $0.accuracy > 0 })
  notebook.measure(hacksEarnNothing, paid, low: paid, high: paid)

  // %% What you should have seen
  // A reward pays for what it checks, and not for what was meant.
  //
  // **The paper says** that a neural reward model may be hacked, and keeps to rules for R1-Zero; its
  // second version shows (Fig. 6) a learned preference reward that keeps rising while the results on
  // programming problems fall.
  //
  // **What we add** is that shape in small, and that a rule can have a hole as well. Ours was planted, and so
  // were the hedged answers of the warm start. What is learned is to give them always, and to make them
  // longer. Hence two habits: watch the accuracy on held-out problems beside the reward that is trained
  // on, and read what the model writes.
}
