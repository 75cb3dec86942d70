import Foundation

/// A figure, as far as a notebook is concerned: something that can be written and sketched.
public protocol Drawable {
  /// Writes the picture, its script and its data: `NAME.svg`, `NAME.png`, `NAME.gp`, `NAME.tsv`.
  ///
  /// - Parameters:
  ///   - folder: A folder that exists.
  ///   - name: The files' name without its ending.
  /// - Throws: Why the files could not be written, or the picture not be drawn.
  func write(to folder: URL, name: String) throws

  /// A sketch of the figure in characters, of at most this width and height.
  func textChart(width: Int, height: Int) -> String
}
