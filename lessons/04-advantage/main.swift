// A response got half a point. Is that good? If the model usually gets nothing, half a point is splendid; if
// the model usually gets a full point, half a point is a failure. A reward says how good a response is. To
// learn well from a reward, a model needs to know how much *better* the response is than others, so the
// question is: compared to whom?
//
// The usual answer was a critic: a second model, with about as many weights as the first, that learns to
// predict the reward. R1's method, GRPO, needs no critic. GRPO asks the model for a group of responses to the
// same prompt and compares each with the others. This lesson is about this comparison: what the comparison
// does, when it teaches nothing, what it maximizes, and what a critic would have added. A way to compare is
// called an *estimator*. Some estimators take off the mean of the group, or of the others (*leave-one-out*).
// Some also divide by the *std*, the standard deviation. A group is *dead* if all its responses get the
// same reward.
//
// Here are four of the claims in other words. In them, p is the share of answers to a prompt that are right,
// and G is the size of a group.
//
// - Claim 1: from the same rewards one estimator makes a longer step than another. Each group that
//   can be drawn gives a step. The *length* of a gradient or a step is the root of the sum of the
//   squares of its numbers. The *weight* w of an estimator is the length of the average step,
//   divided by the length of ∇p, the gradient of p (cell 3). It is not one of the weights of a
//   network. We compute w from a list of all groups that can be drawn, and again by a formula (the
//   *closed form*). The two numbers agree to a billionth.
// - Claim 2: take a prompt to which one answer in ten is right. In groups of 16, an estimator that divides by
//   the population std (cell 1) has 2.75 to 2.95 times the weight w of leave-one-out. (*Pushes twice as hard*
//   means: has twice the weight w.)
// - Claim 3: if one answer in fifty is right, at least 70% of the groups of 16 are dead.
// - Claim 4: a step is partly noise, and averaging makes the noise smaller. We count the responses that
//   must be averaged until the noise is no larger than the step. A critic that has learned from 4 responses to
//   each prompt needs at least 1.2 times as many responses as groups of 16 do. (This is the critic with λ = 1,
//   which cell 8 explains. With λ = 0 a critic needs fewer, but its steps are wrong on average.)

import Advantage
import LessonShared
import Notebook
import TinyR1

let formulaHolds = Claim(
  "The weight found from all groups equals its closed form to 1e-9, for every estimator.",
  .atMost(1e-9), kind: .identity)
let stdPushesHarder = Claim(
  "At p = 0.1 and G = 16, population std pushes 2.75 to 2.95 times as hard as leave-one-out.",
  .within(2.75...2.95), unit: "times", kind: .identity)
let hardIsSilent = Claim(
  "At p = 0.02, at least 70% of the groups of 16 are dead.", .atLeast(70), unit: "%",
  kind: .identity)
let criticIsLate = Claim(
  "A critic that has seen 4 responses to each prompt needs at least 1.2 times as many responses as "
    + "groups of 16 do.",
  .atLeast(1.2), unit: "times")
let stdLiftsTheHard = Claim(
  "With the std, the hardest prompt is learned in at most 80% of the steps the group mean takes.",
  .atMost(80), unit: "%")

Lesson(
  "04-advantage", question: "Compared to whom?",
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
  // deviation σ (*std*) is the root of the mean squared distance from μ: 0.415. This is the *population* std.
  // Some divide the sum of the squares by G − 1 (*Bessel*) and not by G, the number of responses: 0.479. From
  // these numbers, the methods in use compute the advantage Aᵢ of response i:
  //
  // - group mean (Dr. GRPO): Aᵢ = rᵢ − μ
  // - leave-one-out (RLOO): Aᵢ = rᵢ − the mean of the *other* rewards
  // - population std or Bessel std (GRPO; the paper does not say which): Aᵢ = (rᵢ − μ) / σ
  // - MaxRL: Aᵢ = (rᵢ − μ) / μ
  //
  // All methods agree on who did well: the ½ is above average here, so it is pushed up a little, and both
  // zeros are pushed down. The methods differ in scale only, and the rest of the lesson is about this scale.
  try notebook.cell()
  let rewards: [Double] = [1, 0, 0.5, 0]
  let estimators: [AdvantageEstimator] = [
    .centered, .leaveOneOut, .standardized(.population), .standardized(.bessel), .maxRL,
  ]
  notebook.table(try advantageTable(estimators, rewards))

  // %% The loss is 0, and still it learns
  // The advantages of a group sum to 0. Right after sampling, the policy has not changed yet. So
  // each response is exactly as likely as when it was written. Its *ratio* π/π_old, new to old
  // probability (lesson 05), is 1. The loss is the mean of −ratio · advantage over the group. Here
  // this is −(1/G) Σ Aᵢ, and so it is 0. In a log this looks like a bug, and people often report it
  // as one. But a loss of 0 may have a slope: if the weights θ change, each ratio changes. Here
  // π_old is a fixed number, so the slope of π/π_old is ∇π/π_old. At this moment π_old is equal to
  // π. So the slope is ∇π/π, which is ∇log π (lesson 03). The step is then (1/G) Σ Aᵢ ∇log π(oᵢ).
  // The Aᵢ alone add up to 0. Here each of them is multiplied by a direction of its own, and so
  // they do not cancel.
  //
  // Suppose that these four are the only responses, each as likely as any other. Then the expected
  // reward is 0.375. Here is one step with learning rate 1, taken at a loss of 0.
  try notebook.cell()
  let space = OutputSpace(vocabularySize: 4, maximumLength: 1) { _ in true }
  let four = TablePolicy(space, states: 1) { _ in 0 }
  var steps = ResultTable(["estimator", "|loss|", "|step|", "expected reward afterwards"], [])
  for estimator in estimators {
    let shares = try estimator.advantages(of: rewards).map { $0 / 4 }
    let step = four.gradient(of: [[0], [1], [2], [3]], coefficients: shares.map { [$0] })
    var after = four
    after.climb(along: step, rate: 1)
    let expected = try Enumeration(after).expectation { rewards[Int($0.tokens[0])] }
    steps.append(estimator.name, [abs(shares.reduce(0, +)), length(step), expected], places: 3)
  }
  notebook.table(steps)

  // %% The weight of each estimator
  // From here on a response is right (1) or wrong (0), and the policy is right with probability p. This p
  // depends on θ, so it has a gradient ∇p: the direction in which the policy becomes right more often.
  //
  // Each group gives a step. Take the mean step over all groups that can be drawn, written E[…]. With each of
  // these estimators the mean step goes along ∇p. Only its length differs, by a factor: the *weight* w of the
  // estimator.
  //
  // - mean step = E[(1/G) Σ Aᵢ ∇log π(oᵢ)] = w ∇p
  //
  // The weight w may depend on p and on G. It says how much a hard prompt (small p) counts, and how
  // much an easy one. In the table, w of the population std is 3.60 at p = 0.02 and 1.93 at p =
  // 0.5.
  //
  // Here is w of the group mean at G = 2, by hand. First we need the average direction ∇log π of a right
  // response, and of a wrong one:
  //
  // - *Right*: p is the sum of π over the right responses. So ∇p is the sum of ∇π over them, and ∇π
  //   is π ∇log π. Keep the right responses alone. Their probabilities add up to p and not to 1, so
  //   each of them is divided by p. So the average of ∇log π over the right responses is the sum of
  //   (π/p) ∇log π. This is the sum of ∇π, divided by p: it is ∇p/p.
  // - *Wrong*: here the sum of π is 1−p. Its gradient is −∇p. Divide by 1−p: the average is −∇p/(1−p).
  //
  // One right and one wrong response come with probability 2p(1−p), and have the advantages ½ and −½. Two
  // right ones, or two wrong ones, have advantages of 0. With 1/G = ½ the mean step is
  //
  // - 2p(1−p) · ½ · (½ · ∇p/p + (−½) · (−∇p/(1−p)))
  //
  // The two minus signs make a plus. The sum 1/p + 1/(1−p) is 1/(p(1−p)), so the bracket is ½ ∇p /
  // (p(1−p)). Then p(1−p) cancels, and ½ ∇p is left. So w is ½ at every p.
  //
  // We find w in three ways: by a formula for any G; from every group that a policy with eight
  // responses can draw (a response is an answer and two idle words, on which no reward depends;
  // there are two of each); and from sampled groups. (At G = 4 there are 330 groups, since the
  // order of the responses does not matter. At G = 16 there are 245,157, and those with the same
  // rewards are taken together. The policy is in [Prompt.swift](Prompt.swift), the sampling in
  // [GroupKind.swift](GroupKind.swift).)
  try notebook.cell()
  let sizes = [4, 16]
  let chances = [0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.95, 0.98]
  let errors = try chances.flatMap { p in
    let prompt = Prompt(solvedWith: p)
    let slope = try prompt.slope
    return try estimators.flatMap { estimator in
      let steps = [
        try prompt.everyResponse.expectedGradient(overGroupsOf: 4) {
          try coefficients(of: $0, estimator)
        },
        try prompt.everyResponse.expectedGradient(overGroupsOf: 16, reward: reward) {
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
  notebook.print("largest |step − w ∇p| / |∇p|:", powerOfTen(largest), terminator: "\n\n")
  notebook.measure(formulaHolds, .exact(largest))

  let groups = notebook.quick ? 500 : 4000
  let sampling = notebook.progress(
    "sampling", total: notebook.seeds.count * sizes.count * chances.count * groups)
  let weights = try notebook.mapSeeds { seed in
    try SampledWeights(of: estimators, sizes, chances, seed: seed) { sampling.steps(groups) }
  }
  notebook.table(try weightTable(estimators, weights))
  let ratios = weights.map {
    $0.weight(of: .standardized(.population), groupSize: 16, p: 0.1)
      / $0.weight(of: .leaveOneOut, groupSize: 16, p: 0.1)
  }
  notebook.measure(stdPushesHarder, seedInterval(ratios))

  // %% For the curious: what each one climbs
  // The mean step of an estimator is w ∇p. What does an estimator climb by such steps? There is a number F,
  // made from p alone, whose gradient is w ∇p: if p rises a little, F rises w times as much. The steps go up
  // this F. Each estimator has a w of its own, and so an F of its own. In large groups:
  //
  // - group mean and leave-one-out: w = 1, and F = p
  // - population std and Bessel std: w = 1/√(p(1−p)), and F = 2 arcsin √p
  // - MaxRL: w = 1/p, and F = log p
  //
  // (The arcsin is the angle that has a given sine. Only the shape matters here: 2 arcsin √p rises steeply near
  // p = 0 and near p = 1, and slowly in the middle.)
  //
  // How much does F gain from one more percent? With the group mean and leave-one-out, the gain is
  // the same anywhere. With the std (the figure says *spread*), it is largest where a prompt is
  // nearly hopeless *or* nearly solved. With MaxRL, it is largest where a prompt is nearly
  // hopeless: from 1% to 2% F gains as much as from 50% to 100%. In small groups w of the std and
  // of MaxRL is smaller at hard prompts. The reason is that an advantage has a limit there: with
  // the std, one right response among 16 gets √15 = 3.9, however small p is. At p = 0.02 the std
  // has w = 3.6 in groups of 16 (cell 3), and 7.1 in very large groups.
  try notebook.cell()
  notebook.table(percentTable())
  notebook.figure(
    try weightFigure(
      of: [.centered, .standardized(.population), .maxRL], groupSize: 16, chances, sampled: weights,
      groups: groups),
    name: "gradient-weight")

  // %% Dead groups
  // If all responses of a group are right, or all are wrong, nobody did better than anybody else and every
  // advantage is 0. The group is dead: its rewards have zero variance, so its responses cost computing and
  // teach nothing. A group is dead with probability pᴳ + (1−p)ᴳ. This is large where prompts are too hard
  // or too easy. A reward that is a sum can make a group dead too. By the paper's rule, accuracy + format, a
  // right answer in the wrong format earns 1, and so does a wrong answer in the right format. (By our rule in
  // lesson 02 the first of the two earns 0.)
  //
  // R1-Zero's steps have 32 prompts with 16 responses each. If all prompts were as hard as p = 0.02, about 9
  // of the 32 groups would contribute. DAPO, a later method, goes on sampling until it has enough live groups
  // (dynamic sampling). For each live group it pays 1/(1 − P(dead)) groups on average. To count dead groups,
  // we toss a coin for each response: the response is right with probability p.
  try notebook.cell()
  let groupSizes = [4, 16, 64]
  let flips = 5 * groups
  let counted = notebook.mapSeeds { seed in
    CountedDeadGroups(groupSizes, chances, flips: flips, seed: seed)
  }
  notebook.table(deadGroupTable(counted))
  let hardest = counted.map { 100 * $0.share(groupSize: 16, p: 0.02) }
  notebook.measure(hardIsSilent, seedInterval(hardest, within: 0...100))
  notebook.figure(
    deadGroupFigure(groupSizes, chances, counted: counted, flips: flips), name: "dead-groups")

  // %% For the curious: equal, but not to the last bit
  // To find a dead group, code has to compare its rewards. It is not enough to ask whether σ is 0. Three
  // times 0.1 do not add up to 0.3 in binary. So the mean of three equal rewards is a little off, σ is not
  // quite 0, and a division turns the rounding error into a verdict: all three did badly. This is one reason
  // why code in the field adds an ε to σ. The papers name no such ε.
  try notebook.cell()
  let equal = [0.1, 0.1, 0.1]
  let average = equal.reduce(0, +) / 3
  let deviation = (squaredLength(equal.map { $0 - average }) / 3).squareRoot()
  notebook.print("σ, computed plainly:    ", deviation)
  notebook.print("advantages from it:     ", equal.map { ($0 - average) / deviation })
  notebook.print("seen to be equal before:", try standardizedAdvantages(equal))

  // %% For the curious: how many responses it takes
  // The step that one group proposes may be mostly noise, so one averages the steps of several groups. The
  // *noise* is the distance between such an average and the mean step (more exactly, the root of the mean
  // square of this distance). How many responses does it take until the noise is no longer than the mean
  // step? This is a fair way to compare: a larger group is charged for its size, and the learning rate does
  // not matter. (Leave-one-out is the group mean times a constant, so both need equally many responses. The
  // population std and the Bessel std also differ by a constant, and need equally many.) For groups of up to
  // 8 the number is exact, from all groups. For larger ones we sample, the same number of responses at every
  // G.
  //
  // The raw reward compares with nobody. In this world two of the three tokens of a response are
  // idle words: no reward depends on them. Each right response makes its own idle words likelier
  // all the same, and this is noise. A group of two compares each response with one other, and this
  // other response is as random as the first. So at p = 0.5 a group of two needs 6.00 responses,
  // more than the 5.00 of the raw reward. With more responses to compare with, the group mean comes
  // close to a critic that knows p: at p = 0.5 it needs 2.27 responses at G = 16, where the critic
  // needs 2.00. (A number below G says that one group is more than enough.) (Mean and variance of a
  // step are in [StepMoments.swift](StepMoments.swift).)
  //
  // Without idle words the raw reward may have *less* noise than a comparison with p. Suppose that a response
  // has one token only, the answer, and that p = 0.9. A right answer is nearly certain, so its ∇log π is
  // small. A wrong answer is rare, and its ∇log π is large. With the raw reward a wrong answer counts 0, so
  // its large ∇log π adds nothing. If p is taken off, a wrong answer counts −0.9, and its large ∇log π adds
  // noise. Then the raw reward needs 0.11 responses, less than one: with a single response its noise is a
  // third as long as the mean step. The comparison with p needs 7.1.
  //
  // Back to responses with idle words. Far from p = ½ (in the figure, p = 0.1 and 0.9) the std in
  // groups of 16 and more needs even fewer responses than a critic that knows p. The reason is that
  // the division by σ makes the steps more equal in length. MaxRL needs fewer than the critic at p
  // = 0.1 only, also from groups of 16 on.
  try notebook.cell()
  let compared: [AdvantageEstimator] = [.centered, .standardized(.population), .maxRL]
  let (listed, larger) = notebook.quick ? ([2, 4], [16]) : ([2, 4, 8], [16, 32, 64])
  let hardToEasy = [0.1, 0.5, 0.9].map(Prompt.init(solvedWith:))
  let exact = try hardToEasy.flatMap { prompt in
    try compared.flatMap { estimator in
      try listed.map { size in
        ResponsesNeeded(
          prompt, estimator, try StepMoments(allGroupsOf: size, prompt, estimator))
      }
    }
  }
  let responses = notebook.quick ? 1600 : 32_000
  let averaging = notebook.progress(
    "sampling",
    total: notebook.seeds.count * hardToEasy.count * larger.map { responses / $0 }.reduce(0, +))
  let needed = try notebook.mapSeeds { seed in
    try hardToEasy.enumerated().flatMap { place, prompt in
      try larger.flatMap { size in
        var generator = SeededGenerator(seed: seed).stream(100 * size + place)
        let moments = try StepMoments.sampled(
          prompt, compared, size: size, groups: averaging.steps(responses / size),
          using: &generator)
        return zip(compared, moments).map { ResponsesNeeded(prompt, $0, $1) }
      }
    }
  }
  let alone = try ResponsesWithoutGroup(Prompt(solvedWith: 0.5))
  notebook.table(neededTable(compared, exact: exact, sampled: needed))
  notebook.print(
    "\nraw reward", decimals(alone.rawReward, 2), "· critic that knows p",
    decimals(alone.knowingCritic, 2))
  notebook.figure(
    try noiseFigure(
      of: compared, hardToEasy, exact: exact, sampled: needed, responses: responses),
    name: "noise-by-group-size")

  // %% For the curious: what a critic would buy
  // A critic says after each token how much reward it expects. GAE (generalized advantage estimation) turns
  // that into an advantage for each token. GAE has a number λ. With λ = 1 the advantage is how much the
  // reward exceeds what the critic expected just before this token. With λ = 0 the advantage is how much the
  // expectation rose with this very token. With a λ in between it is a blend of the two. Our critic is a
  // table. It has a row for each of five prompts, and in the row a number for each way in which a response
  // can begin. This number is the mean reward of the sampled responses that began so
  // ([Critic.swift](Critic.swift)).
  //
  // A critic buys two things. One response to a prompt is enough, so a batch can hold more prompts. And if λ
  // = 0, the critic sees *which token* made the difference: two of our three tokens are idle words, and a
  // critic that has learned this ignores them. But the critic must have seen this prompt, and this policy,
  // often. Before the critic has seen enough, λ = 1 has more noise than a group of 16, and λ = 0 is wrong on
  // average, since the critic's guesses take the place of rewards. (The numbers below are for all five
  // prompts together, so they differ from those of cell 7. *Bias* says how wrong the steps are on average. It
  // is the distance from the mean step to the true slope, as a share of the length of this slope.)
  try notebook.cell()
  let difficulties = [0.8, 0.5, 0.2, 0.05, 0.02]
  let prompts = difficulties.map(Prompt.init(solvedWith:))
  let visits = [1, 2, 4, 8, 16, 32, 64, 128, 256]
  let repeats = notebook.quick ? 4 : 20
  let regression = notebook.progress("regression", total: notebook.seeds.count * 2 * repeats)
  let critics = try notebook.mapSeeds { seed in
    try CriticComparison(prompts, visits: visits, seed: seed) { regression.steps(repeats) }
  }
  let sixteen = try notebook.mapSeeds { seed in
    var generator = SeededGenerator(seed: seed)
    let moments = try prompts.flatMap {
      try StepMoments.sampled(
        $0, [.leaveOneOut], size: 16, groups: 0..<responses / 16, using: &generator)
    }
    return try summary(moments, prompts).noise
  }
  let fewer = try [2, 4].map { size in
    let moments = try prompts.map { try StepMoments(allGroupsOf: size, $0, .leaveOneOut) }
    return GroupNoise(groupSize: size, needed: try summary(moments, prompts).noise)
  }
  let byGroups = fewer + [GroupNoise(groupSize: 16, needed: mean(sixteen))]
  notebook.table(criticTable(critics))
  notebook.print(
    "\nneeded by leave-one-out:",
    byGroups.map { "\(decimals($0.needed, 2)) at G = \($0.groupSize)" }.joined(separator: ", "))
  let late = zip(critics, sixteen).map { $0.lambdaOne.noise(after: 4) / $1 }
  notebook.measure(criticIsLate, seedInterval(late))
  notebook.figure(criticFigure(critics, groups: byGroups, repeats: repeats), name: "critic")

  // %% For the curious: which prompts are learned first
  // Now five prompts are trained side by side, with p = 0.8 down to 0.02 at first. Each has a policy of its
  // own, and each step samples a group of 16 for every prompt. The learning rate of each estimator is divided
  // by its w at p = ½. So at p = ½ the mean steps of all estimators are equally long, and the estimators
  // differ only in how they treat the other prompts. The loop is in [Training.swift](Training.swift).
  //
  // Easy prompts come first in any case: where p is near 0, ∇p is short, and most groups are dead. With the
  // std, hard prompts wait less than with the group mean. With MaxRL the hardest prompt waits least, and the
  // three easiest take longer than with the group mean. Leave-one-out equals the group mean to the last step.
  try notebook.cell()
  let trained: [AdvantageEstimator] = [.centered, .leaveOneOut, .standardized(.population), .maxRL]
  let updates = 200
  let training = notebook.progress(
    "training", total: notebook.seeds.count * trained.count * updates)
  let curves = try notebook.mapSeeds { seed in
    try EstimatorCurves(of: prompts, trained, seed: seed) { training.steps(updates) }
  }
  notebook.table(stepsTable(trained, difficulties, curves))
  let shares = curves.map { seed in
    100 * seed.curve(.standardized(.population), from: 0.02).stepsToLearn
      / seed.curve(.centered, from: 0.02).stepsToLearn
  }
  notebook.measure(stdLiftsTheHard, seedInterval(shares))
  notebook.figure(
    trainingFigure([.centered, .standardized(.population), .maxRL], difficulties, curves),
    name: "training")

  // %% The paper, and what we add
  // **The paper says:** GRPO leaves out the critic, which would usually be as large as the policy, and
  // takes the baseline from a group's rewards; A is the reward minus the group's mean, divided by its
  // std (v1, section 2.2.1). Groups have 16 responses, and R1-Zero's training goes over its prompts
  // 1.6 times (v2). PPO (lesson 05) has a critic. With one setting of it, λ = 0.95, PPO does far worse than
  // GRPO, and with another, λ = 1, about as well (v2, appendix A.3; cell 8 explains λ). The papers do not say
  // which std is meant.
  //
  // **Others have shown** that the scale decides what is maximized. In large groups with the std,
  // training does not climb p itself. It climbs a curve over p that is steep near p = 0 and near p
  // = 1 (cell 4; Davis and Recht, arXiv 2510.13651). So a step from 1% to 2% right counts more than
  // one from 50% to 51%. MaxRL raises log p (2602.02710). Leave-one-out comes from RLOO
  // (2402.14740), and the group mean without a std from Dr. GRPO (2503.20783). Dynamic sampling
  // (cell 5) comes from DAPO (2503.14476), and GAE (cell 8) from 1506.02438.
  //
  // **What we add:** the weight w of each estimator, exactly, for groups of any size; and how many responses
  // a group and a critic cost. Our critic may come back to its prompts as often as it likes. R1-Zero meets a
  // prompt once or twice only. A critic for R1-Zero would have to judge a prompt by what it learned from other
  // prompts, while the policy changes. Our tables do not say how well that works.
  //
  // This world differs from a language model in two ways. Its prompts share no parameters, so
  // learning one does not help with another. And two of the three tokens of a response are idle
  // words: no reward depends on them. Are most tokens of long responses idle as well? If they are,
  // as we assume, comparisons of noise come out the same way for long responses, with other
  // numbers. (Cell 7 says what changes without idle words.)

  // %% What you should have seen
  // - For one prompt, and rewards of 0 and 1, the mean steps of all estimators point in the same
  //   direction, ∇p. They differ in length, by the weight w. Compare a prompt at p = 0.02 with one
  //   at p = 0.5, in groups of 16. With the group mean both have the same w. With the std the hard
  //   prompt has 1.9 times the w of the other, and with MaxRL 6.5 times (cell 3). In very large
  //   groups these factors are larger. If several prompts share a policy, their steps are added.
  //   Group mean, std and MaxRL give them other lengths, so their sums point in different directions.
  // - A group in which all responses get the same reward teaches nothing. At p = 0.02 this happens
  //   to 72% of the groups of 16.
  // - A step is partly noise. How many responses must be averaged until the noise is no longer than
  //   the mean step? At p = ½ the number is 2.27 in groups of 16, so one group has seven times as
  //   many responses as are needed. With a critic that knows p the number is 2.00 (cell 7). Our own
  //   critic (with λ = 1) needs as few as groups of 16 do, after it has seen some 32 responses to
  //   each prompt: 4.48 beside 4.53, over five prompts together (cell 8). We do not count these 32
  //   as a cost, although each prompt costs them anew: nothing that this critic learns of one
  //   prompt helps with another. A critic with λ = 0 can see which token made the difference. A
  //   group gives each token of a response the same advantage.

  // %% Two experiments worth trying
  // Change one thing, say first what you expect, and run the lesson again. `git checkout lessons/04-advantage`
  // takes a change back.
  //
  // - **One failure among three successes.** In cell 1 of `main.swift`, take the rewards `[1, 1, 1, 0]`.
  //   `make lesson-04 ARGS="--cell 1"` prints the advantages. Which estimator punishes the one failure
  //   hardest, and which two agree?
  // - **Smaller groups.** In `Training.swift`, take `group(of: 4, using: &generator)` in place of `16`.
  //   `make lesson-04` draws the training of cell 9. Do the hard prompts wait longer under the std as well?

  // %% Sources
  // - DeepSeekMath ([2402.03300](https://arxiv.org/abs/2402.03300)): GRPO, the advantage from a group.
  //   *DeepSeek-R1* ([2501.12948](https://arxiv.org/abs/2501.12948), section 2.2.1): the same for R1-Zero.
  // - Ahmadian et al. ([2402.14740](https://arxiv.org/abs/2402.14740)): RLOO, leave-one-out for language
  //   models. Liu et al. ([2503.20783](https://arxiv.org/abs/2503.20783)): Dr. GRPO, the group mean without a
  //   std.
  // - DAPO ([2503.14476](https://arxiv.org/abs/2503.14476)): dynamic sampling in place of dead groups. MaxRL
  //   ([2602.02710](https://arxiv.org/abs/2602.02710)): division by the mean, and log p. Davis and Recht
  //   ([2510.13651](https://arxiv.org/abs/2510.13651)): arcsin √p.
  // - Schulman et al., *High-Dimensional Continuous Control Using Generalized Advantage Estimation*
  //   ([1506.02438](https://arxiv.org/abs/1506.02438)): λ, and what a critic is for.
}
