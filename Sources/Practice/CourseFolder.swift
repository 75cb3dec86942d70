import Foundation

/// The folder of the package, and the agreed places in it.
package struct CourseFolder: Sendable {
  /// The folder in which `Package.swift` is.
  package let root: URL

  /// The course in a folder.
  ///
  /// - Throws: ``CourseError`` if the folder has no lessons.
  package init(root: URL) throws {
    self.root = root
    guard isFile("Package.swift"), !names(in: "lessons").isEmpty else {
      throw CourseError(
        "expected a folder with Package.swift and lessons, got \(root.path); "
          + "go to the folder of the package, and call it there", isMisuse: true)
    }
  }

  /// Returns the course in the current folder.
  package static func here() throws -> CourseFolder {
    try CourseFolder(root: URL(fileURLWithPath: FileManager.default.currentDirectoryPath))
  }

  /// Returns the place of a file, by its path in the package.
  package func url(_ path: String) -> URL { root.appendingPathComponent(path) }

  /// Returns the text of a file.
  package func read(_ path: String) throws -> String {
    do {
      return try String(contentsOf: url(path), encoding: .utf8)
    } catch {
      throw CourseError("\(path) cannot be read: is it there, and is it text in UTF-8?")
    }
  }

  /// Makes a file, and the folders above it.
  package func write(_ text: String, to path: String) throws {
    let folder = url(path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url(path), options: .atomic)
  }

  /// Returns whether there is such a file.
  package func isFile(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url(path).path)
  }

  /// Returns the names in a folder, from first to last; none if it is not there.
  package func names(in folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: url(folder).path)
    return (names ?? []).sorted()
  }

  /// Returns the folders of a kind that are numbered as lessons are: `07-grpo` in `lessons` and in
  /// `plots`.
  package func numbered(in folder: String) -> [String] {
    names(in: folder).filter { $0.first?.isNumber == true }
  }
}

/// An error of the course's tools: the expected value, the actual one, and what to do.
package struct CourseError: Error, Equatable, CustomStringConvertible {
  package let description: String
  /// Indicates whether the command itself was wrong, rather than the files it found.
  package let isMisuse: Bool

  package init(_ description: String, isMisuse: Bool = false) {
    (self.description, self.isMisuse) = (description, isMisuse)
  }
}
