import Foundation
import Notebook

/// The page of words, `plots/words.md`, and whether the lessons' pages keep to it.
///
/// A section for each lesson has a line for each word that this lesson explains:
///
///     ## [00-first-steps](../lessons/00-first-steps/README.md)
///
///     - **logit** (logits): the number that a network gives to a token. *0.693 for "four".*
///
/// A page may use the words of its own lesson and of those before it, and those of a later lesson from
/// the paragraph on that names it: "its advantage (lesson 04)".
package struct Words {
  /// A line of the page.
  package struct Word: Equatable, Sendable {
    /// The word, and after it other forms and names.
    package var forms: [String]
    /// The folder of the lesson that explains it.
    package var lesson: String
    /// What it is, in a sentence.
    package var sentence: String
    /// The number, with what it is the number of.
    package var number: String
    /// Its line on the page, from 1.
    package var line: Int
  }

  static let file = "plots/words.md"

  /// The words from top to bottom.
  package private(set) var all: [Word] = []
  /// What is wrong with lines of the page itself.
  package private(set) var mistakes: [String] = []

  /// Reads the page.
  package init(_ text: String) {
    var lesson: String?
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if let section = line.wholeMatch(of: /## \[([^\]]+)\]\(\.\.\/lessons\/([^\/]+)\/README\.md\)/)
      {
        lesson = String(section.2)
      } else if line.hasPrefix("- ") {
        let entry = line.wholeMatch(
          of: /- \*\*([^*]+)\*\*(?: \(([^)]+)\))?: ([^.]+)\. \*([^*]*[0-9½][^*]*)\*/)
        guard let entry, let lesson else {
          mistakes.append(
            "\(Self.file):\(index + 1): expected '- **word** (other forms): one sentence. *one number.*' "
              + "in the section of a lesson, got '\(line)'")
          continue
        }
        let others = entry.2?.components(separatedBy: ", ") ?? []
        all.append(
          Word(
            forms: [String(entry.1)] + others, lesson: lesson, sentence: String(entry.3),
            number: String(entry.4), line: index + 1))
      }
    }
    mistakes += repeated
  }

  /// Says which forms are explained twice.
  private var repeated: [String] {
    var seen: [String: Word] = [:]
    return all.flatMap { word in
      word.forms.compactMap { form in
        defer { seen[form.lowercased()] = seen[form.lowercased()] ?? word }
        return seen[form.lowercased()].map {
          "\(Self.file):\(word.line): '\(form)' is explained in line \($0.line) already: "
            + "give it one meaning, or the other thing another name"
        }
      }
    }
  }

  /// Lists what is not as it should be in the lessons' pages, which come in their order.
  package func problems(in pages: [PublishedPage]) -> [String] {
    let texts = pages.map { (folder: $0.folder, paragraphs: Self.paragraphs(of: $0.text)) }
    return mistakes
      + all.flatMap { word -> [String] in
        guard let place = texts.firstIndex(where: { $0.folder == word.lesson }) else {
          return ["\(Self.file):\(word.line): there is no page of lesson \(word.lesson)"]
        }
        guard texts[place].paragraphs.contains(where: { word.occurs(in: $0.text) }) else {
          return [
            "\(Self.file):\(word.line): '\(word.forms[0])' is not on the page of \(word.lesson): "
              + "explain it there, or name the lesson that does"
          ]
        }
        return texts[..<place].compactMap { folder, paragraphs in
          Self.earlyUse(of: word, in: paragraphs).map { line in
            "lessons/\(folder)/README.md:\(line): '\(word.forms[0])' is explained in lesson \(word.lessonNumber): "
              + "explain it here, name that lesson beside it, or say it in other words"
          }
        }
      }
  }

  /// Returns the line of the first paragraph that uses a word of a later lesson, unless that lesson
  /// was named before.
  private static func earlyUse(of word: Word, in paragraphs: [(line: Int, text: String)]) -> Int? {
    for (line, text) in paragraphs {
      if names(lesson: word.lessonNumber, in: text) { return nil }
      if word.occurs(in: text) { return line }
    }
    return nil
  }

  /// Whether a text names a lesson: "lesson 05", "lessons 05 and 06".
  private static func names(lesson number: Substring, in text: String) -> Bool {
    text.matches(of: /[Ll]essons? [0-9][0-9]((, | and | to )[0-9][0-9])*/).contains {
      $0.0.contains(number)
    }
  }

  /// Returns the paragraphs of a page that were written to be read: without code, output, the links to
  /// sources and the list of what the numbers mean.
  package static func paragraphs(of page: String) -> [(line: Int, text: String)] {
    var paragraphs: [(line: Int, text: String)] = []
    var (inRun, inFence, inGlossary, isOpen) = (false, false, false, false)
    for (index, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line == "<!-- from a run -->" { inRun = true }
      if line == "<!-- end -->" { inRun = false }
      if line.hasPrefix("## ") { inGlossary = line == "## What the numbers mean" }
      let isFence = line.hasPrefix("```")
      if isFence { inFence.toggle() }
      let isHead = ["<!--", "In the paper:", "The code is", "Next:", "All words,"].contains {
        line.hasPrefix($0)
      }
      guard !inRun, !inFence, !isFence, !inGlossary, !isHead, !line.isEmpty else {
        isOpen = false
        continue
      }
      let words = line.replacing(/`[^`]*`/, with: "").replacing(/\]\([^)]*\)/, with: "]")
      let text = words.split(separator: " ").joined(separator: " ")
      let isItem = line.hasPrefix("- ") || line.hasPrefix("| ") || line.hasPrefix("#")
      if isOpen && !isItem {
        paragraphs[paragraphs.count - 1].text += " \(text)"
      } else {
        paragraphs.append((index + 1, text))
      }
      isOpen = true
    }
    return paragraphs
  }
}

extension Words.Word {
  /// The lesson in two digits.
  var lessonNumber: Substring { lesson.prefix { $0 != "-" } }

  /// Whether one of its forms stands in a text, as a word of its own. A form with a capital letter is
  /// looked for as it is written.
  func occurs(in text: String) -> Bool {
    forms.contains { form in
      let hasCapital = form.contains(where: \.isUppercase)
      let (form, text) = hasCapital ? (form, text) : (form.lowercased(), text.lowercased())
      return text.ranges(of: form).contains { range in
        !isPartOfWord(text[..<range.lowerBound].last)
          && !(form.last?.isLetter ?? false && isPartOfWord(text[range.upperBound...].first))
      }
    }
  }

  private func isPartOfWord(_ character: Character?) -> Bool {
    character.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false
  }
}

extension Course {
  /// Lists where the pages of the lessons do not keep to the page of words.
  package func wordProblems() throws -> [String] {
    Words(try read(Words.file)).problems(in: try pages())
  }
}
