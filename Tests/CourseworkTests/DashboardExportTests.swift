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

  @Test("CRC-32C of the examples of RFC 3720, and of the usual one")
  func sums() {
    #expect(crc32c(Array("123456789".utf8)) == 0xE306_9283)
    #expect(crc32c([UInt8](repeating: 0, count: 32)) == 0x8A91_36AA)
    #expect(crc32c([UInt8](repeating: 0xFF, count: 32)) == 0x62A8_AB43)
    #expect(crc32c((0..<32).map { UInt8($0) }) == 0x46DD_794E)
  }

  @Test("the bytes of a file of events are those that TensorBoard writes")
  func golden() {
    // Written by tensorboard 2.21.0: RecordWriter, with Event and Summary of tensorboard.compat.proto.
    let golden =
      "1800000000000000a37f4b2209000000b0634ada411a0d627261696e2e4576656e743a32f7685aa4"
      + "2b00000000000000861bc34b09000020b0634ada4110ac022a1d0a0d0a06726577617264150000a03f0a0c0a05726967687415cdcccc3d"
      + "2cce361d1c00000000000000c8c1951d09000040b0634ada412a110a0f0a0868656c645f6f7574150000803e904cf55c"
    var file = EventFile(start: 1_764_331_200)
    file.append(
      [("reward", 1.25), ("length", .nan), ("right", 0.1)], step: 300, time: 1_764_331_200.5)
    file.append([("held_out", 0.25)], step: 0, time: 1_764_331_201)
    #expect(file.bytes.map { String(format: "%02x", $0) }.joined() == golden)
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
