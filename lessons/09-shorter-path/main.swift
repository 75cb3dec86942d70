// There are different ways to solve x² - 5x + 6 = 0, and one of them is shorter. If both lead to the
// roots, should the shorter one earn more?
//
// DeepSeek-R1's reward has no such term: it knows right and well-formed, and the responses grow. Others
// have one, since thinking costs time. Here a model knows two ways and tosses a coin. What does it take
// to make it choose the shorter one, and what if one pays too much for it?

import ChainOfThought
import Evaluation
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
  "That is at least 10 points more than without a length term.", .atLeast(10), unit: "points")
let responsesShrink = Claim(
  "Its responses are then at least 8% shorter than without.", .atLeast(8), unit: "%")
let littleIsLost = Claim(
  "And they are right at most 8 points less often.", .atMost(8), unit: "points")
let brevityPays = Claim(
  "A strong bonus that wrong answers have as well costs at least 10 points.", .atLeast(10),
  unit: "points")

Lesson(
  number: 9, name: "shorter-path",
  question: "There are several ways to solve it. Which one?",
  paper: "DeepSeek-R1 (arXiv 2501.12948v1), section 2.2.2: a reward without a length term",
  minutes: 1.5, seeds: 2,
  claims: [shorterWayWins, notByItself, responsesShrink, littleIsLost, brevityPays],
  exercises: [
    "Write the punishment for responses that are nearly too long.",
    "Find the bug in a length term that is unkind to hard questions.",
    "Predict what a small length term is worth in a group of right answers.",
  ], next: "10-r1-pipeline"
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
  //
  // The discriminant, b² - 4c, would be a third way. It is left out: a model of this size, taught for
  // three times as long, still got most of the subtractions wrong that it had not met.
  try notebook.cell()
  let quick = notebook.quick
  let search = FactorSearch(order: .fromEitherEnd, giveUp: 0.05)
  let task = try Quadratic(range: 12, method: .factorSearch(search))
  let several = task.allProblems.filter { $0.candidates.count > 1 }
  let counts = Set(several.map(\.candidates.count)).sorted()
  notebook.table(
    ["candidates", "equations", "tries from 1", "from the middle"],
    counts.map { count in
      let own = several.filter { $0.candidates.count == count }
      let tries = { (end: End) in
        decimals(Double(own.map { $0.tries(from: end) }.reduce(0, +)) / Double(own.count), 2)
      }
      return ["\(count)", "\(own.count)", tries(.first), tries(.middle)]
    })
  notebook.print()
  notebook.print(
    "Of", several.count, "equations", several.count { $0.savedByMiddle > 0 },
    "take fewer tries from the middle,", several.count { $0.savedByMiddle < 0 }, "from 1.")

  // %% A base that knows both
  // **What we add:** both ways are *taught*. The base reads practice with pairs of factors, as in lesson 07,
  // and solutions by a teacher who tosses a coin for each equation: half of them begin at 1, half in the
  // middle. After a wrong pair the teacher gives up one time in twenty, and answers with it all the same.
  // So there are three things of which reinforcement learning can make more or less: the one way, the
  // other way, and giving up.
  try notebook.cell()
  let world = Environment(task, split: Split(seed: 1))
  let school = School(
    world: world,
    configuration: TransformerConfiguration(
      vocabularySize: task.vocabulary.count, width: 64, layers: 2, heads: 4, context: 160),
    updates: quick ? 60 : 3000)
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
  // All of them have R1-Zero's rule, accuracy + format. **What we add** to it is a length term:
  //
  // - w · (1 - L/limit)
  //
  // L is the number of tokens of the response, and limit = 110 the most that it may have. With w = ½ a
  // right answer of 22 tokens earns 1 + 1 + ½ · 0.8 = 2.4, one of 55 tokens 2.25. The four are: no such
  // term; w = ½ for right answers alone; w = 10 for right answers alone; w = 10 for all answers, right or
  // wrong. Each trains the same bases, with lesson 07's settings.
  //
  // Kimi k1.5 has a straight line as well, drawn through the lengths of a group, and wrong answers never
  // gain by it. DAPO (arXiv 2503.14476, section 3.4) only punishes what comes near the limit.
  try notebook.cell()
  let limit = 110
  let terms = [
    LengthTerm(name: "no length term", folder: "none", weight: 0),
    LengthTerm(name: "bonus ½ if right", folder: "half-if-right", weight: 0.5),
    LengthTerm(name: "bonus 10 if right", folder: "ten-if-right", weight: 10),
    LengthTerm(
      name: "bonus 10 always", folder: "ten-in-any-case", weight: 10, paysWrong: true),
  ]
  let updates = quick ? 2 : 100
  let heldOut = try world.heldOutProblems(quick ? 20 : 1000, seed: 1)
  let shown = heldOut.first { $0.candidates.count >= 4 } ?? heldOut[0]
  let looks = Looks(
    task: task, exam: Exam(heldOut, in: world, maximumLength: limit, seed: 2), shown: shown,
    every: quick ? 2 : 10)
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
      percent(number(\.middle)),
    ]
  }
  notebook.table(
    ["", "right", "tokens", "from the middle"],
    [row("base", none, \.first)]
      + conditions.map { row($0.term.name, $0.studies, \.last) })

  // %% The shorter way wins
  // Without a length term both ways are worth the same wherever both end in the right answer. Yet the
  // middle gains a little: a long search has more places for a slip, or for giving up. With the bonus two
  // right answers of one group differ: the shorter one is above the mean, the longer one below.
  //
  // How much w is matters less than one would think. In a group that is right throughout, the advantage
  // (r - mean)/std has w above and below the line, and it cancels: exercise 9.3.
  try notebook.cell()
  let spread =
    "mean and range of \(none.count) seeds; \(heldOut.count) held-out equations, 16 samples each"
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
  // If only right answers have the length term, a short wrong one earns nothing, however large w is. If
  // wrong ones have it too, it depends on w. Two more tries are some 20 tokens: with w = 10 they cost
  // 10 · 20/110 = 1.8, and a right answer is worth no more than 1. So it pays to stop at the first pair,
  // right or wrong, and to write no more than one must: who is not going to look further need not add.
  // The second figure shows what became of the thoughts, read step by step by the checker of lesson 01.
  try notebook.cell()
  notebook.figure(accuracyFigure(conditions, caption: spread), name: "accuracy")
  notebook.figure(
    thoughtsFigure(conditions, caption: "mean over \(none.count) seeds, the same samples"),
    name: "thoughts")
  let lost = difference(none.last(\.passAtOne), half.last(\.passAtOne))
  notebook.measure(littleIsLost, lost.estimate, low: lost.lower, high: lost.upper)
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

  // %% One equation, four answers
  // The first held-out equation with at least four candidates, and what one seed answers in the end
  // under each of the four rewards, with the first wrong step marked.
  try notebook.cell()
  notebook.print(shown)
  for (term, studies) in conditions {
    let response = Response(symbols: studies[0].transcript, prefill: world.prefill)
    notebook.print()
    notebook.print("\(term.name):", world.isRight(response, to: shown) ? "right" : "wrong")
    notebook.print(transcript(response, marking: task.check(response, for: shown)?.mistake))
  }

  // %% What you should have seen
  // A model that knows two ways takes the shorter one if that is what it is paid for. As long as only
  // right answers are paid it costs few points or none, and how much they are paid hardly matters. Paid in
  // any case, it finds a way that is shorter than both: to save on the check. Sums come out wrong or are
  // left away, and a pair is taken that is not the one. No solution that the base had read did that.
  //
  // It learns which way is shorter on the whole. To weigh b against c, and to begin at 1 where that is
  // nearer, is a finer thing, and there are few equations to learn it from.
  //
  // The paper leaves length alone and lets it grow. Without a length term the shorter way gains here as
  // well, as far as it is the safer one. **What we add** is the choice between two ways, which was planted in
  // the base; what reinforcement learning found out is which of them pays.
}
