import Checkpoints
import Foundation
import TestSupport
import Testing

@Suite("Reading a file")
struct ReadFileTests {
  @Test("gives its bytes if they are no more than the limit")
  func bytes() throws {
    let scratch = try ScratchFolder()
    let file = scratch["file"]
    try Data([1, 0, 255]).write(to: file)
    #expect(try readFile(file, limit: 4) == [1, 0, 255])
    #expect(try readFile(file, limit: 3) == [1, 0, 255])
    #expect(
      throws: CheckpointError.unreadable(
        path: file.path, reason: "expected at most 2 bytes, found 3")
    ) { try readFile(file, limit: 2) }
    try Data().write(to: file)
    #expect(try readFile(file, limit: 0) == [])
  }

  @Test("says that there is none, also where a folder on its path is a file")
  func missing() throws {
    let scratch = try ScratchFolder()
    try Data().write(to: scratch["file"])
    for url in [scratch["gone"], scratch["file"].appendingPathComponent("model.json")] {
      #expect(throws: CheckpointError.missing(path: url.path)) { try readFile(url, limit: 9) }
    }
  }

  @Test("refuses a folder, and a pipe, without waiting for what comes out", .timeLimit(.minutes(1)))
  func others() throws {
    let scratch = try ScratchFolder()
    let pipe = scratch["pipe"]
    #expect(mkfifo(pipe.path, 0o600) == 0)
    for url in [scratch.url, pipe] {
      #expect(throws: CheckpointError.unreadable(path: url.path, reason: "not a file")) {
        try readFile(url, limit: 9)
      }
    }
  }

  @Test("says why the system refuses")
  func refused() throws {
    let scratch = try ScratchFolder()
    // A link to itself has no end.
    let link = scratch["link"]
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: link)
    let error = #expect(throws: CheckpointError.self) { try readFile(link, limit: 9) }
    #expect("\(try #require(error))".hasPrefix("cannot read \(link.path): Too many levels"))
  }
}
