import Random

/// The result of a check of a surrogate's coefficients.
public struct GradientCheck: Sendable, CustomStringConvertible {
  /// One token at which a coefficient and a slope were compared.
  public struct Place: Sendable {
    /// log π and log π_old of the sequence, its advantage, and the token's place in it.
    public let new: [Double], old: [Double]
    /// See ``new``.
    public let advantage: Double, token: Int
    /// The coefficient that the surrogate gave, and the slope by central differences of its values.
    public let coefficient: Double, slope: Double

    /// |coefficient − slope|, as a share of the slope where that is above 1.
    public var error: Double { abs(coefficient - slope) / max(1, abs(slope)) }
  }

  /// The surrogate's name.
  public let name: String
  /// The number of tokens that were compared.
  public let compared: Int
  /// The number of tokens that were left out, since the values have a corner there.
  public let corners: Int
  /// The token with the largest error; nothing if none was compared.
  public let worst: Place?

  /// Indicates whether at least half of the tokens could be compared, and all errors are below
  /// 10⁻⁵.
  public var isRight: Bool { compared >= corners && (worst?.error ?? .infinity) < 1e-5 }

  /// The result in a sentence.
  public var description: String {
    guard compared >= corners, let worst else {
      return "\(name): expected values with a slope nearly everywhere, and \(corners) of "
        + "\(compared + corners) places have a corner"
    }
    return isRight
      ? "\(name): \(compared) coefficients are the slopes of the values"
      : "\(name): expected the slope of the values, \(worst.slope), and got the coefficient "
        + "\(worst.coefficient): token \(worst.token) of log π = \(worst.new), log π_old = \(worst.old), A = \(worst.advantage)"
  }
}

/// Compares the coefficients of a surrogate with the slopes of its values, on random sequences.
///
///     c_t = ∂(Σ_s value_s)/∂log π(o_t)
///
///     checkGradient(of: .clipped(.ppo)).isRight   // true
///
/// Slopes are central differences with h = 10⁻⁵. Where those of the left and of the right differ, the values have
/// a corner (the edge of a clip), and the token is left out. What an objective holds still must not move: of CISPO the
/// ratio, which is a weight there, so log π_old is moved along with log π.
///
/// - Parameters:
///   - surrogate: what is checked.
///   - holdingRatios: whether ρ is held still, as a weight that is not differentiated.
///   - seed: of the sequences.
/// - Returns: what was found; print it.
public func checkGradient(
  of surrogate: Surrogate, holdingRatios: Bool = false, seed: UInt64 = 1
) -> GradientCheck {
  var generator = SeededGenerator(seed: seed)
  var (compared, corners, worst) = (0, 0, GradientCheck.Place?.none)
  for trial in 0..<200 {
    let length = 1 + generator.integer(below: 6)
    // Ratios far from 1, and close to it, where narrow clips lie.
    let spread = trial.isMultiple(of: 2) ? 0.5 : 0.0005
    let old = (0..<length).map { _ in -3 * generator.uniform() }
    let new = old.map { $0 + spread * generator.normal() }
    let advantage = 2 * generator.normal()
    let coefficients = surrogate.evaluate(
      new: new, old: OldLogProbabilities(old), advantage: advantage
    ).coefficients
    for token in new.indices {
      func value(_ step: Double) -> Double {
        var (new, old) = (new, old)
        new[token] += step
        if holdingRatios { old[token] += step }
        return surrogate.evaluate(new: new, old: OldLogProbabilities(old), advantage: advantage)
          .values.reduce(0, +)
      }
      let (h, here) = (1e-5, value(0))
      let (left, right) = ((here - value(-h)) / h, (value(h) - here) / h)
      guard abs(right - left) <= 1e-3 * max(1, abs(left)) else {
        corners += 1
        continue
      }
      compared += 1
      let place = GradientCheck.Place(
        new: new, old: old, advantage: advantage, token: token, coefficient: coefficients[token],
        slope: (left + right) / 2)
      // A coefficient that is no number is the worst of all.
      if place.error.isNaN || place.error >= worst?.error ?? 0 { worst = place }
    }
  }
  return GradientCheck(name: surrogate.name, compared: compared, corners: corners, worst: worst)
}
