// What this lesson is about, in a paragraph that a reader of one blog post understands. What does the
// reader see at the end?

import Notebook
import Plots
import TinyR1

let learnsToAdd = Claim(
  "After 1500 updates at least 90% of its answers to held-out sums are right.", .atLeast(90),
  unit: "%")

Lesson(
  "99-new-lesson", question: "What is the one question that it answers?",
  paper: "DeepSeek-R1 (arXiv 2501.12948v1), section ?", minutes: 1, seeds: 2, quickSeeds: 1,
  claims: [learnsToAdd],
  exercises: [
    "Write the share of right answers.", "Find the bug in a mean over groups.",
    "Predict how often a guess is right.",
  ]
).run { notebook in
  // %% A task and a model
  // Sums of three terms modulo 10, worked out term by term. What stands here is prose; code begins after the next line. A figure's
  // title is a sentence: what it shows, which a claim supports.
  try notebook.cell()
  let environment = Environment(try RunningSum(terms: 3...3), split: Split(seed: 1))
  let updates = notebook.quick ? 20 : 1500
  let sizes = TransformerConfiguration(
    vocabularySize: environment.task.vocabulary.count, width: 32, layers: 2, heads: 4, context: 32)
  let heldOut = try environment.heldOutProblems(50, seed: 1)
  let evaluator = Evaluator(heldOut, in: environment, samples: 4, maximumLength: 24, seed: 2)
  let shares = try notebook.mapSeeds { seed in
    let model = try notebook.trainSupervised(
      "sums", from: .random(sizes),
      SupervisedTrainer.Settings(
        learningRate: LearningRate(peak: 3e-3, final: 3e-4, warmUp: 10, steps: updates)),
      seed: seed
    ) { generator in
      let (problem, solution) = try environment.solvedProblem(using: &generator)
      return try environment.example(solution, to: problem)
    }
    let sampler = Sampler<Float>(sizes, threads: 1)
    return try evaluator.evaluate(model, with: sampler).passAtOne
  }
  notebook.figure(
    Figure(
      title: "It has learned to add",
      panels: [
        Panel(
          xLabel: "seed", yLabel: "right on held-out sums",
          layers: [.scatter("a model each", x: 1...shares.count, y: shares)], yRange: 0...1)
      ]), name: "sums")
  let percentages = shares.map { 100 * $0 }
  notebook.measure(learnsToAdd, seedInterval(percentages))

  // %% What you should have seen
  // The finding, in words of its own; what the paper says, and what is added here.

  // %% Two experiments worth trying
  // Each with one change, and the command that shows what the change does.

  // %% Sources
  // Each with what it is credited for.
}
