import Exact
import Foundation

/// A walk in words: `left right sit right right: falls`.
///
/// - Parameters:
///   - walk: tokens 0, 1 and 2 for left, right and sit.
///   - hasFallen: whether it ended with a fall.
/// - Returns: its moves in order.
func words(_ walk: ScoredOutput, hasFallen: Bool) -> String {
  walk.tokens.map { ["left", "right", "sit"][Int($0)] }.joined(separator: " ")
    + (hasFallen ? ": falls" : "")
}

/// Σ (a − b)²: how far one gradient is from another, squared.
func squaredDistance(_ a: [Double], _ b: [Double]) -> Double {
  zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
}

/// ∂f/∂θ by trying: (f(θ + h) - f(θ - h)) / 2h for each logit in turn, with h = 1e-4.
///
/// - Parameters:
///   - f: any smooth function of a policy.
///   - policy: where the slope is wanted.
/// - Returns: one number for each logit, off by some h².
func centralDifferences(
  _ f: (TablePolicy) throws -> Double, at policy: TablePolicy
) rethrows -> [Double] {
  try policy.logits.indices.map { place in
    var (above, below) = (policy, policy)
    above.logits[place] += 1e-4
    below.logits[place] -= 1e-4
    return (try f(above) - f(below)) / 2e-4
  }
}

/// The slope s of the straight line through the points (log x, log y): y ∝ xˢ.
///
/// - Parameters:
///   - x: at least two different positive numbers.
///   - y: positive numbers, one for each x; the x to which there is none are left out.
/// - Returns: the slope by least squares; 2 for y = x².
func powerLaw(_ x: [Int], _ y: [Double]) -> Double {
  let points = zip(x, y).map { (x: log(Double($0)), y: log($1)) }
  let center = (x: mean(points.map(\.x)), y: mean(points.map(\.y)))
  return points.reduce(0) { $0 + ($1.x - center.x) * ($1.y - center.y) }
    / points.reduce(0) { $0 + ($1.x - center.x) * ($1.x - center.x) }
}

/// (1/n) Σ x
func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
