import Advantage
import ClippedObjective
import KLDivergence
import LanguageModel
import Rollouts
import Tasks
import Tensor

// The parts of a step, each of which a loop of one's own can call.

extension GRPOTrainer {
  /// Draws problems, samples a group on each and rewards it; groups from which nothing can be learned
  /// are replaced if the settings say so.
  ///
  /// - Throws: ``Collapse`` if the entropy is beyond its limits.
  public mutating func sample(_ metrics: inout StepMetrics) throws -> [SampleGroup<Task.Problem>] {
    let watch = Stopwatch()
    var groups: [SampleGroup<Task.Problem>] = []
    var drawn = DrawnGroups()
    for round in 0...settings.resampling where groups.count < settings.prompts {
      let problems = try (0..<settings.prompts - groups.count).map { _ in
        try environment.trainingProblem(using: &generator)
      }
      let fresh = try environment.rollouts(
        of: problems, by: policy, settings.rollouts, with: sampler, from: generator.stream(round))
      drawn.add(fresh)
      groups += fresh.filter { round == settings.resampling || !$0.hasZeroVariance }
    }
    _ = generator.next()  // the next step's streams are others
    metrics.record(groups, of: drawn)
    metrics.seconds.sample = watch.seconds
    try settings.limits.check(entropyOf: metrics, policy.configuration)
    return groups
  }

  /// Computes the advantage of every sample within its group.
  public func compare(_ groups: inout [SampleGroup<Task.Problem>]) throws {
    let advantages = try settings.advantage.advantages(of: groups.map(\.rewards))
    for (group, own) in advantages.enumerated() {
      for (sample, advantage) in own.enumerated() {
        groups[group].samples[sample].advantage = advantage
      }
    }
  }

  /// Asks the reference for the log-probability of every token.
  public func refer(
    _ groups: inout [SampleGroup<Task.Problem>], _ metrics: inout StepMetrics
  ) {
    let watch = Stopwatch()
    let found = engine.logProbabilities(
      reference, groups.map(\.tokens), distribution: settings.distribution)
    for (group, own) in found.enumerated() {
      for (sample, statistics) in own.enumerated() {
        groups[group].samples[sample].reference = ReferenceLogProbabilities(
          statistics.logProbabilities.map(Double.init), temperature: settings.temperature)
      }
    }
    metrics.seconds.score = watch.seconds
  }

  /// Moves the policy, once for each minibatch of each epoch, and notes in every sample what its tokens
  /// were given; ``groups`` are these then.
  ///
  /// - Throws: ``Collapse`` if a gradient is beyond its limit or not finite; nothing has moved then.
  public mutating func update(
    _ groups: inout [SampleGroup<Task.Problem>], _ metrics: inout StepMetrics
  ) throws {
    let watch = Stopwatch()
    // One update moves nothing before its limits are checked; of several, the first have.
    let several = settings.innerEpochs > 1 || settings.minibatches > 1
    let before = several ? (policy, optimizer, reference) : nil
    do {
      for _ in 0..<settings.innerEpochs {
        for part in evenParts(of: groups.count, settings.minibatches) {
          try update(&groups[part], &metrics)
        }
      }
    } catch {
      if let before { (policy, optimizer, reference) = before }
      throw error
    }
    self.groups = groups
    steps += 1
    metrics.seconds.update = watch.seconds
  }

  /// One update: a coefficient for every token, carried back through the model.
  private mutating func update(
    _ groups: inout ArraySlice<SampleGroup<Task.Problem>>, _ metrics: inout StepMetrics
  ) throws {
    groups.setWeights(settings.averaging)
    let objective = GRPOObjective(settings)
    let pass = engine.gradient(
      of: policy, over: Array(groups), distribution: settings.distribution, objective.evaluate)
    groups.setUpdates(pass.reports)
    let samples = groups.flatMap(\.samples).filter { $0.weight > 0 }
    let learningRate = settings.learningRate.at(optimizer.step + 1)
    metrics.record(
      samples, objective: objective.value(of: samples), gradientNorm: norm(of: pass.gradient),
      learningRate: learningRate)
    try settings.limits.check(updateOf: metrics)
    optimizer.update(
      &policy, along: pass.gradient, learningRate: learningRate, threads: engine.threads,
      ranks: engine.ranks)
    if case .refreshed(let updates) = settings.reference, optimizer.step % updates == 0 {
      reference = policy
    }
  }
}

/// Cuts 0..<count into parts that differ in size by at most 1; no part is empty.
func evenParts(of count: Int, _ parts: Int) -> [Range<Int>] {
  (0..<parts).map { count * $0 / parts..<count * ($0 + 1) / parts }.filter { !$0.isEmpty }
}

/// Measures how long a stage of a step takes.
struct Stopwatch {
  private let start = ContinuousClock.now

  /// Seconds since it was made.
  var seconds: Double { (ContinuousClock.now - start) / .seconds(1) }
}
