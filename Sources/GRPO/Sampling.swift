import Random
import Tasks
import Tensor
import Transformer

extension Environment {
  /// Lets a policy answer each problem `settings.groupSize` times, and judges the answers.
  ///
  /// - Parameters:
  ///   - problems: one group is made for each.
  ///   - policy: who answers.
  ///   - settings: group size, length, temperature, and what to do with what was cut off.
  ///   - sampler: working memory.
  ///   - generator: problem i draws from its stream i.
  /// - Returns: the groups in the order of the problems.
  /// - Throws: an error if a question has a symbol that is not in the vocabulary.
  public func rollouts(
    of problems: [Task.Problem], by policy: Transformer<Float>, _ settings: GRPOSettings,
    with sampler: Sampler<Float>, from generator: SeededGenerator
  ) throws -> [Rollout<Task.Problem>] {
    let requests = try problems.enumerated().map { index, problem in
      SamplingRequest(
        prompt: try prompt(for: problem), count: settings.groupSize,
        generator: generator.stream(index))
    }
    let sampled = sampler.sample(
      policy, requests, samplingOptions(settings.maximumLength, settings.distribution))
    return zip(zip(problems, requests), sampled).map { asked, answers in
      let (problem, request) = asked
      return Rollout(
        problem: problem, prompt: request.prompt,
        responses: answers.map { JudgedResponse($0, to: problem, in: self, settings) })
    }
  }

  func samplingOptions(
    _ maximumLength: Int, _ distribution: SamplingDistribution
  ) -> SamplingOptions {
    SamplingOptions(
      endToken: SpecialSymbol.end.token, maximumLength: maximumLength, distribution: distribution)
  }
}
