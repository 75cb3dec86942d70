import Foundation
import Require

/// A figure, as far as a notebook is concerned: something that can be written and sketched.
public protocol Drawable {
  /// What it found, in a sentence.
  var title: String { get }

  /// Writes the picture, its script and its data: `NAME.svg`, `NAME.png`, `NAME.gp`, `NAME.tsv`.
  ///
  /// - Parameters:
  ///   - folder: A folder that exists.
  ///   - name: The files' name without its ending.
  /// - Throws: `NotDrawn` if data and script are there and only the picture is missing; any other
  ///   error if not even the data could be written.
  func write(to folder: URL, name: String) throws

  /// The same figure, with a remark in front of its caption.
  func remarked(_ remark: String) -> Self

  /// A sketch of the figure in characters.
  ///
  /// - Parameters:
  ///   - width: No line is wider than this many columns.
  ///   - height: The rows of a drawing area.
  ///   - color: Whether it may have color.
  /// - Returns: The lines of the sketch.
  func textChart(width: Int, height: Int, color: Bool) -> String
}

extension Drawable {
  /// Itself: a figure without a caption has no place for a remark.
  public func remarked(_ remark: String) -> Self { self }
}

/// Why a figure has no picture although its data is there: gnuplot is missing, say.
public struct NotDrawn: Error, CustomStringConvertible {
  /// What is wrong and what to do.
  public let description: String

  /// A figure without its picture.
  public init(_ description: String) {
    self.description = description
  }
}

extension Notebook {
  /// Writes a figure into the plots folder; a terminal also gets a sketch of it.
  ///
  /// A figure that cannot be drawn or written gives one line that says so, and the run goes on. Of a
  /// quick or an interrupted run the caption says that it is one.
  ///
  /// - Parameters:
  ///   - figure: The figure.
  ///   - name: The name of its files, such as `accuracy-by-terms`.
  public func figure(_ figure: some Drawable, name: String) {
    require(isPlainName(name), "a figure's name has only a-z, 0-9 and -, got '\(name)'")
    let isFirst = state.withLock { state in
      finishLine(&state)
      state.hasDrawnAfterInterruption = interrupted
      defer { state.cellIsEmpty = false }
      return state.cellIsEmpty
    }
    let remark = [quick ? "quick run" : nil, interrupted ? "interrupted" : nil].compactMap { $0 }
    let figure = remark.isEmpty ? figure : figure.remarked(remark.joined(separator: ", "))
    if console.outputIsTerminal {
      if !isFirst { console.print([""]) }
      let chart = figure.textChart(width: console.textWidth, height: 16, color: console.color)
      let lines = chart.split(separator: "\n", omittingEmptySubsequences: false)
      console.print((chart.hasSuffix("\n") ? lines.dropLast() : lines).map(String.init))
    }
    guard let figures else { return }
    let outcome = figures.write(figure, name: name)
    switch outcome {
    case .drawn: console.print(["figure: \(figures.path(of: "\(name).svg"))"])
    case .onlyData(let why):
      console.note("warning: \(name) was not drawn: \(why)")
      console.print(["data: \(figures.path(of: "\(name).tsv"))"])
    case .failed(let why):
      console.note("error: \(name) was not written: \(why)")
      state.withLock { $0.record.lostFigures.append(name) }
      return
    }
    state.withLock {
      let item = RunRecord.Item.figure(
        name: name, title: figure.title, hasPicture: outcome == .drawn)
      $0.record.add(item, to: $0.current?.index)
    }
  }
}
