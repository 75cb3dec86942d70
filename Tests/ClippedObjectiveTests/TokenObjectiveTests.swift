import ClippedObjective
import Random
import Testing

/// Every surrogate of the module, with usual settings.
let surrogates: [Surrogate] = [
  .reinforce, .importanceWeighted, .clipped(.ppo), .clipped(.dapo), .clipped(.r1),
  .dualClipped(.ppo), .sequenceClipped(.ppo), .sequenceClipped(.r1), .gspo(),
  .gspo(.ppo), .cispo(maximumRatio: 1.28), .sapo(),
]

@Suite("Gradient coefficients")
struct CoefficientTests {
  /// ∂(Σ values)/∂log π(o_t) by a central difference. CISPO holds its weight still, and moving the
  /// old log-probability along does that.
  func slope(
    _ surrogate: Surrogate, _ new: [Double], _ old: [Double], _ advantages: [Double], at t: Int
  ) -> Double {
    let step = 1e-5
    let sum = { (sign: Double) in
      var (new, old) = (new, old)
      new[t] += sign * step
      if surrogate.name.hasPrefix("CISPO") { old[t] += sign * step }
      return surrogate.evaluate(
        new: new, old: OldLogProbabilities(old), advantages: advantages
      ).values.reduce(0, +)
    }
    return (sum(1) - sum(-1)) / (2 * step)
  }

  /// Returns whether a ratio is too near a corner of the surrogate for a central difference.
  func isNearKink(_ surrogate: Surrogate, _ ratios: [Double]) -> Bool {
    let isClip = ["PPO clip", "dual clip", "R1 eq. 1", "GSPO"].contains {
      surrogate.name.hasPrefix($0)
    }
    // ε_low, ε_high, and the dual clip's limit.
    let own = isClip ? surrogate.parameters : []
    let kinks = own.isEmpty ? [] : [1 - own[0], 1 + own[1]] + own.dropFirst(2)
    return ratios.contains { ratio in kinks.contains { abs(ratio - $0) < 1e-4 } }
  }

  @Test("equal central differences of the values", arguments: surrogates)
  func centralDifferences(surrogate: Surrogate) {
    var generator = SeededGenerator(seed: 11)
    var checked = 0
    for trial in 0..<200 {
      let length = 1 + generator.integer(below: 6)
      // Ratios far from 1, and close to it, where GSPO's range lies.
      let spread = trial % 2 == 0 ? 0.5 : 0.0005
      let old = (0..<length).map { _ in -3 * generator.uniform() }
      let new = old.map { $0 + spread * generator.normal() }
      let advantages = [Double](repeating: 2 * generator.normal(), count: length)
      let objective = surrogate.evaluate(
        new: new, old: OldLogProbabilities(old), advantages: advantages)
      if isNearKink(surrogate, objective.ratios) { continue }
      for t in 0..<length {
        let expected = slope(surrogate, new, old, advantages, at: t)
        #expect(abs(objective.coefficients[t] - expected) <= 1e-6 * abs(expected) + 1e-9)
        checked += 1
      }
    }
    #expect(checked > 250)
  }

  @Test(
    "equal central differences when every token has an advantage of its own",
    arguments: [
      Surrogate.reinforce, .importanceWeighted, .clipped(.dapo), .dualClipped(.ppo, limit: 1.5),
      .cispo(maximumRatio: 1.28), .sapo(),
    ])
  func ownAdvantages(surrogate: Surrogate) {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<100 {
      let old = (0..<4).map { _ in -3 * generator.uniform() }
      let new = old.map { $0 + 0.5 * generator.normal() }
      let advantages = old.map { _ in generator.normal() }
      let objective = surrogate.evaluate(
        new: new, old: OldLogProbabilities(old), advantages: advantages)
      if isNearKink(surrogate, objective.ratios) { continue }
      for t in 0..<4 {
        let expected = slope(surrogate, new, old, advantages, at: t)
        #expect(abs(objective.coefficients[t] - expected) <= 1e-6 * abs(expected) + 1e-9)
      }
    }
  }

  @Test("are the advantages on the first step, and all ratios are 1, bit for bit")
  func onPolicy() {
    var generator = SeededGenerator(seed: 13)
    for surrogate in surrogates {
      let new = (0..<7).map { _ in -5 * generator.uniform() }
      let objective = surrogate.evaluate(
        new: new, old: OldLogProbabilities(new), advantage: -1.25)
      #expect(objective.ratios == new.map { _ in 1 })
      #expect(objective.coefficients == new.map { _ in -1.25 })
    }
  }

  @Test("are not zero on the first step, though the loss is")
  func lossZero() {
    // Users see a loss of 0 and think nothing is learned. Equal lengths, so Σ A = 0 is the loss.
    let advantages = [1.5, -0.5, -0.5, -0.5]
    let new = [[-0.1, -0.7], [-0.3, -0.2], [-1, -2], [-0.5, -0.4]]
    for surrogate in [Surrogate.clipped(.ppo), .sequenceClipped(.r1), .gspo()] {
      let objectives = zip(new, advantages).map {
        surrogate.evaluate(new: $0, old: OldLogProbabilities($0), advantage: $1)
      }
      #expect(abs(Averaging.bySequence.average(objectives.map(\.values))) < 1e-12)
      #expect(objectives.flatMap(\.coefficients).allSatisfy { abs($0) >= 0.5 })
    }
  }

  @Test("off by one, the log-probabilities would give ratios that are not 1")
  func offByOne() {
    // The defect: old log-probabilities taken one position too early.
    let new = [-0.1, -0.7, -1.3, -0.2]
    let shifted = [-2.0] + new.dropLast()
    let ratios = probabilityRatios(new: new, old: OldLogProbabilities(shifted))
    #expect(ratios.allSatisfy { $0 != 1 })
  }
}
