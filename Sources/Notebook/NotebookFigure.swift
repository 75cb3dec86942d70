import Plots
import Require
import Terminal

extension LessonNotebook {
  /// Writes a figure into the plots folder; a terminal also gets a sketch of it. After Ctrl-C one without a
  /// single number is not drawn.
  ///
  /// If a figure cannot be drawn or written, one line says so, and the run goes on. The caption
  /// says whether the run was a quick or an interrupted one.
  ///
  /// - Parameters:
  ///   - figure: The figure.
  ///   - name: The name of its files, such as `accuracy-by-terms`.
  public func figure(_ figure: Figure, name: String) {
    require(isPlainName(name), "a figure's name has only a-z, 0-9 and -, got '\(name)'")
    let isFirst = state.withLock { state in
      finishLine(&state)
      state.hasDrawnAfterInterruption = interrupted
      defer { state.cellIsEmpty = false }
      return state.cellIsEmpty
    }
    guard figure.hasData || !interrupted else {
      console.print(["\(name): nothing was measured before the stop, so there is no figure"])
      return
    }
    if let compared, compared.figure == name { state.withLock { $0.comparedFigure = figure } }
    var figure = figure
    if quick { figure.title = "In a full run: \(figure.title)" }
    let remarks = [quick ? "quick run" : nil, interrupted ? "interrupted" : nil, changed].compactMap
    { $0 }
    let notes = [remarks.joined(separator: ", "), figure.caption]
    figure.caption = notes.filter { !$0.isEmpty }.joined(separator: " · ")
    if console.outputIsTerminal {
      let chart = figure.textChart(width: console.textWidth, height: 16, color: console.color)
      let lines = chart.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      console.print((isFirst ? [] : [""]) + lines.map(String.init))
    }
    write(figure, name: name)
  }

  private func write(_ figure: Figure, name: String) {
    guard let figures else { return }
    var hasPicture = true
    var gnuplot = figures.gnuplot
    // One that has hung once will hang again: the run does not wait as long for each figure.
    if state.withLock({ $0.gnuplotHung }) { gnuplot.timeLimit = min(gnuplot.timeLimit, 1) }
    gnuplot.isHurried = { [interruption] in interruption.isRequestedHere }
    do throws(PlotError) {
      try figure.write(to: figures.url, name: name, gnuplot: gnuplot)
      console.print(["figure: \(figures.path(of: "\(name).svg"))"])
    } catch {
      switch error {
      case .gnuplotMissing, .gnuplotFailed, .gnuplotStopped, .builtWithoutGnuplot:
        hasPicture = false
        if case .gnuplotStopped = error { state.withLock { $0.gnuplotHung = true } }
        console.note("warning: \(name) was not drawn: \(message(of: error))")
        console.print(["data: \(figures.path(of: "\(name).tsv"))"])
      case .folderUnusable, .notWritten:
        console.note("error: \(name) was not written: \(message(of: error))")
        state.withLock { $0.record.lostFigures.append(name) }
        return
      }
    }
    state.withLock {
      let item = RunRecord.Item.figure(name: name, title: figure.title, hasPicture: hasPicture)
      $0.record.add(item, to: $0.current?.index)
    }
  }
}
