import Cells
import Foundation
import Terminal

/// The register of a lesson: what it was tuned on, what was frozen before it was run, and each full run
/// with what came of its claims. The file, `plots/NN-name/register.txt`, is only ever added to.
///
///     pilot 2026-11-28
///       seeds 101 to 104
///       note the learning rate was chosen on them
///
///     frozen 2026-11-29
///       commit 82a0b57
///       platform x86_64 with FMA, glibc 2.36
///       settings 5feceb66ffc86f38…
///       results 6b86b273ff34fce1…
///       claim 1 experiment, at most 25%
///
///     begun 2026-11-29
///       commit 82a0b57
///       seeds 1001 to 1020
///
///     run 2026-11-29
///       commit 82a0b57
///       seeds 1001 to 1020
///       claim 1 held: 23.96 from 23.47 to 24.45 %; at most 25%
///
/// A line that is not indented begins an entry. A blank line, or one that begins with `#`, says nothing.
package struct Register: Equatable, Sendable {
  /// The kinds of entries.
  package enum Kind: String, Sendable {
    /// Seeds on which a recipe or a threshold was chosen.
    case pilot
    /// A run from before there was a register, entered from the history of the files.
    case earlier
    /// Settings and thresholds, with the hashes of what may not change afterwards.
    case frozen
    /// A registered run that has begun: its seeds are used.
    case begun
    /// A registered run, and what came of each claim.
    case run
  }

  /// An entry: what happened when, and lines of a name and a value.
  package struct Entry: Equatable, Sendable {
    package var kind: Kind
    package var date: String
    package var fields: [(name: String, value: String)]

    package init(_ kind: Kind, date: String, _ fields: [(name: String, value: String)]) {
      (self.kind, self.date, self.fields) = (kind, date, fields)
    }

    /// The first value of a name.
    package subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    /// The outcomes of the claims: `1 held: …`.
    package var claims: [String] { fields.filter { $0.name == "claim" }.map(\.value) }

    /// Its seeds.
    package var seeds: ClosedRange<UInt64>? {
      let ends = (self["seeds"] ?? "").split(separator: " ")
      guard ends.count == 3, ends[1] == "to", let first = UInt64(ends[0]),
        let last = UInt64(ends[2]), first <= last
      else { return nil }
      return first...last
    }

    package static func == (one: Entry, other: Entry) -> Bool { one.text == other.text }

    /// The entry as it is written.
    package var text: String {
      (["\(kind.rawValue) \(date)"] + fields.map { "  \($0.name) \(oneLine($0.value))" })
        .joined(separator: "\n") + "\n"
    }
  }

  package private(set) var entries: [Entry] = []

  package init() {}

  /// Reads a register.
  ///
  /// - Parameters:
  ///   - text: what is in the file.
  ///   - file: its path, for errors.
  /// - Throws: ``Refusal``, with the line that is none of a register.
  package init(_ text: String, file: String) throws(Refusal) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.allSatisfy(\.isWhitespace) || line.hasPrefix("#") { continue }
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      if line.hasPrefix("  "), words.count == 2, !entries.isEmpty {
        entries[entries.count - 1].fields.append((words[0], words[1].trimmed))
      } else if !line.hasPrefix(" "), words.count == 2, let kind = Kind(rawValue: words[0]) {
        entries.append(Entry(kind, date: words[1].trimmed, []))
      } else {
        throw Refusal(
          "\(file):\(index + 1): expected an entry such as 'run 2026-11-29', or two spaces, a name and a "
            + "value; got '\(line.prefix(60))'")
      }
    }
    for entry in entries where entry.kind != .frozen && entry.seeds == nil {
      throw Refusal(
        "\(file): the entry '\(entry.kind.rawValue) \(entry.date)' needs a line '  seeds 1001 to 1020'"
      )
    }
  }

  /// The last entry that froze something, if any did.
  package var frozen: Entry? { entries.last { $0.kind == .frozen } }

  /// The last full run, registered or from before.
  package var lastRun: Entry? { entries.last { [.earlier, .run].contains($0.kind) } }

  /// Indicates whether the last run was made of what was frozen last.
  package var isRunAsFrozen: Bool {
    guard let frozen = entries.lastIndex(where: { $0.kind == .frozen }) else { return false }
    return entries[frozen...].contains { $0.kind == .run }
  }

  /// The reason why seeds may not be used for a run: the entry that has used one of them.
  ///
  /// A run that has begun and not ended may be begun again: with the same settings and the same seeds it
  /// is the same run, to the last bit.
  package func problem(withSeeds seeds: ClosedRange<UInt64>) -> String? {
    let first = entries.lastIndex { $0.kind == .frozen } ?? entries.endIndex
    for (index, entry) in entries.enumerated() {
      guard let used = entry.seeds, used.overlaps(seeds) else { continue }
      let isOwn = entry.kind == .begun && index > first && used == seeds && !isFinished(entry)
      if isOwn { continue }
      let highest = entries.compactMap { $0.seeds?.upperBound }.max() ?? 0
      return
        "expected seeds that nothing has used, got \(seeds.lowerBound) to \(seeds.upperBound): "
        + "the entry '\(entry.kind.rawValue) \(entry.date)' of the register has \(used.lowerBound) to "
        + "\(used.upperBound); take --seed \(max(1001, highest + 1))"
    }
    return nil
  }

  /// The seeds that a registered run has used although something had used them before, as sentences.
  package var repeatedSeeds: [String] {
    entries.indices.compactMap { index in
      guard entries[index].kind == .run, let seeds = entries[index].seeds else { return nil }
      var before = Register()
      before.entries = Array(entries[..<index])
      return before.problem(withSeeds: seeds)
    }
  }

  /// Adds an entry, and returns the text that comes to the end of the file.
  package mutating func add(_ entry: Entry) -> String {
    entries.append(entry)
    return (entries.count > 1 ? "\n" : "") + entry.text
  }
}
