import GRPO
import Testing

@Suite("When a run is stopped")
struct CollapseTests {
  func step(_ change: (inout CollapseLimits) -> Void) throws -> StepRecord {
    var settings = RunTests.settings { $0.limits = .none }
    change(&settings.limits)
    var run = GRPORun(from: Coin.model(), in: Coin.world(ones), settings, seed: 1)
    return try run.step()
  }

  /// Each limit alone, a hair to either side of what was measured.
  @Test("each limit stops what is beyond it, and lets pass what is not")
  func limits() throws {
    let record = try step { _ in }
    let (norm, entropy) = (record["gradient_norm"], record["entropy"])
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
      #expect(stop?.record["step"] == 1)
      #expect(stop?.description.hasPrefix("training stopped at step 1: ") == true)
    }
    // What is at a limit is not beyond it.
    #expect(throws: Never.self) { try step { $0.largestGradientNorm = norm } }
    #expect(throws: Never.self) { try step { $0.leastEntropy = entropy } }
  }

  @Test("the limits of a run are wide, and those of none are none")
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
}
