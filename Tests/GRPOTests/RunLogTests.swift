import Foundation
import GRPO
import Testing

@Suite("The log of a run")
struct RunLogTests {
  func write(_ folder: URL, steps: Int) throws {
    var run = GRPORun(from: Coin.model(), in: Coin.world(ones), RunTests.settings(), seed: 1)
    let log = try RunLog(folder: folder)
    for _ in 0..<steps { try log.append(try run.step()) }
  }

  @Test("has one line of JSON for each step, with the same names in the same order, and no time")
  func lines() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "log-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(folder, steps: 3)
    let text = try String(contentsOf: folder.appending(path: "steps.jsonl"), encoding: .utf8)
    let lines = text.split(separator: "\n")
    #expect(lines.count == 3)
    let names = lines.map { $0.split(separator: ",").map { $0.split(separator: ":")[0] } }
    #expect(names[0] == names[1] && names[1] == names[2])
    for (index, line) in lines.enumerated() {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["step"] as? Int == index + 1)
      #expect(object?["reward_rule"] is NSNumber)
      // No answer of a random model is right, so that right answers have no length.
      #expect(object?["length_right"] is NSNull || object?["right"] as? Double != 0)
    }
    try write(folder, steps: 3)
    #expect(try String(contentsOf: folder.appending(path: "steps.jsonl"), encoding: .utf8) == text)
    let seconds = try String(contentsOf: folder.appending(path: "seconds.jsonl"), encoding: .utf8)
    #expect(seconds.split(separator: "\n")[2].contains("\"sample\":"))
  }

  @Test("goes on after a stop: what came after the checkpoint is dropped and written again")
  func resumed() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "log-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "steps.jsonl")
    try write(folder, steps: 4)
    let text = try Data(contentsOf: file)
    // Killed in the middle of a line, two steps after a checkpoint.
    try text.dropLast(10).write(to: file)
    var run = GRPORun(from: Coin.model(), in: Coin.world(ones), RunTests.settings(), seed: 1)
    for _ in 0..<2 { _ = try run.step() }
    let log = try RunLog(folder: folder, after: 2)
    for _ in 0..<2 { try log.append(try run.step()) }
    #expect(try Data(contentsOf: file) == text)
    #expect(
      try String(contentsOf: folder.appending(path: "seconds.jsonl"), encoding: .utf8)
        .split(separator: "\n").count == 4)
    let error = #expect(throws: RunLogError.self) { try RunLog(folder: folder, after: 5) }
    #expect(error?.description.hasSuffix("expected 5 lines in steps.jsonl, found 4") == true)
    #expect(try Data(contentsOf: file) == text)
  }

  @Test("a record is the same after it was saved, to the last digit")
  func saved() throws {
    var run = GRPORun(from: Coin.model(), in: Coin.world(ones), RunTests.settings(), seed: 1)
    let record = try run.step()
    let encoder = JSONEncoder()
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let again = try decoder.decode(StepRecord.self, from: encoder.encode(record))
    let digits = { (pairs: [(name: String, value: Double)]) in
      pairs.map { "\($0.name) \($0.value.isNaN ? Double.nan : $0.value)" }
    }
    #expect(digits(again.values) == digits(record.values))
    #expect(digits(again.seconds) == digits(record.seconds))
    #expect(record.values.count > 10 && record.seconds.count == 3)
  }

  @Test("that cannot be written says so")
  func unwritable() {
    let error = #expect(throws: RunLogError.self) {
      try RunLog(folder: URL(fileURLWithPath: "/proc/no/such/folder"))
    }
    #expect(error?.description.hasPrefix("cannot write the log in /proc/no/such/folder") == true)
  }
}
