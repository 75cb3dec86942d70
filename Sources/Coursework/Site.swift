import Foundation
import Notebook
import Practice

/// The pages of the repository as a site, through pandoc; none needs a script or another host.
///
/// The API reference beside them comes from docc: it does need scripts, and a server.
package struct Site {
  /// The kinds of pages that `page.html` and `style.css` know.
  private enum Kind: String { case home, gallery, lesson, file }

  private static let source = "Sources/Site"
  private static let work = ".build/site-work"
  /// A file in which the filter notes each file that a page links to.
  private static let linked = "\(work)/linked"

  let course: Course
  /// The folder of the site.
  let output: URL

  /// A site of a course, in a folder.
  package init(_ course: Course, output: String) {
    (self.course, self.output) = (course, URL(fileURLWithPath: output, relativeTo: course.root))
  }

  /// Makes the site anew; the reference stays as it is.
  package func make() throws {
    try? FileManager.default.removeItem(at: course.url(Self.work))
    for name in ["index.html", "style.css", "lessons", "plots", "Benchmarks", "Sources", "Tests"] {
      try? FileManager.default.removeItem(at: output.appendingPathComponent(name))
    }
    let lessons = course.numbered(in: "lessons")
    try course.write("", to: Self.linked)
    try course.write(Self.list(of: lessons), to: "\(Self.work)/lessons.yaml")
    try copy("\(Self.source)/style.css", to: "style.css")
    try page(.home, "index.html", "TinyR1: DeepSeek-R1 in small", of: try course.read("README.md"))
    let gallery = try course.read("plots/README.md")
    try page(.gallery, "plots/index.html", "Figures · TinyR1", of: gallery)
    let folders = course.names(in: "lessons").map { "lessons/\($0)" } + ["plots/r1", "Benchmarks"]
    for folder in folders where course.isFile("\(folder)/README.md") {
      let text = try course.read("\(folder)/README.md")
      let title = "\(PublishedPage.title(of: text)) · TinyR1"
      try page(.lesson, "\(folder)/index.html", title, of: text)
    }
    for name in course.names(in: "plots") where name.hasSuffix(".md") && name != "README.md" {
      let text = try course.read("plots/\(name)")
      let title = "\(PublishedPage.title(of: text)) · TinyR1"
      try page(.lesson, "plots/\(name.dropLast(3)).html", title, of: text)
    }
    try copyFigures()
    let files = Set(try course.read(Self.linked).split(separator: "\n")).sorted()
    for file in files {
      let text = "# \(file)\n\n````swift\n\(try course.read(String(file)))````\n"
      try page(.file, "\(file).html", "\(file) · TinyR1", of: text)
    }
  }

  /// Returns the part of every page's head that names the lessons.
  package static func list(of lessons: [String]) -> String {
    let lines = lessons.map { folder in
      "- {folder: \"\(folder)\", number: \"\(folder.prefix { $0 != "-" })\"}\n"
    }
    return "lesson:\n" + lines.joined()
  }

  /// Returns the way from a page up to the first one: `../../` for `lessons/07-grpo/index.html`.
  package static func root(from path: String) -> String {
    String(repeating: "../", count: path.split(separator: "/").count - 1)
  }

  /// Makes a page of the site from a text in Markdown.
  private func page(_ kind: Kind, _ path: String, _ title: String, of text: String) throws {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let (input, made) = ("\(Self.work)/page.md", "\(Self.work)/page.html")
    try course.write(text, to: input)
    let variables = [
      "folder=\(folder)", "linked=\(Self.linked)", "root=\(Self.root(from: path))",
      "kind=\(kind.rawValue)", "pagetitle=\(title)",
    ].flatMap { ["--metadata", $0] }
    let pandoc = ChildProcess(
      command: [
        "pandoc", "--from", "gfm-tex_math_dollars", "--to", "html5", "--mathml",
        "--fail-if-warnings", "--section-divs", "--standalone", "--template",
        "\(Self.source)/page.html", "--metadata-file", "\(Self.work)/lessons.yaml",
        "--lua-filter", "\(Self.source)/formulas.lua",
      ] + variables, folder: course.root)
    let end = try pandoc.run(input: course.url(input), output: course.url(made))
    guard end == .exited(0) else {
      throw CourseError("pandoc made no page \(path): it ended as \(end); see above, and \(input)")
    }
    // Nothing in a formula here is tall.
    let html = try course.read(made).replacing("stretchy=\"true\"", with: "stretchy=\"false\"")
    let file = output.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(html.utf8).write(to: file)
  }

  /// Copies the figures of lessons and benchmarks, with data and scripts, and the diagrams.
  private func copyFigures() throws {
    let folders = (course.numbered(in: "plots") + ["diagrams", "r1"]).map { "plots/\($0)" }
    for folder in folders + ["Benchmarks/plots"] {
      for name in course.names(in: folder)
      where [".svg", ".png", ".tsv", ".gp"].contains(where: name.hasSuffix) {
        try copy("\(folder)/\(name)", to: "\(folder)/\(name)")
      }
    }
  }

  private func copy(_ path: String, to place: String) throws {
    let file = output.appendingPathComponent(place)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? FileManager.default.removeItem(at: file)
    try FileManager.default.copyItem(at: course.url(path), to: file)
  }
}
