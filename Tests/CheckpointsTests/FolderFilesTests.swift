import Checkpoints
import Foundation
import LanguageModel
import Tensor
import TestSupport
import TestWorlds
import Testing
import Tokens

@Suite("Checkpoint folders")
struct FolderFilesTests {
  let model = Transformer<Float>(.odd(), seed: 1)
  let other = Transformer<Float>(.odd(), seed: 2)

  func load(_ folder: URL) throws -> Transformer<Float> { try Transformer(contentsOf: folder) }

  @Test("a saved checkpoint replaces the last one and leaves nothing else")
  func replacement() throws {
    let scratch = try ScratchFolder()
    try model.save(to: scratch["deep"].appendingPathComponent("er"))
    try other.save(to: scratch["deep"].appendingPathComponent("er"))
    #expect(try load(scratch["deep"].appendingPathComponent("er")).parameters == other.parameters)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch["deep"].path) == ["er"])
    // Through a link the folder is replaced, and the link stays.
    try FileManager.default.createSymbolicLink(
      at: scratch["link"], withDestinationURL: scratch["deep"].appendingPathComponent("er"))
    try model.save(to: scratch["link"])
    #expect(try load(scratch["deep"].appendingPathComponent("er")).parameters == model.parameters)
    #expect(scratch.names == ["deep", "link"])
  }

  @Test("a folder with anything else in it is not replaced")
  func foreign() throws {
    let scratch = try ScratchFolder()
    try model.save(to: scratch["model"])
    let notes = scratch["model"].appendingPathComponent("notes.txt")
    try "mine".write(to: notes, atomically: true, encoding: .utf8)
    #expect(throws: CheckpointError.foreignFile(path: notes.path)) {
      try other.save(to: scratch["model"])
    }
    #expect(try load(scratch["model"]).parameters == model.parameters)
    #expect(try String(contentsOf: notes, encoding: .utf8) == "mine")
    #expect(scratch.names == ["model"])
  }

  @Test("says in one line why it cannot write, and leaves nothing")
  func unwritable() throws {
    let scratch = try ScratchFolder()
    try Data().write(to: scratch["file"])
    for target in [scratch["file"], scratch["file"].appendingPathComponent("model")] {
      let error = #expect(throws: CheckpointError.self) { try model.save(to: target) }
      #expect(error.map { "\($0)".hasPrefix("cannot write") && !"\($0)".contains("\n") } == true)
    }
    #expect(scratch.names == ["file"])
  }

  @Test("a folder that is read-only is an error", .enabled(if: geteuid() != 0))
  func readOnly() throws {
    let scratch = try ScratchFolder()
    chmod(scratch.url.path, 0o555)
    defer { chmod(scratch.url.path, 0o755) }
    let error = #expect(throws: CheckpointError.self) { try model.save(to: scratch["model"]) }
    #expect(error.map { "\($0)".contains("Permission denied") } == true)
    #expect(scratch.names.isEmpty)
  }

  @Test("when there is no room, the last checkpoint stays and nothing half-written is left")
  func noRoom() async throws {
    let scratch = try ScratchFolder()
    try model.save(to: scratch["model"])
    // A process that may not write files of more than 2000 bytes stands for a full disk: the write
    // stops in the middle of the weights, which have some 7000.
    await #expect(processExitsWith: .success) { [path = scratch["model"].path as String] in
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 2000, rlim_max: 2000)
      #if canImport(Glibc)
        setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      #else
        setrlimit(RLIMIT_FSIZE, &limit)
      #endif
      do {
        try Transformer<Float>(.odd(), seed: 2).save(to: URL(fileURLWithPath: path))
        exit(1)
      } catch {
        exit("\(error)".hasPrefix("cannot write \(path)/model.safetensors: File too large") ? 0 : 2)
      }
    }
    #expect(try load(scratch["model"]).parameters == model.parameters)
    #expect(scratch.names == ["model"])
  }

  @Test("killed at any moment, it leaves the old checkpoint or the new one", arguments: 0..<16)
  func killed(round: Int) async throws {
    let scratch = try ScratchFolder()
    try model.save(to: scratch["model"])
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = scratch["model"].path as String, round = round as Int] in
      let killer = Thread {
        usleep(UInt32(3000 + 900 * round))
        kill(getpid(), SIGKILL)
      }
      killer.start()
      let models = [1, 2].map { Transformer<Float>(.odd(), seed: $0) }
      while true {
        for model in models { try model.save(to: URL(fileURLWithPath: path)) }
      }
    }
    let left = try load(scratch["model"]).parameters
    #expect(left == model.parameters || left == other.parameters)
    // What was left half-written goes with the next save.
    try model.save(to: scratch["model"])
    #expect(scratch.names == ["model"])
  }
}
