import Foundation
import Require

/// The files that a figure leaves in its folder.
public struct FigureFiles: Equatable, Sendable {
  /// The figure for pages.
  public var svg: URL
  /// The figure at double resolution, for previews.
  public var png: URL
  /// The script that drew both; it holds its data and runs in its folder.
  public var script: URL
  /// All the data, one row per point.
  public var data: URL

  init(folder: URL, name: String) {
    svg = folder.appendingPathComponent(name + ".svg")
    png = folder.appendingPathComponent(name + ".png")
    script = folder.appendingPathComponent(name + ".gp")
    data = folder.appendingPathComponent(name + ".tsv")
  }
}

extension Figure {
  /// Writes the figure as `name.svg` and `name.png`, with the script `name.gp` and the data
  /// `name.tsv` that made it, into a folder that is made if it is not there.
  ///
  /// Equal figures give equal bytes, with the same gnuplot. Files are finished under another name
  /// first, in a folder of their own inside `folder`: whatever fails, nothing half-written is left.
  /// If gnuplot is missing or fails, the data and the script are written all the same, pictures of
  /// that name from an earlier run are removed, since they would show other data, and the error
  /// says so.
  ///
  /// - Parameters:
  ///   - folder: Where the files go.
  ///   - name: The name of the files: letters, digits, "_", "-" and ".", the last two not first.
  ///   - gnuplot: The program that draws.
  /// - Returns: The four files.
  /// - Throws: A `PlotError` that says what failed and what to do.
  @discardableResult
  public func write(
    to folder: URL, name: String, gnuplot: Gnuplot = Gnuplot()
  ) throws(PlotError) -> FigureFiles {
    require(
      name.wholeMatch(of: /[A-Za-z0-9_][A-Za-z0-9_\-.]*/) != nil,
      "a figure's name has letters, digits, '_', '-' and '.', the last two not first; got \"\(name)\""
    )
    let workshop = folder.appendingPathComponent(
      ".\(name).partial-\(ProcessInfo.processInfo.processIdentifier)")
    do {
      Self.removeLeftovers(in: folder, of: name)
      try FileManager.default.createDirectory(at: workshop, withIntermediateDirectories: true)
    } catch {
      throw .folderUnusable(path: folder.path, reason: Self.reason(error))
    }
    defer { try? FileManager.default.removeItem(at: workshop) }

    let drafts = FigureFiles(folder: workshop, name: name)
    let files = FigureFiles(folder: folder, name: name)
    do {
      try Data(table.utf8).write(to: drafts.data)
    } catch {
      throw .notWritten(file: files.data.lastPathComponent, reason: Self.reason(error))
    }
    try script(name: name).write(to: drafts.script)

    let executable = gnuplot.executable
    let problem = executable.flatMap {
      gnuplot.run(drafts.script.lastPathComponent, in: workshop, executable: $0)
    }
    try Self.move(drafts.data, to: files.data)
    try Self.move(drafts.script, to: files.script)
    if executable == nil || problem != nil {
      for picture in [files.svg, files.png] { try? FileManager.default.removeItem(at: picture) }
      guard let problem else { throw .gnuplotMissing(folder: folder.path, name: name) }
      throw .gnuplotFailed(folder: folder.path, name: name, reason: problem)
    }
    // gnuplot exits with 0 when the disk is full, so the pictures must show that they are whole.
    for (draft, file, end) in [
      (drafts.svg, files.svg, "</svg>"), (drafts.png, files.png, "IEND"),
    ] {
      guard let drawn = try? Data(contentsOf: draft),
        drawn.suffix(16).range(of: Data(end.utf8)) != nil
      else {
        try? FileManager.default.removeItem(at: file)
        throw .notWritten(
          file: file.lastPathComponent, reason: "gnuplot left it unfinished, as on a full disk")
      }
    }
    try Self.move(drafts.svg, to: files.svg)
    try Self.move(drafts.png, to: files.png)
    return files
  }

  /// Removes what processes that were killed have left of this figure, and what this one has.
  private static func removeLeftovers(in folder: URL, of name: String) {
    let own = ProcessInfo.processInfo.processIdentifier
    for draft in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] {
      let mark = ".\(name).partial-"
      guard draft.hasPrefix(mark), let process = pid_t(draft.dropFirst(mark.count)),
        process == own || (kill(process, 0) != 0 && errno == ESRCH)
      else { continue }
      try? FileManager.default.removeItem(at: folder.appendingPathComponent(draft))
    }
  }

  /// Puts a finished file in its place, over one of the same name, in one step.
  private static func move(_ draft: URL, to file: URL) throws(PlotError) {
    if rename(draft.path, file.path) != 0 {
      throw .notWritten(file: file.lastPathComponent, reason: String(cString: strerror(errno)))
    }
  }

  /// What the system said, without the wrapping.
  private static func reason(_ error: any Error) -> String {
    error.localizedDescription
      .replacing("The operation could not be completed. ", with: "")
      .trimmingCharacters(in: ["."])
  }
}
