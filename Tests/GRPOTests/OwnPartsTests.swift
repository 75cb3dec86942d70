import Advantage
import ClippedObjective
import GRPO
import Numerics
import Reward
import Rollouts
import Tasks
import TestWorlds
import Testing

/// The code that CONTRIBUTING.md shows under "A reward, an advantage, an objective of your own": nothing of
/// the library is edited.
@Suite("A reward, an advantage and an objective of one's own")
struct OwnPartsTests {
  private let soft = Surrogate("soft", parameters: [2]) { new, old, advantages in
    // tanh(ρ − 1) · A: values and slopes bend where ρ goes far.
    let ratios = zip(new, old.values).map { Double.exp($0 - $1) }
    return TokenObjective(
      values: zip(ratios, advantages).map { Double.tanh($0 - 1) * $1 },
      coefficients: zip(ratios, advantages).map { ratio, advantage in
        let bend = Double.tanh(ratio - 1)
        return (1 - bend * bend) * ratio * advantage
      }, ratios: ratios)
  }

  @Test("train, are logged under their names, and go through the same gradient check")
  func together() throws {
    #expect(checkGradient(of: soft).isRight)
    let world = Environment(Coin.onesAndSide.task, split: Coin.onesAndSide.split) {
      response, _, isCorrect in
      Score([
        Component("accuracy", isCorrect ? 1 : 0),
        Component("brevity", -Double(response.symbols.count), weight: 0.01),
      ])
    }
    var settings = GRPOSettings(maximumLength: 5)
    (settings.prompts, settings.groupSize) = (4, 8)
    settings.surrogate = soft
    settings.advantage = .own(
      OwnAdvantage("ranks") { rewards in
        rewards.map { reward in Double(rewards.count { $0 < reward }) }
      })
    var trainer = GRPOTrainer(from: try Coin.halfTaught(), in: world, settings, seed: 1)
    let metrics = try trainer.step()
    #expect(metrics.gradientNorm > 0)
    let sample = try #require(trainer.groups.first?.samples.first)
    #expect(sample.score.components.map(\.name) == ["accuracy", "brevity"])
    let rewards = trainer.groups[0].rewards
    #expect(
      trainer.groups[0].samples.map(\.advantage)
        == rewards.map { reward in Double(rewards.count { $0 < reward }) })
    #expect(settings.surrogate.name == "soft" && settings.advantage.name == "ranks")
  }
}
