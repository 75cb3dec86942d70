import Foundation
import Notebook
import Plots
import Terminal
import TestSupport
import Testing

@Suite("A run with folders")
struct RunPlacesTests {
  @Test("that is quick keeps to a folder of its own and judges nothing")
  func quick() throws {
    try withFolder { root in
      let lesson = try ScratchLesson(in: root)
      #expect(lesson.run("--quick") == 0)
      #expect(!FileManager.default.fileExists(atPath: lesson.yours.path))
      let quick = root.appendingPathComponent("plots/quick/01-one-two/claims.tsv")
      #expect(try contents(quick).contains("\tnot judged\t2.0\t1.5\t2.5\t\tat most 3\tquick\t"))
      #expect(lesson.recorder.output.contains("Claims (quick run: too short to judge)\n"))
      #expect(lesson.recorder.output.contains("A quick run shows that every step works. "))
    }
  }

  @Test("leaves what is published as it is, unless it makes the page")
  func published() throws {
    try withFolder { root in
      let lesson = try ScratchLesson(in: root)
      #expect(lesson.run("--page") == 0)
      let claims = lesson.plots.appendingPathComponent("claims.tsv")
      let (page, verdicts) = (try contents(lesson.page), try contents(claims))
      #expect(lesson.run("--seed", "7") == 0)
      let next = try ScratchLesson(in: root)  // whose Ctrl-C is not used up
      #expect(next.run("--page") { next.interruption.request(SIGINT) } == 130)
      #expect(try contents(lesson.page) == page)
      #expect(try contents(claims) == verdicts)
    }
  }

  @Test("without plots writes nothing")
  func noPlots() throws {
    try withFolder { root in
      let lesson = try ScratchLesson(in: root)
      #expect(lesson.run("--no-plots") == 0)
      #expect(!FileManager.default.fileExists(atPath: lesson.yours.path))
      #expect(!FileManager.default.fileExists(atPath: lesson.page.path))
    }
  }
}
