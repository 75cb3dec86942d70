import Foundation
import Practice

/// A folder with a course in it, made of files, and gone when its work is done.
package func withCourse<Result>(
  _ files: [String: String], _ body: (CourseFolder) throws -> Result
) throws -> Result {
  let root = FileManager.default.temporaryDirectory
    .appendingPathComponent("course-\(UUID().uuidString)")
  defer { try? FileManager.default.removeItem(at: root) }
  let all = ["Package.swift": "", "lessons/04-advantage/main.swift": ""].merging(files) { $1 }
  for (path, text) in all {
    let file = root.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
  return try body(try CourseFolder(root: root))
}
