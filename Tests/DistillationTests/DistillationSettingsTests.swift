import Distillation
import LanguageModel
import Testing
import Tokens

@Suite("The choices of distillation")
struct DistillationSettingsTests {
  @Test("are batches of 64 of the teacher's texts, at temperature 1, all places alike")
  func defaults() {
    let rate = LearningRate(peak: 1, steps: 3)
    let settings = DistillationSettings(.reverse, sampling: options, learningRate: rate)
    #expect(settings.divergence == .reverse && settings.sampling == options)
    #expect(settings.learningRate == rate)
    #expect(settings.examples == 64 && settings.temperature == 1 && settings.onPolicyFraction == 0)
    #expect(settings.averaging == .byToken)
    #expect(settings.optimizer == AdamW<Float>.Settings())
  }
}
