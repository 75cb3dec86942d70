import ClippedObjective
import Numerics
import Testing

@Suite("A check of coefficients")
struct GradientCheckTests {
  @Test("finds nothing wrong with the surrogates of the module", arguments: surrogates)
  func right(surrogate: Surrogate) {
    let check = checkGradient(of: surrogate, holdingRatios: surrogate.name.hasPrefix("CISPO"))
    #expect(check.isRight, "\(check)")
    // 200 sequences of 1 to 6 tokens have some 700; few lie at a corner.
    #expect(check.compared > 600 && check.corners < 20)
  }

  /// ρ · A for each token, with coefficients that are a factor off.
  private func weighted(_ name: String, factor: @escaping @Sendable (Double) -> Double) -> Surrogate
  {
    Surrogate(name) { new, old, advantages in
      let ratios = zip(new, old.values).map { Double.exp($0 - $1) }
      let values = zip(ratios, advantages).map { $0 * $1 }
      return TokenObjective(
        values: values, coefficients: zip(values, ratios).map { $0 * factor($1) }, ratios: ratios)
    }
  }

  @Test("finds a coefficient that is off, says where, and passes it when it is not")
  func wrong() {
    #expect(checkGradient(of: weighted("right") { _ in 1 }).isRight)
    let forgotten = checkGradient(of: weighted("forgotten ratio") { 1 / $0 })
    #expect(!forgotten.isRight)
    #expect(forgotten.description.hasPrefix("forgotten ratio: expected the slope of the values, "))
    #expect(!checkGradient(of: weighted("a little off") { _ in 1.0001 }).isRight)
    // Only beyond the clip's edge: a mask that lets through what the clip stops.
    let late = Surrogate("late") { new, old, advantages in
      let plain = Surrogate.clipped(.ppo).evaluate(new: new, old: old, advantage: advantages[0])
      return TokenObjective(
        values: plain.values, coefficients: zip(plain.ratios, advantages).map { $0 * $1 },
        ratios: plain.ratios)
    }
    #expect(!checkGradient(of: late).isRight)
  }

  @Test(
    "find coefficients that are no number, for some advantages or for all",
    arguments: [0, .infinity])
  func notNumbers(limit: Double) {
    let surrogate = Surrogate("no number") { new, old, advantages in
      let ratios = zip(new, old.values).map { Double.exp($0 - $1) }
      let values = zip(ratios, advantages).map { $0 * $1 }
      return TokenObjective(
        values: values,
        coefficients: zip(values, advantages).map { $1 < limit ? .nan : $0 }, ratios: ratios)
    }
    let check = checkGradient(of: surrogate)
    #expect(!check.isRight && check.worst?.coefficient.isNaN == true)
  }

  @Test("does not call right what has corners everywhere")
  func corners() {
    let saw = Surrogate("saw") { new, old, advantages in
      let values = new.map { ($0 * 1e5).rounded() }
      return TokenObjective(
        values: values, coefficients: new.map { _ in 0 }, ratios: new.map { _ in 1 })
    }
    let check = checkGradient(of: saw)
    #expect(!check.isRight)
  }
}
