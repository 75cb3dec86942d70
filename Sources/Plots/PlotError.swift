/// The reason why a figure could not be written or drawn, and what to do about it.
public enum PlotError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The folder cannot be made or written to; nothing was written.
  case folderUnusable(path: String, reason: String)
  /// A file could not be written whole; what was there before is untouched.
  case notWritten(file: String, reason: String)
  /// There is no gnuplot; the data and the script were written to `folder`.
  case gnuplotMissing(folder: String, name: String)
  /// gnuplot did not draw the figure; the data and the script were written to `folder`.
  case gnuplotFailed(folder: String, name: String, reason: String)

  /// One or two lines for the person at the terminal.
  public var description: String {
    switch self {
    case .folderUnusable(let path, let reason):
      "cannot write figures to \(path): \(reason); choose a folder that can be written to"
    case .notWritten(let file, let reason):
      "cannot write \(file): \(reason); make room or choose another folder, then run again"
    case .gnuplotMissing(_, let name):
      """
      gnuplot is not installed; the data and script were written (\(name).tsv, \(name).gp); \
      install it with: apt-get install gnuplot-nox
      """
    case .gnuplotFailed(let folder, let name, let reason):
      """
      gnuplot could not draw \(name): \(reason)
      the data and script were written; to see more, run "gnuplot -d \(name).gp" in \(folder)
      """
    }
  }
}
