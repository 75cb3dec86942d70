import Checkpoints
import Foundation
import Ranks
import TestSupport
import Testing

@Suite("A folder that rank 0 has")
struct FolderCopyTests {
  /// What a rank finds: the place of the folder, and its files.
  private struct Found: Sendable {
    var path: String?
    var files: [String: Data] = [:]
  }

  private func contents(_ copy: FolderCopy) throws -> Found {
    try withExtendedLifetime(copy) {
      var found = Found(path: copy.url?.path)
      guard let url = copy.url else { return found }
      for name in try FileManager.default.contentsOfDirectory(atPath: url.path) {
        found.files[name] = try Data(contentsOf: url.appendingPathComponent(name))
      }
      return found
    }
  }

  private func isThere(_ path: String?) -> Bool {
    path.map { FileManager.default.fileExists(atPath: $0) } ?? false
  }

  @Test("is copied to the others, whose copies go with their values")
  func copies() throws {
    let scratch = try ScratchFolder()
    let files = ["a": Data([1, 0, 255]), "empty": Data(), "é😀": Data("text".utf8)]
    for (name, data) in files { try data.write(to: scratch[name]) }
    let folder = scratch.url
    // Another rank does not look for it: it may have nothing there.
    let found = try onRanks(3) { ranks in
      try contents(
        FolderCopy(ranks) { ranks.rank == 0 ? folder : URL(fileURLWithPath: "/nowhere") })
    }
    #expect(found.map(\.files) == [files, files, files])
    #expect(found[0].path == folder.path)
    #expect(Set(found.map(\.path)).count == 3 && found.dropFirst().allSatisfy { $0.path != nil })
    #expect(found.dropFirst().allSatisfy { !isThere($0.path) })
    #expect(scratch.names.count == 3, "and what was copied is still there")
  }

  @Test("is nothing anywhere, if rank 0 finds none")
  func nothing() throws {
    let found = try onRanks(3) { ranks in
      try contents(FolderCopy(ranks) { ranks.rank == 0 ? nil : URL(fileURLWithPath: "/tmp") })
    }
    #expect(found.map(\.path) == [nil, nil, nil])
  }

  @Test("is itself to a rank without others, whatever is in it")
  func alone() throws {
    let scratch = try ScratchFolder()
    try FileManager.default.createDirectory(at: scratch["in"], withIntermediateDirectories: true)
    let folder = scratch.url
    #expect(try FolderCopy(.alone) { folder }.url == folder)
    #expect(scratch.names == ["in"])
  }

  @Test("that cannot be read is an error on every rank")
  func unreadable() throws {
    let scratch = try ScratchFolder()
    // A folder within it is no file.
    try FileManager.default.createDirectory(at: scratch["in"], withIntermediateDirectories: true)
    let (folder, path) = (scratch.url, scratch["in"].path)
    let said = try onRanks(3) { ranks in
      do {
        return "\(try contents(FolderCopy(ranks) { folder }).path ?? "nothing")"
      } catch {
        return "\(error)"
      }
    }
    #expect(said == Array(repeating: "cannot read \(path): not a file", count: 3))
  }
}
