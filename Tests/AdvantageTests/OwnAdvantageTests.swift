import Advantage
import Foundation
import Testing

@Suite("An advantage of one's own")
struct OwnAdvantageTests {
  private let best = OwnAdvantage("only the best", parameters: [1]) { rewards in
    rewards.map { $0 == rewards.max() ? 1 : 0 }
  }

  @Test("is computed group by group, under its name")
  func computes() throws {
    let estimator = AdvantageEstimator.own(best)
    #expect(try estimator.advantages(of: [[0, 2, 1], [3, 3]]) == [[0, 1, 0], [1, 1]])
    #expect(estimator.name == "only the best")
  }

  @Test("is refused where it gives too few numbers or one that is none")
  func refused() {
    let short = AdvantageEstimator.own(OwnAdvantage("short") { Array($0.dropFirst()) })
    #expect(
      throws: AdvantageError.notAdvantages(name: "short", rewards: [1, 0], advantages: [0])
    ) { try short.advantages(of: [1, 0]) }
    let infinite = AdvantageEstimator.own(OwnAdvantage("log") { $0.map { 1 / $0 } })
    #expect(throws: AdvantageError.self) { try infinite.advantages(of: [1, 0]) }
    // A reward that is none does not reach it.
    #expect(throws: AdvantageError.nonFiniteReward(index: 1, value: .infinity)) {
      try AdvantageEstimator.own(best).advantages(of: [0, .infinity])
    }
  }

  @Test("is known by name and parameters, also after it was saved")
  func saved() throws {
    let estimator = AdvantageEstimator.own(best)
    let read = try JSONDecoder().decode(
      AdvantageEstimator.self, from: JSONEncoder().encode(estimator))
    #expect(read == estimator)
    #expect(read != .own(OwnAdvantage("only the best", parameters: [2]) { $0 }))
    #expect(read != .grpo)
  }
}
