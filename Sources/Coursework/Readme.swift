import Practice

/// README.md and the page about the post, in which some places are filled in from elsewhere:
///
///     <!-- lessons -->                       the table of lessons, up to <!-- end -->
///     <!-- claim 07-grpo 2 -->               what was measured for claim 2 of lesson 07
///     <!-- claim 07-grpo "grow by" -->       the same for its one claim that has these words
///     <!-- experiments -->                   how many held, were inconclusive, did not hold
package struct Readme {
  static let file = "README.md"
  static let postFile = "plots/the-post.md"
  static let galleryFile = "plots/README.md"
  private static let end = "<!-- end -->"
  let course: CourseFolder

  /// The README of a course.
  package init(_ course: CourseFolder) { self.course = course }

  /// Fills in the pages, and makes the gallery.
  package func write() throws {
    let texts = try dueTexts()
    for (file, text) in texts { try course.write(text, to: file) }
  }

  /// Lists what is not as it should be; nothing if all is up to date and the tree has each module.
  package func problems() throws -> [String] {
    let stale = try dueTexts().compactMap { file, text in
      difference(try course.read(file), text, in: file)
    }
    let words = Set(
      try course.read(Self.file).split { !$0.isLetter && !$0.isNumber }.map(String.init))
    let missing = course.names(in: "Sources").filter { !words.contains($0) }
    return stale + missing.map { "\(Self.file) does not name Sources/\($0): add it to the tree" }
  }

  /// Returns each file with its text as it should be.
  private func dueTexts() throws -> [(file: String, text: String)] {
    let (pages, claims) = (try course.pages(), try course.claims(in: "plots"))
    let table = Self.lessonTable(pages, readme: try course.read(Self.file))
    let files = [Self.file, Self.postFile].filter(course.isFile)
    return try files.map {
      ($0, try Self.filled(try course.read($0), lessons: table, claims: claims, file: $0))
    } + [(Self.galleryFile, galleryText(pages))]
  }

  /// Returns a text with the table and the claims in their places.
  ///
  /// - Throws: ``CourseError`` if a claim was not measured in full, or a place has no end.
  package static func filled(
    _ text: String, lessons: String, claims: [ClaimRecord], file: String = file
  ) throws -> String {
    var (done, rest) = ("", text[...])
    while let mark = rest.firstMatch(
      of: /<!-- (lessons|experiments|claim ([^ ]+) ([0-9]+|"[^"]+")) -->/)
    {
      guard let end = rest[mark.range.upperBound...].firstRange(of: end) else {
        throw CourseError("\(file): expected \(end) after \(mark.output.0), found none; add it")
      }
      done += rest[..<mark.range.upperBound]
      if let lesson = mark.output.2, let name = mark.output.3 {
        let found = claims.filter { $0.run == "full" && $0.isNamed(String(name), in: lesson) }
        guard found.count == 1 else {
          throw CourseError(
            found.isEmpty
              ? "\(file): there is no full measurement of claim \(lesson) \(name) in plots; run the "
                + "lesson with ARGS=--page, or take the claim out"
              : "\(file): \(found.count) claims of \(lesson) have the words \(name): take more of them"
          )
        }
        done += found[0].summary
      } else if mark.output.1 == "experiments" {
        done += ClaimRecord.tally(claims.filter { $0.run == "full" })
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
