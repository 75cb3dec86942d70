import Foundation

/// A line of a log: the numbers of a step, by name.
public struct LoggedLine: Sendable {
  /// The numbers; not a number where the log has `null`.
  public let numbers: [String: Double]
  private let text: String

  /// Reads a line of JSON; `nil` if it is not made of names and numbers, or has no `step`.
  init?(_ line: Data) {
    guard let read = try? JSONDecoder().decode([String: Double?].self, from: line),
      read["step"] != nil
    else { return nil }
    numbers = read.mapValues { $0 ?? .nan }
    text = String(decoding: line, as: UTF8.self)
  }

  /// The names in the order of the line.
  public var names: [String] { text.matches(of: /"([^"]+)":/).map { String($0.1) } }
}

extension RunLog {
  /// Reads a log that was written: `steps.jsonl` or `seconds.jsonl`.
  ///
  /// - Parameter file: the log.
  /// - Returns: its lines, in order; none if it is empty.
  /// - Throws: ``UnreadableLog``, which says what was found in place of a log.
  public static func lines(of file: URL) throws(UnreadableLog) -> [LoggedLine] {
    guard let data = FileManager.default.contents(atPath: file.path) else {
      throw UnreadableLog(found: "no such file, or one that cannot be read")
    }
    var lines: [LoggedLine] = []
    for (number, text) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
      guard let line = LoggedLine(Data(text)) else {
        throw UnreadableLog(found: "something else in line \(number + 1)")
      }
      lines.append(line)
    }
    return lines
  }

  /// Finds the trainings with a log of steps.
  ///
  /// - Parameter folder: of a training, or of a run with several.
  /// - Returns: the folder itself, or those in it, seed 2 before seed 10; none if there is no log.
  public static func trainings(in folder: URL) -> [URL] {
    func hasLog(_ folder: URL) -> Bool {
      FileManager.default.fileExists(atPath: folder.appendingPathComponent("steps.jsonl").path)
    }
    if hasLog(folder) { return [folder] }
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
      .sorted { ($0.count, $0) < ($1.count, $1) }
      .map { folder.appendingPathComponent($0) }.filter(hasLog)
  }
}

/// A file that is no log of a training.
public struct UnreadableLog: Error, Hashable {
  /// The text that was found in its place.
  public let found: String
}
