import ChainOfThought
import Foundation
import GRPO
import LanguageModel
import Rollouts
import Tasks
import TestSupport
import TestWorlds
import Testing
import Watch

/// A training in the world of a coin, watched or not.
struct WatchedCoin {
  var trainer: GRPOTrainer<Coin>
  var recorder: WatchRecorder<Coin>

  /// Three questions of four responses, of at most two tokens: 73 outputs in all.
  init(
    in folder: URL, steps: Int = 3, _ change: (inout GRPOSettings) -> Void = { _ in }
  ) throws {
    var settings = GRPOSettings(maximumLength: 2)
    (settings.prompts, settings.groupSize, settings.limits) = (3, 4, .none)
    settings.learningRate = .constant(1e-2)
    settings.klCoefficient = 0.1
    change(&settings)
    trainer = GRPOTrainer(from: try Coin.halfTaught(), in: Coin.onesAndSide, settings, seed: 1)
    recorder = WatchRecorder(of: trainer, in: folder, lesson: "00-coin", steps: steps)
  }

  /// Makes a step under the recorder's eyes.
  mutating func step() throws {
    recorder.willStep(trainer)
    recorder.didStep(try trainer.step(), of: trainer)
  }

  /// Returns the records that have been written.
  func records() throws -> [WatchRecord] {
    try recorder.write()
    let lines = try Data(contentsOf: recorder.folder.appendingPathComponent("watch.jsonl"))
    return try lines.split(separator: UInt8(ascii: "\n")).map {
      try WatchLines.decoder.decode(WatchRecord.self, from: $0)
    }
  }
}

extension [WatchRecord] {
  /// The groups among them.
  var groups: [WatchedGroup] {
    compactMap { if case .group(let group) = $0 { group } else { nil } }
  }
}
