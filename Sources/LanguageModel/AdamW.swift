import Ranks
import Require
import Tensor

/// AdamW with clipping by the global norm. It moves a model's weights up the gradient of an
/// objective.
///
/// The weights of norms are not decayed. The learning rate is given at every step, so that a
/// schedule is just a function of the step: see ``LearningRate``.
public struct AdamW<Scalar: TensorScalar>: Sendable {
  /// Its hyperparameters, with the values that are usual for language models.
  public struct Settings: Hashable, Codable, Sendable {
    /// β₁, the decay rate of the gradient's mean.
    public var beta1 = 0.9
    /// β₂, the decay rate of the mean of the gradient's square.
    public var beta2 = 0.999
    /// ε, which keeps the quotient finite.
    public var epsilon = 1e-8
    /// Decoupled weight decay λ.
    public var weightDecay = 0.01
    /// A gradient that is longer than this is shortened to it; infinite for no clipping.
    public var largestNorm = 1.0

    /// β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸, λ = 0.01, norm at most 1.
    public init() {}
  }

  /// The hyperparameters.
  public let settings: Settings
  /// The number of updates made so far.
  public package(set) var step = 0
  package var mean: ParameterVector<Scalar>
  package var variance: ParameterVector<Scalar>

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
  ///   - gradient: of the objective that is to become larger.
  ///   - learningRate: η, a finite number.
  ///   - threads: at least 1; the result is the same.
  ///   - ranks: those that make the same step; they are held against each other after it.
  /// - Returns: the norm of the gradient before clipping. If it is not finite nothing was changed.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  @discardableResult
  public mutating func update(
    _ model: inout Transformer<Scalar>, along gradient: ParameterVector<Scalar>,
    learningRate: Double, threads: Int = 1, ranks: Ranks = .world
  ) -> Double {
    require(learningRate.isFinite, "a learning rate is a finite number, got \(learningRate)")
    let norm = norm(of: gradient)
    let gradient = gradient.view
    guard norm.isFinite else { return norm }
    step += 1
    let scale = norm > settings.largestNorm ? settings.largestNorm / norm : 1
    let scaled = (
      parameters: model.parameters.mutableView(), gradient: gradient, mean: mean.mutableView(),
      variance: variance.mutableView(), scale: Scalar(scale), step: step,
      learningRate: Scalar(learningRate)
    )
    let parts = piecesOfWalk(over: gradient.columns, threads: threads)
    forEachPart(parts, threads: parts, (scaled, model.layout.entries, settings, parts)) {
      work, part, _ in
      let (scaled, entries, settings, parts) = work
      for entry in entries {
        let range = piece(
          part, of: parts, entry.offset..<entry.offset + entry.rows * entry.columns)
        adamW(
          parameters: scaled.parameters.columns(range), gradient: scaled.gradient.columns(range),
          gradientScale: scaled.scale, mean: scaled.mean.columns(range),
          variance: scaled.variance.columns(range), step: scaled.step,
          learningRate: scaled.learningRate, beta1: Scalar(settings.beta1),
          beta2: Scalar(settings.beta2), epsilon: Scalar(settings.epsilon),
          weightDecay: entry.isNorm ? 0 : Scalar(settings.weightDecay))
      }
    }
    if ranks.count > 1 {
      ranks.check(scaled.parameters.checksum(row: 0), "the weights after update \(step)")
    }
    return norm
  }
}
