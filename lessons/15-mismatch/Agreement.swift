import Foundation
import LessonShared
import TinyR1

/// A sampler that has the trainer's weights, or nearly.
struct MismatchedSampler: Sendable {
  /// The name, in a table.
  let name: String
  /// The bits of each of its weights.
  private let bits: Int
  /// The distribution that it draws from.
  fileprivate let distribution: SamplingDistribution

  /// A sampler with weights of so many bits; Float has 24.
  init(_ name: String, bits: Int = 24, _ distribution: SamplingDistribution = .plain) {
    (self.name, self.bits, self.distribution) = (name, bits, distribution)
  }

  /// Its policy, beside that of a trainer.
  fileprivate func policy(besides trainer: Transformer<Float>) -> Transformer<Float> {
    trainer.rounded(toBits: bits)
  }
}

/// The distance of a sampler's log-probabilities from those that the trainer computes for the same tokens.
struct Agreement: Codable, Sendable {
  /// The number of tokens that were compared.
  let tokens: Int
  /// The mean and the largest |log π - log μ| of a token, in nats.
  let mean, largest: Double
  /// The smallest and the largest ratio π/μ of a whole response.
  let lowestRatio, highestRatio: Double

  /// Samples 32 training equations 16 times each with one policy, and asks another about every token.
  init(
    of trainer: Transformer<Float>, with sampler: MismatchedSampler,
    in environment: Environment<Quadratic>, seed: UInt64
  ) throws {
    var generator = SeededGenerator(seed: seed).stream(1)
    let problems = try (0..<32).map { _ in try environment.trainingProblem(using: &generator) }
    let groups = try environment.rollouts(
      of: problems, by: sampler.policy(besides: trainer),
      RolloutSettings(groupSize: 16, maximumLength: 110, distribution: sampler.distribution),
      with: Sampler(trainer.configuration), from: generator)
    // One batch of all groups, where the sampler had one token of each response at a time.
    let asked = GradientEngine<Float>(trainer.configuration)
      .logProbabilities(trainer, groups.map(\.tokens)).joined()
    let gaps = zip(groups.flatMap(\.samples), asked).map { sample, own in
      zip(own.logProbabilities, sample.old.values).map { Double($0) - $1 }
    }
    let sizes = gaps.joined().map { abs($0) }
    tokens = sizes.count
    mean = TinyR1.mean(sizes)
    largest = sizes.max() ?? .nan
    let products = gaps.map { exp($0.reduce(0, +)) }
    (lowestRatio, highestRatio) = (products.min() ?? .nan, products.max() ?? .nan)
  }
}
