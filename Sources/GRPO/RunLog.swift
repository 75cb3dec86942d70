import Foundation

/// A log of a run in `runs/NAME/`: one line of JSON for each step.
///
///     steps.jsonl     {"step":1,"reward":0.93,"right":0.07, … }      the same for equal seeds
///     seconds.jsonl   {"step":1,"sample":0.041,"score":0.015,"update":0.052}
///
/// pandas reads it with `read_json("steps.jsonl", lines=True)`. Every line has the same names in the same
/// order, so that gnuplot can read it as a table: with `set datafile separator ":,"` the number of the
/// k-th name is column 2k. A number that is not finite is `null`.
///
/// Each line is on its way to the disk before the next step begins; a run that is stopped leaves whole
/// lines behind.
public final class RunLog {
  /// Where the log is.
  public let folder: URL
  private let steps: FileHandle
  private let seconds: FileHandle

  /// Begins an empty log; an older one in the same folder is replaced.
  public init(folder: URL) throws {
    self.folder = folder
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let open = { (name: String) in
        let file = folder.appendingPathComponent(name)
        try Data().write(to: file)
        return try FileHandle(forWritingTo: file)
      }
      (steps, seconds) = (try open("steps.jsonl"), try open("seconds.jsonl"))
    } catch {
      throw RunLogError(folder: folder, cause: error)
    }
  }

  /// Adds a step.
  public func append(_ record: StepRecord) throws {
    do {
      try steps.write(contentsOf: Data(jsonLine(record.values).utf8))
      try seconds.write(
        contentsOf: Data(jsonLine([("step", record["step"])] + record.seconds).utf8))
    } catch {
      throw RunLogError(folder: folder, cause: error)
    }
  }

  deinit {
    try? steps.close()
    try? seconds.close()
  }
}

/// A log that could not be written.
public struct RunLogError: Error, CustomStringConvertible {
  let folder: URL
  let cause: any Error

  /// Which log, and why.
  public var description: String {
    "cannot write the log in \(folder.path): \(cause.localizedDescription)"
  }
}

/// `{"name":1,"other":0.5}` and the end of the line; a whole number is written as one.
func jsonLine(_ values: [(name: String, value: Double)]) -> String {
  let members = values.map { name, value in
    let number =
      !value.isFinite ? "null" : Int(exactly: value).map(String.init) ?? String(value)
    return "\"\(name)\":\(number)"
  }
  return "{\(members.joined(separator: ","))}\n"
}
