import Foundation

/// The run that a page shows, made once more: `--reproduce` takes its seeds and compares every number with what
/// is published.
///
/// It chooses nothing, since the same numbers come again or it fails. So with `--page` the page may take over how
/// today's code prints them.
struct Reproduction {
  /// `plots/NN-name` of the package.
  let published: URL
  private let name: String

  /// Gives a run the seeds of the page's run.
  ///
  /// - Throws: ``Refusal`` if the register has no run, or if `--resume` goes on with one of other seeds.
  init(of register: LessonRegister, _ options: inout LessonOptions) throws(Refusal) {
    (published, name) = (register.folder, register.lesson.folder)
    guard let seeds = register.register.lastRun?.seeds else {
      throw Refusal("plots/\(name)/register.txt has no run to reproduce")
    }
    options.givenSeed = seeds.lowerBound
    options.seeds = Int(clamping: seeds.upperBound - seeds.lowerBound) + 1
  }

  /// Removes the tables of an earlier reproduction.
  func clear(_ folder: URL) {
    for name in tables(in: folder).keys {
      try? FileManager.default.removeItem(at: folder.appendingPathComponent(name))
    }
  }

  /// The tables of numbers that differ from the published ones, are missing or are new, from first to last, and
  /// the number of those that were compared. Seconds are no results.
  func compare(with folder: URL) -> (different: [String], count: Int) {
    let (here, there) = (tables(in: folder), tables(in: published))
    let names = Set(here.keys).union(there.keys).sorted()
    return (names.filter { here[$0] != there[$0] }, names.count)
  }

  /// Returns the verdict on a run that came to its end; an error if a number differs.
  func verdict(on folder: URL) -> (text: String, isSame: Bool) {
    let (different, count) = compare(with: folder)
    guard different.isEmpty, count > 0 else {
      let list = different.map { "\(name)/\($0)" }.joined(separator: ", ")
      return (
        "not reproduced: other numbers than in plots: \(list.isEmpty ? "no tables" : list)", false
      )
    }
    return (
      "reproduced: all \(count) tables of numbers have the bytes of those in plots/\(name)", true
    )
  }

  private func tables(in folder: URL) -> [String: Data] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".tsv") && $0 != "seconds.tsv" }
      .reduce(into: [:]) { tables, name in
        tables[name] = try? Data(contentsOf: folder.appendingPathComponent(name))
      }
  }
}
