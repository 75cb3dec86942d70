import ClippedObjective
import TestSupport
import Testing
import Tokens

@Suite("Objectives without a clip")
struct ReinforceTests {
  // The worked numbers of the contract; A log π of -0.2 and -0.75 with A = 2.
  @Test("REINFORCE has A log π, and the advantage as coefficient")
  func reinforced() {
    let objective = reinforce(new: [-0.2, -0.75], advantages: [2, 2])
    #expect(isClose(objective.values, [-0.4, -1.5], within: 1e-15))
    #expect(objective.coefficients == [2, 2])
    #expect(objective.ratios == [1, 1])
  }

  @Test("REINFORCE has no value that is no number, where an impossible token teaches nothing")
  func impossible() {
    let objective = reinforce(new: [-.infinity, -.infinity], advantages: [0, 1])
    #expect(objective.values == [0, -.infinity])
    #expect(objective.coefficients == [0, 1])
  }

  // 2 e^0.3 = 2.6997176152, and e^-0.1 = 0.9048374180.
  @Test("importance weighted, value and coefficient are ρ A")
  func weighted() {
    let objective = importanceWeighted(
      new: [-0.2, -0.6], old: OldLogProbabilities([-0.5, -0.5]), advantages: [2, -1])
    let expected = [2.6997176152, -0.9048374180]
    #expect(isClose(objective.values, expected, within: 1e-10))
    #expect(isClose(objective.coefficients, expected, within: 1e-10))
    #expect(isClose(objective.ratios, [1.3498588076, 0.9048374180], within: 1e-10))
  }

  @Test("as a surrogate REINFORCE shows the true ratios, and does nothing about them")
  func surrogate() {
    let old = OldLogProbabilities([-0.5, -0.5])
    let objective = Surrogate.reinforce.evaluate(new: [-0.2, -0.6], old: old, advantages: [2, -1])
    #expect(objective.coefficients == [2, -1])
    #expect(isClose(objective.ratios, [1.3498588076, 0.9048374180], within: 1e-10))
  }
}
