import Foundation
import GRPO
import LanguageModel
import Playground
import Rollouts
import Tasks
import Testing
import Watch

@Suite("A training that a page starts")
struct LiveRunTests {
  private func choice() throws -> PlayChoice {
    try PlayChoice(["prompts": "2", "group-size": "4"], base: "base", seed: 5)
  }

  @Test("makes the steps of a trainer, up to where it is told, one more, and no more")
  func steps() async throws {
    let base = try #require(try keptModels()["base"])
    let run = try LiveRun(choice(), from: base, name: "a", threads: 1)
    #expect(run.look().steps.isEmpty && run.look().contents == nil)
    run.go(to: 6)
    #expect(try await until { run.look().steps.count == 6 && run.look().status == .paused })
    run.step()
    #expect(try await until { run.look().steps.count == 7 && run.look().status == .paused })
    // The same training without a page.
    var trainer = GRPOTrainer(
      from: base,
      in: Environment(try Quadratic(range: 12), split: Split(seed: 1)), try choice().settings,
      seed: 5)
    let metrics = try (0..<7).map { _ in try trainer.step() }
    #expect(run.look().steps == metrics.map { WatchedStep($0) })
    #expect(run.look().policy.parameters.values == trainer.policy.parameters.values)
    #expect(run.look().heldOut.map(\.step) == [0, 5])
    let page = String(decoding: try #require(run.look().contents).page, as: UTF8.self)
    // The newest step has its group, whether that step is kept or not.
    #expect(page.contains(#""kind":"group""#) && page.contains(#""step":7"#))
    run.cancel()
    #expect(try await until { run.look().status == .ended })
  }

  @Test("pauses when nobody looks, and goes on when it is told to")
  func patience() async throws {
    let base = try #require(try keptModels()["base"])
    let run = try LiveRun(
      choice(), from: base, name: "a", threads: 1, patience: .milliseconds(300))
    run.go(to: 1000)
    try await Task.sleep(for: .seconds(2))
    let made = run.look().steps.count
    // A look does not start it again.
    try await Task.sleep(for: .milliseconds(300))
    #expect(run.look().status == .paused && run.look().steps.count == made && made < 1000)
    run.go(to: made + 1)
    #expect(try await until { run.look().steps.count == made + 1 })
    run.cancel()
  }
}
