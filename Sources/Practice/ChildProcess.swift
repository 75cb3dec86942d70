import Foundation
import Synchronization
import Terminal

/// A program that is run until it ends, is killed, or runs out of time.
package struct ChildProcess {
  /// The way in which a program ended.
  package enum End: Equatable, Sendable {
    /// By itself, with a status.
    case exited(Int32)
    /// By a signal: it trapped, or it was killed.
    case stopped(by: Int32)
    /// It was killed when its time was over.
    case outOfTime
  }

  /// The most that a program may use; the shell knows these numbers as those of `ulimit`.
  package struct Limits: Sendable {
    /// Seconds.
    var seconds: Double
    /// Kilobytes of memory.
    var memory: Int
    /// Kilobytes in a file that it writes.
    var output: Int

    package init(seconds: Double, memory: Int = 4_194_304, output: Int = 4096) {
      (self.seconds, self.memory, self.output) = (seconds, memory, output)
    }
  }

  /// The program and its arguments; it is looked for in `PATH`.
  var command: [String]
  var folder: URL
  /// The environment variables to change.
  var environment: [String: String]
  var limits: Limits?

  /// A program with its arguments, run in a folder.
  package init(
    command: [String], folder: URL, environment: [String: String] = [:], limits: Limits? = nil
  ) {
    (self.command, self.folder) = (command, folder)
    (self.environment, self.limits) = (environment, limits)
  }

  /// Runs it, and waits for its end.
  ///
  /// - Parameters:
  ///   - input: The file that it reads; nothing if there is none.
  ///   - output: The file for what it prints; what is printed here if there is none.
  ///   - errors: The file for its messages, which may be that of its output.
  /// - Returns: How it ended.
  /// - Throws: The system's error, if it cannot be started.
  package func run(input: URL? = nil, output: URL? = nil, errors: URL? = nil) throws -> End {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script, "sh"] + command
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = try input.map(FileHandle.init(forReadingFrom:)) ?? .nullDevice
    if let output { process.standardOutput = try Self.emptyFile(output) }
    if let errors {
      process.standardError = errors == output ? process.standardOutput : try Self.emptyFile(errors)
    }
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    runningGroup.store(process.processIdentifier, ordering: .relaxed)
    defer { runningGroup.store(0, ordering: .relaxed) }
    if let limits, ended.wait(timeout: .now() + limits.seconds) == .timedOut {
      kill(-process.processIdentifier, SIGKILL)
      ended.wait()
      return .outOfTime
    } else if limits == nil {
      ended.wait()
    }
    let status = process.terminationStatus
    return process.terminationReason == .exit ? .exited(status) : .stopped(by: status)
  }

  /// Sets the limits, each as far as this system knows it, and becomes the program. A file's size
  /// is in blocks of 512 bytes.
  private var script: String {
    guard let limits else { return #"exec "$@""# }
    let settings = ["-c 0", "-f \(2 * limits.output)", "-d \(limits.memory)"]
    return settings.map { "ulimit \($0) 2> /dev/null; " }.joined() + #"exec "$@""#
  }

  private static func emptyFile(_ url: URL) throws -> FileHandle {
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }
}

/// The process group of the running program, or 0. Signals reach this process as a whole, so the
/// whole process has one such number.
private let runningGroup = Atomic<Int32>(0)

/// Lets Ctrl-C, a terminal that is closed, and SIGTERM end the program that runs, and this one:
/// what was run has a process group of its own, which these do not reach.
package func endAtSignals() {
  for number in [SIGHUP, SIGINT, SIGTERM] {
    signal(number) { number in
      restoreTerminal()
      let group = runningGroup.load(ordering: .relaxed)
      if group > 0 {
        kill(-group, SIGINT)
        usleep(100_000)  // to the compiler, to end those that it has run itself
        kill(-group, SIGKILL)
      }
      _exit(128 + number)
    }
  }
}
