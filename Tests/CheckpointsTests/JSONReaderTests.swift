import Checkpoints
import LanguageModel
import TestSupport
import Testing

@Suite("JSON, read whole")
struct JSONReaderTests {
  @Test("is refused if it is no text, or nested without end")
  func hostile() {
    #expect(
      throws: CheckpointError.malformed(path: "x", reason: "expected UTF-8, found other bytes")
    ) {
      try TransformerConfiguration(Array("{\"a\":\"".utf8) + [0xFF] + Array("\"}".utf8), path: "x")
    }
    // The object is the first level; the list in which nothing may be is the 101st, 5 + 99 bytes on.
    let deep = "{\"a\":" + String(repeating: "[", count: 1_000_000)
    let reason = "expected nothing nested so deep at byte 104"
    #expect(throws: CheckpointError.malformed(path: "x", reason: reason)) {
      try TransformerConfiguration(Array(deep.utf8), path: "x")
    }
  }

  @Test("has numbers in all the ways they are written, and the space of JSON between its parts")
  func numbers() throws {
    let text = """
      \t{ "model_type" : "ll\\u0061ma", "vocab_size": 9.0,\r\n "hidden_size": 8e0, "num_attention_heads": 2,
      "num_hidden_layers": 10e-1, "intermediate_size": 1.6E+1, "max_position_embeddings":32,
      "rope_theta": -0.5e4, "rms_norm_eps": 1e-06, "unknown": [true, false, null, {}, [], "\\ud83d\\ude00"]}
      """
    #expect(
      throws: CheckpointError.unsupported(
        path: "x", field: "rope_theta", expected: "a number above 0.0", found: "-5000")
    ) { try TransformerConfiguration(Array(text.utf8), path: "x") }
    let sizes = try TransformerConfiguration(
      Array(text.replacing("-0.5e4", with: "0.5e4").utf8), path: "x")
    #expect(sizes.vocabularySize == 9 && sizes.width == 8 && sizes.heads == 2 && sizes.layers == 1)
    #expect(sizes.feedForwardWidth == 16 && sizes.rotaryTheta == 5000 && sizes.normEpsilon == 1e-6)
  }

  /// Texts, and what they say: a whole number is one however it is written, unless it is too large for one.
  static let values: [(String, JSONValue)] = [
    (" null ", .null), ("true", .bool(true)), ("\nfalse\t", .bool(false)),
    ("12", .integer(12)), ("-12", .integer(-12)), ("0", .integer(0)), ("-0", .integer(0)),
    ("1e2", .integer(100)), ("2.50E+1", .integer(25)), ("3.0", .integer(3)),
    ("25e-1", .number(2.5)), ("-0.125", .number(-0.125)),
    ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
    ("9223372036854775808", .number(0x1p63)),  // 2⁶³
    ("\"\\u0061\"", .string("a")), ("\"\"", .string("")),
    ("[]", .array([])), ("{}", .object([:])),
    (
      #"{"a": [1, "b", {"c": null}], "": false}"#,
      .object([
        "a": .array([.integer(1), .string("b"), .object(["c": .null])]), "": .bool(false),
      ])
    ),
  ]

  @Test("is the value that was written", arguments: values)
  func read(text: String, value: JSONValue) throws {
    #expect(try JSONValue(Array(text.utf8)) == value)
  }

  @Test("is nested a hundred deep, and no deeper")
  func depth() throws {
    func nested(_ depth: Int) throws -> JSONValue {
      let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      return try JSONValue(Array(text.utf8))
    }
    var value = try nested(100)
    for _ in 0..<99 {
      guard case .array(let inner) = value else { break }
      value = try #require(inner.first)
    }
    #expect(value == .array([]))
    #expect(throws: SafeTensorsError.syntax(offset: 100, expected: "nothing nested so deep")) {
      try nested(101)
    }
  }
}
