import Cells

/// The words of the lessons, as the page `plots/words.md` has them: a section for each lesson, and in
/// it a line for each word that this lesson explains.
///
///     ## [00-first-steps](../lessons/00-first-steps/README.md)
///
///     - <a id="logit"></a>**logit** (logits): the number of a token before the softmax. *ln 2 = 0.693.*
package struct WordList: Sendable {
  /// A line of the page.
  package struct Word: Equatable, Sendable {
    /// The word, and after it other forms and names.
    package var forms: [String]
    /// The folder of the lesson that explains it.
    package var lesson: String
    /// The meaning, in a sentence.
    package var sentence: String
    /// The number, with what it is the number of.
    package var number: String
    /// Its line on the page, from 1.
    package var line: Int

    /// A word, with all that the page says of it.
    package init(forms: [String], lesson: String, sentence: String, number: String, line: Int) {
      (self.forms, self.lesson, self.sentence) = (forms, lesson, sentence)
      (self.number, self.line) = (number, line)
    }

    /// The name by which a link finds it: `pass-1` for `pass@1`.
    package var anchor: String {
      forms[0].lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        .joined(separator: "-")
    }

    /// Returns the range of the first of its forms in a text, as a word of its own. A form with a
    /// capital letter is looked for as it is written.
    package func firstRange(in text: String) -> Range<String.Index>? {
      text.indices.lazy.compactMap { range(in: text, at: $0) }.first
    }

    /// Returns the range of the longest of its forms that begins at a place of a text.
    func range(in text: String, at place: String.Index) -> Range<String.Index>? {
      let before = place > text.startIndex ? text[text.index(before: place)] : nil
      guard !isPartOfWord(before) else { return nil }
      let ends = forms.compactMap { form -> String.Index? in
        let hasCapital = form.contains(where: \.isUppercase)
        let end = text.index(place, offsetBy: form.count, limitedBy: text.endIndex)
        guard let end else { return nil }
        let found = text[place..<end]
        guard hasCapital ? found == form[...] : found.lowercased() == form.lowercased() else {
          return nil
        }
        let rest = text[end...]
        // `k1` is no word of `k1.5`, though a point may end a sentence.
        if form.last?.isNumber == true, rest.starts(with: /\.?[0-9]/) { return nil }
        let isWhole = rest.first.map { !isPartOfWord($0) } ?? true
        return isWhole || form.last?.isLetter == false ? end : nil
      }
      return ends.max().map { place..<$0 }
    }
  }

  /// The words from top to bottom.
  package private(set) var words: [Word] = []
  /// The lines that are not in the form above, and their numbers.
  package private(set) var otherLines: [(line: Int, text: String)] = []

  /// Reads the page.
  package init(_ text: String) {
    var lesson: String?
    let section = /## \[[^\]]+\]\(\.\.\/lessons\/([^\/]+)\/README\.md\)/
    let entry =
      /- <a id="([^"]+)"><\/a>\*\*([^*]+)\*\*(?: \(([^)]+)\))?: ([^.]+)\. \*([^*]*[0-9½][^*]*)\*/
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if let found = line.wholeMatch(of: section) {
        lesson = String(found.1)
      } else if line.hasPrefix("- ") {
        if let found = line.wholeMatch(of: entry), let lesson {
          let others = found.3.map { $0.split(separator: ",").map(\.trimmed) } ?? []
          let word = Word(
            forms: [String(found.2)] + others, lesson: lesson, sentence: String(found.4),
            number: String(found.5), line: index + 1)
          words.append(word)
          if word.anchor == String(found.1) { continue }
        }
        otherLines.append((index + 1, String(line)))
      }
    }
  }
}

/// Returns whether a character goes on with a word, rather than ends it.
func isPartOfWord(_ character: Character?) -> Bool {
  character.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false
}
