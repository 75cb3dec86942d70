import Oracle
import Random
import Testing
import Tokens

@Suite("The value of a beginning")
struct PrefixValuesTests {
  @Test("the values of the running example are right")
  func workedValues() throws {
    let values = try Enumeration(TablePolicy(example)).values { $0.tokens == [0, 1] ? 1 : 0 }
    #expect(values == [[]: 0.25, [0]: 0.5, [1]: 0, [0, 0]: 0, [0, 1]: 1])
  }

  @Test("a value is the mean of those that follow, and the first one is J", arguments: [1, 2])
  func martingale(seed: UInt64) throws {
    let policy = try randomTable(seed: seed)
    let all = try Enumeration(policy)
    let values = all.values(of: arbitraryReward)
    #expect(abs(try #require(values[[]]) - all.expectation(of: arbitraryReward)) < 1e-14)
    for prefix in try policy.space.prefixes() {
      let row = policy.logProbabilities(after: [prefix])[0]
      let next = try row.indices.reduce(0.0) {
        $0 + .exp(row[$1]) * (try #require(values[prefix + [Token($1)]]))
      }
      #expect(abs(try #require(values[prefix]) - next) < 1e-14)
    }
  }
}
