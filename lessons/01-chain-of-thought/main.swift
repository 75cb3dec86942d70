// The paper trains a model to think before it answers. But why should writing down intermediate
// steps help at all, if the same model could answer right away?
//
// Here is the smallest case in which it does. The task is a running sum, modulo 10: `3 + 4 - 9 + 8`
// is 6. One step of it is easy. All of it at once is not: every term changes the answer, and a
// model has only a few layers to look at all of them. If it writes each step down, it needs just
// one step per token, because its own text becomes its memory.

import ChainOfThought
import LessonShared
import Notebook
import TinyR1

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
  let worked = Environment(task, split: split, prefill: .think)
  let direct = Environment(task, split: split, prefill: .answer)
  let sum = try RunningSum.Problem(terms: [3, 4, -9, 8])
  for environment in [worked, direct] {
    let example = try environment.example(sum)
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
  let evaluationInterval = steps / 30
  let short = try RunningSum(terms: 1...2, style: .running)
  let rate = LearningRate(peak: 3e-3, final: 1.5e-4, warmUp: 50, steps: steps)
  let heldOut = HeldOutSums(
    split: split, maximumLength: 4 * (longest + 4) + 5, threads: notebook.threads)
  let trained = try notebook.mapSeeds { seed in
    var generator = SeededGenerator(seed: seed)
    var model = Transformer<Float>(configuration, using: &generator)
    let engine = GradientEngine<Float>(configuration, threads: notebook.threads)
    var optimizer = AdamW(for: model)
    var curve = AccuracyCurve()
    let training = notebook.steps("training", steps)
    var made = 0
    for step in training {
      made = step + 1
      if step % evaluationInterval == 0 {
        curve.append(try heldOut.accuracy(of: model, terms: longest, count: 100), at: step)
      }
      let batch = try (0..<64).map { index in
        let task = step < steps / 3 ? short : task
        let problem = try split.trainingProblem(of: task, using: &generator)
        return try (index % 2 == 0 ? worked : direct).example(problem)
      }
      let (gradient, loss) = engine.likelihoodGradient(of: model, over: batch)
      optimizer.update(&model, along: gradient, learningRate: rate.at(step + 1))
      training.show("loss", Double(loss))
    }
    curve.append(try heldOut.accuracy(of: model, terms: longest, count: 100), at: made)
    return (model: model, curve: curve)
  }
  let models = trained.map(\.model)
  notebook.print(models.count, "models with", models[0].parameterCount, "parameters each")

  // %% Something clicks
  // While the model learns to add two digits, sums of 8 terms are out of reach. Once they are shown, it
  // finds out within a few hundred steps how to copy the next term and carry the result on;
  // from there each step of a chain is right, and so is the whole. The direct answers stay at
  // chance. (What is asked, and how an answer is counted, is in
  // [HeldOutSums.swift](HeldOutSums.swift).)
  try notebook.cell()
  notebook.figure(trainingFigure(trained.map(\.curve), terms: longest), name: "training")

  // %% How far each way carries
  // Now the same models answer held-out sums of every length, also longer ones than they were ever
  // trained on. Where thinking helps, it helps completely. But thinking fails beyond the lengths
  // that the model was trained on. This lesson does not show why: the positions alone are not the reason,
  // since in a sum of ten terms the copying often goes wrong at an early step, at a position where steps of
  // shorter sums stood. R1 starts from a model that has read long texts of all kinds; ours has not.
  try notebook.cell()
  let problems = notebook.quick ? 50 : 200
  let curves = try notebook.concurrentMap(models) { model in
    var curve = AccuracyCurve()
    for terms in 2...longest + 4 {
      curve.append(try heldOut.accuracy(of: model, terms: terms, count: problems), at: terms)
    }
    return curve
  }
  notebook.table(termsTable(curves))
  notebook.figure(
    termsFigure(curves, longest: longest, problems: problems), name: "accuracy-by-terms")

  let gaps = curves.map { 100 * ($0[longest].thinking - $0[longest].direct) }
  notebook.measure(thinkingWins, seedInterval(gaps))
  notebook.measure(directFails, seedInterval(curves.map { 100 * $0[4].direct }, within: 0...100))
  notebook.measure(
    thinkingEnds, seedInterval(curves.map { 100 * $0[longest + 2].thinking }, within: 0...100))

  // %% The first wrong step
  // A chain of thought can be checked. The answer to a sum of 10 terms is mostly wrong, and a rule can
  // tell where it goes wrong first: at a term that was copied from the wrong place, or at a step that
  // is missing. That is worth more than a wrong digit at the end, which says nothing about its cause.
  try notebook.cell()
  let result = try heldOut.evaluate(models[0], terms: longest + 2, .think, count: 50)
  if let wrong = result.attempts.first(where: { !$0.hasRightAnswer }) {
    let response = wrong.responses[0]
    let check = task.check(response, for: wrong.problem)
    notebook.print(task.question(for: wrong.problem).joined(separator: " "), terminator: "\n\n")
    notebook.print(transcript(response, marking: check?.mistake))
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
  // **What we add** is a case so small that each step can be checked. Two reasons are possible, and this
  // lesson does not tell them apart: more tokens are more steps of computing; and worked examples say at each
  // step what is right, where a direct example says it once.
}
