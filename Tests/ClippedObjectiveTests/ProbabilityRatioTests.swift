import ClippedObjective
import Numerics
import TestSupport
import Testing

@Suite("The ratio of two policies")
struct RatioTests {
  @Test("is the exponential of a difference")
  func definition() {
    let ratios = probabilityRatios(
      new: [.log(0.6), .log(0.1)], old: OldLogProbabilities([.log(0.3), .log(0.4)]))
    #expect(isClose(ratios, [2, 0.25], within: 1e-15))  // 0.6/0.3 and 0.1/0.4
  }

  @Test("as a quotient of log-probabilities would be caught")
  func quotientDefect() {
    // The defect: log π / log π_old. It is 1 on the first step, too, which hides it.
    let wrong = { (new: Double, old: Double) in new / old }
    #expect(wrong(-0.5, -0.5) == 1)
    // A token that became more likely must have a ratio above 1 …
    #expect(probabilityRatios(new: [-0.2], old: OldLogProbabilities([-0.5]))[0] > 1)
    #expect(wrong(-0.2, -0.5) < 1)
    // … and a slope dρ/d log π = ρ, which makes the coefficient ρA.
    let slope = (wrong(-0.2 + 1e-6, -0.5) - wrong(-0.2 - 1e-6, -0.5)) / 2e-6
    #expect(abs(slope - wrong(-0.2, -0.5)) > 1)
  }

  @Test("of a response is the product over its tokens, and GSPO's its geometric mean")
  func sequence() {
    let (new, old) = ([-0.2, -0.9, -1.1], OldLogProbabilities([-0.5, -0.7, -1.3]))
    let product = probabilityRatios(new: new, old: old).reduce(1, *)
    let whole = sequenceClipped(new: new, old: old, advantage: 1, range: .r1)
    #expect(isClose(whole.ratios, [product, product, product], within: 1e-14))
    let root = gspo(new: new, old: old, advantage: 1).ratios[0]
    #expect(abs(root * root * root - product) < 1e-14)
  }

  @Test("of a response and of a token agree for a response of one token")
  func oneToken() {
    for advantage in [-1.0, 1] {
      for new in [-1.5, -0.9, -0.6, -0.1] {
        let old = OldLogProbabilities([-0.75])
        let token = clipped(new: [new], old: old, advantages: [advantage], range: .ppo)
        let whole = sequenceClipped(new: [new], old: old, advantage: advantage, range: .ppo)
        #expect(token == whole)
        #expect(token == gspo(new: [new], old: old, advantage: advantage, range: .ppo))
      }
    }
  }

  @Test("the two DeepSeek objectives are not the same", arguments: [-1.0, 1])
  func twoPapers(advantage: Double) {
    // Log-ratios +0.3 and −0.3 cancel in a response, and are both clipped (or kept) in its tokens.
    let (new, old) = ([-0.2, -1.3], OldLogProbabilities([-0.5, -1]))
    let whole = sequenceClipped(new: new, old: old, advantage: advantage, range: .ppo)
    #expect(whole.coefficients.allSatisfy { abs($0 - advantage) < 1e-15 })
    let tokens = clipped(new: new, old: old, advantages: [advantage, advantage], range: .ppo)
    #expect(tokens.coefficients.contains(0))
  }

  @Test("a response of no tokens has nothing to say", arguments: surrogates)
  func empty(surrogate: Surrogate) {
    let objective = surrogate.evaluate(new: [], old: OldLogProbabilities([]), advantage: 1)
    #expect(objective == TokenObjective(values: [], coefficients: [], ratios: []))
  }

  @Test("refuses tokens that do not line up")
  func lengths() async {
    await #expect(processExitsWith: .failure) {
      _ = probabilityRatios(new: [-1, -2], old: OldLogProbabilities([-1]))
    }
    await #expect(processExitsWith: .failure) {
      _ = clipped(new: [-1], old: OldLogProbabilities([-1]), advantages: [1, 2], range: .ppo)
    }
  }

  @Test("refuses to compare log-probabilities made at different temperatures")
  func temperatures() async {
    await #expect(processExitsWith: .failure) {
      let old = OldLogProbabilities([-1], of: .init(temperature: 0.8))
      _ = Surrogate.clipped(.ppo).evaluate(new: [-1], old: old, advantage: 1)
    }
    let old = OldLogProbabilities([-1], of: .init(temperature: 0.8, topP: 0.9))
    let objective = Surrogate.clipped(.ppo).evaluate(
      new: [-1], of: .init(temperature: 0.8, topP: 0.9), old: old, advantage: 1)
    #expect(objective.ratios == [1])
  }

  @Test("a method with one ratio for the response refuses two advantages")
  func sharedAdvantage() async {
    await #expect(processExitsWith: .failure) {
      _ = Surrogate.gspo().evaluate(
        new: [-1, -1], old: OldLogProbabilities([-1, -1]), advantages: [1, 2])
    }
  }
}

@Suite("Ratios far out")
struct OverflowTests {
  @Test(
    "never make a value that is not a number", arguments: surrogates,
    [-100_000.0, -1000, -300, -100, 100, 300, 1000, 100_000])
  func finite(surrogate: Surrogate, logRatio: Double) {
    for advantage in [-3.0, 0, 3] {
      for length in [1, 20] {
        let old = [Double](repeating: -1, count: length)
        let objective = surrogate.evaluate(
          new: old.map { $0 + logRatio }, old: OldLogProbabilities(old), advantage: advantage)
        let numbers = objective.values + objective.coefficients + objective.ratios
        #expect(numbers.allSatisfy { $0.isFinite })
        #expect(objective.ratios.allSatisfy { $0 > 0 })
      }
    }
  }

  @Test("are exact at a log-ratio of ±100")
  func hundred() {
    let old = OldLogProbabilities([-1, -1])
    let ratios = probabilityRatios(new: [99, -101], old: old)
    #expect(ratios == [.exp(100), .exp(-100)])
  }

  @Test("saturate at e^±300, and keep their pull")
  func saturation() {
    let old = OldLogProbabilities([-1])
    let bad = clipped(new: [2000], old: old, advantages: [-1], range: .ppo)
    #expect(bad.coefficients == [-.exp(300)])  // not 0, as the derivative of a clamp would be
    let good = clipped(new: [-2000], old: old, advantages: [1], range: .ppo)
    #expect(good.coefficients == [.exp(-300)])
  }

  @Test("a token that has become impossible is a ratio near 0, and no error", arguments: surrogates)
  func impossible(surrogate: Surrogate) {
    for advantage in [-1.0, 0, 1] {
      let objective = surrogate.evaluate(
        new: [-.infinity], old: OldLogProbabilities([-1]), advantage: advantage)
      // REINFORCE and CISPO have the value A log π = ∓∞; no number here is NaN.
      #expect(!(objective.values + objective.coefficients).contains { $0.isNaN })
    }
  }

  @Test("a log-probability that is not a number is passed on and seen", arguments: surrogates)
  func notANumber(surrogate: Surrogate) {
    let objective = surrogate.evaluate(
      new: [.nan], old: OldLogProbabilities([-1]), advantage: 1)
    #expect(objective.values[0].isNaN)
    #expect(objective.ratios[0].isNaN)
    let ratios = probabilityRatios(new: [-1, -1], old: OldLogProbabilities([.nan, -.infinity]))
    #expect(ratios[0].isNaN)
    #expect(ratios[1] == .exp(300))  // a probability of 0 that was drawn all the same
  }

  @Test("an infinite ratio times an advantage of zero would be caught")
  func zeroTimesInfinity() {
    // The defect: exp without a limit. One such token makes every weight of the model NaN.
    #expect((Double.exp(1000) * 0).isNaN)
    let objective = importanceWeighted(
      new: [999], old: OldLogProbabilities([-1]), advantages: [0])
    #expect(objective.coefficients == [0])
  }
}
