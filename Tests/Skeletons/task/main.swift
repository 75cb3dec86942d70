// Can a model get better than its teacher, if it is only told which of its answers are right? First it reads
// a teacher's solutions, and becomes as careless as the teacher is. Then it learns from rewards alone.

import LessonShared
import Notebook
import Plots
import TinyR1

Lesson(
  "new-task", title: "New task", question: "Can it get better than its teacher?",
  paper: "this experiment is yours", minutes: 1
).run { notebook in
  // %% The task
  // What `checkTask` says should be no more than one line. A problem that it finds has to be mended first.
  try notebook.cell()
  let quick = notebook.quick
  let task = NewTask()
  let environment = Environment(task, split: Split(seed: 1))
  let sizes = TransformerConfiguration(
    vocabularySize: task.vocabulary.count, width: 32, layers: 2, heads: 4, context: 32)
  notebook.print(checkTask(task, split: environment.split, context: sizes.context))

  // %% A weak base
  // It learns to write what the teacher writes. More updates make it a better copy of the teacher, and no
  // better than the teacher.
  try notebook.cell()
  let updates = quick ? 100 : 500
  let base = try notebook.trainSupervised(
    "base", from: .random(sizes),
    SupervisedTrainer.Settings(
      learningRate: LearningRate(peak: 3e-3, final: 3e-4, warmUp: 10, steps: updates)),
    seed: notebook.seed, tokenizer: task.vocabulary
  ) { generator in
    let (problem, solution) = try environment.solvedProblem(using: &generator)
    return try environment.example(solution, to: problem)
  }

  // %% Rewards alone
  // Each step asks 32 questions, samples 16 answers to each, and makes those likelier that were better than
  // the others of their group. `heldOut` are problems that it never learns from.
  try notebook.cell()
  let settings = GRPOSettings(maximumLength: 24)  // tokens: the teacher's longest, and some room
  let heldOut = try environment.heldOutProblems(100, seed: 1)
  let evaluator = Evaluator(
    heldOut, in: environment, samples: 8, maximumLength: settings.maximumLength, seed: 2)
  let training = GRPOTraining(
    "r1", label: "learning", in: environment, settings, steps: quick ? 4 : 60, interval: 5)
  let curves = try training.curves(from: [base], notebook) { policy in
    let sampler = Sampler<Float>(sizes, threads: 1)
    return try evaluator.evaluate(policy, with: sampler).passAtOne
  }
  if let reason = curves[0].stopReason { notebook.print("stopped:", reason) }
  notebook.print("right on held-out problems, before:", percent(curves[0].first))
  notebook.print("right on held-out problems, after: ", percent(curves[0].last))

  // %% Is the base good enough, and not too good?
  // Only a group in which some answers are better than others says anything. So look at the share of groups
  // with a signal in the first steps. Below a tenth the base is hardly ever right, or hardly ever wrong:
  // then change its teacher, the number of updates, or how hard the problems are. (A base that does not know
  // the form of an answer yet has a signal too, for the form is rewarded as well.)
  try notebook.cell()
  let signals = curves[0].metrics.map { 1 - $0.zeroVarianceGroups }
  notebook.print(
    "groups with a signal at the first step:", signals.first.map { percent($0) } ?? "none")
  notebook.figure(
    Figure(
      title: "What rewards have taught it",
      panels: [
        Panel(
          xLabel: "step", yLabel: "share",
          layers: [
            .line("right on held-out problems", x: curves[0].steps, y: curves[0].points),
            .line("groups with a signal", x: signals.indices.map { $0 + 1 }, y: signals),
          ], yRange: 0...1)
      ]), name: "progress")
}
