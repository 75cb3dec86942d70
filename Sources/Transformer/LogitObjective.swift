import Require
import Tensor

// Objectives on whole distributions: what a teacher says about every symbol, and not only about the
// one that was written.

extension Trainer {
  /// Tells, for one place of a response, the gradients of all logits there from the log-probabilities
  /// of all symbols.
  ///
  /// Place t is where token oₜ is predicted, counted from 0. With z the logits divided by the
  /// temperature, the objective is given log πⱼ = log softmax(z)ⱼ and answers with ∂J/∂zⱼ; what it
  /// leaves is 0. Called on either thread.
  public typealias LogitObjective =
    @Sendable (
      _ response: ResponseIndex, _ place: Int, _ logProbabilities: Span<Scalar>,
      _ gradient: inout MutableSpan<Scalar>
    ) -> Void

  /// log π(j | prompt, o₁ … oₜ₋₁) of every symbol j at every place t of every response: what a teacher
  /// thinks of a text.
  ///
  /// - Returns: for each response a matrix [tokens × vocabulary], in nats.
  /// - Precondition: the distribution keeps all symbols.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func distributions(
    _ model: Transformer<Scalar>, _ groups: [PromptGroup],
    distribution: SamplingDistribution = .plain
  ) -> [[Matrix<Scalar>]] {
    requireWhole(distribution)
    run(model, groups, distribution, .distributions)
    var all = groups.map { group in
      group.responses.map { _ in Matrix<Scalar>(rows: 0, columns: 0) }
    }
    for shard in shards {
      for (index, rows) in shard.distributions { all[index.group][index.response] = rows }
      shard.distributions.removeAll()
    }
    return all
  }

  /// Leaves the gradient of an objective with one number for each logit in ``gradient``.
  ///
  /// An objective on the tokens that were written is a special case: its coefficient cₜ is the row
  /// cₜ·(1[j = oₜ] − πⱼ) here.
  ///
  /// - Precondition: the distribution keeps all symbols.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func findLogitGradient(
    _ model: Transformer<Scalar>, _ groups: [PromptGroup],
    distribution: SamplingDistribution = .plain, objective: @escaping LogitObjective
  ) {
    requireWhole(distribution)
    run(model, groups, distribution, .logitGradient(objective))
    joinGradients()
  }

  private func requireWhole(_ distribution: SamplingDistribution) {
    require(
      distribution.topK == nil && distribution.topP == nil,
      "an objective on all symbols needs a distribution that keeps them all: no top-k, no top-p")
  }
}
