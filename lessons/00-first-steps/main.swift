// You may have read that a model "learns from rewards". This lesson shows what happens when it does. Its model
// is five numbers. You can check every number with a pencil and a calculator.
//
// The words that all other lessons use begin here: token, logit, gradient, policy, reward. Each numbered
// section of this page is a *cell*. Cell 10 says what DeepSeek-V3, R1-Zero and R1 are, and cell 11 what the
// letters mean.
//
// The claim below in other words: we never show the model the right word. A rule rewards the model each time
// that it says this word. After 50 updates (changes of the model, each after 4 tries) at least 90% of its
// answers are the right word.

import Foundation
import LessonShared
import Notebook
import TinyR1

let rewardAloneFindsIt = Claim(
  "Rewarded for the right word, and never shown it, the model says it in at least 90% of its answers "
    + "after 50 updates of 4 tries each.",
  .atLeast(90), unit: "%")

Lesson(
  "00-first-steps",
  question: "From a network to a policy: what is a logit, a token, a gradient?",
  paper: "DeepSeek-R1 (arXiv 2501.12948v1), section 2, for the names in cells 10 and 11",
  minutes: 0.05, seeds: 20, claims: [rewardAloneFindsIt],
  exercises: [
    "Write the softmax with a temperature.",
    "Find the bug in a sampler that never draws one word.",
    "Predict how likely fish is after half a step.",
  ], next: "01-chain-of-thought"
).run { notebook in
  // %% A text is a list of tokens
  // A language model does not read letters. A text is cut into pieces, and each piece is a *token*: a
  // word, a part of a word, a sign. The list of all tokens is the *vocabulary*, and each token has a
  // number in it. The vocabulary of DeepSeek-V3 has about 129,000 tokens. Ours has five.
  //
  // Our model is asked one question only: "two and two make". It has to say the next token.
  //
  // (The grey boxes on this page are the program, in Swift. [Swift beside Python](../../plots/swift.md) shows
  // fifteen idioms of the lessons, each with the same in Python. One can read all lessons without the boxes.)
  try notebook.cell()
  let words = ["four", "five", "three", "wait", "fish"]
  notebook.table(["number", "token"], words.indices.map { ["\($0)", words[$0]] })

  // %% A network turns a text into logits
  // A *network* is a function with numbers in it that can be changed. These numbers are its *weights*;
  // all weights together are called θ (theta). The network reads the text so far and gives one number
  // for each token of the vocabulary. This number is the *logit* of the token. A larger logit means that
  // the network prefers the token more.
  //
  // DeepSeek's network is a *transformer*, and it has 671 billion weights. A transformer looks at all
  // earlier tokens to find the logits of the next one, in several *layers*, one after the other. Our
  // network knows a single question, so it has nothing to look at: its five weights *are* the five
  // logits. We choose them so that the model is weak: it prefers *five*.
  try notebook.cell()
  let weights = [log(2.0), log(4.0), log(2.0), log(1.0), log(1.0)]
  notebook.table(["token", "logit"], words.indices.map { [words[$0], decimals(weights[$0], 3)] })

  // %% The softmax turns logits into probabilities
  // A logit can be any number, also one below 0. A probability cannot: it lies between 0 and 1, and all
  // probabilities add up to 1. The *softmax* makes one from the other in two steps. It raises e = 2.718
  // to the power of each logit, and divides by the sum:
  //
  // - p = e^logit / (sum of all e^logit)
  //
  // Check it: our five powers are 2, 4, 2, 1 and 1. Their sum is 10. So *four* has the probability 2/10 = 0.2.
  //
  // The last column divides each logit by a *temperature* T = 0.5 first. A logit z divided by 0.5 is 2z, and
  // e^(2z) is the square of e^z. So the powers are now 4, 16, 4, 1 and 1, and their sum is 26. The probability
  // of *five* is 16/26: the model is more decided. A temperature above 1 makes a model less decided.
  try notebook.cell()
  let before = softmax(weights)
  let cool = softmax(weights, temperature: 0.5)
  printSoftmax(notebook, words, weights, before, cool)

  // %% To answer is to draw
  // The model answers by chance. It *samples*: it draws a number between 0 and 1, and goes through the
  // tokens until the sum of their probabilities is larger than this number. The sums are 0.2, 0.6, 0.8,
  // 0.9 and 1. So 0.1 gives *four*, 0.7 gives *three*, and 0.95 gives *fish*.
  //
  // *Greedy* decoding takes the likeliest token each time, with no chance at all.
  //
  // The numbers come from a generator that starts from a *seed*. The same seed gives the same numbers
  // again, so every run of this lesson can be repeated.
  try notebook.cell()
  var generator = SeededGenerator(seed: notebook.seed)
  let draws = (0..<6).map { _ in generator.uniform() }
  printDraws(notebook, draws) { words[draw(from: before, at: $0)] }

  // %% The log-probability: products become sums
  // The probability of an answer of many tokens is the product of the probabilities of its tokens. Such a
  // product gets very small. If each of 1000 tokens has the probability one half, the product is a
  // number with 301 zeros after the point.
  // The logarithm turns the product into a sum of handy numbers, and so everyone works with the
  // *log-probability*, log p. The logarithm here is the natural one, and its unit is the *nat*.
  //
  // The log-probability of an answer that is sure to come is 0. The less likely an answer is, the
  // further its log-probability lies below 0.
  //
  // Check it: *four* and then *fish* has the probability 0.2 · 0.1 = 0.02, and -1.609 - 2.303 = -3.912
  // is the logarithm of 0.02.
  try notebook.cell()
  printLogProbabilities(notebook, words, before)
  notebook.print()
  notebook.print("four, then fish:", decimals(log(before[0]) + log(before[4]), 3))

  // %% A gradient: nudge each weight, and see
  // Suppose *four* should become likelier. Which weight has to change, and which way? Try it: make one weight
  // larger by 0.001, look how much log p of *four* changes, and divide the change by 0.001. This is the
  // *slope* for this weight. The list of the slopes for all weights is the *gradient*, written ∇ (say "nabla"
  // or "the gradient of").
  //
  // Nobody nudges 671 billion weights. There is a formula for the gradient, and for the softmax it is
  // short: 1 - p for the token in question, and -p for each other token. Check it with the
  // probabilities above: 1 - 0.2 = 0.8 for *four*, and -0.4 for *five*.
  //
  // For a transformer the formula is longer. A program works it out from the last layer back to the first one.
  // This is called the *backward pass*.
  try notebook.cell()
  let nudged = words.indices.map { place in
    var other = weights
    other[place] += 0.001
    return (log(softmax(other)[0]) - log(before[0])) / 0.001
  }
  let gradient = words.indices.map { ($0 == 0 ? 1 : 0) - before[$0] }
  printSlopes(notebook, words, nudged, gradient)

  // %% One step up
  // *Learning* means: change each weight by a small multiple of its slope. The multiple is the *learning
  // rate* η (eta). Some texts speak of a *loss*, a quantity that should become small. Then the step has
  // the other sign, and goes down the slope.
  //
  // One such step with η = 1 raises the logit of *four* from 0.693 to 1.493, and lowers all others. The new
  // powers are 4.451, 2.681, 1.637, 0.905 and 0.905, and their sum is 10.579. So the probability of *four* is
  // now 4.451 / 10.579 = 0.421. It was 0.2. Nobody asked for less of the other words, and still they
  // became rarer: all probabilities together are 1. (Together they must lose. That each loses is so here, and
  // not always.)
  try notebook.cell()
  let stepped = zip(weights, gradient).map { weight, slope in weight + 1 * slope }
  let after = softmax(stepped)
  printStep(notebook, words, weights, gradient, stepped, before, after)
  notebook.figure(oneStepFigure(words, before: before, after: after), name: "one-step")

  // %% Policy, reward, expectation
  // So far someone told the model that *four* is right. In *reinforcement learning* nobody does. We need
  // three more words for it.
  //
  // A *policy*, written π (pi), is what a model does: the probability of each answer o to a question q,
  // π(o | q). Our policy is the column of probabilities above. A *reward* r is a number that a *rule*
  // gives to an answer. A rule is a small program. Ours gives 1 to *four* and 0 to all else. The rule
  // marks answers; it never shows one.
  //
  // The *expectation* E[r] is the average reward over all answers, each counted as often as it comes:
  // probability times reward, added up. The expectation is called J, and learning should raise J. Here it is
  //
  // - J = 0.2 · 1 + 0.4 · 0 + 0.2 · 0 + 0.1 · 0 + 0.1 · 0 = 0.2
  //
  // A language model has far too many answers to list. It samples some, and their mean reward is near J. The
  // mean of more answers is mostly nearer. Ten answers may hit J by luck, as they do here.
  try notebook.cell()
  let rewards = words.map { $0 == "four" ? 1.0 : 0.0 }
  let average = zip(before, rewards).map { $0 * $1 }.reduce(0, +)
  notebook.print("J =", decimals(average, 3))
  notebook.print()
  notebook.table(
    ["answers sampled", "their mean reward"],
    [10, 1000, 100_000].map { count in
      let sampled = (0..<count).map { _ in rewards[draw(from: before, at: generator.uniform())] }
      return ["\(count)", decimals(mean(sampled), 3)]
    })

  // %% Learning from the reward alone
  // Now the model answers four times, and the rule marks the four answers. One *update* of its weights:
  //
  // - θ_new = θ + η · (1/4) Σ_i r_i ∇log π(o_i)
  //
  // In words: take a step up the gradient of each answer, multiply it by the reward of the answer, and take
  // the mean of the four steps. An answer without a reward moves nothing. If one of the four answers is right,
  // the step (with η = 1 as before) is a quarter of the step in cell 7, and the logit of *four* rises by 0.2.
  // The table has the probability of *four* after one update, for each number of right answers. Where no
  // answer is right, the model learns nothing.
  //
  // The figure has 50 updates. The dashed line belongs to a pupil who is *shown* the answer and takes the
  // whole step each time. That is *supervised learning*. The thin lines are models that are only rewarded,
  // one for each seed. Most begin more slowly, since a right answer has to be found by luck first.
  try notebook.cell()
  notebook.table(
    ["right of 4", "logit of four", "probability of four"],
    (0...4).map { right in
      let moved = zip(weights, gradient).map { $0 + Double(right) / 4 * $1 }
      return ["\(right)", decimals(moved[0], 3), decimals(softmax(moved)[0], 3)]
    })
  let updates = 50
  let rewarded = notebook.mapSeeds { seed in
    var generator = SeededGenerator(seed: seed).stream(1)
    var (weights, curve) = (weights, [before[0]])
    for _ in notebook.steps("learning", updates) {
      let policy = softmax(weights)
      let right = (0..<4).count { _ in draw(from: policy, at: generator.uniform()) == 0 }
      weights = climbed(weights, towards: 0, rate: Double(right) / 4)
      curve.append(softmax(weights)[0])
    }
    return curve
  }
  var (pupil, shown) = (weights, [before[0]])
  for _ in 0..<updates {
    pupil = climbed(pupil, towards: 0, rate: 1)
    shown.append(softmax(pupil)[0])
  }
  notebook.figure(learningFigure(rewarded: rewarded, shown: shown), name: "learning")
  notebook.measure(rewardAloneFindsIt, seedInterval(rewarded.map { 100 * ($0.last ?? .nan) }))

  // %% V3, R1-Zero and R1
  // - **DeepSeek-V3-Base** is a transformer of 671 billion weights, of which 37 billion work on each
  //   token. It has learned one thing: to continue texts of all kinds. This is called
  //   *pretraining*, and such a model is a *base*.
  // - **R1-Zero** is V3-Base after reinforcement learning alone. It was asked problems of mathematics,
  //   code and logic, and rules marked the answers. Nobody showed it how to think. On the problems of a
  //   contest, AIME 2024, it was right in 15.6% of its answers at first, and in 71.0% at the end.
  // - **R1** begins again from V3-Base. It is shown some thousands of readable thoughts (the *cold
  //   start*), then rewarded. This model then writes most of about 800,000 texts. Then one begins
  //   with V3-Base a third time: it is shown these texts, and is then rewarded. The result is R1.
  //   It is right in 79.8%.
  // - **The distilled models** are six smaller ones, of 1.5 to 70 billion weights, from the families Qwen
  //   and Llama. They were shown these 800,000 texts, and not rewarded.
  //
  // Lesson 07 is R1-Zero in small, lesson 10 is R1, and lesson 11 the distilled models.

  // %% The letters
  // All lessons write the same letters for the same things.
  //
  // | letter | what it is |
  // |-|-|
  // | q, o | a question, and a response to it (*output*) |
  // | oₜ, oᵢ | the token at place t of a response; response i of several |
  // | θ | all weights of a model |
  // | π(o), π_θ | the probability that the policy gives to a response, with weights θ |
  // | π_old | the policy that wrote the responses (lesson 05) |
  // | π_ref | the policy to stay close to (lesson 06) |
  // | log π | the log-probability |
  // | r, A | the reward of a response; how much better it is than others (lesson 04) |
  // | G | how many responses to one question are compared |
  // | E[r], J | the expectation of the reward, which is the average over all responses |
  // | ∇J | the gradient of J: one slope for each weight |
  // | Σ | a sum |
  // | η | the learning rate: how far one step goes |
  // | ρ, ε | the ratio of new to old probability, and how far it may go (lesson 05) |
  // | KL, β | how far two policies are apart, and the price of that (lesson 06) |
  // | T | the temperature |
  //
  // *Points* are differences of percentages: from 20% to 50% are 30 points.

  // %% What you should have seen
  // A network gives logits, the softmax makes probabilities of them, and a draw makes an answer. A
  // gradient says how to change each weight so that one answer becomes likelier. One step made *four*
  // more than twice as likely.
  //
  // A model can learn from rewards without being shown the answer. A rule has to recognise a right answer, and
  // the model has to find one now and then. Everything else in R1 is built from these parts.
  //
  // **The paper says** that R1-Zero learns from rewards without any supervised data (section 2.2).
  //
  // **What we add** is a model so small that each number of one step fits into a table.
  //
  // One thing our five numbers cannot show, because they know one question only. A transformer uses the same
  // weights for all questions. A step for one question also changes the answers to others, for better or
  // worse. So a transformer can become right on questions that it has never seen.

  // %% Two experiments worth trying
  // Change one thing, say first what you expect, and run the lesson again.
  // `git checkout lessons/00-first-steps` takes a change back.
  //
  // - **A rarer right word.** In cell 2 of `main.swift`, give *four* the logit `log(0.02)`: the model then
  //   says it once in 400 answers. `make lesson-00` draws 20 seeds. How many of them ever meet the reward
  //   within 50 updates of 4 tries?
  // - **A longer step.** In cell 9, replace `rate: Double(right) / 4` by `rate: Double(right)`. Then η is 4.
  //   Run `make lesson-00` again: which seeds gain from the longer step?

  // %% Sources
  // - DeepSeek-AI, *DeepSeek-R1* ([arXiv 2501.12948](https://arxiv.org/abs/2501.12948)): what R1-Zero and R1
  //   are, and their numbers.
  // - DeepSeek-AI, *DeepSeek-V3 Technical Report* ([2412.19437](https://arxiv.org/abs/2412.19437)): the base,
  //   its vocabulary and its weights.
  // - Williams, *Simple statistical gradient-following algorithms* (Machine Learning 8, 1992): learning from
  //   the reward alone, as in cell 9.
}
