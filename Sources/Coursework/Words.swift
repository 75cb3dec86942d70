import Foundation
import Notebook
import Practice

/// A check that the page of words, `plots/words.md`, is sound, and the lessons' pages keep to it.
///
/// A page may use the words of its own lesson and of those before it, and those of a later lesson from
/// the paragraph on that names it: "its advantage (lesson 04)".
package struct Words {
  static let file = "plots/words.md"
  private let list: WordList
  private var all: [WordList.Word] { list.words }

  /// The words of a page.
  package init(_ text: String) { list = WordList(text) }

  /// The mistakes in lines of the page itself.
  package var mistakes: [String] {
    list.otherLines.map { line, text in
      "\(Self.file):\(line): expected '- <a id=\"a-word\"></a>**a word** (other forms): one sentence. "
        + "*one number.*' in the section of a lesson, got '\(text)'"
    } + repeated
  }

  /// Says which forms are explained twice.
  private var repeated: [String] {
    var seen: [String: WordList.Word] = [:]
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
        guard texts[place].paragraphs.contains(where: { word.firstRange(in: $0.text) != nil })
        else {
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
  private static func earlyUse(of word: WordList.Word, in paragraphs: [(line: Int, text: String)])
    -> Int?
  {
    for (line, text) in paragraphs {
      if names(lesson: word.lessonNumber, in: text) { return nil }
      if word.firstRange(in: text) != nil { return line }
    }
    return nil
  }

  /// Returns whether a text names a lesson: "lesson 05", "lessons 05 and 06".
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

extension WordList.Word {
  /// The lesson in two digits.
  fileprivate var lessonNumber: Substring { lesson.prefix { $0 != "-" } }
}

extension CourseFolder {
  /// Lists where the pages of the lessons do not keep to the page of words.
  package func wordProblems() throws -> [String] {
    Words(try read(Words.file)).problems(in: try pages())
  }
}
