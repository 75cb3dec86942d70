import LessonShared
import Notebook
import TinyR1

/// The seed of a verifier's errors, the same for all policies.
let verdictSeed: UInt64 = 7

/// Models of one kind, a seed each, and their many answers.
struct Asked: Sendable {
  /// In figures and tables.
  let name: String
  let seeds: [ManyAnswers]

  /// The numbers of answers that are looked at.
  var powers: [Int] { seeds[0].powers }

  /// A number for each of these, a curve for each seed.
  func curves(_ number: (ManyAnswers, Int) -> Double) -> [[Double]] {
    seeds.map { seed in powers.map { number(seed, $0) } }
  }

  /// A number of each seed.
  func values(_ number: (ManyAnswers) -> Double) -> [Double] { seeds.map(number) }

  /// A number of each seed in per cent, as mean and interval over seeds.
  func interval(_ number: (ManyAnswers) -> Double) -> ConfidenceInterval {
    seedInterval(seeds.map { 100 * number($0) }, within: -100...100)
  }
}

/// The effect of forcing on one base in one seed: after at most 0, 1, 2, … words.
struct ForcedSeed: Sendable {
  let passAtOne, length: [Double]
  /// The numbers of all responses that were wrong and became right, and that were right and became wrong.
  let rescued, spoiled: Double
  /// The first answer to each equation, after the most words, and whether it was right without a word and is
  /// right now.
  let examples: [(equation: Quadratic.Problem, answer: Response, wasRight: Bool, isRight: Bool)]

  init(_ rounds: [ForcedAnswers<Quadratic.Problem>]) {
    let (first, last) = (rounds[0], rounds[rounds.count - 1])
    passAtOne = rounds.map(\.passAtOne)
    length = rounds.map(\.length)
    let pairs = Array(zip(first.isCorrect.joined(), last.isCorrect.joined()))
    rescued = Double(pairs.count { !$0 && $1 }) / Double(pairs.count)
    spoiled = Double(pairs.count { $0 && !$1 }) / Double(pairs.count)
    examples = last.problems.indices.map {
      (last.problems[$0], last.responses[$0][0], first.isCorrect[$0][0], last.isCorrect[$0][0])
    }
  }

  /// The share of right answers without a forced word, and after the most of them.
  var before: Double { passAtOne[0] }
  var after: Double { passAtOne[passAtOne.count - 1] }
}

/// Bases of one kind, a seed each, and what forcing does to them.
struct Forced: Sendable {
  /// In figures and tables.
  let name: String
  let seeds: [ForcedSeed]

  /// The numbers of words that there were at most, from 0 up.
  var counts: Range<Int> { seeds[0].passAtOne.indices }

  /// By how many points more answers are right after the most words than without, over seeds.
  var gain: ConfidenceInterval {
    seedInterval(seeds.map { 100 * ($0.after - $0.before) }, within: -100...100)
  }
}

/// The cost of a way of answering and what it brings, the mean over seeds, at several budgets.
struct Price {
  let name: String
  /// Tokens written for one equation, and the share that is right.
  let tokens, accuracy: [Double]

  /// More and more answers, and something that makes one of them.
  init(_ name: String, _ asked: Asked, upTo most: Int, _ number: (ManyAnswers, Int) -> Double) {
    let powers = asked.powers.filter { $0 <= most }
    self.name = name
    tokens = powers.map { k in mean(asked.seeds.map { Double(k) * $0.length }) }
    accuracy = powers.map { k in mean(asked.seeds.map { number($0, k) }) }
  }

  /// Longer and longer thoughts.
  init(_ name: String, _ forced: Forced) {
    self.name = name
    tokens = forced.counts.map { place in mean(forced.seeds.map { $0.length[place] }) }
    accuracy = forced.counts.map { place in mean(forced.seeds.map { $0.passAtOne[place] }) }
  }
}
