import ClippedObjective
import TestSupport
import Testing

@Suite("The golden batch")
struct GoldenTests {
  typealias Batch = GoldenBatch

  @Test("has the ratios that its log-ratios say")
  func ratios() {
    // exp(0.30) = 1.34985881, exp(−0.05) = 0.95122942, …
    let expected = [
      [1.34985881, 0.95122942], [1.10517092, 0.67032005, 1.02020134], [0.77880078],
      [1, 1.41906755, 0.90483742, 1.0512711],
    ]
    for index in 0..<4 {
      let ratios = probabilityRatios(
        new: Batch.new[index], old: OldLogProbabilities(Batch.old[index]))
      #expect(isClose(ratios, expected[index], within: 0.5001e-8))
    }
  }

  @Test("drops two gradients at ε = 0.2, and keeps the bad token that grew")
  func clipped() {
    let kept = Batch.objectives(.clipped(.ppo), advantages: Batch.standardized)
      .map { $0.coefficients.map { $0 != 0 } }
    // ρ = 1.35 with A > 0 and ρ = 0.67 with A < 0 are dropped; ρ = 1.42 with A < 0 is not.
    #expect(kept == [[false, true], [true, false, true], [true], [true, true, true, true]])
  }

  @Test("DeepSeekMath eq. 3: token clip, mean over tokens, then over responses, and k3")
  func deepSeekMath() {
    let objective = Batch.objectives(.clipped(.ppo), advantages: Batch.standardized)
    let values = zip(objective, zip(Batch.reference, Batch.new)).map { objective, logs in
      zip(objective.values, zip(logs.0, logs.1)).map { $0 - 0.04 * Batch.k3($1.0 - $1.1).value }
    }
    #expect(abs(-Averaging.bySequence.average(values) - 0.0057940095) < 1e-9)
  }

  @Test("DeepSeekMath eq. 3: where the clip bites, only the penalty's gradient is left")
  func deepSeekMathGradient() {
    let expected = [
      [0.0016484, -0.17977989], [0.0836226, -0.0011662, 0.07624318], [-0.06438744],
      [0.05677128, 0.08096296, 0.05115351, 0.05872184],
    ]
    let objective = Batch.objectives(.clipped(.ppo), advantages: Batch.standardized)
    let weights = Averaging.bySequence.weights(lengths: [2, 3, 1, 4])
    for index in 0..<4 {
      let gradient = Batch.new[index].indices.map { t in
        let penalty = Batch.k3(Batch.reference[index][t] - Batch.new[index][t])
        return -weights[index] * (objective[index].coefficients[t] - 0.04 * penalty.slope)
      }
      #expect(isClose(gradient, expected[index], within: 1e-8))
    }
  }

  @Test("DeepSeek-R1 eq. 1: one ratio and one k3 for the whole response")
  func r1() {
    let objective = Batch.objectives(.sequenceClipped(.ppo), advantages: Batch.standardized)
    let penalized = (0..<4).map { index in
      let x = Batch.reference[index].reduce(0, +) - Batch.new[index].reduce(0, +)
      return objective[index].values.map {
        $0 - 0.04 * Batch.k3(x).value / Double(Batch.new[index].count)
      }
    }
    #expect(abs(-Averaging.sumOverTokens.average(penalized) - -0.0222147624) < 1e-9)
  }

  @Test("DeepSeek-R1 eq. 1: every token of a response gets the same gradient")
  func r1Gradient() {
    // Central differences of the loss in NumPy. Responses 1 and 2 are clipped as a whole.
    let expected = [0.002591818, -0.004622846, -0.064387440, 0.307061001]
    let objective = Batch.objectives(.sequenceClipped(.ppo), advantages: Batch.standardized)
    for index in 0..<4 {
      let x = Batch.reference[index].reduce(0, +) - Batch.new[index].reduce(0, +)
      let gradient = objective[index].coefficients.map { -($0 - 0.04 * Batch.k3(x).slope) / 4 }
      #expect(isClose(gradient, gradient.map { _ in expected[index] }, within: 2e-9))
    }
  }

  @Test("DAPO: clip-higher, mean over all tokens")
  func dapo() {
    let loss = Batch.loss(
      .clipped(.dapo), advantages: Batch.standardized, averaging: .byToken)
    #expect(abs(loss - 0.3005072231) < 1e-9)
    let gradient = Batch.lossGradient(
      .clipped(.dapo), advantages: Batch.standardized, averaging: .byToken)
    let expected = [
      [0, -0.14340323], [0.09996647, 0, 0.09228068], [-0.02348173],
      [0.0904534, 0.12835949, 0.08184562, 0.09509105],
    ]
    for (actual, wanted) in zip(gradient, expected) {
      #expect(isClose(actual, wanted, within: 1e-8))
    }
  }

  @Test("Dr. GRPO: centred advantages, a constant in place of the length")
  func drGRPO() {
    let loss = Batch.loss(.clipped(.ppo), advantages: Batch.centered, averaging: .byConstant(5))
    #expect(abs(loss - 0.0647918566) < 1e-9)
    let gradient = Batch.lossGradient(
      .clipped(.ppo), advantages: Batch.centered, averaging: .byConstant(5))
    // Central differences of the loss in NumPy.
    let expected = [
      [0, -0.02972592], [0.020721955, 0, 0.019128775], [-0.004867505],
      [0.01875, 0.026607517, 0.016965702, 0.019711333],
    ]
    for (actual, wanted) in zip(gradient, expected) {
      #expect(isClose(actual, wanted, within: 2e-9))
    }
  }

  @Test("GSPO: two of four responses are clipped as a whole")
  func gspo() {
    let loss = Batch.loss(.gspo(), advantages: Batch.standardized, averaging: .bySequence)
    #expect(abs(loss - 0.0340671389) < 1e-9)
    let gradient = Batch.lossGradient(
      .gspo(), advantages: Batch.standardized, averaging: .bySequence)
    let expected = [
      [0, 0], [0, 0, 0], [-0.05870432], [0.06093643, 0.06093643, 0.06093643, 0.06093643],
    ]
    for (actual, wanted) in zip(gradient, expected) {
      #expect(isClose(actual, wanted, within: 1e-8))
    }
  }

  @Test("CISPO: no gradient is dropped, only limited")
  func cispo() {
    let surrogate = Surrogate.cispo(maximumRatio: 1.28)
    let loss = Batch.loss(surrogate, advantages: Batch.standardized, averaging: .byToken)
    #expect(abs(loss - -0.4271162451) < 1e-9)
    let gradient = Batch.lossGradient(
      surrogate, advantages: Batch.standardized, averaging: .byToken)
    let expected = [
      [-0.19296726, -0.14340323], [0.09996647, 0.06063273, 0.09228068], [-0.02348173],
      [0.0904534, 0.11578036, 0.08184562, 0.09509105],
    ]
    for (actual, wanted) in zip(gradient, expected) {
      #expect(isClose(actual, wanted, within: 1e-8))
    }
  }

  @Test("SAPO: the gate fades and does not cut")
  func sapo() {
    let loss = Batch.loss(.sapo(), advantages: Batch.standardized, averaging: .bySequence)
    #expect(abs(loss - -0.0768675193) < 1e-9)
    let gradient = Batch.lossGradient(
      .sapo(), advantages: Batch.standardized, averaging: .bySequence)
    // Central differences of the loss in NumPy.
    let expected = [
      [-0.246745766, -0.17914749], [0.083051937, 0.049043335, 0.07689192], [-0.057992046],
      [0.056533377, 0.076463396, 0.051026046, 0.059388865],
    ]
    for (actual, wanted) in zip(gradient, expected) {
      #expect(isClose(actual, wanted, within: 2e-9))
    }
  }

  @Test("MaxRL: the advantage divided by the mean, under a clip for each token")
  func maxRL() {
    // A = (r − 0.375)/0.375 = 5/3, −1, 1/3, −1. By a script of its own: min(ρA, clip(ρ)A), the mean over tokens, then over responses;
    // the gradient by central differences.
    let loss = Batch.loss(
      .clipped(.ppo), advantages: Batch.centered.map { $0 / 0.375 }, averaging: .bySequence)
    #expect(abs(loss - 0.0041566634) < 1e-9)
    let gradient = Batch.lossGradient(
      .clipped(.ppo), advantages: Batch.centered.map { $0 / 0.375 }, averaging: .bySequence)
    let expected = [
      [0, -0.198172797],
      [0.092097577, 0, 0.085016778],
      [-0.064900065],
      [0.062500000, 0.088691722, 0.056552339, 0.065704444],
    ]
    for (actual, wanted) in zip(gradient, expected) {
      #expect(isClose(actual, wanted, within: 2e-9))
    }
  }

  @Test("RLOO: REINFORCE with leave-one-out advantages, summed over tokens")
  func rloo() {
    // −¼ Σ A_i Σ log π: by hand (0.8333·0.95 − 0.5·2.68 + 0.1667·0.95 − 0.5·4.1)/4 = −0.61.
    let loss = Batch.loss(.reinforce, advantages: Batch.leaveOneOut, averaging: .sumOverTokens)
    #expect(abs(loss - -0.61) < 1e-9)
  }
}
