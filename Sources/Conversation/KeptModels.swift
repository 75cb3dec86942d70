import Foundation

/// The models that are kept in the repository, so that there is somebody to talk to before anything is
/// trained.
package enum KeptModels {
  /// Their folder, beside the program that trains them.
  package static let folder = "lessons/kept/models"
  /// Their names, which are their folders', in the order in which they are shown.
  package static let names = ["base", "trained", "student"]
}

/// Compares the files of two folders, byte by byte.
///
/// - Parameters:
///   - kept: a folder as it is kept.
///   - fresh: the same as it has just been made.
/// - Returns: a line for each file that differs, or that one folder alone has; none if all are the same.
package func fileDifferences(kept: URL, fresh: URL) -> [String] {
  func names(_ folder: URL) -> Set<String> {
    Set((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
  }
  let (old, new) = (names(kept), names(fresh))
  if old.isEmpty && new.isEmpty { return ["\(kept.path) and \(fresh.path) have no files"] }
  return old.union(new).sorted().compactMap { name in
    let path = kept.appendingPathComponent(name).path
    guard old.contains(name) else { return "\(path) is not there" }
    guard new.contains(name) else { return "\(path) is there, and training gives no such file" }
    guard let a = FileManager.default.contents(atPath: path),
      let b = FileManager.default.contents(atPath: fresh.appendingPathComponent(name).path)
    else { return "\(path) cannot be read" }
    if a == b { return nil }
    let place = zip(a, b).enumerated().first { $1.0 != $1.1 }?.offset ?? min(a.count, b.count)
    return "\(path), from byte \(place) on: \(a.count) bytes kept, \(b.count) from training"
  }
}
