import Tokens
import Require
import Tensor

// Objectives on whole distributions: on the log-probabilities of all symbols at a place, and not
// only of the one that was written.

extension GradientEngine {
  /// Computes ∂J/∂zⱼ of all logits where a token is predicted, from the log-probabilities of all
  /// symbols there.
  ///
  /// Prediction t is that of token oₜ, counted from 0. With z the logits divided by the
  /// temperature, the objective is given log πⱼ = log softmax(z)ⱼ and answers with ∂J/∂zⱼ; what it
  /// leaves is 0. It runs on any of the threads.
  package typealias IndexedLogitObjective =
    @Sendable (
      _ response: ResponseIndex, _ prediction: Int, _ logProbabilities: Span<Scalar>,
      _ gradient: inout MutableSpan<Scalar>
    ) -> Void

  /// Computes log π(j | prompt, o₁ … oₜ₋₁) of every symbol j at every prediction t of every
  /// response: a teacher's distributions on a text.
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
    let rows = Slots<Matrix<Scalar>>(groups: groups.map(\.responses.count))
    run(model, groups, distribution, .distributions(rows))
    share(rows, of: groups)
    return rows.values
  }

  /// Computes the gradient of an objective with one number for each logit.
  ///
  /// An objective on the tokens that were written is a special case: its coefficient cₜ is the row
  /// cₜ·(1[j = oₜ] − πⱼ) here.
  ///
  /// - Parameters:
  ///   - model: π, at whose weights the gradient is taken.
  ///   - groups: prompts, each with its samples.
  ///   - distribution: what the log-probabilities are of; it keeps all symbols.
  ///   - objective: given a sample, t, and log πⱼ of all symbols where oₜ is predicted, fills in
  ///     ∂J/∂zⱼ, which are 0 before, and reports a number. It runs on any of the threads.
  /// - Returns: the gradient, and for each sample the sum of what was reported.
  public func logitGradient<Group: ResponseGroup>(
    of model: Transformer<Scalar>, over groups: [Group],
    distribution: SamplingDistribution = .plain,
    _ objective:
      @escaping @Sendable (
        _ sample: Group.Sample, _ prediction: Int, _ logProbabilities: Span<Scalar>,
        _ gradient: inout MutableSpan<Scalar>
      ) -> Double
  ) -> GradientPass<Scalar, Double> {
    let sums = Slots<Double>(groups: groups.map(\.samples.count))
    let gradient = logitGradient(model, groups.map(\.tokens), distribution: distribution) {
      index, prediction, logProbabilities, gradient in
      let sample = groups[index.group].samples[index.response]
      let value = objective(sample, prediction, logProbabilities, &gradient)
      sums[index.group, index.response] = (sums[index.group, index.response] ?? 0) + value
    }
    share(sums)
    return GradientPass(gradient: gradient, reports: sums.values)
  }

  /// Computes the gradient of an objective that knows responses by their index. Each of several ranks
  /// asks it for the responses that it computes itself, and for no others.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func logitGradient(
    _ model: Transformer<Scalar>, _ groups: [PromptGroup],
    distribution: SamplingDistribution = .plain, objective: @escaping IndexedLogitObjective
  ) -> ParameterVector<Scalar> {
    requireWhole(distribution)
    run(model, groups, distribution, .logitGradient(objective))
    return lastGradient
  }

  private func requireWhole(_ distribution: SamplingDistribution) {
    require(
      distribution.topK == nil && distribution.topP == nil,
      "an objective on all symbols needs a distribution that keeps them all: no top-k, no top-p")
  }
}
