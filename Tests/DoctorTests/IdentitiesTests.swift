import Doctor
import Testing

@Suite("Identities that a log breaks")
struct IdentitiesTests {
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
    func found(_ objectiveBeginsAtZero: Bool) -> [String] {
      examine(TrainingLog(lines, objectiveBeginsAtZero: objectiveBeginsAtZero)).map(
        \.signature.name)
    }
    #expect(found(true) == ["advantages do not sum to 0"] && found(false) == [])
  }

  @Test("take no objective above 0 for rewarded drift where tokens are averaged in another way")
  func rewardedDrift() {
    // Seen in a sound training with a mean over all tokens: long responses weigh more.
    let lines = soundLines { $1["objective"] = 0.01 * Double($0) }
    func found(_ objectiveBeginsAtZero: Bool) -> [String] {
      examine(TrainingLog(lines, objectiveBeginsAtZero: objectiveBeginsAtZero)).map(
        \.signature.name)
    }
    #expect(found(true) == ["drift is rewarded"] && found(false) == [])
  }

  @Test("are told with the numbers that break them")
  func evidence() {
    func seen(_ change: (Int, inout [String: Double]) -> Void) -> [String] {
      examine(TrainingLog(soundLines(change))).map(\.evidence)
    }
    // By hand, from the 24 sound lines: on average 0.2 + 0.03 · 11.5 = 54.5% are right.
    #expect(
      seen { if $0 == 0 { $1["gradient_norm"] = 0 } }
        == ["gradient_norm 0 at the first step, with 30.0% of the groups alike"])
    #expect(seen { $1["reward_accuracy"] = 0 } == ["paid as right 0.0%, right 54.5%"])
    #expect(seen { $1["objective", default: 0] += 0.8 } == ["objective 0.8 at the first step"])
    #expect(seen { $1["kl", default: 0] += 0.5 } == ["kl 0.5 nats at the first step"])
    #expect(seen { $1["ratio_high"] = 1.01 } == ["ratios from 1 to 1.01 at the first step"])
    #expect(
      seen { $1["ratio_high"] = 1 + 0.1 * Double($0) }
        == ["ratios leave 1 at step 2, and reach 3.3"])
    #expect(seen { $1["kl"] = 0 } == ["kl is 0 in all 24 steps"])
    #expect(
      seen { $1["objective"] = 0.01 * Double($0) } == ["objective above 0 in 23 of 24 steps"])
  }

  @Test("say nothing where another one explains it, or where there was nothing to see")
  func explained() {
    // With ratios beside 1 or a KL the objective need not be 0, so that is all that is said.
    #expect(
      names(soundLines { ($1["objective"], $1["ratio_low"]) = (0.8, 0.9) })
        == ["ratios leave 1 before the first update"])
    #expect(
      names(soundLines { ($1["objective"], $1["kl"]) = (0.8, 0.5) })
        == ["a KL before the first update"])
    // Weights that have no gradient do not move, and their KL is rightly 0; as after no step at all.
    let still = soundLines {
      ($1["kl"], $1["gradient_norm"], $1["dead_groups"]) = (0, 0, 1)
    }
    #expect(names(still) == ["groups without contrast"])
    // A ratio that is no number says nothing of the other one.
    #expect(names(soundLines { $1["ratio_high"] = .infinity }) == [])
  }

  @Test("are found in a single step where one is enough, and in more than half where it is not")
  func steps() {
    #expect(
      names(soundLines { if $0 == 5 { $1["reward_accuracy", default: 0] += 2e-6 } })
        == ["the reward pays for something else"])
    #expect(names(soundLines { $1["reward_accuracy", default: 0] += 5e-7 }) == [])
    #expect(
      names(soundLines { if $0 == 23 { $1["ratio_low"] = 0.9 } }) == ["the sampler falls behind"])
    func paid(_ steps: Int) -> [String] {
      names(soundLines { if (1...steps).contains($0) { $1["objective"] = 0.01 } })
    }
    #expect(paid(12) == [] && paid(13) == ["drift is rewarded"])
  }
}
