import LessonShared
import TinyR1

/// The objectives that learn beside each other in this lesson.
enum ComparedObjective: CaseIterable, Sendable {
  /// ρA without a clip.
  case noClip
  /// PPO's clip, ε = 0.2.
  case tightClip
  /// A clip of each token with ε = 10.
  case wideClip
  /// Equation 1 of R1: one ratio for the whole response, ε = 10.
  case responseClip
  /// The mistake: max in place of min where A < 0.
  case maximum

  /// All but the mistake.
  static let published: [ComparedObjective] = [.noClip, .tightClip, .wideClip, .responseClip]

  /// The name in figures and tables.
  var name: String {
    switch self {
    case .noClip: "no clip"
    case .tightClip: "ε = 0.2"
    case .wideClip: "ε = 10"
    case .responseClip: "R1 eq. 1, ε = 10"
    case .maximum: "max for min"
    }
  }

  /// The objective itself.
  var objective: RolloutBatch.Objective {
    switch self {
    case .noClip: Surrogate.importanceWeighted.objective
    case .tightClip: Surrogate.clipped(.ppo).objective
    case .wideClip: Surrogate.clipped(.r1).objective
    case .responseClip: Surrogate.sequenceClipped(.r1).objective
    case .maximum: maximumForBad(.ppo)
    }
  }
}

/// The state that one inner update finds in its batch, before the policy moves.
struct InnerUpdate: Sendable {
  /// −J.
  let loss: Double
  /// |∇J|.
  let gradientLength: Double
  /// The ratios, and how many tokens were clipped.
  let statistics: RatioStatistics
  /// The smallest ratio of a token with a negative advantage; none if there is no such token.
  let rarestBadRatio: Double?
  /// Indicates whether all marks of the batch are the same.
  let hasZeroVariance: Bool

  /// Looks at the terms of an objective.
  init(_ batch: RolloutBatch, _ terms: [TokenObjective], for policy: TablePolicy) {
    loss = batch.loss(terms)
    gradientLength = length(batch.gradient(terms, for: policy))
    statistics = RatioStatistics(terms)
    rarestBadRatio =
      zip(terms, batch.advantages).filter { $1 < 0 }.flatMap { $0.0.ratios }.min()
    hasZeroVariance = batch.advantages.allSatisfy { $0 == 0 }
  }

  /// The share of tokens whose gradient was dropped.
  var clipFraction: Double { statistics.clippedLow + statistics.clippedHigh }
}

/// The trainings with one objective and one number of inner updates: for each seed something after
/// each rollout, the start included.
struct ObjectiveRuns: Sendable {
  /// The policies.
  var policies: [[TablePolicy]] = []
  /// J of each policy.
  var marks: [[Double]] = []
  /// The entropy of a sheet under each policy, in nats.
  var entropies: [[Double]] = []

  /// J at the end, for each seed.
  var finalMarks: [Double] { marks.map { $0.last ?? .nan } }
}

/// The trainings of all compared objectives with several numbers of inner updates.
struct ObjectiveSweep: Sendable {
  /// The numbers of inner updates from one rollout.
  let innerUpdates: [Int]
  private var runs: [ComparedObjective: [Int: ObjectiveRuns]] = [:]

  /// Trains with every objective and every number of updates; `train` gives the policies of all seeds.
  init(
    _ innerUpdates: [Int], in exam: Quiz,
    train: (ComparedObjective, Int) throws -> [[TablePolicy]]
  ) throws {
    self.innerUpdates = innerUpdates
    for objective in ComparedObjective.allCases {
      for count in innerUpdates {
        let policies = try train(objective, count)
        runs[objective, default: [:]][count] = ObjectiveRuns(
          policies: policies,
          marks: try policies.map { try $0.map(exam.expectedMark) },
          entropies: try policies.map { try $0.map { try Enumeration($0).entropy } })
      }
    }
  }

  /// The trainings with one objective and one number of inner updates.
  subscript(objective: ComparedObjective, innerUpdates count: Int) -> ObjectiveRuns {
    runs[objective]?[count] ?? ObjectiveRuns()
  }
}

/// One pass over several batches that were sampled before its first update.
struct SinglePass: Sendable {
  /// The ratios of each batch when its turn came.
  let statistics: [RatioStatistics]
  /// J after the pass.
  let mark: Double
}
