import Advantage
import Random
import TestSupport
import Testing

@Suite("Generalised advantage estimation")
struct GeneralizedAdvantageTests {
  @Test("gives the worked numbers")
  func worked() throws {
    // γ = 0.9, λ = 0.5, by hand from the end: δ_2 = 1 + 0.9·2 − 0.5 = 2.3;
    // δ_1 = 0 + 0.9·0.5 − 0.4 = 0.05, A_1 = 0.05 + 0.45·2.3 = 1.085;
    // δ_0 = 1 + 0.9·0.4 − 0.2 = 1.16, A_0 = 1.16 + 0.45·1.085 = 1.64825.
    let advantages = try generalizedAdvantages(
      rewards: [1, 0, 1], values: [0.2, 0.4, 0.5], valueAfterLast: 2, discount: 0.9,
      smoothing: 0.5)
    #expect(isClose(advantages, [1.64825, 1.085, 2.3], within: 1e-14))
  }

  @Test("equals its definition as a sum")
  func definition() throws {
    // A_t = Σ_l (γλ)ˡ δ_{t+l}, written out with two loops.
    var generator = SeededGenerator(seed: 5)
    let rewards = (0..<12).map { _ in generator.normal() }
    let values = (0..<13).map { _ in generator.normal() }
    let (discount, smoothing) = (0.97, 0.9)
    var expected = [Double](repeating: 0, count: 12)
    for start in 0..<12 {
      var weight = 1.0
      for step in start..<12 {
        expected[start] +=
          weight * (rewards[step] + discount * values[step + 1] - values[step])
        weight *= discount * smoothing
      }
    }
    let advantages = try generalizedAdvantages(
      rewards: rewards, values: Array(values.dropLast()), valueAfterLast: values[12],
      discount: discount, smoothing: smoothing)
    #expect(isClose(advantages, expected, within: 1e-13))
  }

  @Test("λ = 0 is the surprise of one step")
  func oneStep() throws {
    // δ_t = r_t + V_{t+1} − V_t
    let advantages = try generalizedAdvantages(
      rewards: [0, 0, 1], values: [0.5, 0.25, 0.75], valueAfterLast: 0, discount: 1, smoothing: 0)
    #expect(advantages == [-0.25, 0.5, 0.25])
  }

  @Test("λ = 1 is the return still to come, less what was expected")
  func monteCarlo() throws {
    // Σ_{i≥t} r_i + V_T − V_t
    let advantages = try generalizedAdvantages(
      rewards: [1, 2, 4], values: [0.5, 0.25, 0.75], valueAfterLast: 8, discount: 1, smoothing: 1)
    #expect(advantages == [14.5, 13.75, 11.25])
  }

  @Test("with a critic that is always right, nothing is a surprise")
  func perfectCritic() throws {
    let advantages = try generalizedAdvantages(
      rewards: [0, 0, 1], values: [1, 1, 1], valueAfterLast: 0, discount: 1, smoothing: 0.95)
    #expect(advantages == [0, 0, 0])
  }

  @Test("an episode that was cut off needs the value after its last step")
  func truncated() throws {
    let cut = try generalizedAdvantages(
      rewards: [0], values: [0.5], valueAfterLast: 0.5, discount: 1, smoothing: 1)
    #expect(cut == [0])  // as expected so far
    let ended = try generalizedAdvantages(
      rewards: [0], values: [0.5], valueAfterLast: 0, discount: 1, smoothing: 1)
    #expect(ended == [-0.5])  // the reward did not come
  }

  @Test("refuses values that do not match the rewards, and bad rewards")
  func refusals() async {
    #expect(throws: AdvantageError.nonFiniteReward(index: 0, value: .infinity)) {
      try generalizedAdvantages(
        rewards: [.infinity], values: [0], valueAfterLast: 0, discount: 1, smoothing: 1)
    }
    await #expect(processExitsWith: .failure) {
      _ = try generalizedAdvantages(
        rewards: [1, 1], values: [0], valueAfterLast: 0, discount: 1, smoothing: 1)
    }
  }
}
