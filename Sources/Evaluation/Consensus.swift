import Numerics
import Require

/// Computes whether the most frequent answer is the correct one: majority voting, cons@k or maj@k.
///
///     cons@k = 1/T if the correct answer has the most votes, shared with T − 1 others; 0 if not
///
/// Source: Wang et al., "Self-Consistency Improves Chain of Thought Reasoning in Language Models"
/// (arXiv 2203.11171); DeepSeek-R1 reports cons@64 (arXiv 2501.12948, table 2).
///
///     consensus([7, 7, 3, nil], correct: 7)  // 1
///     consensus([7, 3], correct: 7)          // 0.5
///
/// *Ties* are not settled by the papers. Here a tie is shared: the value is what drawing one of the
/// winners fairly would give on average. It depends neither on the order of the samples (as "first
/// seen wins" does) nor on how answers sort, and it favours nobody.
///
/// A response without an answer (nil) does not vote. Answers that mean the same must *be* the
/// same: reduce fractions and order roots before counting.
///
/// - Parameters:
///   - answers: the answer of each of the k samples; nil where none could be read.
///   - correct: the right answer.
/// - Returns: 0, 1, or the share of a tie; 0 if nobody voted for the correct answer.
public func consensus<Answer: Hashable>(_ answers: [Answer?], correct: Answer) -> Double {
  var votes: [Answer: Int] = [:]
  for case let answer? in answers { votes[answer, default: 0] += 1 }
  guard let own = votes[correct], own == votes.values.max() else { return 0 }
  return 1 / Double(votes.values.count { $0 == own })
}

/// Estimates the accuracy of majority voting over k samples, from more than k samples: the mean of
/// ``consensus(_:correct:)`` over all k-subsets of them.
///
///     Σ_m P(m votes for the correct answer) · E[ 1/(1 + ties) ; no other has more than m ]
///
/// The counts of a random k-subset are multivariate hypergeometric; they are dealt one answer at a
/// time, so the work grows with k and the number of answers and not with the number of subsets.
///
///     expectedConsensus(k: 2, correct: 2, others: [1], abstaining: 0)  // 2/3: {7,7}, or a tie
///
/// It is to cons@k what ``passAtK(_:correct:samples:)`` is to pass@k: with 64 samples of each
/// problem it estimates cons@16 from all of them.
///
/// - Parameters:
///   - k: how many samples vote.
///   - correct: how many samples gave the correct answer.
///   - others: how many gave each of the wrong answers.
///   - abstaining: how many gave no answer that could be read.
/// - Returns: a probability in 0...1, to about 12 digits.
/// - Precondition: no count is negative, and 1 ≤ k ≤ their sum.
public func expectedConsensus(k: Int, correct: Int, others: [Int], abstaining: Int) -> Double {
  let samples = others.reduce(correct + abstaining, +)
  require(
    correct >= 0 && abstaining >= 0 && others.allSatisfy { $0 >= 0 },
    "expected counts of at least 0, got \(correct), \(others) and \(abstaining)")
  require(
    k >= 1 && k <= samples, "expected k between 1 and the number of samples \(samples), got \(k)")
  var expected = 0.0
  for own in stride(from: 1, through: min(k, correct), by: 1) {
    let rivals = others.filter { $0 >= own }  // the rest cannot tie, and only fill places
    // chances[ties][places]: how likely so many ties, and so many places still to be filled, are.
    var chances = [[Double]](
      repeating: [Double](repeating: 0, count: k - own + 1), count: min(rivals.count, k / own) + 1)
    chances[0][k - own] = hypergeometric(own, of: correct, population: samples, draws: k)
    var population = samples - correct
    for count in rivals {
      chances = deal(count, atMost: own, population: population, to: chances)
      population -= count
    }
    for (ties, row) in chances.enumerated() { expected += row.reduce(0, +) / Double(ties + 1) }
  }
  return min(expected, 1)
}

/// Returns the chances after those `count` of the remaining `population` were dealt to the free
/// places, and got at most `limit` of them: that many are a tie, and more would have won.
private func deal(
  _ count: Int, atMost limit: Int, population: Int, to chances: [[Double]]
) -> [[Double]] {
  var next = chances.map { $0.map { _ in 0.0 } }
  for (ties, row) in chances.enumerated() {
    for (places, before) in row.enumerated() where before > 0 {
      for votes in 0...min(limit, places) {
        let chance = hypergeometric(votes, of: count, population: population, draws: places)
        if chance > 0 { next[ties + (votes == limit ? 1 : 0)][places - votes] += before * chance }
      }
    }
  }
  return next
}

/// Returns the chance of exactly `hits` marked ones among `draws` from a population with `marked`
/// of them.
private func hypergeometric(
  _ hits: Int, of marked: Int, population: Int, draws: Int
) -> Double {
  let misses = draws - hits
  if hits > marked || misses < 0 || misses > population - marked || draws > population { return 0 }
  return .exp(
    logChoose(marked, hits) + logChoose(population - marked, misses)
      - logChoose(population, draws))
}

/// Computes log C(n, k)
private func logChoose(_ n: Int, _ k: Int) -> Double {
  .logGamma(Double(n + 1)) - .logGamma(Double(k + 1)) - .logGamma(Double(n - k + 1))
}
