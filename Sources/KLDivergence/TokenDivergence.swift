import Require

/// The log-probabilities that the *reference* policy gives to tokens that the policy in training
/// drew: log π_ref(o_t).
///
/// The reference is the model that the policy should stay close to, usually the one that training
/// started with; it stays fixed while the policy moves. It is not the old policy, which drew the
/// batch and is a step or two behind: that one has a type of its own in the module
/// ClippedObjective.
public struct ReferenceLogProbabilities: Hashable, Sendable {
  /// log π_ref(o_t), one for each token of a sequence, in nats.
  public let values: [Double]
  /// T in softmax(logits / T), the distribution that the values belong to; the policy must use the
  /// same. The reference is never cut to its most likely tokens: a token it could not produce would
  /// be infinitely far away.
  public let temperature: Double

  /// Log-probabilities of the tokens of one sequence, made with softmax(logits / temperature).
  public init(_ values: [Double], temperature: Double = 1) {
    self.values = values
    self.temperature = temperature
  }
}

/// The divergence at each token of one sequence, and how that number changes when the token is made
/// more likely.
///
///     values[t]        = D_t, to be made *smaller*: objectives subtract β D_t
///     coefficients[t]  = ∂(Σ_s D_s) / ∂log π(o_t)
///
/// With an objective's coefficients c_t the model is given c_t − β · coefficients[t]. For GRPO that
/// is Â_t + β (π_ref/π − 1), the gradient coefficient of DeepSeekMath (arXiv 2402.03300, eq. 21).
///
/// Nothing is averaged yet; the caller weights tokens of a sequence as it does for its objective.
public struct TokenDivergence: Hashable, Sendable {
  /// D_t for each token, in nats.
  public var values: [Double]
  /// ∂(Σ D)/∂log π(o_t) for each token, without a unit.
  public var coefficients: [Double]

  /// Gathers what was computed for one sequence.
  ///
  /// - Precondition: both arrays have one number for each token.
  public init(values: [Double], coefficients: [Double]) {
    requireSameLength(values.count, coefficients.count, "coefficients")
    self.values = values
    self.coefficients = coefficients
  }

  /// One token after another: `term` gives value and coefficient from log π_ref(o_t) − log π(o_t).
  init(
    new: [Double], reference: ReferenceLogProbabilities,
    term: (_ logRatio: Double) -> (value: Double, coefficient: Double)
  ) {
    requireSameLength(new.count, reference.values.count, "reference log-probabilities")
    let terms = zip(new, reference.values).map { term($1 - $0) }
    self.init(values: terms.map(\.value), coefficients: terms.map(\.coefficient))
  }
}

func requireSameLength(_ expected: Int, _ actual: Int, _ what: String) {
  require(
    actual == expected, "expected \(expected) \(what), one for each token, got \(actual)")
}
