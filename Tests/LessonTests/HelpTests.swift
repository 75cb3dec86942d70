import Foundation
import Testing

@Suite("A lesson's program")
struct HelpTests {
  /// Runs a lesson, and returns what it prints and how it ends. It is beside the tests, where it
  /// was built.
  func run(_ product: String, _ arguments: String...) throws -> (
    output: String, error: String, status: Int32
  ) {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let process = Process()
    process.executableURL = tests.deletingLastPathComponent().appendingPathComponent(product)
    process.arguments = arguments
    let (output, error) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, error)
    try process.run()
    process.waitUntilExit()  // both texts fit into a pipe
    let texts = [output, error].map {
      String(decoding: $0.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }
    return (texts[0], texts[1], process.terminationStatus)
  }

  @Test("explains itself when asked, and runs nothing")
  func help() throws {
    let (output, error, status) = try run("lesson-07-grpo", "--help")
    #expect(status == 0)
    #expect(error.isEmpty)
    #expect(output.hasPrefix("Can a model teach itself to solve x² - 5x + 6 = 0?\n\nA full run "))
    #expect(output.contains("\nUSAGE: lesson-07-grpo [options]\n"))
    let options = output.split(separator: "\n").compactMap { line in
      line.hasPrefix("  --") ? line.dropFirst(2).split(separator: " ")[0] : nil
    }
    #expect(
      options == [
        "--seed", "--seeds", "--quick", "--plots", "--no-plots", "--runs", "--resume", "--keep",
        "--threads", "--cell", "--page", "--reproduce", "--check-page", "--update-page",
        "--update-code",
        "--register",
        // The knobs of a training by GRPO, in the order of their table.
        "--steps", "--prompts", "--group-size", "--temperature", "--advantage", "--ratio",
        "--epsilon", "--averaging", "--beta", "--divergence", "--minibatches", "--inner-epochs",
        "--learning-rate", "--resampling", "--compare", "--fresh",
      ])
    #expect(output.contains("\n  130   stopped by Ctrl-C"))
    #expect(output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test("ends with 64 and one line on the error stream when it is used wrongly")
  func misuse() throws {
    let (output, error, status) = try run("lesson-07-grpo", "--seeds", "0")
    #expect(status == 64)
    #expect(output.isEmpty)
    #expect(error == "error: --seeds wants a number from 1 to 1000000, got 0. See --help.\n")
  }

  /// Runs a line of a shell; the lesson's program is `$0`.
  func shell(_ line: String) throws -> (error: String, status: Int32) {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", line, tests.deletingLastPathComponent().appendingPathComponent("lesson-07-grpo").path,
    ]
    let error = Pipe()
    process.standardError = error
    try process.run()
    process.waitUntilExit()
    let said = String(decoding: error.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    return (said, process.terminationStatus)
  }

  /// A program with a sanitizer writes files of its own, and does not start where it may not.
  static let noLargeFile =
    ProcessInfo.processInfo.environment["SANITIZER"] != nil
    ? []
    : [
      (
        "ulimit -f 0; file=$(mktemp); $0 --help > $file; end=$?; rm $file; exit $end",
        "File too large"
      )
    ]

  @Test(
    "says why it cannot print, and ends with 1",
    arguments: [
      ("exec $0 --help >&-", "Bad file descriptor"),
      ("exec $0 --help <&- >&-", "Bad file descriptor"),
      ("exec $0 --help > /dev/full", "No space left on device"),
    ] + noLargeFile)
  func silenced(line: String, reason: String) throws {
    let (error, status) = try shell(line)
    #expect(status == 1)
    #expect(error == "error: cannot print: \(reason)\n")
  }
}
