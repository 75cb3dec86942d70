import Foundation
import TextLayout
import TinyR1
import Watch

/// A part of what is said of the update: prose, or lines that stay as they are.
enum Part {
  case heading(String)
  case prose(String)
  case lines([String])
}

extension OneUpdate {
  /// The update as a training of one step that was watched.
  func watched(in folder: URL) -> WatchRecorder<Quadratic> {
    let before = GRPOTrainer(from: base, in: environment, settings, seed: seed)
    var watch = WatchRecorder(of: before, in: folder, lesson: folder.lastPathComponent, steps: 1)
    watch.willStep(before)
    watch.didStep(metrics, of: trainer)
    watch.end(after: 1, reason: nil)
    return watch
  }
}

/// Returns all that there is to say of one update, from the question to the check.
func report(of update: OneUpdate) -> [Part] {
  let (group, settings) = (update.group, update.settings)
  let rewards = group.rewards
  let mean = rewards.reduce(0, +) / Double(rewards.count)
  let deviation =
    (rewards.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(rewards.count)).squareRoot()
  let weight = group.samples[0].weight
  return [
    .prose(
      "A base of \(update.base.parameterCount) weights is asked one equation, and GRPO makes one update on its "
        + "four answers. The base is the one that `make ask` talks to. The answers are drawn with seed "
        + "\(update.seed), the first seed with which the four rewards are not all the same."),
    .heading("The question"),
    .lines([update.environment.task.vocabulary.decode(group.prompt)]),
    .heading("Four answers, and how much better each is than the group"),
    .prose(
      "The reward is 1 for a right answer and 1 for the right form. Its mean is \(show(mean)), and its "
        + "standard deviation \(show(deviation)). The advantage of an answer is A = (r − mean) / std."
    ),
    .lines(answers(update)),
    .heading("What each token is given"),
    .prose(
      "Each token gets one number c. It says how fast J rises if log π of this token rises (∂J/∂log π). If c is above "
        + "0 the update pushes the token up, below 0 down. Nothing has moved before the update, so every token of an "
        + "answer has the same c = A/\(Int((1 / weight).rounded()))."
    ),
    .prose(
      "In general c is made of A and four more numbers. w = 1/\(Int((1 / weight).rounded())) averages over the answers. "
        + "ρ is the ratio of the answer's new probability to its old one, and is 1 before the update. d = 1 − π_ref/π is the "
        + "pull of the reference, and is 0 before the update. β is the price of the divergence from the reference, "
        + "\(settings.klCoefficient) here. Together they give c = w · (ρA − β·d)."
    ),
    .prose(
      "The update moves all weights along Σ c ∇log π. AdamW, the rule for the step, decides how far; its "
        + "learning rate is \(show(update.metrics.learningRate)). π after is the probability that a token has then. All tokens "
        + "share the weights. So when one token is pushed, the probabilities of others change with it. ρ after is the ratio "
        + "of π after to π; the table of the answers has its product over all tokens. k3 is the token's part of the "
        + "divergence from the reference after the update."),
  ]
    + alike(update).map { places in .lines([name(of: places)] + tokens(update, places[0])) }
    + [
      .prose(decisive(update)),
      .heading("The check"),
      .prose(
        "Is the sum of these numbers the gradient? Change all weights a little at once, along a random direction v: how "
          + "fast does J change? We measure this slope in three ways. First, from the coefficients above. Second, from J "
          + "itself: we compute J after a small step along v and after the same step against v, and divide the difference by "
          + "the distance between the two places. Third, from the gradient that the optimizer was given."
      ),
      .lines(slopes(update)),
    ]
}

/// The answers that have the same text, by the first of each.
private func alike(_ update: OneUpdate) -> [[Int]] {
  let samples = update.group.samples
  let first = samples.indices.filter { place in
    samples.firstIndex { $0.tokens == samples[place].tokens } == place
  }
  return first.map { place in samples.indices.filter { samples[$0].tokens == samples[place].tokens }
  }
}

private func name(of places: [Int]) -> String {
  let numbers = places.map { "\($0 + 1)" }
  guard numbers.count > 1 else { return "answer \(numbers[0])" }
  return
    "answers \(numbers.dropLast().joined(separator: ", ")) and \(numbers.last ?? ""), which have the same "
    + "text: each gives its tokens this c"
}

/// Says which token has moved most, of all answers that are better than the group.
private func decisive(_ update: OneUpdate) -> String {
  var best = (change: 0.0, symbol: "", old: 0.0, after: 0.0)
  for (sample, after) in zip(update.group.samples, update.after) where sample.advantage > 0 {
    let symbols = update.environment.task.vocabulary.symbols(of: sample.tokens)
    for (t, symbol) in symbols.enumerated() {
      let (old, new) = (exp(sample.old.values[t]), exp(after[t]))
      if new - old > best.change { best = (new - old, symbol, old, new) }
    }
  }
  return
    "The token that gains most is `\(best.symbol)`: its probability goes from \(fixed(best.old, 3)) to "
    + "\(fixed(best.after, 3)). All tokens of an answer are given the same c, but where a token was certain "
    + "already, ∇log π is nearly 0, and it does not move. The tokens that all answers begin with are neither praised "
    + "nor blamed: there the four c of a place add up to 0, as the advantages do. So nothing pushes `7`, and it moves a little "
    + "with the shared weights. `wait` was not certain and is pushed as hard as `no`, and still moves little: the "
    + "shared weights decide that. In a training 32 groups share one step. AdamW makes steps of about one length, "
    + "for one group as for 32. So this one group moves the model as far as 32 would."
}

private func answers(_ update: OneUpdate) -> [String] {
  Table(
    ["", "tokens", "reward", "A", "ρ after", "verdict"],
    update.group.samples.enumerated().map { place, sample in
      let check = update.environment.task.check(sample.response, for: update.group.problem)
      let ratio = zip(update.after[place], sample.old.values).reduce(0) { $0 + $1.0 - $1.1 }
      return [
        "\(place + 1)", "\(sample.tokens.count)", show(sample.reward), signed(sample.advantage),
        show(exp(ratio)), sample.response.verdict(isCorrect: sample.isCorrect, check),
      ]
    }
  ).lines
}

private func tokens(_ update: OneUpdate, _ place: Int) -> [String] {
  let sample = update.group.samples[place]
  let symbols = update.environment.task.vocabulary.symbols(of: sample.tokens)
  let (old, after) = (sample.old.values, update.after[place])
  let reference = sample.reference?.values ?? []
  return Table(
    ["token", "log π", "π", "c", "π after", "change", "ρ after", "k3"],
    symbols.indices.map { t in
      let x = reference[t] - after[t]
      return [
        symbols[t], fixed(old[t], 4), fixed(exp(old[t]), 4),
        signed(sample.update?.coefficients[t] ?? .nan, 4), fixed(exp(after[t]), 4),
        signed(exp(after[t]) - exp(old[t]), 4), fixed(exp(after[t] - old[t]), 4),
        fixed(exp(x) - x - 1, 6),
      ]
    }
  ).lines
}

private func slopes(_ update: OneUpdate) -> [String] {
  Table(
    ["direction", "Σ c · slope of log π", "finite difference of J", "∇J · v"],
    (1...3).map { seed in
      let slopes = update.slopes(along: UInt64(seed))
      return [
        "\(seed)", signed(slopes.fromCoefficients, 7), signed(slopes.fromObjective, 7),
        signed(slopes.fromGradient, 7),
      ]
    }
  ).lines
}

/// A number without digits that say nothing.
private func show(_ number: Double) -> String { String(format: "%.4g", number) }

private func fixed(_ number: Double, _ places: Int) -> String {
  let text = String(format: "%.\(places)f", number)
  return text.hasPrefix("-") && text.allSatisfy({ "-0.".contains($0) })
    ? String(text.dropFirst()) : text
}

private func signed(_ number: Double, _ places: Int = 3) -> String {
  let text = fixed(number, places)
  return text.hasPrefix("-") || text.allSatisfy { "0.".contains($0) } ? text : "+" + text
}
