import LanguageModel
import Random
import Tasks
import Tensor
import Tokens

extension Environment {
  /// Samples a policy some number of times on each problem, and rewards what it wrote.
  ///
  /// - Parameters:
  ///   - problems: one group is made for each.
  ///   - policy: the model that answers.
  ///   - settings: group size, length, distribution, and what to do with what was cut off.
  ///   - sampler: working memory.
  ///   - generator: problem i draws from its stream i.
  /// - Returns: the groups in the order of the problems.
  /// - Throws: an error if a question has a symbol that is not in the vocabulary.
  public func rollouts(
    of problems: [Task.Problem], by policy: Transformer<Float>, _ settings: RolloutSettings,
    with sampler: Sampler<Float>, from generator: SeededGenerator
  ) throws -> [SampleGroup<Task.Problem>] {
    let requests = try requests(problems, each: settings.groupSize, from: generator)
    let sampled = sampler.sample(
      policy, requests, samplingOptions(settings.maximumLength, settings.distribution))
    return zip(zip(problems, requests), sampled).map { asked, answers in
      let (problem, request) = asked
      return SampleGroup(
        problem: problem, prompt: request.prompt,
        samples: answers.map { Sample($0, to: problem, in: self, settings) })
    }
  }

  /// Asks each problem some number of times; problem i draws from its stream i.
  func requests(
    _ problems: [Task.Problem], each count: Int, from generator: SeededGenerator
  ) throws -> [SamplingRequest] {
    try problems.enumerated().map { index, problem in
      SamplingRequest(
        prompt: try prompt(for: problem), count: count, generator: generator.stream(index))
    }
  }

  /// Returns how a response ends, and the distribution that its tokens are drawn from.
  public func samplingOptions(
    _ maximumLength: Int, _ distribution: SamplingDistribution = .plain
  ) -> SamplingOptions {
    SamplingOptions(
      endToken: SpecialSymbol.end.token, maximumLength: maximumLength, distribution: distribution)
  }
}
