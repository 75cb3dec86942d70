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

  @Test("that cannot be written says so")
  func unwritable() {
    let error = #expect(throws: RunLogError.self) {
      try RunLog(folder: URL(fileURLWithPath: "/proc/no/such/folder"))
    }
    #expect(error?.description.hasPrefix("cannot write the log in /proc/no/such/folder") == true)
  }
}
