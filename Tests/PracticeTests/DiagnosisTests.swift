import Foundation
import Practice
import Testing

@Suite("Why an exercise left no verdict")
struct DiagnosisTests {
  private func why(_ end: ChildProcess.End, _ log: String = "", isFull: Bool = false) -> String {
    whyBroken(end, log: log, isFull: isFull, seconds: 5, number: "4.1")
  }

  @Test("it ran too long, printed too much, took too much memory")
  func limits() {
    #expect(why(.outOfTime).contains("more than 5 seconds"))
    #expect(why(.outOfTime, isFull: true).contains("4 MB"))
    let log = "x.swift:1: Fatal error: failed to allocate 8000032 bytes of memory with alignment 8"
    #expect(why(.stopped(by: SIGILL), log).contains("4 GB of memory"))
    #expect(why(.stopped(by: SIGKILL)).contains("memory runs out"))
  }

  @Test("it trapped, and the message says where")
  func trap() {
    let log =
      "A.swift:1: Fatal error: Index out of range\n0 [ra] leaveOneOut at Lesson04.swift:16:3"
    let lines = why(.stopped(by: SIGILL), log).split(separator: "\n")
    #expect(lines.count == 3 && lines[0].hasPrefix("It was stopped"))
    #expect(lines[1] == "  Fatal error: Index out of range")
    #expect(lines[2] == "  at Tests/Exercises/Lesson04.swift:16")
  }

  @Test("it ended by itself, and its messages are kept")
  func status() {
    #expect(why(.exited(3)) == "It ended with status 3: see .build/exercises/4.1.log")
  }

  @Test("it does not build: errors with the lines below, their files as seen from the package")
  func errors() {
    let log = """
      Building for production...
      /house/Tests/Exercises/Lesson04.swift:16:10: error: cannot find 'rewads' in scope
      14 |
      16 |   return rewads
         |          `- error: cannot find 'rewads' in scope
      17 | }
      18 |
      19 |
      20 |
      warning: not said
      """
    let errors = compilerErrors(in: log, root: "/house")
    #expect(
      errors.first == "  Tests/Exercises/Lesson04.swift:16:10: error: cannot find 'rewads' in scope"
    )
    #expect(errors.contains("    16 |   return rewads"))
    #expect(errors.last == "    20 |")
    #expect(errors.count == 8)
  }
}
