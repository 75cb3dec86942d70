import Foundation
import Locks
import Ranks
import Terminal

/// The folder in which a run saves its trainings, so that it can be stopped and resumed.
///
///     runs/07-grpo/lesson.json          which run this is: lesson, seeds, whether it is quick
///     runs/07-grpo/base-seed-1/         one folder for each training, filled by the lesson
///     runs/07-grpo/samples-seed-1.json  one file for each value that is kept
///
/// A new run begins with an empty folder. The files of an earlier run are moved to
/// `runs/07-grpo.old`, so that hours of work do not end with a forgotten `--resume`. Nothing is
/// made before a lesson asks. Of several ranks the first has the folder; the others write there only what they do
/// apart.
package final class RunFolder: Sendable {
  /// The options that determine the numbers of a run.
  private struct Identity: Codable {
    var lesson: String
    var seed: UInt64
    var seeds: Int?
    var quick: Bool
    /// The knobs that were turned; nothing in the lesson as it is.
    var knobs: KnobChoice?
  }

  /// The folder's place.
  package let url: URL
  /// Indicates whether a run is resumed.
  package let isResumed: Bool
  private let place: FigureFolder
  private let identity: Identity
  private let ranks: Ranks
  /// Indicates whether it has been asked for, and the file that the first rank has locked since then, as long as the
  /// run goes on.
  private let lock = Guarded<(isOpen: Bool, file: Int32?)>((false, nil))

  /// A folder for a run of a lesson, seen from where the program was started.
  ///
  /// With `--resume` the options that make the numbers are read from it.
  package init(
    _ url: URL, of lesson: String, _ options: inout LessonOptions, knobs: [Knob] = [],
    seenFrom start: URL, ranks: Ranks = .alone
  ) throws(Refusal) {
    // A link stays one: an earlier run is moved where it is.
    self.url = url.standardizedFileURL.resolvingSymlinksInPath()
    self.ranks = ranks
    place = FigureFolder(url, seenFrom: start)
    isResumed = options.resume != nil
    if isResumed {
      let path = place.path(of: Self.name)
      let saved: Identity
      do {
        let data = try ranks.fromFirst {
          Array(try Data(contentsOf: url.appendingPathComponent(Self.name)))
        }
        saved = try JSONDecoder().decode(Identity.self, from: Data(data ?? []))
        guard saved.seeds.map(LessonOptions.seedCounts.contains) ?? true,
          saved.knobs.map(knobs.allows) ?? true
        else {
          throw CocoaError(.coderReadCorrupt)
        }
      } catch let error as CocoaError where error.code == .fileReadNoSuchFile {
        throw Refusal("there is no run in \(place.path()): \(path) is missing")
      } catch let error as CocoaError where error.code == .fileReadNoPermission {
        throw Refusal("cannot go on with the run in \(place.path()): \(path) may not be read")
      } catch {
        throw Refusal("there is no run in \(place.path()): \(path) is not what a lesson writes")
      }
      guard saved.lesson == lesson else {
        throw Refusal("the run in \(place.path()) is one of \(saved.lesson), not of \(lesson)")
      }
      options.givenSeed = saved.seed
      options.seeds = options.seeds ?? saved.seeds
      options.quick = saved.quick
      options.knobs = saved.knobs ?? KnobChoice()
    }
    identity = Identity(
      lesson: lesson, seed: options.seed, seeds: options.seeds, quick: options.quick,
      knobs: options.knobs.isEmpty ? nil : options.knobs)
  }

  deinit {
    if let file = lock.withLock({ $0.file }) { close(file) }
  }

  /// Indicates whether anything was asked for.
  package var isOpen: Bool { lock.withLock { $0.isOpen } }

  /// The path as it is printed.
  package var path: String { place.path() }

  /// Makes the folder ready, the first time.
  ///
  /// - Returns: where an earlier run has been moved to, if there was one.
  package func open() throws(Refusal) -> String? {
    guard !isOpen else { return nil }
    var old: String?
    do {
      try ranks.onFirst {
        old = try lock.withLock { lock in
          guard !lock.isOpen else { return nil }
          let old = isResumed ? nil : try moveAway()
          lock = (true, try begin())
          return old
        }
      }
      lock.withLock { $0.isOpen = true }
      return old
    } catch let error as Refusal {
      throw error
    } catch {
      throw Refusal("cannot write \(path): \(message(of: error)). Choose a folder with --runs.")
    }
  }

  /// Indicates whether all ranks see the same folder, as on one machine or on a disk that hosts share. It must have
  /// been opened.
  func isShared() throws -> Bool {
    var mark: URL?
    let name = try ranks.fromFirst {
      let name = ".seen-\(UUID().uuidString)"
      let file = url.appendingPathComponent(name)
      try Data().write(to: file)
      mark = file
      return Array(name.utf8)
    }
    let file = url.appendingPathComponent(String(decoding: name ?? [], as: UTF8.self))
    let isSeen = FileManager.default.fileExists(atPath: file.path)
    let all = ranks.gather([isSeen ? 1 : 0]).joined()
    if let mark { try? FileManager.default.removeItem(at: mark) }
    return all.allSatisfy { $0 == 1 }
  }

  private static let name = "lesson.json"

  /// Writes the identity of this run, and locks it.
  private func begin() throws -> Int32 {
    let file = url.appendingPathComponent(Self.name)
    if !isResumed {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      try (encoder.encode(identity) + Data("\n".utf8)).write(to: file)
    }
    return try locked(file)
  }

  /// Gives an earlier run another name.
  private func moveAway() throws -> String? {
    let files = FileManager.default
    guard let names = try? files.contentsOfDirectory(atPath: url.path), !names.isEmpty else {
      return nil
    }
    let file = url.appendingPathComponent(Self.name)
    guard names.contains(Self.name) else {
      throw Refusal("\(path) has something else in it than a run. Choose a folder with --runs.")
    }
    close(try locked(file))
    let old = URL(fileURLWithPath: url.path + ".old")
    let isLink = (try? files.destinationOfSymbolicLink(atPath: place.url.path)) != nil
    let shown = isLink ? old.path : path + ".old"
    if files.fileExists(atPath: old.path) {
      guard files.fileExists(atPath: old.appendingPathComponent(Self.name).path) else {
        throw Refusal("\(shown) is in the way, and is not a run. Move it, or use --runs.")
      }
      try files.removeItem(at: old)
    }
    try files.moveItem(at: url, to: old)
    return shown
  }

  /// Opens and locks a file that no other process has locked; the lock ends with the process,
  /// however that ends.
  private func locked(_ file: URL) throws -> Int32 {
    let descriptor = Foundation.open(file.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    // A lock that was let go lives on for a moment in a process that was just being started.
    let isLocked = (0..<20).contains { attempt in
      if attempt > 0 { usleep(10_000) }
      return flock(descriptor, LOCK_EX | LOCK_NB) == 0
    }
    guard isLocked else {
      close(descriptor)
      throw Refusal("another program is at work in \(path). Choose a folder with --runs.")
    }
    return descriptor
  }
}
