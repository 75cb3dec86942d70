import Advantage
import ClippedObjective
import Exact
import Random

/// A group of sheets that an old policy wrote, and how good each was beside the others.
struct Rollout: Sendable {
  /// What an objective says about one sheet, from log π, log π_old and A.
  typealias Objective = @Sendable ([Double], OldLogProbabilities, Double) -> TokenObjective

  /// The sheets, with the log-probabilities that the old policy gave to each of their answers.
  let sheets: [ScoredOutput]
  /// One advantage for each sheet.
  let advantages: [Double]

  /// A group of `size` sheets, written by `old`.
  init(
    by old: TablePolicy, in exam: Exam, size: Int = 4, using generator: inout SeededGenerator
  ) throws {
    sheets = (0..<size).map { _ in old.sample(using: &generator) }
    advantages = try standardizedAdvantages(sheets.map(exam.mark))
  }

  /// What an objective says about each of these old sheets, now that the policy is `new`.
  func evaluate(_ objective: Objective, for new: TablePolicy) -> [TokenObjective] {
    zip(sheets, new.logProbabilities(of: sheets.map(\.tokens))).enumerated().map { place, pair in
      objective(pair.1, OldLogProbabilities(pair.0.logProbabilities), advantages[place])
    }
  }

  /// The loss: −J, averaged over the answers of a sheet and then over the sheets.
  func loss(_ verdicts: [TokenObjective]) -> Double {
    -Averaging.bySequence.average(verdicts.map(\.values))
  }

  /// ∇J: the coefficients, averaged in the same way, go back through the policy.
  func gradient(_ verdicts: [TokenObjective], for new: TablePolicy) -> [Double] {
    let weights = Averaging.bySequence.weights(lengths: sheets.map(\.tokens.count))
    return new.gradient(
      of: sheets.map(\.tokens),
      coefficients: zip(verdicts, weights).map { verdict, weight in
        verdict.coefficients.map { weight * $0 }
      })
  }
}

extension TablePolicy {
  /// θ ← θ + η g: one step uphill.
  mutating func climb(along gradient: [Double], rate: Double) {
    for place in logits.indices { logits[place] += rate * gradient[place] }
  }
}

extension Surrogate {
  /// The objective as a function of one sheet.
  var objective: Rollout.Objective {
    { new, old, advantage in evaluate(new: new, old: old, advantage: advantage) }
  }

  /// The value and the coefficient of a single token.
  func term(ratio: Double, advantage: Double) -> (value: Double, coefficient: Double) {
    let one = evaluate(
      new: [Double.log(ratio)], old: OldLogProbabilities([0]), advantage: advantage)
    return (one.values[0], one.coefficients[0])
  }
}

/// A mistake, for comparison: with A < 0 it takes the larger of ρA and clip(ρ)A.
func maximumForBad(_ range: ClipRange) -> Rollout.Objective {
  { new, old, advantage in
    let ratios = probabilityRatios(new: new, old: old)
    let bound = { (ratio: Double) in range.clamp(ratio) * advantage }
    let isClipped = { (ratio: Double) in
      advantage < 0 ? bound(ratio) > ratio * advantage : bound(ratio) < ratio * advantage
    }
    return TokenObjective(
      values: ratios.map { isClipped($0) ? bound($0) : $0 * advantage },
      coefficients: ratios.map { isClipped($0) ? 0 : $0 * advantage }, ratios: ratios)
  }
}

/// |g| = √Σ g².
func length(_ gradient: [Double]) -> Double {
  gradient.reduce(0) { $0 + $1 * $1 }.squareRoot()
}

/// The largest difference between two histories, over all their policies and logits.
func largestDifference(_ a: [TablePolicy], _ b: [TablePolicy]) -> Double {
  zip(a, b).flatMap { zip($0.logits, $1.logits).map { abs($0 - $1) } }.max() ?? .nan
}
