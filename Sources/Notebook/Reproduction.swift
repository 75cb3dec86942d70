import Foundation

/// The run that a page shows, made once more: `--reproduce` takes its seeds and compares every table of numbers
/// with the published one.
///
/// It chooses nothing, since the same numbers come again or it fails. So with `--page` the page may take over what
/// today's code prints. What is printed and stands in no table is not compared.
struct Reproduction {
  /// `plots/NN-name` of the package.
  let published: URL
  private let name: String
  private let seeds: ClosedRange<UInt64>

  /// Gives a run the seeds of the page's run.
  ///
  /// - Throws: ``Refusal`` if the register has no run.
  init(of register: LessonRegister, _ options: inout LessonOptions) throws(Refusal) {
    (published, name) = (register.folder, register.lesson.folder)
    guard let seeds = register.register.lastRun?.seeds else {
      throw Refusal("plots/\(name)/register.txt has no run to reproduce")
    }
    self.seeds = seeds
    options.givenSeed = seeds.lowerBound
    options.seeds = Int(clamping: seeds.upperBound - seeds.lowerBound) + 1
  }

  /// Makes sure that a run has the page's seeds, also where `--resume` goes on with one; then removes the tables
  /// of an earlier reproduction.
  ///
  /// - Throws: ``Refusal`` for other seeds, and for the folder of the published tables, which are not to be
  ///   compared with themselves.
  func begin(_ all: ClosedRange<UInt64>, in folder: URL) throws(Refusal) {
    guard all == seeds else {
      throw Refusal(
        "the page's run has the seeds \(seeds.lowerBound) to \(seeds.upperBound), and the run to go on with has "
          + "\(all.lowerBound) to \(all.upperBound): leave out --resume", code: EX_USAGE)
    }
    guard folder.resolvingSymlinksInPath().path != published.resolvingSymlinksInPath().path else {
      throw Refusal(
        "plots/\(name) has the published tables: choose another folder with --plots", code: EX_USAGE
      )
    }
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
