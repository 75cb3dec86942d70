import Cells
import Foundation

/// The part of a lesson's page that says what the register has.
extension LessonPage {
  /// The register, if there is one that can be read.
  var register: Register? {
    let url = published.appendingPathComponent("register.txt")
    let text = try? String(contentsOf: url, encoding: .utf8)
    return text.flatMap { try? Register($0, file: "plots/\(lesson.folder)/register.txt") }
  }

  /// The part about the runs before the one that the page shows.
  package var earlierRuns: [String] {
    guard let register, let last = register.lastRun else { return [] }
    var blocks = ["## Earlier runs"]
    let fixed = lesson.claims.isEmpty ? "All settings" : "All settings and claims"
    let link = "[register](\(relativePath(from: folder, to: published))/register.txt)"
    blocks.append(
      last.kind == .earlier
        ? "This page is from before the \(link): its experiments may have been changed after a run on the "
          + "same seeds, and its intervals assume a normal distribution, so they may end beyond what is possible."
        : "\(fixed) of this page were fixed (*frozen*, with a hash) before the run. The run was made once, on seeds that nothing had used: see the \(link)."
    )
    var runs = register.entries.filter { $0.kind != .frozen }
    if let shown = runs.lastIndex(of: last) { runs.remove(at: shown) }
    runs.removeAll { run in run.kind == .begun && register.isFinished(run) }
    if !runs.isEmpty {
      let items = runs.map(Self.item).joined(separator: "\n")
      blocks.append(
        "<details>\n<summary>\(runs.count == 1 ? "1 entry" : "\(runs.count) entries") before</summary>\n\n\(items)\n\n</details>"
      )
    }
    return blocks
  }

  /// A run as an item of a list: `- 2026-11-24, seeds 1 to 5: 1 held, 86.4 (73.3 to 99.5)`.
  private static func item(_ entry: Register.Entry) -> String {
    let what =
      switch entry.kind {
      case .pilot: "pilot"
      case .begun: "begun and not ended"
      default: "commit \(entry["commit"] ?? "unknown")"
      }
    let seeds = entry["seeds"].map { ", seeds \($0)" } ?? ""
    let claims = entry.claims.map(outcome).joined(separator: "; ")
    let notes = entry.fields.filter { $0.name == "note" }.map { ". \($0.value)" }.joined()
    return "- \(entry.date), \(what)\(seeds)\(claims.isEmpty ? "" : ": claim \(claims)")\(notes)"
  }

  /// Returns the outcome of a claim, with numbers that can be read:
  /// `1 held, 86.4 points (73.3 to 99.5), stated at least 50 points`.
  package static func outcome(_ claim: String) -> String {
    guard
      let match = claim.wholeMatch(
        of: /([0-9]+ [a-z ()]+): ([^ ]+) from ([^ ]+) to ([^ ;]+)([^;]*); (.*)/),
      let value = Double(match.2), let low = Double(match.3), let high = Double(match.4)
    else { return entry(claim) }
    let interval =
      low.isFinite && high.isFinite && low != high
      ? " (\(short(low, digits: 3)) to \(short(high, digits: 3)))" : ""
    let number = withUnit(value, String(match.5).trimmed, digits: 3)
    return entry("\(match.1), \(number)\(interval), stated \(match.6)")
  }
}

extension Register {
  /// Returns whether a run that has begun came to its end.
  func isFinished(_ begun: Entry) -> Bool {
    guard let index = entries.firstIndex(of: begun) else { return false }
    return entries[index...].contains { $0.kind == .run && $0.seeds == begun.seeds }
  }
}
