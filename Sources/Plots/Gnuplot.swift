import Foundation

/// The gnuplot program, with its search path and its time limit.
package struct Gnuplot: Sendable {
  /// Folders separated by ":", as in `PATH`.
  package var searchPath: String
  /// The number of seconds after which gnuplot is stopped.
  package var timeLimit: Double
  /// Returns whether someone has asked to stop: then gnuplot has ``patience`` seconds more.
  package var isHurried: @Sendable () -> Bool = { false }
  /// See ``isHurried``.
  package var patience = 5.0

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
    // A file rather than a pipe: nothing to drain, and a full pipe cannot stop gnuplot.
    let log = folder.appendingPathComponent("gnuplot.log")
    guard FileManager.default.createFile(atPath: log.path, contents: nil) else {
      return .said("its messages cannot be written to \(log.path)")
    }
    var environment = ProcessInfo.processInfo.environment
    environment["LC_ALL"] = "C.UTF-8"
    environment["GNUTERM"] = nil
    let program: SpawnedProgram
    do {
      program = try SpawnedProgram(
        [executable.path, "-d", script], environment: environment, in: folder, errors: log)
    } catch {
      return .said("\(executable.path) cannot be started: \(error.message)")
    }
    let how: String
    switch program.end(within: timeLimit, patience: patience, isHurried: isHurried) {
    case .exited(0): return nil
    case .outOfTime(let seconds): return .stopped(after: seconds)
    case .exited(let status): how = "exit status \(status)"
    case .signal(let number): how = "signal \(number)"
    }
    return .said(([how] + messages(in: log)).joined(separator: "\n  "))
  }

  /// The reason why there is no picture.
  enum Failure {
    /// In gnuplot's words, or the system's.
    case said(String)
    /// It had not ended after so many seconds.
    case stopped(after: Double)
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
