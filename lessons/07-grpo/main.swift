// R1-Zero was given no example of a right solution: only problems, a rule that checks the answer, and
// GRPO. Its accuracy rose from 15.6% to 71.0%, and its answers grew longer by themselves.
//
// Here is the same in small. A transformer of 100 thousand weights knows which factors a number has,
// and gives up too soon. Can it teach itself to solve x² - 5x + 6 = 0?

import ChainOfThought
import ClippedObjective
import Evaluation
import Foundation
import GRPO
import Notebook
import Pipeline
import Plots
import Random
import Tasks
import Transformer

let baseIsWeak = Claim(
  "Before, at most 25% of its answers to held-out equations are right.", .atMost(25), unit: "%")
let accuracyRises = Claim(
  "After reinforcement learning alone, at least 75% are.", .atLeast(75), unit: "%")
let consensusRises = Claim(
  "The most frequent of 16 answers (cons@16) is then right for at least 85% of the equations.",
  .atLeast(85), unit: "%")
let thoughtsGrow = Claim(
  "Under an objective that is neutral to length, responses grow by at least 50%.", .atLeast(50),
  unit: "%")
let staticIsPassed = Claim(
  "A supervised model of the same size that answers at once is passed in the first half.",
  .atMost(50), unit: "% of the steps")

Lesson(
  number: 7, name: "grpo", title: "GRPO",
  question: "Can a model teach itself to solve x² - 5x + 6 = 0?",
  paper: "DeepSeek-R1 (arXiv 2501.12948v1), sections 2.2.1 to 2.2.4, Fig. 2 and 3", minutes: 1.5,
  seeds: 2,
  claims: [baseIsWeak, accuracyRises, consensusRises, thoughtsGrow, staticIsPassed],
  exercises: [
    "Write GRPO's coefficient for each token of a group.",
    "Find the bug in a mask that keeps a model from learning to stop.",
    "Predict the objective, and the sum of all coefficients' sizes, at the first step.",
  ], next: "08-aha-moment"
).run { notebook in
  // %% A weak base
  // The task: x² + bx + c = 0 with whole roots up to 12. A way to solve it: try pairs of factors of c
  // until their sum is -b. A fifth of the values of c is held out, with all their equations; c = 6 is one
  // of them. (Each digit is a symbol of its own, so 72 is read as 7 2.)
  //
  // **What we add**, since a small model has no pretraining to start from: a base that is *taught*, and
  // badly. Most of what it reads is practice: all pairs of a c, or a list of any pairs, each sum held
  // against some b. The rest are solutions by a teacher who knows what to do, and gives up after a
  // wrong pair nine times in ten, answering with it all the same. So the base can look again, and
  // mostly does not. That it can is planted. How much of it is worth having is for the reward to say.
  try notebook.cell()
  let quick = notebook.quick
  let task = try Quadratic(
    range: 12, method: .factorSearch(FactorSearch(giveUp: 0.9, maximumTries: 8)))
  let world = Environment(task, split: Split(seed: 1))
  let school = School(
    world: world,
    configuration: TransformerConfiguration(
      vocabularySize: task.vocabulary.count, width: 64, layers: 2, heads: 4, context: 160),
    updates: quick ? 60 : 3000)
  var teacher = SeededGenerator(seed: notebook.seed)
  for _ in 0..<2 {
    let practice = task.practice(on: world.split, using: &teacher)
    notebook.print(
      "practice: ", (practice.question + [":"] + practice.thought).joined(separator: " "))
  }
  for _ in 0..<2 {
    let problem = try world.trainingProblem(using: &teacher)
    let solution = task.workedSolution(to: problem, using: &teacher)
    notebook.print(
      "solution: ", problem, ":", solution.thought.joined(separator: " "), "->",
      solution.answer.joined(separator: " "))
  }
  let bases = try notebook.overSeeds { seed in
    try school.base(seed: seed, notebook)
  }
  notebook.print()
  notebook.print(bases.count, "bases with", bases[0].parameterCount, "parameters each")

  // %% The loop
  // Each step asks 32 training equations, samples a group of 16 responses to each, and scores them by
  // R1-Zero's rule, accuracy + format. Then it compares and pushes:
  //
  // - Aᵢ = (rᵢ - mean(r₁ … r_G)) / std(r₁ … r_G)
  // - J = (1/G) Σᵢ [ min(ρᵢAᵢ, clip(ρᵢ)Aᵢ) - β D_KL(π‖π_ref) ]
  //
  // **The paper says** all of this: 32 × 16, temperature 1 (a symbol is drawn as often as the model finds it
  // likely), β = 0.001, ε = 10, so wide that it hardly ever clips, and a ratio ρ of the whole response that
  // is not divided by its length. **What we add:** a learning rate of 10⁻⁴, 30 times the paper's, and one
  // update from each rollout instead of 16, so that ρ is always 1 and nothing is ever clipped. The loop is `Sources/GRPO/GRPORun.swift`; its log is `runs/07-grpo/r1-seed-1/steps.jsonl`.
  // The table below comes from the held-out equations, 16 answers to each.
  //
  // The same bases are trained a second time with DeepSeekMath's 1/|o|, the usual GRPO, under which
  // each token of a long wrong response is punished less than one of a short wrong response.
  try notebook.cell()
  let (updates, every) = quick ? (4, 2) : (60, 5)
  let limit = 110  // tokens; a patient search of eight tries needs about 100
  let heldOut = try world.heldOutProblems(quick ? 20 : 1000, seed: 1)
  let shown =
    [Quadratic.Problem(roots: 2, 3)] + heldOut.filter { $0.candidates.count >= 4 }.prefix(2)
  let looks = Looks(
    task: task, exam: Exam(heldOut, in: world, maximumLength: limit, seed: 2),
    few: Exam(shown, in: world, samples: quick ? 16 : 100, maximumLength: limit, seed: 3),
    every: every)
  let learn = {
    @Sendable
    (base: Transformer<Float>, seed: UInt64, averaging: Averaging) throws -> Study in
    var settings = GRPOSettings(maximumLength: limit)
    settings.averaging = averaging
    let sampler = Sampler<Float>(school.configuration, threads: 1)
    let learned = try notebook.reinforced(
      averaging == .sumOverTokens ? "r1" : "by-sequence", label: "learning", from: base, in: world,
      settings, steps: updates, seed: seed, every: looks.every,
      notes: looks.begin(with: base, with: sampler)
    ) { study, record, policy in
      study.records.append(record)
      if study.records.count % looks.every == 0 {
        try looks.note(policy, after: study.records.count, in: &study, with: sampler)
      }
    }
    var study = learned.notes
    study.collapse = learned.collapse?.description
    return study
  }
  let pairs = Array(zip(bases, notebook.seeds))
  let main = try notebook.sideBySide(pairs) { try learn($0, $1, .sumOverTokens) }
  for collapse in main.compactMap(\.collapse) { notebook.print(collapse) }
  let bands = (
    pass: main.band(\.passAtOne), cons: main.band(\.consensus), length: main.band(\.length)
  )
  let at = main.steps
  notebook.table(
    ["step", "pass@1", "cons@16", "tokens", "of right", "of wrong"],
    at.indices.map { row in
      ["\(at[row])", percent(bands.pass.mean[row]), percent(bands.cons.mean[row])]
        + [bands.length, main.band(\.lengthRight), main.band(\.lengthWrong)].map {
          decimals($0.mean[row], 1)
        }
    })

  // %% A loss of zero is not a gradient of zero
  // The most asked question of all who watch such a run: the loss is 0 from the first step; is nothing
  // learned? On the first update after sampling ρ = 1 for every token, so J is the mean advantage less
  // β times the drift, and the advantages of a group sum to 0. But the gradient is Σ Aᵢ ∇log π(oᵢ): what
  // was better than its group is pulled up, what was worse is pushed down, and the two do not cancel.
  // The log below shows it: J stays near 0, its gradient does not, and the reward rises.
  try notebook.cell()
  if let first = main[0].records.first {
    notebook.print("step 1: ratios from", first["ratio_low"], "to", first["ratio_high"])
    notebook.print("        KL to the base", first["kl"])
    notebook.print(
      "        objective", first["objective"], " gradient", decimals(first["gradient_norm"], 2))
  }
  notebook.figure(
    logFigure(main, caption: "mean and range of \(main.count) seeds, over five steps"), name: "log")
  let seconds = main[0].records.reduce(into: [0.0, 0, 0]) { sum, record in
    for (place, stage) in record.seconds.enumerated() { sum[place] += stage.value }
  }
  let all = seconds.reduce(0, +)
  notebook.print(
    "time: sampling", percent(seconds[0] / all), " scoring", percent(seconds[1] / all),
    " updating", percent(seconds[2] / all))

  // %% A static baseline
  // The dashed line in the paper's Fig. 2 is another model that does not learn. Ours is one of the same
  // size that has read as many examples, each an equation with its right roots, and answers without
  // thinking. It is asked the same held-out equations.
  try notebook.cell()
  let direct = try notebook.overSeeds { seed in
    let model = try school.directAnswerer(seed: seed, notebook)
    let atOnce = Environment(task, split: world.split, prefill: .answer)
    let exam = Exam(heldOut, in: atOnce, maximumLength: limit, seed: 2)
    let sampler = Sampler<Float>(school.configuration, threads: 1)
    return try exam.sit(model, with: sampler).passAtOne
  }
  let directly = direct.reduce(0, +) / Double(direct.count)
  notebook.print(
    "right, of", heldOut.count, "held-out equations, 16 times each:", percent(directly))

  // %% It teaches itself
  // The picture of the paper's Fig. 2: accuracy on problems that were never trained on, over steps,
  // with lines for models that stay as they are. At first the most frequent of 16 answers is no better
  // than a single one: most samples of an impatient base agree on its first guess.
  try notebook.cell()
  let spread = "mean and range of \(main.count) seeds; \(heldOut.count) equations, 16 samples each"
  notebook.figure(
    accuracyFigure(
      main,
      statics: [
        ("answers at once", directly), ("base, cons@16", bands.cons.mean[0]),
      ], caption: spread),
    name: "accuracy")
  let last = { (curve: KeyPath<Study, [Double]>) in
    seedInterval(main.compactMap { $0[keyPath: curve].last.map { 100 * $0 } })
  }
  let start = seedInterval(main.map { 100 * $0.passAtOne[0] })
  notebook.measure(baseIsWeak, start.estimate, low: start.lower, high: start.upper)
  let end = last(\.passAtOne)
  notebook.measure(accuracyRises, end.estimate, low: end.lower, high: end.upper)
  let agreed = last(\.consensus)
  notebook.measure(consensusRises, agreed.estimate, low: agreed.lower, high: agreed.upper)
  let passing = zip(main, direct).map { study, value in
    study.passAtOne.firstIndex { $0 > value }.map { study.steps[$0] }
  }
  if passing.contains(nil) {
    notebook.print("Where it is not passed, twice the steps are counted.")
  }
  let passed = seedInterval(
    passing.map { 100 * Double($0 ?? 2 * updates) / Double(updates) })
  notebook.measure(staticIsPassed, passed.estimate, low: passed.lower, high: passed.upper)

  // %% Why do thoughts grow?
  // The paper's Fig. 3 shows length growing with training. Growth can have two reasons. A longer search
  // may find what a shorter one misses. Or the objective may be kinder to long wrong answers than to
  // short ones, as it is when each response is divided by its own length.
  //
  // In the first panel is the paper's own equation 1, which sums over tokens and has no such kindness; in
  // the second is the control with 1/|o|. What grows in the first grows because it pays. That does not make
  // a long response a right one: the wrong ones are longer still, for they are those to hard equations.
  try notebook.cell()
  let control = try notebook.sideBySide(pairs) { try learn($0, $1, .bySequence) }
  notebook.figure(
    lengthFigure(
      [("R1's equation 1, neutral", main), ("divided by length", control)], caption: spread),
    name: "length")
  let growth = { (studies: [Study]) in
    seedInterval(studies.map { 100 * (($0.length.last ?? 0) / $0.length[0] - 1) })
  }
  let grown = growth(main)
  notebook.measure(thoughtsGrow, grown.estimate, low: grown.lower, high: grown.upper)
  let wrong = { (studies: [Study]) in decimals(studies.band(\.lengthWrong).mean.last ?? .nan, 1) }
  notebook.print("growth, neutral:          ", decimals(grown.estimate, 0), "%")
  notebook.print("growth, divided by length:", decimals(growth(control).estimate, 0), "%")
  notebook.print("wrong responses at the end:", wrong(main), "and", wrong(control), "tokens")

  // %% What is gained where
  // A candidate is a pair of factors to try: an equation with one needs no patience, one with six needs
  // much. The second figure has the chance of a right answer to three equations in each seed, from a hundred
  // samples. The mean rises smoothly; under it some seeds have an equation always right, and others never.
  try notebook.cell()
  notebook.figure(difficultyFigure(main, caption: spread), name: "difficulty")
  notebook.figure(
    equationsFigure(main, shown.map(\.description), samples: looks.few.samples), name: "equations")

  // %% The equation of the beginning
  // x² - 5x + 6 = 0 was never trained on. The first seed's answers before, during and after, drawn with
  // the same random numbers; and in how many seeds most of 100 answers are right. It is one of the hard
  // ones, small as it is. No equation with c = 6 was trained on, so that 2 · 3 has to come from what was
  // learned of other numbers.
  try notebook.cell()
  let story = main[0]
  let places = [0, story.transcripts.count / 2, story.transcripts.count - 1]
  for place in places {
    let response = Response(symbols: story.transcripts[place], prefill: world.prefill)
    let verdict = world.isRight(response, to: shown[0]) ? "right" : "wrong"
    notebook.print("after", story.steps[place], "steps:", verdict)
    notebook.print(transcript(response, marking: task.check(response, for: shown[0])?.mistake))
    notebook.print()
  }
  for place in places {
    let solving = main.count { study in
      study.chances[0].indices.contains(place) && study.chances[0][place] > 0.5
    }
    notebook.print(
      "mostly right after \(story.steps[place]) steps:", solving, "of", main.count, "seeds")
  }

  // %% Is the thinking true?
  // The rule looks at the answer alone; whether the steps in front of it are right nobody checks. The
  // checker can tell. A wrong step may be a sum that is wrong, a pair whose product is not c, or a
  // "no" where "yes" was due; an answer can be right all the same.
  try notebook.cell()
  let flawed = main.band(\.flawed).mean
  for place in [0, at.count / 2, at.count - 1] {
    notebook.print(
      "after \(at[place]) steps:", percent(flawed[place]), "of the right ones follow a wrong step")
  }

  // %% What you should have seen
  // A rule that looks at answers alone is enough to make a model look again where it used to give up.
  // **The paper says** the same of R1-Zero: thinking time grows by itself, and nobody taught it to.
  //
  // And x² - 5x + 6 = 0? Of the 20 seeds of the page most answers are right in 9, after 30 steps as after 60;
  // over all seeds its chance is anything from 0 to 1, as the figure of single equations shows. A policy
  // that never comes upon 2 and 3 is never paid for it: why nothing stays nothing is the next lesson's subject.
  //
  // It is not enough for everything. Where there are many candidates there are many sums to get right,
  // and thinking longer does not help a model that cannot add. And what is not asked for may be lost:
  // answers become right faster than thoughts become true. A chain of thought that was only ever paid for its
  // last line is an account of the answer, and no proof of it.
  //
  // **What we add** is where it comes from. Our base could look again: a teacher had shown it, now and then.
  // Reinforcement learning did not invent that; it found that it pays. The next lesson takes it away.
}
