/// A choice of advantage as a value, so that a training loop can take any of them.
///
///     let estimator = AdvantageEstimator.grpo
///     try estimator.advantages(of: [[1, 0, 0, 0], [1, 1, 1, 1]])
///     // [1.7321 −0.5774 −0.5774 −0.5774]  [0 0 0 0]
///
/// Each case but the last is one function of this module; its contract is there. Generalised advantage
/// estimation is not among them: it needs a critic's values for every token, not a group.
public enum AdvantageEstimator: Hashable, Codable, Sendable {
  /// A = r: ``rawAdvantages(_:)``.
  case raw
  /// A = r − μ: ``centeredAdvantages(_:)``.
  case centered
  /// A = (r − μ) / (σ + ε): ``standardizedAdvantages(_:deviation:epsilon:)``.
  case standardized(StandardDeviation, epsilon: Double = 0)
  /// A = r − mean of the others: ``leaveOneOutAdvantages(_:)``.
  case leaveOneOut
  /// The same, divided by the deviation of the others:
  /// ``leaveOneOutStandardizedAdvantages(_:deviation:epsilon:)``.
  case leaveOneOutStandardized(StandardDeviation, epsilon: Double = 0)
  /// A = (r − μ) / μ: ``maximumLikelihoodAdvantages(_:)``.
  case maximumLikelihood
  /// Standardised over all groups:
  /// ``batchNormalizedAdvantages(_:centeringGroups:deviation:epsilon:)``.
  case batchNormalized(centeringGroups: Bool, StandardDeviation = .population, epsilon: Double = 0)
  /// A function of one's own, under a name.
  case own(OwnAdvantage)

  /// GRPO with the population deviation. The papers leave the deviation open.
  public static let grpo = standardized(.population)
  /// Dr. GRPO's advantage. Its other half is a constant length normaliser in the objective.
  public static let drGRPO = centered
  /// RLOO.
  public static let rloo = leaveOneOut
  /// MaxRL.
  public static let maxRL = maximumLikelihood
  /// REINFORCE++ without and with the subtraction of the group mean is a `centeringGroups` apart;
  /// this is the one without.
  public static let reinforcePlusPlus = batchNormalized(centeringGroups: false)

  /// A short name for the legend of a figure or the column of a table.
  public var name: String {
    switch self {
    case .raw: "raw reward"
    case .centered: "group mean"
    case .standardized(.population, _): "population std"
    case .standardized(.bessel, _): "Bessel std"
    case .leaveOneOut: "leave-one-out"
    case .leaveOneOutStandardized: "leave-one-out std"
    case .maximumLikelihood: "MaxRL"
    case .batchNormalized(let centeringGroups, _, _):
      centeringGroups ? "group mean, batch std" : "batch std"
    case .own(let own): own.name
    }
  }

  /// Returns the advantages of a batch of groups.
  ///
  /// - Parameter groups: rewards without a unit, one array for each prompt.
  /// - Returns: one advantage for each reward, in the same shape and order.
  /// - Throws: ``AdvantageError`` as the function behind the case does.
  public func advantages(of groups: [[Double]]) throws(AdvantageError) -> [[Double]] {
    if case .batchNormalized(let centeringGroups, let deviation, let epsilon) = self {
      return try batchNormalizedAdvantages(
        groups, centeringGroups: centeringGroups, deviation: deviation, epsilon: epsilon)
    }
    return try groups.map { group throws(AdvantageError) in try advantages(of: group) }
  }

  /// Returns the advantages of one group; for a batch estimator, of a batch with this group alone.
  ///
  /// - Parameter rewards: the rewards of one group, without a unit.
  /// - Returns: one advantage for each reward, in the same order.
  /// - Throws: ``AdvantageError`` as the function behind the case does.
  public func advantages(of rewards: [Double]) throws(AdvantageError) -> [Double] {
    switch self {
    case .raw: try rawAdvantages(rewards)
    case .centered: try centeredAdvantages(rewards)
    case .standardized(let deviation, let epsilon):
      try standardizedAdvantages(rewards, deviation: deviation, epsilon: epsilon)
    case .leaveOneOut: try leaveOneOutAdvantages(rewards)
    case .leaveOneOutStandardized(let deviation, let epsilon):
      try leaveOneOutStandardizedAdvantages(rewards, deviation: deviation, epsilon: epsilon)
    case .maximumLikelihood: try maximumLikelihoodAdvantages(rewards)
    case .batchNormalized: try advantages(of: [rewards])[0]
    case .own(let own): try own.advantages(of: rewards)
    }
  }
}
