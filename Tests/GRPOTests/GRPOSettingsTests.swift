import ClippedObjective
import GRPO
import LanguageModel
import Rollouts
import TestWorlds
import Testing
import Tokens

@Suite("The choices of a run")
struct GRPOSettingsTests {
  @Test("are R1-Zero's where the paper says, and the table's where it does not")
  func r1() {
    let settings = GRPOSettings(maximumLength: 7)
    #expect(settings.maximumLength == 7)
    #expect(settings.prompts == 32 && settings.groupSize == 16)
    #expect(settings.temperature == 1)
    #expect(settings.advantage == .standardized(.population))
    #expect(settings.surrogate == .sequenceClipped(ClipRange(10)))
    #expect(settings.averaging == .sumOverTokens)
    #expect(settings.divergence == .k3 && settings.divergenceScope == .token)
    #expect(settings.klCoefficient == 0.001)
    #expect(settings.reference == .refreshed(everyUpdates: 400))
    #expect(settings.minibatches == 1 && settings.innerEpochs == 1 && settings.resampling == 0)
    #expect(settings.learningRate == .constant(1e-4))
    #expect(settings.truncation == .kept)
    #expect(settings.optimizer == AdamW<Float>.Settings())
  }

  @Test("are DeepSeekMath's where it differs: section 4.2, and equation 3")
  func deepSeekMath() {
    var expected = GRPOSettings(maximumLength: 7)
    expected.surrogate = .clipped(ClipRange(0.2))
    expected.averaging = .bySequence
    expected.klCoefficient = 0.04
    expected.reference = .fixed
    #expect(GRPOSettings.deepSeekMath(maximumLength: 7) == expected)
  }

  @Test("that no run could be made with are refused")
  func refusals() async {
    await #expect(processExitsWith: .failure) {
      _ = GRPOTrainer(
        from: Coin.model(), in: Coin.world(ones), GRPOTrainerTests.settings { $0.prompts = 0 },
        seed: 1)
    }
    await #expect(processExitsWith: .failure) {
      _ = GRPOTrainer(
        from: Coin.model(), in: Coin.world(ones), GRPOTrainerTests.settings { $0.groupSize = 1 },
        seed: 1)
    }
    await #expect(processExitsWith: .failure) {
      _ = GRPOTrainer(
        from: Coin.model(), in: Coin.world(ones), GRPOTrainerTests.settings { $0.minibatches = 0 },
        seed: 1)
    }
    await #expect(processExitsWith: .failure) {
      _ = GRPOTrainer(
        from: Coin.model(), in: Coin.world(ones),
        GRPOTrainerTests.settings { $0.reference = .refreshed(everyUpdates: 0) }, seed: 1)
    }
  }
}
