import Checkpoints
import ClippedObjective
import Foundation
import GRPO
import TestSupport
import TestWorlds
import Testing

import Doctor

@Suite("The log that a doctor reads")
struct TrainingLogTests {
  @Test("is what was logged, and null is no number")
  func read() throws {
    try withFolder { folder in
      let log = try RunLog(folder: folder)
      for line in soundLines({ $1["entropy"] = $0 == 1 ? .nan : 0.25 }).prefix(3) {
        // `step` first, as a log has it.
        try log.append(Line(numbers: line.numbers))
      }
      for place in [folder, folder.appendingPathComponent("steps.jsonl")] {
        let read = try TrainingLog(contentsOf: place)
        #expect(read.count == 3 && read.updatesPerRollout == nil && read.objectiveBeginsAtZero)
        #expect(read.values("right") == [0.2, 0.23, 0.26])
        let entropy = read.values("entropy")
        #expect(entropy[0] == 0.25 && entropy[1].isNaN && entropy[2] == 0.25)
        #expect(read.first("kl") == 0 && read.first("nothing").isNaN)
        #expect(read.prefix(2).values("right") == [0.2, 0.23])
      }
    }
  }

  /// Settings, and whether advantages that sum to 0 make an objective of 0 at the first step. With a ratio for each
  /// token and a sum over them a response counts |o| A; R1's counts A.
  static let choices: [(surrogate: Surrogate, averaging: Averaging, beginsAtZero: Bool)] = [
    (.sequenceClipped(.r1), .sumOverTokens, true), (.sequenceClipped(.r1), .bySequence, false),
    (.clipped(.ppo), .sumOverTokens, false), (.reinforce, .sumOverTokens, false),
  ]

  @Test("knows from a checkpoint whether the objective begins at 0", arguments: choices)
  func zero(surrogate: Surrogate, averaging: Averaging, beginsAtZero: Bool) throws {
    try withFolder { folder in
      var settings = GRPOSettings(maximumLength: 5)
      (settings.prompts, settings.groupSize) = (8, 8)
      (settings.surrogate, settings.averaging) = (surrogate, averaging)
      var trainer = GRPOTrainer(from: Coin.model(), in: Coin.world(ones), settings, seed: 1)
      let log = try RunLog(folder: folder)
      let metrics = try trainer.step()
      try log.append(metrics)
      try trainer.save(to: Checkpoint.folder(step: 1, in: folder))
      let read = try TrainingLog(contentsOf: folder)
      #expect(read.objectiveBeginsAtZero == beginsAtZero)
      #expect((abs(metrics.objective) < 1e-6) == beginsAtZero, "as the training itself has it")
      #expect(!examine(read).contains { $0.signature.name == "advantages do not sum to 0" })
    }
  }

  @Test("knows from a checkpoint beside it how many updates there were, and what average")
  func checkpoint() throws {
    try withFolder { folder in
      var settings = GRPOSettings(maximumLength: 5)
      (settings.prompts, settings.groupSize) = (4, 4)
      (settings.minibatches, settings.innerEpochs) = (2, 3)
      settings.averaging = .byToken
      let world = Coin.world { response in Double(response.symbols.count { $0 == "1" }) }
      var trainer = GRPOTrainer(from: Coin.model(), in: world, settings, seed: 1)
      let log = try RunLog(folder: folder)
      try log.append(try trainer.step())
      try trainer.save(to: Checkpoint.folder(step: 1, in: folder))
      let read = try TrainingLog(contentsOf: folder)
      #expect(read.updatesPerRollout == 6 && !read.objectiveBeginsAtZero)
      #expect(read.prefix(1).updatesPerRollout == 6 && !read.prefix(1).objectiveBeginsAtZero)
      // 2 · 3 updates leave ratios of 1 behind: no finding.
      let findings = examine(read)
      #expect(!findings.contains { $0.signature.name.hasPrefix("ratios") })
    }
  }

  @Test("is refused with what was found, if it is none")
  func refused() throws {
    try withFolder { folder in
      func why(_ text: String?) throws -> String {
        let file = folder.appendingPathComponent("steps.jsonl")
        if let text { try Data(text.utf8).write(to: file) }
        do {
          _ = try TrainingLog(contentsOf: folder)
          return "nothing"
        } catch { return "\(error)" }
      }
      let cases: [(text: String?, found: String)] = [
        (nil, "found no such file"), ("", "found no steps"),
        ("{\"step\":1}\n[1]\n", "something else in line 2"),
        ("{\"reward\":1}\n", "something else in line 1"),
        ("{\"step\":1,\"reward\":\"2\"}\n", "something else in line 1"),
        ("{\"step\":1}\n", "nothing"),
      ]
      for (text, found) in cases {
        let reason = try why(text)
        #expect(reason.contains(found))
      }
    }
  }

  @Test("is told in lines: a name, what was seen, a cause, and what to look at")
  func told() {
    let found = lines(on: TrainingLog(soundLines { $1["kl"] = 0 }), called: "r1-seed-1")
    #expect(found[0] == "r1-seed-1, 24 steps:" && found.count == 5)
    #expect(found[1] == "  the KL stays 0: kl is 0 in all 24 steps")
    #expect(found[2].hasPrefix("    an identity is broken: kl is 0 in every step"))
    let sound = lines(on: TrainingLog(Array(soundLines().prefix(1))), called: "r1")
    #expect(sound.count == 1 && sound[0].hasPrefix("r1, 1 step: nothing found."))
  }
}
