import Foundation
import Synchronization

/// A program that runs beside this one, in a process group of its own, until it ends or is ended.
///
/// By `posix_spawn` and not by Foundation's `Process`: that waits for ever for the children of a program
/// that was killed, and where memory or file descriptors are short.
struct SpawnedProgram {
  private let group: pid_t

  /// Starts a program without input and output.
  ///
  /// - Parameters:
  ///   - words: The path of the program, and its arguments.
  ///   - environment: All of its environment variables.
  ///   - folder: Where it runs.
  ///   - errors: The file for its messages, which is there.
  /// - Throws: The system's error.
  init(
    _ words: [String], environment: [String: String], in folder: URL, errors: URL
  ) throws(SystemError) {
    #if canImport(Darwin)
      var (actions, attributes) = (posix_spawn_file_actions_t?.none, posix_spawnattr_t?.none)
    #else
      var (actions, attributes) = (posix_spawn_file_actions_t(), posix_spawnattr_t())
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, errors.path, O_WRONLY | O_APPEND, 0)
    // It gets no other files: a lock that it held would outlive this process.
    #if canImport(Darwin)
      let alone = Int16(POSIX_SPAWN_CLOEXEC_DEFAULT)
    #else
      let alone: Int16 = 0
      var limit = rlimit()
      getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
      for file in 3..<max(3, min(1024, Int32(clamping: limit.rlim_cur))) {
        posix_spawn_file_actions_addclose(&actions, file)
      }
    #endif
    // A group of its own: Ctrl-C does not reach it, and all that it starts can be ended with it. What this
    // process ignores or blocks, it does not.
    let group = Int16(POSIX_SPAWN_SETPGROUP)
    let signalsOfItsOwn = Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, alone | group | signalsOfItsOwn)
    posix_spawnattr_setpgroup(&attributes, 0)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGINT, SIGTERM, SIGPIPE, SIGXFSZ] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    // The shell goes to the folder and becomes the program: Swift does not see the C library's way.
    let whole = ["/bin/sh", "-c", #"cd "$0" && exec "$@""#, folder.path] + words
    let arguments = whole.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var process = pid_t()
    let error = posix_spawn(&process, whole[0], &actions, &attributes, arguments, variables)
    guard error == 0 else { throw SystemError(error) }
    self.group = process
    spawnedGroup.store(process, ordering: .relaxed)
  }

  /// The way in which a program ended.
  enum End: Equatable {
    case exited(Int32)
    case signal(Int32)
    /// It was killed after so many seconds, with all that it had started.
    case outOfTime(after: Double)
  }

  /// Waits for its end, and returns how that was.
  ///
  /// - Parameters:
  ///   - seconds: After so many it is killed.
  ///   - patience: The number of seconds that it has from when there is hurry.
  ///   - isHurried: Whether there is.
  /// - Returns: How it ended.
  func end(within seconds: Double, patience: Double, isHurried: () -> Bool) -> End {
    defer { spawnedGroup.store(0, ordering: .relaxed) }
    let start = ContinuousClock.now
    var (limit, isInHurry) = (seconds, false)
    var pause: UInt32 = 1000  // microseconds
    var status: Int32 = 0
    while true {
      let found = waitpid(group, &status, WNOHANG)
      if found == group {
        let signal = status & 0x7f
        return signal == 0 ? .exited(status >> 8 & 0xff) : .signal(signal)
      }
      if found < 0 && errno != EINTR { return .signal(0) }  // someone else has waited for it
      let passed = (ContinuousClock.now - start) / .seconds(1)
      if !isInHurry && isHurried() {
        isInHurry = true
        limit = min(limit, (10 * (passed + patience)).rounded() / 10)
      }
      guard passed < limit else { break }
      usleep(pause)
      pause = min(2 * pause, 20_000)
    }
    kill(-group, SIGKILL)
    while waitpid(group, &status, 0) < 0 && errno == EINTR {}
    return .outOfTime(after: limit)
  }
}

/// The process group of what was started and has not ended, or 0.
private let spawnedGroup = Atomic<pid_t>(0)

/// Ends the program that draws, if there is one: for a process that is about to exit.
package func endDrawing() {
  let group = spawnedGroup.exchange(0, ordering: .relaxed)
  if group > 0 { kill(-group, SIGKILL) }
}

/// An error of the operating system.
struct SystemError: Error {
  let message: String
  init(_ number: Int32) { message = String(cString: strerror(number)) }
}
