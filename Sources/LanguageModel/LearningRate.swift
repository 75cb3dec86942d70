import Numerics
import Require

/// A learning rate that rises linearly and then falls along half a cosine.
///
///     η(t) = peak · t/warmUp                                            for t ≤ warmUp
///     η(t) = final + (peak − final)·½·(1 + cos(π·(t − warmUp)/(steps − warmUp)))
///
/// Steps count from 1. Example: peak 1, final 0, warm-up 2, 10 steps give 0.5, 1, …, and 0 at step
/// 10.
public struct LearningRate: Hashable, Codable, Sendable {
  /// The highest value, reached after the warm-up.
  public var peak: Double
  /// The value at the last step and afterwards.
  public var final: Double
  /// Steps of the warm-up.
  public var warmUp: Int
  /// All steps.
  public var steps: Int

  /// A cosine from `peak` to `final` over `steps`, after a warm-up.
  public init(peak: Double, final: Double = 0, warmUp: Int = 0, steps: Int) {
    (self.peak, self.final, self.warmUp, self.steps) = (peak, final, warmUp, steps)
  }

  /// Returns a schedule with the same value at every step.
  public static func constant(_ value: Double) -> LearningRate {
    LearningRate(peak: value, final: value, steps: 1)
  }

  /// η at a step, counted from 1.
  ///
  /// - Precondition: `step` ≥ 1.
  public func at(_ step: Int) -> Double {
    require(step >= 1, "the first step of a schedule is 1, got \(step)")
    if step <= warmUp { return peak * Double(step) / Double(warmUp) }
    guard step < steps else { return final }
    let share = Double(step - warmUp) / Double(steps - warmUp)
    return final + (peak - final) * 0.5 * (1 + Double.cos(.pi * share))
  }
}
