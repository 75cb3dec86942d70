import Require

/// The terms of an objective for one sequence: a value for each token, and how that value changes
/// when the model makes the token more likely.
///
///     values[t]                          J_t, to be made *larger*; a loss is −J
///     coefficients[t]  = ∂(Σ_s J_s) / ∂log π(o_t)
///     ratios[t]        = ρ_t, which the method compared with its bounds
///
/// The model needs nothing but the coefficient. By the chain rule
///
///     ∇_θ J = Σ_t coefficients[t] · ∇_θ log π(o_t)
///
/// so a model with one backward pass that takes a number for each token can be trained with every
/// objective there is, and no objective needs automatic differentiation. DeepSeekMath
/// (arXiv 2402.03300, section 5.2) calls the number *gradient coefficient* and compares methods by
/// it: positive pulls the token up, negative pushes it down, zero leaves it alone.
///
/// Nothing is averaged yet: ``Averaging`` gives the weight that values and coefficients of a
/// sequence are multiplied with.
///
/// On the first step after sampling every ratio is 1. The values of PPO's clip are then the advantages, and
/// their mean over a group is 0. The coefficients are the advantages too, and they are not 0: a loss of zero
/// does not mean that nothing is learned.
public struct TokenObjective: Hashable, Sendable {
  /// J_t for each token, to be maximised, in units of advantage.
  public var values: [Double]
  /// ∂(Σ J)/∂log π(o_t) for each token, in units of advantage.
  public var coefficients: [Double]
  /// ρ_t for each token; methods with one ratio for the sequence repeat it. No unit.
  public var ratios: [Double]

  /// Gathers what was computed for one sequence.
  ///
  /// - Precondition: the three arrays have one number for each token.
  public init(values: [Double], coefficients: [Double], ratios: [Double]) {
    requireSameLength(values.count, coefficients.count, "coefficients")
    requireSameLength(values.count, ratios.count, "ratios")
    self.values = values
    self.coefficients = coefficients
    self.ratios = ratios
  }

  /// One token after another: `term` gives the value and the coefficient of a token from its
  /// ratio and advantage.
  init(
    ratios: [Double], advantages: [Double],
    term: (_ ratio: Double, _ advantage: Double) -> (value: Double, coefficient: Double)
  ) {
    requireSameLength(ratios.count, advantages.count, "advantages")
    let terms = zip(ratios, advantages).map(term)
    self.init(
      values: terms.map(\.value), coefficients: terms.map(\.coefficient), ratios: ratios)
  }
}

func requireSameLength(_ expected: Int, _ actual: Int, _ what: String) {
  require(
    actual == expected, "expected \(expected) \(what), one for each token, got \(actual)")
}
