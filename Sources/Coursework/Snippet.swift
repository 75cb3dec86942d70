import Cells
import Foundation
import Notebook
import Practice

/// A check that README.md's snippet builds in a package of its own, and prints what stands below
/// it.
package struct Snippet {
  private static let folder = ".build/snippet"
  let course: Course
  package let code, output: String

  /// The snippet that a course has in its README.
  package init(_ course: Course) throws {
    let text = try course.read(Readme.file)
    self.course = course
    (code, output) = (Self.fence("swift", in: text), Self.fence("text", in: text))
  }

  /// Returns the text of the fences in a language.
  package static func fence(_ language: String, in text: String) -> String {
    var (isOpen, lines) = (false, "")
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```" { isOpen = false }
      if isOpen { lines += line + "\n" }
      if line == "```\(language)" { isOpen = true }
    }
    return lines
  }

  /// Builds and runs the snippet, and returns the problem, if there is one.
  package func problem() throws -> String? {
    let products = LessonSource(code).modules.map {
      ".product(name: \"\($0)\", package: \"TinyR1\")"
    }
    let manifest = """
      // swift-tools-version: 6.3
      import PackageDescription

      let package = Package(
        name: "Snippet", dependencies: [.package(name: "TinyR1", path: "../..")],
        targets: [
          .executableTarget(name: "Snippet", dependencies: [\(products.joined(separator: ", "))])
        ])

      """
    try course.write(manifest, to: "\(Self.folder)/Package.swift")
    try course.write(code, to: "\(Self.folder)/Sources/Snippet/main.swift")
    let folder = course.url(Self.folder)
    let build = ChildProcess(command: ["swift", "build", "--quiet"], folder: folder)
    guard try build.run() == .exited(0) else {
      return "The snippet of README.md does not build: see above, and \(Self.folder)"
    }
    let printed = folder.appendingPathComponent("printed")
    let end = try ChildProcess(command: [".build/debug/Snippet"], folder: folder).run(
      output: printed)
    let found = try String(contentsOf: printed, encoding: .utf8)
    if end == .exited(0) && found == output { return nil }
    return "The snippet of README.md prints something else than the text below it\n"
      + "  expected \(output.trimmed)\n  found    \(found.trimmed)"
  }
}
