import Foundation
import Notebook
import Plots
import Terminal
import TestSupport
import Testing
import TextLayout

@Suite("A run that has a folder for figures")
struct FigureFolderTests {
  @Test("names the end of a link to nowhere in place of its plots folder")
  func dangling() throws {
    try withFolder { root in
      let lesson = try ScratchLesson(in: root)
      let link = root.appendingPathComponent("p").path
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "nowhere")
      #expect(lesson.run("--plots", "p") == 1)
      #expect(
        lesson.recorder.error.hasPrefix(
          "error: cannot write figures in p: it is a link to nowhere, which is not there. "))
    }
  }

  @Test("does not begin when its plots folder cannot be written in")
  func unwritable() throws {
    try withFolder { root in
      let lesson = try ScratchLesson(in: root)
      try Data().write(to: root.appendingPathComponent("plots"))  // a file in the folder's place
      #expect(lesson.run() == 1)
      #expect(lesson.recorder.output == "")
      #expect(
        lesson.recorder.error.hasPrefix("error: cannot write figures in plots/yours/01-one-two: "))
      #expect(lesson.recorder.error.contains("--plots"))
    }
  }
}
