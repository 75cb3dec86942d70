// The paper trains a model to think before it answers. But why should writing down intermediate
// steps help at all, if the same model could answer right away?
//
// Here is a small case in which it does. The task is a running sum, modulo 10: `3 + 4 - 9 + 8` is 6 (and
// `7 - 9` is 8: below zero one goes on from 10). We train models that write each step down, and ask which of
// three explanations survives: more *computing* (a longer text is more passes through the same layers),
// more *supervision* (a worked example says more of what is right), or the *order* (each step is easy once
// the one before it is written).

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
let fillerFails = Claim(
  "With filler in place of the steps, at most 30% of the sums of 4 terms are right.", .atMost(30),
  unit: "%")
let shuffledFails = Claim(
  "With the steps in shuffled order, at most 30% of the sums of \(longest) terms are right.",
  .atMost(30), unit: "%")
let answersFail = Claim(
  "Trained on answers alone, on at least as many tokens, at most 30% of 4 terms are right.",
  .atMost(30), unit: "%")
let swapsNeedSteps = Claim(
  "Following a ball through 12 swaps, thinking wins by at least 50 points.", .atLeast(50),
  unit: "points")
let offsetsHelp = Claim(
  "In sums of \(longest + 2) terms the first \(longest - 1) steps are right at least 30 points more often after training with random offsets.",
  .atLeast(30), unit: "points")

Lesson(
  number: 1, name: "chain-of-thought", question: "Why does thinking out loud help?",
  paper: "DeepSeek-R1 (arXiv 2501.12948v1), Table 1 and section 2.2.3", minutes: 2, seeds: 1,
  quickSeeds: 1,
  claims: [
    thinkingWins, directFails, fillerFails, shuffledFails, answersFail, swapsNeedSteps, offsetsHelp,
  ],
  exercises: [
    "Find the first wrong step of a chain of thought.",
    "Write the prompt that asks for a direct answer.",
    "Predict how many sums of two terms a model gets right that has never seen a worked one.",
  ], next: "02-reward"
).run { notebook in
  // %% One model, asked in two ways
  // In words, a thought can be asked for: that is *prompting*. R1-Zero's template says to a model that has
  // read much of the internet: "The assistant first thinks about the reasoning process in the mind and then
  // provides the user with the answer" (Table 1), the thinking between `<think>` and `</think>`, the result
  // between `<answer>` and `</answer>`. A model that starts from random weights understands no such
  // sentence. What follows is *training* to think: it is shown thoughts, and imitates them.
  //
  // The tags stay. We let the prompt open one of the two. If it ends in `<think>`, the model works step by
  // step; if it ends in `<answer>`, it has to say the result at once. Nothing else differs: the weights are
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
  // A transformer with two layers of width 64 starts from random weights. Each step shows it 64 fresh
  // sums, half of them worked, half of them answered directly, and makes the responses likelier. The
  // first third of the steps has sums of 1 or 2 terms, the rest all lengths up to 8. A fifth of all sums is
  // held out: a hash of the sum's text decides, so that none of them can ever be trained on. Everything
  // below is measured on those. Decoding is *greedy*: the likeliest token is taken each time, so that an
  // answer is no matter of luck (other lessons sample). What is trained is in [SumSchool.swift](SumSchool.swift)
  // and [Imitation.swift](Imitation.swift), what is asked in [HeldOut.swift](HeldOut.swift).
  //
  // The figure has a line for each seed. While a model learns to add two digits, sums of 8 terms are out of
  // reach. When long sums begin, each seed finds out at some point how to copy the next term and carry the
  // result on, and then it is right within a few hundred steps. The point differs between seeds: a mean over
  // them would rise slowly, as none of them does.
  try notebook.cell()
  let main = Course(name: "steps")
  let trained = try notebook.mapSeeds { try school.train(main, seed: $0) }
  notebook.print(
    trained.count, "models with", trained[0].model.parameterCount, "parameters each")
  notebook.figure(
    trainingFigure(trained.map(\.curve), terms: longest, longFrom: school.steps / 3),
    name: "training")

  // %% How far each way carries
  // Now the same models answer held-out sums of every length, also longer ones than they were ever
  // trained on. Of two terms, a direct answer is often right. From three terms on it is a guess.
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
  try notebook.cell()
  let isLong = notebook.seeds.count >= fewestSeeds
  let courses =
    [
      Course(name: "no short start", beginsShort: false),
      Course(name: "shuffled", thought: .shuffled),
      Course(name: "reversed", thought: .reversed),
      Course(name: "filler", thought: .filler),
      Course(name: "answers ×4", thought: nil, length: 4),
      Course(name: "offsets", mostPadding: 8),
    ] + (isLong ? [Course(name: "answers ×10", thought: nil, length: 10)] : [])
  let pairs = courses.flatMap { course in notebook.seeds.map { (course, $0) } }
  let taught = try notebook.concurrentMap(pairs) { course, seed in
    let made = try school.train(course, seed: seed)
    let curve = try school.heldOut.curve(of: made.model, lengths: 2...longest, count: problems)
    return (name: course.name, made: made, curve: curve)
  }
  let results =
    [CourseResult(course: main, curves: curves, tokens: mean(trained.map { Double($0.tokens) }))]
    + courses.map { course in
      let own = taught.filter { $0.name == course.name }
      return CourseResult(
        course: course, curves: own.map(\.curve), tokens: mean(own.map { Double($0.made.tokens) }))
    }
  notebook.table(controlsTable(results, terms: [2, 3, 4, longest]))
  notebook.figure(controlsFigure(results, terms: 4, problems: problems), name: "controls")

  // %% A task that is serial by nature
  try notebook.cell()
  let cups = [CupGame.Rules.swaps, .turns].map {
    CupSchool($0, longest: 12, steps: school.steps, notebook)
  }
  let followed = try notebook.concurrentMap(
    cups.flatMap { game in notebook.seeds.map { (game, $0) } }
  ) {
    try $0.curve(seed: $1, count: problems)
  }
  let (swaps, turns) = (
    Array(followed.prefix(notebook.seeds.count)), Array(followed.dropFirst(notebook.seeds.count))
  )
  notebook.table(lengthTable(swaps, "swaps"))
  notebook.table(lengthTable(turns, "turns"))
  notebook.figure(cupsFigure(swaps: swaps, turns: turns, problems: problems), name: "cups")
  notebook.measure(
    swapsNeedSteps, seedInterval(swaps.map { 100 * ($0[12].thinking - $0[12].direct) }))

  // %% The first wrong step
  try notebook.cell()
  let offsets = taught.filter { $0.name == "offsets" }.map(\.made)
  let steps = try [("trained as above", trained), ("with random offsets", offsets)].map {
    name, made in
    (
      name: name,
      steps: try notebook.concurrentMap(made) {
        try school.heldOut.rightSteps(of: $0.model, terms: longest + 2, count: problems)
      }
    )
  }
  notebook.figure(stepsFigure(steps, terms: longest + 2, longest: longest), name: "steps")
  for (name, steps) in steps {
    notebook.print(
      name,
      steps.map { shares($0, upTo: longest + 1).map { decimals($0, 2) }.joined(separator: " ") })
  }
}
