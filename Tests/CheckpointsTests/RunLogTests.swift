import Checkpoints
import Foundation
import TestSupport
import Testing

@Suite("The log of a run")
struct RunLogTests {
  /// A step with a whole number, a fraction, and a number that there is not.
  struct Step: LoggedStep {
    let step: Int

    var logged: [(name: String, value: Double)] {
      [("step", Double(step)), ("reward", Double(step) / 7), ("length_right", .nan)]
    }
    var loggedSeconds: [(name: String, value: Double)] {
      [("sample", 0.5 * Double(step)), ("update", 0.25)]
    }
  }

  func write(_ folder: URL, steps: ClosedRange<Int>, after step: Int = 0) throws {
    let log = try RunLog(folder: folder, after: step)
    #expect(log.folder == folder)
    for step in steps { try log.append(Step(step: step)) }
  }

  @Test("has one line of JSON for each step, with the names in their order; seconds are elsewhere")
  func lines() throws {
    let scratch = try ScratchFolder()
    try write(scratch["run"], steps: 1...3)
    // 1/7, 2/7 and 3/7 with the digits that lead back to the same Double.
    #expect(
      try scratch.text("run/steps.jsonl") == """
        {"step":1,"reward":0.14285714285714285,"length_right":null}
        {"step":2,"reward":0.2857142857142857,"length_right":null}
        {"step":3,"reward":0.42857142857142855,"length_right":null}

        """)
    #expect(
      try scratch.text("run/seconds.jsonl") == """
        {"step":1,"sample":0.5,"update":0.25}
        {"step":2,"sample":1,"update":0.25}
        {"step":3,"sample":1.5,"update":0.25}

        """)
    for line in try scratch.text("run/steps.jsonl").split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["length_right"] is NSNull && object?["reward"] is NSNumber)
    }
    // Begun anew, it has nothing of what was there; other files are left alone.
    try Data("x".utf8).write(to: scratch["run/other"])
    try write(scratch["run"], steps: 1...1)
    #expect(try scratch.text("run/steps.jsonl").split(separator: "\n").count == 1)
    #expect(try scratch.text("run/other") == "x")
  }

  @Test("goes on after a stop: what came after the checkpoint is dropped and written again")
  func resumed() throws {
    let scratch = try ScratchFolder()
    let file = scratch["run/steps.jsonl"]
    try write(scratch["run"], steps: 1...4)
    let text = try Data(contentsOf: file)
    // Killed in the middle of a line, two steps after a checkpoint.
    try text.dropLast(10).write(to: file)
    try write(scratch["run"], steps: 3...4, after: 2)
    #expect(try Data(contentsOf: file) == text)
    #expect(try scratch.text("run/seconds.jsonl").split(separator: "\n").count == 4)
    let error = #expect(throws: RunLogError.self) { try RunLog(folder: scratch["run"], after: 5) }
    #expect(error?.description.hasSuffix("expected 5 lines in steps.jsonl, found 4") == true)
    #expect(try Data(contentsOf: file) == text)
    for name in ["seconds", "steps"] {
      try FileManager.default.removeItem(at: scratch["run/\(name).jsonl"])
      let gone = #expect(throws: RunLogError.self) { try RunLog(folder: scratch["run"], after: 2) }
      let said = "expected 2 lines in \(name).jsonl, found no such file"
      #expect(gone?.description.hasSuffix(said) == true)
    }
  }

  @Test("that cannot be written says so")
  func unwritable() {
    let error = #expect(throws: RunLogError.self) {
      try RunLog(folder: URL(fileURLWithPath: "/proc/no/such/folder"))
    }
    #expect(error?.description.hasPrefix("cannot write the log in /proc/no/such/folder") == true)
  }
}
