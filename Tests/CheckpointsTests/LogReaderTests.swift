import Checkpoints
import Foundation
import TestSupport
import Testing

@Suite("Reading a log")
struct LogReaderTests {
  @Test("gives back what was logged, and the names in their order")
  func roundTrip() throws {
    let scratch = try ScratchFolder()
    let log = try RunLog(folder: scratch["run"])
    for step in 1...2 { try log.append(RunLogTests.Step(step: step)) }
    let lines = try RunLog.lines(of: scratch["run/steps.jsonl"])
    #expect(lines.map(\.names) == Array(repeating: ["step", "reward", "length_right"], count: 2))
    #expect(lines.map { $0.numbers["reward"] } == [1.0 / 7, 2.0 / 7])
    #expect(lines.allSatisfy { $0.numbers["length_right"]?.isNaN == true })
    let seconds = try RunLog.lines(of: scratch["run/seconds.jsonl"])
    #expect(seconds.map { $0.numbers["sample"] } == [0.5, 1])
  }

  @Test(
    "says what was found where there is no log",
    arguments: [
      (nil, "no such file, or one that cannot be read"),
      ("{\"step\":1}\n[1]\n", "something else in line 2"),
      ("{\"reward\":1}\n", "something else in line 1"),
      ("{\"step\":1,\"reward\":\"2\"}\n", "something else in line 1"), ("", nil),
    ] as [(text: String?, found: String?)])
  func refused(text: String?, found: String?) throws {
    let scratch = try ScratchFolder()
    let file = scratch["steps.jsonl"]
    if let text { try Data(text.utf8).write(to: file) }
    do throws(UnreadableLog) {
      #expect(try RunLog.lines(of: file).isEmpty && found == nil)
    } catch {
      #expect(error.found == found)
    }
  }

  @Test("finds the trainings of a run, seed 2 before seed 10, or the folder itself")
  func trainings() throws {
    let scratch = try ScratchFolder()
    for seed in [10, 2] { _ = try RunLog(folder: scratch["run/r1-seed-\(seed)"]) }
    try Data().write(to: scratch["run/lesson.json"])
    let found = RunLog.trainings(in: scratch["run"])
    #expect(found.map(\.lastPathComponent) == ["r1-seed-2", "r1-seed-10"])
    #expect(RunLog.trainings(in: scratch["run/r1-seed-2"]).count == 1)
    #expect(RunLog.trainings(in: scratch["nothing"]).isEmpty)
  }
}
