import Checkpoints
import Foundation
import LanguageModel
import Random
import Tensor
import TestSupport
import TestWorlds
import Testing

@Suite("A training's checkpoints")
struct CheckpointTests {
  let model = Transformer<Float>(.odd(), seed: 1)

  @Test("keeps the newest, and passes over what is damaged")
  func series() throws {
    let scratch = try ScratchFolder()
    #expect(try Checkpoint.latest(in: scratch["nowhere"]) == nil)
    #expect(Checkpoint.folder(step: 123, in: scratch.url).lastPathComponent == "step-000123")
    for step in [5, 20, 100, 1_000_000, 999_999] {
      try model.save(to: Checkpoint.folder(step: step, in: scratch.url))
    }
    try "not a step".write(to: scratch["step-7"], atomically: true, encoding: .utf8)
    #expect(try Checkpoint.latest(in: scratch.url)?.lastPathComponent == "step-1000000")
    // One byte is missing from the newest.
    let weights = scratch["step-1000000"].appendingPathComponent("model.safetensors")
    try Data(Data(contentsOf: weights).dropLast()).write(to: weights)
    #expect(try Checkpoint.latest(in: scratch.url)?.lastPathComponent == "step-999999")
    try Checkpoint.keep(2, in: scratch.url)
    #expect(scratch.names == ["step-000100", "step-1000000", "step-7", "step-999999"])
    try Checkpoint.keep(1, in: scratch.url)
    #expect(scratch.names == ["step-1000000", "step-7", "step-999999"])
  }

  @Test("what a killed writer left is ignored, and goes with the next save; a living one's stays")
  func leftovers() throws {
    let scratch = try ScratchFolder()
    // No process has a number beyond 2²², the largest that Linux gives.
    let dead = scratch[".step-000001.partial-99999999-0123ABCD"]
    let living = scratch[".step-000001.partial-\(getpid())-0123ABCD"]
    let unrelated = scratch[".step-000001.partial"]
    for folder in [dead, living, unrelated] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data([1]).write(to: folder.appendingPathComponent("model.safetensors"))
    }
    #expect(try Checkpoint.latest(in: scratch.url) == nil)
    try model.save(to: Checkpoint.folder(step: 1, in: scratch.url))
    let step = Checkpoint.folder(step: 1, in: scratch.url)
    #expect(try Checkpoint.latest(in: scratch.url)?.path == step.path)
    #expect(
      scratch.names
        == [unrelated.lastPathComponent, living.lastPathComponent, "step-000001"].sorted())
  }
}
