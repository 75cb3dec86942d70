import GRPO
import LanguageModel
import Oracle
import Rollouts
import Tasks
import Tensor
import Tokens

/// The most outputs that are enumerated for a page.
private let mostOutputs = 2000

extension WatchedExact {
  /// Enumerates all responses to a question; there are no values where that is too many.
  ///
  /// - Parameters:
  ///   - prompt: the question's tokens.
  ///   - problem: the same, for the reward.
  ///   - environment: what judges them.
  ///   - settings: length limit, temperature, and what is done with what is cut off.
  ///   - policy: π, the one that drew.
  ///   - reference: π_ref.
  init?<Task>(
    _ prompt: [Token], _ problem: Task.Problem, in environment: Environment<Task>,
    _ settings: GRPOSettings, policy: Transformer<Float>, reference: Transformer<Float>
  ) {
    guard outputSpace(policy.configuration, settings).count <= Double(mostOutputs) else {
      return nil
    }
    let options = environment.samplingOptions(settings.maximumLength, settings.distribution)
    func exact(_ model: Transformer<Float>) -> TransformerPolicy {
      TransformerPolicy(model.converted(to: Double.self), prompt: prompt, options)
    }
    guard let all = try? Enumeration(exact(policy), limit: mostOutputs) else { return nil }
    func reward(_ output: ScoredOutput) -> Double {
      let total = environment.score(environment.response(output.tokens), to: problem).total
      if output.isTruncated, case .punished(let penalty) = settings.truncation {
        return total - penalty
      }
      return total
    }
    let mean = all.expectation(of: reward)
    let variance = all.expectation {
      let distance = reward($0) - mean
      return distance * distance
    }
    outputs = all.outputs.count
    self.mean = rounded(mean)
    deviation = rounded(variance.squareRoot())
    kl = rounded(all.divergence(from: exact(reference)))
  }
}

/// The outputs that a policy can give.
func outputSpace(
  _ configuration: TransformerConfiguration, _ settings: GRPOSettings
) -> OutputSpace {
  OutputSpace(
    vocabularySize: configuration.vocabularySize, endToken: SpecialSymbol.end.token,
    maximumLength: settings.maximumLength)
}
