import Foundation
import Ranks

/// A folder of files that rank 0 has: that folder there, and on other ranks a copy of it, which goes
/// with this value. So hosts need not share a disk.
package final class FolderCopy: Sendable {
  /// The folder in which its files can be read; nothing if there is no such folder.
  package let url: URL?
  private let isCopy: Bool

  /// The folder that rank 0 finds.
  ///
  /// - Throws: on every rank, if it cannot be read, or if a rank has no room for its copy.
  package init(_ ranks: Ranks, find: () throws -> URL?) throws {
    var found: URL?
    let bytes = try ranks.fromFirst {
      found = try find()
      return ranks.count == 1 ? nil : try found.map(filesOf)
    }
    isCopy = ranks.rank > 0
    guard isCopy else {
      url = found
      if ranks.count > 1 { try ranks.onAll {} }
      return
    }
    let copy = FileManager.default.temporaryDirectory
      .appendingPathComponent("tinyr1-\(UUID().uuidString)", isDirectory: true)
    url = bytes == nil ? nil : copy
    try ranks.onAll {
      guard let bytes else { return }
      try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
      let parts = unpacked(bytes)
      for file in stride(from: 0, to: parts.count, by: 2) {
        let name = String(decoding: parts[file], as: UTF8.self)
        try Data(parts[file + 1]).write(to: copy.appendingPathComponent(name))
      }
    }
  }

  deinit {
    if isCopy, let url { try? FileManager.default.removeItem(at: url) }
  }
}

/// Returns the names and contents of all files in a folder.
private func filesOf(_ folder: URL) throws -> [UInt8] {
  let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  return packed(
    try names.flatMap { name in
      let file = folder.appendingPathComponent(name)
      return [Array(name.utf8), try readFile(file, limit: Checkpoint.longestTensors)]
    })
}
