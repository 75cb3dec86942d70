import Foundation
import Plots

extension Figure: Drawable {
  /// The same figure, with a remark in front of its caption.
  public func remarked(_ remark: String) -> Figure {
    var figure = self
    figure.caption = caption.isEmpty ? remark : "\(remark) · \(caption)"
    return figure
  }

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
