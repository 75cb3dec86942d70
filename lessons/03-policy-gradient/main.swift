// A baby learns to walk without a teacher. Nobody moves its feet; nobody tells it which of its moves was
// wrong. The baby tries something, comes a little way, and falls. Moves that went well become likelier.
//
// R1-Zero learns to reason in the same way. The model writes something, and a rule says how good it was.
// Responses that the rule rewards become likelier. Here is this way of learning in a very small world. We can
// list everything that the baby could ever do, and so we know exactly what it should learn from each fall.
//
// Three of the claims below in more words. Claim 2: if a slope is estimated from four times as many walks,
// its error is about half as large. This means that the error falls like 1/√n, which is n to the power -0.5.
// The claim allows powers from -0.55 to -0.45. Claim 4: after 100 updates, babies that compare their walks
// are at least 1 point ahead of babies that do not, each kind with the best of five learning rates. (The best
// reward counts 100 points.) Claim 5: a gradient, the slope for each number of the policy, is estimated from
// 4 walks. The mean squared distance of such estimates from the exact gradient is their *variance*. At the
// start, comparing the walks makes this variance at least 60% smaller.

import LessonShared
import Notebook
import Oracle
import TinyR1

let slopeIsRight = Claim(
  "The formula for the slope of the average reward agrees to 1e-8 with the slope measured by nudging "
    + "each number of the policy.",
  .atMost(1e-8), kind: .identity)
let rootOfWalks = Claim(
  "The error of a slope (gradient) estimated from n walks falls like n to the power s, s from -0.55 "
    + "to -0.45.",
  .within(-0.55 ... -0.45), kind: .identity)
let comparingLearns = Claim(
  "Comparing 4 walks an update, a baby has at least 90% of the best reward after 50 updates.",
  .atLeast(90), unit: "%")
let comparingGoesFurther = Claim(
  "After 100 updates, each way with the best of five learning rates, babies that compare have at least "
    + "1 point more of the best reward.",
  .atLeast(1), unit: "points")
let comparingIsCalmer = Claim(
  "At the start, comparing cuts the variance of a gradient from 4 walks by at least 60%.",
  .atLeast(60), unit: "%")

Lesson(
  "03-policy-gradient", question: "How can a model learn without being shown?",
  paper: "DeepSeek-R1 (arXiv 2501.12948v1), section 2.2; REINFORCE is Williams (1992)",
  minutes: 0.25, seeds: 100, quickSeeds: 10,
  claims: [slopeIsRight, rootOfWalks, comparingLearns, comparingGoesFurther, comparingIsCalmer],
  exercises: [
    "Write the gradient of log π for one move.",
    "Find the bug in a baseline that looks at the walk it judges.",
    "Predict how often a random baby is rewarded, if only a perfect walk counts.",
  ], next: "04-advantage"
).run { notebook in
  // %% A baby, three moves, and no teacher
  // A walk has up to six moves. Each of them is one of three: the left foot or the right foot, which takes
  // the baby a step ahead, or sitting down for a moment. The same foot twice is a fall, and the fall ends the
  // walk. The reward is how far the baby came: steps / 6, from 0 to 1. A rule counts the steps (in
  // [Walk.swift](Walk.swift)), and no rule says which move was a good one.
  //
  // Its policy π is a table. The baby knows if its last move was the left foot, the right foot, or *none*: it
  // sat, or has not begun. For each of these three states the table has a number θ (a *logit*) for each move,
  // nine numbers in all. The softmax, e^θ / Σ e^θ,
  // turns them into probabilities. All θ are 0 at first, so the baby moves at random. Some first walks:
  try notebook.cell()
  let world = OutputSpace(vocabularySize: 3, maximumLength: 6, endsWhen: hasFallen)
  let baby = TablePolicy(world, states: 3) { walk in
    walk.last == Move.left ? 1 : walk.last == Move.right ? 2 : 0
  }
  var generator = SeededGenerator(seed: notebook.seed)
  notebook.table(walkTable((0..<5).map { _ in baby.sample(using: &generator) }))

  // %% Every walk there is
  // Six moves are so few that all walks can be listed, each with its probability π(o). So nobody has to
  // estimate the average reward of a policy. It is a sum over the list:
  //
  // - J(θ) = E[r] = Σ_o π(o) r(o)
  //
  // A language model has far too many responses for that, and its J can only be sampled. In this lesson we add
  // to the paper an exact number beside every sampled one.
  try notebook.cell()
  let everything = try Enumeration(baby)
  notebook.table(stepsTable(everything))
  let start = try averageReward(baby)
  notebook.print()
  notebook.print(everything.outputs.count, "walks, average reward J =", decimals(start, 4))

  // %% Learning is walking uphill
  // Nine numbers cannot be drawn. So in this cell two numbers set all nine: how much the baby would rather step
  // than sit, and how much it would rather move the other foot than the same foot again. The figure has an axis
  // for each of the two. So each point of the figure is a policy, and the colour of the point is its J. The
  // baby begins in a bad corner, where it mostly sits, and a second move in a row is nearly always a fall. Then, again
  // and again, it makes n walks o_i with rewards r_i, and changes its numbers θ by
  //
  // - η · (1/n) Σ_i r_i ∇log π(o_i)
  //
  // Here η is the size of a step, and ∇log π(o) is the direction that makes walk o likelier. So each walk
  // pulls towards itself, as strongly as it was rewarded. This method is REINFORCE. The baby sees no colours.
  // On its way up it first learns to move at all. Once there are walks of two steps, it learns which foot
  // comes next.
  //
  // Five babies are drawn beside the exact gradient. Each baby follows a direction that is right on average,
  // and each path is one throw of the dice. Some babies end higher than the exact gradient does, by luck.
  // Others stay in the valley: after a step they sit down, or move the same foot again and fall. They seldom
  // try the other foot, so few rewards tell them that it is good. (The last line of the output counts such
  // babies among all 100 of the page: those that end below 0.5.)
  //
  // ![Five babies and the exact gradient go uphill, update by update: four babies end near the top, one stays in the valley](../../plots/moving/hill.gif)
  try notebook.cell()
  @Sendable func gradient(
    _ policy: TablePolicy, _ walks: [ScoredOutput], _ weights: [Double]
  ) -> [Double] {
    let coefficients = zip(walks, weights).map { walk, weight in
      walk.tokens.map { _ in weight / Double(walks.count) }
    }
    return policy.gradient(of: walks.map(\.tokens), coefficients: coefficients)
  }
  @Sendable func climb(_ slope: (TablePolicy) throws -> [Double]) rethrows -> [Knobs] {
    var way = [Knobs(dare: -3, alternate: -3)]
    for update in 0..<150 {
      var knobs = way[update]
      knobs.climb(along: try slope(knobs.policy(like: baby)), rate: 2)
      way.append(knobs)
    }
    return way
  }
  let exactWay = try climb { try Enumeration($0).gradientOfExpectation(of: reward) }
  let sampledWays = notebook.mapSeeds { seed in
    var generator = SeededGenerator(seed: seed).stream(4)
    return climb { policy in
      let walks = (0..<16).map { _ in policy.sample(using: &generator) }
      return gradient(policy, walks, walks.map(reward))
    }
  }
  notebook.table(try climbTable(exact: exactWay, sampled: Array(sampledWays.prefix(5)), like: baby))
  func end(_ way: [Knobs]) throws -> Double {
    try averageReward((way.last ?? way[0]).policy(like: baby))
  }
  let (exactEnd, ends) = (try end(exactWay), try sampledWays.map(end))
  notebook.print(
    "\nOf \(ends.count) babies, \(ends.count { $0 > exactEnd }) end higher than the exact gradient does,",
    "and \(ends.count { $0 < 0.5 }) end below 0.5.", terminator: "\n\n")
  let plane = Array(stride(from: -4.0, through: 6, by: 0.25))
  let hill = try notebook.concurrentMap(plane) { alternate in
    try plane.map { try averageReward(Knobs(dare: $0, alternate: alternate).policy(like: baby)) }
  }
  notebook.figure(
    hillFigure(plane: plane, rewards: hill, sampled: Array(sampledWays.prefix(5)), exact: exactWay),
    name: "hill")

  // %% What one walk says
  // Why is r ∇log π the way up? J is the sum of π(o) r(o) over all walks, and of the two only π depends on θ.
  // So the slope of J is the sum of r(o) ∇π(o).
  //
  // Now take the logarithm. If a probability grows from 0.20 to 0.21, its logarithm grows by about 0.01 / 0.20:
  // the change, divided by the probability itself. So ∇log π = ∇π / π. Multiply both sides by π, and
  // ∇π = π ∇log π. Put this into the sum, and the sum is an average over walks:
  //
  // - ∇J = Σ_o r(o) ∇π(o) = Σ_o π(o) r(o) ∇log π(o) = E[r ∇log π]
  //
  // This average is over walks drawn from π. Those are the walks that the baby makes anyway. It is enough to
  // know the reward of each walk. Nobody has to know how the reward changes if a walk changes a little.
  //
  // ∇log π has a number for each move. For the move that was made it is 1 minus the probability of this move.
  // For another move it is minus the probability of that other move. By hand, for the walk "left right right:
  // falls": it has two steps, r = 2/6, and each probability is 1/3. So a move that was made gets 2/6 · 2/3 =
  // 0.222, and each other move gets 2/6 · (-1/3) = -0.111.
  //
  // The table has these numbers, their average over all walks, and the slope of J, measured by nudging
  // each θ a little up and down (*central differences*).
  //
  // Look at *right* after *right*, the fall. This walk praises the fall: the reward was for the whole walk,
  // and the walk cannot know which move was to blame. The average over all walks blames the fall.
  try notebook.cell()
  let walk = [Move.left, Move.right, Move.right]
  let oneWalk = baby.gradient(of: [walk], coefficients: [[2.0 / 6, 2.0 / 6, 2.0 / 6]])
  let exact = everything.gradientOfExpectation(of: reward)
  let differences = try centralDifferences(averageReward, at: baby)
  notebook.table(slopeTable(oneWalk: oneWalk, allWalks: exact, slope: differences))
  let gap = zip(exact, differences).map { abs($0 - $1) }.max() ?? .nan
  notebook.measure(slopeIsRight, .exact(gap))

  // %% What many walks agree on
  // One walk is mostly noise. The baby makes n walks and takes the mean of their r ∇log π. On average this mean
  // is ∇J. The more walks there are, the smaller the error mostly is:
  //
  // - error = √(V/n), V = E[|r ∇log π - ∇J|²]
  //
  // The r ∇log π of a single walk lies at some distance from ∇J. Square this distance. V is the average of
  // the squares over all walks: another sum over the list. So the last column of the table is not fitted to
  // the measured one. We know it before the first walk.
  try notebook.cell()
  let sizes = [1, 4, 16, 64, 256, 1024]
  let variance = everything.expectation { walk in
    squaredDistance(gradient(baby, [walk], [reward(walk)]), exact)
  }
  let errors = notebook.mapSeeds { seed in
    var generator = SeededGenerator(seed: seed).stream(1)
    var errors = SamplingErrors(walks: sizes)
    for size in notebook.steps("sampling", sizes.count) {
      let squares = (0..<8).map { _ in
        let walks = (0..<sizes[size]).map { _ in baby.sample(using: &generator) }
        return squaredDistance(gradient(baby, walks, walks.map(reward)), exact)
      }
      errors.errors.append(mean(squares).squareRoot())
    }
    return errors
  }
  let expected = sizes.map { (variance / Double($0)).squareRoot() }
  notebook.table(errorTable(errors, expected: expected))
  notebook.measure(rootOfWalks, seedInterval(errors.map(\.exponent)))

  let (fall, step) = (3, 4)  // the places of θ[left moved last, left] and θ[left moved last, right]
  let clouds = [10, 100, 1000].map { size in
    let points = (0..<100).map { _ in
      let walks = (0..<size).map { _ in baby.sample(using: &generator) }
      let sampled = gradient(baby, walks, walks.map(reward))
      return (x: sampled[fall], y: sampled[step])
    }
    return (walks: size, points: points)
  }
  notebook.figure(scatterFigure(clouds, exact: (exact[fall], exact[step])), name: "scatter")

  // %% Learning to walk
  // Now the baby learns with all nine numbers. At first it moves at random, and an update has only 4 walks.
  // There is a problem. No reward is below 0, so even a poor walk pulls towards itself, and the moves that are
  // tried first have a head start. The cure is to compare a walk with the others of its group, here with the
  // mean of the other three (*leave-one-out*). A *baseline* is the number that a reward is compared with. Then
  // a walk worse than the others pushes away from itself. In the formula of cell 3, A_i takes the place of r_i:
  //
  // - A_i = r_i - mean of the other r_j
  //
  // For comparison, one pupil *is* shown how to walk: its walks are the two perfect ones, and each counts
  // fully. This is supervised learning. Its formula is that of the babies, with a 1 in place of A_i. The
  // pupil is quicker, but someone must know both perfect walks among the 337. The babies know none, and make
  // 200 walks in 50 updates.
  try notebook.cell()
  @Sendable func learn(
    _ seed: UInt64, _ weights: AdvantageEstimator, walks count: Int, rate: Double, updates: Int
  ) throws -> [TablePolicy] {
    var generator = SeededGenerator(seed: seed).stream(2)
    var policies = [baby]
    for update in notebook.steps("learning: \(weights.name), η = \(rate)", updates) {
      var policy = policies[update]
      let walks = (0..<count).map { _ in policy.sample(using: &generator) }
      let advantages = try weights.advantages(of: walks.map(reward))
      policy.climb(along: gradient(policy, walks, advantages), rate: rate)
      policies.append(policy)
    }
    return policies
  }
  let alone = try notebook.mapSeeds { seed in
    try WalkTraining(learn(seed, .raw, walks: 4, rate: 2, updates: 100))
  }
  let compared = try notebook.mapSeeds { seed in
    try WalkTraining(learn(seed, .leaveOneOut, walks: 4, rate: 2, updates: 100))
  }
  var (pupil, shown) = (baby, [start])
  let perfect = everything.outputs.filter { reward($0) == 1 }
  for _ in 0..<100 {
    pupil.climb(along: gradient(pupil, perfect, [1, 1]), rate: 2)
    shown.append(try averageReward(pupil))
  }
  notebook.table(learningTable(alone: alone, compared: compared, shown: shown))
  notebook.figure(learningFigure(alone: alone, compared: compared, shown: shown), name: "learning")
  let halfway = compared.map { 100 * $0.rewards[min(50, $0.rewards.count - 1)] }
  notebook.measure(comparingLearns, seedInterval(halfway, within: 0...100))

  // %% Good enough to get stuck
  // Some of the babies that do not compare end below 0.9 of the best reward. What did they learn? The worst
  // of them has a gait that is rewarded each time, so the gait becomes a habit, and a habit leaves little
  // else to try.
  //
  // Is such a baby stuck, or only slow? And is η = 2 fair to both ways of learning, the reward alone and
  // comparing? With the reward alone a walk counts as much as its reward. With comparing it counts its
  // difference from the others, which is mostly smaller. So with the same η the steps of comparing are mostly
  // shorter. Therefore both ways are tried with five learning rates, and go on to 2,000 updates. With the
  // reward alone the rate has to be just right. With η = 0.5 the babies are slower than with η = 1. With η =
  // 2 or more, some of them are still below 0.9 after 2,000 updates. Babies that compare can take larger
  // steps, and so they get further with as many walks. With η = 0.5 or 1, both ways arrive in the end.
  try notebook.cell()
  if let worst = alone.min(by: { $0.finalReward < $1.finalReward }),
    let habit = try Enumeration(worst.policies.last ?? baby).outputs.max(
      by: { $0.probability < $1.probability })
  {
    notebook.print("The worst baby's habit:", words(habit))
    notebook.print(
      "It does so in", percent(habit.probability), "of all tries; the reward is",
      decimals(reward(habit), 3), terminator: "\n\n")
  }
  let milestones = notebook.quick ? [100] : [100, 2000]
  func reached(_ weights: AdvantageEstimator, _ rate: Double) throws -> [[Double]] {
    try notebook.mapSeeds { seed in
      let policies = try learn(
        seed, weights, walks: 4, rate: rate, updates: milestones.last ?? 100)
      return try milestones.filter { $0 < policies.count }.map { try averageReward(policies[$0]) }
    }
  }
  let sweep = try [0.5, 1, 2, 4, 8].map { rate in
    ReachedRewards(
      rate: rate, alone: try reached(.raw, rate), compared: try reached(.leaveOneOut, rate))
  }
  notebook.table(reachedTable(sweep, milestones))
  notebook.measure(
    comparingGoesFurther,
    seedInterval(
      zip(best(of: sweep.map(\.alone)), best(of: sweep.map(\.compared))).map { 100 * ($1 - $0) }))

  // %% For the curious: the same direction, less noise
  // Comparing does not change the gradient on average: a sum over all groups of four walks shows this exactly.
  // Comparing changes the noise. With rewards alone, a baby that walks perfectly each time is still pulled this
  // way and that, by four walks that all did well. With comparing, four equally good walks count 0 each, and
  // the policy stays as it is. (Claim 5 is about the start. The figure goes on to the end of the training.)
  try notebook.cell()
  @Sendable func expectedStep(_ weights: AdvantageEstimator) throws -> [Double] {
    try everything.expectedGradient(overGroupsOf: 4, reward: reward) {
      try weights.advantages(of: $0)
    }
  }
  notebook.table(
    meansTable(exact, alone: try expectedStep(.raw), compared: try expectedStep(.leaveOneOut)))
  let noise = try notebook.concurrentMap(Array(zip(notebook.seeds, compared))) { seed, baby in
    var generator = SeededGenerator(seed: seed).stream(3)
    var variances = GradientVariances()
    for update in stride(from: 0, to: baby.policies.count, by: 10) {
      let policy = baby.policies[update]
      let exact = try Enumeration(policy).gradientOfExpectation(of: reward)
      func squaredError(_ walks: [ScoredOutput], _ weights: AdvantageEstimator) throws -> Double {
        let advantages = try weights.advantages(of: walks.map(reward))
        return squaredDistance(gradient(policy, walks, advantages), exact)
      }
      let groups = (0..<50).map { _ in (0..<4).map { _ in policy.sample(using: &generator) } }
      variances.alone.append(mean(try groups.map { try squaredError($0, .raw) }))
      variances.compared.append(mean(try groups.map { try squaredError($0, .leaveOneOut) }))
    }
    return variances
  }
  notebook.figure(noiseFigure(noise, every: 10), name: "noise")
  let cut = noise.map { 100 * (1 - $0.compared[0] / $0.alone[0]) }
  notebook.measure(comparingIsCalmer, seedInterval(cut))

  // %% What you should have seen
  // Nobody showed the baby a step, and it learned to walk: from 0.37 of the best reward to 0.98 in 50
  // updates, on average. Its gradient is a mean of r ∇log π over its own tries. One try says next to nothing.
  // A hundred times as many tries have a tenth of the error. Comparing the tries with each other removes
  // three quarters of the variance at first, and nearly all of it later. Without comparing, some babies got
  // stuck in a poor habit. With smaller steps no baby stays stuck. But after 100 updates, and with the best
  // of the five rates, babies that do not compare have 0.970 of the best reward, and babies that compare
  // 0.998.
  //
  // **The paper says** that R1-Zero starts without any supervised data, that rules reward its answer and its
  // format, and that its baseline comes from the rewards of a group (section 2.2). No step of its thinking is
  // ever labelled. R1-Zero is this loop with a transformer in place of the table and a token in place of a
  // move. Three things are added: the division by the group's std (lesson 04), a limit to each step (lesson 05),
  // and a price for going far away from where training began (lesson 06).
  //
  // **What we add** is the oracle: all walks, the exact J, the exact ∇J.
  //
  // So small a world does not show where a first reward comes from. This baby is rewarded from its first walk
  // on, because every step counts. If only a perfect walk counted, 997 of 1000 first walks would teach it
  // nothing. And a transformer with random weights does not solve an equation by luck. R1-Zero's base has
  // read a lot, and solves some problems from the start (15.6% of AIME 2024). A reward chooses among the
  // tries that a model makes.

  // %% Two experiments worth trying
  // Change one thing, say first what you expect, and run the lesson again.
  // `git checkout lessons/03-policy-gradient` takes a change back.
  //
  // - **Another corner.** In cell 3 of `main.swift`, begin at `Knobs(dare: -3, alternate: 0)` in place of
  //   `alternate: -3`. `make lesson-03 ARGS="--cell 3"` draws the hill and the ways. Does a baby still stay in
  //   the valley?
  // - **More walks an update.** In cell 3, take `(0..<64)` in place of `(0..<16)`. The same command counts how
  //   many of the babies end below 0.5. Was it the noise that held them back?

  // %% Sources
  // - Williams, *Simple statistical gradient-following algorithms* (Machine Learning 8, 1992): REINFORCE, the
  //   formula of cell 3.
  // - Kool et al., *Buy 4 REINFORCE Samples, Get a Baseline for Free!* (2019) and Ahmadian et al.
  //   ([2402.14740](https://arxiv.org/abs/2402.14740)): the mean of the *others* as a baseline
  //   (leave-one-out).
  // - DeepSeek-AI, *DeepSeek-R1* ([arXiv 2501.12948](https://arxiv.org/abs/2501.12948), section 2.2): no
  //   supervised data, and a baseline from a group.
}
