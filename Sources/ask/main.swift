import ArgumentParser
import Conversation
import Foundation
import Synchronization
import Terminal

/// Indicates whether Ctrl-C was pressed since the last line.
let stopRequested = Atomic<Bool>(false)

/// Talks to models: `make ask`.
struct Ask: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "Asks models, and shows how they think.",
    discussion: """
      Without --model the three that are kept in \(KeptModels.folder) answer side by side: a base, what \
      reinforcement made of it, and a student of that. Lines are read from a pipe, too:

        echo 'x² - 5x + 6 = 0' | make ask

      Exit codes: 0, 1 if a line of a pipe or of the command was refused, 64 for wrong usage, 130 after Ctrl-C.
      """)

  @Option(
    parsing: .upToNextOption,
    help: "Folders of models or of runs, such as runs/07-grpo/r1-seed-1.")
  var model: [String] = []
  @Option(help: "Of all that is drawn: the same lines get the same answers.")
  var seed: UInt64 = 1
  @Option(help: "A question or command to begin with; then it ends. May be given several times.")
  var line: [String] = []

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    let console = Console.standard()
    let output = console.outputIsTerminal
    let isTyped = line.isEmpty && output && isatty(STDIN_FILENO) == 1
    stopRequested.store(false, ordering: .relaxed)
    for number in [SIGHUP, SIGTERM] + (isTyped ? [] : [SIGINT]) {
      signal(number) { number in
        restoreTerminal()
        _exit(128 + number)
      }
    }
    if isTyped { signal(SIGINT) { _ in stopRequested.store(true, ordering: .relaxed) } }
    var screen = Screen(columns: { console.columns }) { text in
      let problem = writeAll(Array(text.utf8), to: STDOUT_FILENO)
      if problem != 0 { _exit(problem == EPIPE ? 128 + SIGPIPE : EXIT_FAILURE) }
    }
    let isSmart = ProcessInfo.processInfo.environment["TERM", default: "dumb"] != "dumb"
    if output && isSmart {
      screen.rows = terminalRows
      screen.pause = { usleep(15_000) }
    }
    screen.isStopped = { stopRequested.load(ordering: .relaxed) }
    var conversation = ChatSession(
      try models(), screen, AnswerStyle(color: console.color, numbers: !console.color), seed: seed)
    var refused = false
    func respond(to line: String) throws -> Bool {
      stopRequested.store(false, ordering: .relaxed)
      do {
        return try conversation.respond(to: line)
      } catch let refusal as RefusedInput {
        refused = true
        console.note(refusal.description)
        return true
      }
    }
    if !line.isEmpty {
      for text in line { guard try respond(to: text) else { break } }
    } else if isTyped {
      console.print(conversation.greeting)
      var typing = Typing(console, isSmart: isSmart)
      while let text = typing.next(), try respond(to: text) {}
      return
    } else {
      while let text = readLine(), try respond(to: text) {}
    }
    if refused { throw ExitCode.failure }
  }

  /// Loads the models that are asked for, or else those that are kept.
  private func models() throws -> [TalkingModel] {
    if model.isEmpty {
      return try KeptModels.names.map {
        let folder = "\(KeptModels.folder)/\($0)"
        guard FileManager.default.fileExists(atPath: folder) else {
          throw RefusedInput(
            "there is no \(folder) here: run this in the folder of the package, or give --model FOLDER"
          )
        }
        return try TalkingModel($0, contentsOf: URL(fileURLWithPath: folder))
      }
    }
    return try model.map { folder in
      let name = URL(fileURLWithPath: folder).lastPathComponent
      let isAlone = model.count { URL(fileURLWithPath: $0).lastPathComponent == name } == 1
      return try TalkingModel(isAlone ? name : folder, contentsOf: URL(fileURLWithPath: folder))
    }
  }
}

/// The height of the terminal, 24 if it does not say.
func terminalRows() -> Int {
  var size = winsize()
  let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_row > 0
  return isKnown ? Int(size.ws_row) : 24
}

do {
  var command = try Ask.parseAsRoot()
  try command.run()
} catch let refusal as RefusedInput {
  FileHandle.standardError.write(Data("error: \(refusal)\n".utf8))
  exit(EXIT_FAILURE)
} catch {
  Ask.exit(withError: error)
}
