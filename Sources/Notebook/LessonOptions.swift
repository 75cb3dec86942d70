import ArgumentParser
import Foundation
import Ranks
import Terminal
import TextLayout

/// The options that every lesson takes.
package struct LessonOptions: ParsableCommand {
  @Option(
    name: .customLong("seed"), parsing: .unconditional,
    help: ArgumentHelp("The seed of the first run. (default: 1)", valueName: "n"))
  package var givenSeed: UInt64?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How many seeds to repeat over, counted up.", valueName: "n"))
  package var seeds: Int?

  @Flag(help: "A short run that shows the lesson working; too short to judge its claims.")
  package var quick = false

  @Option(help: ArgumentHelp("The folder for figures and their data.", valueName: "dir"))
  package var plots: String?

  @Flag(help: "Write no figures and no data.")
  package var noPlots = false

  @Option(help: ArgumentHelp("The folder for what is trained on the way.", valueName: "dir"))
  package var runs: String?

  @Option(
    help: ArgumentHelp("Go on with the run in this folder, where it stopped.", valueName: "dir"))
  package var resume: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Keep the newest checkpoints of each training.", valueName: "n"))
  package var keep = 2

  @Option(
    name: .customLong("threads"), parsing: .unconditional,
    help: ArgumentHelp(
      "Use so many threads; the numbers are the same. (default: one for each core, shared by all ranks)",
      valueName: "n"))
  package var givenThreads: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Run up to and including this cell, then stop.", valueName: "n"))
  package var cell: Int?

  @Flag(help: "After a full run, write the lesson's page, README.md beside its source.")
  package var page = false

  @Flag(
    help: """
      Make the page's run once more, with its seeds, and compare every table of numbers with the published
      one; with --page, print it anew on the page if all are the same.
      """)
  package var reproduce = false

  @Flag(help: "Run nothing; check that the page has the source's present code and prose.")
  package var checkPage = false

  @Flag(help: "Run nothing; put the source's present prose around the output on the page.")
  package var updatePage = false

  @Flag(
    help: """
      Run nothing; put the source's present code and prose around the output: for code that gives the
      same numbers, see Tests/same_results.sh.
      """)
  package var updateCode = false

  @Flag(
    help: """
      Run briefly; note in the register the hashes of settings and numbers, which a page's run must have.
      """)
  package var register = false

  /// The choice among the lesson's knobs, which differ from lesson to lesson: see `Lesson.read`.
  package var knobs = KnobChoice()

  package init() {}

  /// The numbers of seeds that can be asked for.
  static let seedCounts = 1...1_000_000

  /// The numbers of threads that can be asked for.
  static let threadCounts = 1...256

  /// The number of threads to work on.
  package var threads: Int {
    let cores = ProcessInfo.processInfo.activeProcessorCount / Ranks.onThisHost
    return givenThreads ?? min(max(1, cores), Self.threadCounts.upperBound)
  }

  /// The ending of the names of a run's folders: settings that are not the lesson's, or what the run is for.
  package var suffix: String { reproduce ? "-reproduced" : knobs.suffix }

  /// Indicates whether figures go to the published ones, `plots/NN-name`.
  package var publishes: Bool { page && !reproduce }

  /// The seed of the first run.
  package var seed: UInt64 { givenSeed ?? 1 }

  package static let configuration = CommandConfiguration(
    commandName: "lesson", usage: "lesson [options]")

  package func validate() throws {
    if let seeds, !Self.seedCounts.contains(seeds) {
      throw ValidationError(
        "--seeds wants a number from 1 to \(Self.seedCounts.upperBound), got \(seeds).")
    }
    if let givenThreads, !Self.threadCounts.contains(givenThreads) {
      throw ValidationError(
        "--threads wants a number from 1 to \(Self.threadCounts.upperBound), got \(givenThreads).")
    }
    if let cell, cell < 1 {
      throw ValidationError("--cell wants the number of a cell, from 1 up, got \(cell).")
    }
    if keep < 1 { throw ValidationError("--keep wants a number from 1 up, got \(keep).") }
    if runs?.isEmpty == true { throw ValidationError("--runs wants the name of a folder.") }
    if let resume {
      if resume.isEmpty { throw ValidationError("--resume wants the folder of a run.") }
      let fixed = [("--seed", givenSeed != nil), ("--quick", quick), ("--runs", runs != nil)]
      if let given = fixed.first(where: \.1) {
        throw ValidationError("--resume goes on with a run as it was: leave out \(given.0).")
      }
    }
    if let plots {
      if plots.isEmpty { throw ValidationError("--plots wants the name of a folder.") }
      if noPlots { throw ValidationError("--plots and --no-plots contradict each other.") }
    }
    if register, page || quick || cell != nil || resume != nil || givenSeed != nil || seeds != nil {
      throw ValidationError("--register freezes the lesson as it is: leave out other options.")
    }
    if page || reproduce {
      let shortcuts = [("--quick", quick), ("--no-plots", noPlots), ("--cell", cell != nil)]
      if let shortcut = shortcuts.first(where: \.1) {
        throw ValidationError(
          "\(page ? "--page" : "--reproduce") needs a full run with its figures: leave out \(shortcut.0)."
        )
      }
    }
    if reproduce,
      let given = [("--seed", givenSeed != nil), ("--seeds", seeds != nil)].first(where: \.1)
    {
      throw ValidationError("--reproduce takes the seeds of the page's run: leave out \(given.0).")
    }
  }
}

extension LessonOptions {
  /// Makes sure that changed settings go where they may.
  fileprivate func validateKnobs() throws {
    let isTurned = !knobs.isEmpty || knobs.fresh
    let whole = [
      ("--page", page), ("--register", register), ("--check-page", checkPage),
      ("--update-page", updatePage), ("--update-code", updateCode), ("--reproduce", reproduce),
    ]
    if isTurned, let option = whole.first(where: \.1)?.0 {
      throw KnobMisuse(
        description:
          "\(option) is about the lesson as it is: leave out its knobs, --compare and --fresh.")
    }
    if isTurned, resume != nil {
      throw KnobMisuse(
        description:
          "--resume goes on with a run as it was, with the settings that it was begun with: "
          + "leave out the knobs, or begin anew without --resume.")
    }
    if knobs.fresh, knobs.isEmpty {
      throw KnobMisuse(
        description:
          "--fresh is for a run with other settings; the lesson as it is always trains anew.")
    }
    if !knobs.compared.isEmpty, cell != nil {
      throw KnobMisuse(
        description:
          "--compare goes as far as what it compares: leave out --cell.")
    }
  }
}

/// The result of reading a command line.
package enum CommandLineReading {
  /// A run, with these options.
  case run(LessonOptions)
  /// A text that was asked for, to be printed; then the program ends with exit code 0.
  case text(String)
  /// A mistake, in one line; then the program ends with exit code 64.
  case misuse(String)
}

extension Lesson {
  /// Reads a command line (without the program's name); does not end the program.
  package func read(_ arguments: [String], columns: Int) -> CommandLineReading {
    if let long = arguments.first(where: { $0.hasPrefix("-") && nameLength($0) > 64 }) {
      return .misuse("Unknown option '\(oneLine(String(long.prefix(24))))…'. See --help.")
    }
    do {
      let (knobs, rest) = try knobs.read(arguments)
      var options = try LessonOptions.parse(rest)
      options.knobs = knobs
      try options.validateKnobs()
      return .run(options)
    } catch let misuse as KnobMisuse {
      return .misuse(misuse.description + " See --help.")
    } catch {
      guard LessonOptions.exitCode(for: error).isSuccess else {
        let why = oneLine(LessonOptions.message(for: error))
        let isSentence = why.hasSuffix(".") || why.hasSuffix("?")
        return .misuse(why + (isSentence ? " See --help." : ". See --help."))
      }
      let text = LessonOptions.fullMessage(for: error, columns: columns)
      return .text(text.contains("USAGE: lesson ") ? help(around: text, columns: columns) : text)
    }
  }

  /// Counts the bytes of an option before its value. The parser looks for a known name that is like
  /// an unknown one, and takes a time that grows with the name: tens of milliseconds for some
  /// thousand bytes.
  private func nameLength(_ option: String) -> Int {
    option.utf8.prefix { $0 != UInt8(ascii: "=") }.count
  }

  /// Returns the help page: the lesson first, then the options that all lessons share.
  private func help(around options: String, columns: Int) -> String {
    let times =
      "A full run takes \(expectedTime) and repeats over \(count(seeds, "seed")); --quick takes at most "
      + "15 seconds, over \(count(quickSeeds, "seed"))."
    let places =
      "Figures go to plots/yours/\(folder), those of a quick run to plots/quick/\(folder); those of the "
      + "page are in plots/\(folder). What is trained on the way goes to runs/\(folder) or "
      + "runs/quick/\(folder), if the lesson saves it."
    let about = [question, "", "\(times) \(places)"].flatMap { wrap($0, width: columns) }
    let codes = [
      ("0", "the run ended, whatever became of the claims"),
      ("1", "something failed, or a figure could not be written"),
      ("64", "wrong usage"),
      ("130", "stopped by Ctrl-C, after drawing what there was"),
    ].map { "  \($0.padding(toLength: 6, withPad: " ", startingAt: 0))\($1)" }
    let usage = options.replacing("USAGE: lesson ", with: "USAGE: \(product) ")
    let without =
      number == nil
      ? []
      : wrap(
        "No knobs: what this lesson computes is changed in its code. Its page ends with experiments worth "
          + "trying.", width: columns) + [""]
    let turned = knobs.isEmpty ? without : knobs.help(columns: columns)
    return (about + ["", usage] + turned + ["EXIT CODES:"] + codes).joined(separator: "\n")
  }
}
