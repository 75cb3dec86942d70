import LessonShared
import TinyR1

/// The bias of the policy gradient if another policy draws the outputs: the exact mean and spread of an
/// update, beside the gradient that it stands for.
///
///     ĝ(o) = Σ_t w_t A(o) ∇log π(o_t | o_<t),   o ~ μ,   A(o) = r(o) - E_μ[r]
///
/// A is what GRPO compares with in a large group, without the division by the std.
struct GradientBias: Codable, Sendable {
  /// |E[ĝ] - ∇J| / |∇J|: how much of the gradient is wrong.
  let error: Double
  /// |E[ĝ]| / |∇J|.
  let norm: Double
  /// The cosine of E[ĝ] and ∇J; not a number if E[ĝ] is 0.
  let cosine: Double
  /// The standard deviation of ĝ for a single output, √E|ĝ - E[ĝ]|², over |∇J|; NaN if it was not asked for.
  let spread: Double
  /// KL(μ‖π) over outputs, in nats.
  let divergence: Double

  /// Learns from all outputs of a sampler.
  ///
  /// - Parameters:
  ///   - policy: π, in training.
  ///   - sampler: μ.
  ///   - cure: turns log π, log μ and A of an output into coefficients.
  ///   - withSpread: whether to go through the outputs one by one.
  /// - Throws: nothing, as long as the world is as small as it is.
  init(
    of policy: TransformerPolicy, drawnBy sampler: some EnumerablePolicy,
    _ cure: Surrogate = .reinforce, withSpread: Bool = false
  ) throws {
    let truth = try Enumeration(policy).gradientOfExpectation(of: SmallWorld.reward)
    let drawn = try Enumeration(sampler)
    let tokens = drawn.outputs.map(\.tokens)
    let mean = drawn.expectation(of: SmallWorld.reward)
    let coefficients = zip(drawn.outputs, policy.logProbabilities(of: tokens)).map { output, own in
      cure.evaluate(
        new: own, old: OldLogProbabilities(output.logProbabilities),
        advantage: SmallWorld.reward(output) - mean
      ).coefficients
    }
    let expected = policy.gradient(
      of: tokens,
      coefficients: zip(drawn.outputs, coefficients).map { output, own in
        own.map { output.probability * $0 }
      })
    let size = length(truth)
    error = length(zip(expected, truth).map { $0 - $1 }) / size
    norm = length(expected) / size
    cosine = zip(expected, truth).reduce(0) { $0 + $1.0 * $1.1 } / (length(expected) * size)
    divergence = drawn.divergence(from: policy)
    guard withSpread else {
      spread = .nan
      return
    }
    let squares = zip(drawn.outputs, coefficients).map { output, own in
      output.probability * squaredLength(policy.gradient(of: [output.tokens], coefficients: [own]))
    }
    let variance = squares.reduce(0, +) - squaredLength(expected)
    spread = variance.squareRoot() / size
  }
}

/// A cure, as figures and tables name it.
struct Cure: Sendable {
  let name: String
  let surrogate: Surrogate

  /// All cures, and none.
  static let all = [
    Cure(name: "none", surrogate: .reinforce),
    Cure(name: "old again", surrogate: .recomputed),
    Cure(name: "token IS", surrogate: .samplerCorrected(SamplerCorrection(.token, .none))),
    Cure(name: "token TIS", surrogate: .tokenTIS),
    Cure(name: "seq. IS", surrogate: .sequenceIS),
    Cure(name: "seq. TIS", surrogate: .sequenceTIS),
    Cure(name: "seq. MIS", surrogate: .sequenceMIS),
  ]
}

extension Surrogate {
  /// PPO's clip on log-probabilities that the trainer has computed again: what the sampler found is thrown
  /// away.
  static let recomputed = Surrogate("recomputed") { new, _, advantages in
    ClippedObjective.clipped(
      new: new, old: OldLogProbabilities(new), advantages: advantages, range: .ppo)
  }
  /// A weight for each token, at most 2.
  static let tokenTIS = samplerCorrected(SamplerCorrection(.token, .truncated(2)))
  /// A weight for the response.
  static let sequenceIS = samplerCorrected(SamplerCorrection(.sequence, .none))
  /// A weight for the response, at most 2.
  static let sequenceTIS = samplerCorrected(SamplerCorrection(.sequence, .truncated(2)))
  /// A weight for the response, and none outside ½ to 2.
  static let sequenceMIS = samplerCorrected(SamplerCorrection(.sequence, .masked(0.5...2)))
}
