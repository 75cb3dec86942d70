import Foundation
import Plots
import Terminal

/// The folder in which a run leaves its figures, their data, and the verdicts.
package struct FigureFolder: Sendable {
  /// The folder's place.
  package let url: URL
  /// The program that draws them.
  package let gnuplot: Gnuplot
  /// The folder in which the program was started; paths are printed as seen from there.
  private let start: URL

  /// A folder, seen from where the program was started.
  package init(_ url: URL, seenFrom start: URL, gnuplot: Gnuplot = Gnuplot()) {
    self.gnuplot = gnuplot
    self.url = url.standardizedFileURL
    self.start = start.standardizedFileURL
  }

  /// Makes the folder if need be, and makes sure that files can be written in it: better to learn
  /// this before three minutes of training than after.
  ///
  /// - Throws: `Refusal`, with what is wrong and what to do.
  package func prepare() throws(Refusal) {
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      let link = try? FileManager.default.destinationOfSymbolicLink(atPath: url.path)
      throw refusal(link.map { "it is a link to \($0), which is not there" } ?? message(of: error))
    }
    let probe = url.appendingPathComponent(".probe-\(getpid())").path
    let descriptor = open(probe, O_CREAT | O_WRONLY | O_EXCL, 0o600)
    var problem = errno
    if descriptor >= 0 {
      problem = writeAll([UInt8](repeating: 0, count: 65_536), to: descriptor)
      close(descriptor)
      unlink(probe)
    }
    if problem != 0 { throw refusal(String(cString: strerror(problem))) }
  }

  /// Draws a figure that belongs to no cell, and says where it is.
  ///
  /// - Throws: `Refusal`, if it cannot be written.
  func draw(_ figure: Figure, name: String, _ console: Console) throws {
    try prepare()
    do throws(PlotError) {
      try figure.write(to: url, name: name, gnuplot: gnuplot)
      console.print(["", "figure: \(path(of: "\(name).svg"))"])
    } catch {
      switch error {
      case .gnuplotMissing, .gnuplotFailed, .gnuplotStopped, .builtWithoutGnuplot:
        console.note("warning: the figure was not drawn: \(message(of: error))")
        console.print(["", "data: \(path(of: "\(name).tsv"))"])
      case .folderUnusable, .notWritten:
        throw Refusal("the figure was not written: \(message(of: error))")
      }
    }
  }

  private func refusal(_ why: String) -> Refusal {
    Refusal(
      "cannot write figures in \(path()): \(why). Choose a folder with --plots, or use --no-plots.")
  }

  /// Returns the path of the folder, or of a file in it, as it is printed.
  package func path(of file: String? = nil) -> String {
    let whole = (file.map { url.appendingPathComponent($0) } ?? url).path
    let prefix = start.path.hasSuffix("/") ? start.path : start.path + "/"
    return whole.hasPrefix(prefix) ? String(whole.dropFirst(prefix.count)) : whole
  }
}

/// Returns the way from one folder to another, as a link: `../../plots/01-chain-of-thought`.
package func relativePath(from folder: URL, to other: URL) -> String {
  let from = folder.standardizedFileURL.pathComponents
  let to = other.standardizedFileURL.pathComponents
  let shared = zip(from, to).prefix { $0 == $1 }.count
  let steps = Array(repeating: "..", count: from.count - shared) + to.dropFirst(shared)
  return steps.isEmpty ? "." : steps.joined(separator: "/")
}
