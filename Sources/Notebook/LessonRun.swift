import Cells
import Checkpoints
import Foundation
import Plots
import Ranks
import Terminal

extension Lesson {
  /// Runs the lesson with the options of the command line, and ends the program.
  ///
  /// The exit code is 0 when the run ended, whatever the verdicts on its claims; 1 when something
  /// failed or a figure could not be written; 64 for wrong usage; 130 after Ctrl-C. A picture that
  /// was not drawn although its data was written (gnuplot is missing) is a warning.
  ///
  /// - Parameters:
  ///   - file: The lesson's source; leave it out.
  ///   - body: The cells.
  public func run(file: String = #filePath, _ body: (LessonNotebook) throws -> Void) -> Never {
    // A closed pipe, and a file that is as long as files may be, are seen where they are written to.
    for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
    holdClosedStreams()
    let ranks = Ranks.world
    let console = ranks.rank == 0 ? Console.standard() : .silent()
    if Ranks.isMissingMPI {
      console.note("error: built without MPI: make \(goal) RANKS=4, or build with --traits MPI")
      exit(EX_USAGE)
    }
    let interruption = Interruption(ranks)
    let listening = interruption.listen(on: console)
    var warning: String?
    #if DEBUG
      warning = "this is a debug build, training will be some 50 times slower: run with -c release"
    #endif
    let context = RunContext(
      file: file, directory: FileManager.default.currentDirectoryPath, console: console,
      interruption: interruption, ranks: ranks, warning: warning,
      measureSpeed: MachineSpeed.measure)
    let code = withExtendedLifetime(listening) {
      run(Array(CommandLine.arguments.dropFirst()), in: context, body)
    }
    exit(code)
  }

  /// Runs the lesson with the arguments of a command line, and returns the exit code, the same on all
  /// ranks.
  package func run(
    _ arguments: [String], in context: RunContext, _ body: (LessonNotebook) throws -> Void
  ) -> Int32 {
    let code = runHere(arguments, context, body)
    return Int32(context.ranks.finish("\(code)")[0]) ?? code
  }

  private func runHere(
    _ arguments: [String], _ context: RunContext, _ body: (LessonNotebook) throws -> Void
  ) -> Int32 {
    let (file, console, ranks) = (context.file, context.console, context.ranks)
    var options: LessonOptions
    switch read(arguments, columns: console.textWidth) {
    case .run(let chosen): options = chosen
    case .text(let text):
      console.print([text.trimmed])
      return EXIT_SUCCESS
    case .misuse(let why):
      console.note("error: \(why)")
      return EX_USAGE
    }
    let text = try? ranks.fromFirst {
      (try? String(contentsOfFile: file, encoding: .utf8)).map { Array($0.utf8) }
    }
    let source = text.map { LessonSource(String(decoding: $0, as: UTF8.self)) }
    let page = source.map { LessonPage(lesson: self, source: $0, file: file) }
    let places: RunPlaces
    var register: LessonRegister?
    var reproduction: Reproduction?
    do {
      if let asked = options.cell, let cells = source?.cells.count, asked > cells {
        throw Refusal("--cell \(asked): this lesson has \(count(cells, "cell")).", code: EX_USAGE)
      }
      let isKept = try ranks.fromFirst { try keepsPage(page, options, file) ? [] : nil }
      if isKept != nil { return EXIT_SUCCESS }
      if ranks.count > 1 && (options.page || options.register) {
        throw Refusal(
          "--page and --register report a run of one rank; its bytes are those of any number.",
          code: EX_USAGE)
      }
      if !options.knobs.compared.isEmpty {
        return try compare(options, context, body)
      }
      register = try readRegister(options, file)
      if options.register {
        try register?.freeze(sums(context, body))
        return EXIT_SUCCESS
      }
      if options.reproduce {
        reproduction = try register.map { register throws(Refusal) in
          try Reproduction(of: register, &options)
        }
      }
      places = try RunPlaces(of: self, &options, in: context)
      if let figures = places.figures {
        try reproduction?.begin(seedRange(of: options), in: figures.url)
      }
      if options.publishes {
        try register?.begin(sums(context, body), seeds: seedRange(of: options))
      }
    } catch {
      let refusal = error as? Refusal
      console.note("error: \(refusal?.description ?? message(of: error))")
      return refusal?.code ?? EXIT_FAILURE
    }
    if let warning = context.warning { console.note("warning: \(warning)") }
    let speed = options.quick ? nil : context.measureSpeed(options.threads)
    console.print(opening(options, source, console, ranks, speed: speed))
    let notebook = LessonNotebook(
      lesson: self, options: options, source: source, places, context,
      pageSeeds: options.page || options.reproduce ? nil : register?.pageSeeds)
    let outcome = notebook.run(body)
    console.print(
      closing(
        outcome.record, options, figures: places.figures?.path(), isWhole: outcome.isWhole, console)
    )
    return finish(outcome, places, options, page, notebook, register, reproduction)
  }

  /// Checks or updates the page that is there, if that was asked for; then nothing is run.
  private func keepsPage(_ page: LessonPage?, _ options: LessonOptions, _ file: String) throws
    -> Bool
  {
    guard
      options.page || options.reproduce || options.checkPage || options.updatePage
        || options.updateCode
    else {
      return false
    }
    guard let page else { throw Refusal("the page needs the lesson's source, \(file)") }
    if options.checkPage, let problem = page.problem { throw Refusal(problem) }
    if (options.updatePage || options.updateCode) && !options.checkPage {
      try page.update(withCode: options.updateCode)
    }
    return options.checkPage || options.updatePage || options.updateCode
  }

  /// Reads the register. A run that is not reported does not need one that can be read.
  private func readRegister(_ options: LessonOptions, _ file: String) throws -> LessonRegister? {
    options.page || options.register || options.reproduce
      ? try LessonRegister(of: self, file: file) : try? LessonRegister(of: self, file: file)
  }

  /// The seeds of a run that is reported.
  private func seedRange(of options: LessonOptions) -> ClosedRange<UInt64> {
    let all = seeds(of: options)
    return all[0]...all[all.count - 1]
  }

  /// Writes the verdicts, the register and the page, prints what went wrong, and returns the exit code.
  private func finish(
    _ outcome: LessonNotebook.Outcome, _ places: RunPlaces, _ options: LessonOptions,
    _ page: LessonPage?, _ notebook: LessonNotebook, _ register: LessonRegister?,
    _ reproduction: Reproduction?
  ) -> Int32 {
    let (console, isInterrupted) = (notebook.console, notebook.interrupted)
    var record = outcome.record
    var problems = outcome.failure.map { [message(of: $0)] } ?? []
    if outcome.isWhole { problems += record.ledger.wrongIdentities }
    if !record.lostFigures.isEmpty {
      problems.append("not written: \(record.lostFigures.joined(separator: ", "))")
    }
    func write(_ text: String, to url: URL) {
      do {
        try Data(text.utf8).write(to: url, options: .atomic)
      } catch {
        problems.append("\(url.lastPathComponent) was not written: \(message(of: error))")
      }
    }
    if let verdicts = places.verdicts, outcome.isWhole || !options.page {
      write(record.ledger.tsv(of: self), to: verdicts)
    }
    if let reproduction, let figures = places.figures, outcome.isWhole {
      let verdict = reproduction.verdict(on: figures.url)
      if verdict.isSame { console.print([verdict.text]) } else { problems.append(verdict.text) }
    }
    if let page, let figures = places.figures, options.page {
      if outcome.isWhole && problems.isEmpty {
        record.peakMemory = peakMemory()
        do {
          var register = register
          if reproduction == nil { try register?.end(record.ledger, seeds: seedRange(of: options)) }
        } catch {
          problems.append("the run is not in the register: \(message(of: error))")
        }
        let shown = reproduction?.published ?? figures.url
        write(page.text(of: record, options: options, figures: shown), to: page.url)
      } else {
        console.note("the page is left as it was: it is made from a whole run")
      }
    }
    for problem in problems { console.note("error: \(problem)") }
    if places.runs.isOpen && (isInterrupted || outcome.failure != nil) {
      let way = options.reproduce ? " --reproduce" : ""
      console.note(advice(on: places.runs, after: outcome.failure, options: way))
    }
    if isInterrupted { return notebook.interruption.exitCode }
    return problems.isEmpty ? EXIT_SUCCESS : EXIT_FAILURE
  }

  /// Returns what to do with a run that did not come to its end.
  func advice(
    on runs: RunFolder, after failure: (any Error)?, options: String = ""
  ) -> String {
    let again = "make \(goal) ARGS=\"--resume \(runs.path)\(options)\""
    let path: String
    if case .unsupported(let folder, _, _, _) = failure as? CheckpointError {
      path = folder  // of another setting than it was trained with
    } else if let lost = failure as? RunLogError, lost.isIncomplete {
      path = lost.folder.path
    } else {
      return "what was trained is kept: go on with \(again)"
    }
    // To go on would end here again.
    let folder = URL(fileURLWithPath: path).pathComponents.drop { $0 != runs.url.lastPathComponent }
      .dropFirst().first
    return "to train that one anew with what is set now, and keep the others: "
      + "rm -r \(runs.path)/\(folder ?? "NAME-seed-N"), then \(again)"
  }
}

/// Opens what stands for a standard stream that was closed (`>&-`), so that no other file gets its
/// number: what is printed there would go into that file. To write to it is an error.
private func holdClosedStreams() {
  for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
    _ = Foundation.open("/dev/null", O_RDONLY)
  }
}

extension LessonNotebook {
  /// The outcome of a run: what the cells showed; whether all of them ran, to the end and without
  /// Ctrl-C; and the error that ended them, if one did.
  struct Outcome {
    var record: RunRecord
    var isWhole: Bool
    var failure: (any Error)?
  }

  /// Runs the cells.
  func run(_ body: (LessonNotebook) throws -> Void) -> Outcome {
    var failure: (any Error)?
    var isWhole = false
    do {
      try body(self)
      isWhole = !interrupted
    } catch is StoppedAtCell {
    } catch {
      failure = error
    }
    var record = close(isWhole: isWhole)
    record.ledger.ending = interrupted ? .interrupted : failure == nil ? .whole : .failed
    return Outcome(record: record, isWhole: isWhole, failure: failure)
  }
}
