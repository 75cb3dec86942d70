import Foundation
import TestSupport
import Testing

import Notebook

@Suite("Runs beside each other")
struct RunComparisonTests {
  /// Writes the log of a training: a line for each length, with shares of right answers.
  private func write(_ lines: [(right: Double?, length: Double)], to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let text = lines.enumerated().map { step, line in
      let right = line.right.map { "\($0)" } ?? "null"
      return #"{"step":\#(step + 1),"right":\#(right),"length":\#(line.length)}"# + "\n"
    }
    try Data(text.joined().utf8).write(to: folder.appendingPathComponent("steps.jsonl"))
  }

  @Test("show the mean and the range over seeds of what all of them have")
  func compared() throws {
    try withFolder { root in
      func run(_ name: String) -> URL { root.appendingPathComponent(name) }
      try write([(0.1, 20), (0.3, 30), (0.5, 40)], to: run("a/r1-seed-1"))
      try write([(0.3, 10), (0.5, 20)], to: run("a/r1-seed-2"))  // stopped early
      try write([(0.9, 1)], to: run("a/other-seed-1"))
      try write([(nil, 8), (0.75, 9)], to: run("b/r1-seed-1"))
      let both = try RunComparison(of: [("one", run("a")), ("two", run("b"))])
      #expect(both.names == ["r1"])
      // By hand: (0.1 + 0.3)/2 and (0.3 + 0.5)/2; (20 + 10)/2 and (30 + 20)/2.
      let first = try #require(both.runs[0].trainings["r1"])
      let right = first.accuracy.band
      #expect(right.x == [1, 2] && right.low == [0.1, 0.3] && right.high == [0.3, 0.5])
      #expect(abs(right.mean[0] - 0.2) < 1e-12 && abs(right.mean[1] - 0.4) < 1e-12)
      #expect(first.length.band.mean == [15, 25])
      #expect(both.rows.map { Array($0[0...2]) } == [["r1", "one", "1 2"], ["r1", "two", "1"]])
      #expect(
        both.rows.map(\.[4]) == ["40.0%", "75.0%"] && both.rows.map(\.[5]) == ["25.0", "9.0"])
      let figure = both.figure(remarks: ["quick run"])
      #expect(figure.panels.count == 2 && figure.panels[0].yLabel == "share right in training")
      #expect(figure.title == "r1 ends right in 40.0% with one, 75.0% with two")
      #expect(figure.caption.hasPrefix("quick run · mean and range of 2 seeds"))
      let recorder = Recorder()
      try both.show(in: nil, remarks: [], recorder.console())
      #expect(recorder.error.contains("different seeds"))
    }
  }

  @Test("are refused where there is no training by rewards, none of the same name, or no log")
  func refused() throws {
    try withFolder { root in
      func run(_ name: String) -> URL { root.appendingPathComponent(name) }
      try write([(0.1, 20)], to: run("a/r1-seed-1"))
      try write([(0.1, 20)], to: run("b/zero-seed-1"))
      try FileManager.default.createDirectory(
        at: run("c/base-seed-1"), withIntermediateDirectories: true)
      func why(_ names: String...) -> String {
        do {
          _ = try RunComparison(of: names.map { ($0, run($0)) })
          return "nothing"
        } catch { return "\(error)" }
      }
      #expect(
        why("a", "b").hasPrefix(
          "expected runs with trainings of the same name, found a: r1; b: zero"))
      #expect(why("a", "c").hasPrefix("c: expected the folder of a run that trained by rewards"))
      #expect(why("a", "nowhere").hasPrefix("nowhere: expected the folder of a run"))
      try Data("{\n".utf8).write(to: run("b/zero-seed-1/steps.jsonl"))
      #expect(why("b", "b").contains("is not the log of a training"))
    }
  }
}
