import Checkpoints
import Foundation
import LanguageModel
import TestSupport
import TestWorlds
import Testing
import Tokens

/// The seconds that this thread computes for some work: other tests that run beside it do not count.
private func processorTime(_ work: () -> Void) -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
  let start = now()
  work()
  return now() - start
}

@Suite("JSON of strangers")
struct JSONScannerTests {
  /// Texts that are no configuration because they are no JSON, and what is said. Bytes are counted by hand.
  static let malformed = [
    ("", "expected a value at byte 0"), ("[]", "expected '{' at byte 0"),
    ("{", "expected '\"' at byte 1"), ("{} x", "expected the end at byte 3"),
    ("{\"a\":}", "expected a value at byte 5"), ("{\"a\":1,}", "expected '\"' at byte 7"),
    ("{\"a\":tru}", "expected true at byte 5"), ("{\"a\":nul", "expected null at byte 5"),
    ("{\"a\":01}", "expected a value at byte 5"), ("{\"a\":-}", "expected a value at byte 6"),
    ("{\"a\":+1}", "expected a value at byte 5"), ("{\"a\":.5}", "expected a value at byte 5"),
    ("{\"a\":1.}", "expected a value at byte 7"), ("{\"a\":1e}", "expected a value at byte 7"),
    ("{\"a\":NaN}", "expected a value at byte 5"), ("{\"a\":0x8}", "expected '}' at byte 6"),
    ("{\"a\":1e999}", "expected a smaller number at byte 5"),
    ("{\"a\":[1,]}", "expected a value at byte 8"), ("{\"a\":[1}", "expected ']' at byte 7"),
    ("{\"a\":\"\n\"}", "expected no control character in a string at byte 6"),
    ("{\"a\":1,\"\\u0061\":2}", "expected unique names, found \"a\" twice"),
    ("{\"a\":1} // no", "expected the end at byte 8"), ("{'a':1}", "expected '\"' at byte 1"),
    ("\u{FEFF}{}", "expected a value at byte 0"),
  ]

  @Test("is refused with its place and what was expected there", arguments: malformed)
  func refused(text: String, reason: String) {
    #expect(throws: CheckpointError.malformed(path: "x", reason: reason)) {
      try TransformerConfiguration(Array(text.utf8), path: "x")
    }
  }

  /// Something that is slow for a careless reader, repeated between a beginning and an end.
  static let pieces = [
    ("{\"a\":[0", ",0", "]}"), ("{\"a\":[0", ",\"\"", "]}"), ("{\"a\":[0", ",{}", "]}"),
    ("{\"a\":[0", ",[]", "]}"), ("{\"a\":[0", ",0.5", "]}"), ("{\"a\":[0", ",null", "]}"),
    ("", "{\"a\":", ""), ("{\"a\":0", "9", "}"), ("{\"a\":\"", "é", "\"}"),
    ("{\"a\":\"", "\\u0041", "\"}"), ("{\"a\":\"", "\\", ""), ("{", " ", "}"),
  ]

  @Test("is read in time proportional to its length: a megabyte within a second", arguments: pieces)
  func linear(start: String, piece: String, end: String) {
    let text = start + String(repeating: piece, count: 1_000_000 / piece.utf8.count) + end
    let bytes = Array(text.utf8)
    let time = processorTime {
      #expect(throws: CheckpointError.self) { try TransformerConfiguration(bytes, path: "x") }
      #expect(throws: CheckpointError.self) { try Vocabulary(bytes, endTokens: [0], path: "x") }
    }
    #expect(time < 2)  // two readings
  }
}
