import Checkpoints
import Evaluation
import Foundation
import Plots
import Terminal
import TextLayout

/// Runs beside each other: what their logs and the evaluations that they kept say of accuracy and length.
///
/// Of a run count the trainings that have a log, `NAME-seed-SEED/steps.jsonl`. Accuracy is that of the
/// evaluations on held-out problems, kept with the last checkpoint; a training without them shows the share of
/// right answers of its log, to the questions that it was trained on.
package struct RunComparison {
  /// A number over steps, a curve for each seed.
  package struct Curves {
    package var x: [Double] = []
    package var seeds: [[Double]] = []

    /// The seed-wise mean and range at each x that all seeds have.
    package var band: (x: [Double], mean: [Double], low: [Double], high: [Double]) {
      let count = seeds.map(\.count).min() ?? 0
      let columns = (0..<count).map { place in seeds.map { $0[place] }.filter(\.isFinite) }
      return (
        Array(x.prefix(count)), columns.map { Evaluation.mean($0) },
        columns.map { $0.min() ?? .nan }, columns.map { $0.max() ?? .nan }
      )
    }
  }

  /// The trainings of one name in one run.
  package struct Training {
    package var accuracy = Curves(), length = Curves()
    var isHeldOut = true
    var seeds: [String] = []
  }

  /// One run, by the name that it has in the figure.
  package struct ComparedRun {
    package let name: String
    package var trainings: [String: Training] = [:]
  }

  package let runs: [ComparedRun]
  /// The trainings that all of them have, by name.
  package let names: [String]

  /// Reads runs.
  ///
  /// - Throws: `Refusal`, if one cannot be read, or if they have no training in common.
  package init(of runs: [(name: String, folder: URL)]) throws {
    self.runs = try runs.map { try Self.read($0.name, $0.folder) }
    let all = self.runs.map { Set($0.trainings.keys) }
    names = (all.first ?? []).filter { name in all.allSatisfy { $0.contains(name) } }.sorted()
    guard !names.isEmpty else {
      let found = self.runs.map {
        "\($0.name): \($0.trainings.keys.sorted().joined(separator: ", "))"
      }
      throw Refusal(
        "expected runs with trainings of the same name, found \(found.joined(separator: "; ")): "
          + "compare runs of one lesson")
    }
  }

  /// Reads the trainings of a run.
  private static func read(_ name: String, _ folder: URL) throws -> ComparedRun {
    var run = ComparedRun(name: name)
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for entry in entries.sorted(by: { ($0.count, $0) < ($1.count, $1) }) {
      guard let match = entry.wholeMatch(of: /([a-z0-9\-]+)-seed-([0-9]+)/) else { continue }
      let place = folder.appendingPathComponent(entry)
      let log = place.appendingPathComponent("steps.jsonl")
      guard FileManager.default.fileExists(atPath: log.path) else { continue }
      var training = run.trainings[String(match.1)] ?? Training()
      try training.add(logged(log), kept: evaluations(in: place), seed: String(match.2))
      run.trainings[String(match.1)] = training
    }
    guard !run.trainings.isEmpty else {
      throw Refusal(
        "\(name): expected the folder of a run that trained by rewards, such as runs/07-grpo, with "
          + "NAME-seed-1/steps.jsonl in it; found none in \(folder.path)")
    }
    return run
  }

  private static func logged(_ file: URL) throws -> [LoggedLine] {
    do { return try RunLog.lines(of: file) } catch {
      throw Refusal(
        "\(file.path) is not the log of a training: expected a line of JSON for each step, found "
          + error.found)
    }
  }

  /// The evaluations that were kept with the last checkpoint: pass@1 by step.
  package static func evaluations(in folder: URL) -> [(step: Int, passAtOne: Double)]? {
    struct Point: Decodable { let passAtOne: Double }
    struct Curve: Decodable {
      struct Later: Decodable {
        let step: Int
        let point: Point
      }
      let first: Point
      let later: [Later]
    }
    guard let newest = try? Checkpoint.latest(in: folder),
      let curve = try? Checkpoint.notes(Curve.self, in: newest)
    else { return nil }
    return [(0, curve.first.passAtOne)] + curve.later.map { ($0.step, $0.point.passAtOne) }
  }

  /// Draws the figure, and prints a table of the ends.
  ///
  /// - Parameters:
  ///   - figures: where it goes; nothing if none is wanted.
  ///   - remarks: what its caption begins with.
  ///   - console: where the table is printed.
  /// - Throws: `Refusal`, if the figure cannot be written.
  package func show(in figures: FigureFolder?, remarks: [String], _ console: Console) throws {
    console.print(
      [""]
        + Table(["training", "run", "seeds", "right before", "right after", "tokens"], rows).lines)
    let different = names.contains { name in Set(runs.map { $0.trainings[name]?.seeds }).count > 1 }
    if different {
      console.note("warning: these runs have different seeds, so more differs than a setting")
    }
    try figures?.draw(figure(remarks: remarks), name: "compare", console)
  }

  /// The table's rows: a training of each run.
  package var rows: [[String]] {
    names.flatMap { name in
      runs.map { run in
        let training = run.trainings[name] ?? Training()
        let right = training.accuracy.band.mean
        return [
          name, run.name, training.seeds.joined(separator: " "),
          right.first.map { percent($0) } ?? "",
          right.last.map { percent($0) } ?? "",
          training.length.band.mean.last.map { decimals($0, 1) } ?? "",
        ]
      }
    }
  }

  /// The figure: for each training accuracy and length over steps, a line and a band for each run.
  package func figure(remarks: [String]) -> Figure {
    func layers(_ name: String, _ curves: (Training) -> Curves) -> [Layer] {
      runs.map { run in
        let band = curves(run.trainings[name] ?? Training()).band
        return .line(run.name, x: band.x, y: band.mean, band: (band.low, band.high))
      }
    }
    let panels = names.flatMap { name in
      let isHeldOut = runs.allSatisfy { $0.trainings[name]?.isHeldOut ?? false }
      return [
        Panel(
          names.count > 1 ? "\(name): right" : "right", xLabel: "step",
          yLabel: isHeldOut ? "share right, held out" : "share right in training",
          layers: layers(name, \.accuracy), yRange: 0...1),
        Panel(
          names.count > 1 ? "\(name): length" : "length", xLabel: "step",
          yLabel: "tokens per response", layers: layers(name, \.length)),
      ]
    }
    let seeds = runs.compactMap { $0.trainings[names[0]]?.seeds.count }.max() ?? 0
    let spread = seeds == 1 ? "one seed" : "mean and range of \(seeds) seeds"
    let ends = runs.map { run in
      let right = run.trainings[names[0]]?.accuracy.band.mean.last ?? .nan
      return "\(percent(right)) with \(run.name)"
    }
    return Figure(
      title: "\(names[0]) ends right in \(ends.joined(separator: ", "))",
      caption: (remarks + ["\(spread); length as sampled in training"]).joined(separator: " · "),
      panels: panels, columns: 2, legend: .above)
  }
}

extension RunComparison.Training {
  /// Adds a seed.
  fileprivate mutating func add(
    _ log: [LoggedLine], kept: [(step: Int, passAtOne: Double)]?, seed: String
  ) {
    seeds.append(seed)
    let right =
      kept.map { $0.map { (Double($0.step), $0.passAtOne) } }
      ?? points(log, "right")
    if kept == nil { isHeldOut = false }
    accuracy.add(right)
    length.add(points(log, "length"))
  }

  private func points(_ log: [LoggedLine], _ name: String) -> [(x: Double, y: Double)] {
    log.map { ($0.numbers["step"] ?? .nan, $0.numbers[name] ?? .nan) }
  }
}

extension RunComparison.Curves {
  fileprivate mutating func add(_ points: [(x: Double, y: Double)]) {
    // The seeds of a training are evaluated at the same steps; one that was stopped has fewer.
    if seeds.isEmpty || points.count < x.count { x = points.map(\.x) }
    seeds.append(points.map(\.y))
  }
}
