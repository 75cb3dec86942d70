import Exact
import Foundation
import KLDivergence

/// A model that answers with one number from 1 to 50: a table of 50 logits.
///
/// - Parameter logits: the logit of each number; token 0 is the number 1.
/// - Returns: softmax(logits), with plain sampling.
func speaker(_ logits: [Double]) -> TablePolicy {
  let answers = OutputSpace(vocabularySize: logits.count, maximumLength: 1) { _ in true }
  var policy = TablePolicy(answers, states: 1) { _ in 0 }
  policy.logits = logits
  return policy
}

extension TablePolicy {
  /// log π of each number, for a policy with one state.
  var logs: [Double] { logProbabilities(in: 0) }

  /// θ ← θ + rate · direction.
  mutating func move(along direction: [Double], rate: Double) {
    for place in logits.indices { logits[place] += rate * direction[place] }
  }
}

/// What an estimator says about each number: its value, and its coefficient as a loss.
///
/// - Parameters:
///   - estimator: one of k1, k2, k3 and their kin.
///   - policy: the policy in training.
///   - reference: the policy it should not stray from.
/// - Returns: one value (nats) and one coefficient for each number.
func opinions(
  _ estimator: KLEstimator, _ policy: TablePolicy, _ reference: TablePolicy
) -> TokenDivergence {
  let pairs = zip(policy.logs, reference.logs).map {
    estimator.evaluate(new: [$0], reference: ReferenceLogProbabilities([$1]))
  }
  return TokenDivergence(
    values: pairs.map { $0.values[0] }, coefficients: pairs.map { $0.coefficients[0] })
}

/// Mean and standard deviation of an estimator's values, over all answers of a policy.
struct Spread {
  /// E[D], in nats.
  let mean: Double
  /// √E[(D - E[D])²], in nats.
  let deviation: Double

  /// Exact sums over the answers in `all`, each compared with the reference.
  init(_ all: Enumeration<TablePolicy>, _ estimator: KLEstimator, _ reference: TablePolicy) {
    let values = opinions(estimator, all.policy, reference).values
    let mean = all.expectation { values[Int($0.tokens[0])] }
    self.mean = mean
    deviation = all.expectation { pow(values[Int($0.tokens[0])] - mean, 2) }.squareRoot()
  }
}

/// KL, mean and spread of k1, k2 and k3 for π = N(0, 1) and ref = N(m, 1), by formula.
///
/// log r is then normal too, with mean -m²/2 and variance m², and r has mean 1 and variance
/// exp(m²) - 1; the rest follows. For m = 1: KL 0.5, mean of k2 0.625, spreads 1, 0.866, 0.848.
///
/// - Parameter shift: m.
/// - Returns: a row of a table.
func normalRow(shift: Double) -> [String] {
  let v = shift * shift
  let (meanOfK2, spreadOfK2) = (v / 2 + v * v / 8, (2 * v * v + v * v * v).squareRoot() / 2)
  let numbers = [v / 2, meanOfK2, shift, spreadOfK2, (exp(v) - 1 - v).squareRoot()]
  return ["N(0,1), N(\(brief(shift)),1)"] + numbers.map(brief)
}

/// √(Σ x²)
func length(_ x: [Double]) -> Double { x.reduce(0) { $0 + $1 * $1 }.squareRoot() }

/// How much two directions agree, from -1 to 1; not a number if one of them is shorter than 1e-12.
func cosine(_ x: [Double], _ y: [Double]) -> Double {
  let lengths = (length(x), length(y))
  if min(lengths.0, lengths.1) < 1e-12 { return .nan }
  return zip(x, y).reduce(0) { $0 + $1.0 * $1.1 } / (lengths.0 * lengths.1)
}

/// The largest |x - y|.
func largestGap(_ x: [Double], _ y: [Double]) -> Double {
  zip(x, y).map { abs($0 - $1) }.max() ?? 0
}

/// (1/n) Σ x
func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

/// A number with three significant digits: `0.00512`, `1.2e-17`.
func brief(_ value: Double) -> String { value.isNaN ? "none" : String(format: "%.3g", value) }
