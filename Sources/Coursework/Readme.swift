import Practice

/// README.md, in which some places are filled in from elsewhere:
///
///     <!-- lessons -->            the table of lessons, up to <!-- end -->
///     <!-- claim 07-grpo 2 -->    what was measured for claim 2 of lesson 07, up to <!-- end -->
package struct Readme {
  static let file = "README.md"
  static let galleryFile = "plots/README.md"
  private static let end = "<!-- end -->"
  let course: Course

  /// The README of a course.
  package init(_ course: Course) { self.course = course }

  /// Fills in README.md, and makes the gallery.
  package func write() throws {
    let (readme, gallery) = (try filledIn(), galleryText(try course.pages()))
    try course.write(readme, to: Self.file)
    try course.write(gallery, to: Self.galleryFile)
  }

  /// Lists what is not as it should be; nothing if all is up to date and the tree has each module.
  package func problems() throws -> [String] {
    let readme = try course.read(Self.file)
    let stale = [
      difference(readme, try filledIn(), in: Self.file),
      difference(
        try course.read(Self.galleryFile), galleryText(try course.pages()), in: Self.galleryFile),
    ].compactMap { $0 }
    let words = Set(readme.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    let missing = course.names(in: "Sources").filter { !words.contains($0) }
    return stale + missing.map { "\(Self.file) does not name Sources/\($0): add it to the tree" }
  }

  /// Returns README.md with its generated parts.
  private func filledIn() throws -> String {
    let text = try course.read(Self.file)
    let table = Self.lessonTable(try course.pages(), readme: text)
    return try Self.filled(text, lessons: table, claims: try course.claims(in: "plots"))
  }

  /// Returns a text with the table and the claims in their places.
  ///
  /// - Throws: ``CourseError`` if a claim was not measured in full, or a place has no end.
  package static func filled(_ text: String, lessons: String, claims: [ClaimRecord]) throws
    -> String
  {
    let full = claims.filter { $0.run == "full" }.map { ("\($0.lesson) \($0.number)", $0.summary) }
    let summaries = Dictionary(full) { $1 }
    var (done, rest) = ("", text[...])
    while let mark = rest.firstMatch(of: /<!-- (lessons|claim ([^ ]+ [0-9]+)) -->/) {
      guard let end = rest[mark.range.upperBound...].firstRange(of: end) else {
        throw CourseError("\(file): expected \(end) after \(mark.output.0), found none; add it")
      }
      done += rest[..<mark.range.upperBound]
      if let claim = mark.output.2.map(String.init) {
        guard let summary = summaries[claim] else {
          throw CourseError(
            "\(file): there is no full measurement of claim \(claim) in plots; run the lesson "
              + "with ARGS=--page, or take the claim out")
        }
        done += summary
      } else {
        done += "\n\n\(lessons)\n"
      }
      rest = rest[end.lowerBound...]
    }
    return done + rest
  }

  /// Returns the table of lessons, each with the figure that README.md shows, or else its first.
  package static func lessonTable(_ pages: [PublishedPage], readme: String) -> String {
    let head = "| | lesson | question | time | what it shows |\n|-|-|-|-|-|\n"
    return head
      + pages.map { page in
        let figure =
          page.figures.first { readme.contains("plots/\($0.path).png") } ?? page.figures.first
        let picture = figure.map { "<img src=\"plots/\($0.path).svg\" width=\"180\" alt=\"\">" }
        let finding = figure?.finding.replacing("|", with: "\\|") ?? ""
        let link = "[\(page.folder)](lessons/\(page.folder)/README.md)"
        return "| \(picture ?? "") | \(link) | \(page.question) | \(page.time) | \(finding) |\n"
      }.joined()
  }

  /// Describes where a file first differs from what it should be.
  private func difference(_ found: String, _ due: String, in file: String) -> String? {
    guard found != due else { return nil }
    let (found, due) = (
      found.split(separator: "\n", omittingEmptySubsequences: false),
      due.split(separator: "\n", omittingEmptySubsequences: false)
    )
    let line = zip(found, due).prefix { $0 == $1 }.count
    func text(_ lines: [Substring]) -> String {
      line < lines.count ? "'\(lines[line])'" : "its end"
    }
    return """
      \(file):\(line + 1) is not up to date: run make readme
        expected \(text(due))
        found    \(text(found))
      """
  }
}
