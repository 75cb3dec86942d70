// Large systems sample with one program and train with another. The two programs hold the same network,
// and yet they do not give a token the same probability. And if the two programs do not wait for each
// other, the sampler's network is old as well. So GRPO learns from responses that its policy did not
// write.
//
// Here sampler and trainer agree to the last bit. So here we can put in a mismatch of any size. How wrong
// does the gradient become, what cures the mismatch, and when does a training die of it?
//
// On this page the weights of a network are called its *numbers*. Only claim 7 and the list at the
// end call them weights. A *weight* is something else here: the factor by which a response, or a
// token, is multiplied in the update. This factor is π/μ. Here π is how likely the policy in
// training finds the response or token, and μ is how likely the sampler finds the same. The claims
// in other words:
//
// - Claim 2: if each response is weighted by its full ratio, the mean gradient is right, as long as the
//   sampler can draw every response.
// - Claim 3: if the sampler leaves out rare tokens (top-p 0.9), this weight removes at most 30% of the error.
// - Claims 5 and 6: on samples that are 16 steps old, policies that are trained with a weight for each
//   response, of at most 2, end at least 50 points above those trained without a weight, and at least 5
//   points above those with a weight for each token.
// - Claim 7: if the numbers of the sampler's network are rounded to 2 bits, training with a weight π/μ for
//   each token ends at least 8 points above training without.

import Knobs
import LessonShared
import Notebook
import TinyR1

Lesson(
  "15-mismatch", question: "What if the sampler is not the trainer?",
  paper: "DeepSeek-R1 (arXiv 2501.12948), eq. 1, whose ratio compares with the policy that sampled",
  minutes: 2, seeds: 2,
  claims: [
    sameBits, weightIsExact, cutStays, lagKills, responseCures, tokenCuresLess, bitsByToken,
  ],
  exercises: [
    "Write the weights of truncated importance sampling.",
    "Find the bug in a correction that corrects nothing.",
    "Predict how wildly the ratio of a long response varies.",
  ], next: "16-clinic",
  knobs: grpoKnobs.only([
    "group-size": "16", "beta": "0", "learning-rate": "0.0002",
  ]).compared(in: "lag")
).run { notebook in
  // %% Two policies where there was one
  // Call the policy that samples μ and the one in training π. Until now they were one. A base of lesson
  // 07's kind answers 32 equations 16 times, one token at a time, many answers side by side. Then the
  // trainer reads the same responses in one go, and says how likely it finds each token. A computer rounds
  // after each addition, so another order of adding gives a slightly different sum. Here both programs add
  // in the same order, and the same number comes out, in all 32 bits. (The base has practised held-out
  // numbers as well: lesson 07.)
  //
  // Then we take other samplers. A number of 32 bits has 24 binary digits (the first one is always
  // 1 and is not stored); the other bits hold its sign and its size. Half precision keeps 11 of
  // these digits. bfloat16 keeps 8 only, and holds larger and smaller numbers in return. Samplers
  // in use keep far more than 2 bits. Or the sampler leaves out rare tokens (top-p), and nobody
  // tells the trainer.
  try notebook.cell()
  let quick = notebook.quick
  let impatient = FactorSearch(giveUp: 0.9, maximumTries: 8)
  let environment = Environment(
    try Quadratic(range: 12, method: .factorSearch(impatient)), split: Split(seed: 1))
  let recipe = QuadraticBase(in: environment, updates: quick ? 60 : 3000)
  let bases = try notebook.mapSeeds { try recipe.train(seed: $0, notebook) }
  notebook.print(
    "0.1 in 24, 11, 8 and 2 bits:", [24, 11, 8, 2].map { Float(0.1).rounded(toBits: $0) })
  let samplers: [MismatchedSampler] = [
    MismatchedSampler("the same"), MismatchedSampler("half precision", bits: 11),
    MismatchedSampler("bfloat16", bits: 8), MismatchedSampler("2 bits", bits: 2),
    MismatchedSampler("top-p 0.9", SamplingDistribution(topP: 0.9)),
  ]
  let agreements = try samplers.map { sampler in
    try notebook.mapSeeds(with: bases) { base, seed in
      try Agreement(of: base, with: sampler, in: environment, seed: seed)
    }
  }
  printAgreements(zip(samplers, agreements).map { ($0.name, $1[0]) }, notebook)
  notebook.measure(sameBits, .largest(of: agreements[0].map(\.largest)))

  // %% How wrong is the gradient?
  // To see what a mismatch does to the gradient, take a transformer whose every output can be listed: up
  // to five symbols. An output is right if its digits add up to 6. The transformer is trained by its
  // exact gradient until half of its outputs are right. Then another policy draws, and the update is the
  // mean over *its* outputs:
  //
  // - the mean update is Σ μ(o) A(o) ∇log π(o); it should be ∇J = Σ π(o) A(o) ∇log π(o)
  //
  // The length of a gradient is the root of the sum of its squares. *Error* is the length of the difference
  // of these two, divided by the length of ∇J. The column *length* is the length of the mean update,
  // divided by the length of ∇J. *Cosine* is 1 if both point the same way, and 0 at a right angle. With
  // top-p 0.8 the cosine is `n/a`: on at least one seed the mean update is 0, and so it points nowhere.
  //
  // There are four kinds of mismatch, in several doses. The numbers of the network are rounded to so many
  // bits. Noise on the logits (δ is its std) is drawn once and stays the same, as if a program computed
  // them slightly wrong, always in the same way. Top-p leaves out rare tokens. And a sampler is some
  // updates old. Where the noise is small, a tenth of it makes a tenth of the error: we found no
  // threshold below which the error is nothing. Half precision has three bits more than bfloat16, and its
  // error is several times smaller.
  try notebook.cell()
  let sweeps = try notebook.mapSeeds { try BiasSweep(seed: $0) }
  notebook.print("updates until half is right:", sweeps.map(\.updates))
  printDoses(sweeps, notebook)
  notebook.figure(doseFigure(sweeps), name: "doses")

  // %% A weight for what was drawn too often
  // An output that μ draws too often should count less: multiply by the ratio π/μ. That is *importance
  // sampling*. Lesson 05's ratio π/π_old, which is in the list at the end of the page, is such a weight
  // if the old policy is the sampler. The ratio can be that of the whole response. Then the mean is
  // exact. Or each token has its own ratio. This ratio corrects how often the token is drawn, and not how
  // often the text in front of it is drawn. So the mean is not exact. In the tables below *IS* is
  // importance sampling, and *seq.* (sequence) is the whole response.
  //
  // The weight of a whole response is a product of many ratios, so the weight of a single response
  // can be huge. Each output gives an update of its own, and these updates differ. *Spread* says
  // how far these updates scatter around their mean: it is their std, divided by the length of ∇J.
  // With noise the weight of the response makes the spread larger: 6.13, and 5.10 without a weight.
  // With a lag and with top-p this weight makes the spread smaller here, where outputs have at most
  // five symbols.
  //
  // A bound keeps every weight small: *truncated* importance sampling (TIS) replaces a weight above 2 by 2.
  // *Masked* importance sampling (MIS) drops a response whose weight is below ½ or above 2. With noise and
  // with a lag a bound on the weight of the response lowers the spread and brings an error. With top-p it
  // changes nothing here, since all these weights lie between ½ and 1.
  //
  // At lag 16 TIS with the weight of the response leaves an error of 9.8%, where it is 31.9%
  // without a weight. The spread is smaller, too. A weight for each token does something else. It
  // turns the gradient nearer to the right direction (the cosine is 0.956, and 0.942 without a
  // weight). But it makes the gradient shorter, 0.63 in place of 0.84, so the error grows from
  // 31.9% to 41.8%. MIS has a weight for each response, and makes the error grow too, to 48.4%.
  //
  // *old again* is what many trainers do: they compute the log-probabilities of the rollout once
  // more, with the network in training, and call these the old ones. Then old and new are the same
  // numbers, every ratio is 1, and a clip changes nothing. The log looks perfect, and the error is
  // as large as with no weight. And an output that top-p has cut off is never drawn, so no weight
  // brings this output back.
  //
  // On each seed claim 3 divides the error with the weight by the error without it. The mean of these ten
  // shares is 100.4%. (The two means in the table, 59.9% and 63.8%, give 94%: the mean of ten shares is
  // not the share of two means.)
  try notebook.cell()
  printCures(sweeps, notebook)
  notebook.figure(cureFigure(sweeps), name: "cures")
  notebook.measure(
    weightIsExact,
    .largest(
      of: sweeps.flatMap { sweep in
        [BiasSource.noise, .lag].map { sweep.error(of: $0, under: "seq. IS") }
      }))
  notebook.measure(
    cutStays,
    seedInterval(
      sweeps.map {
        100 * $0.error(of: .topP, under: "seq. IS") / $0.error(of: .topP, under: "none")
      }))

  // %% Why anyone would want old samples
  // Long thoughts take long to sample. Say that a rollout takes 16 times as long as an update. If sampler
  // and trainer take turns, the trainer works one unit of time in 17. With n samplers side by side that
  // never wait, rollouts come n times as often. While a rollout is written, n updates are made. So the
  // rollout is n updates old when it is used: that is its *lag*. (The trainings below make one update in
  // each step. So *16 steps old* in the claims is a lag of 16.)
  try notebook.cell()
  printSchedule(notebook)

  // %% The sampler of some steps ago
  // GRPO trains bases of lesson 07's kind with 32 × 16 responses a step, and we ask equations that were
  // never trained on. The sampler is the policy of some steps ago: lag 16 is the policy of 16 steps ago.
  // We chose a learning rate that is twice lesson 07's. And we left out the KL term, so that nothing but
  // the reward pulls. With lesson 07's learning rate and its KL term a lag of 16 makes learning worse and
  // does not end it: 50.4% right after 100 steps in place of 92.1%, in a pilot of one base.
  //
  // Nothing is corrected here: the trainer takes its own log-probabilities as the old ones, as in *old
  // again* above. In the table *right at best* is the mean of the best evaluation of each seed. *Lowest
  // seed* and *highest seed* are about the end.
  try notebook.cell()
  let plan = try TrainingPlan(
    in: environment, steps: quick ? 2 : 50, interval: quick ? 2 : 5, equations: quick ? 20 : 1000)
  func learn(
    _ name: String, _ file: String, _ mismatch: Mismatch, _ surrogate: Surrogate = .reinforce
  ) throws -> SamplerCondition {
    let training = SamplerTraining(
      name: name, file: file, mismatch: mismatch, surrogate: surrogate)
    return Condition(
      name,
      try notebook.mapSeeds(with: bases) { base, seed in
        try training.curve(from: base, seed: seed, plan, notebook)
      })
  }
  let lags = try [0, 1, 4, 16].map { try learn("lag \($0)", "lag-\($0)", .lag($0)) }
  printEnds(lags, notebook)
  notebook.figure(lagFigure(lags, plan), name: "lag")
  let (fresh, old) = (lags[0], lags[3])
  notebook.measure(lagKills, gain(of: fresh, over: old))

  // %% What holds
  // Here is the same lag of 16 with four cures: a weight for each token, at most 2; PPO's clip, with the
  // sampler's log-probabilities as the old ones; a weight for each response, at most 2; and a weight for
  // each response that is 0 outside ½ to 2. The second table is from the log of the last step: medians
  // over seeds. In its first three rows the ratios are those of single tokens, in the last two those of
  // whole responses. (In the tables *sequence* is the whole response.)
  //
  // Why does a training without a cure die? This is our reading. Take a wrong response that the old
  // policies wrote often and the new one hardly ever writes. The rollouts of 16 more steps still
  // have it. Without a weight it is pushed down in full each time, although it is rare already, and
  // its log π falls very far. (The second table measures KL on responses of the old policy, and not
  // on those of π. The estimate divides by π (k3, lesson 06), and π is nearly 0 for such responses:
  // so the KL is huge.) Now take π/μ as the weight of the response. Once the response is rare, this
  // weight is nearly 0, and the push ends. With a weight for each token only the few tokens whose
  // probability has fallen are pushed less. All other tokens of the wrong response are pushed about
  // as hard as before. By this reading the mean gradient need not be exact. It is enough that the
  // weight of the whole response is never large, and is nearly 0 once the response is rare.
  //
  // Training with PPO's clip ends at 54.0%. That is far above training without a cure, and far below
  // training with a weight for each response.
  try notebook.cell()
  let byToken = try learn("token TIS", "token-tis", .lag(16), .tokenTIS)
  let byResponse = try learn("sequence TIS", "sequence-tis", .lag(16), .sequenceTIS)
  let cures = [
    old, byToken, try learn("PPO's clip", "clip", .lag(16), .clipped(.ppo)), byResponse,
    try learn("sequence MIS", "sequence-mis", .lag(16), .sequenceMIS),
  ]
  printEnds(cures, notebook)
  printLogs(cures, notebook)
  notebook.figure(repairFigure([fresh] + cures, plan), name: "repair")
  notebook.measure(responseCures, gain(of: byResponse, over: old))
  notebook.measure(tokenCuresLess, gain(of: byResponse, over: byToken))

  // %% A rounded sampler
  // Now the numbers of the sampler's network are rounded, anew after each step. In the second table the
  // ratios of the last row are those of whole responses, and all others those of single tokens. bfloat16
  // costs nothing that could be seen here. 2 bits cost much. On each of ten pilot seeds, and on two more
  // on average, the weight for each token helped. On the ten seeds of this page training with this weight
  // ends 14 points higher on average. The interval reaches below 0, so this may be luck. Training with the
  // weight for the response ends at 55%, and training without a weight at 56%.
  //
  // At its best a training with the weight for the response has 78.2%, and one without a weight 61.7%: this
  // gain is lost again. We do not know why. The second table shows one thing: at the last step the smallest
  // ratio of a response is 4.43e-20. A response with such a weight teaches nothing.
  try notebook.cell()
  let rounded = [
    try learn("bfloat16", "bits-8", .rounded(bits: 8)),
    try learn("2 bits", "bits-2", .rounded(bits: 2)),
    try learn("2 bits, token TIS", "bits-2-token", .rounded(bits: 2), .tokenTIS),
    try learn("2 bits, sequence TIS", "bits-2-tis", .rounded(bits: 2), .sequenceTIS),
  ]
  printEnds([fresh] + rounded, notebook)
  printLogs(rounded, notebook)
  notebook.measure(bitsByToken, gain(of: rounded[2], over: rounded[1]))

  // %% For the curious: where it comes from
  // Samplers do not round to 2 bits in such trainings, but the smallest mismatch needs no rounding of the
  // network: (a + b) + c is not a + (b + c) in floating point. A sampler reads one token at a time and a
  // trainer a whole text, with other *kernels* (the small programs that add and multiply), which add in
  // another order. Worse, a kernel may add in an order that depends on how many other texts are in the
  // batch, so that the same text gets other bits on a busy day (He and others, *Defeating Nondeterminism in
  // LLM Inference*, Thinking Machines 2025). Here a text gets the same bits alone and beside other texts,
  // for any number of threads: that is why the first table begins with a 0.
  //
  // **The paper** has a ratio to π_old in equation 1, and does not say which program computed it.
  //
  // **Others found:** Yao and others (*Your Efficient RL Framework Secretly Brings You Off-Policy
  // RL Training*, 2025) measured the gap between samplers and trainers and proposed TIS by token.
  // Liu, Li and others (*When Speed Kills Stability*, 2025) found trainings that collapsed, and
  // proposed to weight and to mask whole responses: they derive that with a weight for each token
  // the mean update is wrong. With a weight for the response the mean update is right, they find,
  // but the spread grows exponentially with the length of the response. They report that
  // DeepSeek-V3.2 (arXiv 2512.02556) took up a mask of theirs. Qi and others (arXiv 2510.26788)
  // trace the gap to bfloat16, and use half precision for sampler and trainer. AReaL (arXiv
  // 2505.24298) trains from old samples, up to 2.77 times as fast, with a bound on their age. In
  // AReaL's objective each token has two factors: π/π_old, which is clipped, and π_old/μ, which
  // corrects for the sampler (exercise 15.2).
  //
  // **What we add:** the exact error and spread of each kind of weight, and a training that dies without a
  // weight, and lives with one: the two differ in one line of code.

  // %% What you should have seen
  // - The larger the dose of one kind of mismatch, the more wrong the gradient, and the smallest
  //   dose that we tried still makes an error. (Two kinds are not alike: 4 bits have a sixth of the
  //   KL of top-p 0.95, and twice its error.) Rounding to bfloat16, which makes an error of 1.8% in
  //   the small world, cost the training nothing that one could see. A lag of 1 makes the same
  //   error there, and costs the training 4.5 points.
  // - Log-probabilities that are computed anew hide a mismatch. Keep what the sampler said.
  // - With a weight for the response and no bound, the mean gradient is exact, if the sampler can
  //   draw every output. A bound that cuts weights makes the gradient scatter less, and brings an
  //   error.
  // - No weight brings back an output that is never drawn. So let the trainer leave out the same
  //   tokens, or do not use top-p.
  // - A lag of one step costs 4.5 points on average. Its lowest seed ends at 53.4%, where with fresh
  //   samples the lowest ends at 74.7%. A lag of sixteen costs nearly everything here, at this learning
  //   rate, and a weight for the response brings most of it back.
  // - With a sampler of 2 bits, trainings with a weight for each token end higher on average, and this
  //   may be luck. With a weight for the response they end about where they end without a weight.
  //
  // The trained model has 100 thousand numbers, and its responses have some 40 tokens. A product over
  // thousands of tokens is another matter: exercise 15.3.

  // %% Two experiments worth trying
  // Change one thing, say first what you expect, and run the lesson again.
  // `git checkout lessons/15-mismatch` takes a change back.
  //
  // - **Shorter steps.** `make lesson-15 ARGS="--compare learning-rate=0.0001,0.0002"` trains with the
  //   lags, at half the rate and at the lesson's. At which step does a training with a lag of 16 begin to
  //   get worse?
  // - **A looser bound.** In `GradientBias.swift`, take `.truncated(10)` in place of
  //   `.truncated(2)` for the response. `make lesson-15 ARGS="--cell 3"` draws the error and the
  //   spread. Which of them grows?

  // %% Sources
  // - DeepSeek-AI, *DeepSeek-R1* ([arXiv 2501.12948](https://arxiv.org/abs/2501.12948), eq. 1): a ratio to the policy
  //   that sampled.
  // - Yao et al., *Your Efficient RL Framework Secretly Brings You Off-Policy RL Training* (2025): the gap between
  //   samplers and trainers, and TIS by token.
  // - Liu, Li et al., *When Speed Kills Stability* (2025): weights and masks for a whole response.
  // - DeepSeek-V3.2 ([2512.02556](https://arxiv.org/abs/2512.02556)), Qi et al.
  //   ([2510.26788](https://arxiv.org/abs/2510.26788)) and AReaL ([2505.24298](https://arxiv.org/abs/2505.24298)): a
  //   mask in use, half precision for both, and training from old samples.
}
