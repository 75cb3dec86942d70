import ClippedObjective
import GRPO
import LanguageModel
import Numerics
import Random
import Rollouts
import Tasks
import Tensor
import Tokens

/// One update of GRPO on one group, with every number that it is made of: four responses of a base
/// to x² - 5x + 6 = 0.
///
/// It takes the stages that every training takes, on a single question:
///
///     sample   4 responses        compare   A = (r − mean)/std
///     refer    log π_ref          update    θ up Σᵢ Σₜ cₜ ∇log π(oₜ),  by AdamW
public struct OneUpdate {
  /// The equation that is asked.
  public static let problem = Quadratic.Problem(roots: 2, 3)

  /// The task, and the reward.
  public let environment: Environment<Quadratic>
  /// The hyperparameters: lesson 07's, on one group of four.
  public let settings: GRPOSettings
  /// The seed that the responses were drawn from.
  public let seed: UInt64
  /// The policy before the update, which drew the responses and is the reference, too.
  public let base: Transformer<Float>
  /// The trainer, after the update.
  public let trainer: GRPOTrainer<Quadratic>
  /// The responses, with what the update gave to each token.
  public let group: SampleGroup<Quadratic.Problem>
  /// The metrics of the step.
  public let metrics: StepMetrics
  /// log π of each token of each response under the policy after the update, in nats.
  public let after: [[Double]]
  /// ∇J at the policy before the update, laid out like its parameters.
  public let gradient: ParameterVector<Float>

  /// Draws four responses and makes the update.
  ///
  /// The seed is the first, from 1 on, whose four rewards are not all the same: from a group of equal
  /// rewards nothing is learned.
  ///
  /// - Parameters:
  ///   - base: the policy to begin with.
  ///   - threads: at least 1; it changes the time and nothing else.
  /// - Throws: an error if the model has not the task's vocabulary, or no seed up to 100 gives different
  ///   rewards.
  public init(of base: Transformer<Float>, threads: Int = 1) throws {
    let environment = Environment(try Quadratic(range: 12), split: Split(seed: 1))
    let symbols = environment.task.vocabulary.count
    guard base.configuration.vocabularySize == symbols else {
      throw OneUpdateError(
        "expected a model of the \(symbols) symbols of quadratic equations, got one of "
          + "\(base.configuration.vocabularySize)")
    }
    var settings = GRPOSettings(maximumLength: 110)
    (settings.prompts, settings.groupSize) = (1, 4)
    let rollouts = settings.rollouts
    let sampler = Sampler<Float>(base.configuration, threads: threads)
    func draw(_ seed: UInt64) throws -> [SampleGroup<Quadratic.Problem>] {
      try environment.rollouts(
        of: [Self.problem], by: base, rollouts, with: sampler, from: SeededGenerator(seed: seed))
    }
    guard let seed = try (1...100).first(where: { try !draw($0)[0].hasZeroVariance }) else {
      throw OneUpdateError(
        "expected four responses with different rewards, and none of 100 draws has them: choose "
          + "another model")
    }
    var trainer = GRPOTrainer(
      from: base, in: environment, settings, seed: seed, threads: threads)
    var groups = try draw(seed)
    var metrics = StepMetrics(step: 1)
    try trainer.compare(&groups)
    trainer.refer(&groups, &metrics)
    try trainer.update(&groups, &metrics)
    let found = GradientEngine<Float>(base.configuration, threads: threads)
      .logProbabilities(
        trainer.policy, [groups[0].tokens], distribution: settings.distribution)
    after = found[0].map { $0.logProbabilities.map(Double.init) }
    gradient = trainer.gradient
    (self.environment, self.settings, self.seed, self.base) = (environment, settings, seed, base)
    (self.trainer, group, self.metrics) = (trainer, groups[0], metrics)
  }
}

extension OneUpdate {
  /// The slope of J along a direction in the space of all weights, found in three ways.
  public struct Slopes: Sendable {
    /// Σᵢ Σₜ cₜ · (slope of log π(oₜ)), with the coefficients as they are printed.
    public let fromCoefficients: Double
    /// (J(θ + hv) − J(θ − hv)) / 2h, where J is computed anew from its definition.
    public let fromObjective: Double
    /// ∇J · v, with the gradient that the optimizer was given.
    public let fromGradient: Double
  }

  /// Measures the slope of J along a random direction v of length 1, by central differences in Double.
  ///
  /// - Parameters:
  ///   - seed: of the direction.
  ///   - distance: h.
  /// - Returns: the slopes, which are equal up to rounding and h².
  public func slopes(along seed: UInt64, distance: Double = 1e-5) -> Slopes {
    var generator = SeededGenerator(seed: seed)
    let raw = (0..<base.parameters.values.count).map { _ in generator.normal() }
    let length = raw.reduce(0) { $0 + $1 * $1 }.squareRoot()
    let direction = raw.map { $0 / length }
    let engine = GradientEngine<Double>(base.configuration, threads: 1, ranks: .alone)
    func logs(_ step: Double) -> [[Double]] {
      var model = base.converted(to: Double.self)
      let numbers = model.parameters.mutableView()
      for place in direction.indices { numbers[0, place] += step * direction[place] }
      return engine.logProbabilities(model, [group.tokens], distribution: settings.distribution)[0]
        .map(\.logProbabilities)
    }
    let (up, down) = (logs(distance), logs(-distance))
    var sum = 0.0
    for (place, sample) in group.samples.enumerated() {
      for (t, coefficient) in (sample.update?.coefficients ?? []).enumerated() {
        sum += coefficient * (up[place][t] - down[place][t]) / (2 * distance)
      }
    }
    let own = zip(gradient.values, direction).reduce(0) { $0 + Double($1.0) * $1.1 }
    return Slopes(
      fromCoefficients: sum, fromObjective: (value(up) - value(down)) / (2 * distance),
      fromGradient: own)
  }

  /// J = Σᵢ wᵢ [min(ρᵢAᵢ, clip(ρᵢ)Aᵢ) − β Σₜ k3ₜ] of some log π, written out: R1's equation 1, with k3 of
  /// each token.
  package func value(_ logs: [[Double]]) -> Double {
    zip(group.samples, logs).reduce(0) { sum, item in
      let (sample, new) = item
      let ratio = Double.exp(zip(new, sample.old.values).reduce(0) { $0 + $1.0 - $1.1 })
      let range = ClipRange.r1
      let surrogate = min(
        ratio * sample.advantage,
        min(max(ratio, 1 - range.low), 1 + range.high) * sample.advantage)
      let divergence = zip(new, sample.reference?.values ?? []).reduce(0) {
        let x = $1.1 - $1.0
        return $0 + Double.exp(x) - x - 1
      }
      return sum + sample.weight * (surrogate - settings.klCoefficient * divergence)
    }
  }
}

/// Says why there is no update to show.
struct OneUpdateError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
