import LessonShared
import TinyR1

/// The groups of one size, from a policy that is right with one chance.
struct GroupKind: Hashable, Sendable {
  /// G.
  let size: Int
  /// p.
  let chance: Double

  /// All kinds of some sizes and chances, each with the index of a stream of random numbers.
  static func all(_ sizes: [Int], _ chances: [Double]) -> [(kind: GroupKind, stream: Int)] {
    sizes.flatMap { size in
      chances.enumerated().map { place, p in
        (GroupKind(size: size, chance: p), 100 * size + place)
      }
    }
  }
}

/// The weights w of some estimators, found from sampled groups.
struct SampledWeights: Sendable {
  private var weights: [GroupKind: [AdvantageEstimator: Double]] = [:]

  /// The weights at all kinds of groups, each from as many groups as `groups` has elements.
  init(
    of estimators: [AdvantageEstimator], _ sizes: [Int], _ chances: [Double], seed: UInt64,
    groups: () -> some Sequence<Int>
  ) throws {
    for (kind, stream) in GroupKind.all(sizes, chances) {
      var generator = SeededGenerator(seed: seed).stream(stream)
      weights[kind] = try sampledWeights(
        of: estimators, Prompt(solvedWith: kind.chance), size: kind.size, groups: groups(),
        using: &generator)
    }
  }

  /// The weight of an estimator in groups of one kind.
  func weight(of estimator: AdvantageEstimator, groupSize: Int, p: Double) -> Double {
    weights[GroupKind(size: groupSize, chance: p)]?[estimator] ?? .nan
  }
}

extension [SampledWeights] {
  /// The interval of a weight over the seeds.
  func interval(of estimator: AdvantageEstimator, groupSize: Int, p: Double) -> ConfidenceInterval {
    seedInterval(map { $0.weight(of: estimator, groupSize: groupSize, p: p) })
  }
}

/// The mean step of some sampled groups, measured along the slope and in units of it, for each of
/// the estimators. All of them see the same groups.
private func sampledWeights(
  of estimators: [AdvantageEstimator], _ prompt: Prompt, size: Int, groups: some Sequence<Int>,
  using generator: inout SeededGenerator
) throws -> [AdvantageEstimator: Double] {
  let slope = try prompt.slope
  let along = try prompt.directions.mapValues { direction in
    zip(direction, slope).map(*).reduce(0, +) / squaredLength(slope)
  }
  var (sums, count) = (estimators.map { _ in 0.0 }, 0.0)
  for _ in groups {
    let group = prompt.group(of: size, using: &generator)
    count += 1
    for (index, estimator) in estimators.enumerated() {
      for (response, advantage) in zip(group, try estimator.advantages(of: group.map(reward))) {
        sums[index] += advantage * along[response.tokens, default: 0]
      }
    }
  }
  return Dictionary(
    uniqueKeysWithValues: zip(estimators, sums.map { $0 / Double(size) / count }))
}

/// The shares of groups in which all rewards were equal, counted with coins in place of responses.
struct CountedDeadGroups: Sendable {
  private var shares: [GroupKind: Double] = [:]

  /// The shares at all kinds of groups, each counted in `flips` groups.
  init(_ sizes: [Int], _ chances: [Double], flips: Int, seed: UInt64) {
    for (kind, stream) in GroupKind.all(sizes, chances) {
      var generator = SeededGenerator(seed: seed).stream(stream)
      let dead = (0..<flips).count { _ in
        hasZeroVariance((0..<kind.size).map { _ in generator.uniform() < kind.chance ? 1 : 0 })
      }
      shares[kind] = Double(dead) / Double(flips)
    }
  }

  /// The share of dead groups of one kind.
  func share(groupSize: Int, p: Double) -> Double {
    shares[GroupKind(size: groupSize, chance: p)] ?? .nan
  }
}
