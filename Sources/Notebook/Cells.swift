import Terminal
import TextLayout

/// The error that `cell()` throws when the last cell that `--cell` asked for has run, or when the
/// results until Ctrl-C have been drawn.
package struct StoppedAtCell: Error {}

extension LessonNotebook {
  /// Begins the cell in whose text it stands, and ends the one before.
  ///
  /// The heading and the prose are found in the lesson's source by the line of this call, and
  /// printed. If the source cannot be read, the lesson runs without them.
  ///
  /// - Parameter line: The line of the call; leave it out.
  /// - Throws: An error that ends the run, when `--cell` asks to stop before this cell, or Ctrl-C
  ///   did and a figure has been drawn since.
  public func cell(line: Int = #line) throws {
    try state.withLock { state in
      endCell(&state)
      let index = source?.indexOfCell(atLine: line) ?? state.run
      if state.hasDrawnAfterInterruption {
        console.print(["", "Stopped before cell \(index + 1)."])
        throw StoppedAtCell()
      }
      guard !hasWhatIsCompared(state) else { throw StoppedAtCell() }
      showCells(upTo: min(index, lastCell), &state)
      guard index < lastCell else { throw StoppedAtCell() }
      showCell(index, &state)
      state.shown = index + 1
      state.run += 1
      state.current = (index, console.now)
      state.cellIsEmpty = true
    }
  }

  /// Ends the last cell; after a whole run also shows the cells that remain to be read.
  func close(isWhole: Bool) -> RunRecord {
    state.withLock { state in
      endCell(&state)
      if isWhole { showCells(upTo: source?.cells.count ?? 0, &state) }
      return state.record
    }
  }

  /// Shows lines in the terminal, and keeps them for the page.
  func show(_ lines: [String], _ state: inout State) {
    guard !lines.isEmpty else { return }
    state.cellIsEmpty = false
    state.record.add(.text(lines.joined(separator: "\n")), to: state.current?.index)
    let columns = console.outputIsTerminal ? console.columns : .max
    console.print(lines.flatMap { broken($0, at: columns) })
  }

  /// Shows a line whose end was never printed, and drops blank lines at the end.
  func finishLine(_ state: inout State) {
    var lines = state.unfinished.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines = [] }
    show(lines.map(String.init), &state)
    state.unfinished = ""
  }

  private func endCell(_ state: inout State) {
    console.endAllLines()
    finishLine(&state)
    guard let (index, started) = state.current else { return }
    let seconds = console.now - started
    state.record.cells[index, default: .init()].seconds += seconds
    let line = console.styled("cell \(index + 1) · \(duration(seconds))", .faint)
    console.print(state.cellIsEmpty ? [line] : ["", line])
    state.current = nil
  }

  /// Shows the cells that are there to be read only, which come before the one that runs next.
  private func showCells(upTo end: Int, _ state: inout State) {
    while state.shown < end, source != nil {
      showCell(state.shown, &state)
      state.shown += 1
    }
  }

  private func showCell(_ index: Int, _ state: inout State) {
    let cell = source.flatMap { $0.cells.indices.contains(index) ? $0.cells[index] : nil }
    let title = cell.map { "\(index + 1) · \($0.heading)" } ?? "cell \(index + 1)"
    let rule = String(repeating: "─", count: max(0, console.textWidth - displayWidth(title) - 4))
    console.print(["", console.styled("── \(title) \(rule)", .strong), ""])
    guard let cell, !cell.prose.isEmpty else { return }
    let prose = Prose(cell.prose).lines(width: console.textWidth, color: console.color)
    console.print(cell.runs ? prose + [""] : prose)
  }
}
