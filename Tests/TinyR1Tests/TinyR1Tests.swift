import Testing
import TinyR1

@Suite("All in one import")
struct TinyR1Tests {
  @Test("has what the modules have: a response is scored against its group and pushed")
  func oneImport() throws {
    let advantages = try standardizedAdvantages([1, 0, 0.5, 0])
    let old = OldLogProbabilities([-0.5])
    let objective = clipped(new: [-0.5], old: old, advantages: [advantages[0]], range: .ppo)
    #expect(objective.coefficients == [advantages[0]])
  }
}
