import Foundation

extension Lesson {
  /// Runs the lesson with the options of the command line, and ends the program.
  ///
  /// The exit code is 0 when the run ended, whatever became of its claims; 1 when something failed
  /// or a figure could not be written; 64 for wrong usage; 130 after Ctrl-C. A picture that was not
  /// drawn although its data was written (gnuplot is missing) is a warning.
  ///
  /// - Parameters:
  ///   - file: The lesson's source; leave it out.
  ///   - body: The cells.
  public func run(file: String = #filePath, _ body: (Notebook) throws -> Void) -> Never {
    signal(SIGPIPE, SIG_IGN)  // a closed pipe is seen where it is written to
    let console = Console.standard()
    let interruption = Interruption()
    let listening = interruption.listen(on: console)
    var warning: String?
    #if DEBUG
      warning = "this is a debug build, training will be some 50 times slower: run with -c release"
    #endif
    let code = withExtendedLifetime(listening) {
      run(
        arguments: Array(CommandLine.arguments.dropFirst()), file: file,
        directory: FileManager.default.currentDirectoryPath, console: console,
        interruption: interruption, warning: warning, body)
    }
    exit(code)
  }

  /// Runs the lesson in given surroundings, and gives the exit code.
  package func run(
    arguments: [String], file: String, directory: String, console: Console,
    interruption: Interruption, warning: String? = nil, _ body: (Notebook) throws -> Void
  ) -> Int32 {
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

    let source = (try? String(contentsOfFile: file, encoding: .utf8)).map(LessonSource.init)
    let page = source.map { LessonPage(lesson: self, source: $0, file: file) }
    if let asked = options.cell, let cells = source?.cells.count, asked > cells {
      console.note("error: --cell \(asked): this lesson has \(count(cells, "cell")).")
      return EX_USAGE
    }
    if page == nil && (options.page || options.checkPage || options.updatePage) {
      console.note("error: the page needs the lesson's source, \(file)")
      return EXIT_FAILURE
    }
    if let page, options.checkPage {
      let problem = page.problem
      if let problem { console.note("error: \(problem)") }
      return problem == nil ? EXIT_SUCCESS : EXIT_FAILURE
    }

    if let page, options.updatePage {
      do {
        try Data(try page.updated().utf8).write(to: page.url, options: .atomic)
        return EXIT_SUCCESS
      } catch {
        console.note("error: \(message(of: error))")
        return EXIT_FAILURE
      }
    }

    let runs: RunFolder
    let figures: FigureFolder?
    do {
      let start = URL(fileURLWithPath: directory, isDirectory: true).standardizedFileURL
      let place = { folderURL(of: $0, otherwise: $1, options, file: file, start: start) }
      runs = try RunFolder(
        place(options.resume ?? options.runs, "runs"), of: product, &options, seenFrom: start)
      if options.page && options.quick {
        console.note("error: --page needs a full run, and the one in \(runs.path) is quick.")
        return EX_USAGE
      }
      figures =
        options.noPlots ? nil : FigureFolder(place(options.plots, "plots"), seenFrom: start)
      try figures?.prepare()
    } catch {
      console.note("error: \(error)")
      return EXIT_FAILURE
    }
    let verdicts = options.cell == nil ? figures?.url.appendingPathComponent("claims.tsv") : nil
    if let verdicts, !options.page {  // those of an older run
      try? FileManager.default.removeItem(at: verdicts)
    }

    if let warning { console.note("warning: \(warning)") }
    console.print(opening(options, source, console))
    let notebook = Notebook(
      lesson: self, options: options, source: source, figures: figures, runs: runs,
      console: console, interruption: interruption)
    var (record, isWhole, failure) = notebook.run(body)
    console.print(closing(record, isWhole: isWhole, console))

    var problems = failure.map { [message(of: $0)] } ?? []
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
    if let verdicts, isWhole || !options.page { write(record.ledger.tsv(of: self), to: verdicts) }
    if let page, let figures, options.page {
      if isWhole && problems.isEmpty {
        record.peakMemory = peakMemory()
        write(page.text(of: record, options: options, figures: figures.url), to: page.url)
      } else {
        console.note("the page is left as it was: it is made from a whole run")
      }
    }
    for problem in problems { console.note("error: \(problem)") }
    if runs.isOpen && (interruption.isRequested || failure != nil) {
      console.note("what was trained is kept: go on with --resume \(runs.path)")
    }
    if interruption.isRequested { return interruption.exitCode }
    return problems.isEmpty ? EXIT_SUCCESS : EXIT_FAILURE
  }

  /// Where figures and runs go: `plots/yours/NN-name` and `runs/NN-name` of the package, if the lesson is
  /// run from within it; or else of the folder in which it is run. Quick runs have folders of their own,
  /// so that they do not replace those of a full one. What is published, `plots/NN-name`, is written to by
  /// a run that is to make the page, and by no other.
  private func folderURL(
    of given: String?, otherwise kind: String, _ options: LessonOptions, file: String, start: URL
  ) -> URL {
    // The file is lessons/NN-name/main.swift in the package.
    let package = URL(fileURLWithPath: file + "/../../..", isDirectory: true).standardizedFileURL
    let isWithin = start.pathComponents.starts(with: package.pathComponents)
    let base = given == nil && (isWithin || options.page) ? package : start
    let part = options.quick ? "/quick" : kind == "plots" && !options.page ? "/yours" : ""
    let path = given ?? "\(kind)\(part)/\(folder)"
    return URL(fileURLWithPath: path, isDirectory: true, relativeTo: base)
  }
}

extension Notebook {
  /// Runs the cells, and gives what they showed; whether all of them ran, to the end and without
  /// Ctrl-C; and the error that ended them, if one did.
  fileprivate func run(
    _ body: (Notebook) throws -> Void
  ) -> (record: RunRecord, isWhole: Bool, failure: (any Error)?) {
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
    return (record, isWhole, failure)
  }
}
