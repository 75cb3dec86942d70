import Cells
import Foundation
import Locks
import Terminal

/// The history of a folder, by the program `git`.
package struct Git: Sendable {
  /// A folder of the working tree.
  let folder: URL

  package init(folder: URL) { self.folder = folder }

  /// The short name of the commit that is checked out, and whether something is changed since; nothing where
  /// there is no history.
  package var commit: String? {
    guard let name = output(["rev-parse", "--short", "HEAD"])?.trimmed, !name.isEmpty else {
      return nil
    }
    let changes =
      output(["status", "--porcelain", "--untracked-files=no", "--", "."])?.trimmed ?? ""
    return changes.isEmpty ? name : "\(name) and changes"
  }

  /// Returns what git prints; nothing if it cannot be run or fails.
  package func output(_ arguments: [String]) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    // A checkout may belong to another user, as it does in a container.
    process.arguments = ["git", "-c", "safe.directory=*", "-C", folder.path] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }
}

/// Lines that are kept.
final class Lines: Sendable {
  private let all = Guarded("")
  func add(_ text: String) { all.withLock { $0 += text } }
  var text: String { oneLine(all.withLock { $0 }) }
}
