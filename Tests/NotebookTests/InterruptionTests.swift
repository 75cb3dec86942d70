import Foundation
import Notebook
import Terminal
import Testing

@Suite("Ctrl-C")
struct InterruptionTests {
  static let lesson = Lesson("01-x", question: "Why?", paper: "", minutes: 1)

  @Test("is heard once, and remembered by its exit code")
  func flag() {
    let interruption = Interruption()
    #expect(!interruption.isRequested)
    #expect(interruption.request(SIGINT))
    #expect(interruption.isRequested)
    #expect(!interruption.request(SIGTERM))
    #expect(interruption.exitCode == 130)  // 128 + 2
  }

  @Test("ends the loop, and the program with exit code 130")
  func once() async {
    await #expect(processExitsWith: .exitCode(130)) {
      let interruption = Interruption()
      let console = Recorder().console()
      let listening = interruption.listen(on: console)
      let code = Self.lesson.run(
        ["--no-plots"],
        in: RunContext(file: "", directory: "/", console: console, interruption: interruption)
      ) { notebook in
        kill(getpid(), SIGINT)
        // 10 s, were it not for the signal.
        for _ in notebook.steps("training", 100_000) { usleep(100) }
      }
      withExtendedLifetime(listening) { exit(code) }
    }
  }

  @Test("twice ends the program at once")
  func twice() async {
    await #expect(processExitsWith: .exitCode(130)) {
      let interruption = Interruption()
      let listening = interruption.listen(on: Recorder().console())
      kill(getpid(), SIGINT)
      for _ in 0..<10_000 where !interruption.isRequested { usleep(100) }
      kill(getpid(), SIGINT)
      usleep(1_000_000)  // 1 s, were it not for the second signal
      withExtendedLifetime(listening) { exit(0) }
    }
  }
}
