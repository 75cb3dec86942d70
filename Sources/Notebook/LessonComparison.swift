import Cells
import Foundation
import Plots
import Ranks
import Terminal
import TextLayout

extension Lesson {
  /// Runs the lesson once for each value that `--compare` gives a knob, and draws what became of them: the
  /// trainings of the first cell that has some with these settings, or the figure in which the knob is compared.
  ///
  /// Each run is kept in a folder of its own, from the same seeds.
  ///
  /// - Returns: the exit code.
  func compare(
    _ options: LessonOptions, _ context: RunContext, _ body: (LessonNotebook) throws -> Void
  ) throws -> Int32 {
    guard context.ranks.count == 1 else {
      throw Refusal("--compare is for one rank; its bytes are those of any number.", code: EX_USAGE)
    }
    var options = options
    let console = context.console
    var silently = context
    silently.console = console.withoutResults()
    let figures = try RunPlaces(of: self, &options, in: context).figures
    console.print(
      ["\(heading): \(options.knobs.compared.map(\.words).joined(separator: ", "))"]
        + (options.knobs.remark(on: knobs).map { [$0] } ?? []))
    let knob = options.knobs.comparedKnob(of: knobs)
    var arms: [ComparedArm] = []
    for turn in options.knobs.compared {
      console.note("\(turn.words):")
      var arm = options
      arm.knobs = options.knobs.arm(turn)
      arm.runs = options.runs.map { "\($0)-\(turn.folder)" }
      (arm.plots, arm.noPlots) = (nil, true)
      let places = try RunPlaces(
        of: self, &arm, in: context, suffix: "\(options.knobs.suffix)-\(turn.value)")
      let text = try? String(contentsOfFile: context.file, encoding: .utf8)
      let notebook = LessonNotebook(
        lesson: self, options: arm, source: text.map(LessonSource.init), places, silently,
        compared: knob)
      let outcome = notebook.run(body)
      if notebook.interrupted {
        console.note("stopped: what is compared are whole runs; the same command begins anew")
        return context.interruption.exitCode
      }
      if let failure = outcome.failure {
        throw Refusal("\(turn.words): \(message(of: failure))")
      }
      arms.append(
        ComparedArm(
          words: turn.words, runs: places.runs, ledger: outcome.record.ledger,
          figure: notebook.state.withLock { $0.comparedFigure }))
    }
    let remarks = [options.quick ? "quick run" : nil, options.knobs.remark(on: knobs)]
    if let name = knob?.figure {
      try show(arms, name, in: figures, remarks: remarks.compactMap { $0 }, console)
    } else {
      let comparison = try RunComparison(of: arms.map { ($0.words, $0.runs.url) })
      try comparison.show(in: figures, remarks: remarks.compactMap { $0 }, console)
    }
    console.print(["The runs: \(arms.map(\.runs.path).joined(separator: ", "))"])
    return EXIT_SUCCESS
  }

  /// Shows what was measured in runs until they had drawn one of the lesson's figures, and that figure of all.
  private func show(
    _ arms: [ComparedArm], _ name: String, in figures: FigureFolder?, remarks: [String],
    _ console: Console
  ) throws {
    let drawn = arms.compactMap { arm in arm.figure.map { (name: arm.words, figure: $0) } }
    guard drawn.count == arms.count else {
      throw Refusal("expected the figure \(name) of each run, which one of them has not drawn")
    }
    let rows = arms.map(\.ledger.rows)
    let measured = claims.indices.filter { place in rows.allSatisfy { $0[place].measured != nil } }
    if !measured.isEmpty {
      console.print(
        ["", "Measured on the way (the claims speak of the lesson's settings):"]
          + measured.flatMap { wrap("\($0 + 1). \(claims[$0].text)", width: console.textWidth) }
          + [""]
          + Table(
            ["claim"] + arms.map(\.words),
            measured.map { place in ["\(place + 1)"] + rows.map { $0[place].measured ?? "" } }
          ).lines)
    }
    let values = drawn.map(\.name).joined(separator: ", ")
    let figure = Figure.beside(
      drawn, title: "\(heading), figure \(name): \(values)",
      caption: (remarks + ["the lesson's caption: \(drawn[0].figure.caption)"]).joined(
        separator: " · "))
    if console.outputIsTerminal || figures == nil {
      let chart = figure.textChart(width: console.textWidth, height: 16, color: console.color)
      console.print([""] + chart.split(separator: "\n").map(String.init))
    }
    try figures?.draw(figure, name: "compare", console)
  }
}

/// One of the runs that are compared.
private struct ComparedArm {
  let words: String
  let runs: RunFolder
  let ledger: ClaimLedger
  let figure: Figure?
}

extension LessonNotebook {
  /// Returns whether the run is one of several, and has what is compared of it.
  func hasWhatIsCompared(_ state: State) -> Bool {
    guard let compared else { return false }
    return compared.figure == nil
      ? state.hasAskedForSettings && state.hasLogged : state.comparedFigure != nil
  }
}
