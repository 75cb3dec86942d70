import ArgumentParser
import Coursework
import Foundation
import Notebook
import Practice
import Terminal

/// Does something with the console of this program; what went wrong becomes a line and an exit
/// code: 64 for wrong usage, 1 for all else; Ctrl-C makes it 130.
func report(_ body: (Console) throws -> Void) throws {
  endAtSignals()
  signal(SIGPIPE, SIG_IGN)  // a closed pipe is seen where it is written to
  let console = Console.standard()
  do {
    try body(console)
  } catch let error as ExitCode {
    throw error
  } catch let error as CourseError {
    console.note(error.description)
    throw error.isMisuse ? ExitCode(EX_USAGE) : ExitCode.failure
  } catch {
    console.note(message(of: error))
    throw ExitCode.failure
  }
}

/// Ends the program with exit code 1 if there are problems, each in a line.
func fail(with problems: [String], on console: Console) throws {
  guard !problems.isEmpty else { return }
  console.note(problems.joined(separator: "\n"))
  throw ExitCode.failure
}
