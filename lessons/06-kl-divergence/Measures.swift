import Foundation
import LessonShared
import TinyR1

/// A policy that answers with j, a number from 1 to 50, with a chance proportional to 1/j, as with words
/// of a language: a table of 50 logits, in which token 0 is the number 1.
func zipfPolicy() -> TablePolicy {
  let answers = OutputSpace(vocabularySize: 50, maximumLength: 1) { _ in true }
  var policy = TablePolicy(answers, states: 1) { _ in 0 }
  policy.logits = (1...50).map { -log(Double($0)) }
  return policy
}

/// The entropy of a policy that says all 50 numbers alike, in nats.
let uniformEntropy = log(50.0)

/// From 0.02 to 10: 17 distances, evenly spaced on a logarithmic scale.
let distances = (-10...6).map { pow(10, Double($0) / 6) }

/// Returns whether an answer is right: a multiple of 7.
func isCorrect(_ answer: ScoredOutput) -> Bool { (answer.tokens[0] + 1).isMultiple(of: 7) }

extension TablePolicy {
  /// log π of each number, for a policy with one state.
  var logs: [Double] { logProbabilities(in: 0) }
}

/// The value of an estimator at each number, and its coefficient as a loss.
///
/// - Parameters:
///   - estimator: one of k1, k2, k3 and their kin.
///   - policy: the policy in training.
///   - reference: the policy it should not stray from.
/// - Returns: one value (nats) and one coefficient for each number.
func terms(
  of estimator: KLEstimator, at policy: TablePolicy, from reference: TablePolicy
) -> TokenDivergence {
  let pairs = zip(policy.logs, reference.logs).map {
    estimator.evaluate(new: [$0], reference: ReferenceLogProbabilities([$1]))
  }
  return TokenDivergence(
    values: pairs.map { $0.values[0] }, coefficients: pairs.map { $0.coefficients[0] })
}

/// Mean and standard deviation of an estimator's values, over all answers of a policy.
struct EstimatorSpread: Sendable {
  /// E[D], in nats.
  let mean: Double
  /// √E[(D - E[D])²], in nats.
  let deviation: Double

  /// The exact sums over the answers in `all`, each compared with the reference.
  init(_ all: Enumeration<TablePolicy>, _ estimator: KLEstimator, _ reference: TablePolicy) {
    let values = terms(of: estimator, at: all.policy, from: reference).values
    let mean = all.expectation { values[Int($0.tokens[0])] }
    self.mean = mean
    deviation = all.expectation { pow(values[Int($0.tokens[0])] - mean, 2) }.squareRoot()
  }
}

/// The cosine of two directions, from -1 to 1; not a number if one of them is shorter than 1e-12.
func cosine(_ x: [Double], _ y: [Double]) -> Double {
  let lengths = (length(x), length(y))
  if min(lengths.0, lengths.1) < 1e-12 { return .nan }
  return zip(x, y).reduce(0) { $0 + $1.0 * $1.1 } / (lengths.0 * lengths.1)
}

/// The largest |x - y|.
func largestGap(_ x: [Double], _ y: [Double]) -> Double {
  zip(x, y).map { abs($0 - $1) }.max() ?? 0
}

/// A number with three significant digits: `0.00512`, `1.2e-17`.
func brief(_ value: Double) -> String { value.isNaN ? "none" : String(format: "%.3g", value) }

/// Entropy and divergence on the way of a policy that is trained with nothing but a KL term.
struct DriftRun: Sendable {
  /// The estimator, and whether rare answers were cut off, as figures name it.
  let name: String
  /// The entropy of π at each recorded step, in nats.
  var entropies: [Double] = []
  /// KL(π‖π_ref) at each recorded step, in nats.
  var divergences: [Double] = []

  /// A run in which nothing is recorded yet.
  init(_ name: String) { self.name = name }

  /// Records a policy.
  mutating func record(_ policy: TablePolicy, from reference: TablePolicy) throws {
    entropies.append(try Enumeration(policy).entropy)
    divergences.append(exactKL(policy: policy.logs, reference: reference.logs))
  }
}

extension [DriftRun] {
  /// The entropy at the end of a run, as a percentage of uniform entropy.
  func finalEntropy(of name: String) -> Double {
    100 * (first { $0.name == name }?.entropies.last ?? .nan) / uniformEntropy
  }

  /// The divergence at the end of a run, in nats.
  func finalDivergence(of name: String) -> Double {
    first { $0.name == name }?.divergences.last ?? .nan
  }
}
