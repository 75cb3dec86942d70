import Foundation

/// The gnuplot program, with its search path and its time limit.
package struct Gnuplot: Sendable {
  /// Folders separated by ":", as in `PATH`.
  package var searchPath: String
  /// The number of seconds after which gnuplot is stopped.
  package var timeLimit: Double

  /// gnuplot as found through a search path, by default the one of this process.
  package init(
    searchPath: String = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
    timeLimit: Double = 60
  ) {
    self.searchPath = searchPath
    self.timeLimit = timeLimit
  }

  /// The program file, if there is one.
  package var executable: URL? {
    searchPath.split(separator: ":").lazy
      .map { URL(fileURLWithPath: String($0)).appendingPathComponent("gnuplot") }
      .first { Self.isProgram($0.path) }
  }

  /// Runs a script in its folder without a shell, with default settings (`-d`), so that nobody's
  /// `~/.gnuplot` changes a figure. Returns what went wrong, or `nil` if nothing did.
  func run(_ script: String, in folder: URL, executable: URL) -> Failure? {
    let process = Process()
    process.executableURL = executable
    process.arguments = ["-d", script]
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["LC_ALL"] = "C.UTF-8"
    environment["GNUTERM"] = nil
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    // A file rather than a pipe: nothing to drain, and a full pipe cannot stop gnuplot.
    let log = folder.appendingPathComponent("gnuplot.log")
    guard FileManager.default.createFile(atPath: log.path, contents: nil),
      let output = FileHandle(forWritingAtPath: log.path)
    else { return .said("its messages cannot be written to \(log.path)") }
    defer { try? output.close() }
    process.standardError = output

    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do {
      try process.run()
    } catch {
      return .said("\(executable.path) cannot be started: \(error.localizedDescription)")
    }
    if ended.wait(timeout: .now() + timeLimit) == .timedOut {
      // Not SIGTERM, which the child of a thread that blocks it never sees.
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
      return .stopped
    }
    if process.terminationReason == .exit && process.terminationStatus == 0 { return nil }
    let how = process.terminationReason == .exit ? "exit status" : "signal"
    return .said(
      (["\(how) \(process.terminationStatus)"] + messages(in: log)).joined(separator: "\n  "))
  }

  /// The reason why there is no picture.
  enum Failure {
    /// In gnuplot's words, or the system's.
    case said(String)
    /// It did not end within the time limit.
    case stopped
  }

  /// Returns the first lines of a log, and of each line the beginning: it may be of any length.
  private func messages(in log: URL) -> [String] {
    guard let file = try? FileHandle(forReadingFrom: log) else { return [] }
    defer { try? file.close() }
    let start = String(decoding: (try? file.read(upToCount: 1 << 14)) ?? Data(), as: UTF8.self)
    return start.split(separator: "\n").prefix(6).map { line in
      PlainText.line(line.count <= 300 ? String(line) : line.prefix(299) + "…")
    }
  }

  private static func isProgram(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue && FileManager.default.isExecutableFile(atPath: path)
  }
}
