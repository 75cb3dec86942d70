// There are different ways to solve x² - 5x + 6 = 0, and one of them is shorter. If both lead to the
// roots, should the shorter one earn more?
//
// DeepSeek-R1's reward has no such term: it knows right and well-formed, and the responses grow. Others
// have one, since thinking costs time. Here a model knows two ways and tosses a coin. What does it take
// to make it choose the shorter one, and what if one pays too much for it?

import ChainOfThought
import Evaluation
import Foundation
import GRPO
import Notebook
import Plots
import Random
import Tasks
import Transformer

let shorterWayWins = Claim(
  "With a bonus for right answers, the shorter way is taken in at least 85% of the searches.",
  .atLeast(85), unit: "%")
let notByItself = Claim(
  "That is at least 20 points more than without a length term.", .atLeast(20), unit: "points")
let responsesShrink = Claim(
  "Its responses are then at least 20% shorter than without.", .atLeast(20), unit: "%")
let nothingIsLost = Claim(
  "And they are right at most 5 points less often.", .atMost(5), unit: "points")
let brevityPays = Claim(
  "A strong bonus that wrong answers have as well costs at least 30 points.", .atLeast(30),
  unit: "points")

Lesson(
  number: 9, name: "shorter-path",
  question: "There are several ways to solve it. Which one?",
  paper:
    "nothing: DeepSeek-R1 has no length term. Kimi k1.5 (arXiv 2501.12599), section 2.3.3, has one",
  minutes: 3, seeds: 2,
  claims: [shorterWayWins, notByItself, responsesShrink, nothingIsLost, brevityPays],
  exercises: [
    "Write the punishment for responses that are nearly too long.",
    "Find the bug in a length term that is unkind to hard questions.",
    "Predict what a small length term is worth in a group of right answers.",
  ]
).run { notebook in
  // %% Two ways, one of them shorter
  // The roots of x² + bx + c = 0 are two numbers whose product is c and whose sum is -b. So one can try
  // the pairs of factors of c, one after the other, until a sum is right. There are two ends to begin at:
  //
  // - at 1: for x² - 16x + 60 = 0 that is 1 · 60, 2 · 30, 3 · 20, 4 · 15, 5 · 12, 6 · 10
  // - in the middle, with the two factors that are nearest to each other: 6 · 10, and done
  //
  // Both find the roots of every equation. With roots up to 12 a pair like 1 · 60 is never the right one,
  // and so the middle is nearly always nearer. Not always: x² - 7x + 6 = 0 has 1 and 6.
  try notebook.cell()
  let quick = notebook.quick
  let search = FactorSearch(order: .fromEitherEnd, giveUp: Double(ProcessInfo.processInfo.environment["GIVEUP"] ?? "0.1")!)
  let task = try Quadratic(range: 12, method: .factorSearch(search))
  let several = task.allProblems.filter { $0.candidates.count > 1 }
  notebook.figure(
    endsFigure(several, caption: "all \(several.count) equations with more than one candidate"),
    name: "ends")
  let saved = several.map(\.savedByMiddle)
  notebook.table(
    ["fewer tries", "equations"],
    [
      ["from 1", "\(saved.count { $0 < 0 })"], ["from the middle", "\(saved.count { $0 > 0 })"],
      ["no difference", "\(saved.count { $0 == 0 })"],
    ])

  // %% A base that knows both
  // What we add: both ways are *taught*. The base reads practice with pairs of factors, as in lesson 07,
  // and solutions by a teacher who tosses a coin for each equation: half of them begin at 1, half in the
  // middle. After a wrong pair the teacher gives up one time in four, and answers with it all the same. So
  // there are three things of which reinforcement learning can make more or less: the one way, the
  // other way, and giving up.
  try notebook.cell()
  let world = Environment(task, split: Split(seed: 1))
  let school = School(
    world: world,
    configuration: TransformerConfiguration(
      vocabularySize: task.vocabulary.count, width: 64, layers: 2, heads: 4, context: 160),
    updates: quick ? 60 : Int(ProcessInfo.processInfo.environment["UPD"] ?? "1200")!)
  var teacher = SeededGenerator(seed: notebook.seed)
  let sixty = Quadratic.Problem(roots: 6, 10)
  for order in [FactorSearch.Order.ascending, .descending] {
    let way = try Quadratic(method: .factorSearch(FactorSearch(order: order)))
    let thought = way.workedSolution(to: sixty, using: &teacher).thought
    notebook.print("\(thought.count) tokens:", thought.joined(separator: " "))
  }
  let bases = try notebook.overSeeds { seed in try school.base(seed: seed, notebook) }
  notebook.print()
  notebook.print(bases.count, "bases with", bases[0].parameterCount, "parameters each")

  // %% Four rewards
  // All of them have R1-Zero's rule, accuracy + format. What we add to it is a length term:
  //
  // - w · (1 - L/limit)
  //
  // L is the number of tokens of the response, and limit = 110 the most that it may have. With w = ½ a
  // right answer of 22 tokens earns 1 + 1 + ½ · 0.8 = 2.4, one of 55 tokens 2.25. The four are: no such
  // term; w = ½ for right answers alone; w = 4 for right answers alone; w = 4 for all answers, right or
  // wrong. Each trains the same bases, with lesson 07's settings.
  //
  // Kimi k1.5 has a straight line as well, drawn through the lengths of a group, and wrong answers never
  // gain by it. DAPO (arXiv 2503.14476, section 3.4) only punishes what comes near the limit.
  try notebook.cell()
  let limit = 110
  let terms = [
    LengthTerm(name: "no length term", folder: "none", weight: 0),
    LengthTerm(name: "½ if right", folder: "half-if-right", weight: 0.5),
    LengthTerm(name: "10 if right", folder: "ten-if-right", weight: 10),
    LengthTerm(name: "10 in any case", folder: "ten-in-any-case", weight: 10, paysWrong: true),
  ]
  let updates = quick ? 2 : 80
  let heldOut = try world.heldOutProblems(quick ? 20 : 1000, seed: 1)
  let looks = Looks(
    task: task, exam: Exam(heldOut, in: world, maximumLength: limit, seed: 2),
    few: Exam([Quadratic.Problem(roots: 2, 3)], in: world, maximumLength: limit, seed: 3),
    every: quick ? 2 : 5)
  let pairs = Array(zip(bases, notebook.seeds))
  let conditions = try terms.map { term -> Condition in
    let studies = try notebook.sideBySide(pairs) { base, seed in
      try Course(term: term, world: world, looks: looks, updates: updates, limit: limit)
        .study(base, seed: seed, notebook)
    }
    return (term, studies)
  }
  for (term, studies) in conditions {
    for collapse in studies.compactMap(\.collapse) { notebook.print(term.name, ":", collapse) }
  }
  let (none, half, strong) = (
    conditions[0].studies, conditions[1].studies, conditions[3].studies
  )
  let row = { (name: String, studies: [Study], place: KeyPath<[Double], Double?>) -> [String] in
    let number = { (part: KeyPath<Study, [Double]>) in
      studies.band(part).mean[keyPath: place] ?? .nan
    }
    return [
      name, percent(number(\.passAtOne)), decimals(number(\.length), 1),
      percent(number(\.middle)), percent(number(\.gaveUp)),
    ]
  }
  notebook.table(
    ["", "right", "tokens", "from the middle", "gives up"],
    [row("base", none, \.first)]
      + conditions.map { row($0.term.name, $0.studies, \.last) })

  // %% The shorter way wins
  // Without a length term both ways are worth the same wherever both end in the right answer, and there
  // is no reason to prefer one; only that a long search has more places for a slip. With the bonus two
  // right answers of one group differ: the shorter one is above the mean, the longer one below.
  //
  // How much w is matters less than one would think. In a group that is right throughout, the advantage
  // (r - mean)/std has w above and below the line, and it cancels: exercise 9.3.
  try notebook.cell()
  let spread =
    "mean and range of \(none.count) seeds; \(heldOut.count) held-out equations, 16 samples"
  notebook.figure(courseFigure(conditions, caption: spread), name: "method")
  let difference = { (more: [Double], less: [Double]) in
    seedInterval(zip(more, less).map { $0 - $1 })
  }
  let taken = seedInterval(half.last(\.middle))
  notebook.measure(shorterWayWins, taken.estimate, low: taken.lower, high: taken.upper)
  let gained = difference(half.last(\.middle), none.last(\.middle))
  notebook.measure(notByItself, gained.estimate, low: gained.lower, high: gained.upper)
  let shrunk = seedInterval(
    zip(half.last(\.length), none.last(\.length)).map { 100 * (1 - $0 / $1) })
  notebook.measure(responsesShrink, shrunk.estimate, low: shrunk.lower, high: shrunk.upper)

  // %% Does it look at the equation?
  // Where the right pair is the first one, beginning in the middle takes longer. A policy that weighs b
  // against c would know, and begin at 1 there. Each point is the share that begins in the middle, among
  // equations where that saves so many tries.
  try notebook.cell()
  notebook.figure(choiceFigure(conditions, caption: spread), name: "choice")

  // %% Short and wrong
  // The length term is worth at most w. If wrong answers have it too and w is large, a response that gives
  // up after its first pair is paid nearly all that a right one is, and sooner. If only right answers have
  // it, a short wrong one earns nothing, however large w is.
  try notebook.cell()
  notebook.figure(accuracyFigure(conditions, caption: spread), name: "accuracy")
  let lost = difference(none.last(\.passAtOne), half.last(\.passAtOne))
  notebook.measure(nothingIsLost, lost.estimate, low: lost.lower, high: lost.upper)
  let paid = difference(none.last(\.passAtOne), strong.last(\.passAtOne))
  notebook.measure(brevityPays, paid.estimate, low: paid.lower, high: paid.upper)

  // %% What one buys with the other
  // Accuracy against length. All four begin at the same place, where the bases are; each line is the way
  // of the mean over seeds, each point at its end one seed.
  try notebook.cell()
  notebook.figure(
    frontierFigure(
      conditions, caption: "from the base; \(none.count) seeds at the end of each way"),
    name: "frontier")

  // %% The equation of the beginning
  // x² - 5x + 6 = 0 was never trained on. One seed's answers at the end, under each of the four rewards,
  // drawn with the same random numbers.
  try notebook.cell()
  let problem = Quadratic.Problem(roots: 2, 3)
  for (term, studies) in conditions {
    let response = Response(symbols: studies[0].transcript, prefill: world.prefill)
    notebook.print("\(term.name):", world.isRight(response, to: problem) ? "right" : "wrong")
    notebook.print(transcript(response, marking: task.check(response, for: problem)?.mistake))
    notebook.print()
  }

  // %% What you should have seen
  // A model that knows two ways takes the shorter one if that is what it is paid for, and no worse an
  // answer has to come of it, as long as only right answers are paid for being short. Paid in any case, it
  // stops looking: that is the shortest of all ways.
  //
  // The paper leaves length alone and lets it grow. What we add is the choice between two ways, which was
  // planted in the base; what reinforcement learning found out is which of them pays.
}
