import Cells

/// The meanings of the lessons' numbers: each page explains those that occur on it.
package enum Glossary {
  /// Returns the explanations for what occurs in a lesson's prose, code and claims, as Markdown.
  package static func terms(in source: LessonSource, claims: [Claim]) -> [String] {
    let cells = source.cells.flatMap { [$0.heading, $0.prose, $0.code] }
    let text = ([source.introduction] + cells + claims.map(\.text)).joined(separator: "\n")
    return entries.split(separator: "\n").compactMap { entry in
      guard let colon = entry.firstRange(of: ": ") else { return nil }
      let words = entry[..<colon.lowerBound].split(separator: ", ").map(String.init)
      guard let name = words.first, words.contains(where: { occurs($0, in: text) }) else {
        return nil
      }
      return "**\(name)**: \(entry[colon.upperBound...])"
    }
  }

  /// The words that a number goes by, the first of which is its name, and after the colon what it
  /// is.
  private static let entries = """
    held out, held-out, heldOut: a problem is held out if no update ever sees it. The same \
    problems are held out for all seeds.
    pass@1, passAtOne: the share of right answers at temperature 1, averaged over the samples of \
    a problem and then over problems.
    pass@k: the chance that at least one of k answers is right, estimated without bias from n ≥ \
    k samples.
    cons@16, consensus, cons@k: the share of problems for which the most frequent of that many \
    answers is right.
    points: differences of percentages: from 20% to 50% are 30 points.
    mean and range, MeanAndRange: a line is the mean over seeds, and its band reaches from the \
    lowest seed to the highest. The band says what was seen, not what other seeds would give.
    interval, seedInterval: the range in which a mean over seeds may lie. Each of the n seeds gave \
    one number. Draw n of these numbers at random (one may come twice), and take the mean of the \
    drawn numbers. Do this many times, and sort the means. The interval of a claim holds the middle \
    95% of them, and a little more: with few seeds the middle 95% would be too narrow (this is the \
    *expanded percentile bootstrap*). The interval never reaches beyond the lowest and the highest \
    of the n numbers. Some 95 of 100 such intervals contain the mean over all seeds there are. An \
    interval is about other seeds, and not about other problems, unless it names groups of \
    problems. Fewer than 5 seeds have no interval. Where a claim names *trials*, we counted in how \
    many of them something happened. The interval then says how often this may happen in the long \
    run.
    reward: what a rule pays for a response; here no other judge is asked.
    advantage, advantages: how much better a response is rewarded than those it is compared \
    with, Aᵢ; zero is average.
    J(θ), J: the expected reward of a policy. It is exact where all outputs can be listed, else \
    a mean over samples.
    ratio, ratios: ρ = π/π_old, how much likelier a token or a response has become since it was \
    sampled; 1 at first.
    clipped, silenced: a token is clipped if the clip has dropped its gradient, since its ratio \
    has moved by more than ε.
    dead, dead groups: a group is dead if all its rewards are the same: there is nothing to \
    compare, and the group teaches nothing.
    KL: how far two policies are apart, in nats; 0 if they are the same. Lesson 06 explains how it \
    is measured: take the responses that π writes, and average log π - log π_ref over them.
    entropy: how undecided a policy is, in nats. It is 0 if the policy always says the same. It is \
    ln V if there are V answers, all equally likely.
    gradient_norm, gradient norm, length of a gradient: the length of a gradient over all \
    weights, before anything is done to it.
    tokens: where a number of tokens stands, it is the length of a response in symbols of the \
    task's vocabulary, with its tags and its end.
    cosine: of two gradients: 1 if they point the same way, 0 if they have nothing to do with \
    each other.
    variance, spread: how far samples scatter around their mean. The variance is the mean squared \
    distance of the samples from their mean. Its root is the standard deviation, also called spread.
    """

  /// Returns whether a word stands in a text, and not only as part of a longer one or as a member's
  /// name.
  private static func occurs(_ word: String, in text: String) -> Bool {
    text.ranges(of: word).contains { range in
      let before = text[..<range.lowerBound].last
      let after = text[range.upperBound...].first
      return before != "." && !isPartOfWord(before) && !isPartOfWord(after)
    }
  }
}
