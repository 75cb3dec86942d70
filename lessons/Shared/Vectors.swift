import TinyR1

/// |x|² = Σ x²
public func squaredLength(_ x: [Double]) -> Double { x.reduce(0) { $0 + $1 * $1 } }

/// |x| = √Σ x²
public func length(_ x: [Double]) -> Double { squaredLength(x).squareRoot() }

extension TablePolicy {
  /// Moves the logits: θ ← θ + η g, one step uphill if g is a gradient.
  ///
  /// - Parameters:
  ///   - gradient: g, one number for each logit.
  ///   - rate: η, how far to go.
  public mutating func climb(along gradient: [Double], rate: Double) {
    for place in logits.indices { logits[place] += rate * gradient[place] }
  }
}
