// A baby learns to walk without a teacher. Nobody moves its feet; nobody tells it which of its moves
// was wrong. It tries something, comes a little way, falls, and what went well becomes likelier.
//
// R1-Zero learns to reason in the same way: it writes something, a rule says how good it was, and
// what went well becomes likelier. Here is that way of learning in a world so small that we can list
// everything the baby could ever do, and so know exactly what it should learn from each fall.

import Advantage
import Evaluation
import Exact
import Notebook
import Random

let slopeIsRight = Claim(
  "The formula for the slope of the average reward agrees to 1e-8 with the slope measured by nudging "
    + "each number of the policy.",
  .atMost(1e-8))
let rootOfWalks = Claim(
  "The error of a slope (gradient) estimated from n walks falls like n to the power s, s from -0.55 "
    + "to -0.45.",
  .within(-0.55 ... -0.45))
let comparingLearns = Claim(
  "Comparing 4 walks an update, a baby has at least 90% of the best reward after 50 updates.",
  .atLeast(90), unit: "%")
let rewardAloneGetsStuck = Claim(
  "Of the babies that do not compare, at least 5% have less than that even after 100 updates.",
  .atLeast(5), unit: "%")
let comparingIsCalmer = Claim(
  "At the start, comparing cuts the variance of a gradient from 4 walks by at least 60%.",
  .atLeast(60), unit: "%")

Lesson(
  number: 3, name: "policy-gradient", question: "How can a model learn without being shown?",
  paper: "DeepSeek-R1 (arXiv 2501.12948v1), section 2.2; REINFORCE is Williams (1992)",
  minutes: 0.25, seeds: 100, quickSeeds: 10,
  claims: [slopeIsRight, rootOfWalks, comparingLearns, rewardAloneGetsStuck, comparingIsCalmer],
  exercises: [
    "Write the gradient of log π for one move.",
    "Find the bug in a baseline that looks at the walk it judges.",
    "Predict how often a random baby is rewarded, if only a perfect walk counts.",
  ], next: "04-advantage"
).run { notebook in
  // %% A baby, three moves, and no teacher
  // The baby has six moves. With each it moves its left foot or its right foot, which takes it a step
  // ahead, or it sits down for a moment. The same foot twice is a fall, and the walk is over. The
  // reward is how far it came: steps / 6, from 0 to 1. A rule counts it, and does not say which move
  // was a good one.
  //
  // Its policy π is a table. The baby knows which foot moved last, or that it sat, and for each of these
  // three states the table has a number θ (a *logit*) for each move; the softmax, e^θ / Σ e^θ, turns
  // them into probabilities. All are 0 at first, so that it moves at random. Some first walks:
  try notebook.cell()
  let (left, right, sit): (Int32, Int32, Int32) = (0, 1, 2)
  let hasFallen = { @Sendable (walk: [Int32]) in
    walk.last != sit && walk.last == walk.dropLast().last
  }
  let steps = { @Sendable (walk: ScoredOutput) in
    walk.tokens.count { $0 != sit } - (hasFallen(walk.tokens) ? 1 : 0)
  }
  let reward = { @Sendable (walk: ScoredOutput) in Double(steps(walk)) / 6 }
  let world = OutputSpace(vocabularySize: 3, maximumLength: 6, endsWhen: hasFallen)
  let baby = TablePolicy(world, states: 3) { walk in
    walk.last == left ? 1 : walk.last == right ? 2 : 0
  }
  var generator = SeededGenerator(seed: notebook.seed)
  let firstWalks = (0..<5).map { _ in baby.sample(using: &generator) }
  notebook.table(
    ["walk", "steps", "reward"],
    firstWalks.map {
      [words($0, hasFallen: hasFallen($0.tokens)), "\(steps($0))", decimals(reward($0), 3)]
    })

  // %% Every walk there is
  // Six moves are so few that all walks can be listed, each with its probability π(o). So the average
  // reward of a policy need not be estimated. It is a sum over the list:
  //
  // - J(θ) = E[r] = Σ_o π(o) r(o)
  //
  // A language model has far too many responses for that; its J can only be sampled. This is what we
  // add to the paper in this lesson: an exact number beside every sampled one.
  try notebook.cell()
  let everything = try Enumeration(baby)
  notebook.table(
    ["steps", "walks", "chance of such a walk"],
    (0...6).map { count in
      let chance = everything.probability { steps($0) == count }
      let walks = everything.outputs.count { steps($0) == count }
      return ["\(count)", "\(walks)", percent(chance, decimals: 2)]
    })
  let averageReward = { @Sendable (policy: TablePolicy) in
    try Enumeration(policy).expectation(of: reward)
  }
  let start = try averageReward(baby)
  notebook.print()
  notebook.print(everything.outputs.count, "walks, average reward J =", decimals(start, 4))

  // %% Learning is walking uphill
  // For a picture, we tie the nine numbers to two: how much the baby dares to step rather than sit, and
  // how much it prefers the other foot. Each point of the plane is a policy, and its colour is J. We put
  // the baby into a bad corner, where it hardly moves, and mostly falls if it does. Then, again and
  // again, it makes n walks o_i with rewards r_i, and changes its numbers θ by
  //
  // - η · (1/n) Σ_i r_i ∇log π(o_i)
  //
  // Here η is the size of a step, and ∇log π(o) is the direction that makes walk o likelier. So each walk
  // pulls towards itself, as strongly as it was rewarded. This is REINFORCE. The baby sees no colours,
  // and still goes up: first it learns to move at all, and once there are walks of two steps, which foot
  // comes next.
  try notebook.cell()
  let gradient = { @Sendable (policy: TablePolicy, walks: [ScoredOutput], weights: [Double]) in
    policy.gradient(
      of: walks.map(\.tokens),
      coefficients: zip(walks, weights).map { walk, weight in
        walk.tokens.map { _ in weight / Double(walks.count) }
      })
  }
  var (sampledWay, exactWay) = ([Knobs(dare: -3, alternate: -3)], [Knobs(dare: -3, alternate: -3)])
  for update in notebook.steps("climbing", 150) {
    var knobs = sampledWay[update]
    let policy = knobs.policy(like: baby)
    let walks = (0..<16).map { _ in policy.sample(using: &generator) }
    knobs.climb(along: gradient(policy, walks, walks.map(reward)), rate: 2)
    sampledWay.append(knobs)

    var exactKnobs = exactWay[update]
    let everyWalk = try Enumeration(exactKnobs.policy(like: baby))
    exactKnobs.climb(along: everyWalk.gradientOfExpectation(of: reward), rate: 2)
    exactWay.append(exactKnobs)
  }
  notebook.table(
    ["update", "daring", "alternating", "J"],
    try stride(from: 0, to: sampledWay.count, by: 25).map { update in
      let knobs = sampledWay[update]
      let j = try averageReward(knobs.policy(like: baby))
      return ["\(update)", decimals(knobs.dare, 2), decimals(knobs.alternate, 2), decimals(j, 3)]
    })
  let plane = Array(stride(from: -4.0, through: 6, by: 0.25))
  let hill = try notebook.sideBySide(plane) { alternate in
    try plane.map { try averageReward(Knobs(dare: $0, alternate: alternate).policy(like: baby)) }
  }
  notebook.figure(
    hillFigure(
      plane: plane, rewards: hill, sampled: sampledWay, exact: exactWay,
      caption: "colour: exact average reward; 150 updates, those of REINFORCE from 16 walks each"),
    name: "hill")

  // %% What one walk says
  // Why is that the way up? In J only the probabilities depend on θ, and ∇π is π ∇log π:
  //
  // - ∇J = Σ_o r(o) ∇π(o) = Σ_o π(o) r(o) ∇log π(o) = E[r ∇log π]
  //
  // The slope is an average over walks that the baby makes anyway. Nobody has to differentiate the
  // world or the reward. For a move made with probability p, ∇log π is 1 - p for this move and -p for
  // each other one. By hand, for the walk "left right right: falls": it has two steps, r = 2/6, and each
  // p is 1/3. So a move that was made gets 2/6 · 2/3 = 0.222, each other one 2/6 · (-1/3) = -0.111.
  //
  // The table has these numbers, their average over all walks, and the slope of J, measured by nudging
  // each θ a little up and down (*central differences*).
  //
  // Look at *right* after *right*, the fall. This walk praises it: the reward was for the whole walk, and
  // the walk cannot know which move was to blame. The average over all walks blames it.
  try notebook.cell()
  let walk = [left, right, right]
  let oneWalk = baby.gradient(of: [walk], coefficients: [[2.0 / 6, 2.0 / 6, 2.0 / 6]])
  let exact = everything.gradientOfExpectation(of: reward)
  let differences = try centralDifferences(averageReward, at: baby)
  notebook.table(
    ["last foot", "move", "this walk", "all walks", "slope of J"],
    exact.indices.map { place in
      [
        ["none", "left", "right"][place / 3], ["left", "right", "sit"][place % 3],
        decimals(oneWalk[place], 3), decimals(exact[place], 6), decimals(differences[place], 6),
      ]
    })
  let gap = zip(exact, differences).map { abs($0 - $1) }.max() ?? .nan
  notebook.measure(slopeIsRight, gap, low: gap, high: gap)

  // %% What many walks agree on
  // One walk is mostly noise. The mean over n walks points along ∇J on average, and scatters around
  // it less the more walks there are:
  //
  // - error = √(V/n), V = E[|r ∇log π - ∇J|²]
  //
  // V is how far a single walk is off, squared, on average: another sum over all walks. So the dashed
  // line in the second figure is not fitted to the measured one; it is known before the first walk.
  try notebook.cell()
  let sizes = [1, 4, 16, 64, 256, 1024]
  let variance = everything.expectation { walk in
    squaredDistance(gradient(baby, [walk], [reward(walk)]), exact)
  }
  let errors = notebook.overSeeds { seed in
    var generator = SeededGenerator(seed: seed).stream(1)
    return notebook.steps("sampling", sizes.count).map { size in
      let squares = (0..<8).map { _ in
        let walks = (0..<sizes[size]).map { _ in baby.sample(using: &generator) }
        return squaredDistance(gradient(baby, walks, walks.map(reward)), exact)
      }
      return mean(squares).squareRoot()
    }
  }
  let error = SeedBand(errors)
  let expected = sizes.map { (variance / Double($0)).squareRoot() }
  notebook.table(
    ["walks", "error", "√(V/n)"],
    error.mean.indices.map {
      ["\(sizes[$0])", decimals(error.mean[$0], 4), decimals(expected[$0], 4)]
    })
  let exponent = seedInterval(errors.map { powerLaw(sizes, $0) })
  notebook.measure(rootOfWalks, exponent.estimate, low: exponent.lower, high: exponent.upper)

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
  notebook.figure(
    errorFigure(
      sizes: sizes, errors: error, expected: expected,
      caption: "root mean square over 8 gradients; mean and range of \(errors.count) seeds"),
    name: "error")

  // %% Learning to walk
  // Now with all nine numbers, from a baby that moves at random, and with only 4 walks to an update.
  // There is a catch. No reward is below 0, so even a poor walk pulls towards itself, and what is tried
  // first has a head start. The cure is to compare a walk with the others of its group, here by the mean
  // of the other three (*leave-one-out*). Then a walk worse than the others pushes away from itself.
  //
  // - A_i = r_i - mean of the other r_j, in place of r_i
  //
  // Beside them a pupil who *is* shown how: its walks are the two perfect ones, and each weight is 1. That
  // is supervised learning, and the same gradient. It is quicker, but someone must know how to walk.
  try notebook.cell()
  let learn = {
    @Sendable (seed: UInt64, count: Int, rate: Double, updates: Int, weights: AdvantageEstimator) in
    var generator = SeededGenerator(seed: seed).stream(2)
    var policies = [baby]
    for update in notebook.steps("learning", updates) {
      var policy = policies[update]
      let walks = (0..<count).map { _ in policy.sample(using: &generator) }
      let advantages = try weights.advantages(of: walks.map(reward))
      policy.climb(along: gradient(policy, walks, advantages), rate: rate)
      policies.append(policy)
    }
    return policies
  }
  let ways = [AdvantageEstimator.raw, .leaveOneOut]
  let babies = try ways.map { weights in
    try notebook.overSeeds { seed in try learn(seed, 4, 2, 100, weights) }
  }
  let rewards = try babies.map { babies in
    try notebook.sideBySide(babies) { policies in try policies.map(averageReward) }
  }
  var (pupil, shown) = (baby, [start])
  let perfect = everything.outputs.filter { reward($0) == 1 }
  for _ in 0..<100 {
    pupil.climb(along: gradient(pupil, perfect, [1, 1]), rate: 2)
    shown.append(try averageReward(pupil))
  }

  let bands = rewards.map { SeedBand($0) }
  notebook.table(
    ["update", "reward alone", "compared", "shown how"],
    [0, 1, 10, 20, 50, 100].filter { $0 < min(bands[0].mean.count, bands[1].mean.count) }.map {
      ["\($0)"] + [bands[0].mean[$0], bands[1].mean[$0], shown[$0]].map { decimals($0, 3) }
    })
  notebook.figure(
    learningFigure(
      alone: bands[0], compared: bands[1], shown: shown,
      caption: "4 walks an update; J is exact; mean and range of \(babies[1].count) babies"),
    name: "learning")
  let halfway = seedInterval(rewards[1].map { 100 * $0[min(50, $0.count - 1)] })
  notebook.measure(comparingLearns, halfway.estimate, low: halfway.lower, high: halfway.upper)

  // %% Good enough to get stuck
  // What did those babies learn that did not arrive? The worst of them has found a gait that never falls.
  // It is rewarded each time, so it becomes a habit, and a habit leaves little else to try. More walks to
  // an update help, and so do smaller steps η, but both cost four times as many walks. Comparing is free.
  try notebook.cell()
  let last = rewards.map { $0.compactMap(\.last) }
  let worst = last[0].indices.min { last[0][$0] < last[0][$1] } ?? 0
  let habits = try Enumeration(babies[0][worst].last ?? baby).outputs
  if let habit = habits.max(by: { $0.probability < $1.probability }) {
    notebook.print("The worst baby's habit:", words(habit, hasFallen: hasFallen(habit.tokens)))
    notebook.print(
      "It does so in", percent(habit.probability), "of all tries; the reward is",
      decimals(reward(habit), 3), terminator: "\n\n")
  }
  let others = try [(16, 2.0, 100), (4, 0.5, 400)].map { count, rate, updates in
    try ways.map { weights in
      try notebook.overSeeds { seed in
        try averageReward(try learn(seed, count, rate, updates, weights).last ?? baby)
      }
    }
  }
  notebook.table(
    ["walks", "η", "updates", "reward alone", "below 0.9", "compared", "below 0.9"],
    zip([["4", "2", "100"], ["16", "2", "100"], ["4", "0.5", "400"]], [last] + others).map {
      $0 + $1.flatMap { [decimals(mean($0), 3), "\($0.count { $0 < 0.9 }) of \($0.count)"] }
    })
  let stuck = wilsonInterval(successes: last[0].count { $0 < 0.9 }, trials: last[0].count)
  notebook.measure(
    rewardAloneGetsStuck, 100 * stuck.estimate, low: 100 * stuck.lower, high: 100 * stuck.upper)

  // %% The same direction, less noise
  // Comparing does not change where the gradient points on average, and that can be said exactly, by a
  // sum over all groups of four walks. It changes the noise. Without it, a baby that walks perfectly each
  // time is still pulled this way and that, by four walks that all did well. With it, four equal walks
  // say nothing, and the baby is left in peace.
  try notebook.cell()
  let means = try ways.map { weights in
    try everything.expectedGradient(overGroupsOf: 4, reward: reward) {
      try weights.advantages(of: $0)
    }
  }
  notebook.table(
    ["after the left foot", "∇J", "mean, reward alone", "mean, compared"],
    [("left", 3), ("right", 4), ("sit", 5)].map { move, place in
      [move] + [exact[place], means[0][place], means[1][place]].map { decimals($0, 9) }
    })
  let noise = try notebook.sideBySide(Array(zip(notebook.seeds, babies[1]))) { seed, policies in
    var generator = SeededGenerator(seed: seed).stream(3)
    return try stride(from: 0, to: policies.count, by: 10).map { update in
      let policy = policies[update]
      let exact = try Enumeration(policy).gradientOfExpectation(of: reward)
      let squares = try (0..<50).map { _ in
        let walks = (0..<4).map { _ in policy.sample(using: &generator) }
        return try ways.map { weights in
          let advantages = try weights.advantages(of: walks.map(reward))
          return squaredDistance(gradient(policy, walks, advantages), exact)
        }
      }
      return [0, 1].map { way in mean(squares.map { $0[way] }) }
    }
  }
  let noises = [0, 1].map { way in SeedBand(noise.map { $0.map { $0[way] } }) }
  notebook.figure(
    noiseFigure(
      alone: noises[0], compared: noises[1], every: 10,
      caption: "4 walks a gradient; mean and range of \(noise.count) babies, all of which compare"),
    name: "noise")
  let cut = seedInterval(noise.map { 100 * (1 - $0[0][1] / $0[0][0]) })
  notebook.measure(comparingIsCalmer, cut.estimate, low: cut.lower, high: cut.upper)

  // %% What you should have seen
  // Nobody showed the baby a step, and it learned to walk: from 0.37 of the best reward to 0.98 in 50
  // updates, on average. Its gradient is a mean of r ∇log π over its own tries. One try says next to
  // nothing; a hundred times as many have a tenth of the error; and comparing tries with each other
  // takes three quarters of the variance away, later on nearly all. Without it, one baby in five got
  // stuck in a poor habit.
  //
  // **The paper says** that R1-Zero starts without any supervised data, that rules reward its answer and
  // its format, and that its baseline comes from the rewards of a group (section 2.2). No step of its
  // thinking is ever labelled. It is this loop with a transformer in place of the table, tokens in place
  // of moves, and a clip and a KL term that lessons 05 and 06 are about.
  //
  // **What we add** is the oracle: all walks, the exact J, the exact ∇J.
  //
  // What so small a world cannot show: this baby is rewarded from its first walk on, because every step
  // counts. If only a perfect walk counted, 997 of 1000 first walks would teach it nothing, and a
  // transformer with random weights does not solve an equation by luck. R1-Zero has read a lot before,
  // and solves some problems from the start (15.6% of AIME 2024). Reward chooses among what is tried.
}
