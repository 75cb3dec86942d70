import Foundation
import Ranks

/// The measurements of one training step, by name.
public protocol LoggedStep: Sendable {
  /// Numbers that are equal for equal seeds, `step` first; every step has the same names in one
  /// order.
  var logged: [(name: String, value: Double)] { get }
  /// The duration of each stage, in seconds.
  var loggedSeconds: [(name: String, value: Double)] { get }
}

/// A log of a run in `runs/NAME/`: one line of JSON for each step.
///
///     steps.jsonl     {"step":1,"reward":0.93,"right":0.07, … }      the same for equal seeds
///     seconds.jsonl   {"step":1,"sample":0.041,"score":0.015,"update":0.052}
///
/// pandas reads it with `read_json("steps.jsonl", lines=True)`. Every line has the same names in
/// the same order, so that gnuplot can read it as a table: with `set datafile separator ":,"` the
/// number of the k-th name is column 2k. A number that is not finite is `null`.
///
/// Each line is on the disk before the next step begins. A run that is resumed keeps the lines up
/// to its last checkpoint, so that the log is that of a run never stopped:
///
///     let log = try RunLog(folder: folder, after: run.steps)
///
/// Of several ranks only the first writes.
public final class RunLog {
  /// The folder of the log.
  public let folder: URL
  private var steps: FileHandle?
  private var seconds: FileHandle?
  private let ranks: Ranks

  /// Begins a log, or resumes one.
  ///
  /// - Parameters:
  ///   - folder: where it is to be; other files in it are left alone.
  ///   - step: how many lines of an earlier log to keep; the lines beyond them are dropped.
  ///   - ranks: those that train together.
  /// - Throws: ``RunLogError`` if it cannot be written, or has fewer lines than are to be kept.
  public init(folder: URL, after step: Int = 0, ranks: Ranks = .world) throws {
    (self.folder, self.ranks) = (folder, ranks)
    try onFirst {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      steps = try openLog(folder.appendingPathComponent("steps.jsonl"), lines: step)
      seconds = try openLog(folder.appendingPathComponent("seconds.jsonl"), lines: step)
    }
  }

  /// Adds a step.
  public func append(_ step: some LoggedStep) throws {
    try onFirst {
      try steps?.write(contentsOf: Data(jsonLine(step.logged).utf8))
      try seconds?.write(
        contentsOf: Data(jsonLine(step.logged.prefix(1) + step.loggedSeconds).utf8))
      for file in [steps, seconds] { try file?.synchronize() }
    }
  }

  private func onFirst(_ write: () throws -> Void) throws {
    try ranks.onFirst {
      do { try write() } catch { throw RunLogError(folder: folder, cause: error) }
    }
  }

  deinit {
    try? steps?.close()
    try? seconds?.close()
  }
}

/// Opens a file for appending after its first lines, and cuts off the rest.
private func openLog(_ file: URL, lines: Int) throws -> FileHandle {
  if lines == 0 { try Data().write(to: file) }
  guard FileManager.default.fileExists(atPath: file.path) else {
    throw WrongLength(file: file.lastPathComponent, lines: lines, found: "no such file")
  }
  let handle = try FileHandle(forUpdating: file)
  var (kept, end) = (0, 0)
  for (place, byte) in try (handle.readToEnd() ?? Data()).enumerated() where kept < lines {
    if byte == UInt8(ascii: "\n") { (kept, end) = (kept + 1, place + 1) }
  }
  guard kept == lines else {
    throw WrongLength(file: file.lastPathComponent, lines: lines, found: "\(kept)")
  }
  try handle.truncate(atOffset: UInt64(end))
  return handle
}

/// A log that was cut off or deleted, or is another run's.
private struct WrongLength: Error, LocalizedError {
  let file: String
  let lines: Int
  let found: String
  var errorDescription: String? { "expected \(lines) lines in \(file), found \(found)" }
}

/// A log that could not be written.
public struct RunLogError: Error, CustomStringConvertible {
  /// The folder of the training.
  public let folder: URL
  let cause: any Error

  /// Indicates whether lines are missing that a checkpoint has steps for: to go on is of no use.
  public var isIncomplete: Bool { cause is WrongLength }

  /// The name of the log, and the reason.
  public var description: String {
    "cannot write the log in \(folder.path): \(cause.localizedDescription)"
  }
}

/// `{"name":1,"other":0.5}` and the end of the line; a whole number is written as one.
func jsonLine(_ values: some Collection<(name: String, value: Double)>) -> String {
  let members = values.map { name, value in
    let number =
      !value.isFinite ? "null" : Int(exactly: value).map(String.init) ?? String(value)
    return "\"\(name)\":\(number)"
  }
  return "{\(members.joined(separator: ","))}\n"
}
