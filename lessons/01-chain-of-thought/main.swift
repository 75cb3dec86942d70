// The paper trains a model to think before it answers. But why should writing down intermediate
// steps help at all, if the same model could answer right away?
//
// Here is the smallest case in which it does. The task is a running sum, modulo 10: `3 + 4 - 9 + 8`
// is 6. One step of it is easy. All of it at once is not: every term changes the answer, and a model
// has only so many layers to look at all of them. If it writes each step down, it needs just one step
// per token, because its own text becomes its memory.

import ChainOfThought
import Evaluation
import Notebook
import Plots
import Random
import Tasks
import Transformer

let longest = 8

let thinkingWins = Claim(
  "With \(longest) terms, the longest it is trained on, thinking wins by at least 50 points.",
  .atLeast(50), unit: "points")
let directFails = Claim(
  "With 4 terms, at most 30% of the direct answers are right.", .atMost(30), unit: "%")
let thinkingEnds = Claim(
  "With \(longest + 2) terms, two more than it was trained on, thinking is right in at most 30%.",
  .atMost(30), unit: "%")

Lesson(
  number: 1, name: "chain-of-thought", question: "Why does thinking out loud help?",
  paper: "DeepSeek-R1 (arXiv 2501.12948v1), Table 1 and section 2.2.3", minutes: 2,
  claims: [thinkingWins, directFails, thinkingEnds],
  exercises: [
    "Find the first wrong step of a chain of thought.",
    "Write the prompt that asks for a direct answer.",
    "Predict how many sums of two terms a model gets right that has never seen a worked one.",
  ], next: "02-reward"
).run { notebook in
  // %% One model, asked in two ways
  // R1-Zero's template puts the thinking between `<think>` and `</think>` and the result between
  // `<answer>` and `</answer>`. We let the prompt open one of the two. If it ends in `<think>`, the
  // model works step by step; if it ends in `<answer>`, it has to say the result at once. Nothing
  // else differs: the weights are the same.
  try notebook.cell()
  let task = try RunningSum(terms: 1...longest, style: .running)
  let split = Split(seed: notebook.seed)
  let classroom = Classroom(split: split, longestResponse: 4 * (longest + 4) + 5)
  let sum = try RunningSum.Problem(terms: [3, 4, -9, 8])
  for prefill in [Prefill.think, .answer] {
    let example = try classroom.example(sum, of: task, prefill)
    notebook.print("prompt  ", task.vocabulary.decode(example.prompt))
    notebook.print("response", task.vocabulary.decode(example.responses[0]), terminator: "\n\n")
  }

  // %% Training on both
  // A transformer with two layers of width 64 starts from random weights. Each step shows it fresh
  // sums, half of them worked, half of them answered directly, and makes the responses likelier. The
  // first third of the steps has sums of 1 or 2 terms, the rest all lengths up to 8: a model that cannot
  // add yet learns nothing from long chains. A fifth of all sums is held out: a hash of the sum's text
  // decides, so that none of them can ever be trained on. Everything below is measured on those.
  try notebook.cell()
  let configuration = TransformerConfiguration(
    vocabularySize: task.vocabulary.count, width: 64, layers: 2, heads: 4, context: 96,
    initialDeviation: 0.1)
  let steps = notebook.quick ? 120 : 1500
  let pause = steps / 30
  let short = try RunningSum(terms: 1...2, style: .running)
  let rate = LearningRate(peak: 3e-3, final: 1.5e-4, warmUp: 50, steps: steps)
  let runs = try notebook.overSeeds { seed in
    var generator = SeededGenerator(seed: seed)
    var model = Transformer<Float>(configuration, using: &generator)
    let trainer = Trainer<Float>(configuration, threads: 1)
    var optimizer = Optimizer(for: model)
    var run = Run(model: model)
    let training = notebook.steps("training", steps)
    var made = 0
    for step in training {
      made = step + 1
      if step % pause == 0 { try run.look(at: model, after: step, in: classroom) }
      let batch = try (0..<64).map { index in
        let problem = try split.trainingProblem(
          of: step < steps / 3 ? short : task, using: &generator)
        return try classroom.example(problem, of: task, index % 2 == 0 ? .think : .answer)
      }
      let loss = trainer.findLikelihoodGradient(model, batch)
      optimizer.update(&model, along: trainer.gradient, learningRate: rate.at(step + 1))
      training.show("loss", Double(loss))
    }
    run.model = model
    try run.look(at: model, after: made, in: classroom)
    return run
  }
  notebook.print(runs.count, "models with", runs[0].model.parameterCount, "parameters each")

  // %% Something clicks
  // While it learns to add two digits, sums of 8 terms are out of reach. Once they are shown, the model
  // finds out within a few hundred steps how to copy the next term and carry the result on; from there
  // each step of a chain is right, and so is the whole. The direct answer never gets off the ground.
  try notebook.cell()
  let thinking = SeedBand(runs.map(\.thinking))
  let direct = SeedBand(runs.map(\.direct))
  notebook.figure(
    Figure(
      title: "Thinking clicks into place; the direct answer stays at chance",
      caption: "held-out sums of \(longest) terms; mean and range of \(runs.count) seeds",
      panels: [
        Panel(
          xLabel: "training step", yLabel: "share of right answers",
          layers: [
            .line(
              "thinking", x: runs[0].steps.prefix(thinking.mean.count), y: thinking.mean,
              band: (thinking.low, thinking.high)),
            .line(
              "direct", x: runs[0].steps.prefix(direct.mean.count), y: direct.mean,
              band: (direct.low, direct.high)),
            .horizontal(0.1, "chance"),
          ], yRange: 0...1)
      ]), name: "training")

  // %% How far each way carries
  // Now the same models answer held-out sums of every length, also longer ones than they were ever
  // trained on. Where thinking helps, it helps completely. It does not carry beyond the lengths it
  // was trained on, though: a step out there stands at a place in the text that the model has never
  // seen a step at. R1 starts from a model that has read long texts of all kinds; ours has not.
  try notebook.cell()
  let problems = notebook.quick ? 50 : 200
  let terms = Array(2...longest + 4)
  let accuracies = try notebook.sideBySide(runs) { run in
    try [Prefill.think, .answer].map { prefill in
      try terms.map {
        try classroom.accuracy(of: run.model, terms: $0, prefill, problems: problems)
      }
    }
  }
  let byTerms = [0, 1].map { way in SeedBand(accuracies.map { $0[way] }) }
  notebook.table(
    ["terms", "thinking", "direct"],
    terms.indices.map { i in
      ["\(terms[i])", percent(byTerms[0].mean[i]), percent(byTerms[1].mean[i])]
    })
  notebook.figure(
    Figure(
      title: "Thinking is right as far as it was trained; direct answers fail from three terms on",
      caption: "\(problems) held-out sums a point; mean and range of \(runs.count) seeds",
      panels: [
        Panel(
          xLabel: "terms in the sum", yLabel: "share of right answers",
          layers: [
            .line(
              "thinking", x: terms, y: byTerms[0].mean, band: (byTerms[0].low, byTerms[0].high)),
            .line(
              "direct", x: terms, y: byTerms[1].mean, band: (byTerms[1].low, byTerms[1].high)),
            .vertical(Double(longest) + 0.5, "trained up to here"), .horizontal(0.1, "chance"),
          ], yRange: 0...1)
      ]), name: "accuracy-by-terms")

  let (thought, said) = (accuracies.map { $0[0] }, accuracies.map { $0[1] })
  let place = { (count: Int) in count - terms[0] }
  let gap = seedInterval(
    zip(thought, said).map { 100 * ($0[place(longest)] - $1[place(longest)]) })
  notebook.measure(thinkingWins, gap.estimate, low: gap.lower, high: gap.upper)
  let atFour = seedInterval(said.map { 100 * $0[place(4)] })
  notebook.measure(directFails, atFour.estimate, low: atFour.lower, high: atFour.upper)
  let beyond = seedInterval(thought.map { 100 * $0[place(longest + 2)] })
  notebook.measure(thinkingEnds, beyond.estimate, low: beyond.lower, high: beyond.upper)

  // %% The first wrong step
  // A chain of thought can be checked. The answer to a sum of 10 terms is mostly wrong, and a rule can
  // tell where it goes wrong first: at a term that was copied from the wrong place, or at a step that
  // is missing. That is worth more than a wrong digit at the end, which says nothing about its cause.
  try notebook.cell()
  let long = try classroom.heldOut(terms: longest + 2, count: 50)
  let answers = try classroom.responses(
    of: runs[0].model, to: long.problems, of: long.task, .think)
  let wrong = zip(answers, long.problems).first { answer, problem in
    !long.task.verify(answer.answerSymbols, for: problem)
  }
  if let (answer, problem) = wrong {
    let check = long.task.check(answer, for: problem)
    notebook.print(long.task.question(for: problem).joined(separator: " "), terminator: "\n\n")
    notebook.print(transcript(answer, marking: check?.mistake))
  } else {
    notebook.print("All 50 answers are right.")
  }

  // %% What you should have seen
  // Thinking is right in nearly all sums up to 8 terms, and direct answers are at chance (10%) from
  // 3 terms on, although both come from the same weights.
  //
  // **The paper says** that a model *should* think first, and leaves it to reinforcement learning to
  // find out how.
  //
  // **What we add** is a case so small that the reason can be seen: more tokens are more steps of
  // computing.
}
