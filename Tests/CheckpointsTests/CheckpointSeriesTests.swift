import Checkpoints
import Foundation
import LanguageModel
import Random
import TestSupport
import TestWorlds
import Testing
import Tokens

@Suite("A series of checkpoints")
struct CheckpointSeriesTests {
  typealias Supervised = Copying

  /// Trains up to a step, as a lesson would: it goes on with what is there.
  func train(_ folder: URL, until end: Int, of steps: Int = 12, now: Bool = false) throws
    -> SupervisedTrainer
  {
    let checkpoints = try CheckpointSeries(in: folder, keep: 2)
    var run =
      try checkpoints.newest.map { try SupervisedTrainer(resuming: $0, Supervised.settings) }
      ?? SupervisedTrainer(.odd(), Supervised.settings, seed: 7)
    var seen: [Int] = try checkpoints.newest.map { try Checkpoint.notes(in: $0) } ?? []
    while run.steps < end {
      run.step(Supervised.example)
      seen.append(run.steps)
      try checkpoints.save(
        after: run.steps, of: steps, every: 5, now: now && run.steps == end
      ) { try run.save(to: $0, notes: seen) }
    }
    #expect(seen == Array(1...max(run.steps, 1)))
    return run
  }

  @Test("goes on from the newest, keeps the newest, and ends with the last")
  func series() throws {
    let scratch = try ScratchFolder()
    let whole = try train(scratch["whole"], until: 12)
    // Stopped at 4, before anything was saved; at 8, three steps after the checkpoint of step 5; at 9,
    // by someone who asked; and after the end, where there is nothing left to do.
    for stop in [4, 8] { _ = try train(scratch["parts"], until: stop) }
    #expect(try names(scratch["parts"]) == ["step-000005"])
    _ = try train(scratch["parts"], until: 9, now: true)
    #expect(try names(scratch["parts"]) == ["step-000005", "step-000009"])
    #expect(try train(scratch["parts"], until: 12).model.parameters == whole.model.parameters)
    #expect(try names(scratch["parts"]) == ["step-000010", "step-000012"])
    #expect(try names(scratch["whole"]) == ["step-000010", "step-000012"])
    #expect(try train(scratch["parts"], until: 12).model.parameters == whole.model.parameters)
    for file in ["model.safetensors", "trainer.safetensors", "trainer.json", "notes.json"] {
      let path = "step-000012/\(file)"
      #expect(
        try Data(contentsOf: scratch["parts"].appendingPathComponent(path))
          == Data(contentsOf: scratch["whole"].appendingPathComponent(path)))
    }
  }

  @Test("is not gone on with under other settings, and the first that differs is named")
  func otherSettings() throws {
    let scratch = try ScratchFolder()
    _ = try train(scratch.url, until: 5)
    var settings = Supervised.settings
    settings.learningRate.peak = 1e-3
    let folder = Checkpoint.folder(step: 5, in: scratch.url)
    #expect(
      throws: CheckpointError.unsupported(
        path: folder.path + "/trainer.json", field: "learningRate.peak", expected: "0.001",
        found: "0.003")
    ) { try SupervisedTrainer(resuming: folder, settings) }
  }

  @Test("of another version is refused, and notes that are not there are missed")
  func otherVersion() throws {
    let scratch = try ScratchFolder()
    try SupervisedTrainer(.odd(), Supervised.settings, seed: 7).save(to: scratch["run"])
    #expect(throws: CheckpointError.missing(path: scratch["run"].path + "/notes.json")) {
      try Checkpoint.notes([Int].self, in: scratch["run"])
    }
    let file = scratch["run"].appendingPathComponent("trainer.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing("\"version\" : 1", with: "\"version\" : 0")
      .write(to: file, atomically: true, encoding: .utf8)
    #expect(
      throws: CheckpointError.unsupported(
        path: file.path, field: "version", expected: "1", found: "0")
    ) { try SupervisedTrainer(resuming: scratch["run"], Supervised.settings) }
  }

  private func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }
}
