import Foundation
import TinyR1

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

/// The error of gradients from n walks, for each n: √ of the mean squared distance to the exact one.
struct SamplingErrors: Sendable {
  /// n.
  let walks: [Int]
  /// The error at each n.
  var errors: [Double] = []

  /// s in: the error falls like nˢ.
  var exponent: Double { powerLaw(walks, errors) }
}

/// The record of one baby's training: its policies, and the exact average reward of each.
struct WalkTraining: Sendable {
  /// The policy before the first update and after each.
  let policies: [TablePolicy]
  /// J of each policy.
  let rewards: [Double]

  /// The exact rewards of these policies.
  init(_ policies: [TablePolicy]) throws {
    self.policies = policies
    rewards = try policies.map(averageReward)
  }

  /// J after the last update.
  var finalReward: Double { rewards.last ?? .nan }
}

/// The average rewards that babies reached with one learning rate.
struct ReachedRewards: Sendable {
  /// η.
  let rate: Double
  /// For each baby that learns from the reward alone its J after some numbers of updates.
  let alone: [[Double]]
  /// The same for each baby that compares its walks.
  let compared: [[Double]]
}

/// The babies of the learning rate whose first numbers have the largest mean.
///
/// - Parameter rates: for each learning rate, for each baby some numbers; NaN if there are none, after Ctrl-C.
/// - Returns: the first number of each of its babies.
func best(of rates: [[[Double]]]) -> [Double] {
  let first = rates.map { $0.map { $0.first ?? .nan } }
  return first.max { mean($0) < mean($1) } ?? []
}

/// The variance of gradients at several policies of one baby.
struct GradientVariances: Sendable {
  /// With the reward alone.
  var alone: [Double] = []
  /// With walks that are compared.
  var compared: [Double] = []
}
