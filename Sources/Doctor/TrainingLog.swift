import Checkpoints
import Foundation

/// The log of a training, as its steps were logged: the numbers of `steps.jsonl`.
///
///     let log = try TrainingLog(contentsOf: URL(fileURLWithPath: "runs/07-grpo/r1-seed-1"))
///     log.values("reward")   // one number for each step
///     log.first("kl")        // 0: the reference is the policy that the training began with
public struct TrainingLog: Sendable {
  /// The numbers of each step, by name.
  private let lines: [[String: Double]]
  /// How many updates are made of each rollout, if that is known. With more than one, ratios leave 1 by
  /// themselves.
  public let updatesPerRollout: Int?

  /// The log of some steps.
  ///
  /// - Parameters:
  ///   - steps: in order, such as `StepMetrics`.
  ///   - updatesPerRollout: minibatches times inner epochs, if that is known.
  public init(_ steps: [some LoggedStep], updatesPerRollout: Int? = nil) {
    lines = steps.map { Dictionary($0.logged.map { ($0.name, $0.value) }) { first, _ in first } }
    self.updatesPerRollout = updatesPerRollout
  }

  /// Reads the log of a training. What a checkpoint beside it says of updates is taken from there.
  ///
  /// - Parameter place: the folder of a training, or its `steps.jsonl`.
  /// - Throws: ``TrainingLogError`` if it cannot be read, has no steps, or is not such a log.
  public init(contentsOf place: URL) throws(TrainingLogError) {
    let isFile = place.pathExtension == "jsonl"
    let file = isFile ? place : place.appendingPathComponent("steps.jsonl")
    guard let data = FileManager.default.contents(atPath: file.path) else {
      throw TrainingLogError(file.path, found: "no such file, or one that cannot be read")
    }
    var lines: [[String: Double]] = []
    for (number, line) in data.split(separator: 0x0A).enumerated() {
      // A number that is not finite was written as null.
      guard let numbers = try? JSONDecoder().decode([String: Double?].self, from: Data(line)),
        numbers["step"] != nil
      else { throw TrainingLogError(file.path, found: "something else in line \(number + 1)") }
      lines.append(numbers.mapValues { $0 ?? .nan })
    }
    guard !lines.isEmpty else { throw TrainingLogError(file.path, found: "no steps") }
    self.lines = lines
    updatesPerRollout = Self.updatesPerRollout(in: file.deletingLastPathComponent())
  }

  /// The number of steps.
  public var count: Int { lines.count }

  /// Returns one number of every step; not a number where the log has none.
  public func values(_ name: String) -> [Double] { lines.map { $0[name] ?? .nan } }

  /// Returns a number of the first step.
  public func first(_ name: String) -> Double { lines.first?[name] ?? .nan }

  /// The log up to a step, as if the training had been stopped there.
  public func prefix(_ count: Int) -> TrainingLog {
    TrainingLog(Array(lines.prefix(count)), updatesPerRollout)
  }

  private init(_ lines: [[String: Double]], _ updatesPerRollout: Int?) {
    (self.lines, self.updatesPerRollout) = (lines, updatesPerRollout)
  }

  /// What the newest checkpoint of a training says.
  private static func updatesPerRollout(in folder: URL) -> Int? {
    struct Trainer: Decodable {
      struct Progress: Decodable {
        struct Settings: Decodable { let minibatches, innerEpochs: Int }
        let settings: Settings
      }
      let progress: Progress
    }
    guard let newest = try? Checkpoint.latest(in: folder),
      let data = FileManager.default.contents(
        atPath: newest.appendingPathComponent("trainer.json").path),
      let settings = try? JSONDecoder().decode(Trainer.self, from: data).progress.settings
    else { return nil }
    return settings.minibatches * settings.innerEpochs
  }
}

/// The error of a file that is no log of a training.
public struct TrainingLogError: Error, CustomStringConvertible {
  /// What was expected, what was found, and what to do.
  public let description: String

  init(_ path: String, found: String) {
    description =
      "\(path): expected the log of a training by rewards, a line of JSON with numbers for each "
      + "step; found \(found): name the folder of a training, such as runs/07-grpo/r1-seed-1"
  }
}
