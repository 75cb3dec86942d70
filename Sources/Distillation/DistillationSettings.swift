import Tokens
import ClippedObjective
import Require
import Tensor
import LanguageModel

/// Every choice that distillation from a teacher's probabilities leaves open, as values.
///
/// | method                       | `divergence`              | `onPolicyFraction` (λ) |
/// | ---------------------------- | ------------------------- | -------------- |
/// | distillation on logits       | `forward`                 | 0              |
/// | the other direction          | `reverse`                 | 0              |
/// | GKD                          | `jensenShannon(weight:)`  | 0 to 1         |
/// | on-policy distillation       | `reverse`                 | 1              |
///
/// Sources: GKD (arXiv 2306.13649, Algorithm 1) for all of it; "on-policy distillation" for the
/// last row is the name of Thinking Machines' post (2025), which samples the divergence where it is
/// summed over all symbols here.
public struct DistillationSettings: Hashable, Codable, Sendable {
  /// Texts in a batch.
  public var examples = 64
  /// D, how far the student is from the teacher at one place.
  public var divergence: TeacherDivergence
  /// τ: the logits of both are divided by it before they are compared. Above 1 the teacher's second
  /// and third thoughts count for more. Texts are sampled at temperature 1 whatever it is.
  public var temperature = 1.0
  /// λ: the share of steps whose texts the student writes itself, from 0 to 1.
  public var onPolicyFraction = 0.0
  /// The end token and the longest length of the student's own texts.
  public var sampling: SamplingOptions
  /// The average that turns the terms of all places into one number. GKD divides by each text's
  /// length (`bySequence`); learning from examples and TRL weigh all places alike.
  public var averaging = Averaging.byToken
  /// η of every update, counted from 1.
  public var learningRate: LearningRate
  /// AdamW.
  public var optimizer = AdamW<Float>.Settings()

  /// Batches of 64 of the teacher's texts, at temperature 1.
  public init(
    _ divergence: TeacherDivergence, sampling: SamplingOptions, learningRate: LearningRate
  ) {
    (self.divergence, self.sampling) = (divergence, sampling)
    self.learningRate = learningRate
  }

  func check() {
    require(examples >= 1, "a batch needs a text, got \(examples)")
    require(
      (0...1).contains(onPolicyFraction),
      "a share of own texts is from 0 to 1, got \(onPolicyFraction)")
  }

  /// The distribution in which teacher and student are compared.
  var softened: SamplingDistribution { SamplingDistribution(temperature: temperature) }
}
