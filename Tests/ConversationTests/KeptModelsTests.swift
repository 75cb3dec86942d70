import Conversation
import Foundation
import Testing

@Suite("Kept models and fresh ones")
struct KeptModelsTests {
  /// Two folders with files in them, and what their comparison says, without the path of the folders.
  private func differences(_ kept: [String: String], _ fresh: [String: String]) throws -> [String] {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: root) }
    let folders = ["kept", "fresh"].map { root.appendingPathComponent($0) }
    for (folder, files) in zip(folders, [kept, fresh]) {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for (name, text) in files {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
      }
    }
    return fileDifferences(kept: folders[0], fresh: folders[1]).map {
      $0.replacing(root.path + "/", with: "")
    }
  }

  @Test("are the same only with every file and every byte")
  func comparing() throws {
    #expect(try differences(["a": "123", "b": ""], ["a": "123", "b": ""]).isEmpty)
    #expect(
      try differences(["a": "123"], ["a": "1x3"])
        == ["kept/a, from byte 1 on: 3 bytes kept, 3 from training"])
    #expect(
      try differences(["a": "123"], ["a": "1234"])
        == ["kept/a, from byte 3 on: 3 bytes kept, 4 from training"])
    #expect(
      try differences(["a": ""], ["b": ""])
        == ["kept/a is there, and training gives no such file", "kept/b is not there"])
    #expect(try differences([:], [:]) == ["kept and fresh have no files"])
  }
}
