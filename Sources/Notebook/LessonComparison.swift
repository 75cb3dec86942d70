import Cells
import Foundation
import Plots
import Ranks
import Terminal

extension Lesson {
  /// Runs the lesson once for each value that `--compare` gives a knob, as far as the first trainings with its
  /// settings, and draws what became of them.
  ///
  /// Each run is kept in a folder of its own, from the same seeds and so from the same bases.
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
    var runs: [(name: String, folder: URL, path: String)] = []
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
        isArm: true)
      let outcome = notebook.run(body)
      if notebook.interrupted {
        console.note("stopped: what is compared are whole runs; the same command begins anew")
        return context.interruption.exitCode
      }
      if let failure = outcome.failure {
        throw Refusal("\(turn.words): \(message(of: failure))")
      }
      runs.append((turn.words, places.runs.url, places.runs.path))
    }
    let comparison = try RunComparison(of: runs.map { ($0.name, $0.folder) })
    let remarks = [options.quick ? "quick run" : nil, options.knobs.remark(on: knobs)]
    try comparison.show(in: figures, remarks: remarks.compactMap { $0 }, console)
    console.print(["The runs: \(runs.map(\.path).joined(separator: ", "))"])
    return EXIT_SUCCESS
  }
}
