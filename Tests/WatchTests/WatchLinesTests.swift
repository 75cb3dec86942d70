import Foundation
import TestSupport
import Testing
import Watch

@Suite("The records of a training as lines")
struct WatchLinesTests {
  private func record(_ line: String) throws -> WatchRecord {
    try WatchLines.decoder.decode(WatchRecord.self, from: Data(line.utf8))
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test("are a line each in the file, and the elements of an array in the page")
  func written() throws {
    let lines = WatchRecordTests.lines
    let written = WatchLines(try lines.map(record))
    #expect(text(written.bytes) == lines.map { $0 + "\n" }.joined())
    #expect(text(written.elements) == lines.joined(separator: ",\n"))
    #expect(WatchLines().bytes.isEmpty && WatchLines().elements.isEmpty)
  }

  @Test("are left out where the page would have too many bytes, and then others may fit")
  func size() throws {
    let (long, short) = (WatchRecordTests.lines[2], WatchRecordTests.lines[3])
    var lines = WatchLines([try record(short)])
    let most = short.utf8.count + long.utf8.count
    lines.append(try record(long), upTo: most - 1)
    #expect(text(lines.bytes) == short + "\n")
    lines.append(try record(short), upTo: most - 1)
    lines.append(try record(long), upTo: most + short.utf8.count + 2)  // a comma and a new line
    #expect(text(lines.bytes) == [short, short, long].map { $0 + "\n" }.joined())
  }

  @Test("of a file are kept up to a step: not its run and its end, nor what cannot be read")
  func kept() throws {
    try withFolder { folder in
      // By their numbers: run, band, step 3, step 3, held out at 5, end, end, a group of step 4.
      let lines = WatchRecordTests.lines + [try WatchRecordTests.group()]
      let file = folder.appendingPathComponent("watch.jsonl")
      try Data((["no JSON", ""] + lines + ["{}"]).joined(separator: "\n").utf8).write(to: file)
      let first = try record(lines[0])
      let kept: [(Int, [Int])] = [
        (0, []), (2, []), (3, [2, 3]), (4, [2, 3, 7]), (5, [2, 3, 4, 7]),
      ]
      for (step, places) in kept {
        let found = WatchLines(keeping: file, upTo: step, after: [first])
        #expect(text(found.bytes) == ([0] + places).map { lines[$0] + "\n" }.joined())
        #expect(found.lastEvaluation == (step == 5 ? 5 : -1))
      }
      let none = folder.appendingPathComponent("none.jsonl")
      #expect(
        text(WatchLines(keeping: none, upTo: 5, after: [first]).bytes) == lines[0] + "\n")
    }
  }
}
