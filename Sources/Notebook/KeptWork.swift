import Foundation
import Require
import Terminal

extension LessonNotebook {
  /// Returns the folder in which one training of the lesson saves its checkpoints and its log, such
  /// as `runs/07-grpo/base-seed-1`. With `--resume` the checkpoints of the run before are in it.
  ///
  ///     let checkpoints = try CheckpointSeries(
  ///       in: notebook.runFolder("base-seed-\(seed)"), keep: notebook.keep)
  ///     var run = try checkpoints.newest.map { try SupervisedTrainer(resuming: $0, settings) }
  ///       ?? SupervisedTrainer(from: model, settings, seed: seed)
  ///     for _ in notebook.steps("base", updates, from: run.steps) {
  ///       try run.step(example)
  ///       try checkpoints.save(
  ///         after: run.steps, of: updates, every: 100, now: notebook.interrupted
  ///       ) { try run.save(to: $0) }
  ///     }
  ///
  /// A finished training has its last checkpoint there, and no steps left.
  ///
  /// - Parameter name: Of the training, with a-z, 0-9 and -, and with its seed if it has one.
  /// - Returns: The folder; it need not exist yet.
  /// - Throws: An error that says what stands in the way, if the folder cannot be used.
  public func runFolder(_ name: String) throws -> URL {
    require(isPlainName(name), "a training's name has only a-z, 0-9 and -, got '\(name)'")
    try openRuns()
    return runs.url.appendingPathComponent(name, isDirectory: true)
  }

  /// Makes the folder of the run ready, the first time.
  func openRuns() throws {
    if let old = try runs.open() { console.note("the earlier run is now \(old)") }
  }

  /// Returns a value that takes long to make, kept with the run as `NAME.json`: with `--resume` it
  /// is read and not made again. A data set that one stage makes for the next, say, or the result
  /// of an evaluation.
  ///
  ///     let samples = try notebook.cached("samples-seed-\(seed)") { try sample(policy) }
  ///
  /// A value made after Ctrl-C may come from unfinished work, and is not kept.
  ///
  /// - Parameters:
  ///   - name: Of the value, with a-z, 0-9 and -, and with its seed if it has one.
  ///   - make: Makes the value.
  /// - Returns: The value, made now or before.
  /// - Throws: The error of `make`, or one that names the file that cannot be written or read.
  public func cached<Value: Codable>(_ name: String, _ make: () throws -> Value) throws -> Value {
    let url = try runFolder(name).appendingPathExtension("json")
    let path = "\(runs.path)/\(name).json"
    var kept: [UInt8]?
    do {
      kept = try ranks.fromFirst {
        guard runs.isResumed, FileManager.default.fileExists(atPath: url.path) else { return nil }
        return Array(try Data(contentsOf: url))
      }
    } catch {
      throw Refusal("cannot read \(path): \(message(of: error))")
    }
    if let kept {
      do {
        return try ExactJSON.decoder().decode(Value.self, from: Data(kept))
      } catch {
        throw Refusal("\(path) is not what was kept: delete it, to have it made again")
      }
    }
    let value = try make()
    guard !interrupted else { return value }
    do {
      try ranks.onFirst { try ExactJSON.encoder().encode(value).write(to: url, options: .atomic) }
    } catch {
      throw Refusal("cannot write \(path): \(message(of: error))")
    }
    return value
  }
}

/// JSON that gives back the numbers that it was given, to the bit, and those that are not finite too.
enum ExactJSON {
  private static let words = (infinity: "inf", negative: "-inf", nan: "nan")

  static func encoder() -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: words.infinity, negativeInfinity: words.negative, nan: words.nan)
    return encoder
  }

  static func decoder() -> JSONDecoder {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: words.infinity, negativeInfinity: words.negative, nan: words.nan)
    return decoder
  }
}
