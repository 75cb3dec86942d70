// A guide: from an idea for a task to curves. The task is Countdown: reach a target from a few digits with +, -
// and ×, each digit used exactly once. It is the task of TinyZero (github.com/Jiayi-Pan/TinyZero), in small.
//
// Begin yours with `make new-task NAME`. It leaves a task in some sixty lines, its tests, and a program like this
// one, which all work; then you change them. This page goes through the same steps with a larger task.

import LessonShared
import Notebook
import Plots
import TinyR1

Lesson(
  "countdown", title: "Your own task: Countdown",
  question: "How does one get from an idea for a task to a model that learns it?",
  paper: "this is a guide; the task is TinyZero's", minutes: 1
).run { notebook in
  // %% The task
  // A task is a struct with seven members, `Sources/Tasks/Countdown.swift`. Write them in this order:
  //
  // 1. `Problem`: all that determines a question and its answer. Here digits and a target.
  // 2. `vocabulary`: every symbol of questions, thoughts and answers. One symbol for a digit, so that 16 is `1 6`.
  // 3. `problem(using:)` draws one; all randomness comes from the generator.
  // 4. `question(for:)`: different problems have different questions.
  // 5. `answer(to:)`: one right answer.
  // 6. `verify(_:for:)`: takes any list of symbols, and says whether it is a right answer. A model finds
  //    what a verifier lets through, so this is the member to test hardest.
  // 7. `workedSolution(to:using:)`: what a teacher writes, with its mistakes. A base learns from it.
  //
  // This teacher computes a try from left to right and holds it against the target. In three tries of ten it
  // takes a way that it knows to be right; the others are drawn at random. After a wrong one it gives up six
  // times in ten, and answers with the wrong try.
  try notebook.cell()
  let quick = notebook.quick
  let task = try Countdown(luck: 0.3, giveUp: 0.6, maximumTries: 4)
  let problem = try Countdown.Problem(numbers: [2, 3, 5], target: 16)
  var generator = SeededGenerator(seed: notebook.seed)
  notebook.print("question: ", task.question(for: problem).joined(separator: " "))
  for _ in 0..<3 {
    let solution = task.workedSolution(to: problem, using: &generator)
    notebook.print("thought:  ", solution.thought.joined(separator: " "))
    notebook.print("answer:   ", solution.answer.joined(separator: " "))
  }
  notebook.table(verifierTable(task, problem))

  // %% What a checker finds
  // `checkTask` draws problems and tests what a training rests on: the right answer verifies, every symbol
  // is known, the longest text fits, questions differ, problems are held out. Each failure is a sentence.
  // Problems with the same digits are held out together (`splitKey`): otherwise a model could answer by
  // elimination. Of all targets that 2, 3 and 5 lead to, the one that it never met in training would be the
  // held-out one.
  try notebook.cell()
  let environment = Environment(task, split: Split(seed: 1))
  let sizes = TransformerConfiguration(
    vocabularySize: task.vocabulary.count, width: 64, layers: 2, heads: 4, context: 112)
  notebook.print(checkTask(task, split: environment.split, context: sizes.context))

  // %% A weak base
  // A small model has no pretraining. It learns to write what the teacher writes, and so to compute and to give up.
  try notebook.cell()
  let updates = quick ? 60 : 2500
  let base = try notebook.trainSupervised(
    "base", from: .random(sizes),
    SupervisedTrainer.Settings(
      learningRate: LearningRate(peak: 2e-3, final: 2e-4, warmUp: 50, steps: updates)),
    seed: notebook.seed, tokenizer: task.vocabulary
  ) { generator in
    let (problem, solution) = try environment.solvedProblem(using: &generator)
    return try environment.example(solution, to: problem)
  }
  notebook.print(base.parameterCount, "weights")

  // %% Is the base good enough, and not too good?
  // A group teaches only if some of its answers are better than others. So before any training look at
  // one number: the share of groups with a signal. If it is below a tenth, the base is hardly ever right
  // (not good enough) or hardly ever wrong (too good). Then change the teacher, the number of updates, or
  // how hard the problems are.
  try notebook.cell()
  let settings = GRPOSettings(maximumLength: 88)  // tokens: four tries, an answer, and some room
  let sampler = Sampler<Float>(sizes, threads: notebook.threads)
  let asked = try environment.heldOutProblems(quick ? 10 : 100, seed: 1)
  let groups = try environment.rollouts(
    of: asked, by: base, settings.rollouts, with: sampler, from: generator.stream(1))
  let signal = mean(groups.map { $0.hasZeroVariance ? 0 : 1 })
  notebook.print("groups with a signal:", percent(signal))
  notebook.print(
    "right answers:       ", percent(mean(groups.flatMap(\.samples).map { $0.isCorrect ? 1 : 0 })))

  // %% Rewards alone
  // The reward is R1-Zero's, accuracy + format. No solution is shown any more. While it trains, the training
  // writes a page, `runs/countdown/r1-seed-1/watch.html`, that shows which token was pushed up and which
  // down. The table begins with 16.9%, where cell 4 has 18.0%: these are other answers of the same base.
  try notebook.cell()
  let evaluator = Evaluator(
    asked, in: environment, samples: 8, maximumLength: settings.maximumLength, seed: 2)
  let training = GRPOTraining(
    "r1", label: "learning", in: environment, settings, steps: quick ? 2 : 60,
    interval: quick ? 1 : 5)
  let curves = try training.curves(from: [base], notebook) { policy in
    CountdownEvaluation(
      try evaluator.evaluate(policy, with: Sampler<Float>(sizes, threads: notebook.threads)))
  }
  notebook.table(progressTable(curves[0]))
  notebook.figure(progressFigure(curves[0]), name: "progress")

  // %% What you should have seen
  // - The verifier was written to be fooled by nothing, and a checker looks for the usual holes.
  // - The base can do each step and is sometimes right, and it stops too early.
  // - Rewards make the model go on more often: its answers are right more often, and longer. It had seen
  //   how: its teacher went on after four in ten wrong tries.

  // %% Two experiments worth trying
  // - Four digits in place of three: `Countdown(count: 4...4, …)` in `main.swift`, and room for longer texts. Look at the
  //   share of groups with a signal first.
  // - A reward of your own: pass `rule:` to `Environment` and take a hundredth off for each symbol. Does it still
  //   search? [CONTRIBUTING](../../CONTRIBUTING.md) has a reward, an advantage and an objective as values.
}
