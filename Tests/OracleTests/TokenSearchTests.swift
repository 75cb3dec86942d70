import Oracle
import Random
import Testing
import Tokens

@Suite("Search over tokens")
struct TokenSearchTests {
  @Test("one child is the policy itself, and values are asked for what was drawn")
  func oneChild() throws {
    let policy = try randomTable(seed: 3)
    var (own, other) = (SeededGenerator(seed: 4), SeededGenerator(seed: 4))
    for _ in 0..<20 {
      var asked: [[Token]] = []
      let found = policy.search(children: 1, using: &own) { prefix, _ in
        asked.append(prefix)
        return 0
      }
      #expect(found == policy.sample(using: &other))
      #expect(asked == (1...found.tokens.count).map { Array(found.tokens.prefix($0)) })
    }
  }

  @Test("of many children the one of the largest value is followed, to the best output")
  func manyChildren() throws {
    let policy = try randomTable(seed: 5)
    let all = try Enumeration(policy)
    let values = all.values { $0.tokens == [0, 1, 0] ? 1 : 0 }
    var generator = SeededGenerator(seed: 6)
    let found = policy.search(children: 200, using: &generator) { prefix, _ in values[prefix] ?? 0 }
    #expect(found.tokens == [0, 1, 0])
    // And its log-probabilities are the policy's.
    #expect(found.logProbabilities == policy.logProbabilities(of: [found.tokens])[0])
  }
}
