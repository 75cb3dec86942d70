import Advantage
import GRPO
import LanguageModel
import Oracle
import Rollouts
import Tasks
import Tensor
import TestSupport
import TestWorlds
import Testing
import Tokens

/// The gradient that a run follows, against the one found by listing every output.
@Suite("The gradient of a run")
struct GRPOTrainerGradientTests {
  /// The gradient of a run that is not allowed to move, averaged over steps.
  func sampledGradient(
    _ world: Environment<Coin>, _ advantage: AdvantageEstimator, groupSize: Int, steps: Int
  ) throws -> [Double] {
    var settings = GRPOSettings(maximumLength: 3)
    settings.advantage = advantage
    settings.klCoefficient = 0
    settings.groupSize = groupSize
    settings.prompts = 64
    settings.learningRate = .constant(0)
    settings.limits = .none
    let base = Coin.model()
    var run = GRPOTrainer(from: base, in: world, settings, seed: 4)
    var sum = [Double](repeating: 0, count: base.layout.count)
    for _ in 0..<steps {
      _ = try run.step()
      for (i, number) in run.gradient.values.enumerated() { sum[i] += Double(number) }
    }
    #expect(run.policy.numbers == base.numbers)
    return sum.map { $0 / Double(steps) }
  }

  /// ∇J over both problems, each asked equally often, exactly; and the chance of a reward for each.
  func exactGradient(
    _ reward: @escaping (ScoredOutput) -> Double,
    weight: (_ expectedReward: Double) throws -> Double = { _ in 1 }
  ) throws -> [Double] {
    let world = Coin.world(ones)
    let model = Coin.model().converted(to: Double.self)
    let options = SamplingOptions(endToken: SpecialSymbol.end.token, maximumLength: 3)
    let gradients = try [0, 1].map { side in
      let prompt = try world.prompt(for: Coin.Problem(side: side))
      let all = try Enumeration(TransformerPolicy(model, prompt: prompt, options))
      let share = try 0.5 * weight(all.expectation(of: reward))
      return all.gradientOfExpectation(of: reward).map { $0 * share }
    }
    return zip(gradients[0], gradients[1]).map { $0 + $1 }
  }

  @Test("is without bias for leave-one-out, and its error falls like 1/√n")
  func leaveOneOut() throws {
    let exact = try exactGradient { Double($0.tokens.count { $0 == 8 }) }  // token 8 is "1"
    let error = { (steps: Int) in
      try relativeError(
        sampledGradient(Coin.world(ones), .leaveOneOut, groupSize: 4, steps: steps), exact)
    }
    let (few, many) = (try error(20), try error(320))
    // 16 times the samples: a quarter of the error, give or take the chance of two draws.
    #expect(many < 0.1)
    #expect(many < few / 2)
  }

  @Test("is w_G(p) times the exact one for GRPO on rewards of 0 and 1")
  func standardized() throws {
    let world = Coin.world { $0.symbols.first == "1" ? 1 : 0 }
    let exact = try exactGradient({ $0.tokens.first == 8 ? 1 : 0 }) { p in
      try expectedGradientWeight(of: .grpo, groupSize: 4, successProbability: p)
    }
    let sampled = try sampledGradient(world, .grpo, groupSize: 4, steps: 320)
    #expect(relativeError(sampled, exact) < 0.1)
    // It is not the gradient of the mean reward: that one is shorter by w, about 1.6 here.
    let plain = try exactGradient { $0.tokens.first == 8 ? 1 : 0 }
    #expect(relativeError(sampled, plain) > 0.3)
  }
}
