import Foundation
import Practice

/// The facts that a lesson's page states about the lesson: the page is what readers see, and so
/// what README.md is made of.
package struct PublishedPage: Equatable, Sendable {
  /// A figure of a page.
  package struct Figure: Equatable, Sendable {
    /// Its files below `plots`, without an ending: `07-grpo/accuracy`.
    package var path: String
    /// The finding, in a sentence.
    package var finding: String
    /// The name of its files.
    package var name: String { path.split(separator: "/").last.map(String.init) ?? path }
  }

  /// The folder of the lesson: `07-grpo`.
  package let folder: String
  package let text: String
  /// The question that the lesson answers.
  package let question: String
  /// The duration: `1.5 minutes`.
  package let time: String
  package let figures: [Figure]
  /// Indicates whether it names exercises.
  package let hasExercises: Bool

  /// Reads a page.
  package init(folder: String, text: String) {
    (self.folder, self.text) = (folder, text)
    let lines = text.split(separator: "\n").map(String.init)
    func first(_ pattern: Regex<(Substring, Substring)>) -> String {
      lines.lazy.compactMap { $0.firstMatch(of: pattern) }.first.map { String($0.1) } ?? ""
    }
    question = first(/^\*\*(.*)\*\*$/)
    time = first(/Run it with .*, about (.*) on 2 cores\./)
    figures = lines.compactMap { $0.wholeMatch(of: /!\[(.*)\]\(\.\.\/\.\.\/plots\/(.*)\.svg\)/) }
      .filter { !$0.2.hasPrefix("diagrams/") }  // they explain, and are no findings
      .map { Figure(path: String($0.2), finding: String($0.1)) }
    hasExercises = lines.contains("## Exercises")
  }

  /// The number of the lesson in two digits.
  package var number: String { String(folder.prefix { $0 != "-" }) }

  /// Returns the title of a page in Markdown.
  package static func title(of text: String) -> String {
    let line = text.split(separator: "\n").first { $0.hasPrefix("# ") }
    return line.map { String($0.dropFirst(2)) } ?? ""
  }
}

extension CourseFolder {
  /// Returns the pages of the lessons that have one, by the names of their folders.
  package func pages() throws -> [PublishedPage] {
    try numbered(in: "lessons").filter { isFile("lessons/\($0)/README.md") }.map {
      PublishedPage(folder: $0, text: try read("lessons/\($0)/README.md"))
    }
  }
}
