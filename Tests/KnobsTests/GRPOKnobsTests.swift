import Advantage
import ClippedObjective
import GRPO
import KLDivergence
import LanguageModel
import Notebook
import Testing

import Knobs

@Suite("The settings of GRPO that a command line can change")
struct GRPOKnobsTests {
  /// Sets one of the table's settings.
  private func set(_ name: String, _ text: String, _ settings: GRPOSettings) throws -> GRPOSettings?
  {
    let setting = try #require(grpoSettings.first { $0.name == name })
    var settings = settings
    return setting.set(text, in: &settings) ? settings : nil
  }

  @Test("have the lesson's values as GRPOSettings has them, and change one setting each")
  func table() throws {
    let lesson = GRPOSettings(maximumLength: 110)
    // The defaults of GRPOSettings, and another value of each.
    let rows: [(String, String, String, (inout GRPOSettings) -> Void)] = [
      ("prompts", "32", "8", { $0.prompts = 8 }),
      ("group-size", "16", "4", { $0.groupSize = 4 }),
      ("temperature", "1", "0.5", { $0.temperature = 0.5 }),
      ("advantage", "grpo", "rloo", { $0.advantage = .leaveOneOut }),
      ("ratio", "sequence", "token", { $0.surrogate = .clipped(ClipRange(10)) }),
      ("epsilon", "10", "0.2", { $0.surrogate = .sequenceClipped(ClipRange(0.2)) }),
      ("averaging", "sum-over-tokens", "by-sequence", { $0.averaging = .bySequence }),
      ("beta", "0.001", "0.04", { $0.klCoefficient = 0.04 }),
      ("divergence", "k3", "k2", { $0.divergence = .k2 }),
      ("minibatches", "1", "16", { $0.minibatches = 16 }),
      ("inner-epochs", "1", "2", { $0.innerEpochs = 2 }),
      ("learning-rate", "0.0001", "3e-06", { $0.learningRate = .constant(3e-6) }),
      ("resampling", "0", "3", { $0.resampling = 3 }),
    ]
    #expect(grpoSettings.map(\.name) == rows.map(\.0))
    #expect(grpoKnobs.map(\.name) == ["steps"] + rows.map(\.0))
    for (name, value, other, change) in rows {
      let knob = try #require(grpoKnobs.first { $0.name == name })
      #expect(knob.lesson == value, "\(name)")
      #expect(try set(name, value, lesson) == lesson, "\(name)")
      var changed = lesson
      change(&changed)
      #expect(try set(name, other, lesson) == changed, "\(name)")
      #expect(try set(name, "", lesson) == nil && set(name, "-3", lesson) == nil, "\(name)")
      #expect(try set(name, "nan", lesson) == nil && set(name, "inf", lesson) == nil, "\(name)")
    }
  }

  @Test("are offered in part, in the order of the table, with the values of another lesson")
  func some() throws {
    let some = grpoKnobs.only(["beta": "0", "group-size": "8", "steps": "30"]).compared(in: "ends")
    #expect(some.map(\.name) == ["steps", "group-size", "beta"])
    #expect(some.map(\.lesson) == ["30", "8", "0"])
    let whole = try #require(grpoKnobs.first { $0.name == "beta" })
    #expect(some[2].expected == whole.expected && some[2].paper == whole.paper)
  }

  @Test("keep what was set of the ratio when ε is set, and the other way round")
  func surrogate() throws {
    let start = GRPOSettings(maximumLength: 110)
    let token = try #require(try set("ratio", "token", start))
    #expect(try set("epsilon", "0.2", token)?.surrogate == .clipped(.ppo))
    let narrow = try #require(try set("epsilon", "0.2", start))
    #expect(try set("ratio", "token", narrow)?.surrogate == .clipped(.ppo))
    #expect(try set("group-size", "1", start) == nil && set("beta", "0", start) != nil)
  }
}
