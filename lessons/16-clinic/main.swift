// A bug in a program that sorts a list shows itself. A bug in a trainer by rewards does not: the loop
// runs, the log fills, and some number goes up or does not. The cause may be a bug, or a task that is
// too hard, or a step that is too small. People look for days.
//
// Here are 22 such bugs, most of which happened to somebody. Each is a switch on the loop of lesson 07. What do
// the curves look like? What gives the bug away? And which of them no curve will ever show?
//
// Here are most claims in other words. Claim 1: one bug takes the larger of the two terms of PPO's clip in
// place of the smaller. With one update for each rollout it changes no number of any log. Claim 2: five
// bugs make a number wrong that is known beforehand, such as a ratio that has to be 1 at the first step.
// The *doctor*, a program that reads logs, is to name each of the five from one line. This claim failed: on
// one seed of ten one of the five could not be named (section 4). Claims 3 and 6 speak of *faults* and
// *signatures*. A fault is one of the 22 bugs, and a signature is a rule by which a fault can be told from
// a log. 18 of the 22 have one, and some bugs share a signature. Claim 5: if each response gets the
// advantage of the next response, policies end at least 30 points below sound ones.

import Knobs
import LessonShared
import Notebook
import TinyR1

Lesson(
  "16-clinic", question: "Which bug is this?",
  paper:
    "DeepSeek-R1 (arXiv 2501.12948), eq. 1 to 3, and what can go wrong in each of their symbols",
  minutes: 1, seeds: 2,
  claims: [
    maximumIsHidden, firstLineTells, doctorNames, fewFalseAlarms, neighbourLearnsNothing,
    unseenAreHarmless,
  ],
  exercises: [
    "Write a signature: the sampler that falls behind.",
    "Find the bug in advantages that are all of the right shape.",
    "Predict which bug each of six logs is of.",
  ],
  knobs: grpoKnobs.only([
    "steps": "30", "group-size": "8",
  ]).compared(in: "doctor")
).run { notebook in
  // %% 22 switches
  // A step has four stages: sample responses, compare their rewards, compare the policy with the
  // reference (*refer*), and update. A switch spoils what goes from one to the next: a reward, an
  // advantage, a log-probability, a setting. None of them makes a program fail. Each gives numbers of
  // the right shape, and a gradient that is finite.
  //
  // The switches concern the symbols of equation 1: the reward r, the advantage A, the tokens and what
  // was known of them when they were drawn, the three policies π, π_old and π_ref, and the objective J.
  //
  // Here are some words of the table. *Padding* fills short responses up to a common length. A token is
  // *masked* if it is left out of training. In a *warm-up* the learning rate rises slowly to its value.
  // *Tiny deviation* divides advantages by a deviation of 0 plus a millionth. Then the advantages are a
  // million times too large. The training goes on all the same, because *AdamW* (lesson 14) divides
  // each gradient by its size.
  //
  // The right column says why no error is reported. "A gradient has no right side up": a gradient of
  // the wrong sign has the right shape too. "The model has an opinion on every token": it gives each
  // token a probability, and so the padding too.
  try notebook.cell()
  printFaults(notebook)

  // %% A sound training
  // We make a base of lesson 07's kind, with half of its practice. Then come 30 steps of 32 × 8
  // responses: groups of 8 in place of lesson 07's 16, and otherwise its settings. The limits that
  // would stop a training are off, since we want to see how it ends.
  try notebook.cell()
  let quick = notebook.quick
  let impatient = FactorSearch(giveUp: 0.9, maximumTries: 8)
  let environment = Environment(
    try Quadratic(range: 12, method: .factorSearch(impatient)), split: Split(seed: 1))
  let recipe = QuadraticBase(in: environment, updates: quick ? 60 : 2000)
  let bases = try notebook.mapSeeds { try recipe.train(seed: $0, notebook) }
  let steps = notebook.turned(steps: quick ? 2 : 30)
  let plan = try ClinicPlan(in: environment, steps: steps, equations: quick ? 20 : 1000)
  let settings = notebook.turned(plan.settings)
  let starts = try notebook.mapSeeds(with: bases) { base, _ in try plan.evaluate(base, notebook) }
  let sound = try plan.curves("sound", "sound", from: bases, starts, settings, notebook)
  printEnds([sound], notebook)

  // %% What the curves look like
  // Here are the same bases and the same seeds, with one switch on in each training. Look at the figures
  // first, and guess. Some curves fall, and some lie flat. Many rise about as high as they should, and
  // some not so high. If one sees such a curve alone, one cannot know how high it should be. The log's
  // `reward` is what the rule paid; `right` is what the verifier says, whatever the rule paid.
  try notebook.cell()
  let patients = try Fault.allCases.map { fault in
    Patient(
      fault: fault,
      condition: try plan.curves(
        fault.name, fault.file, from: bases, starts, settings, notebook, fault),
      settings: fault.settings(settings))
  }
  printEnds([sound] + patients.map(\.condition), notebook)
  for (stage, title) in curveTitles {
    notebook.figure(
      curvesFigure(stage, title, patients, beside: sound), name: "\(stage.rawValue)-curves")
  }
  func patient(_ fault: Fault) -> Patient? { patients.first { $0.fault == fault } }
  if let misplaced = patient(.neighbour)?.condition {
    notebook.measure(neighbourLearnsNothing, gain(of: sound, over: misplaced))
  }

  // %% The doctor
  // A log has more in it than a curve that should rise. Some numbers are known beforehand. In the first
  // step of a run the policy is its own reference and its own sampler, so that the KL is 0 and every
  // ratio is 1, to the last bit. The advantages of a group sum to 0, so the objective is 0, too. One line
  // of the log can refute such an *identity*, and then there is a bug, whatever the curve does. Other
  // signs are *patterns*: a number above a threshold that was chosen on trainings with known bugs. Most
  // need many steps, and they can err.
  //
  // The doctor is a list of both (`Sources/Doctor`), each with a name, a cause, and a cure. It reads a
  // log: `make doctor RUN=runs/16-clinic/own-groups-seed-1`, or any folder with a `steps.jsonl`. The
  // first thing that it names is its diagnosis (*first word* in the table). For each fault we wrote
  // down beforehand what the doctor should say. *Named* counts the seeds on which it did. One diagnosis
  // can fit several bugs. For *wrong sign* and *ratio of logs* the right one is "it gets worse". On the
  // seed that is shown the doctor says "it does not learn" of both, which counts as wrong. For
  // *neighbour's* either of the two counts.
  //
  // Groups are called *alike*, or without contrast, if all their responses got the same reward:
  // elsewhere in these lessons such groups are *dead*.
  //
  // The five faults of claim 2 are *never paid*, *own groups*, *no baseline*, *shifted old* and *shifted
  // ref.* We stated claim 2 as something that must always hold. It does not: it failed for *own groups*
  // on one seed of ten. On that seed, 1005, in each of the 32 groups of the first step, all 8 responses
  // got the same reward. So every advantage was 0 anyway, and the log's first line could refute nothing.
  // The other four faults were named from the first line on all ten seeds. The table of claims has the
  // worst of these 50 cases: "found 0%" is the one that was not named. The words "wrong on some
  // seeds" stand there because the claim failed.
  //
  // For *shifted old* the ratios are printed as 1 to 1. They are ratios of whole responses. Such a ratio
  // is made of the sum of all log-probabilities, and a list that is shifted by one place has nearly the
  // same sum. So the ratios differ from 1 only after the third digit.
  //
  // Of the faults that only a pattern can show, *wrong sign* was named least often: in 4 of 10 trainings.
  // In the others the curve lay flat before it fell.
  try notebook.cell()
  printDiagnoses(patients, notebook)
  notebook.measure(doctorNames, namedShare(of: patients))
  notebook.measure(firstLineTells, .smallest(of: namedByOneLine(patients)))

  // %% False alarms
  // A doctor who calls everybody ill is right about all who are ill. So we let the doctor read trainings
  // with nothing wrong: lesson 07's settings with groups of 8, with groups of 16, and without the KL
  // term; DeepSeekMath's settings; and two under which an identity does not hold. With four updates for
  // each rollout (*4 minibatches* in the table) ratios do leave 1, and with a mean over all tokens long
  // responses weigh more, so that the objective of a first step is not 0. The doctor has to know both
  // settings. It reads them from a checkpoint beside the log. The figure shows how many of the 18 faults
  // that have a signature are named, and how many sound trainings are called ill, if the doctor reads
  // only the first lines of a log.
  //
  // Of 60 sound trainings two were called ill. The interval of this share ends above 10%, so claim
  // 4 is inconclusive. One was a pattern that erred. The other was an error of the doctor's own: it
  // took *drift is rewarded* for an identity. With a mean over all tokens that identity need not
  // hold, because there the advantages need not sum to 0. This error was mended after this run,
  // with a test; the numbers of this page are from before. So `make lesson-16 ARGS=--reproduce`
  // finds one alarm in place of two, and the same numbers in all other tables. The verdict stays.
  //
  // Two of 60 is the count after 30 steps. Asked too early the doctor is far worse, as the figure shows: after 9 to 12
  // lines, when most patterns may speak, it calls one sound training in five ill, most of them for groups
  // without contrast.
  //
  // On other trainings the doctor errs more often. In lesson 08's registered run it calls 14 of 50
  // trainings ill, all for groups without contrast. Nine of them are of a base that can never look
  // again, five of one that was shown 32 impatient thoughts. (Seven of the 14 are also called ill
  // because they do not learn.) Nothing is wrong with their trainer. Their bases lack what the reward
  // is paid for. A pattern says what is seen, and not whose fault it is.
  try notebook.cell()
  let healthy = try Sound.all(settings).map { own in
    let condition =
      own.file == "sound"
      ? sound
      : try plan.curves(own.name, own.file, from: bases, starts, own.settings, notebook)
    return (name: own.name, logs: condition.curves.map { $0.log(own.settings) })
  }
  printAlarms(healthy, notebook)
  notebook.measure(fewFalseAlarms, alarmRate(of: healthy))
  notebook.figure(doctorFigure(patients, healthy, steps: plan.steps), name: "doctor")

  // %% What the doctor cannot name
  // Four switches have no signature: the doctor has no rule for them. *max for min* is the purest: with
  // one update for each rollout every ratio is 1, the clip never acts, and its log is the sound one to
  // the last digit. It waits for the day on which somebody makes two updates. *end masked* costs
  // nothing as long as the base knows how to end. *one group* and *cool sampler* change what is learned
  // a little. The entropy of *cool sampler* is lower than that of the sound training (0.011 and 0.026
  // in section 3), but a log alone does not say how high an entropy should be. In so short a run the
  // four end where the sound one does, and so there is little to see: what the doctor cannot name may
  // be harmless today.
  //
  // Only one thing helps against these four: a test that knows the answer. The table names such a test
  // for each of the 22, and where the bug happened.
  try notebook.cell()
  if let hidden = patient(.maximum)?.condition {
    let difference = largestDifference(sound, hidden)
    notebook.print("largest difference of any number of two logs, max for min:", difference)
    notebook.measure(maximumIsHidden, .exact(difference))
  }
  notebook.measure(unseenAreHarmless, shortfall(ofUnseen: patients, below: sound))
  printTests(notebook)

  // %% For the curious: what makes a signature
  // A good signature is a number that is known beforehand and costs nothing to log. Before the first update, policy,
  // sampler and reference are one model; so every difference between two of them is a bug, and one batch is enough
  // to see it. Afterwards they may differ, and nothing is certain any more. It pays to look at the first line of a
  // log before the second is written.
  //
  // The second kind of good signature compares two numbers that should be one: what the rule paid and what
  // the verifier says. If only the sum of a reward's parts is logged, there is nothing to compare.
  //
  // **Others have** dashboards and alarms: TRL and prime-rl log entropy, lengths, cut-off responses, and groups
  // without contrast, and programs such as rlprobe and rldoctor name failures by their signs. **What we add:** the
  // bugs as switches on one loop, so that it can be counted how often a doctor is right, and how often it calls the
  // sound ill.

  // %% What you should have seen
  // - No switch crashes anything. Shapes and finite numbers say nothing about a gradient.
  // - Most curves with a bug rise, or could be those of a harder task. A curve alone is no evidence. Of
  //   the four bugs of tokens two learn as the sound training does, *shifted ref.* ends 12 points
  //   lower, and *padding trained* hardly becomes more accurate.
  // - Identities are worth more than patterns: most need a line or two, and no threshold. But on one seed an
  //   identity said nothing, because every advantage was 0 anyway. And the doctor used another one,
  //   *drift is rewarded*, in a setting in which it need not hold.
  // - One bug changed no number of a log, *max for min*, and three more have no signature. For these
  //   there are tests: exact sums, finite differences, golden values.
  // - Claim 4 is inconclusive: two of 60 sound trainings were called ill, and up to 13% is possible. No
  //   training with lesson 07's settings was among the two.
  // - The doctor finds only what it knows to look for.
  //
  // The bases, the task and the responses are small. In a long run of a large model other things drift, and
  // thresholds that were chosen here are no law.

  // %% Two experiments worth trying
  // Change one thing, say first what you expect, and run the lesson again.
  // `git checkout lessons/16-clinic` takes a change back.
  //
  // - **Wake it.** In `ClinicTraining.swift`, add `settings.innerEpochs = 4` and `settings.surrogate = .clipped(.ppo)`
  //   to the settings, and take `ClipRange.ppo` in `Fault.swift`. Is *max for min* still hidden?
  // - **A subtler sign.** In `Fault.swift`, let β be `-0.001` in place of `-0.05`. The curve is a sound one. Does the
  //   doctor still see it?

  // %% Sources
  // - DeepSeek-AI, *DeepSeek-R1* ([arXiv 2501.12948](https://arxiv.org/abs/2501.12948)): equations 1 to 3.
  // - The reward: open-r1 [#235](https://github.com/huggingface/open-r1/issues/235), format never paid; TinyZero and
  //   tiny-grpo, whose code was read; a cap that cuts most responses, trl
  //   [#6263](https://github.com/huggingface/trl/issues/6263).
  // - The advantage: Search-R1 [#39](https://github.com/PeterGriffinJin/Search-R1/pull/39), each sample its own group;
  //   CoursIA [#10603](https://github.com/jsboige/CoursIA/pull/10603), groups of two; mlx-lm-lora [#55](https://github.com/Goekdeniz-Guelmez/mlx-lm-lora/issues/55), a default whose gradient is 0;
  //   flash-linear-attention [#1073](https://github.com/fla-org/flash-linear-attention/issues/1073), the sign and one
  //   group for all; NeMo-RL [#1518](https://github.com/NVIDIA-NeMo/RL/issues/1518), a deviation of 0.
  // - Tokens: trl [#3681](https://github.com/huggingface/trl/issues/3681) and ms-swift
  //   [#3069](https://github.com/modelscope/ms-swift/issues/3069), one place off; trl
  //   [#2708](https://github.com/huggingface/trl/pull/2708), the end token; MemGen
  //   [#33](https://github.com/bingreeky/MemGen/pull/33), padding.
  // - Policies: trl [#5312](https://github.com/huggingface/trl/issues/5312), a sampler without the new weights; trl
  //   [#3029](https://github.com/huggingface/trl/pull/3029), the temperature.
  // - The objective: ToolRL [#52](https://github.com/qiancheng0/ToolRL/issues/52) and trl
  //   [#463](https://github.com/huggingface/trl/issues/463), the sign of the KL; hello-agents
  //   [#770](https://github.com/datawhalechina/hello-agents/issues/770), a learning rate; code of *Reasoning from
  //   Scratch* and of a lecture on language models, as it was when we read it.
}
