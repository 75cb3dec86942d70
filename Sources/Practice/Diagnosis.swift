import Foundation

/// Explains why an exercise left no verdict.
///
/// - Parameters:
///   - end: How it ended.
///   - log: Its messages.
///   - isFull: Whether it printed as much as it may.
///   - seconds: How long it may run.
///   - number: The exercise.
/// - Returns: A sentence, and lines of the log below it.
package func whyBroken(
  _ end: ChildProcess.End, log: String, isFull: Bool, seconds: Double, number: String
) -> String {
  switch end {
  case _ where isFull:
    return "It printed more than 4 MB: is there a print in a loop without an end?"
  case .outOfTime:
    return "It ran for more than \(Int(seconds)) seconds: is there a loop without an end?"
  case .stopped(by: SIGKILL):
    return
      "It was killed, as the system does when memory runs out: does a list grow without an end?"
  case .stopped where log.contains("failed to allocate"):
    return "It took more than 4 GB of memory: does a list grow without an end?"
  case .stopped:
    let line = log.firstMatch(of: /Fatal error: .*/).map { "  \($0.output)" }
    let place = log.firstMatch(of: /Lesson[0-9]*\.swift:[0-9]*/)
      .map { "  at \(ExerciseBook.folder)/\($0.output)" }
    let head =
      "It was stopped: an index out of range, an overflow, a nil that was not expected?"
    return ([head] + [line, place].compactMap { $0 }).joined(separator: "\n")
  case .exited(let status):
    return "It ended with status \(status): see \(ExerciseRunner.results)/\(number).log"
  }
}

/// Returns the errors among the compiler's messages, each with the lines shown below it; two dozen
/// at most.
package func compilerErrors(in log: String, root: String) -> [String] {
  var (shown, rest) = ([String](), 0)
  for line in log.split(separator: "\n", omittingEmptySubsequences: false) {
    let isError = line.contains("error:")
    rest = isError ? 5 : rest
    guard rest > 0, shown.count < 24 else { continue }
    rest -= 1
    let text = line.hasPrefix("\(root)/") ? line.dropFirst(root.count + 1) : line
    let isHead = isError && text.first != " "
    shown.append(text.isEmpty ? "" : "\(isHead ? "  " : "    ")\(text)")
  }
  return shown
}
