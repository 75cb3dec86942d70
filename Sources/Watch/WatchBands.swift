import Foundation

extension WatchedBand {
  /// A curve of the page, and the series of a lesson's figure that shows it over its registered seeds.
  private struct Source {
    let lesson, training, curve, figure, series: String

    init(
      _ lesson: String, _ training: String, _ curve: String, in figure: String, _ series: String
    ) {
      (self.lesson, self.training, self.curve) = (lesson, training, curve)
      (self.figure, self.series) = (figure, series)
    }
  }

  /// The figures that have a range over seeds of a number that the page draws, too. A lesson that
  /// has none has no band.
  private static let sources = [
    Source("07-grpo", "r1", "held_out", in: "accuracy", "pass@1"),
    Source("07-grpo", "r1", "entropy", in: "log", "entropy"),
    Source("07-grpo", "r1", "kl", in: "log", "KL"),
    Source("07-grpo", "r1", "dead_groups", in: "log", "groups all alike"),
  ]

  /// Reads the bands of a training from the figures of its lesson's page.
  ///
  /// - Parameters:
  ///   - lesson: the lesson's folder, `07-grpo`.
  ///   - training: the training's name without its seed, `r1`.
  ///   - plots: the folder with the figures of all lessons' pages.
  /// - Returns: those that are there.
  public static func bands(of lesson: String, _ training: String, in plots: URL) -> [WatchedBand] {
    sources.filter { $0.lesson == lesson && $0.training == training }.compactMap { source in
      let path = "\(lesson)/\(source.figure).tsv"
      let url = plots.appendingPathComponent(path)
      guard let table = try? String(contentsOf: url, encoding: .utf8) else { return nil }
      return WatchedBand(source.curve, table, series: source.series, source: "plots/\(path)")
    }
  }

  /// Reads the range of a series from a figure's table; `nil` if it has none.
  package init?(_ curve: String, _ table: String, series: String, source: String) {
    let rows = table.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    guard let head = rows.first, let names = head.firstIndex(of: "series"),
      let x = head.firstIndex(of: "x"), let below = head.firstIndex(of: "low"),
      let above = head.firstIndex(of: "high")
    else { return nil }
    (self.curve, self.source) = (curve, source)
    (steps, low, high) = ([], [], [])
    for row in rows.dropFirst() where row.count == head.count && row[names] == series {
      guard let step = Int(row[x]), let least = Double(row[below]), let most = Double(row[above])
      else { continue }
      steps.append(step)
      low.append(rounded(least))
      high.append(rounded(most))
    }
    if steps.isEmpty { return nil }
  }
}
