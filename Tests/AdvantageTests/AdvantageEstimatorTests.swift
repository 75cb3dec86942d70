import Advantage
import Testing

@Suite("A choice of advantage")
struct AdvantageEstimatorTests {
  let groups: [[Double]] = [[1, 0, 0.5, 0], [0, 1, 1, 1]]

  @Test("calls the function that it names, for each group by itself")
  func dispatch() throws {
    let functions: [(AdvantageEstimator, ([Double]) throws -> [Double])] = [
      (.raw, { try rawAdvantages($0) }),
      (.drGRPO, { try centeredAdvantages($0) }),
      (.grpo, { try standardizedAdvantages($0) }),
      (
        .standardized(.bessel, epsilon: 0.1),
        { try standardizedAdvantages($0, deviation: .bessel, epsilon: 0.1) }
      ),
      (.rloo, { try leaveOneOutAdvantages($0) }),
      (
        .leaveOneOutStandardized(.bessel, epsilon: 0.1),
        { try leaveOneOutStandardizedAdvantages($0, deviation: .bessel, epsilon: 0.1) }
      ),
      (.maxRL, { try maximumLikelihoodAdvantages($0) }),
    ]
    for (estimator, function) in functions {
      #expect(try estimator.advantages(of: groups) == groups.map { try function($0) })
    }
    let batch = AdvantageEstimator.batchNormalized(centeringGroups: true, .bessel, epsilon: 0.1)
    #expect(
      try batch.advantages(of: groups)
        == batchNormalizedAdvantages(
          groups, centeringGroups: true, deviation: .bessel, epsilon: 0.1))
  }

  @Test("has a short name of its own")
  func names() {
    #expect(Set(everyone.map(\.name)).count == 9)  // two deviations of leave-one-out std share one
    #expect(everyone.allSatisfy { $0.name.count <= 22 })
  }

  @Test("keeps the shape of uneven groups")
  func shape() throws {
    let uneven: [[Double]] = [[1, 0], [0, 1, 1], [0.5, 0, 0, 1]]
    for estimator in everyone {
      #expect(try estimator.advantages(of: uneven).map(\.count) == [2, 3, 4])
    }
  }
}

/// Estimators that subtract a mean of the group and multiply with one number for all.
let comparing: [AdvantageEstimator] = [
  .centered, .grpo, .standardized(.bessel, epsilon: 1e-4), .leaveOneOut, .maximumLikelihood,
]

/// Every case of the enum.
let everyone: [AdvantageEstimator] =
  comparing + [
    .raw, .leaveOneOutStandardized(.population), .leaveOneOutStandardized(.bessel),
    .reinforcePlusPlus, .batchNormalized(centeringGroups: true),
  ]
