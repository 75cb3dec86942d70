import ChainOfThought
import Foundation
import GRPO
import LanguageModel
import Random
import Reward
import Rollouts
import Tasks
import TestSupport
import TestWorlds
import Testing
import Tokens

@Suite("When a training is stopped")
struct CollapseTests {
  typealias Trainer = GRPOTrainer<Coin>

  static func trainer(
    _ world: Environment<Coin> = Coin.world(ones), from base: Transformer<Float> = Coin.model(),
    seed: UInt64 = 1, _ change: (inout GRPOSettings) -> Void
  ) -> Trainer {
    GRPOTrainer(
      from: base, in: world,
      GRPOTrainerTests.settings {
        $0.limits = .none
        change(&$0)
      }, seed: seed)
  }

  func step(_ change: (inout CollapseLimits) -> Void) throws -> StepMetrics {
    var trainer = Self.trainer { change(&$0.limits) }
    return try trainer.step()
  }

  /// Each limit alone, a hair to either side of what was measured.
  @Test("each limit stops what is beyond it, and lets pass what is not")
  func limits() throws {
    let metrics = try step { _ in }
    let (norm, entropy) = (metrics.gradientNorm, metrics.entropy)
    let share = entropy / 2.1972245773362196  // ln 9, of a vocabulary of nine symbols
    let cases: [(WritableKeyPath<CollapseLimits, Double>, Double, Double, String)] = [
      (
        \.largestGradientNorm, norm * 1.001, norm * 0.999, "the gradient's norm of \(norm) is above"
      ),
      (\.leastEntropy, entropy * 0.999, entropy * 1.001, "nats per token is below"),
      (\.largestEntropyShare, share * 1.001, share * 0.999, "nats per token is above"),
    ]
    for (limit, wide, narrow, words) in cases {
      #expect(throws: Never.self) { try step { $0[keyPath: limit] = wide } }
      let stop = #expect(throws: Collapse.self) { try step { $0[keyPath: limit] = narrow } }
      #expect(stop?.reason.contains(words) == true, "\(stop?.reason ?? "")")
      #expect(stop?.metrics.step == 1)
      #expect(stop?.description.hasPrefix("training stopped at step 1: ") == true)
    }
    // What is at a limit is not beyond it.
    #expect(throws: Never.self) { try step { $0.largestGradientNorm = norm } }
    #expect(throws: Never.self) { try step { $0.leastEntropy = entropy } }
  }

  @Test("the limits of a training are wide, and those of none are none")
  func presets() {
    let limits = CollapseLimits()
    #expect(limits.leastEntropy == 1e-5)
    #expect(limits.largestEntropyShare == 0.9)
    #expect(limits.largestGradientNorm == 1e4)
    let none = CollapseLimits.none
    #expect(none.leastEntropy == -.infinity)
    #expect(none.largestEntropyShare == .infinity)
    #expect(none.largestGradientNorm == .infinity)
    #expect(GRPOSettings(maximumLength: 5).limits == limits)
  }

  /// All that a trainer remembers, as it is saved: policy, reference, both moments of the optimizer
  /// and its step, the steps, the generator.
  func state(_ trainer: Trainer) throws -> [String: Data] {
    let scratch = try ScratchFolder()
    try trainer.save(to: scratch["state"])
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: scratch["state"].path) {
      files[name] = try Data(contentsOf: scratch["state"].appendingPathComponent(name))
    }
    #expect(files.count == 8 && files["reference.safetensors"] != nil)
    return files
  }

  /// Requires a trainer to stop in its next step, and to be afterwards what it was before: to the bit
  /// of all that it remembers, and so that the step, tried again, ends in the same way.
  @discardableResult
  func requireStop(_ trainer: inout Trainer, _ words: String) throws -> StepMetrics {
    let (before, steps) = (try state(trainer), trainer.steps)
    var stops: [Collapse] = []
    for _ in 0..<2 {
      stops.append(try #require(throws: Collapse.self) { try trainer.step() })
      #expect(try state(trainer) == before)
      #expect(trainer.steps == steps)
    }
    #expect(stops[0].reason.contains(words), "\(stops[0].reason)")
    #expect(stops[0].metrics.step == steps + 1)
    #expect("\(stops[0].metrics.logged)" == "\(stops[1].metrics.logged)")
    return stops[0].metrics
  }

  /// Steps of a trainer that has no limits, and what it had become after each.
  func free(
    _ count: Int, _ change: (inout GRPOSettings) -> Void
  ) throws -> (metrics: [StepMetrics], trainers: [Trainer]) {
    var trainer = Self.trainer(Coin.world(ones), change)
    var (metrics, trainers) = ([StepMetrics](), [trainer])
    for _ in 0..<count {
      metrics.append(try trainer.step())
      trainers.append(trainer)
    }
    return (metrics, trainers)
  }

  /// Two updates a step, after each of which the reference is the policy.
  static func twice(_ settings: inout GRPOSettings) {
    settings.minibatches = 2
    settings.reference = .refreshed(everyUpdates: 1)
    settings.learningRate = .constant(1e-2)
  }

  /// The first step whose number is beyond all before it, and a limit between.
  func firstRecord(_ numbers: [Double]) throws -> (step: Int, limit: Double) {
    let step = try #require(
      numbers.indices.dropFirst().first { i in
        numbers[..<i].allSatisfy { $0 < numbers[i] - 1e-9 * abs(numbers[i]) }
      })
    return (step, (numbers[..<step].max().map { ($0 + numbers[step]) / 2 }) ?? .nan)
  }

  @Test("at an entropy that is too high or too low, it is as it was before the step")
  func entropy() throws {
    let (metrics, trainers) = try free(12, Self.twice)
    let entropies = metrics.map(\.entropy)
    let (low, least) = try firstRecord(entropies.map { -$0 })
    let (high, share) = try firstRecord(entropies)
    for (stop, words, change) in [
      (low, "is below", { (limits: inout CollapseLimits) in limits.leastEntropy = -least }),
      (
        high, "is above",
        { (limits: inout CollapseLimits) in
          limits.largestEntropyShare = share / 2.1972245773362196  // ln 9
        }
      ),
    ] {
      var trainer = Self.trainer {
        Self.twice(&$0)
        change(&$0.limits)
      }
      for step in 0..<stop { #expect(try trainer.step().entropy == entropies[step]) }
      let metrics = try requireStop(&trainer, words)
      #expect(metrics.entropy == entropies[stop])
      // No update was even tried.
      #expect(metrics.gradientNorm.isNaN)
      #expect(trainer.policy.parameters == trainers[stop].policy.parameters)
      #expect(trainer.reference.parameters == trainers[stop].reference.parameters)
    }
  }

  @Test("at a gradient that is too long, it is as it was before the step, with one update a step")
  func gradientNorm() throws {
    let once = { (settings: inout GRPOSettings) in
      settings.reference = .refreshed(everyUpdates: 1)
    }
    let (metrics, trainers) = try free(12, once)
    let (stop, limit) = try firstRecord(metrics.map(\.gradientNorm))
    var trainer = Self.trainer {
      once(&$0)
      $0.limits.largestGradientNorm = limit
    }
    for _ in 0..<stop { _ = try trainer.step() }
    let stopped = try requireStop(&trainer, "the gradient's norm of ")
    #expect(stopped.gradientNorm == metrics[stop].gradientNorm)
    #expect(trainer.policy.parameters == trainers[stop].policy.parameters)
    #expect(trainer.reference.parameters == trainers[stop].reference.parameters)
  }

  @Test(
    "where the second update of a step is beyond the limit, the first is taken back",
    arguments: [(2, 1), (1, 2)])
  func secondUpdate(minibatches: Int, innerEpochs: Int) throws {
    let settings = { (settings: inout GRPOSettings) in
      Self.twice(&settings)
      (settings.minibatches, settings.innerEpochs) = (minibatches, innerEpochs)
      settings.learningRate = .constant(0.1)
    }
    var found = 0
    for seed in UInt64(1)...8 {
      // With a limit of 0 it comes as far as the first update; without one the larger is logged.
      var first = Self.trainer(seed: seed) {
        settings(&$0)
        $0.limits.largestGradientNorm = 0
      }
      let one = try requireStop(&first, "the gradient's norm of ").gradientNorm
      var both = Self.trainer(seed: seed) { settings(&$0) }
      let larger = try both.step().gradientNorm
      guard larger > one * 1.001 else { continue }
      found += 1
      var trainer = Self.trainer(seed: seed) {
        settings(&$0)
        $0.limits.largestGradientNorm = (one + larger) / 2
      }
      let metrics = try requireStop(&trainer, "the gradient's norm of ")
      #expect(metrics.gradientNorm == larger)
      #expect(trainer.policy.parameters == Coin.model().parameters)
      #expect(trainer.reference.parameters == Coin.model().parameters)
    }
    #expect(found > 0)
  }

  /// Pays beyond what a Float can hold for what is asked with the side 1.
  static let boundless = Environment(
    Coin(), split: Split(seed: 1, heldOutFraction: 0), prefill: .answer
  ) { response, problem, _ in
    Score([Component("rule", ones(response) * (problem.side == 1 ? 1e200 : 1))])
  }

  @Test("at a gradient that is not finite, in the first update of a step or in the second")
  func notFinite() throws {
    var seen: [[Int]] = []
    for seed in UInt64(1)...40 {
      // A group for each update: the sides are what the seed draws first.
      var generator = SeededGenerator(seed: seed)
      let sides = (0..<2).map { _ in Coin().problem(using: &generator).side }
      guard sides != [0, 0], !seen.contains(sides) else { continue }
      seen.append(sides)
      var trainer = Self.trainer(Self.boundless, seed: seed) {
        ($0.prompts, $0.groupSize, $0.advantage) = (2, 16, .leaveOneOut)
        Self.twice(&$0)
      }
      let metrics = try requireStop(&trainer, "not finite")
      #expect(!metrics.gradientNorm.isFinite)
      // Noted of the first update: of a side 0 it is finite.
      #expect(metrics.objective.isFinite)
      #expect(trainer.policy.parameters == Coin.model().parameters)
      #expect(trainer.reference.parameters == Coin.model().parameters)
    }
    #expect(seen.contains([0, 1]) && seen.contains([1, 0]))
  }

  @Test(
    "with a clear message, when a model is sure of everything or has a weight that is no number")
  func messages() throws {
    // A model of large weights is sure of everything: no entropy.
    var sure = Coin.model(deviation: 0.3)
    let head = sure.parameters.mutableView()
    for i in 0..<head.columns { head[0, i] *= 8 }
    var trainer = Self.trainer(from: sure) { $0.limits.leastEntropy = 1.5 }
    let stop = #expect(throws: Collapse.self) { try trainer.step() }
    #expect(stop?.description.contains("stopped at step 1: the entropy of") == true)
    #expect(trainer.steps == 0)

    // A number that is none: nothing can be sampled from it, and the trainer says so.
    var broken = Coin.model()
    broken.parameters.mutableView()[0, 40] = .nan
    var next = Self.trainer(from: broken) { _ in }
    let reason = #expect(throws: Collapse.self) { try next.step() }
    #expect(reason?.description.contains("the entropy is not finite") == true)
    #expect(next.policy.numbers.map(\.bitPattern) == broken.numbers.map(\.bitPattern))
  }
}
