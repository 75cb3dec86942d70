import Foundation
import Testing
import Tokens

@Suite("What tokens are drawn from")
struct SamplingDistributionTests {
  @Test("is the model as it is, unless told otherwise; greedy keeps one token")
  func presets() {
    #expect(SamplingDistribution() == .plain)
    #expect(SamplingDistribution.plain.temperature == 1)
    #expect(SamplingDistribution.plain.topK == nil && SamplingDistribution.plain.topP == nil)
    #expect(SamplingDistribution.greedy == SamplingDistribution(temperature: 1, topK: 1))
    #expect(!SamplingDistribution(temperature: 2).isCut)
    #expect(SamplingDistribution.greedy.isCut && SamplingDistribution(topP: 1).isCut)
  }

  @Test("two are the same only if temperature and both cuts are; and stay so when they are saved")
  func same() throws {
    let all = [
      SamplingDistribution.plain, SamplingDistribution(temperature: 0.7),
      SamplingDistribution(topK: 3), SamplingDistribution(topK: 4),
      SamplingDistribution(topP: 0.9), SamplingDistribution(temperature: 0.7, topP: 0.9),
    ]
    #expect(Set(all).count == all.count)
    let again = try JSONDecoder().decode(
      [SamplingDistribution].self, from: JSONEncoder().encode(all))
    #expect(again == all)
  }

  @Test("refuses a temperature that is not positive, and cuts that keep nothing or more than all")
  func refusals() async {
    await #expect(processExitsWith: .failure) { _ = SamplingDistribution(temperature: 0) }
    await #expect(processExitsWith: .failure) { _ = SamplingDistribution(temperature: .infinity) }
    await #expect(processExitsWith: .failure) { _ = SamplingDistribution(temperature: .nan) }
    await #expect(processExitsWith: .failure) { _ = SamplingDistribution(topK: 0) }
    await #expect(processExitsWith: .failure) { _ = SamplingDistribution(topP: 0) }
    await #expect(processExitsWith: .failure) { _ = SamplingDistribution(topP: 1.1) }
  }
}
