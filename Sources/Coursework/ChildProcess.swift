import Foundation

/// A program that is run to its end, whatever that is.
struct ChildProcess {
  /// How a program ended.
  enum End: Equatable {
    /// By itself, with a status.
    case exited(Int32)
    /// By a signal: it trapped, or it was killed.
    case stopped(by: Int32)
    /// It was killed when its time was over.
    case outOfTime
  }

  /// What it may take at most; the shell knows these numbers as those of `ulimit`.
  struct Limits {
    /// Seconds.
    var seconds: Double
    /// Kilobytes of memory.
    var memory = 4_194_304
    /// Kilobytes in a file that it writes.
    var output = 4096
  }

  /// The program and its arguments; it is looked for in `PATH`.
  var command: [String]
  var folder: URL
  /// What is to be different in its environment.
  var environment: [String: String] = [:]
  var limits: Limits?

  /// Runs it, and waits for its end.
  ///
  /// - Parameters:
  ///   - input: The file that it reads; nothing if there is none.
  ///   - output: The file for what it prints; what is printed here if there is none.
  ///   - errors: The file for its messages, which may be that of its output.
  func run(input: URL? = nil, output: URL? = nil, errors: URL? = nil) throws -> End {
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

    // It has a process group of its own, which Ctrl-C on a terminal does not reach.
    let group = -process.processIdentifier
    let listening = [(SIGINT, 130), (SIGTERM, 143)].map { signal, status in
      Self.listen(to: signal) {
        kill(group, SIGINT)
        usleep(200_000)
        kill(group, SIGKILL)
        exit(Int32(status))
      }
    }
    defer { for source in listening { source.cancel() } }
    if let limits, ended.wait(timeout: .now() + limits.seconds) == .timedOut {
      kill(group, SIGKILL)
      ended.wait()
      return .outOfTime
    } else if limits == nil {
      ended.wait()
    }
    let status = process.terminationStatus
    return process.terminationReason == .exit ? .exited(status) : .stopped(by: status)
  }

  /// Sets the limits, each as far as this system knows it, and becomes the program. A file's size is in
  /// blocks of 512 bytes.
  private var script: String {
    guard let limits else { return #"exec "$@""# }
    let settings = ["-c 0", "-f \(2 * limits.output)", "-d \(limits.memory)"]
    return settings.map { "ulimit \($0) 2> /dev/null; " }.joined() + #"exec "$@""#
  }

  private static func emptyFile(_ url: URL) throws -> FileHandle {
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }

  private static func listen(
    to number: Int32, _ handler: @escaping @Sendable () -> Void
  ) -> any DispatchSourceSignal {
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler(handler: handler)
    source.setCancelHandler { signal(number, SIG_DFL) }
    source.resume()
    return source
  }
}
