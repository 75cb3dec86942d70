import ClippedObjective
import Numerics

/// Four responses with everything that an objective needs, small enough to check by hand. Their
/// losses and gradients were computed by two scripts in NumPy (float64) written apart from each
/// other and from this package, the gradients by central differences.
enum GoldenBatch {
  static let rewards = [1, 0, 0.5, 0]
  static let old = [[-0.5, -0.7], [-0.6, -0.8, -1], [-0.7], [-0.8, -1, -1.2, -1.4]]
  static let moved = [[0.30, -0.05], [0.10, -0.40, 0.02], [-0.25], [0, 0.35, -0.10, 0.05]]
  static let reference = [[-0.6, -0.65], [-0.6, -0.9, -0.8], [-0.5], [-0.9, -1, -1.3, -1.1]]

  static var new: [[Double]] { zip(old, moved).map { zip($0, $1).map { $0 + $1 } } }

  static var centered: [Double] { rewards.map { $0 - 0.375 } }  // the mean of the rewards is 0.375
  static var standardized: [Double] {
    let variance = centered.map { $0 * $0 }.reduce(0, +) / 4
    return centered.map { $0 / variance.squareRoot() }
  }
  static var leaveOneOut: [Double] { centered.map { $0 * 4 / 3 } }

  /// Returns the surrogate's objective of each response.
  static func objectives(_ surrogate: Surrogate, advantages: [Double]) -> [TokenObjective] {
    (0..<4).map {
      surrogate.evaluate(
        new: new[$0], old: OldLogProbabilities(old[$0]), advantage: advantages[$0])
    }
  }

  static func loss(
    _ surrogate: Surrogate, advantages: [Double], averaging: Averaging
  ) -> Double {
    -averaging.average(objectives(surrogate, advantages: advantages).map(\.values))
  }

  static func lossGradient(
    _ surrogate: Surrogate, advantages: [Double], averaging: Averaging
  ) -> [[Double]] {
    let weights = averaging.weights(lengths: old.map(\.count))
    return zip(weights, objectives(surrogate, advantages: advantages)).map { weight, objective in
      objective.coefficients.map { -weight * $0 }
    }
  }

  /// k3 = eˣ − 1 − x and its slope 1 − eˣ, x = log π_ref − log π, for the losses with a penalty.
  static func k3(_ x: Double) -> (value: Double, slope: Double) {
    (.expMinusOne(x) - x, -.expMinusOne(x))
  }
}
