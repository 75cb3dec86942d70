import ClippedObjective
import Require
import Tensor
import Transformer

/// Every choice that distillation from a teacher's probabilities leaves open, as values.
///
/// | method                       | `divergence`              | `ownTexts` (λ) |
/// | ---------------------------- | ------------------------- | -------------- |
/// | distillation on logits       | `forward`                 | 0              |
/// | the other direction          | `reverse`                 | 0              |
/// | GKD                          | `jensenShannon(weight:)`  | 0 to 1         |
/// | on-policy distillation       | `reverse`                 | 1              |
///
/// Sources: GKD (arXiv 2306.13649, Algorithm 1) for all of it; "on-policy distillation" for the last
/// row is the name of Thinking Machines' post (2025), which samples the divergence where it is summed
/// over all symbols here.
public struct DistillationSettings: Hashable, Codable, Sendable {
  /// Texts in a batch.
  public var examples = 64
  /// D, how far the student is from the teacher at one place.
  public var divergence: TeacherDivergence
  /// τ: the logits of both are divided by it before they are compared. Above 1 the teacher's second
  /// and third thoughts count for more. Texts are sampled at temperature 1 whatever it is.
  public var temperature = 1.0
  /// λ: the share of steps whose texts the student writes itself, from 0 to 1.
  public var ownTexts = 0.0
  /// How the student's own texts end, and how long they may be.
  public var sampling: SamplingOptions
  /// Who counts how much when places become one number. GKD divides by each text's length
  /// (`bySequence`); all places alike is what learning from examples does, and TRL.
  public var averaging = Averaging.byToken
  /// η of every update, counted from 1.
  public var learningRate: LearningRate
  /// AdamW.
  public var optimizer = Optimizer<Float>.Settings()

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
      (0...1).contains(ownTexts), "a share of own texts is from 0 to 1, got \(ownTexts)")
  }

  /// What both are compared in.
  var softened: SamplingDistribution { SamplingDistribution(temperature: temperature) }
}
