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
  /// The number of updates made of each rollout, if that is known. With more than one, ratios leave 1 by
  /// themselves.
  public let updatesPerRollout: Int?
  /// Indicates whether each response counts with the sum over its tokens, as far as is known. Under other
  /// averages long and short responses weigh differently, and the objective of advantages that sum to 0 is
  /// not 0.
  public let sumsOverTokens: Bool

  /// The log of some steps.
  ///
  /// - Parameters:
  ///   - steps: in order, such as `StepMetrics`.
  ///   - updatesPerRollout: minibatches times inner epochs, if that is known.
  ///   - sumsOverTokens: whether each response counts with the sum over its tokens.
  public init(
    _ steps: [some LoggedStep], updatesPerRollout: Int? = nil, sumsOverTokens: Bool = true
  ) {
    (self.updatesPerRollout, self.sumsOverTokens) = (updatesPerRollout, sumsOverTokens)
    lines = steps.map { Dictionary($0.logged.map { ($0.name, $0.value) }) { first, _ in first } }
  }

  /// Reads the log of a training. What a checkpoint beside it says of the settings is taken from there.
  ///
  /// - Parameter place: the folder of a training, or its `steps.jsonl`.
  /// - Throws: ``TrainingLogError`` if it cannot be read, has no steps, or is not such a log.
  public init(contentsOf place: URL) throws(TrainingLogError) {
    let isFile = place.pathExtension == "jsonl"
    let file = isFile ? place : place.appendingPathComponent("steps.jsonl")
    do { lines = try RunLog.lines(of: file).map(\.numbers) } catch {
      throw TrainingLogError(file.path, found: error.found)
    }
    guard !lines.isEmpty else { throw TrainingLogError(file.path, found: "no steps") }
    let settings = Self.settings(in: file.deletingLastPathComponent())
    updatesPerRollout = settings.map { $0.minibatches * $0.innerEpochs }
    sumsOverTokens = settings?.averaging.isSum ?? true
  }

  /// The number of steps.
  public var count: Int { lines.count }

  /// Returns one number of every step; not a number where the log has none.
  public func values(_ name: String) -> [Double] { lines.map { $0[name] ?? .nan } }

  /// Returns a number of the first step.
  public func first(_ name: String) -> Double { lines.first?[name] ?? .nan }

  /// The log up to a step, as if the training had been stopped there.
  public func prefix(_ count: Int) -> TrainingLog {
    TrainingLog(Array(lines.prefix(count)), as: self)
  }

  private init(_ lines: [[String: Double]], as other: TrainingLog) {
    self.lines = lines
    (updatesPerRollout, sumsOverTokens) = (other.updatesPerRollout, other.sumsOverTokens)
  }

  /// Returns the settings that the doctor has to know, from the newest checkpoint of a training.
  private static func settings(in folder: URL) -> Settings? {
    guard let newest = try? Checkpoint.latest(in: folder),
      let data = FileManager.default.contents(
        atPath: newest.appendingPathComponent("trainer.json").path)
    else { return nil }
    return try? JSONDecoder().decode(TrainerFile.self, from: data).progress.settings
  }

  private struct TrainerFile: Decodable {
    struct Progress: Decodable { let settings: Settings }
    let progress: Progress
  }

  private struct Settings: Decodable {
    let minibatches, innerEpochs: Int
    let averaging: Averaging

    /// An enumeration is kept as an object with the case's name.
    struct Averaging: Decodable {
      enum Key: CodingKey { case sumOverTokens }
      let isSum: Bool
      init(from decoder: any Decoder) throws {
        isSum = try decoder.container(keyedBy: Key.self).contains(.sumOverTokens)
      }
    }
  }
}

/// The error of a file that is no log of a training.
public struct TrainingLogError: Error, CustomStringConvertible {
  /// A sentence with what was expected, what was found, and what to do.
  public let description: String

  init(_ path: String, found: String) {
    description =
      "\(path): expected the log of a training by rewards, a line of JSON with numbers for each "
      + "step; found \(found): name the folder of a training, such as runs/07-grpo/r1-seed-1"
  }
}
