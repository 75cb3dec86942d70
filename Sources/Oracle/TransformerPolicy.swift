import Tokens
import Require
import Tensor
import LanguageModel

/// A transformer after a prompt, as a policy that can be enumerated: for proofs.
///
/// Scores and gradients come from the ``LanguageModel/GradientEngine`` that trains models, in
/// `Double`. Each prefix is appended to the prompt, and each token that could follow is a response
/// of its own:
///
///     prompt + prefix  →  responses [0], [1], … [V−1]
///
/// So a prefix is read once for all its continuations. Training reads one long response instead:
/// another way to the same numbers.
///
///     let options = SamplingOptions(endToken: 0, maximumLength: 4)
///     let all = try Enumeration(TransformerPolicy(model, prompt: [1, 2], options))
///
/// A model in `Float` is first converted: `model.converted(to: Double.self)`.
public struct TransformerPolicy: EnumerablePolicy {
  /// The model; change its parameters and enumerate again.
  public var model: Transformer<Double>
  /// The prompt that the outputs answer.
  public let prompt: [Token]
  /// The distribution that tokens are drawn from: temperature and cuts.
  public let distribution: SamplingDistribution
  /// The outputs it can give.
  public let space: OutputSpace
  private let engine: GradientEngine<Double>

  /// A model, a prompt, and the options that a ``LanguageModel/Sampler`` would draw its responses
  /// with.
  ///
  /// - Parameters:
  ///   - model: any transformer; small, if all its outputs are to be enumerated.
  ///   - prompt: at least one token.
  ///   - options: end token, length cap and distribution.
  ///   - threads: at least 1; it changes the time and nothing else.
  /// - Precondition: prompt and longest output fit into the model's context.
  public init(
    _ model: Transformer<Double>, prompt: [Token], _ options: SamplingOptions, threads: Int = 1
  ) {
    let context = model.configuration.context
    require(
      !prompt.isEmpty && options.maximumLength - 1 <= context - prompt.count,
      "expected a prompt of at least 1 token that leaves room for \(options.maximumLength) in a "
        + "context of \(context), got \(prompt.count)")
    (self.model, self.prompt, distribution) = (model, prompt, options.distribution)
    space = OutputSpace(
      vocabularySize: model.configuration.vocabularySize, endToken: options.endToken,
      otherEndTokens: options.otherEndTokens, maximumLength: options.maximumLength)
    engine = GradientEngine(model.configuration, threads: threads)
  }

  /// Computes log π(a | prompt, prefix) of every token a.
  public func logProbabilities(after prefixes: [[Token]]) -> [[Double]] {
    let tokens = (0..<Token(space.vocabularySize)).map { [$0] }
    let groups = prefixes.map { PromptGroup(prompt: prompt + $0, responses: tokens) }
    return engine.logProbabilities(model, groups, distribution: distribution).map { responses in
      responses.map { $0.logProbabilities[0] }
    }
  }

  /// Computes Σ c(prefix, a) · ∇log π(a | prompt, prefix), laid out like the model's parameters.
  public func gradient(_ branches: [PrefixCoefficients]) -> [Double] {
    requireShape(branches)
    // Tokens with a coefficient of 0 are left out: they would add 0.
    let used = branches.map { branch in
      branch.coefficients.indices.filter { branch.coefficients[$0] != 0 }
    }
    let groups = zip(branches, used).map { branch, used in
      PromptGroup(prompt: prompt + branch.prefix, responses: used.map { [Token($0)] })
    }
    let gradient = engine.gradient(model, groups, distribution: distribution) {
      index, _, coefficients in
      coefficients[0] = branches[index.group].coefficients[used[index.group][index.response]]
    }
    return gradient.values
  }
}
