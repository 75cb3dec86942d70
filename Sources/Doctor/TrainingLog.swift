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
  /// Indicates whether the objective is R1's, with one ratio for a response and the sum over its tokens, or is
  /// not known: advantages that sum to 0 then make an objective of 0 where every ratio is 1. Of others the doctor
  /// assumes nothing: with a ratio for each token, for example, the sum weighs long responses more.
  public let objectiveBeginsAtZero: Bool

  /// The log of some steps.
  ///
  /// - Parameters:
  ///   - steps: in order, such as `StepMetrics`.
  ///   - updatesPerRollout: minibatches times inner epochs, if that is known.
  ///   - objectiveBeginsAtZero: whether the objective is 0 where advantages sum to 0 and ratios are 1.
  public init(
    _ steps: [some LoggedStep], updatesPerRollout: Int? = nil, objectiveBeginsAtZero: Bool = true
  ) {
    (self.updatesPerRollout, self.objectiveBeginsAtZero) = (
      updatesPerRollout, objectiveBeginsAtZero
    )
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
    objectiveBeginsAtZero = settings?.objectiveBeginsAtZero ?? true
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
    (updatesPerRollout, objectiveBeginsAtZero) = (
      other.updatesPerRollout, other.objectiveBeginsAtZero
    )
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
    let surrogate: Surrogate

    var objectiveBeginsAtZero: Bool { averaging.isSum && surrogate.name.hasPrefix("R1 eq. 1 ") }

    struct Surrogate: Decodable { let name: String }

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
