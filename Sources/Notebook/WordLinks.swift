/// Links from the prose of a page to the words of earlier lessons, each at its first use.
///
/// Code, links, tables, formulas and indented lines stay as they are. Symbols such as π are not linked.
package struct WordLinks {
  /// The path to the page of words, from the page with the links.
  let path: String
  private let words: [WordList.Word]
  /// The words that are linked already, or are not to be: by their anchors.
  private var done: Set<String>

  /// Links to the words of lessons that come before the one in a folder.
  package init(_ list: WordList, before folder: String, path: String) {
    self.path = path
    words = list.words
    done = Set(list.words.filter { $0.lesson >= folder }.map(\.anchor))
  }

  /// Returns a text in Markdown with its links; the next text will not link the same words again.
  package mutating func linked(_ markdown: String) -> String {
    markdown.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let isKept = ["|", "    ", "#"].contains(where: line.hasPrefix) || line.contains(" = ")
      return isKept ? String(line) : linked(line: String(line))
    }.joined(separator: "\n")
  }

  private mutating func linked(line: String) -> String {
    var (done, place) = ("", line.startIndex)
    while place < line.endIndex {
      let rest = line[place...]
      if let kept = rest.prefixMatch(of: /`[^`]*`?|\[[^\]]*\]\([^)]*\)|https?:\S*|Student's t\b/) {
        done += kept.0
        place = kept.range.upperBound
      } else if let (word, range) = longest(in: line, at: place) {
        let text = line[range]
        let isLinked = text.allSatisfy(\.isASCII) && self.done.insert(word.anchor).inserted
        done += isLinked ? "[\(text)](\(path)#\(word.anchor))" : text
        place = range.upperBound
      } else {
        done.append(line[place])
        place = line.index(after: place)
      }
    }
    return done
  }

  private func longest(
    in line: String, at place: String.Index
  ) -> (word: WordList.Word, range: Range<String.Index>)? {
    words.compactMap { word in
      word.range(in: line, at: place).flatMap {
        line.distance(from: $0.lowerBound, to: $0.upperBound) > 1 ? (word, $0) : nil
      }
    }.max { $0.1.upperBound < $1.1.upperBound }
  }
}
