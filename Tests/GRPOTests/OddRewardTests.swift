import Advantage
import GRPO
import TestWorlds
import Testing

@Suite("A reward that is no number")
struct OddRewardTests {
  /// A rule may divide by 0. That is said, and stops the training, not the program.
  @Test("stops the training with an error", arguments: [Double.nan, .infinity])
  func stopped(reward: Double) throws {
    for isAlways in [true, false] {
      var trainer = CollapseTests.trainer(
        Coin.world { isAlways || $0.symbols.contains("1") ? reward : 0 }
      ) { _ in }
      let error = #expect(throws: AdvantageError.self) {
        for _ in 0..<20 { _ = try trainer.step() }
      }
      let said = "\(error.map(String.init(describing:)) ?? "")"
      #expect(said.hasPrefix("expected finite rewards, got \(reward) at index "), "\(said)")
    }
  }
}
