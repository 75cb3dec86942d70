import Foundation
import LanguageModel
import Numerics
import Random
import Tensor
import TestSupport
import TestWorlds
import Testing
import Tokens

@Suite("A learning rate")
struct LearningRateTests {
  @Test("warms up, falls along a cosine, and stays at its end")
  func schedule() {
    let rate = LearningRate(peak: 1, final: 0.2, warmUp: 4, steps: 12)
    #expect(rate.at(1) == 0.25 && rate.at(4) == 1)
    #expect(abs(rate.at(8) - 0.6) < 1e-15)  // half way: the mean of peak and end
    #expect(rate.at(12) == 0.2 && rate.at(99) == 0.2)
    #expect(LearningRate.constant(0.5).at(1) == 0.5 && LearningRate.constant(0.5).at(7) == 0.5)
  }

  @Test("has no step before the first")
  func refusals() async {
    await #expect(processExitsWith: .failure) {
      _ = LearningRate(peak: 1, warmUp: 4, steps: 12).at(0)
    }
    await #expect(processExitsWith: .failure) { _ = LearningRate.constant(1).at(-1) }
  }
}
