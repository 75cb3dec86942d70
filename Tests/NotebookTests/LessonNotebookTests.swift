import Notebook
import Plots
import Testing

@Suite("A notebook")
struct LessonNotebookTests {
  @Test("gets its seeds from the options, or else from the lesson")
  func seeds() throws {
    func seeds(_ arguments: String...) -> [UInt64] {
      var seeds: [UInt64] = []
      let lesson = Lesson(
        "01-x", question: "", paper: "", minutes: 1, seeds: 3, quickSeeds: 2)
      _ = lesson.run(
        arguments + ["--no-plots"],
        in: RunContext(file: "", directory: "/", console: Recorder().console())
      ) { notebook in
        seeds = notebook.mapSeeds { $0 }
        #expect(seeds == notebook.seeds)
      }
      return seeds
    }
    #expect(seeds() == [1, 2, 3])
    #expect(seeds("--quick") == [1, 2])
    #expect(seeds("--quick", "--seeds", "4", "--seed", "7") == [7, 8, 9, 10])
    #expect(seeds("--seed", "\(UInt64.max)") == [.max, 0, 1])  // counted up around the end
  }
}
