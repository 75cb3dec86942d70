// A response got half a point. Is that good? If the model usually gets nothing, it is splendid; if it
// usually gets a full point, it is a failure. A reward says how good a response is. To learn from it,
// a model needs to know how much *better* it is, so the question is: compared to whom?
//
// The usual answer was a critic: a second model, about as large as the first, that learns to predict
// the reward. R1's method, GRPO, does without. It asks the model for a group of responses to the same
// prompt and compares each with the others. This lesson is about that comparison: what it does, when
// it is silent, what it maximizes, and what a critic would have added.

import Advantage
import Evaluation
import Exact
import Foundation
import Notebook
import Plots
import Random

let formulaHolds = Claim(
  "The weight found from all groups equals its closed form to 1e-9, for every estimator.",
  .atMost(1e-9))
let stdPushesHarder = Claim(
  "At p = 0.1 and G = 16, population std pushes 2.75 to 2.95 times as hard as leave-one-out.",
  .within(2.75...2.95), unit: "times")
let hardIsSilent = Claim(
  "At p = 0.02, at least 70% of the groups of 16 are dead.", .atLeast(70), unit: "%")
let criticIsLate = Claim(
  "A critic that has seen 4 responses to each prompt needs at least 1.2 times as many responses as "
    + "groups of 16 do.",
  .atLeast(1.2), unit: "times")
let stdLiftsTheHard = Claim(
  "With the std, the hardest prompt is learned in at most 80% of the steps the group mean takes.",
  .atMost(80), unit: "%")

Lesson(
  number: 4, name: "advantage", question: "Compared to whom?",
  paper: "DeepSeek-R1 (arXiv 2501.12948v1), section 2.2.1, equation 3", minutes: 0.2,
  claims: [formulaHolds, stdPushesHarder, hardIsSilent, criticIsLate, stdLiftsTheHard],
  exercises: [
    "Write the leave-one-out advantage.",
    "Find the bug: an advantage that pushes three equal responses down.",
    "Predict how hard dividing by the std pushes at p = 0.02 and G = 64.",
  ], next: "05-clipped-objective"
).run { notebook in
  // %% One group, by hand
  // Four responses to one prompt get the rewards 1, 0, ½ and 0. Their mean is μ = 3/8. Their standard
  // deviation σ (*std*) is 0.415, or 0.479 if one divides by G − 1 (Bessel) in place of G, the number of
  // responses. From these, the methods in use compute the advantage Aᵢ of response i:
  //
  // - group mean (Dr. GRPO): Aᵢ = rᵢ − μ
  // - leave-one-out (RLOO): Aᵢ = rᵢ − the mean of the *other* rewards
  // - population std or Bessel std (GRPO, the paper's; it does not say which): Aᵢ = (rᵢ − μ) / σ
  // - MaxRL: Aᵢ = (rᵢ − μ) / μ
  //
  // All agree on who did well: the ½ is above average here, so it is pushed up a little, and both
  // zeros are pushed down. They differ in scale only, and the rest of the lesson is about that scale.
  try notebook.cell()
  let rewards = [1, 0, 0.5, 0]
  let estimators: [AdvantageEstimator] = [
    .centered, .leaveOneOut, .standardized(.population), .standardized(.bessel), .maxRL,
  ]
  notebook.table(
    ["estimator", "r = 1", "r = 0", "r = ½", "r = 0", "|sum|"],
    try estimators.map { estimator in
      let advantages = try estimator.advantages(of: rewards)
      let sum = abs(advantages.reduce(0, +))
      return [estimator.name] + (advantages + [sum]).map { decimals($0, 3) }
    })

  // %% The loss is 0, and still it learns
  // The advantages of a group sum to 0. Right after sampling, the policy in training is the one that
  // wrote the responses, so every ratio of their probabilities (lesson 05) is 1 and the loss
  // −(1/G) Σ Aᵢ is 0. That looks like a bug in a log, and is often reported as one. But a ratio of 1 has
  // a slope, and so the step is (1/G) Σ Aᵢ ∇log π(oᵢ), in which each response oᵢ has a direction of its
  // own.
  //
  // Let the four responses be the only ones, each as likely as any other: the expected reward is
  // 0.375. Here is one step with learning rate 1, taken at a loss of 0.
  try notebook.cell()
  let space = OutputSpace(vocabularySize: 4, maximumLength: 1) { _ in true }
  let four = TablePolicy(space, states: 1) { _ in 0 }
  notebook.table(
    ["estimator", "|loss|", "|step|", "expected reward afterwards"],
    try estimators.map { estimator in
      let shares = try estimator.advantages(of: rewards).map { $0 / 4 }
      let step = four.gradient(of: [[0], [1], [2], [3]], coefficients: shares.map { [$0] })
      var after = four
      after.logits = zip(four.logits, step).map(+)
      let expected = try Enumeration(after).expectation { rewards[Int($0.tokens[0])] }
      let numbers = [abs(shares.reduce(0, +)), squaredLength(step).squareRoot(), expected]
      return [estimator.name] + numbers.map { decimals($0, 3) }
    })

  // %% How hard each one pushes
  // From here on a response is right (1) or wrong (0), and the policy is right with probability p. On
  // average over all groups, each of these estimators steps along the same slope ∇p, towards being right
  // more often:
  //
  // - w_G(p) · ∇p = E[(1/G) Σ Aᵢ ∇log π(oᵢ)]
  //
  // Only the weight w differs: how much of the effort goes to hard prompts (small p), and how much to
  // easy ones. We find it in three ways: by its closed form; from every group that a policy with eight
  // responses can draw; and from sampled groups. (At G = 4 there are 330 groups. At G = 16 there are
  // 245,157, and those with the same rewards are taken together.)
  try notebook.cell()
  let sizes = [4, 16]
  let chances = [0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.95, 0.98]
  let errors = try chances.flatMap { p in
    let prompt = Prompt(solvedWith: p)
    let slope = try prompt.slope
    return try estimators.flatMap { estimator in
      let steps = [
        try prompt.all.expectedGradient(overGroupsOf: 4) { try coefficients(of: $0, estimator) },
        try prompt.all.expectedGradient(overGroupsOf: 16, reward: reward) {
          try estimator.advantages(of: $0)
        },
      ]
      return try zip(sizes, steps).map { size, step in
        let w = try expectedGradientWeight(of: estimator, groupSize: size, successProbability: p)
        let error = zip(step, slope).map { $0 - w * $1 }
        return (squaredLength(error) / squaredLength(slope)).squareRoot()
      }
    }
  }
  let largest = errors.max() ?? .nan
  notebook.print(
    "largest |step − w ∇p| / |∇p|:", String(format: "%.0e", largest), terminator: "\n\n")
  notebook.measure(formulaHolds, largest, low: largest, high: largest)

  let groups = notebook.quick ? 500 : 4000
  let sampling = notebook.progress(
    "sampling", total: notebook.seeds.count * sizes.count * chances.count * groups)
  let weights = try notebook.overSeeds { seed in
    try sizes.map { size in
      try chances.enumerated().map { place, p in
        var generator = SeededGenerator(seed: seed).stream(100 * size + place)
        return try sampledWeights(
          of: estimators, Prompt(solvedWith: p), size: size, groups: sampling.steps(groups),
          using: &generator)
      }
    }
  }
  let sampled = sizes.indices.map { size in
    chances.indices.map { place in
      estimators.indices.map { index in seedInterval(weights.map { $0[size][place][index] }) }
    }
  }
  notebook.table(
    ["G = 16", "p = 0.02", "sampled", "p = 0.1", "sampled", "p = 0.5", "sampled"],
    try estimators.indices.map { index in
      let numbers = try [0, 2, 5].flatMap { place in
        let exact = try expectedGradientWeight(
          of: estimators[index], groupSize: 16, successProbability: chances[place])
        let interval = sampled[1][place][index]
        let half = (interval.upper - interval.lower) / 2
        return [decimals(exact, 2), decimals(interval.estimate, 2) + "±" + decimals(half, 2)]
      }
      return [estimators[index].name] + numbers
    })
  let ratio = seedInterval(weights.map { $0[1][2][2] / $0[1][2][1] })
  notebook.measure(stdPushesHarder, ratio.estimate, low: ratio.lower, high: ratio.upper)

  // %% What each one climbs
  // Steps along w(p) · ∇p climb the function F(p) whose derivative is w(p). So the weight decides what
  // is maximized. In large groups:
  //
  // - group mean and leave-one-out: w = 1, and F = p
  // - population std and Bessel std: w = 1/√(p(1−p)), and F = 2 arcsin √p
  // - MaxRL: w = 1/p, and F = log p
  //
  // What is one more percent worth? By the first, the same anywhere. By the second, most where a
  // prompt is nearly hopeless *or* nearly solved. By the third, most where it is nearly hopeless: from
  // 1% to 2% is as good as from 50% to all. Small groups hold back, since a group without a right
  // response has no say. At p = 0.02, groups of 16 give the std half the weight of large ones.
  try notebook.cell()
  let hills: [(Double) -> Double] = [{ $0 }, { 2 * asin($0.squareRoot()) }, { log($0) }]
  notebook.table(
    ["one more percent", "p", "2 arcsin √p", "log p"],
    [0.01, 0.5, 0.98].map { p in
      ["\(percent(p, decimals: 0)) → \(percent(p + 0.01, decimals: 0))"]
        + hills.map { decimals($0(p + 0.01) - $0(p), 3) }
    })
  let seeds = "\(notebook.seeds.count) seeds"
  notebook.figure(
    try weightFigure(
      of: estimators, sizes, chances, sampled: sampled,
      caption: "w: how much of the effort goes to a prompt, by its difficulty; "
        + "curves: closed form; points: \(groups) groups for each of \(seeds), "
        + "lines on them: 95% intervals"),
    name: "gradient-weight")

  // %% Dead groups
  // If all responses of a group are right, or all are wrong, nobody did better than anybody else and
  // every advantage is 0. The group is dead: it was paid for and teaches nothing. This happens with
  // probability pᴳ + (1−p)ᴳ, that is, to prompts that are too hard or too easy. It also happens where
  // a reward is a sum and its parts cancel: right in the wrong format equals wrong in the right one.
  //
  // R1-Zero's steps have 32 prompts with 16 responses each. Were all as hard as p = 0.02, about 9 of
  // the 32 would have a say. DAPO goes on sampling until it has enough live groups (dynamic sampling),
  // and pays 1/(1 − P(dead)) groups for each. To count them, we let a response be right like a coin
  // that shows heads with probability p.
  try notebook.cell()
  let groupSizes = [4, 16, 64]
  let flips = 5 * groups
  let counted = notebook.overSeeds { seed in
    groupSizes.map { size in
      chances.enumerated().map { place, p in
        var generator = SeededGenerator(seed: seed).stream(100 * size + place)
        let dead = (0..<flips).count { _ in
          isDead((0..<size).map { _ in generator.uniform() < p ? 1 : 0 })
        }
        return Double(dead) / Double(flips)
      }
    }
  }
  notebook.table(
    ["p, at G = 16", "dead", "counted", "groups for a live one", "counted"],
    [0, 2, 5, 8, 10].map { place in
      let exact = deadGroupProbability(groupSize: 16, successProbability: chances[place])
      let count = seedInterval(counted.map { $0[1][place] }).estimate
      return ["\(chances[place])", percent(exact), percent(count)]
        + [exact, count].map { decimals(1 / (1 - $0), 2) }
    })
  let hard = seedInterval(counted.map { 100 * $0[1][0] })
  notebook.measure(hardIsSilent, hard.estimate, low: hard.lower, high: hard.upper)
  notebook.figure(
    deadGroupFigure(
      groupSizes, chances,
      counted: groupSizes.indices.map { size in SeedBand(counted.map { $0[size] }).mean },
      caption: "curves: exact; points: counted in \(flips) groups for each of \(seeds)"),
    name: "dead-groups")

  // %% Equal, but not to the last bit
  // A dead group must be found by comparing its rewards, not by asking whether σ is 0. Three times 0.1
  // do not add up to 0.3 in binary. So the mean of three equal rewards is a little off, σ is not quite
  // 0, and a division turns the rounding error into a verdict: all three did badly. That is one reason
  // why code in the field adds an ε to σ. The papers name none.
  try notebook.cell()
  let equal = [0.1, 0.1, 0.1]
  let mean = equal.reduce(0, +) / 3
  let deviation = (squaredLength(equal.map { $0 - mean }) / 3).squareRoot()
  notebook.print("σ, computed plainly:    ", deviation)
  notebook.print("advantages from it:     ", equal.map { ($0 - mean) / deviation })
  notebook.print("seen to be equal before:", try standardizedAdvantages(equal))

  // %% How many responses it takes
  // The step that one group proposes may be mostly noise, so one averages several. How many responses does
  // it take until the noise is no longer than the step itself? This is a fair way to compare: a larger
  // group is charged for its size, and the learning rate does not matter. (Hence leave-one-out needs
  // as many as the group mean, and Bessel as population.) Up to G = 8 the number is exact, from all
  // groups. For larger ones we sample, the same number of responses at every G.
  //
  // The raw reward compares with nobody, and where most responses are right, its step is nearly all
  // noise. A group of two compares with one other, who is as random as oneself. With more others, the
  // group mean is soon as good as a critic that knows p. Far from p = ½, dividing by σ is even better
  // than that, because it evens out the length of the steps; MaxRL is better for hard prompts only.
  try notebook.cell()
  let compared: [AdvantageEstimator] = [.centered, .standardized(.population), .maxRL]
  let (listed, larger) = notebook.quick ? ([2, 4], [16]) : ([2, 4, 8], [16, 32, 64])
  let hardToEasy = [0.1, 0.5, 0.9]
  let three = hardToEasy.map(Prompt.init(solvedWith:))
  let exact = try three.map { prompt in
    try compared.map { estimator in
      try listed.map { try Spread(allGroupsOf: $0, prompt, estimator).responsesNeeded }
    }
  }
  let responses = notebook.quick ? 1600 : 32_000
  let averaging = notebook.progress(
    "sampling",
    total: notebook.seeds.count * three.count * larger.map { responses / $0 }.reduce(0, +))
  let needed = try notebook.overSeeds { seed in
    try three.enumerated().map { place, prompt in
      let spreads = try larger.map { size in
        var generator = SeededGenerator(seed: seed).stream(100 * size + place)
        return try Spread.sampled(
          prompt, compared, size: size, groups: averaging.steps(responses / size),
          using: &generator)
      }
      return compared.indices.map { index in
        exact[place][index] + spreads.map { $0[index].responsesNeeded }
      }
    }
  }
  let bands = three.indices.map { place in
    compared.indices.map { index in SeedBand(needed.map { $0[place][index] }) }
  }
  let raw = try three.map { try Spread(allGroupsOf: 1, $0, .raw).responsesNeeded }
  let knowing = try three.map {
    try Spread($0, Critic(knowing: $0), smoothing: 1).responsesNeeded
  }
  notebook.table(
    ["p = 0.5"] + (listed + larger).map { "G = \($0)" },
    zip(compared, bands[1]).map { [$0.name] + $1.mean.map { decimals($0, 2) } })
  notebook.print(
    "\nraw reward", decimals(raw[1], 2), "· critic that knows p", decimals(knowing[1], 2))
  notebook.figure(
    noiseFigure(
      of: compared, listed + larger, hardToEasy, needed: bands, raw: raw, knowing: knowing,
      caption: "p: the chance that a response is right; exact up to G = \(listed.max() ?? 0), then "
        + "mean and range of \(seeds), \(responses) responses each"),
    name: "noise-by-group-size")

  // %% What a critic would buy
  // A critic says after each token how much reward it expects. GAE (generalized advantage estimation)
  // turns that into an advantage for each token. Its number λ says which: how much the reward exceeds
  // what was expected (λ = 1), how much the expectation rose with this very token (λ = 0), or, in
  // between, a blend of the two. Our critic is a table with an entry for each
  // beginning of a response, for each of five prompts, and learns by regression on sampled responses.
  //
  // It buys two things. One response to a prompt is enough, so a batch can hold more prompts. And with λ =
  // 0 it sees *which token* made the difference: two of our three tokens are idle words, and whoever knows
  // that ignores them. But it must have seen this prompt, and this policy, often. Before that, λ = 1 has
  // more noise than a group of 16, and λ = 0 is wrong on average, since the critic's guesses stand in for
  // rewards.
  try notebook.cell()
  let difficulties = [0.8, 0.5, 0.2, 0.05, 0.02]
  let prompts = difficulties.map(Prompt.init(solvedWith:))
  let visits = [1, 2, 4, 8, 16, 32, 64, 128, 256]
  let repeats = notebook.quick ? 4 : 20
  let regression = notebook.progress("regression", total: notebook.seeds.count * 2 * repeats)
  let critics = try notebook.overSeeds { seed in
    try [1.0, 0.0].map { smoothing in
      try CriticCurves(
        prompts, visits: visits, smoothing: smoothing, repeats: regression.steps(repeats),
        seed: seed)
    }
  }
  let sixteen = try notebook.overSeeds { seed in
    var generator = SeededGenerator(seed: seed)
    let spreads = try prompts.flatMap {
      try Spread.sampled(
        $0, [.leaveOneOut], size: 16, groups: 0..<responses / 16, using: &generator)
    }
    return try summary(spreads, prompts).noise
  }
  let fewer = try [2, 4].map { size in
    try summary(prompts.map { try Spread(allGroupsOf: size, $0, .leaveOneOut) }, prompts).noise
  }
  let groupNoises = fewer + [seedInterval(sixteen).estimate]
  let noises = [0, 1].map { index in SeedBand(critics.map { $0[index].noise }) }
  let biases = [0, 1].map { index in SeedBand(critics.map { $0[index].bias }) }
  notebook.table(
    ["responses seen"] + visits.map { "\($0)" },
    [
      ["needed, λ = 1"] + noises[0].mean.map { decimals($0, 2) },
      ["needed, λ = 0"] + noises[1].mean.map { decimals($0, 2) },
      ["bias, λ = 0"] + biases[1].mean.map { percent($0, decimals: 0) },
    ])
  notebook.print(
    "\nneeded by leave-one-out:",
    zip([2, 4, 16], groupNoises).map { "\(decimals($1, 2)) at G = \($0)" }.joined(separator: ", "))
  let late = seedInterval(zip(critics, sixteen).map { $0[0].noise[2] / $1 })
  notebook.measure(criticIsLate, late.estimate, low: late.lower, high: late.upper)
  notebook.figure(
    criticFigure(
      visits, noises: noises, biases: biases, groups: [2, 4, 16], groupNoises: groupNoises,
      caption: "λ = 1: the reward less what was expected; λ = 0: how much the expectation rose "
        + "with a token; mean and range of \(seeds), \(repeats) critics each; "
        + "groups: leave-one-out"),
    name: "critic")

  // %% Which prompts are learned first
  // Now five prompts are trained side by side, with p = 0.8 down to 0.02 at first. Each has a policy of
  // its own, and each step samples a group of 16 for every prompt. The learning rates are such that
  // all estimators push equally hard at p = ½. What is left is how they treat the other prompts.
  //
  // Easy prompts come first in any case: where p is near 0, the slope ∇p is nearly flat, and most
  // groups are dead. Dividing by σ shortens the wait of the hard ones. MaxRL almost ends it, and pays
  // with slower progress on the easy ones. Leave-one-out equals the group mean to the last step.
  try notebook.cell()
  let trained: [AdvantageEstimator] = [.centered, .leaveOneOut, .standardized(.population), .maxRL]
  let steps = 200
  let training = notebook.progress(
    "training", total: notebook.seeds.count * trained.count * steps)
  let curves = try notebook.overSeeds { seed in
    try trained.map { estimator in
      try learningCurves(of: prompts, estimator, steps: training.steps(steps), seed: seed)
    }
  }
  let stepsToLearn = curves.map { $0.map { $0.map { $0.firstIndex { $0 >= 0.9 } ?? $0.count } } }
  notebook.table(
    ["steps until p ≥ 0.9"] + difficulties.map { "from \($0)" },
    trained.indices.map { index in
      [trained[index].name]
        + prompts.indices.map { place in
          decimals(seedInterval(stepsToLearn.map { Double($0[index][place]) }).estimate, 0)
        }
    })
  let share = seedInterval(stepsToLearn.map { 100 * Double($0[2][4]) / Double($0[0][4]) })
  notebook.measure(stdLiftsTheHard, share.estimate, low: share.lower, high: share.upper)
  notebook.figure(
    trainingFigure(
      [.centered, .standardized(.population), .maxRL], difficulties,
      [0, 2, 3].map { index in
        prompts.indices.map { place in SeedBand(curves.map { $0[index][place] }) }
      },
      caption: "curves named by p at the start; groups of 16; mean and range of \(seeds)"),
    name: "training")

  // %% The paper, and what we add
  // **The paper says:** GRPO leaves out the critic, which would usually be as large as the policy, and
  // takes the baseline from a group's rewards; A is the reward minus the group's mean, divided by its
  // std (v1, section 2.2.1). Groups have 16 responses, and R1-Zero's training goes over its prompts
  // 1.6 times (v2). PPO, which has a critic, does far worse with λ = 0.95 and about as well with
  // λ = 1 (v2, appendix A.3). The papers do not say which std is meant.
  //
  // **What we add:** the exact weight of each estimator, which shows that choosing a scale is choosing what
  // to maximize; and the price of groups and critics in responses. Our critic may come back to its prompts
  // as often as it likes. In 1.6 passes a critic has to guess from other prompts, and by then the policy
  // has moved; how well that goes, our tables cannot say.
  //
  // What this world cannot show: its prompts share no parameters, so learning one does not help with
  // another. And its words are idle by design. If the answer were the only token, the raw reward would
  // be the *less* noisy one at p = 0.9 (0.11 responses needed, where a critic that knows p needs 7.1):
  // a right answer that is nearly certain has a small ∇log π, and a rare wrong one a large one, which
  // only a baseline brings into play. In long responses most tokens are idle, and it is as shown here.

  // %% What you should have seen
  // - All estimators climb the same slope. They differ in how much they care about hard prompts: the
  //   mean climbs p, the std arcsin √p, MaxRL log p.
  // - A group in which all do equally well is silent. At p = 0.02 that is 72% of the groups of 16.
  // - With 16 responses, the mean of the others is nearly as good as knowing p. Our critic is as good
  //   after some 32 responses to each prompt. What it can do and no group can: tell tokens apart.
}
