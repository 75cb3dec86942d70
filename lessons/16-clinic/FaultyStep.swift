import TinyR1

extension Fault {
  /// One step of GRPO in which this fault is on: the four stages, and what goes wrong between them.
  ///
  /// - Parameters:
  ///   - trainer: makes the step.
  ///   - seed: of what another sampler draws.
  ///   - threads: at least 1.
  /// - Returns: the metrics, as the log has them.
  /// - Throws: what the stages throw.
  func step(
    _ trainer: inout GRPOTrainer<Quadratic>, seed: UInt64, threads: Int
  ) throws -> StepMetrics {
    var metrics = StepMetrics(step: trainer.steps + 1)
    var groups = try sample(&trainer, &metrics, seed: seed, threads: threads)
    spoilSamples(&groups, trainer, threads: threads)
    try trainer.compare(&groups)
    spoilAdvantages(&groups)
    trainer.refer(&groups, &metrics)
    spoilReference(&groups)
    try trainer.update(&groups, &metrics)
    return metrics
  }

  private typealias Groups = [SampleGroup<Quadratic.Problem>]

  /// Samples with the policy in training, or with what a fault has in its place.
  private func sample(
    _ trainer: inout GRPOTrainer<Quadratic>, _ metrics: inout StepMetrics, seed: UInt64,
    threads: Int
  ) throws -> Groups {
    guard self == .frozenSampler || self == .coolSampler else {
      return try trainer.sample(&metrics)
    }
    // A second trainer that never trains: it draws, and notes how likely it found what it drew.
    var settings = trainer.settings
    if self == .coolSampler { settings.temperature = 0.6 }
    var generator = SeededGenerator(seed: seed).stream(trainer.steps)
    var sampler = GRPOTrainer(
      from: self == .frozenSampler ? trainer.reference : trainer.policy, in: trainer.environment,
      settings, seed: generator.next(), threads: threads)
    return try sampler.sample(&metrics)
  }

  private func spoilSamples(
    _ groups: inout Groups, _ trainer: GRPOTrainer<Quadratic>, threads: Int
  ) {
    let end = SpecialSymbol.end.token
    switch self {
    case .shiftedOld:
      groups.replaceSamples { sample in
        let old = sample.old.values
        return sample.with(old: Array(old.dropFirst()) + old.suffix(1))
      }
    case .endMasked:
      // Padding has the number of the end token, so that the mask drops both.
      groups.replaceSamples { sample in
        guard sample.tokens.last == end, sample.tokens.count > 1 else { return sample }
        return sample.with(
          tokens: Array(sample.tokens.dropLast()), old: Array(sample.old.values.dropLast()))
      }
    case .paddingTrained:
      let longest = groups.flatMap(\.samples).map(\.tokens.count).max() ?? 0
      groups.replaceSamples { sample in
        let padding = Array(repeating: end, count: longest - sample.tokens.count)
        return sample.with(tokens: sample.tokens + padding, old: [])
      }
      groups.score(by: trainer.policy, threads: threads)
    case .coolSampler:
      // What the sampler noted is at another temperature: the trainer computes old ones of its own.
      groups.score(by: trainer.policy, threads: threads)
    default: break
    }
  }

  private func spoilAdvantages(_ groups: inout Groups) {
    switch self {
    case .ownGroups:
      // Each response is compared with the mean of a group of one: itself.
      groups.replaceAdvantages { own in own.map { _ in 0 } }
    case .oneGroup:
      let rewards = groups.flatMap(\.rewards)
      let center = mean(rewards)
      let deviation = mean(rewards.map { ($0 - center) * ($0 - center) }).squareRoot()
      for group in groups.indices {
        for (place, reward) in groups[group].rewards.enumerated() {
          groups[group].samples[place].advantage =
            deviation == 0 ? 0 : (reward - center) / deviation
        }
      }
    case .neighbour:
      groups.replaceAdvantages { own in Array(own.dropFirst()) + own.prefix(1) }
    case .wrongSign: groups.replaceAdvantages { own in own.map { -$0 } }
    default: break
    }
  }

  private func spoilReference(_ groups: inout Groups) {
    guard self == .shiftedReference else { return }
    for group in groups.indices {
      for place in groups[group].samples.indices {
        guard let reference = groups[group].samples[place].reference else { continue }
        groups[group].samples[place].reference = ReferenceLogProbabilities(
          Array(reference.values.dropFirst()) + reference.values.suffix(1),
          temperature: reference.temperature)
      }
    }
  }
}

extension [SampleGroup<Quadratic.Problem>] {
  /// Replaces every sample.
  fileprivate mutating func replaceSamples(_ change: (Sample) -> Sample) {
    for group in indices { self[group].samples = self[group].samples.map(change) }
  }

  /// Replaces the advantages of every group.
  fileprivate mutating func replaceAdvantages(_ change: ([Double]) -> [Double]) {
    for group in indices {
      for (place, advantage) in change(self[group].samples.map(\.advantage)).enumerated() {
        self[group].samples[place].advantage = advantage
      }
    }
  }

  /// Has a policy compute the old log-probabilities of what is there, at temperature 1.
  fileprivate mutating func score(by policy: Transformer<Float>, threads: Int) {
    let scored = GradientEngine<Float>(policy.configuration, threads: threads)
      .logProbabilities(policy, map(\.tokens))
    for group in indices {
      self[group].samples = zip(self[group].samples, scored[group]).map { sample, found in
        sample.with(old: found.logProbabilities.map(Double.init))
      }
    }
  }
}

extension Sample {
  /// The same sample with other tokens, or other old log-probabilities at temperature 1.
  fileprivate func with(tokens: [Token]? = nil, old: [Double]) -> Sample {
    Sample(
      tokens: tokens ?? self.tokens, response: response, old: OldLogProbabilities(old),
      entropies: entropies, score: score, reward: reward, isCorrect: isCorrect,
      isTruncated: isTruncated, isMasked: isMasked)
  }
}
