import Checkpoints
import Foundation
import Notebook
import Practice

/// The log of a training for the dashboards that people have: `steps.csv`, and a file of events for
/// TensorBoard, both beside `steps.jsonl`.
///
/// Each has all numbers of the log under their names, `held_out` (right answers to held-out problems, where the
/// run has kept evaluations, from step 0 on), and `seconds` (of the step).
package struct DashboardExport {
  package static let table = "steps.csv"
  package static let events = "events.out.tfevents.tinyr1"
  /// The names of the numbers, in the order of the log.
  package let names: [String]
  /// The numbers of each step by name; what is not finite is left out.
  package let rows: [(step: Int, values: [String: Double])]
  /// The time when the training began, in seconds since 1970: when the log was written last, less all
  /// seconds.
  let start: Double
  let folder: URL

  /// Finds the trainings in a folder: itself, or those below it.
  ///
  /// - Throws: ``CourseError`` if there is none.
  package static func all(in folder: URL) throws -> [DashboardExport] {
    let found = RunLog.trainings(in: folder)
    guard !found.isEmpty else {
      throw CourseError(
        "expected the folder of a run or of a training, with a steps.jsonl in it or one level below; found none "
          + "in \(folder.relativePath)")
    }
    return try found.map { try DashboardExport(of: $0) }
  }

  /// Reads the log of a training.
  package init(of folder: URL) throws {
    let file = folder.appendingPathComponent("steps.jsonl")
    let log = try Self.lines(file)
    guard let head = log.first else { throw CourseError("\(file.relativePath) has no step yet") }
    let times = folder.appendingPathComponent("seconds.jsonl")
    let seconds =
      try FileManager.default.fileExists(atPath: times.path)
      ? Self.lines(times).reduce(into: [Double: Double]()) { sums, line in
        let step = line.numbers["step"] ?? 0
        sums[step] = line.numbers.values.reduce(-step, +)
      } : [:]
    var rows: [Int: [String: Double]] = [:]
    for line in log {
      guard let number = line.numbers["step"], let step = Int(exactly: number) else {
        throw CourseError("\(file.relativePath): expected whole numbers of steps")
      }
      rows[step] = line.numbers.filter { $0.key != "step" && !$0.value.isNaN }
      rows[step]?["seconds"] = seconds[number]
    }
    let kept = RunComparison.evaluations(in: folder) ?? []
    for point in kept { rows[point.step, default: [:]]["held_out"] = point.passAtOne }
    names =
      head.names.filter { $0 != "step" } + (kept.isEmpty ? [] : ["held_out"])
      + (seconds.isEmpty ? [] : ["seconds"])
    self.rows = rows.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    let written = try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate]
    start = ((written as? Date)?.timeIntervalSince1970 ?? 0) - seconds.values.reduce(0, +)
    self.folder = folder
  }

  private static func lines(_ file: URL) throws -> [LoggedLine] {
    do { return try RunLog.lines(of: file) } catch {
      throw CourseError(
        "\(file.relativePath) is not the log of a training: expected a line of JSON with numbers for each step, "
          + "found \(error.found)")
    }
  }

  /// The table: a line of names, then one for each step; what is missing is empty.
  package var csv: String {
    ([["step"] + names]
      + rows.map { row in
        ["\(row.step)"] + names.map { name in row.values[name].map { "\($0)" } ?? "" }
      }).map { $0.joined(separator: ",") + "\n" }.joined()
  }

  /// The bytes for TensorBoard; a step stands where its time had come.
  package var eventFile: EventFile {
    var (file, time) = (EventFile(start: start), start)
    for row in rows {
      time += row.values["seconds"] ?? 0
      let values = names.compactMap { name in row.values[name].map { (tag: name, number: $0) } }
      file.append(values, step: row.step, time: time)
    }
    return file
  }

  /// Writes both files, in place of older ones.
  ///
  /// - Returns: their paths.
  package func write() throws -> [String] {
    let files = [(Self.table, Array(csv.utf8)), (Self.events, eventFile.bytes)]
    return try files.map { name, bytes in
      let file = folder.appendingPathComponent(name)
      try Data(bytes).write(to: file, options: .atomic)
      return file.relativePath
    }
  }
}
