import Foundation
import Notebook
import Plots
import Synchronization
import Terminal
import Testing
import TextLayout

@Suite("Work that takes long")
struct LongWorkTests {
  @Test("shares one progress line among the seeds")
  func sharedLine() throws {
    let recorder = Recorder()
    let lesson = Lesson("01-x", question: "", paper: "", minutes: 1, seeds: 2)
    _ = lesson.run(
      ["--no-plots"], in: RunContext(file: "", directory: "/", console: recorder.console())
    ) { notebook in
      _ = notebook.mapSeeds { _ in for _ in notebook.steps("training", 10) {} }
      for _ in notebook.steps("training", 1) {}
    }
    let lines = recorder.error.split(separator: "\n")
    #expect(lines.first == "training: 0 of 20")
    #expect(lines[4] == "training: 100% · 20 of 20")
    #expect(lines.suffix(2) == ["training: 0 of 1", "training: 100% · 1 of 1"])
  }

  @Test("does the first seed first where that is asked for, and the others only after it")
  func firstSeedFirst() throws {
    let order = Mutex<[UInt64]>([])
    let lesson = Lesson("01-x", question: "", paper: "", minutes: 1, seeds: 5)
    _ = lesson.run(
      ["--no-plots", "--threads", "4"],
      in: RunContext(file: "", directory: "/", console: Recorder().console())
    ) { notebook in
      let tenfold = notebook.firstSeedFirst { seed in
        // The first one takes longest: beside the others it would not be the first to end.
        if seed == 1 { Thread.sleep(forTimeInterval: 0.05) }
        order.withLock { $0.append(seed) }
        return 10 * seed
      }
      #expect(tenfold == [10, 20, 30, 40, 50])
    }
    let seeds = order.withLock { $0 }
    #expect(seeds.first == 1 && seeds.sorted() == [1, 2, 3, 4, 5])
  }

  @Test("does no other seed where the first one was interrupted, or where there is none")
  func firstSeedAlone() throws {
    let interruption = Interruption()
    let lesson = Lesson("01-x", question: "", paper: "", minutes: 1, seeds: 3)
    var done: [UInt64] = []
    _ = lesson.run(
      ["--no-plots"],
      in: RunContext(
        file: "", directory: "/", console: Recorder().console(), interruption: interruption)
    ) { notebook in
      done = notebook.firstSeedFirst { seed in
        interruption.request()
        return seed
      }
    }
    #expect(done == [1])
  }
}
