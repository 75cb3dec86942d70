import Numerics
import Tensor

/// AdamW with clipping by the global norm: moves a model's weights up the gradient of an objective.
///
/// The weights of norms are not decayed. The learning rate is given at every step, so that a
/// schedule is just a function of the step: see ``LearningRate``.
public struct Optimizer<Scalar: TensorScalar>: Sendable {
  /// What to choose, with the values that are usual for language models.
  public struct Settings: Hashable, Codable, Sendable {
    /// How slowly the mean of the gradient forgets.
    public var beta1 = 0.9
    /// How slowly the mean of its square forgets.
    public var beta2 = 0.999
    /// Keeps the quotient finite.
    public var epsilon = 1e-8
    /// Decoupled weight decay λ.
    public var weightDecay = 0.01
    /// A gradient that is longer than this is shortened to it; infinite for no clipping.
    public var largestNorm = 1.0

    /// β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸, λ = 0.01, norm at most 1.
    public init() {}
  }

  /// What was chosen.
  public let settings: Settings
  /// How many updates have been made.
  public internal(set) var step = 0
  var mean: ParameterVector<Scalar>
  var variance: ParameterVector<Scalar>

  /// A fresh start for a model.
  public init(for model: Transformer<Scalar>, _ settings: Settings = Settings()) {
    self.settings = settings
    mean = ParameterVector(count: model.parameters.count)
    variance = ParameterVector(count: model.parameters.count)
  }

  /// Moves the weights one step.
  ///
  /// - Parameters:
  ///   - model: is changed.
  ///   - gradient: of the objective that is to become larger, [1 × parameters].
  ///   - learningRate: η.
  ///   - threads: 1 or 2; the result is the same.
  /// - Returns: the norm of the gradient before clipping. If it is not finite nothing was changed.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  @discardableResult
  public mutating func update(
    _ model: inout Transformer<Scalar>, along gradient: Matrix<Scalar>, learningRate: Double,
    threads: Int = 1
  ) -> Double {
    let norm = sumOfSquares(gradient).squareRoot()
    guard norm.isFinite else { return norm }
    step += 1
    let scale = norm > settings.largestNorm ? settings.largestNorm / norm : 1
    let scaled = (
      parameters: model.parameters.mutableView(), gradient: gradient, mean: mean.mutableView(),
      variance: variance.mutableView(), scale: Scalar(scale), step: step,
      learningRate: Scalar(learningRate)
    )
    let threads = threadsForWalk(over: gradient.columns, threads)
    forBothShards(threads: threads, (scaled, model.layout.entries, settings)) { work, half in
      let (scaled, entries, settings) = work
      for entry in entries {
        let end = entry.offset + entry.rows * entry.columns
        let middle = (entry.offset + end) / 2
        let range = half == 0 ? entry.offset..<middle : middle..<end
        adamW(
          parameters: scaled.parameters.columns(range), gradient: scaled.gradient.columns(range),
          gradientScale: scaled.scale, mean: scaled.mean.columns(range),
          variance: scaled.variance.columns(range), step: scaled.step,
          learningRate: scaled.learningRate, beta1: Scalar(settings.beta1),
          beta2: Scalar(settings.beta2), epsilon: Scalar(settings.epsilon),
          weightDecay: entry.isNorm ? 0 : Scalar(settings.weightDecay))
      }
    }
    return norm
  }
}

/// A learning rate that warms up in a straight line and then falls along half a cosine.
///
///     η(t) = peak · t/warmUp                                            for t ≤ warmUp
///     η(t) = final + (peak − final)·½·(1 + cos(π·(t − warmUp)/(steps − warmUp)))
///
/// Steps count from 1. Example: peak 1, final 0, warm-up 2, 10 steps give 0.5, 1, …, and 0 at step 10.
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

  /// The same value at every step.
  public static func constant(_ value: Double) -> LearningRate {
    LearningRate(peak: value, final: value, steps: 1)
  }

  /// η at a step, counted from 1.
  public func at(_ step: Int) -> Double {
    if step <= warmUp { return peak * Double(step) / Double(warmUp) }
    guard step < steps else { return final }
    let share = Double(step - warmUp) / Double(steps - warmUp)
    return final + (peak - final) * 0.5 * (1 + Double.cos(.pi * share))
  }
}
