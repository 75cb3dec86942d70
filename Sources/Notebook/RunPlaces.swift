import Foundation
import Plots
import Ranks

/// The folders of a run: for its figures, its verdicts, and the models it trains on the way.
///
/// Figures and runs go to `plots/yours/NN-name` and `runs/NN-name` of the package, if the lesson is
/// run from within it; or else of the folder in which it is run. Quick runs have folders of their
/// own, so that they do not replace those of a full one; so has a run with changed settings, which are in
/// its folders' names. Only a run that makes the page writes to
/// the published figures, `plots/NN-name`. Of several ranks only the first has folders.
struct RunPlaces {
  let runs: RunFolder
  /// Nothing where no figures are wanted.
  let figures: FigureFolder?
  /// The file for the verdicts of a run of all cells.
  let verdicts: URL?
  /// The bases that runs leave for those with other settings.
  let bases: KeptBases?

  /// The places of a run, ready to be written to; with `--resume` the options are those of the
  /// resumed run. The suffix of the folders' names says which knobs were turned, unless told otherwise.
  init(
    of lesson: Lesson, _ options: inout LessonOptions, in context: RunContext, suffix: String? = nil
  ) throws {
    let ranks = context.ranks
    let start = URL(fileURLWithPath: context.directory, isDirectory: true).standardizedFileURL
    // The file is lessons/NN-name/main.swift in the package.
    let package = URL(fileURLWithPath: context.file + "/../../..", isDirectory: true)
      .standardizedFileURL
    let isWithin = start.pathComponents.starts(with: package.pathComponents)
    func folder(_ given: String?, _ kind: String) -> URL {
      let base = given == nil && (isWithin || options.page) ? package : start
      let part = options.quick ? "/quick" : kind == "plots" && !options.publishes ? "/yours" : ""
      let path = given ?? "\(kind)\(part)/\(lesson.folder)\(suffix ?? options.suffix)"
      return URL(fileURLWithPath: path, isDirectory: true, relativeTo: base)
    }
    let place = folder(options.resume ?? options.runs, "runs")
    runs = try RunFolder(
      place, of: lesson.product, &options, knobs: lesson.knobs, seenFrom: start, ranks: ranks)
    let isAlone =
      ranks.count == 1 && !options.publishes && options.runs == nil && options.resume == nil
    bases =
      isAlone
      ? KeptBases(
        in: place.deletingLastPathComponent().appendingPathComponent("bases/\(lesson.folder)"),
        lends: !options.knobs.isEmpty && !options.knobs.fresh) : nil
    if options.page || options.reproduce, options.quick {
      throw Refusal(
        "\(options.page ? "--page" : "--reproduce") needs a full run, and the one in \(runs.path) is quick.",
        code: EX_USAGE)
    }
    figures =
      options.noPlots || ranks.rank > 0
      ? nil
      : FigureFolder(folder(options.plots, "plots"), seenFrom: start, gnuplot: context.gnuplot)
    try ranks.onFirst { [figures] in try figures?.prepare() }
    verdicts = options.cell == nil ? figures?.url.appendingPathComponent("claims.tsv") : nil
    if let verdicts, !options.publishes {  // those of an older run
      try? FileManager.default.removeItem(at: verdicts)
    }
  }
}

/// An obstacle to a run, and what to do about it.
package struct Refusal: Error, CustomStringConvertible {
  package let description: String
  /// The program's exit code.
  let code: Int32

  init(_ description: String, code: Int32 = EXIT_FAILURE) {
    (self.description, self.code) = (description, code)
  }
}
