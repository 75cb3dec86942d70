import Checkpoints
import Doctor
import GRPO
import TestWorlds
import Testing

/// A line of a log, with the numbers that it is given.
struct Line: LoggedStep {
  let numbers: [String: Double]
  var logged: [(name: String, value: Double)] { numbers.map { ($0.key, $0.value) } }
  var loggedSeconds: [(name: String, value: Double)] { [] }
}

/// 24 lines of a training that learns, made by hand: from 20% to 89% right, 3% more with each step.
func soundLines(_ change: (Int, inout [String: Double]) -> Void = { _, _ in }) -> [Line] {
  (0..<24).map { step in
    let right = 0.2 + 0.03 * Double(step)
    var numbers = [
      "step": Double(step + 1), "reward": 1 + right, "reward_accuracy": right, "right": right,
      "dead_groups": 0.3, "truncated": 0.02, "entropy": 0.3, "kl": 0.1 * Double(step),
      "objective": -0.0001 * Double(step), "gradient_norm": 2, "ratio_low": 1, "ratio_high": 1,
    ]
    change(step, &numbers)
    return Line(numbers: numbers)
  }
}

/// The names of what is found, in order.
func names(_ lines: [Line], updates: Int? = nil) -> [String] {
  examine(TrainingLog(lines, updatesPerRollout: updates)).map(\.signature.name)
}

@Suite("Signatures")
struct SignatureTests {
  typealias Change = @Sendable (Int, inout [String: Double]) -> Void

  /// A change of the sound log for each signature, beside its name.
  static let changes: [(name: String, change: Change)] = [
    ("the reward pays for something else", { $1["reward_accuracy"] = 0 }),
    ("the first gradient is 0", { if $0 == 0 { $1["gradient_norm"] = 0 } }),
    ("ratios leave 1 before the first update", { $1["ratio_high"] = 1.01 }),
    ("a KL before the first update", { $1["kl", default: 0] += 0.5 }),
    ("gradients are huge", { $1["gradient_norm"] = 1e5 }),
    ("advantages do not sum to 0", { $1["objective", default: 0] += 0.8 }),
    ("the sampler falls behind", { $1["ratio_high"] = 1 + 0.1 * Double($0) }),
    ("the KL stays 0", { $1["kl"] = 0 }),
    ("drift is rewarded", { $1["objective"] = 0.01 * Double($0) }),
    ("responses are cut off", { $1["truncated"] = 0.5 }),
    ("groups without contrast", { $1["dead_groups"] = 0.95 }),
    ("it gets worse", { step, line in (line["right"], line["reward_accuracy"]) = falling(step) }),
    ("far from the reference", { $1["kl", default: 0] *= 100 }),
    ("it does not learn", { (_, line) in (line["right"], line["reward_accuracy"]) = (0.3, 0.3) }),
  ]

  private static func falling(_ step: Int) -> (Double, Double) {
    let right = 0.6 - 0.02 * Double(step)
    return (right, right)
  }

  @Test("find nothing in a log of a sound training")
  func sound() { #expect(names(soundLines()) == []) }

  @Test("find what was put into it, and nothing else", arguments: 0..<14)
  func each(_ place: Int) {
    let (name, change) = Self.changes[place]
    #expect(names(soundLines(change)) == [name])
  }

  @Test("are all put to the test")
  func all() {
    #expect(Set(Signature.all.map(\.name)) == Set(Self.changes.map(\.name)))
    #expect(Signature.all.count == 14 && Self.changes.count == 14)
  }

  @Test(
    "call no gradient of 0 a fault where all groups are alike, and ask for no contrast where most is right"
  )
  func nothingToLearn() {
    func first(_ dead: Double) -> [String] {
      names(soundLines { if $0 == 0 { ($1["gradient_norm"], $1["dead_groups"]) = (0, dead) } })
    }
    #expect(first(0.9) == ["the first gradient is 0"] && first(1) == [])
    func alike(_ right: Double) -> [String] {
      names(
        soundLines { step, line in
          // It rises by 10 points, so that it learns.
          let right = right + 0.1 * Double(step) / 23
          (line["right"], line["reward_accuracy"], line["dead_groups"]) = (right, right, 0.95)
        })
    }
    #expect(alike(0.7) == ["groups without contrast"] && alike(0.8) == [])
  }

  @Test("say nothing of what a log does not have, or of numbers that are none")
  func missing() {
    #expect(names(soundLines { $1["reward_accuracy"] = nil }) == [])
    #expect(names(soundLines { $1["truncated"] = .nan }) == [])
  }

  @Test("find a fault in a real training, and none without it")
  func training() throws {
    func found(_ change: (inout GRPOSettings) -> Void) throws -> [String] {
      var settings = GRPOSettings(maximumLength: 5)
      (settings.prompts, settings.groupSize) = (8, 8)
      settings.learningRate = .constant(3e-3)
      change(&settings)
      let world = Coin.world { response in Double(response.symbols.count { $0 == "1" }) }
      var trainer = GRPOTrainer(from: Coin.model(), in: world, settings, seed: 1)
      let steps = try (0..<6).map { _ in try trainer.step() }
      return examine(TrainingLog(steps)).filter(\.signature.isIdentity).map(\.signature.name)
    }
    #expect(try found { _ in } == [])
    #expect(try found { $0.advantage = .raw } == ["advantages do not sum to 0"])
    #expect(try found { $0.reference = .refreshed(everyUpdates: 1) } == ["the KL stays 0"])
    #expect(try found { $0.klCoefficient = -0.05 } == ["drift is rewarded"])
    #expect(try found { $0.minibatches = 2 } == ["ratios leave 1 before the first update"])
  }
}
