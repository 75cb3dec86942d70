import Foundation
import Plots

extension Figure: Drawable {
  /// Writes the figure's files; a missing or failing gnuplot is told apart from a lost figure.
  public func write(to folder: URL, name: String) throws {
    do throws(PlotError) {
      _ = try write(to: folder, name: name, gnuplot: Gnuplot())
    } catch {
      switch error {
      case .gnuplotMissing, .gnuplotFailed: throw NotDrawn(error.description)
      case .folderUnusable, .notWritten: throw error
      }
    }
  }
}
