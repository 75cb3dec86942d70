import Foundation
import Practice

/// The pages of the repository as a site, through pandoc. They read the same without a script and without a
/// server; the one script is for searching, and marks which section is read.
///
/// The API reference beside them comes from docc: it does need scripts, and a server.
package struct Site {
  private static let source = "Sources/Site"
  private static let work = ".build/site-work"
  /// Files in which the filter notes each file that a page links to, and what can be searched for.
  private static let (linked, found) = ("\(work)/linked", "\(work)/found")
  /// The files that are copied as they are.
  private static let kept = [
    "style.css", "search.js", "favicon.svg", "fonts/math.woff2", "fonts/LICENSE.txt",
  ]

  let course: CourseFolder
  /// The folder of the site.
  let output: URL
  /// The address at which the site will be, such as `https://example.org/TinyR1`: previews of links
  /// need it.
  let address: String?

  /// A site of a course, in a folder.
  package init(_ course: CourseFolder, output: String, address: String? = nil) {
    self.course = course
    self.output = URL(fileURLWithPath: output, relativeTo: course.root)
    self.address = address
  }

  /// Makes the site anew; the reference stays as it is.
  package func make() throws {
    try? FileManager.default.removeItem(at: course.url(Self.work))
    let old = try? FileManager.default.contentsOfDirectory(atPath: output.path)
    for name in old ?? [] where name != "reference" {
      try FileManager.default.removeItem(at: output.appendingPathComponent(name))
    }
    try course.write("", to: Self.linked)
    try course.write("", to: Self.found)
    for name in Self.kept { try copy("\(Self.source)/\(name)", to: name) }
    let menu = try pages()
    let home = SitePage(.home, "index.html", text: try course.read("README.md"))
    for page in [home] + menu { try make(page, among: menu, home) }
    try write(Self.searchIndex(of: try course.read(Self.found)), to: "search-index.js")
    try copyFigures()
    let files = Set(try course.read(Self.linked).split(separator: "\n")).sorted()
    for file in files {
      let text = "# \(file)\n\n````swift\n\(try course.read(String(file)))````\n"
      try make(SitePage(.file, "\(file).html", text: text), among: menu, home)
    }
  }

  /// Returns the pages of the menu, in the order in which they are read.
  private func pages() throws -> [SitePage] {
    func page(_ file: String, _ kind: SitePage.Kind = .lesson, at path: String? = nil) throws
      -> SitePage?
    {
      guard course.isFile(file) else { return nil }
      let place = path ?? file.replacing("README.md", with: "index.html")
      return SitePage(kind, place, text: try course.read(file))
    }
    let runs = figureFolders.filter { $0.first?.isNumber != true }
    let texts = course.names(in: "plots").filter { $0.hasSuffix(".md") && $0 != "README.md" }
    let first = ["the-post.md", "words.md"].filter(texts.contains)
    return try
      (course.numbered(in: "lessons").map { try page("lessons/\($0)/README.md") }
      + runs.map { try page("plots/\($0)/README.md") }
      + (first + texts.filter { !first.contains($0) }).map {
        try page("plots/\($0)", at: "plots/\($0.dropLast(3)).html")
      } + [try page("plots/README.md", .gallery), try page("Benchmarks/README.md")])
      .compactMap(\.self)
  }

  /// Returns the script that holds what can be searched for, from the lines that the filter has written:
  /// page, title, heading and text, with tabs between them.
  package static func searchIndex(of lines: String) throws -> String {
    let entries = lines.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return "searchIndex = \(String(decoding: try encoder.encode(entries), as: UTF8.self))\n"
  }

  /// Makes a page of the site.
  private func make(_ page: SitePage, among menu: [SitePage], _ home: SitePage) throws {
    let (input, made, head) = (
      "\(Self.work)/page.md", "\(Self.work)/page.html", "\(Self.work)/head.json"
    )
    try course.write(page.text, to: input)
    let variables = SiteHead(of: page, among: menu, home: home, address: address)
    try course.write(
      String(decoding: try JSONEncoder().encode(variables), as: UTF8.self), to: head)
    let metadata = [
      "folder=\(page.folder)", "linked=\(Self.linked)", "root=\(page.root)",
      "found=\(page.kind == .file ? "" : Self.found)", "path=\(page.path)",
      "pagetitle=\(page.title)",
    ].flatMap { ["--metadata", $0] }
    let contents = page.kind == .lesson ? ["--toc", "--toc-depth=2"] : []
    let pandoc = ChildProcess(
      command: [
        "pandoc", "--from", "gfm-tex_math_dollars", "--to", "html5", "--mathml",
        "--fail-if-warnings", "--section-divs", "--standalone", "--template",
        "\(Self.source)/page.html", "--defaults", head,
        "--lua-filter", "\(Self.source)/search.lua", "--lua-filter", "\(Self.source)/formulas.lua",
      ] + contents + metadata, folder: course.root)
    let end = try pandoc.run(input: course.url(input), output: course.url(made))
    guard end == .exited(0) else {
      throw CourseError(
        "pandoc made no page \(page.path): it ended as \(end); see above, and \(input)")
    }
    // Nothing in a formula here is tall.
    let html = try course.read(made).replacing("stretchy=\"true\"", with: "stretchy=\"false\"")
    try write(html, to: page.path)
  }

  /// The folders below `plots` that pages show: those of lessons, of diagrams, of programs.
  private var figureFolders: [String] {
    course.names(in: "plots").filter { name in
      !["quick", "yours"].contains(name) && !course.names(in: "plots/\(name)").isEmpty
    }
  }

  /// Copies the figures of lessons and benchmarks, with data and scripts, and the diagrams.
  private func copyFigures() throws {
    for folder in figureFolders.map({ "plots/\($0)" }) + ["Benchmarks/plots"] {
      for name in course.names(in: folder)
      where [".svg", ".png", ".gif", ".tsv", ".gp", "register.txt"].contains(where: name.hasSuffix)
      {
        try copy("\(folder)/\(name)", to: "\(folder)/\(name)")
      }
    }
  }

  private func write(_ text: String, to path: String) throws {
    let file = output.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func copy(_ path: String, to place: String) throws {
    let file = output.appendingPathComponent(place)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: course.url(path), to: file)
  }
}
