// R1-Zero reasons well and is hard to read: it mixes languages, and it is good at nothing but what it
// was rewarded for. DeepSeek-R1 is made from the same base by four stages more. A few readable examples
// first; then reinforcement learning; then its own best answers, with other texts, for the base to begin
// again from; then reinforcement learning on everything.
//
// Here are all of them in small, one after the other, and the same report card after each.

import ChainOfThought
import Evaluation
import Notebook
import Pipeline
import Plots
import Random
import Tasks

let zeroMixes = Claim(
  "In R1-Zero's thoughts at most 70% of the words are in the language of the question.",
  .atMost(70), unit: "%")
let coldStartCosts = Claim(
  "The cold start costs accuracy: Dev1 solves at least 3 points fewer equations than R1-Zero.",
  .atLeast(3), unit: "points")
let rewardKeeps = Claim(
  "Rewarded for it, Dev2 has at least 10 points more of its words in one language than without.",
  .atLeast(10), unit: "points")
let othersCome = Claim(
  "After rejection sampling and fine-tuning, at least 70% of the other tasks are solved.",
  .atLeast(70), unit: "%")
let r1IsAsGood = Claim(
  "At the end R1 has won it back: it solves no more than 5 points fewer equations than R1-Zero.",
  .atMost(5), unit: "points")

Lesson(
  number: 10, name: "r1-pipeline", title: "R1's pipeline", question: "What does each stage buy?",
  paper:
    "DeepSeek-R1 (arXiv 2501.12948v1), section 2.3; Nature 645:633, Fig. 2 and Table 2; "
    + "the second version, Fig. 7",
  minutes: 2, seeds: 2,
  claims: [zeroMixes, coldStartCosts, rewardKeeps, othersCome, r1IsAsGood],
  exercises: [
    "Write the reward of the second stage: accuracy, format and language consistency.",
    "Find the bug in a rejection sampling that keeps what it should reject.",
    "Predict how much a language reward pulls in a group where accuracy varies too.",
  ], next: "11-distillation"
).run { notebook in
  // %% The plan
  // | stage | from | how | the paper's amount |
  // | --- | --- | --- | --- |
  // | base | random weights | pretraining | |
  // | Zero | base | RL: accuracy + format | 10,400 steps |
  // | Dev1 | base | cold start: fine-tuning on readable thoughts | "thousands" |
  // | Dev2 | Dev1 | RL: accuracy + format + language | |
  // | Dev3 | base, again | fine-tuning on Dev2's best answers, and on other tasks | 600,000 + 200,000 |
  // | R1 | Dev3 | RL on all tasks | 1,700 steps |
  //
  // **The paper says** all of this; Dev1 to Dev3 are Nature's names. **What we add** is a world in which
  // it takes minutes. The two languages are two sets of six words, and the first word of a question says
  // which of them is wanted. The reasoning is about equations, as in lesson 07. Running sums, and digits
  // to be written in a form, stand for everything else that a model is used for.
  //
  // Every stage is saved in `runs/10-r1-pipeline/`, with the data set that it was taught, and can be the
  // start of an experiment. After Ctrl-C, `--resume` goes on where it stopped.
  try notebook.cell()
  let quick = notebook.quick
  let zeroWorld = try world(equations: 1, language: 0)
  let pipeline = try Pipeline(notebook, in: zeroWorld)
  let updates =
    quick ? (base: 150, cold: 4, second: 10) : (base: 3000, cold: 40, second: 500)
  let steps = quick ? (zero: 2, reasoning: 2, all: 2) : (zero: 40, reasoning: 80, all: 100)
  let samples = quick ? (cold: 4, best: 8, others: 24) : (cold: 100, best: 640, others: 6000)
  notebook.table(
    ["", "base", "Zero", "Dev1", "Dev2", "Dev3", "R1"],
    [
      [
        "updates, 64 examples", "\(updates.base)", "", "\(updates.cold)", "", "\(updates.second)",
        "",
      ],
      [
        "steps, 512 responses", "", "\(steps.zero)", "", "\(steps.reasoning), twice", "",
        "\(steps.all)",
      ],
    ])
  notebook.print()
  var examples = SeededGenerator(seed: notebook.seed)
  for task in [zeroWorld.task, try world(equations: 0, language: 0).task] {
    for _ in 0..<3 {
      notebook.print(
        "question:", zeroWorld.task.canonicalText(of: task.problem(using: &examples)))
    }
  }

  // %% Pretraining mixes languages
  // The base reads what lesson 07's has read, practice with factor pairs and the solutions of an
  // impatient teacher, and a few worked sums that end without an answer. But whoever wrote these texts
  // slips: before each word there are three chances in twenty that the language changes. So the base has
  // seen both languages in one thought far more often than one alone. That is planted. The paper's base
  // has read the internet.
  try notebook.cell()
  for _ in 0..<3 {
    let text = try pipeline.school.text(using: &examples)
    notebook.print("text:", zeroWorld.task.vocabulary.decode(text.prompt + text.responses[0]))
  }
  let bases = try notebook.overSeeds { seed in
    try pipeline.pretrained(updates: updates.base, seed: seed)
  }
  notebook.print()
  notebook.print(bases.count, "bases with", bases[0].model.parameterCount, "parameters each")

  // %% R1-Zero: right and unreadable
  // Pure reinforcement learning, with accuracy + format for a reward, as in lesson 07. Nobody asks in
  // which language it thinks. A longer thought has more words, and so more places to slip.
  try notebook.cell()
  let seeds = notebook.seeds
  let zeros = try notebook.sideBySide(Array(zip(bases, seeds))) { base, seed in
    try pipeline.reinforced("zero", from: base, in: zeroWorld, steps: steps.zero, seed: seed)
  }
  notebook.table(reportHead, [reportRow("base", bases), reportRow("Zero", zeros)])
  notebook.print()
  notebook.print(transcript(of: zeros[0], in: pipeline))

  // %% Cold start
  // Back to the base. It is fine-tuned on a few hundred long, readable solutions. **The paper says**
  // where such come from: R1-Zero's own outputs in a readable form, refined by human annotators, among
  // others. Ours are right answers of our Zero to training equations whose every step is right, and the
  // annotator's pen is a line of code that puts each word into the language of the question.
  try notebook.cell()
  let coldStarts = try notebook.sideBySide(Array(zip(zeros, seeds))) { zero, seed in
    try notebook.kept("dev1-data-seed-\(seed)") {
      var selection = try pipeline.rejectionSamples(
        asking: samples.cold, zero.model, seed: seed
      ) { zeroWorld.mistake(in: $0, to: $1) == nil }
      selection.samples = selection.samples.map(\.inOneLanguage)
      return selection
    }
  }
  let devs1 = try notebook.sideBySide(Array(zip(zip(bases, coldStarts), seeds))) { start, seed in
    try pipeline.fineTuned(
      "dev1", from: start.0, on: start.1.samples, updates: updates.cold, rate: 5e-4, seed: seed)
  }
  let count = coldStarts[0].samples.count
  notebook.print(count, count > 0 ? "examples, such as" : "examples: it has not learned enough yet")
  let (oneEnd, otherEnd) = (coldStarts[0].samples.first, coldStarts[0].samples.last)
  for sample in [oneEnd, otherEnd].compactMap(\.self) { notebook.print("  ", sample.response) }
  notebook.print()
  notebook.table(reportHead, [reportRow("Zero", zeros), reportRow("Dev1", devs1)])

  // %% Reasoning RL, with and without a reward for the language
  // Now reinforcement learning on equations again, and the reward has a third term:
  //
  // - R = R_accuracy + R_format + R_language
  // - R_language = words in the wanted language / words of the thought
  //
  // A right answer with five of its six words in the wanted language earns 1 + 1 + 0.83. All three are
  // the paper's, with equal weights. From the same Dev1 a control learns without the third.
  try notebook.cell()
  let devs2 = try notebook.sideBySide(Array(zip(devs1, seeds))) { dev1, seed in
    try pipeline.reinforced(
      "dev2", from: dev1, in: try world(equations: 1, language: 1),
      steps: steps.reasoning, seed: seed)
  }
  let controls = try notebook.sideBySide(Array(zip(devs1, seeds))) { dev1, seed in
    try pipeline.reinforced(
      "control", from: dev1, in: zeroWorld, steps: steps.reasoning, seed: seed)
  }
  notebook.table(
    reportHead,
    [
      reportRow("Dev1", devs1), reportRow("Dev2", devs2), reportRow("control", controls),
    ])
  let spread = seeds.count == 1 ? "one seed" : "mean and range of \(seeds.count) seeds"
  let training = "training problems as they are sampled, means over five steps; \(spread)"
  notebook.figure(
    learningFigure(
      title: "A reward for one language makes thoughts readable; without it they stay mixed",
      caption: training,
      [
        ("language consistency", "share of words", "reward_language", 0.5...1),
        ("accuracy", "right", "right", 0...1),
      ], [("with the reward", devs2), ("without", controls)]), name: "language")
  notebook.figure(
    learningFigure(
      title: "Zero has to learn patience; after the cold start it is there",
      caption: training,
      [
        ("accuracy", "right", "right", 0...1),
        ("length", "tokens per response", "length", nil),
      ],
      [("Zero", zeros), ("Dev2", devs2)]), name: "growth")

  // %% Its own best answers
  // Dev2 has learned what there is to learn from equations, and nothing else. So the base begins once
  // more, for the last time, with a better data set: Dev2's answers to training equations, kept only if
  // they are right, in one language, and not too long; and other texts, written by their teachers: practice
  // with factor pairs, in one language now, worked sums, and digits in a form. For the last there is
  // nothing to think about, and the examples have an empty thought, as the paper's have for "hello". The
  // paper has three examples of reasoning for each of the others; ours are one to three, since our base
  // has read next to nothing of the others.
  try notebook.cell()
  let selections = try notebook.sideBySide(Array(zip(devs2, seeds))) { dev2, seed in
    try notebook.kept("dev3-data-seed-\(seed)") {
      var selection = try pipeline.rejectionSamples(
        asking: samples.best, dev2.model, seed: seed
      ) { consistency(of: $0, to: $1) == 1 && $0.symbols.count <= 80 }
      selection.samples += try pipeline.otherSamples(samples.others, seed: seed)
      return selection
    }
  }
  let devs3 = try notebook.sideBySide(Array(zip(zip(bases, selections), seeds))) { start, seed in
    try pipeline.fineTuned(
      "dev3", from: start.0, on: start.1.samples, updates: updates.second, rate: 1e-3, seed: seed)
  }
  let first = selections[0]
  notebook.print(
    "of \(first.drawn) responses \(first.right) were right, and of these",
    first.samples.count - samples.others, "in one language and short enough")
  notebook.table(reportHead, [reportRow("Dev2", devs2), reportRow("Dev3", devs3)])

  // %% RL for all scenarios
  // The last stage learns from rewards on everything: half of the problems are equations, a quarter sums,
  // a quarter digits. **The paper** rewards reasoning by rules, and the rest by models of what people
  // prefer. Our other tasks have rules as well; that is simpler than it is in life.
  try notebook.cell()
  let r1s = try notebook.sideBySide(Array(zip(devs3, seeds))) { dev3, seed in
    try pipeline.reinforced(
      "r1", from: dev3, in: try world(equations: 0.5, language: 1),
      steps: steps.all, seed: seed)
  }
  let stages = [
    ("base", bases), ("Zero", zeros), ("Dev1", devs1), ("Dev2", devs2), ("Dev3", devs3),
    ("R1", r1s),
  ]
  notebook.table(reportHead, stages.map { reportRow($0.0, $0.1) })

  // %% What each stage bought
  // The table again, as bars.
  try notebook.cell()
  notebook.figure(
    stagesFigure(
      stages.map { ($0.0, $0.1.map(\.card)) },
      caption: "\(pipeline.examination.equationCount) held-out equations in two languages, "
        + "16 samples each; \(spread)"), name: "stages")
  func interval(_ values: [Double]) -> ConfidenceInterval { seedInterval(values.map { 100 * $0 }) }
  func measure(_ claim: Claim, _ values: [Double]) {
    let interval = interval(values)
    notebook.measure(claim, interval.estimate, low: interval.lower, high: interval.upper)
  }
  func gains(_ after: [Pipeline.Stage], _ before: [Pipeline.Stage], _ value: (ReportCard) -> Double)
    -> [Double]
  {
    zip(after, before).map { value($0.card) - value($1.card) }
  }
  measure(zeroMixes, zeros.map(\.card.language))
  measure(coldStartCosts, gains(zeros, devs1, \.accuracy))
  measure(rewardKeeps, gains(devs2, controls, \.language))
  measure(othersCome, devs3.map { ($0.card.sums + $0.card.formatting) / 2 })
  measure(r1IsAsGood, gains(zeros, r1s, \.accuracy))

  // %% The paper's own table
  // Here are rows of Nature's Table 2, for comparison of the shape. They are measured on other tasks, by
  // models a million times as large. AIME 2024 and MATH-500 are mathematics; IF-Eval is the following of
  // instructions; ArenaHard is what people prefer.
  try notebook.cell()
  notebook.figure(paperFigure(nature.stages, nature.rows), name: "paper")
  notebook.table(
    ["the paper's, %"] + nature.stages,
    nature.rows.map { row in [row.name] + row.values.map { decimals($0, 1) } })

  // %% The same equation after each stage
  // x² - 5x + 6 = 0 is held out in both languages. One seed's answers, with the same random numbers.
  try notebook.cell()
  for (name, stage) in stages {
    notebook.print("\(name):")
    notebook.print(transcript(of: stage[0], in: pipeline))
    notebook.print()
  }

  // %% What you should have seen
  // Zero learns to be right, and its thoughts become less readable on the way: nobody asked for one
  // language, and a longer thought has more places to slip. The cold start makes them far more readable at
  // once, from a few hundred examples; most seeds pay for it in accuracy, as the paper's model did. The
  // reinforcement learning after it wins that back, and what becomes of the language depends on whether it
  // is paid for. With the third reward thoughts become purer; without it they are as mixed at the end as
  // at the beginning, or more so. Accuracy hardly feels the difference.
  //
  // No amount of reward for equations brings a sum or a list into form. These come with the data of the
  // third stage, all at once; and the rule that keeps only thoughts in one language does as much for the
  // language as the reward did. R1 has what each stage bought.
  //
  // **The paper says** that cold start costs reasoning and buys instruction following, that reasoning RL
  // wins it back, and that the last two stages buy what people prefer. **What we add**, and planted: the
  // slips in pretraining, two languages that differ in six words each, and tasks that a rule can check in
  // place of people.
  //
  // Each stage is a checkpoint that Hugging Face's library can load, and so can you, to begin an experiment
  // where you like. What would Dev2 be without the cold start? What would become of Dev3's equations without
  // the practice in its data?
  //
  //     let newest = try Checkpoint.latest(in: URL(fileURLWithPath: "runs/10-r1-pipeline/dev2-seed-1"))
  //     let dev2 = try newest.map { try Transformer<Float>(contentsOf: $0) }
}
