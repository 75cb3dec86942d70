import CGnuplot
import Foundation

extension Script {
  /// Writes the script to a file through gnuplot-iostream.
  func write(to file: URL) throws(PlotError) {
    guard let handle = cgnuplot_open(file.path) else {
      throw .notWritten(file: file.lastPathComponent, reason: "out of memory")
    }
    defer { cgnuplot_free(handle) }
    // The first failure sticks in the handle, so that one look at the end is enough.
    for statement in statements {
      switch statement {
      case .command(let text): cgnuplot_command(handle, text)
      case .data(let name, let columns, let values):
        cgnuplot_data(handle, name, values, values.count / columns, columns)
      }
    }
    guard cgnuplot_close(handle) else {
      let reason = String(cString: cgnuplot_last_error(handle))
      throw .notWritten(file: file.lastPathComponent, reason: reason)
    }
  }
}
