import Tensor
import Tokens

/// One pass over a batch: all that its leaves have in common.
package struct EngineBatch<Scalar: TensorScalar>: Sendable {
  let order: BatchOrder
  let groups: [PromptGroup]
  let weights: Weights<Scalar>
  let transposed: TransposedWeights<Scalar>
  let distribution: SamplingDistribution
  let pass: EnginePass<Scalar>

  /// A pass over groups in an order, with a model's weights, as they are and transposed.
  package init(
    order: BatchOrder, groups: [PromptGroup], weights: Weights<Scalar>,
    transposed: TransposedWeights<Scalar>, distribution: SamplingDistribution,
    pass: EnginePass<Scalar>
  ) {
    (self.order, self.groups, self.weights) = (order, groups, weights)
    (self.transposed, self.distribution, self.pass) = (transposed, distribution, pass)
  }
}

/// The computation that one pass over a batch performs.
package enum EnginePass<Scalar: TensorScalar>: Sendable {
  /// The log-probabilities of its tokens, and the entropies.
  case logProbabilities(Slots<TokenStatistics<Scalar>>)
  /// The log-probabilities of all symbols at each of its places.
  case distributions(Slots<Matrix<Scalar>>)
  /// The gradient of an objective on its tokens.
  case gradient(GradientEngine<Scalar>.IndexedObjective)
  /// The same coefficient for every token.
  case likelihoodGradient(Scalar)
  /// The gradient of an objective on all symbols at each of its places.
  case logitGradient(GradientEngine<Scalar>.IndexedLogitObjective)

  package var isGradient: Bool {
    switch self {
    case .logProbabilities, .distributions: false
    case .gradient, .likelihoodGradient, .logitGradient: true
    }
  }
}
