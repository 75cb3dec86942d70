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
private func names(_ lines: [Line], updates: Int? = nil) -> [String] {
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

  @Test("that are identities are found in the first line, and at a millionth")
  func oneLine() {
    // The sound first line has kl 0, objective 0 and ratios 1.
    func first(_ name: String, _ value: Double) -> [String] {
      names(Array(soundLines { $1[name] = value }.prefix(1)))
    }
    #expect(names(Array(soundLines().prefix(1))) == [])
    #expect(first("objective", 2e-6) == ["advantages do not sum to 0"])
    #expect(first("objective", -2e-6) == ["advantages do not sum to 0"])
    #expect(first("objective", 5e-7) == [])
    #expect(first("kl", -1) == ["a KL before the first update"])
    #expect(first("ratio_low", 0.99) == ["ratios leave 1 before the first update"])
  }

  @Test("that are patterns stay silent at their threshold")
  func thresholds() {
    #expect(names(soundLines { $1["truncated"] = 0.19 }) == [])
    #expect(names(soundLines { $1["truncated"] = 0.21 }) == ["responses are cut off"])
    #expect(names(soundLines { $1["gradient_norm"] = 1000 }) == [])
    // In fewer than 20 steps nothing is said of learning, and in fewer than 9 nothing of contrast.
    let flat = soundLines { ($1["right"], $1["reward_accuracy"]) = (0.3, 0.3) }
    #expect(names(Array(flat.prefix(19))) == [])
    #expect(names(Array(flat.prefix(20))) == ["it does not learn"])
    func drifting(_ kl: Double) -> [String] { names(soundLines { $1["kl"] = $0 == 0 ? 0 : kl }) }
    #expect(drifting(25) == [] && drifting(25.1) == ["far from the reference"])
    // One response in one step, and with it the mean of that step.
    #expect(names(soundLines { if $0 == 23 { $1["kl"] = 1000 } }) == [])
    let alike = soundLines { $1["dead_groups"] = 1 }
    #expect(names(Array(alike.prefix(8))) == [])
    #expect(names(Array(alike.prefix(9))) == ["groups without contrast"])
    // By hand: thirds of 8 steps, so that a slope of -0.004 a step is a fall of 16 · 0.004 = 6.4 points.
    func falling(_ slope: Double) -> [String] {
      names(
        soundLines { step, line in
          let right = 0.6 + slope * Double(step)
          (line["right"], line["reward_accuracy"]) = (right, right)
        })
    }
    #expect(falling(-0.004) == ["it gets worse"] && falling(-0.0035) == ["it does not learn"])
    #expect(falling(0.0035) == ["it does not learn"] && falling(0.004) == [])
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

  @Test("allow ratios to leave 1 where a rollout has several updates")
  func minibatches() {
    let later = soundLines { $1["ratio_high"] = 1 + 0.1 * Double($0) }
    #expect(names(later, updates: 4) == [])
    #expect(names(later, updates: 1) == ["the sampler falls behind"])
    let lines = soundLines { $1["ratio_high"] = 1.3 }
    #expect(names(lines, updates: 4) == [])
    #expect(names(lines, updates: 1) == ["ratios leave 1 before the first update"])
    #expect(names(lines) == ["ratios leave 1 before the first update"])
  }

  @Test("allow an objective at the first step where tokens are averaged in another way")
  func averages() {
    let lines = soundLines { $1["objective", default: 0] += 0.1 }
    func found(_ sumsOverTokens: Bool) -> [String] {
      examine(TrainingLog(lines, sumsOverTokens: sumsOverTokens)).map(\.signature.name)
    }
    #expect(found(true) == ["advantages do not sum to 0"] && found(false) == [])
  }

  @Test("take no objective above 0 for rewarded drift where tokens are averaged in another way")
  func rewardedDrift() {
    // Seen in a sound training with a mean over all tokens: long responses weigh more.
    let lines = soundLines { $1["objective"] = 0.01 * Double($0) }
    func found(_ sumsOverTokens: Bool) -> [String] {
      examine(TrainingLog(lines, sumsOverTokens: sumsOverTokens)).map(\.signature.name)
    }
    #expect(found(true) == ["drift is rewarded"] && found(false) == [])
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
