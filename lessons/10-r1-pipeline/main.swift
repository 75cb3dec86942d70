// R1-Zero reasons well and is hard to read: it mixes languages, and it is good only at the tasks that it
// was rewarded for. DeepSeek-R1 is made from the same base, in four stages. First come a few readable
// examples, the *cold start*: the base becomes *Dev1*. Reinforcement learning makes *Dev2* of it. Then the
// base begins again and learns from the best answers of Dev2, with other texts beside them: *Dev3*. Last
// comes reinforcement learning on everything: R1.
//
// Here are all stages in small, one after the other, and the same evaluation after each.
//
// Here are three of the claims in other words.
//
// - Claim 3: with a reward for one language, at least 10 points more of Dev2's words are in that language
//   than without this reward.
// - Claim 4 is about Dev3. *Rejection sampling* keeps only the good answers of Dev2. *Fine-tuning* is
//   learning from texts, here from these answers and from examples of two other tasks. Afterwards Dev3
//   solves at least 70% of the problems of these two tasks.
// - Claim 5: at the end R1 solves at most 5 points fewer of the equations than an R1-Zero that had as many
//   steps.

import Knobs
import LessonShared
import Notebook
import TinyR1

let zeroMixes = Claim(
  "In R1-Zero's thoughts at most 70% of the words are in the language of the question.",
  .atMost(70), unit: "%")
let coldStartGains = Claim(
  "Dev1, the base after the cold start, solves at least 30 points more held-out equations than the base.",
  .atLeast(30), unit: "points")
let zeroIsAhead = Claim(
  "R1-Zero, the other branch from the base, is at least 3 points ahead of Dev1.",
  .atLeast(3), unit: "points")
let rewardKeeps = Claim(
  "Rewarded for it, Dev2 has at least 10 points more of its words in one language than without.",
  .atLeast(10), unit: "points")
let othersCome = Claim(
  "After rejection sampling and fine-tuning, at least 70% of the other tasks are solved.",
  .atLeast(70), unit: "%")
let lastChangesLittle = Claim(
  "The last stage changes what is solved, of equations and other tasks, by less than 4 points either way.",
  .within(-4...4), unit: "points")
let r1IsAsGood = Claim(
  "At the end R1 solves no more than 5 points fewer equations than an R1-Zero with as many steps.",
  .atMost(5), unit: "points")

Lesson(
  "10-r1-pipeline", title: "R1's pipeline", question: "What does each stage buy?",
  paper:
    "DeepSeek-R1 (arXiv 2501.12948v1), section 2.3; Nature 645:633, Fig. 2 and Table 2; "
    + "the second version, Fig. 7",
  minutes: 2.5, seeds: 2,
  claims: [
    zeroMixes, zeroIsAhead, rewardKeeps, othersCome, r1IsAsGood, coldStartGains, lastChangesLittle,
  ],
  exercises: [
    "Write the reward of the second stage: accuracy, format and language consistency.",
    "Find the bug in a rejection sampling that keeps what it should reject.",
    "Predict how much a language reward pulls in a group where accuracy varies too.",
  ], next: "11-distillation",
  knobs: grpoKnobs.only([
    "group-size": "16", "beta": "0.001", "learning-rate": "0.0002",
  ]) + [languageWeight.knob(lesson: "1").compared(in: "language")]
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
  // **The paper says** all of this; Dev1 to Dev3 are Nature's names. **What we add** is a world in which it
  // takes minutes. The two languages are English and German, six words each: solve (in German *löse*), try
  // (*versuche*), sum (*summe*), yes (*ja*), no (*nein*), wait (*warte*). The first word of a question says
  // which language is wanted. The reasoning is about equations, as in lesson 07. The base has *practised*
  // the pairs of every number, of held-out ones too, and gives up four times in five. Two more tasks stand
  // for all other things that people use a model for. One is running sums. The other is *digits in a form*:
  // digits that have to be written in a certain way. `write 3 1 4 backwards` wants `4 1 3`.
  //
  // In the picture above three arrows begin at the base: Dev1 is not made from Zero, and Dev3 is not made
  // from Dev2. Zero gets as many steps of reinforcement learning as R1 gets on its whole way, Dev2's and its
  // own. In the table below, updates are of fine-tuning, with 64 examples each; steps are of reinforcement
  // learning, with 512 responses each. Dev2's steps are done twice, with the reward for the language and, as
  // a control, without it.
  //
  // Every stage is saved in `runs/10-r1-pipeline/`, with the data set that it was taught, and can be the
  // start of an experiment. After Ctrl-C, `--resume` goes on where it stopped.
  try notebook.cell()
  let plan = PipelinePlan(quick: notebook.quick)
  let equations = try r1Environment(equations: 1, language: 0)
  let pipeline = try R1Stages(notebook, in: equations)
  plan.show(
    responses: pipeline.settings.prompts * pipeline.settings.groupSize, in: notebook)
  notebook.print()
  var examples = SeededGenerator(seed: notebook.seed)
  for task in [equations.task, try r1Environment(equations: 0, language: 0).task] {
    for _ in 0..<3 {
      notebook.print(
        "question:", equations.task.canonicalText(of: task.problem(using: &examples)))
    }
  }

  // %% Pretraining mixes languages
  // The base reads texts of the same kinds as the base *practised* of lesson 07: practice with factor
  // pairs, and the solutions of an impatient teacher. (This teacher gives up four times in five, lesson
  // 07's nine times in ten.) It also reads a few worked sums that end without an answer. But the language
  // of these texts slips: between two words it switches with probability 15%. So a thought of one pair,
  // which has three words, has both languages in 28 of 100 cases, and a thought of three pairs, which has
  // eleven words, in 80 of 100. (The three texts that are printed on this page have no German word. That is
  // chance, and rare.) We planted this. The paper's base has read the internet.
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
  // This is pure reinforcement learning: the reward is accuracy + format, as in lesson 07. Nobody asks in
  // which language the model thinks. A longer thought has more words, and so more places to slip. In the
  // tables *pass@1* is the share of single answers that are right, and *cons@16* the share of equations for
  // which the most frequent of 16 answers is right. *One language* is the share of a thought's words that
  // are in the language of the question. *Sums* and *digits* are the shares of right answers in the two
  // other tasks. The first thought below is German throughout, and its question is English: it counts as 0.
  try notebook.cell()
  let zeros = try notebook.mapSeeds(with: bases) { base, seed in
    try pipeline.reinforced("zero", from: base, in: equations, steps: plan.zeroSteps, seed: seed)
  }
  notebook.report(["base": bases, "Zero": zeros])
  notebook.print()
  notebook.print(transcript(of: zeros[0], in: pipeline))

  // %% Cold start
  // We go back to the base, and fine-tune it on a few hundred readable solutions. **The paper says** where
  // such solutions come from: among other sources, from R1-Zero's own outputs in a readable form, refined by
  // human annotators. Ours are our Zero's answers to training equations, kept if the answer and each step are
  // right, and the annotator's pen is a line of code that puts each word into the language of the question.
  try notebook.cell()
  let coldStarts = try notebook.mapSeeds(with: zeros) { zero, seed in
    try pipeline.readable(of: zero, asking: plan.coldStartEquations, seed: seed)
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
  // A right answer with five of its six words in the wanted language earns 1 + 1 + 0.83. All three are the
  // paper's, and each counts the same. From the same Dev1 a control learns without the third. (The last line
  // has the mean, and in brackets the lowest and the highest seed.)
  try notebook.cell()
  let devs2 = try notebook.mapSeeds(with: devs1) { dev1, seed in
    try pipeline.reinforced(
      "dev2", from: dev1,
      in: try r1Environment(equations: 1, language: notebook.turned(1, languageWeight)),
      steps: plan.dev2Steps, evaluatingEvery: plan.evaluationInterval, seed: seed)
  }
  let controls = try notebook.mapSeeds(with: devs1) { dev1, seed in
    try pipeline.reinforced(
      "control", from: dev1, in: equations, steps: plan.dev2Steps,
      evaluatingEvery: plan.evaluationInterval, seed: seed)
  }
  notebook.report(["Dev1": devs1, "Dev2": devs2, "control": controls])
  notebook.print()
  notebook.print(
    "what the reward costs on held-out equations, in points:",
    seeds(zip(controls, devs2).map { 100 * ($0.report.accuracy - $1.report.accuracy) }))
  notebook.figure(languageFigure(rewarded: devs2, controls), name: "language")
  notebook.figure(growthFigure(zeros, devs2), name: "growth")

  // %% Its own best answers
  // Dev2 can solve equations, and nothing else: it has read a few sums without their answers, and no
  // question about digits in a form. So the base begins once more, for the last time, with a better data
  // set. One part is Dev2's answers to training equations, which are kept only if they are right, in one
  // language, and not too long. The other part is written by programs: practice with factor pairs (in one
  // language now), worked sums, and digits in a form. Digits in a form need no thinking, so these examples
  // have an empty thought. In the paper's data a simple query such as "hello" has no chain of thought
  // either. The paper mixes three examples of reasoning with one of the others. We mix 2,317
  // with 4,000 sums and digits (and 2,000 texts of practice), since our base has read next to nothing of the
  // others.
  try notebook.cell()
  let selections = try notebook.mapSeeds(with: devs2) { dev2, seed in
    try pipeline.best(of: dev2, plan, seed: seed)
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
  // The last stage learns from rewards on everything: half of the problems are equations, a quarter sums, a
  // quarter digits. **The paper** rewards reasoning by rules, and the rest by models of what people prefer.
  // Our other tasks have rules as well, which is simpler than in life. The last line says how often the model
  // is right on training problems, at the first steps of this stage and at its last, as a mean with the
  // lowest and the highest seed. A group in which all answers are right teaches nothing.
  try notebook.cell()
  let r1s = try notebook.mapSeeds(with: devs3) { dev3, seed in
    try pipeline.reinforced(
      "r1", from: dev3,
      in: try r1Environment(equations: 0.5, language: notebook.turned(1, languageWeight)),
      steps: plan.r1Steps, seed: seed)
  }
  let stages: KeyValuePairs = [
    "base": bases, "Zero": zeros, "Dev1": devs1, "Dev2": devs2, "Dev3": devs3, "R1": r1s,
  ]
  notebook.report(stages)
  notebook.print()
  notebook.print(
    "right on training problems in the last stage, %: first five steps",
    seeds(r1s.map { 100 * mean($0.log.metrics.prefix(5).map(\.correct)) }) + "; last five",
    seeds(r1s.map { 100 * mean($0.log.metrics.suffix(5).map(\.correct)) }))

  // %% What each stage bought
  // Here is the table again, as bars. The other tasks are at 0 before Dev3 because of how this world is
  // made: before Dev3 no stage is shown one of them with its answer, or is rewarded for one. The last stage
  // buys nothing here; it costs a little, 0.8 points of what is solved (0.3 to 1.3). For equations the
  // rules are those of Dev2's training. For sums and digits the rewards are new, but Dev3 has been shown
  // how to solve both. At the start of the last stage 95 training problems in 100 are right already. On the
  // rest a hundred steps change little. The paper's last stage has something new to learn from: models of
  // what people prefer. In this stage the share of answers that a judge prefers (*ArenaHard*, cell 9) rises
  // from 75.6% to 92.3%.
  try notebook.cell()
  notebook.figure(stagesFigure(stages, equations: pipeline.suite.equationCount), name: "stages")
  notebook.measure(zeroMixes, percents(zeros, \.language))
  notebook.measure(coldStartGains, points(devs1, over: bases, \.accuracy))
  notebook.measure(zeroIsAhead, points(zeros, over: devs1, \.accuracy))
  notebook.measure(rewardKeeps, points(devs2, over: controls, \.language))
  notebook.measure(othersCome, percents(devs3, \.otherTasks))
  notebook.measure(
    lastChangesLittle, points(r1s, over: devs3) { ($0.accuracy + $0.otherTasks) / 2 })
  notebook.measure(r1IsAsGood, points(zeros, over: r1s, \.accuracy))

  // %% The paper's own table
  // Here are rows of Nature's Table 2, and two of them beside ours. Compare their shape only: the paper's
  // models are millions of times as large, and its tasks are different. AIME 2024 and MATH-500 are
  // mathematics; IF-Eval is the following of instructions; ArenaHard says how often a judge, who is another
  // language model, prefers the model's answer. In the paper the following of instructions comes with the
  // cold start and rises from stage to stage. Our other tasks come at once, with the texts of Dev3, because
  // our cold start has equations only.
  try notebook.cell()
  notebook.figure(paperFigure(stages), name: "paper")
  notebook.table(
    ["the paper's, %"] + PaperResults.stages,
    PaperResults.byStage.map { row in [row.name] + row.values.map { decimals($0, 1) } })

  // %% The same equation after each stage
  // x² - 5x + 6 = 0 is held out in both languages. Here are one seed's answers, all drawn with the same
  // random numbers.
  try notebook.cell()
  for (name, stage) in stages {
    notebook.print("\(name):")
    notebook.print(transcript(of: stage[0], in: pipeline))
    notebook.print()
  }

  // %% What you should have seen
  // Zero learns to be right, and its thoughts become less readable on the way: nobody asked for one
  // language, and a longer thought has more places to slip. The cold start makes thoughts more readable at
  // once, with a few hundred examples: 83% of the words are in the wanted language, where the base has 74%
  // and Zero 61%. Dev1 is a branch from the base and no successor of Zero. Dev1 is right 56 points more
  // often than the base, and 8 points less often than Zero; the paper's Dev1 was behind Zero as well. The
  // reinforcement learning after Dev1 makes thoughts less mixed only if a reward pays for it. With the
  // third reward more words are in one language; without it thoughts are as mixed at the end as at the
  // beginning, or more so. The last line of cell 5 says what this reward costs on held-out equations: 2.9
  // points on average, and on some seeds nothing. In the paper it costs a little, too.
  //
  // The other tasks come with the data of the third stage, all at once. Dev3 begins again at the base,
  // where 74% of the words are in one language, and ends with 99%, where Dev2 has 97%. All texts that Dev3
  // is shown are in one language. The selection keeps only such thoughts, but most of Dev2's right answers
  // pass it (cell 6). The last stage buys nothing here. So R1 owes its right answers, its one language and
  // the other tasks to the stages before. It is not decided whether R1 is within 5 points of a Zero with as
  // many steps: it is 2.4 points behind, and the interval goes from 0.9 points ahead to 5.4 behind.
  //
  // **The paper says** that cold start costs reasoning and buys instruction following, that RL for reasoning
  // wins the reasoning back, and that the last two stages buy what a judge prefers. **What we add**, and
  // planted: the slips in pretraining, two languages that differ in six words each, and tasks that rules can
  // check in place of people.
  //
  // Each stage is a checkpoint. Hugging Face's library can load it, and so can you, to begin an experiment
  // where you like. What would Dev2 be without the cold start? What would become of Dev3's equations without
  // the practice in its data?
  //
  //     let newest = try Checkpoint.latest(in: URL(fileURLWithPath: "runs/10-r1-pipeline/dev2-seed-1"))
  //     let dev2 = try newest.map { try Transformer<Float>(contentsOf: $0) }

  // %% Two experiments worth trying
  // Change one thing, say first what you expect, and run the lesson again.
  // `git checkout lessons/10-r1-pipeline` takes a change back.
  //
  // - **A colder start.** In `Plan.swift`, let Zero answer 10 equations for the cold start in place of 100:
  //   `(coldStartEquations, bestEquations, otherTexts) = quick ? (4, 8, 24) : (10, 640, 6000)`.
  //   `make lesson-10 ARGS="--cell 4"` reports Dev1. How much of its lead is left?
  // - **A louder reward for the language.** `make lesson-10 ARGS="--compare language=1,3"` draws cell 5 with three
  //   times the weight beside the lesson's; `ARGS="--language 3 --cell 5"` prints what it costs on held-out
  //   equations.

  // %% Sources
  // - DeepSeek-AI, *DeepSeek-R1* ([arXiv 2501.12948](https://arxiv.org/abs/2501.12948), v1, section 2.3; v2,
  //   Fig. 7; Nature 645, 633, Table 2): the stages, the reward for one language, and the results after each
  //   stage.
}
