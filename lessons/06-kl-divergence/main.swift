// A model that is trained for reward may drift. The model may forget how to write, or put everything into
// one answer, and no reward says so. So R1 keeps an earlier copy of the model, the *reference*. R1
// subtracts from the objective how far the policy has gone from this reference: β · D_KL. The formula is
// short, and code often gets it wrong. Our world is small enough to see what each version of the formula
// does. (*k1*, *k2* and *k3* are three ways to estimate D_KL from samples. *Entropy* says how undecided a
// policy is. A policy is *uniform* if all answers are equally likely. Then its entropy is the largest that
// it can have.)
//
// Here are the claims in other words.
//
// - Claim 1: there are five ways to use k1, k2 and k3 in training. For each way a formula predicts the
//   average gradient: it is 0, or the gradient of KL in one of its two directions (cells 1 and 3). The
//   averages over all answers agree with the formulas to 1e-12.
// - Claim 2: *top-p 0.9* draws only from the likeliest answers that together have 90%, so rare answers are
//   cut off. A policy that is trained on such samples to make k1 small ends with at least 95% of the largest
//   entropy that it can have.
// - Claim 3 is about other samples, which are *not* cut. There, training on k2 or k3 brings the same policy
//   back to within 0.01 nats of the reference.
// - Claim 4: many policies earn the same reward, and one of them is nearest to the reference. If β times k1 is
//   subtracted from each reward, with β = 0.2, training ends at most 0.2 nats further from the reference than
//   this nearest policy is.
// - Claim 5: without the KL term the same training ends at least 0.5 nats further away than the nearest
//   policy.

import KLDivergence
import LessonShared
import Notebook
import TinyR1

let fiveIdentities = Claim(
  "All five expected gradients are what the table of cell 3 says they are, to 1e-12.",
  .atMost(1e-12), kind: .identity)
let wrongLossDrifts = Claim(
  "k1, the plainest estimate of KL, as a loss on samples with rare answers cut off (T = 0.8, top-p "
    + "0.9) ends with at least 95% of uniform entropy.",
  .atLeast(95), unit: "%", kind: .identity)
let rightLossReturns = Claim(
  "From the same start, two other estimates, k2 and k3, bring the policy back to within 0.01 nats.",
  .atMost(0.01), unit: "nats", kind: .identity)
let penaltyIsCheap = Claim(
  "With k1 in the reward and the weight β = 0.2, training drifts at most 0.2 nats more than it "
    + "needs to.",
  .atMost(0.2), unit: "nats")
let noPenaltyIsDear = Claim(
  "Without a KL term it drifts at least 0.5 nats more than it needs to.",
  .atLeast(0.5), unit: "nats")

Lesson(
  "06-kl-divergence", title: "KL divergence", question: "How far have we drifted?",
  paper: "DeepSeek-R1 (arXiv 2501.12948v1), eq. 2; DeepSeekMath (arXiv 2402.03300), eq. 4",
  minutes: 0.25, seeds: 10, quickSeeds: 5,
  claims: [fiveIdentities, wrongLossDrifts, rightLossReturns, penaltyIsCheap, noPenaltyIsDear],
  exercises: [
    "Write k3 so that it stays exact when the two policies are nearly the same.",
    "Find the bug in a KL estimate that has its ratio upside down.",
    "Predict how much reward the best policy gets at a given β.",
  ], next: "07-grpo"
).run { notebook in
  // %% What KL measures
  // KL compares two distributions over the same answers. For each answer, take the logarithm of how many
  // times likelier it is under the first than under the second. KL is the mean of these logarithms over the
  // answers that the first gives:
  //
  // - KL(π‖ref) = Σ_o π(o) · log( π(o) / ref(o) )
  //
  // By hand: the reference says *yes* with 3/4 and *no* with 1/4, the policy says each with 1/2. Then
  // KL(π‖ref) = ½ ln(½ / ¾) + ½ ln(½ / ¼) = -0.2027 + 0.3466 = 0.1438 nats (the unit of natural logarithms).
  // The other direction averages over what the reference would say: KL(ref‖π) = ¾ ln(¾ / ½) + ¼ ln(¼ / ½) =
  // 0.1308. Both are 0 only if nothing has changed. The two directions differ most where one of the two
  // distributions has given up an answer.
  try notebook.cell()
  notebook.table(directionTable(yes: [0.75, 0.5, 0.25, 0.99, 0.01], referenceYes: 0.75))

  // %% Three ways to estimate it
  // A language model has too many answers to sum over, so one estimates KL from answers that π has just given.
  // J. Schulman's note (2020) names three estimates:
  //
  // - k1 = log(π/ref), k2 = ½ (log(π/ref))², k3 = ref/π - 1 + log(π/ref)
  //
  // The papers print k3. By hand, for *yes* above: ref/π = 1.5, k1 = -0.405, k2 = 0.082, k3 = 0.095;
  // for *no*: ref/π = 0.5, k1 = 0.693, k2 = 0.240, k3 = 0.193. Their means are 0.1438, 0.161 and
  // 0.1438: k1 and k3 are right on average, and only k1 can be negative. k3 is k1 plus ref/π - 1. The
  // mean of ref/π is Σ π · ref/π = Σ ref = 1, so ref/π - 1 is 0 on average. So k3 is right as well.
  //
  // Here is our world for the rest of the lesson. The model says one number from 1 to 50. The reference says
  // the number j with a chance proportional to 1/j: 2 half as often as 1, and 3 a third as often. (The words
  // of a language are distributed about like this.) To make a policy that has drifted, we add s times a
  // random number to each logit of the reference. The random numbers are the same for every s, so the larger
  // s is, the further away is the policy. All means and spreads below are sums over all 50 answers
  // ([Measures.swift](Measures.swift)). The second table has two cases of Schulman's note. N(m, 1) is the
  // normal distribution, the bell curve, with mean m and variance 1.
  try notebook.cell()
  let reference = zipfPolicy()
  var generator = SeededGenerator(seed: notebook.seed)
  let direction = (1...50).map { _ in (2 * generator.uniform() - 1) * 3.0.squareRoot() }
  @Sendable func drifted(by distance: Double) -> TablePolicy {
    var policy = reference
    policy.climb(along: direction, rate: distance)
    return policy
  }
  let family = try distances.map { try Enumeration(drifted(by: $0)) }
  let exact = family.map { $0.divergence(from: reference) }
  let spreads = [KLEstimator.k1, .k2, .k3].map { estimator in
    family.map { EstimatorSpread($0, estimator, reference) }
  }
  notebook.table(estimatorTable(exact: exact, spreads))
  notebook.figure(estimatorFigure(exact: exact, spreads), name: "estimators")
  notebook.print("\nTwo cases of Schulman's note, by formula:\n")
  notebook.table(normalTable(shifts: [0.1, 1]))

  // %% For the curious: a good value may have a wrong gradient
  // Now make KL smaller. Let D be an estimate, k1 or k3, whose mean E[D] is KL. The slope of this mean has two
  // parts, because a change of π changes two things: which answers are drawn, and the D of each answer:
  //
  // - ∇E[D] = E[D ∇log π] + E[∇D]
  //
  // If code computes D for drawn answers and takes the gradient of this number as a loss, it gets the second
  // part alone. Here are *yes* and *no* again, by hand, with a single logit, that of *yes*. Then ∇log π is ½
  // for *yes* and -½ for *no*. A mean is the chance of *yes* (½) times its number plus the chance of *no* (½)
  // times its number:
  //
  // - ∇k1 is ∇log π itself, since log ref does not change with the weights. Its mean is ½ · ½ + ½ · (-½) = 0.
  //   This is the second part of the sum, for k1.
  // - So only the first part of ∇KL(π‖ref) is left, the mean of k1 ∇log π: ½ · (-0.405 · ½) + ½ · (0.693 ·
  //   (-½)) = -0.2747.
  // - ∇k3 is (1 - ref/π) ∇log π. Its mean is ½ · (-½ · ½) + ½ · (½ · (-½)) = -0.25.
  //
  // The last number is the slope of the other direction, KL(ref‖π). With a softmax, the slope of KL(ref‖π)
  // along a logit is π - ref. For *yes* this is ½ - ¾ = -0.25.
  //
  // The table is about the policy with s = 1 (cell 2). It has the length of each expected gradient, and its
  // *cosine* with the gradients of both directions of KL: 1 if two gradients point the same way, and less
  // if they do not. *In the reward* means that k1 is subtracted from the reward as a plain number. That
  // gives the first part above, E[k1 ∇log π]. *Ratio × k3* is k3 times the ratio ρ = π/π_old (lesson 05).
  // Here ρ is 1. But if the weights θ change, ρ changes too. This adds E[k3 ∇log π], the part that k3 as a
  // loss lacks. Near the reference both directions agree, and further away they differ.
  try notebook.cell()
  @Sendable func expectedGradient(
    of estimator: KLEstimator, at policy: TablePolicy,
    drawnFrom distribution: SamplingDistribution = .plain
  ) throws -> [Double] {
    var sampler = policy
    sampler.distribution = distribution
    let coefficients = terms(of: estimator, at: policy, from: reference).coefficients
    return try Enumeration(sampler).expectedGradient(of: policy) {
      [coefficients[Int($0.tokens[0])]]
    }
  }
  let policy = drifted(by: 1)
  let reverse = try Enumeration(policy).gradientOfDivergence(from: reference)
  let forward = try Enumeration(policy).gradientOfDivergence(of: Enumeration(reference))
  let gradients = try KLEstimator.allCases.map { ($0, try expectedGradient(of: $0, at: policy)) }
  notebook.table(gradientTable(gradients, reverse: reverse, forward: forward))
  let gaps = try [0.01, 0.1, 1, 3].flatMap { distance in
    let all = try Enumeration(drifted(by: distance))
    let reverse = all.gradientOfDivergence(from: reference)
    let forward = all.gradientOfDivergence(of: try Enumeration(reference))
    return try KLEstimator.allCases.map { estimator in
      let expected =
        switch estimator {
        case .k1: reverse.map { _ in 0.0 }
        case .k3: forward
        default: reverse
        }
      return largestGap(try expectedGradient(of: estimator, at: all.policy), expected)
    }
  }
  notebook.measure(fiveIdentities, .exact(gaps.max() ?? .nan))

  // %% The mistake that ends in noise
  // A script of chapter 7 of [reasoning-from-scratch](https://github.com/rasbt/reasoning-from-scratch),
  // `7_5_plus_kl.py` as of commit f79c9cd, takes the mean of log π - log ref as its KL loss. This is k1 as a
  // loss. Its samples come with T = 0.8, a temperature that makes likely words likelier, and top-p 0.9, which
  // draws only from the likeliest words that together have 90%. But the gradient is computed as if the
  // samples came from the model's own probabilities, at T = 1 and with nothing cut off. In the log beside the
  // script the model learns for 50 steps, and by step 100 it solves nothing; its entropy is 11.9 nats. The
  // model has 151,936 tokens, and the logarithm of this number is 11.93. So the model gives all tokens about
  // the same chance.
  //
  // By hand: the loss is log π - log ref, and log ref does not change. So a smaller loss is a smaller log
  // π: each drawn answer is pushed down. Probabilities add up to 1, so the softmax lifts all answers in
  // return. If answers are drawn in proportion to π, push and lift cancel on average. With three answers of
  // chances 0.7, 0.25 and 0.05, top-p 0.9 draws only the first two, with 0.737 and 0.263. Each answer is
  // pushed down by the chance with which it is drawn, and lifted by its chance π. So the logits move by π -
  // drawn: 0.7 - 0.737 = -0.037, 0.25 - 0.263 = -0.013 and 0.05 - 0 = +0.05. An answer that is never drawn
  // can only rise. When it is likely enough to be drawn too, the next rare answer rises. The rise ends when
  // all answers are equally likely. A low temperature has the same effect: likely answers are drawn too
  // often, and so they are pushed down.
  //
  // We take this mistake for the cause, but this is only our reading. The book names other causes: its code
  // adds up log-probabilities over a whole response, and once no answer is rewarded, only its KL term
  // still moves the weights. Our world tests one thing: what such a KL term does alone. So here the KL term
  // acts alone from the start, with exact expected gradients and no sampling noise, on the policy with
  // s = 0.5 (cell 2), which is 0.0958 nats from the reference. A good KL term must lead the policy back.
  try notebook.cell()
  let cut = SamplingDistribution(temperature: 0.8, topP: 0.9)
  let settings: [(name: String, estimator: KLEstimator, distribution: SamplingDistribution)] = [
    ("k1", .k1, .plain), ("k1, cut samples", .k1, cut), ("k2", .k2, .plain), ("k3", .k3, .plain),
    ("k2, cut samples", .k2, cut), ("k3, cut samples", .k3, cut),
  ]
  let (steps, evaluationInterval) = (600, 5)
  let runs = try notebook.concurrentMap(settings) { setting in
    var policy = drifted(by: 0.5)
    var run = DriftRun(setting.name)
    for step in notebook.steps("drifting: \(setting.name)", steps + 1) {
      if step.isMultiple(of: evaluationInterval) { try run.record(policy, from: reference) }
      let loss = try expectedGradient(
        of: setting.estimator, at: policy, drawnFrom: setting.distribution)
      policy.climb(along: loss, rate: -2)
    }
    return run
  }
  notebook.table(driftTable(runs))
  notebook.figure(driftFigure(runs, every: evaluationInterval), name: "drift")
  notebook.measure(wrongLossDrifts, .exact(runs.finalEntropy(of: "k1, cut samples")))
  let left = max(runs.finalDivergence(of: "k2"), runs.finalDivergence(of: "k3"))
  notebook.measure(rightLossReturns, .exact(left))

  // %% The cure
  // Two habits avoid all this. The first: never take the gradient of k1. Subtract k1 from the reward, as a
  // plain number, or take the gradient of k2 or k3. Cell 3 compares five ways to use the estimates, on samples
  // that are not cut:
  //
  // | what is used | what it makes smaller on average |
  // |-|-|
  // | k1 as a loss | nothing |
  // | k1 subtracted from the reward | KL(π‖ref), as was meant |
  // | k2 as a loss | KL(π‖ref), as was meant |
  // | k3 as a loss | KL(ref‖π), the other direction |
  // | k3 times the ratio ρ (lesson 05) as a loss | KL(π‖ref), as was meant |
  //
  // The second habit: sample from the same distribution whose gradient is taken, at T = 1 and without cuts.
  // The last two rows of the table in cell 4 show why the second habit is needed too: with cut samples even
  // k2 and k3 leave the policy at a distance, since an answer that is never drawn is never set right.
  //
  // And a monitor costs nothing: plot the entropy, with a line at the largest value that it can have, here
  // ln 50. In our figure one can see the mistake within 50 steps.

  // %% What reward costs
  // Now a multiple of 7 is right and gets the reward 1. All other numbers get 0. The reference is right with
  // probability p₀ = 0.082.
  // Training maximizes E[r] - β KL(π‖ref), and the best policy is known:
  //
  // - π*(o) = ref(o) · exp(r(o) / β) / Z
  //
  // (Z makes the chances sum to 1.) This policy lifts all right answers by the same factor. Any policy that
  // is right with probability p has the mean reward p. How far from the reference must it be? Count all
  // right answers as one answer, and all wrong ones as another. This cannot make the KL larger. What is
  // left is the KL between two coins: one says *right* with probability p, the other with p₀:
  //
  // - p ln(p / p₀) + (1 - p) ln((1 - p) / (1 - p₀))
  //
  // This is the frontier ([Frontier.swift](Frontier.swift)), and no policy can pass it. A policy lies on
  // the frontier if it changes all right answers by one factor, and all wrong answers by another, as π*
  // does. By hand: p = 1 needs ln(1 / 0.0823) = 2.50 nats. A policy that only ever says 7 has the same
  // reward, and is ln(1 / 0.0318) = 3.45 nats away. The reward sees no difference between the two; the KL
  // term does.
  //
  // We train with samples, from the reference on: 1500 updates with 16 answers each, compared with each other
  // (leave-one-out). Each answer is pushed by its advantage minus β times a number from the KL term:
  //
  // - with k1 in the reward this number is log(π/ref), which is k1 itself
  // - with k3 as a loss this number is 1 - ref/π: the slope of k3 is 1 - ref/π times the slope of log π
  //
  // k3 as a loss makes KL(ref‖π) smaller, and not KL(π‖ref). So training with k3 aims at another policy
  // than π*. Our rewards are only 0 or 1, so this other policy lifts all right answers by one factor, too.
  // It also lies on the frontier, at another point. With β = 0.2 its reward is 0.82. That of π* is 0.93.
  //
  // In the table, *best reward* and the *KL* beside it are those of π*, the aim of training with k1.
  // Training with k3 has another aim, and may end with more reward than π* has. The other columns are about
  // the trained policies: their reward, their KL, and *wasted*, the drift beyond what this reward needs.
  // Each of these numbers is a mean over seeds.
  try notebook.cell()
  let frontier = Frontier(start: try Enumeration(reference).probability(of: isCorrect))
  let betas = [0, 0.1, 0.2, 0.3, 0.5, 1]
  let referenceLogs = reference.logs
  @Sendable func train(
    _ seed: UInt64, _ estimator: KLEstimator, beta: Double
  ) throws -> TrainingEnd {
    var generator = SeededGenerator(seed: seed).stream(1)
    var policy = reference
    for _ in notebook.steps("training: β = \(beta)", 1500) {
      let answers = (0..<16).map { _ in policy.sample(using: &generator) }
      let advantages = try leaveOneOutAdvantages(answers.map { isCorrect($0) ? 1 : 0 })
      let coefficients = zip(answers, advantages).map { answer, advantage in
        let divergence = estimator.evaluate(
          new: answer.logProbabilities,
          reference: ReferenceLogProbabilities([referenceLogs[Int(answer.tokens[0])]]))
        return [(advantage - beta * divergence.coefficients[0]) / 16]
      }
      policy.climb(
        along: policy.gradient(of: answers.map(\.tokens), coefficients: coefficients), rate: 0.5)
    }
    return try TrainingEnd(policy, beta: beta, from: reference, frontier)
  }
  let penalty = try notebook.mapSeeds { seed in
    try betas.map { try train(seed, .k1InReward, beta: $0) }
  }
  let loss = try notebook.mapSeeds { seed in try betas.map { try train(seed, .k3, beta: $0) } }
  notebook.table(betaTable(frontier, penalty: penalty, loss: loss))
  notebook.figure(frontierFigure(frontier, penalty: penalty, loss: loss), name: "frontier")
  notebook.measure(penaltyIsCheap, seedInterval(penalty.ends(beta: 0.2).map(\.waste)))
  notebook.measure(noPenaltyIsDear, seedInterval(penalty.ends(beta: 0).map(\.waste)))

  // %% For the curious: where the waste comes from
  // The table leaves a question: with β = 0.1 training wastes nearly as much as without KL. Is that noise, a
  // wrong gradient, or work not yet done? The exact gradient ∇E[r] - β ∇KL(π‖ref) has no noise, and can be
  // followed for longer. Early on, 7 is the likeliest right answer, so it is rewarded most often and takes
  // nearly everything. The KL term then gives 14, 21 and the others their share back. But the KL term pulls an
  // answer in proportion to β and to the probability of this answer, and by then 14, 21 and the others are
  // rare. So the smaller β is, the later the waste shrinks, and without a KL term it never does.
  try notebook.cell()
  let evaluations = [1500, 3000, 6000, 12_000]
  let curves = try notebook.concurrentMap([0, 0.1, 0.2]) { beta in
    var policy = reference
    var curve = WasteCurve(beta: beta)
    for step in notebook.steps("following: β = \(beta)", 12_001) {
      let all = try Enumeration(policy)
      if evaluations.contains(step) {
        let reward = all.probability(of: isCorrect)
        curve.waste.append(
          frontier.waste(reward: reward, divergence: all.divergence(from: reference)))
      }
      policy.climb(along: all.gradientOfExpectation { isCorrect($0) ? 1 : 0 }, rate: 0.5)
      policy.climb(along: all.gradientOfDivergence(from: reference), rate: -0.5 * beta)
    }
    return curve
  }
  notebook.table(wasteTable(curves, after: evaluations))

  // %% What you should have seen
  // k1 and k3 are right on average, and near the reference k3 is far calmer. As losses they do different
  // things: k1 does nothing, k3 has the gradient of the *other* direction, and k2 has the gradient that was
  // meant. On samples with rare answers cut off, k1 as a loss ends in uniform noise. Without a KL term one
  // right answer takes all, 0.95 nats further from the reference than its reward needs. With k1 in the
  // reward, the other right answers get their share back later (cell 7); the smaller β is, the longer that
  // takes. β also decides how much reward the best policy has: 0.93 with β = 0.2, and 0.40 with β = 0.5.
  //
  // **The paper says** that β times k3 of the whole response is subtracted from the objective (R1, eq. 1 and
  // 2). DeepSeekMath does so for each token, with β = 0.04. R1 has β = 0.001, and replaces the reference by
  // the current policy every 400 steps (Nature version, methods): the KL term is weak, and the reference
  // moves along with the policy. DeepSeek-V3.2 multiplies k3 by ρ, the fourth row of the table in cell 3.
  // DAPO (2503.14476) and Dr. GRPO (2503.20783) leave the KL term out.
  //
  // **Others have shown** how the gradients of such estimates go wrong: Tang and Munos (arXiv 2506.09477), and
  // pull requests to two training libraries, verl 2953 and OpenRLHF 1101.
  //
  // **What we add** is the exact KL beside every estimate and every gradient, and the frontier. This world
  // leaves out two things. With answers of one token, the KL of a token and of a response are the same. And
  // our policy is a table, with a number of its own for each answer, so it forgets nothing else while it
  // learns. A network, whose weights serve everything that it can do, may forget. A reference helps most
  // against such forgetting.

  // %% Two experiments worth trying
  // Change one thing, say first what you expect, and run the lesson again.
  // `git checkout lessons/06-kl-divergence` takes a change back.
  //
  // - **Which cut does the harm?** In cell 4 of `main.swift`, take `temperature: 1` in place of `0.8`, so that
  //   top-p alone is left. `make lesson-06 ARGS="--cell 4"` draws the drift. Does k1 as a loss still end in
  //   noise?
  // - **Four times as long.** In cell 6, take 6000 in place of 1500 updates. `make lesson-06 ARGS="--cell 6"`
  //   prints what is wasted at each β. At which β does time help?

  // %% Sources
  // - Schulman, *Approximating KL Divergence* (a note, [joschu.net](http://joschu.net/blog/kl-approx.html),
  //   2020): k1, k2, k3, and the two cases of cell 2.
  // - DeepSeekMath ([2402.03300](https://arxiv.org/abs/2402.03300), eq. 4) and *DeepSeek-R1*
  //   ([2501.12948](https://arxiv.org/abs/2501.12948), eq. 2): k3 as a term of the objective.
  // - Tang and Munos ([2506.09477](https://arxiv.org/abs/2506.09477)), and pull requests
  //   [verl 2953](https://github.com/verl-project/verl/pull/2953) and
  //   [OpenRLHF 1101](https://github.com/OpenRLHF/OpenRLHF/pull/1101): how the gradients of such estimates go
  //   wrong. DeepSeek-V3.2 ([2512.02556](https://arxiv.org/abs/2512.02556)): k3 multiplied by ρ.
  // - DAPO ([2503.14476](https://arxiv.org/abs/2503.14476)) and Dr. GRPO
  //   ([2503.20783](https://arxiv.org/abs/2503.20783)): training without a KL term.
  // - Raschka, [reasoning-from-scratch](https://github.com/rasbt/reasoning-from-scratch), chapter 7, commit
  //   f79c9cd: the script and the log of cell 4.
}
