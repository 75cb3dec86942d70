import Notebook
import NotebookTestSupport
import Testing

@Suite("How long a lesson takes here")
struct MachineSpeedTests {
  @Test(
    "is measured in about a quarter of a second, on any number of threads", arguments: [1, 2, 5])
  func measured(threads: Int) {
    // Even a slow loop makes a tenth of a thousand million additions a second; no core a million.
    let speed = MachineSpeed.measure(threads: threads)
    #expect(speed > 0.1 && speed < 1e6)
  }
}
