import Foundation
import Ranks
import Require

/// The checkpoints of one training: after a stop at any moment, the training resumes from the
/// newest one.
///
///     let checkpoints = try CheckpointSeries(in: folder, keep: 2)
///     var run = try checkpoints.newest.map { try SupervisedTrainer(resuming: $0, settings) }
///       ?? SupervisedTrainer(from: model, settings, seed: 1)
///     while run.steps < 2000 {
///       try run.step(example)
///       try checkpoints.save(after: run.steps, of: 2000, every: 100) { try run.save(to: $0) }
///     }
///
/// Saving changes no number: however often it is done, and wherever it is stopped, the result is
/// the same to the bit. A finished training has its last checkpoint, and no steps left.
///
/// Of several ranks only the first has a folder; the others are given what is in it.
public struct CheckpointSeries: Sendable {
  /// The folder of the checkpoints, which are `step-000100`, `step-000200`, …
  public let folder: URL
  /// The number of checkpoints that are kept.
  public let keep: Int
  /// The checkpoint to resume from: the newest whole one that was there at the beginning, or nil.
  public var newest: URL? { copy.url }
  private let copy: FolderCopy
  private let ranks: Ranks

  /// The checkpoints in a folder, which need not exist yet.
  ///
  /// - Parameters:
  ///   - folder: of this one training.
  ///   - keep: how many checkpoints to keep, the newest ones; at least 1.
  ///   - ranks: those that train together.
  /// - Throws: ``CheckpointError`` if there is something else in its place.
  public init(in folder: URL, keep: Int = 2, ranks: Ranks = .world) throws {
    require(keep >= 1, "keep at least one checkpoint, not \(keep)")
    (self.folder, self.keep, self.ranks) = (folder, keep, ranks)
    copy = try FolderCopy(ranks) { try Checkpoint.latest(in: folder) }
  }

  /// Saves a checkpoint, if it is time to, and deletes those that are no longer kept.
  ///
  /// - Parameters:
  ///   - step: the number of steps that have been made.
  ///   - steps: the number of all steps: the last one is always saved.
  ///   - interval: saves after every so many steps.
  ///   - now: whether to save in any case, since someone has asked to stop.
  ///   - save: saves into the folder that it is given.
  /// - Throws: the error of `save`, and ``CheckpointError`` if an old one cannot be deleted.
  public func save(
    after step: Int, of steps: Int, every interval: Int, now: Bool = false,
    _ save: (URL) throws -> Void
  ) throws {
    require(interval >= 1, "save every 1 or more steps, not \(interval)")
    guard step % interval == 0 || step >= steps || now else { return }
    try ranks.onFirst {
      try save(Checkpoint.folder(step: step, in: folder))
      try Checkpoint.keep(keep, in: folder)
    }
  }
}
