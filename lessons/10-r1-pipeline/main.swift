// R1-Zero reasons well and is hard to read: it mixes languages, and it is good at nothing but what it
// was rewarded for. DeepSeek-R1 is made from the same base by four stages more. A few readable examples
// first; then reinforcement learning; then its own best answers, with other texts, for the base to begin
// again from; then reinforcement learning on everything.
//
// Here are all of them in small, one after the other, and the same evaluation after each.

import LessonShared
import Notebook
import Rollouts
import TinyR1

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
  let plan = PipelinePlan(quick: notebook.quick)
  let equations = try r1Environment(equations: 1, language: 0)
  let pipeline = try R1Stages(notebook, in: equations)
  plan.show(in: notebook)
  notebook.print()
  var examples = SeededGenerator(seed: notebook.seed)
  for task in [equations.task, try r1Environment(equations: 0, language: 0).task] {
    for _ in 0..<3 {
      notebook.print(
        "question:", equations.task.canonicalText(of: task.problem(using: &examples)))
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
    let text = try pipeline.corpus.text(using: &examples)
    notebook.print("text:", equations.task.vocabulary.decode(text.prompt + text.responses[0]))
  }
  let bases = try notebook.mapSeeds { seed in
    try pipeline.pretrained(updates: plan.baseUpdates, seed: seed)
  }
  notebook.print()
  notebook.print(bases.count, "bases with", bases[0].model.parameterCount, "parameters each")

  // %% R1-Zero: right and unreadable
  // Pure reinforcement learning, with accuracy + format for a reward, as in lesson 07. Nobody asks in
  // which language it thinks. A longer thought has more words, and so more places to slip.
  try notebook.cell()
  let zeros = try notebook.mapSeeds(with: bases) { base, seed in
    try pipeline.reinforced("zero", from: base, in: equations, steps: plan.zeroSteps, seed: seed)
  }
  notebook.report(["base": bases, "Zero": zeros])
  notebook.print()
  notebook.print(transcript(of: zeros[0], in: pipeline))

  // %% Cold start
  // Back to the base. It is fine-tuned on a few hundred long, readable solutions. **The paper says**
  // where such come from: R1-Zero's own outputs in a readable form, refined by human annotators, among
  // others. Ours are right answers of our Zero to training equations whose every step is right, and the
  // annotator's pen is a line of code that puts each word into the language of the question.
  try notebook.cell()
  let coldStarts = try notebook.mapSeeds(with: zeros) { zero, seed in
    try notebook.cached("dev1-data-seed-\(seed)") {
      var selection = try pipeline.rejectionSamples(
        asking: plan.coldStartEquations, zero.model, seed: seed
      ) { equations.mistake(in: $0, to: $1) == nil }
      selection.samples = selection.samples.map(\.inOneLanguage)
      return selection
    }
  }
  let devs1 = try notebook.mapSeeds(with: bases, coldStarts) { base, examples, seed in
    try pipeline.fineTuned(
      "dev1", from: base, on: examples.samples, updates: plan.dev1Updates, rate: 5e-4, seed: seed)
  }
  let count = coldStarts[0].samples.count
  notebook.print(count, count > 0 ? "examples, such as" : "examples: it has not learned enough yet")
  for example in ends(of: coldStarts[0].samples) { notebook.print("  ", example.response) }
  notebook.print()
  notebook.report(["Zero": zeros, "Dev1": devs1])

  // %% Reasoning RL, with and without a reward for the language
  // Now reinforcement learning on equations again, and the reward has a third term:
  //
  // - R = R_accuracy + R_format + R_language
  // - R_language = words in the wanted language / words of the thought
  //
  // A right answer with five of its six words in the wanted language earns 1 + 1 + 0.83. All three are
  // the paper's, with equal weights. From the same Dev1 a control learns without the third.
  try notebook.cell()
  let devs2 = try notebook.mapSeeds(with: devs1) { dev1, seed in
    try pipeline.reinforced(
      "dev2", from: dev1, in: try r1Environment(equations: 1, language: 1),
      steps: plan.dev2Steps, seed: seed)
  }
  let controls = try notebook.mapSeeds(with: devs1) { dev1, seed in
    try pipeline.reinforced(
      "control", from: dev1, in: equations, steps: plan.dev2Steps, seed: seed)
  }
  notebook.report(["Dev1": devs1, "Dev2": devs2, "control": controls])
  notebook.figure(languageFigure(rewarded: devs2, controls, notebook.spread), name: "language")
  notebook.figure(growthFigure(zeros, devs2, notebook.spread), name: "growth")

  // %% Its own best answers
  // Dev2 has learned what there is to learn from equations, and nothing else. So the base begins once
  // more, for the last time, with a better data set: Dev2's answers to training equations, kept only if
  // they are right, in one language, and not too long; and other texts, written by their teachers: practice
  // with factor pairs, in one language now, worked sums, and digits in a form. For the last there is
  // nothing to think about, and the examples have an empty thought, as the paper's have for "hello". The
  // paper has three examples of reasoning for each of the others; ours are one to three, since our base
  // has read next to nothing of the others.
  try notebook.cell()
  let selections = try notebook.mapSeeds(with: devs2) { dev2, seed in
    try notebook.cached("dev3-data-seed-\(seed)") {
      var selection = try pipeline.rejectionSamples(
        asking: plan.bestEquations, dev2.model, seed: seed
      ) { consistency(of: $0, to: $1) == 1 && $0.symbols.count <= 80 }
      selection.samples += try pipeline.otherSamples(plan.otherTexts, seed: seed)
      return selection
    }
  }
  let devs3 = try notebook.mapSeeds(with: bases, selections) { base, examples, seed in
    try pipeline.fineTuned(
      "dev3", from: base, on: examples.samples, updates: plan.dev3Updates, rate: 1e-3, seed: seed)
  }
  let first = selections[0]
  notebook.print(
    "of \(first.drawn) responses \(first.correct) were right, and of these",
    first.samples.count - plan.otherTexts, "in one language and short enough")
  notebook.report(["Dev2": devs2, "Dev3": devs3])

  // %% RL for all scenarios
  // The last stage learns from rewards on everything: half of the problems are equations, a quarter sums,
  // a quarter digits. **The paper** rewards reasoning by rules, and the rest by models of what people
  // prefer. Our other tasks have rules as well; that is simpler than it is in life.
  try notebook.cell()
  let r1s = try notebook.mapSeeds(with: devs3) { dev3, seed in
    try pipeline.reinforced(
      "r1", from: dev3, in: try r1Environment(equations: 0.5, language: 1),
      steps: plan.r1Steps, seed: seed)
  }
  let stages: KeyValuePairs = [
    "base": bases, "Zero": zeros, "Dev1": devs1, "Dev2": devs2, "Dev3": devs3, "R1": r1s,
  ]
  notebook.report(stages)

  // %% What each stage bought
  // The table again, as bars.
  try notebook.cell()
  notebook.figure(
    stagesFigure(stages, equations: pipeline.suite.equationCount, notebook.spread), name: "stages")
  notebook.measure(zeroMixes, percents(zeros, \.language))
  notebook.measure(coldStartCosts, points(zeros, over: devs1, \.accuracy))
  notebook.measure(rewardKeeps, points(devs2, over: controls, \.language))
  notebook.measure(othersCome, percents(devs3) { ($0.sums + $0.formatting) / 2 })
  notebook.measure(r1IsAsGood, points(zeros, over: r1s, \.accuracy))

  // %% The paper's own table
  // Here are rows of Nature's Table 2, for comparison of the shape. They are measured on other tasks, by
  // models a million times as large. AIME 2024 and MATH-500 are mathematics; IF-Eval is the following of
  // instructions; ArenaHard is which answer a judge prefers, another language model.
  try notebook.cell()
  notebook.figure(paperFigure(), name: "paper")
  notebook.table(
    ["the paper's, %"] + PaperResults.stages,
    PaperResults.byStage.map { row in [row.name] + row.values.map { decimals($0, 1) } })

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
  // once, from a few hundred examples. Dev1 is a branch from the base and no successor of Zero: compared with
  // the base it gains most of what there is to gain; compared with Zero most seeds have lost points, as the
  // paper's model had. The reinforcement learning after it wins that back, and what becomes of the language depends on whether it
  // is paid for. With the third reward thoughts become purer; without it they are as mixed at the end as
  // at the beginning, or more so. On training problems the reward costs no accuracy that one can see; on the
  // held-out ones of the table above it costs points, as the paper says of its own.
  //
  // No amount of reward for equations brings a sum or a list into form. These come with the data of the
  // third stage, all at once; and the rule that keeps only thoughts in one language does as much for the
  // language as the reward did. R1 has what each stage bought.
  //
  // **The paper says** that cold start costs reasoning and buys instruction following, that reasoning RL
  // wins it back, and that the last two stages buy what a judge prefers. **What we add**, and planted: the
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
