import Foundation
import Notebook
import Practice

/// The pictures that open the lessons: `plots/diagrams/NN-name.dot`, and beside each what Graphviz
/// draws from it, `NN-name.svg`.
///
/// A source begins with a comment, which is what the picture says in words. Fonts and colours of all
/// are here. A drawing notes the checksum of its source, so that anyone can see whether it is up to
/// date; where Graphviz is installed, it is drawn again and its words are compared.
package struct Diagrams {
  static let folder = "plots/diagrams"
  private static let work = ".build/diagrams"
  /// A light sheet, which is readable on a light page and on a dark one.
  private static let style = """
    bgcolor="#fdfdfb" pad=0.15
    node [shape=box style="rounded,filled" color="#666666" fillcolor="#ffffff" fontname="DejaVu Sans" \
    fontsize=12 fontcolor="#1f2328" margin="0.12,0.07"]
    edge [color="#555555" arrowsize=0.7 fontname="DejaVu Sans" fontsize=11 fontcolor="#444444"]

    """

  let course: CourseFolder

  /// The diagrams of a course.
  package init(_ course: CourseFolder) { self.course = course }

  /// Draws each source.
  ///
  /// - Throws: ``CourseError`` if Graphviz is not there, or finds a mistake.
  package func draw() throws {
    for name in names(".dot") {
      try course.write(try drawing(of: name), to: "\(Self.folder)/\(name).svg")
    }
  }

  /// Lists what is not as it should be: a lesson without a picture, a picture that is not that of its
  /// source.
  package func problems() throws -> [String] {
    let (sources, drawings) = (names(".dot"), names(".svg"))
    let lessons = course.numbered(in: "lessons").filter { !sources.contains($0) }.map {
      "\(Self.folder)/\($0).dot is missing: each lesson opens with a picture; draw one"
    }
    let strangers = drawings.filter { !sources.contains($0) }.map {
      "\(Self.folder)/\($0).svg has no source: write \($0).dot, or remove it"
    }
    let canDraw =
      try ChildProcess(command: ["dot", "-V"], folder: course.root).run(
        errors: try scratch("version")) == .exited(0)
    return lessons + strangers
      + (try sources.flatMap { name in
        let file = "\(Self.folder)/\(name)"
        let source = try course.read("\(file).dot")
        if LessonPage.caption(ofDiagram: source).isEmpty {
          return ["\(file).dot:1: expected a comment that says what the picture shows, found none"]
        }
        guard course.isFile("\(file).svg") else {
          return ["\(file).svg is missing: run make diagrams"]
        }
        let found = try course.read("\(file).svg")
        if !found.contains(Self.note(of: source)) {
          return ["\(file).svg is not that of its source: run make diagrams"]
        }
        guard canDraw, Self.words(of: found) != Self.words(of: try drawing(of: name)) else {
          return []
        }
        return ["\(file).svg has other words than its source gives: run make diagrams"]
      })
  }

  private func names(_ ending: String) -> [String] {
    course.names(in: Self.folder).filter { $0.hasSuffix(ending) }.map { String($0.dropLast(4)) }
  }

  /// Returns what Graphviz draws from a source, without what depends on its version.
  private func drawing(of name: String) throws -> String {
    let source = try course.read("\(Self.folder)/\(name).dot")
    let (input, output) = (try scratch("\(name).dot"), try scratch("\(name).svg"))
    let styled = source.replacing(
      "digraph {\n", with: "digraph {\n\(Self.style)", maxReplacements: 1)
    try Data(styled.utf8).write(to: input)
    let end = try ChildProcess(command: ["dot", "-Tsvg"], folder: course.root).run(
      input: input, output: output)
    guard end == .exited(0) else {
      throw CourseError(
        "\(Self.folder)/\(name).dot was not drawn: Graphviz ended as \(end); see above, or install it "
          + "(apt-get install graphviz)")
    }
    return Self.finished(try String(contentsOf: output, encoding: .utf8), source: source)
  }

  private func scratch(_ name: String) throws -> URL {
    try FileManager.default.createDirectory(
      at: course.url(Self.work), withIntermediateDirectories: true)
    return course.url("\(Self.work)/\(name)")
  }

  /// Returns a drawing with the note of its source, without Graphviz's comments, and with fonts to
  /// fall back on; Verdana is as wide as DejaVu Sans.
  package static func finished(_ drawing: String, source: String) -> String {
    let text = drawing.replacing(/<!--[^>]*-->\n?/.dotMatchesNewlines(), with: "")
      .replacing(
        "font-family=\"DejaVu Sans\"", with: "font-family=\"DejaVu Sans,Verdana,sans-serif\"")
    return text.replacing("<svg", with: "\(note(of: source))\n<svg", maxReplacements: 1)
  }

  /// Returns the comment by which a drawing names its source.
  package static func note(of source: String) -> String {
    "<!-- drawn by make diagrams; its source has the checksum \(posixChecksum(source.utf8)) -->"
  }

  /// Returns the words in a drawing, from first to last.
  package static func words(of drawing: String) -> [String] {
    drawing.matches(of: /<text[^>]*>([^<]*)<\/text>/).map { String($0.1) }
  }
}
