/// The reason why a figure could not be written or drawn, and what to do about it.
public enum PlotError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The folder cannot be made or written to; nothing was written.
  case folderUnusable(path: String, reason: String)
  /// A file could not be written whole; what was there before is untouched.
  case notWritten(file: String, reason: String)
  /// There is no gnuplot; the data and the script were written to `folder`.
  case gnuplotMissing(folder: String, name: String)
  /// The program has no gnuplot-iostream in it; the data were written to `folder`.
  case builtWithoutGnuplot(folder: String, name: String)
  /// gnuplot did not draw the figure; the data and the script were written to `folder`.
  case gnuplotFailed(folder: String, name: String, reason: String)
  /// gnuplot did not end in time; the data and the script were written to `folder`.
  case gnuplotStopped(folder: String, name: String, seconds: Double)

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
      install it with: \(installCommand("gnuplot-nox", "gnuplot"))
      """
    case .builtWithoutGnuplot(_, let name):
      """
      this program was built where the C++ header gnuplot-iostream.h was missing; the data were \
      written (\(name).tsv); get the header with "\(headerCommand)", then build anew: \
      swift build --manifest-cache none
      """
    case .gnuplotFailed(let folder, let name, let reason):
      """
      gnuplot could not draw \(name): \(reason)
      the data and script were written; to see more, run "gnuplot -d \(name).gp" in \(folder)
      """
    case .gnuplotStopped(let folder, let name, let seconds):
      """
      gnuplot was stopped, for it had not drawn \(name) after \(Script.number(seconds)) s
      the data and script were written; to see why, run "gnuplot -d \(name).gp" in \(folder)
      """
    }
  }
}

/// Returns the command that installs a package, by its names in Debian and in Homebrew.
private func installCommand(_ debian: String, _ brew: String) -> String {
  #if os(macOS)
    "brew install \(brew)"
  #else
    "apt-get install \(debian)"
  #endif
}

/// The command that brings gnuplot-iostream.h; Homebrew has what it needs, but not the header itself.
private var headerCommand: String {
  installCommand(
    "libgnuplot-iostream-dev", "boost; the header is at stahlke.org/dan/gnuplot-iostream")
}
