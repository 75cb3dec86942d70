import Foundation
import GRPO
import LanguageModel
import Rollouts
import Tasks
import TestSupport
import TestWorlds
import Testing
import Watch

@Suite("What is kept of a training")
struct WatchRecorderTests {
  @Test("groups of a few steps: the first, the last, and ever fewer between them")
  func kept() {
    typealias Recorder = WatchRecorder<Coin>
    // 60^(k/11) for k from 0 to 11, rounded; 1.45 and 1 are the same step.
    #expect(Recorder.keptSteps(of: 60) == [1, 2, 3, 4, 6, 9, 14, 20, 29, 41, 60])
    #expect(Recorder.keptSteps(of: 0) == [] && Recorder.keptSteps(of: 1) == [1])
    #expect(Recorder.keptSteps(of: 2) == [1, 2])
    for count in [5, 100, 5000] {
      let steps = Recorder.keptSteps(of: count)
      #expect(steps.first == 1 && steps.last == count && steps.count <= Recorder.mostKeptSteps)
      let gaps = zip(steps, steps.dropFirst()).map { $1 - $0 }
      #expect(gaps.allSatisfy { $0 > 0 } && gaps.last == gaps.max())
    }
  }

  @Test(
    "a training that goes on from a step keeps the records up to there, and the same as one never stopped"
  )
  func resumed() throws {
    try withFolder { root in
      var whole = try WatchedCoin(in: root.appendingPathComponent("run"))
      for _ in 0..<3 { try whole.step() }
      whole.recorder.note([WatchedEvaluation(step: 0, right: 0.5)])
      let all = try whole.records()
      #expect(all.groups.map(\.step) == [1, 2, 3])

      var part = try WatchedCoin(in: root.appendingPathComponent("run"))
      for _ in 0..<2 { _ = try part.trainer.step() }  // as from a checkpoint
      part.recorder = WatchRecorder(
        of: part.trainer, in: whole.recorder.folder, lesson: "00-coin", steps: 3)
      #expect(try part.records() == all.filter { $0.step <= 2 })
      part.recorder.note([WatchedEvaluation(step: 0, right: 0.25)])  // is known already
      try part.step()
      let again = try part.records()
      #expect(Set(again) == Set(all) && again.count == all.count)
    }
  }

  @Test("a page has no more than so many bytes, whatever is trained")
  func size() throws {
    try withFolder { folder in
      // Random weights draw from all symbols to the length limit: more to write than of any policy that learns.
      let environment = Environment(try Quadratic(), split: Split(seed: 1))
      var settings = GRPOSettings(maximumLength: 110)
      (settings.prompts, settings.limits) = (1, .none)
      let base = Transformer<Float>(
        TransformerConfiguration(
          vocabularySize: environment.task.vocabulary.count, width: 16, layers: 1, heads: 2,
          context: 160), seed: 1)
      var trainer = GRPOTrainer(from: base, in: environment, settings, seed: 1)
      var recorder = WatchRecorder(of: trainer, in: folder, lesson: "07-grpo", steps: 12)
      for _ in 0..<12 {
        recorder.willStep(trainer)
        recorder.didStep(try trainer.step(), of: trainer)
      }
      try recorder.write()
      let page = try Data(contentsOf: folder.appendingPathComponent("watch.html"))
      #expect(page.count > 500_000 && page.count < 2_000_000)
    }
  }
}
