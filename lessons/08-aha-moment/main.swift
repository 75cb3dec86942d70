// In the middle of a solution, R1-Zero wrote "wait", called it an aha moment, and began anew. Nobody
// had told it to. DeepSeek counted such words: "wait" was almost absent at first, and in the end
// reflective words were five to seven times as many.
//
// Where do they come from? Does a reward for right answers teach a model to look again, or does it make
// more of a look that was there before? We can ask, because we choose what our models have seen.

import ChainOfThought
import Evaluation
import Exact
import GRPO
import Notebook
import Plots
import Random
import Tasks
import Transformer

let zeroStaysZero = Claim(
  "A word with probability 0 has a probability of exactly 0 after 10,000 exact updates.", .atMost(0)
)
let neverStays = Claim(
  "After all steps, a base that never looks again says wait at most once in 100 responses.",
  .atMost(1), unit: "in 100")
let rarelyGrows = Claim(
  "A base that rarely does says it at least 5 times as often as before.", .atLeast(5),
  unit: "times")
let supportPays = Claim(
  "It is then right on at least 5 points more of the held-out equations than the one that never does.",
  .atLeast(5), unit: "points")
let coldStartCures = Claim(
  "Shown 32 patient solutions before the same steps, the latter ends at least 3 points higher.",
  .atLeast(3), unit: "points")

Lesson(
  number: 8, name: "aha-moment", question: "Where does \"wait\" come from?",
  paper: "DeepSeek-R1 (arXiv 2501.12948), v1 section 2.2.4 and Table 3, v2 appendix C.2",
  minutes: 1.5, seeds: 2,
  claims: [zeroStaysZero, neverStays, rarelyGrows, supportPays, coldStartCures],
  exercises: [
    "Write how much of a reward reaches the logit of a word.",
    "Find the bug in a mask that is to make a word impossible.",
    "Predict how likely a rare word is to be met at all.",
  ], next: "09-shorter-path"
).run { notebook in
  // %% A chance of nothing
  // Begin with a search that can be listed in full. One of four pairs is right, each as often as the
  // others. After each pair the search says `wait` with probability p and tries the next one, or it
  // answers. With n looks back it has tried n + 1 of 4 pairs, so its mean reward is (n + 1)/4, and
  //
  // - J = (1 + p + p² + p³) / 4
  //
  // To look again always pays: ∂J/∂p is at least ¼, also at p = 0. But a model does not hold p. It holds
  // a logit θ with p = 1/(1 + exp(-θ)), and by the chain rule
  //
  // - ∂J/∂θ = p (1 - p) · ∂J/∂p
  //
  // So of all there is to gain only the share p arrives: at p = 0.001 a thousandth, and at p = 0, where
  // θ = -∞, nothing at all. GRPO compares, and divides by the group's spread, which makes its mean update
  // larger; but at p = 0 all responses are alike, and there is nothing to compare.
  //
  // Below, five searches go up the slope ∂J/∂θ, with the same step size. Before anything happens it takes
  // a time that goes with 1/p, and then it happens at once. To anyone who only watches, it looks like an
  // insight.
  try notebook.cell()
  let quick = notebook.quick
  let chances = [0.1, 0.01, 0.001, 0.0001, 0.0]
  let exact = { (value: Double) in value == 0 ? "0" : decimals(value, 7) }
  let name = { (chance: Double) in chance == 0 ? "0" : "\(chance)" }
  notebook.table(
    ["p", "∂J/∂p", "∂J/∂θ", "mean update of GRPO"],
    try chances.map { chance in
      let search = SmallSearch(chance: chance)
      return [
        name(chance), decimals(search.slopeByChance, 4), exact(try search.slope()),
        exact(try search.meanUpdate()),
      ]
    })
  let climbs = try chances.map { chance in
    try SmallSearch.climb(from: chance, updates: quick ? 1000 : 10_000, rate: 8)
  }
  notebook.figure(
    climbFigure(zip(chances, climbs).map { ("p = \(name($0))", $1) }), name: "support")
  let left = climbs.last?.last ?? .nan
  notebook.print("p = 0 after", (climbs.last?.count ?? 1) - 1, "updates along ∂J/∂θ:", exact(left))
  notebook.measure(zeroStaysZero, left, low: left, high: left)

  // %% What was planted
  // Now transformers. All of them get the same practice with factor pairs, in which nobody says `wait`
  // and nothing ever follows a `no`. Either pairs are listed with their sums and none is judged, or one
  // pair is tried and judged, and that is all. So they know which pair comes next, and what a wrong sum
  // is; to go on after a wrong one they have not seen.
  //
  // Then each watches a teacher solve equations. The three teachers differ in one number, how often they
  // give up after a wrong pair: always, nine times in ten, four times in ten. One that gives up answers
  // with its wrong pair. So one base never looks again, one rarely does, one often does, and all of them
  // know the same about numbers. None of the teachers is ever seen to solve a held-out equation.
  //
  // This is where our `wait` comes from: we put it there, as much of it as we wanted, and with it what to
  // do next. DeepSeek put none there, but their base had read the web, where people say "wait" and think
  // again.
  try notebook.cell()
  let task = try Quadratic(range: 12)
  let world = Environment(task, split: Split(seed: 1))
  let school = School(
    world: world,
    configuration: TransformerConfiguration(
      vocabularySize: task.vocabulary.count, width: 64, layers: 2, heads: 4, context: 160),
    updates: quick ? (40, 20, 5) : (3000, 600, 50))
  let teachers = [("never", 1.0), ("rarely", 0.9), ("often", 0.4)].map { name, giveUp in
    (name: name, search: FactorSearch(giveUp: giveUp, maximumTries: 8))
  }
  var generator = SeededGenerator(seed: notebook.seed)
  for _ in 0..<4 {
    let practice = task.practice(on: world.split, using: &generator).lookingOnce(&generator)
    notebook.print(
      "practice:", (practice.question + [":"] + practice.thought).joined(separator: " "))
  }
  let example = Quadratic.Problem(roots: 3, 8)
  let patient = task.workedSolution(to: example, using: &generator)
  notebook.print("with patience:", example, ":", patient.thought.joined(separator: " "))
  notebook.print()
  notebook.table(
    ["teacher", "gives up", "wait per solution"],
    try teachers.map { name, search in
      let waits = try (0..<1000).map { _ in
        let thought = try school.solved(by: search, using: &generator).solution.thought
        return Double(thought.count { $0 == "wait" })
      }
      return [name, percent(search.giveUp, decimals: 0), decimals(mean(waits), 2)]
    })
  let practised = try notebook.overSeeds { seed in
    try school.practised(seed: seed, notebook)
  }
  let starts = Array(zip(practised, notebook.seeds))
  let bases = try teachers.map { name, teacher in
    try notebook.sideBySide(starts) { model, seed in
      try school.base(from: model, name, teacher: teacher, seed: seed, notebook)
    }
  }

  // %% Three bases, one reward
  // The same GRPO for all three, as in lesson 07: 32 × 16 responses a step, and a reward for a right
  // answer in the right form. No rule has ever heard of `wait`. Every five steps we ask all held-out
  // equations 16 times, and count the word as DeepSeek did.
  try notebook.cell()
  let heldOut = try world.heldOutProblems(quick ? 20 : 1000, seed: 1)
  let looks = try Looks(
    world, Exam(heldOut, in: world, maximumLength: 110, seed: 2), every: quick ? 2 : 5)
  let updates = quick ? 2 : 50
  let learn = { @Sendable (bases: [Transformer<Float>], name: String) throws -> [Study] in
    try notebook.sideBySide(Array(zip(bases, notebook.seeds))) { base, seed in
      try looks.study(base, name, seed: seed, updates: updates, notebook)
    }
  }
  var arms: [Arm] = []
  for (teacher, models) in zip(teachers, bases) {
    arms.append(Arm(name: teacher.name, studies: try learn(models, teacher.name)))
  }
  notebook.table(Arm.columns, arms.map(\.row))
  let spread =
    "mean and range of \(practised.count) seeds; \(heldOut.count) equations, 16 samples each"
  notebook.figure(
    basesFigure(
      arms, title: "Reward makes more of a look back that is there, and none where there is none",
      caption: spread), name: "words")
  for study in arms.flatMap(\.studies) {
    if let collapse = study.collapse { notebook.print(collapse) }
  }
  let (never, rarely) = (arms[0].studies, arms[1].studies)
  let said = seedInterval(never.map { 100 * ($0.waits.last ?? .nan) })
  notebook.measure(neverStays, said.estimate, low: said.lower, high: said.upper)
  let growth = seedInterval(rarely.map { ($0.waits.last ?? .nan) / $0.waits[0] })
  notebook.measure(rarelyGrows, growth.estimate, low: growth.lower, high: growth.upper)
  let gap = gain(of: rarely, over: never)
  notebook.measure(supportPays, gap.estimate, low: gap.lower, high: gap.upper)

  // %% A handful of examples
  // Take the base that never looks again, show it 32 solutions of a patient teacher for a few seconds,
  // and then do what was done before. This is a cold start, as R1 has it and R1-Zero has not: it gives
  // the reward something to find.
  try notebook.cell()
  let shownTo = try notebook.sideBySide(Array(zip(bases[0], notebook.seeds))) { model, seed in
    try school.coldStarted(
      model, with: try school.patientSolutions(32, seed: seed), seed: seed, notebook)
  }
  let cured = Arm(name: "never, then 32 examples", studies: try learn(shownTo, "32-examples"))
  notebook.table(Arm.columns, [arms[0], cured].map(\.row))
  notebook.figure(
    basesFigure(
      arms + [cured], title: "A handful of examples is enough to begin with", caption: spread),
    name: "cold-start")
  let learned = gain(of: cured.studies, over: never)
  notebook.measure(coldStartCures, learned.estimate, low: learned.lower, high: learned.upper)

  // %% The limit
  // What is never drawn can still be more or less likely. So here we do not count, we ask: after a first
  // pair that is wrong and was judged `no`, how likely is `wait`? A softmax gives no word a probability
  // of exactly 0, not even a word that was never read. But one that is said a few times in a million is
  // not met in a run of this length; if it were, what follows it would be no help, since that was never
  // read either; and what was not rewarded is not amplified.
  try notebook.cell()
  notebook.table(
    ["base", "chance of wait before", "after"],
    (arms + [cured]).map { arm in
      let chance = arm.studies.band(\.chance).mean
      return [arm.name] + [chance.first, chance.last].map { decimals($0 ?? .nan, 7) }
    })
  notebook.figure(chanceFigure(arms + [cured], caption: spread), name: "chance")

  // %% Who looks again?
  // The base that rarely does, before and after. An equation with one candidate has nothing to look for
  // again, one with six may need five more looks. On the right, right and wrong responses apart: to look
  // again is no sign of a right answer. Those who search for long search where it is hard, and to look is
  // not to find.
  try notebook.cell()
  notebook.table(
    ["candidates", "wait before", "after", "right before", "after"],
    (0..<mostCandidates).map { place in
      let value = { (part: KeyPath<Study, [Double]>) in rarely.band(part).mean[place] }
      return [candidateLabels[place]] + [value(\.before), value(\.after)].map { decimals($0, 2) }
        + [value(\.rightBefore), value(\.rightAfter)].map { percent($0) }
    })
  notebook.figure(difficultyFigure(rarely, caption: spread), name: "difficulty")

  // %% The moment
  // Responses of one seed to the equations whose first pair is wrong, the first of 16 each time, from the
  // same random numbers. Some become right by looking again. Of these, here is the one with the most
  // candidates: it was chosen for what it shows.
  try notebook.cell()
  let moments = looks.moments(of: rarely[0])
  notebook.print(
    "Of", looks.hard.count, "equations,", moments.count, "became right by looking again.")
  let chosen =
    moments.max { looks.hard[$0].candidates.count < looks.hard[$1].candidates.count } ?? 0
  let equation = looks.hard[chosen]
  let pairs = equation.candidates.map { "\($0.first), \($0.second)" }.joined(separator: "; ")
  notebook.print("\(equation) has the candidates \(pairs)")
  let end = (arms + [cured]).map { $0.studies[0].transcripts.count }.reduce(.max, min) - 1
  for (arm, look) in [0, end / 2, end].map({ (arms[1], $0) }) + [(arms[0], end), (cured, end)] {
    let study = arm.studies[0]
    let response = looks.response(study.transcripts[look][chosen])
    let verdict = world.isRight(response, to: equation) ? "right" : "wrong"
    notebook.print("\n\(arm.name), after \(study.steps[look]) steps: \(verdict)")
    notebook.print(marked(response))
  }

  // %% What you should have seen
  // A reward does not invent. The base that never looked again does not learn to; what little it gains
  // is a better first guess. The one that did so once in ten responses does it more than once in each, the
  // one that did it often does it more often still, and both are right more often. All three got the same
  // reward. What made the difference was there before the first step.
  //
  // To look again is not to find. The more candidates there are, the less of the looking is rewarded: a try
  // too many is no pair of factors, or a sum is accepted that is wrong.
  //
  // It need not be much. A handful of solutions that look again, shown for a few seconds, lifts `wait`
  // from a few in a million to most of the time, and from there on the reward has something to work with.
  // But they must bring with them what to do next: the word alone would be of no use. And none of these
  // bases comes near to what lesson 07 reaches: there going on from pair to pair was practised with pairs
  // of any kind; here it was only watched.
  //
  // **The paper says** that R1-Zero was given no such example, and that its looking back grew by itself,
  // as did the length of its thoughts. Both can be true. Liu et al. (arXiv 2503.20783) found such words
  // in the responses of DeepSeek-V3-Base, before any reinforcement learning. What grew was there in small.
  //
  // **What we add** is that we know it, for we planted it. So this lesson shows how an aha moment is
  // amplified, and shows none that came from nowhere. A model of 100 thousand weights that has read
  // nothing but factor pairs could not have one.
}
