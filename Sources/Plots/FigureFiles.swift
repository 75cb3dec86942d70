import CGnuplot
import Foundation
import Require

extension Figure {
  /// Writes the figure as `name.svg` for pages and `name.png` at double resolution, with the script
  /// `name.gp` and the data `name.tsv` that made it, into a folder that is made if it is not there.
  ///
  /// Equal figures give equal bytes, with the same gnuplot. Files are finished under another name
  /// first, in a folder of their own inside `folder`, so that no failure leaves a half-written
  /// file. If gnuplot is missing or fails, the data and the script are written all the same,
  /// pictures of that name from an earlier run are removed, since they would show other data, and
  /// the error says so.
  ///
  /// - Parameters:
  ///   - folder: Where the files go.
  ///   - name: The name of the files: letters, digits, "_", "-" and ".", the last two not first.
  /// - Throws: A `PlotError` that says what failed and what to do.
  public func write(to folder: URL, name: String) throws(PlotError) {
    try write(to: folder, name: name, gnuplot: Gnuplot())
  }

  /// Writes the figure with a given gnuplot.
  package func write(to folder: URL, name: String, gnuplot: Gnuplot) throws(PlotError) {
    require(
      name.wholeMatch(of: /[A-Za-z0-9_][A-Za-z0-9_\-.]*/) != nil,
      "a figure's name has letters, digits, '_', '-' and '.', the last two not first; got \"\(name)\""
    )
    let files = try FigureFiles(in: folder, name: name)
    defer { files.clear() }
    do {
      try Data(table.utf8).write(to: files.draft("tsv"))
    } catch {
      throw .notWritten(file: name + ".tsv", reason: FigureFiles.reason(error))
    }
    guard cgnuplot_is_available() else {
      try files.finish("tsv")
      for ending in ["gp", "svg", "png"] { files.remove(ending) }
      throw .builtWithoutGnuplot(folder: folder.path, name: name)
    }
    try script(name: name).write(to: files.draft("gp"))

    let executable = gnuplot.executable
    let problem = executable.flatMap {
      gnuplot.run(name + ".gp", in: files.workshop, executable: $0)
    }
    try files.finish("tsv")
    try files.finish("gp")
    if executable == nil || problem != nil {
      for ending in ["svg", "png"] { files.remove(ending) }
      guard let problem else { throw .gnuplotMissing(folder: folder.path, name: name) }
      switch problem {
      case .stopped(let seconds):
        throw .gnuplotStopped(folder: folder.path, name: name, seconds: seconds)
      case .said(let reason):
        throw .gnuplotFailed(folder: folder.path, name: name, reason: reason)
      }
    }
    // gnuplot exits with 0 when the disk is full, so the pictures must show that they are whole.
    for (ending, mark) in [("svg", "</svg>"), ("png", "IEND")] {
      let drawn = try? Data(contentsOf: files.draft(ending))
      guard drawn?.suffix(16).range(of: Data(mark.utf8)) != nil else {
        files.remove(ending)
        throw .notWritten(
          file: "\(name).\(ending)", reason: "gnuplot left it unfinished, as on a full disk")
      }
    }
    try files.finish("svg")
    try files.finish("png")
  }
}

/// The files of one figure, finished in a folder of their own and then moved to their places.
private struct FigureFiles {
  let folder: URL
  let name: String
  let workshop: URL

  /// Makes the folder, and removes the remains that killed processes left of this figure.
  init(in folder: URL, name: String) throws(PlotError) {
    (self.folder, self.name) = (folder, name)
    let (files, mark) = (FileManager.default, ".\(name).partial-")
    let own = ProcessInfo.processInfo.processIdentifier
    workshop = folder.appendingPathComponent("\(mark)\(own)")
    for draft in (try? files.contentsOfDirectory(atPath: folder.path)) ?? [] {
      guard draft.hasPrefix(mark), let process = pid_t(draft.dropFirst(mark.count)),
        process == own || (kill(process, 0) != 0 && errno == ESRCH)
      else { continue }
      try? files.removeItem(at: folder.appendingPathComponent(draft))
    }
    do {
      try files.createDirectory(at: workshop, withIntermediateDirectories: true)
    } catch {
      throw .folderUnusable(path: folder.path, reason: Self.reason(error))
    }
  }

  func draft(_ ending: String) -> URL { workshop.appendingPathComponent("\(name).\(ending)") }

  private func file(_ ending: String) -> URL { folder.appendingPathComponent("\(name).\(ending)") }

  /// Puts a finished file in its place, over one of the same name, in one step.
  func finish(_ ending: String) throws(PlotError) {
    if rename(draft(ending).path, file(ending).path) != 0 {
      throw .notWritten(file: "\(name).\(ending)", reason: String(cString: strerror(errno)))
    }
  }

  /// Removes a file that an earlier figure of that name has left.
  func remove(_ ending: String) { try? FileManager.default.removeItem(at: file(ending)) }

  /// Removes the unfinished files.
  func clear() { try? FileManager.default.removeItem(at: workshop) }

  /// Returns the system's message, without the wrapping.
  static func reason(_ error: any Error) -> String {
    error.localizedDescription
      .replacing("The operation could not be completed. ", with: "")
      .trimmingCharacters(in: ["."])
  }
}
