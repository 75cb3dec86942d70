import Coursework
import Foundation
import Practice
import PracticeTestSupport
import Testing

@Suite("The log of a training for dashboards")
struct DashboardExportTests {
  static let log = """
    {"step":1,"reward":1.25,"right":0.25,"length_right":null}
    {"step":2,"reward":1.5,"right":0.5,"length_right":21.5}

    """
  static let seconds = """
    {"step":1,"sample":0.25,"score":0.25,"update":0.5}
    {"step":2,"sample":0.5,"score":0.25,"update":0.75}

    """

  private func withRun(_ files: [String: String], _ body: (CourseFolder, URL) throws -> Void) throws
  {
    try withCourse(files) { try body($0, $0.url("runs/07-grpo")) }
  }

  @Test("a training becomes a table, with seconds and without what is not finite")
  func table() throws {
    try withRun([
      "runs/07-grpo/r1-seed-1/steps.jsonl": Self.log,
      "runs/07-grpo/r1-seed-1/seconds.jsonl": Self.seconds,
      "runs/07-grpo/base-seed-1/other.txt": "",
    ]) { _, run in
      let trainings = try DashboardExport.all(in: run)
      #expect(trainings.count == 1)
      #expect(
        trainings.first?.csv == """
          step,reward,right,length_right,seconds
          1,1.25,0.25,,1.0
          2,1.5,0.5,21.5,1.5

          """)
      let paths = try trainings.flatMap { try $0.write() }
      #expect(
        paths.map { URL(fileURLWithPath: $0).lastPathComponent } == [
          "steps.csv", "events.out.tfevents.tinyr1",
        ])
      let place = run.appendingPathComponent("r1-seed-1")
      let bytes = try Data(contentsOf: place.appendingPathComponent(DashboardExport.events))
      #expect(Array(bytes) == trainings.first?.eventFile.bytes)
      #expect(try DashboardExport.all(in: place).first?.csv == trainings.first?.csv)
    }
  }

  @Test("evaluations that the last checkpoint has kept are a number of their own")
  func heldOut() throws {
    try withRun(["runs/07-grpo/r1-seed-1/steps.jsonl": Self.log]) { _, run in
      let place = run.appendingPathComponent("r1-seed-1/step-000002")
      let kept = URL(fileURLWithPath: #filePath + "/../../../lessons/kept/models/base")
      try FileManager.default.copyItem(at: kept.standardizedFileURL, to: place)
      let notes = #"{"first":{"passAtOne":0.125},"later":[{"step":2,"point":{"passAtOne":0.75}}]}"#
      try Data(notes.utf8).write(to: place.appendingPathComponent("notes.json"))
      #expect(
        try DashboardExport.all(in: run).first?.csv == """
          step,reward,right,length_right,held_out
          0,,,,0.125
          1,1.25,0.25,,
          2,1.5,0.5,21.5,0.75

          """)
    }
  }

  @Test("what is no log is refused, and nothing is written")
  func refused() throws {
    try withRun(["runs/07-grpo/r1-seed-1/steps.jsonl": "{\"step\":1,\"reward\":\"much\"}\n"]) {
      _, run in
      #expect(throws: CourseError.self) { try DashboardExport.all(in: run) }
    }
    try withRun(["runs/07-grpo/r1-seed-1/steps.jsonl": "{\"reward\":1}\n"]) { _, run in
      #expect(throws: CourseError.self) { try DashboardExport.all(in: run) }
    }
    try withRun(["runs/07-grpo/r1-seed-1/steps.jsonl": ""]) { _, run in
      #expect(throws: CourseError.self) { try DashboardExport.all(in: run) }
    }
    try withRun(["runs/07-grpo/lesson.json": "{}"]) { _, run in
      #expect(throws: CourseError.self) { try DashboardExport.all(in: run) }
    }
  }
}
