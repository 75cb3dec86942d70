import Rollouts
import Testing
import Tokens

@Suite("How a policy is sampled for a batch of rollouts")
struct RolloutSettingsTests {
  @Test("is as it is and keeps everything, unless told otherwise")
  func defaults() {
    let settings = RolloutSettings(groupSize: 3, maximumLength: 7)
    #expect(settings.groupSize == 3 && settings.maximumLength == 7)
    #expect(settings.distribution == .plain && settings.truncation == .kept)
  }

  @Test("refuses groups of nobody and responses without room")
  func refusals() async {
    await #expect(processExitsWith: .failure) {
      _ = RolloutSettings(groupSize: 0, maximumLength: 1)
    }
    await #expect(processExitsWith: .failure) {
      _ = RolloutSettings(groupSize: 1, maximumLength: 0)
    }
  }
}
