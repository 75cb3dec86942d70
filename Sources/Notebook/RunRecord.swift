import Foundation

/// The output of a run, cell by cell: the part of a lesson's page that is not in its source.
package struct RunRecord: Sendable {
  /// Something that a cell shows: lines of text; or a figure, what it found, and whether it
  /// has a picture or its data only.
  package enum Item: Equatable, Sendable {
    case text(String)
    case figure(name: String, title: String, hasPicture: Bool)
  }

  /// The output of a cell, and how long it ran.
  package struct Cell: Sendable {
    package var items: [Item] = []
    package var seconds = 0.0
  }

  /// The cells by their index in the source.
  package var cells: [Int: Cell] = [:]
  /// The claims and what was measured.
  package var ledger: ClaimLedger
  /// The figures of which not even the data could be written.
  package var lostFigures: [String] = []
  /// The most memory that the program has had, in bytes, where the system says.
  package var peakMemory: Int?

  package init(ledger: ClaimLedger) {
    self.ledger = ledger
  }

  /// Indicates whether a figure was drawn.
  var hasPictures: Bool {
    cells.values.flatMap(\.items).contains {
      if case .figure(_, _, hasPicture: true) = $0 { true } else { false }
    }
  }

  /// Adds what a cell shows; what is shown outside of cells is not kept.
  package mutating func add(_ item: Item, to index: Int?) {
    guard let index else { return }
    var items = cells[index]?.items ?? []
    if case .text(let more) = item, case .text(let text) = items.last {
      items[items.count - 1] = .text(text + "\n" + more)
    } else {
      items.append(item)
    }
    cells[index, default: Cell()].items = items
  }
}

/// Returns the most memory that this program has had at once, in bytes: VmHWM of Linux; nil
/// elsewhere.
package func peakMemory() -> Int? {
  guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
    let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
    let kibibytes = Int(line.filter(\.isNumber))
  else { return nil }
  return 1024 * kibibytes
}
