import Checkpoints
import Foundation
import Testing

@Suite("A value of JSON")
struct JSONValueTests {
  static let value = JSONValue.object([
    "whole": .number(2), "count": .integer(2), "b": .object(["y": .null, "x": .bool(true)]),
    "list": .array([.string("a\"\\\n\u{1}é😀"), .array([]), .number(1e-06)]), "none": .object([:]),
  ])

  @Test("is written with sorted fields, and fractions that stay fractions")
  func text() {
    #expect(
      Self.value.file
        == Array(
          #"""
          {
            "b": {
              "x": true,
              "y": null
            },
            "count": 2,
            "list": ["a\"\\\u000a\u0001é😀", [], 1e-06],
            "none": {

            },
            "whole": 2.0
          }

          """#.utf8))
  }

  @Test("comes back from what was written")
  func roundTrip() throws {
    // All of ASCII, and an end of each of the longer kinds of UTF-8.
    let letters =
      (0..<0x80).map { Character(Unicode.Scalar(UInt8($0))) } + ["\u{7FF}", "\u{10FFFF}"]
    let values: [JSONValue] = [
      .string(String(letters)), .object([String(letters): .array([.null, .bool(false)])]),
      .array([
        .integer(.min), .integer(.max), .number(0.1), .number(-1e300),
        .number(.leastNonzeroMagnitude),
      ]),
    ]
    for value in values { #expect(try JSONValue(value.file) == value) }
  }

  @Test("has fields if it is an object")
  func fields() {
    #expect(Self.value["count"] == .integer(2) && Self.value["b"]?["y"] == .null)
    #expect(Self.value["gone"] == nil && Self.value["list"]?["a"] == nil)
  }

  @Test("is shown in one line, of 80 characters at most")
  func line() {
    #expect(Self.value["b"]?.line == #"{ "x": true, "y": null }"#)
    // With its two quotes 80 characters are whole, and of 81 the last is left out.
    let long = String(repeating: "é", count: 78)
    #expect(JSONValue.string(long).line == "\"\(long)\"")
    #expect(JSONValue.string(long + "é").line == "\"\(long)é…")
  }

  /// A state, as loops have it.
  private struct State: Codable {
    var a = 1
    var list: [Double] = []
  }

  @Test("keeps in a state the numbers that JSON does not have, and its fields in order")
  func state() throws {
    let state = State(a: 7, list: [.infinity, -.infinity, .nan, 0.1])
    let bytes = try encodeJSON(state)
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    #expect(words.joined() == #"{"a":7,"list":["inf","-inf","nan",0.1]}"#)
    #expect(bytes.last == UInt8(ascii: "\n"))
    let copy = try decodeJSON(State.self, bytes)
    #expect(copy.a == 7 && copy.list.count == 4 && copy.list[2].isNaN)
    #expect(copy.list[0] == .infinity && copy.list[1] == -.infinity && copy.list[3] == 0.1)
    let path = String(decoding: try encodeJSON(["a/b"]), as: UTF8.self)
    #expect(path.contains("\"a/b\""))
  }

  /// Texts that are no state, and what is said of them.
  static let faults = [
    ("{", "expected JSON"), (#"{"list": []}"#, "found no a"),
    (#"{"a": "x", "list": []}"#, "found something other than Int in a"),
    (#"{"a": null, "list": []}"#, "found null in a"),
    (#"{"a": 1, "list": {}}"#, "found something other than Array<Any> in list"),
  ]

  @Test("says in one line why it is no state", arguments: faults)
  func reasons(text: String, reason: String) {
    let error = #expect(throws: (any Error).self) {
      try decodeJSON(State.self, Array(text.utf8))
    }
    #expect(error.map(jsonReason) == reason)
  }
}
