import LessonShared
import Notebook
import TinyR1

/// The further training of the policies of lesson 13: on texts, or on a reward.
struct StepTraining: Sendable {
  let environment: Environment<RunningSum>
  /// The most tokens of a response.
  let limit: Int
  private let notebook: LessonNotebook

  init(in environment: Environment<RunningSum>, limit: Int, _ notebook: LessonNotebook) {
    (self.environment, self.limit, self.notebook) = (environment, limit, notebook)
  }

  /// Responses of a policy to training sums.
  func samples(
    of policy: Transformer<Float>, sums: Int, each: Int, using generator: inout SeededGenerator
  ) throws -> [SampleGroup<RunningSum.Problem>] {
    let problems = try (0..<sums).map { _ in try environment.trainingProblem(using: &generator) }
    let groups = try environment.rollouts(
      of: problems, by: policy, RolloutSettings(groupSize: each, maximumLength: limit),
      with: Sampler(policy.configuration, threads: notebook.threads), from: generator.stream(0))
    _ = generator.next()  // the next responses have other streams
    return groups
  }

  /// Makes what follows in some texts likelier, 64 of them in an update, until a budget is spent.
  func imitate(
    _ texts: [PromptGroup], from base: Transformer<Float>, seed: UInt64,
    spending compute: StudentCompute, of budget: Int
  ) -> Transformer<Float> {
    var (policy, optimizer, compute) = (base, AdamW(for: base), compute)
    var generator = SeededGenerator(seed: seed)
    let engine = GradientEngine<Float>(base.configuration, threads: notebook.threads)
    while !texts.isEmpty, compute.passes < budget, !notebook.interrupted {
      let batch = (0..<64).map { _ in generator.element(of: texts) }
      compute.addTraining(on: batch)
      let (gradient, _) = engine.likelihoodGradient(of: policy, over: batch)
      optimizer.update(&policy, along: gradient, learningRate: 1e-4, threads: notebook.threads)
    }
    return policy
  }

  /// Reinforces what is rewarded, with 16 responses to each of 16 sums in an update, until a budget is spent or
  /// so many updates are made.
  ///
  /// - Returns: the policy, and what the responses of each update were like.
  func reinforce(
    _ reward: StepReward, from base: Transformer<Float>, seed: UInt64, budget: Int = .max,
    updates: Int = .max
  ) throws -> (policy: Transformer<Float>, course: [RewardedStep]) {
    var (policy, optimizer, compute) = (base, AdamW(for: base), StudentCompute())
    var generator = SeededGenerator(seed: seed)
    let engine = GradientEngine<Float>(base.configuration, threads: notebook.threads)
    var course: [RewardedStep] = []
    while compute.passes < budget, course.count < updates, !notebook.interrupted {
      let groups = try samples(of: policy, sums: 16, each: 16, using: &generator)
      course.append(RewardedStep(groups.flatMap(\.samples), reward))
      compute.addReading(groups.map(\.tokens))
      compute.addTraining(on: groups.map(\.tokens))
      let credited = try groups.map { group in
        CreditedGroup(
          tokens: group.tokens, samples: try reward.advantages(of: group, environment.task))
      }
      let pass = engine.gradient(of: policy, over: credited) { advantages, _, coefficients in
        for t in coefficients.indices { coefficients[t] = Float(advantages[t] / 256) }
      }
      optimizer.update(
        &policy, along: pass.gradient, learningRate: 3e-4, threads: notebook.threads)
    }
    return (policy, course)
  }
}

/// The responses of one update: means over all of them.
struct RewardedStep: Codable, Sendable {
  /// The reward, the share of right answers, and the number of steps that a thought had.
  let reward, right, steps: Double

  init(_ samples: [Sample], _ reward: StepReward) {
    self.reward = mean(samples.map(reward.reward))
    right = mean(samples.map { $0.isCorrect ? 1 : 0 })
    steps = mean(samples.map { Double($0.response.steps.count) })
  }
}
