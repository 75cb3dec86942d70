import Foundation
import ClippedObjective
import Numerics
import Random
import TestSupport
import Testing

@Suite("Every surrogate")
struct EverySurrogateTests {
  static let perToken: [Surrogate] = [
    .reinforce, .importanceWeighted, .clipped(.ppo), .clipped(.r1), .dualClipped(.ppo, limit: 3),
    .cispo(maximumRatio: 1.28), .sapo(),
  ]

  // Ratios ½, 2 and 4, on both sides of every bound.
  let old = OldLogProbabilities([-1, -2, -3])
  let new: [Double] = [-1 - .log(2), -2 + .log(2), -3 + .log(4)]

  @Test("reports the true ratio of each token, whatever it does about it", arguments: perToken)
  func ratios(surrogate: Surrogate) {
    for advantage in [1.0, -1] {
      let found = surrogate.evaluate(new: new, old: old, advantage: advantage).ratios
      #expect(zip(found, [0.5, 2, 4]).allSatisfy { abs($0 - $1) < 1e-12 }, "\(found)")
    }
  }

  @Test("on a response reports one ratio, the product, or the geometric mean")
  func sequences() {
    let whole = Surrogate.sequenceClipped(.ppo).evaluate(new: new, old: old, advantage: 1)
    #expect(whole.ratios.allSatisfy { abs($0 - 4) < 1e-12 } && whole.ratios.count == 3)
    let root = Surrogate.gspo().evaluate(new: new, old: old, advantage: 1)
    #expect(root.ratios.allSatisfy { abs($0 - Double.root(4, 3)) < 1e-12 })
  }

  @Test("has an advantage for each token where it can")
  func advantages() {
    let found = Surrogate.importanceWeighted.evaluate(new: new, old: old, advantages: [1, -2, 3])
    // ρ A: ½, −4, 12.
    #expect(zip(found.values, [0.5, -4, 12]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(zip(found.coefficients, [0.5, -4, 12]).allSatisfy { abs($0 - $1) < 1e-12 })
    let cispo = Surrogate.cispo(maximumRatio: 1.28).evaluate(
      new: new, old: old, advantages: [1, 1, 1])
    // min(ρ, 1.28) A is the coefficient; the value is that times log π.
    #expect(zip(cispo.coefficients, [0.5, 1.28, 1.28]).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test("has a name with its bounds")
  func names() {
    let names: [(Surrogate, String)] = [
      (.reinforce, "REINFORCE"), (.importanceWeighted, "importance weighted"),
      (.clipped(.ppo), "PPO clip 0.2"), (.clipped(.dapo), "PPO clip 0.2/0.28"),
      (.dualClipped(.ppo, limit: 4), "dual clip 0.2, 4.0"),
      (.sequenceClipped(.r1), "R1 eq. 1 clip 10.0"), (.gspo(), "GSPO 0.0003/0.0004"),
      (.cispo(maximumRatio: 1.28), "CISPO 1.28"), (.sapo(), "SAPO"),
    ]
    for (surrogate, name) in names { #expect(surrogate.name == name) }
    #expect(Averaging.byToken.name == "by token" && Averaging.bySequence.name == "by sequence")
    #expect(Averaging.byConstant(7).name == "by constant 7")
    #expect(Averaging.sumOverTokens.name == "sum over tokens")
  }

  @Test("takes its papers' ranges")
  func presets() {
    #expect(ClipRange.ppo == ClipRange(low: 0.2, high: 0.2))  // PPO, section 6.1
    #expect(ClipRange.dapo == ClipRange(low: 0.2, high: 0.28))  // DAPO, section 4.1
    #expect(ClipRange.r1 == ClipRange(low: 10, high: 10))  // Nature
    #expect(ClipRange.gspo == ClipRange(low: 3e-4, high: 4e-4))  // GSPO, section 5.1
    #expect(Surrogate.gspo() == .gspo(ClipRange(low: 3e-4, high: 4e-4)))
    #expect(Surrogate.sapo() == .sapo(positive: 1, negative: 1.05))
    #expect(Surrogate.dualClipped(.ppo) == .dualClipped(.ppo, limit: 3))
    #expect(ClipRange(low: 0.1, high: 0.3).clamp(0.5) == 0.9)
    #expect(ClipRange(low: 0.1, high: 0.3).clamp(1.5) == 1.3)
    #expect(ClipRange(low: 0.1, high: 0.3).clamp(1.2) == 1.2)
  }
}

@Suite("A choice of objective")
struct SurrogateTests {
  @Test("has a name of its own for every method")
  func names() {
    let names = surrogates.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test("is a value that can be compared and stored")
  func values() {
    #expect(Surrogate.clipped(.ppo) == .clipped(ClipRange(0.2)))
    #expect(Set(surrogates).count == surrogates.count)
  }

  @Test("one that was read from a file equals what was saved, and cannot be evaluated")
  func saved() async throws {
    for surrogate in surrogates {
      let data = try JSONEncoder().encode(surrogate)
      #expect(try JSONDecoder().decode(Surrogate.self, from: data) == surrogate)
    }
    #expect(Set(surrogates).count == surrogates.count)
    #expect(Surrogate.sapo() != .sapo(positive: 2))
    await #expect(processExitsWith: .failure) {
      let data = try JSONEncoder().encode(Surrogate.reinforce)
      let read = try JSONDecoder().decode(Surrogate.self, from: data)
      _ = read.evaluate(new: [-1], old: OldLogProbabilities([-1]), advantage: 1)
    }
  }

  @Test("one of one's own is evaluated by its function")
  func own() {
    let twice = Surrogate("twice REINFORCE") { new, _, advantages in
      reinforce(new: new, advantages: advantages.map { 2 * $0 })
    }
    let found = twice.evaluate(new: [-1, -2], old: OldLogProbabilities([-1, -2]), advantage: 3)
    #expect(found.coefficients == [6, 6])
  }
}
