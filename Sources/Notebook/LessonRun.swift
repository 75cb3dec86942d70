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
    let code = withExtendedLifetime(listening) {
      run(
        arguments: Array(CommandLine.arguments.dropFirst()), file: file,
        directory: FileManager.default.currentDirectoryPath, console: console,
        interruption: interruption, body)
    }
    exit(code)
  }

  /// Runs the lesson in given surroundings, and gives the exit code.
  package func run(
    arguments: [String], file: String, directory: String, console: Console,
    interruption: Interruption, _ body: (Notebook) throws -> Void
  ) -> Int32 {
    func fail(_ text: String, _ code: Int32 = EXIT_FAILURE) -> Int32 {
      console.note("error: \(text)")
      return code
    }
    let options: LessonOptions
    switch read(arguments, columns: console.textWidth) {
    case .run(let chosen): options = chosen
    case .text(let text):
      console.print([text.trimmed])
      return EXIT_SUCCESS
    case .misuse(let why): return fail(why, EX_USAGE)
    }

    let source = (try? String(contentsOfFile: file, encoding: .utf8)).map(LessonSource.init)
    if let asked = options.cell, let cells = source?.cells.count, asked > cells {
      return fail("--cell \(asked): this lesson has \(count(cells, "cell")).", EX_USAGE)
    }
    let page = source.map { LessonPage(lesson: self, source: $0, file: file) }
    if options.page || options.checkPage {
      guard let page else { return fail("the page needs the lesson's source, \(file)") }
      if options.checkPage { return check(page, console) }
    }

    let figures =
      options.noPlots ? nil : figureFolder(options, file: file, directory: directory)
    do {
      try figures?.prepare()
    } catch {
      return fail("\(error)")
    }
    let verdicts = options.cell == nil ? figures?.url.appendingPathComponent("claims.tsv") : nil
    if let verdicts { try? FileManager.default.removeItem(at: verdicts) }  // those of an older run

    #if DEBUG
      console.note(
        "warning: this is a debug build, training will be some 50 times slower: "
          + "run with -c release")
    #endif
    console.print(opening(options, source, console))
    let notebook = Notebook(
      lesson: self, options: options, source: source, figures: figures, console: console,
      interruption: interruption)
    var failure: (any Error)?
    var stoppedAtCell = false
    do {
      try body(notebook)
    } catch is StoppedAtCell {
      stoppedAtCell = true
    } catch {
      failure = error
    }
    let interrupted = interruption.isRequested
    let isWhole = failure == nil && !interrupted && !stoppedAtCell
    var record = notebook.close(isWhole: isWhole)
    if failure != nil { record.ledger.run = .failed }
    if interrupted { record.ledger.run = .interrupted }

    console.print(closing(record, isWhole: isWhole, console))
    var problems = failure.map { [message(of: $0)] } ?? []
    if !record.lostFigures.isEmpty {
      problems.append("not written: " + record.lostFigures.joined(separator: ", "))
    }
    func write(_ text: String, to url: URL) {
      do {
        try Data(text.utf8).write(to: url, options: .atomic)
      } catch {
        problems.append("\(url.lastPathComponent) was not written: \(message(of: error))")
      }
    }
    if let verdicts { write(record.ledger.tsv(of: self), to: verdicts) }
    if let page, let figures, options.page {
      if isWhole && problems.isEmpty {
        write(page.text(of: record, options: options, figures: figures.url), to: page.url)
      } else {
        console.note("the page is left as it was: it is made from a whole run")
      }
    }
    for problem in problems { console.note("error: \(problem)") }
    return interrupted ? interruption.exitCode : problems.isEmpty ? EXIT_SUCCESS : EXIT_FAILURE
  }

  /// Where figures go: `plots/NN-name` of the package, if the lesson is run from within it or its page
  /// is to be made, or else of the folder in which it is run. Quick runs have a folder of their own, so that they do not
  /// replace the figures of a full one.
  private func figureFolder(
    _ options: LessonOptions, file: String, directory: String
  ) -> FigureFolder {
    let start = URL(fileURLWithPath: directory, isDirectory: true).standardizedFileURL
    // The file is lessons/NN-name/main.swift in the package.
    let package = URL(fileURLWithPath: file + "/../../..", isDirectory: true).standardizedFileURL
    let isWithin = start.pathComponents.starts(with: package.pathComponents)
    let path = options.plots ?? (options.quick ? "plots/quick/\(folder)" : "plots/\(folder)")
    let isChosen = options.plots != nil
    let base = !isChosen && (isWithin || options.page) ? package : start
    return FigureFolder(
      URL(fileURLWithPath: path, isDirectory: true, relativeTo: base), seenFrom: start)
  }

  private func check(_ page: LessonPage, _ console: Console) -> Int32 {
    let problems = page.problems
    for problem in problems { console.note("error: \(problem)") }
    if problems.isEmpty { console.print(["the page of \(product) is up to date"]) }
    return problems.isEmpty ? EXIT_SUCCESS : EXIT_FAILURE
  }
}
