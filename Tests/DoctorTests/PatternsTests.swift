import Doctor
import Testing

@Suite("Patterns in a log")
struct PatternsTests {
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

  @Test("are told with their numbers")
  func evidence() {
    func seen(_ change: (Int, inout [String: Double]) -> Void) -> [String] {
      examine(TrainingLog(soundLines(change))).map(\.evidence)
    }
    // By hand, from 24 lines: steps 0 to 7 are the first third, and 16 to 23 the last.
    #expect(seen { $1["gradient_norm"] = 1e5 } == ["the median of gradient_norm is 1e+05"])
    #expect(seen { $1["truncated"] = 0.5 } == ["50.0% of the responses"])
    // 10 nats more with each step: 160 to 230 in the last third, half of them below 195.
    #expect(seen { $1["kl"] = 10 * Double($0) } == ["kl 195 nats"])
    // 0.6 - 0.02 · 3.5 and 0.6 - 0.02 · 19.5
    let falling = seen { step, line in
      let right = 0.6 - 0.02 * Double(step)
      (line["right"], line["reward_accuracy"]) = (right, right)
    }
    #expect(falling == ["right 53.0% at first, 21.0% in the end"])
    let flat = seen { (_, line) in (line["right"], line["reward_accuracy"]) = (0.3, 0.3) }
    #expect(flat == ["right 30.0% at first, 30.0% in the end"])
    // 0.2 + 0.03 · 11.5
    #expect(seen { $1["dead_groups"] = 0.95 } == ["95.0% of the groups are alike, 54.5% right"])
  }

  @Test("are seen in the middle of their numbers, or in the last third, and not in one of them")
  func outliers() {
    #expect(names(soundLines { if $0 == 3 { $1["gradient_norm"] = 1e9 } }) == [])
    #expect(names(soundLines { if (1..<16).contains($0) { $1["kl"] = 1000 } }) == [])
    #expect(
      names(soundLines { if $0 >= 16 { $1["kl"] = 1000 } }) == ["far from the reference"])
  }

  @Test("leave out of a mean what is no number")
  func missing() {
    let lines = soundLines { $1["truncated"] = $0 % 2 == 0 ? .nan : 0.3 }
    #expect(
      examine(TrainingLog(lines)).map(\.evidence) == ["30.0% of the responses"])
  }

  @Test("need 9 steps to speak of a KL, three in four groups alike, and a policy below 80%")
  func limits() {
    let far = soundLines { if $0 > 0 { $1["kl"] = 30 } }
    #expect(names(Array(far.prefix(8))) == [])
    #expect(names(Array(far.prefix(9))) == ["far from the reference"])
    #expect(names(soundLines { $1["dead_groups"] = 0.75 }) == [])
    #expect(names(soundLines { $1["dead_groups"] = 0.755 }) == ["groups without contrast"])
    func flat(_ right: Double) -> [String] {
      names(soundLines { (_, line) in (line["right"], line["reward_accuracy"]) = (right, right) })
    }
    #expect(flat(0.79) == ["it does not learn"] && flat(0.81) == [])
  }
}
