import Checkpoints
import Testing

@Suite("Reading the header of a safetensors file")
struct SafeTensorsHeaderTests {
  /// A header that differs from a good one in one respect, eight bytes of data, and what is to be said.
  static let hostile: [(String, SafeTensorsError)] = [
    ("", .syntax(offset: 0, expected: "'{'")),
    ("[]", .syntax(offset: 0, expected: "'{'")),
    (SafeTensorsTests.x + "x", .syntax(offset: 54, expected: "the end")),
    (#"{"x"}"#, .syntax(offset: 4, expected: "':'")),
    (#"{"x"#, .syntax(offset: 3, expected: "the end of a string")),
    (#"{"x\q":{}}"#, .syntax(offset: 4, expected: "an escape that JSON has")),
    (#"{"\ud800":{}}"#, .syntax(offset: 2, expected: "two halves of a character")),
    (#"{"\ud800\u0041":{}}"#, .syntax(offset: 2, expected: "two halves of a character")),
    (#"{"\u12g4":{}}"#, .syntax(offset: 6, expected: "four hexadecimal digits")),
    ("{\"x\u{1}\":{}}", .syntax(offset: 3, expected: "no control character in a string")),
    ("{}", .wrongDataSize(expected: 0, found: 8)),
    (#"{"x":{}}"#, .missingField(tensor: "x", field: "dtype")),
    (#"{"x":{"dtype":"F32"}}"#, .missingField(tensor: "x", field: "shape")),
    (
      #"{"x":{"dtype":"F32","shape":[2]}}"#,
      .missingField(tensor: "x", field: "data_offsets")
    ),
    (
      #"{"x":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}}"#,
      .unknownType(tensor: "x", found: "I64")
    ),
    (
      #"{"x":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}"#,
      .syntax(offset: 29, expected: "a whole number from 0")
    ),
    (
      #"{"x":{"dtype":"F32","shape":[02],"data_offsets":[0,8]}}"#,
      .syntax(offset: 29, expected: "a whole number from 0")
    ),
    (
      #"{"x":{"dtype":"F32","shape":[2.0],"data_offsets":[0,8]}}"#,
      .syntax(offset: 30, expected: "']'")
    ),
    (
      #"{"x":{"dtype":"F32","shape":[9223372036854775808],"data_offsets":[0,8]}}"#,
      .numberTooLarge(offset: 29)
    ),
    (
      // 2⁶² numbers of 4 bytes are 2⁶⁴ bytes.
      #"{"x":{"dtype":"F32","shape":[4611686018427387904],"data_offsets":[0,8]}}"#,
      .shapeTooLarge(tensor: "x")
    ),
    (
      #"{"x":{"dtype":"F32","shape":[4294967296,4294967296,0],"data_offsets":[0,8]}}"#,
      .shapeTooLarge(tensor: "x")
    ),
    (
      #"{"x":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}}"#,
      .wrongSize(tensor: "x", expected: 12, found: 8)
    ),
    (
      #"{"x":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}}"#,
      .wrongSize(tensor: "x", expected: 8, found: -8)
    ),
    (
      #"{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8,16]}}"#,
      .syntax(offset: 56, expected: "two data_offsets before this")
    ),
    (
      #"{"x":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}}"#,  // a gap
      .wrongOffset(tensor: "x", expected: 0, found: 4)
    ),
    (
      #"{"x":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}}"#,  // out of range
      .wrongDataSize(expected: 12, found: 8)
    ),
    (
      #"{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"#  // an overlap
        + #""y":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}"#,
      .wrongOffset(tensor: "y", expected: 8, found: 4)
    ),
    (
      #"{"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"#
        + #""\u0078":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}"#,
      .duplicateName("x")
    ),
    (
      #"{"x":{"dtype":"F32","dtype":"F64","shape":[1],"data_offsets":[0,8]}}"#,
      .duplicateName("dtype")
    ),
    (
      #"{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8],"more":1}}"#,
      .syntax(offset: 60, expected: "no field but dtype, shape and data_offsets")
    ),
    (#"{"__metadata__":{"a":1}}"#, .syntax(offset: 21, expected: "'\"'")),
  ]

  @Test("refuses a damaged header, and says what was expected", arguments: hostile)
  func refusals(header: String, error: SafeTensorsError) {
    // The offsets are counted by hand in the headers above.
    #expect(throws: error) {
      try SafeTensors(SafeTensorsTests.file(header, [UInt8](repeating: 0, count: 8)))
    }
    #expect(error.description.contains("expected"))
    #expect(!error.description.contains("\n"))
  }

  @Test("gives tensors in the order of their numbers, and its metadata by name")
  func order() throws {
    let header = #"""
      {"last":{"dtype":"F32","shape":[1],"data_offsets":[4,8]},
       "__metadata__":{"for\u006dat":"pt", "more":"\n"},
       "none":{"dtype":"F32","shape":[0],"data_offsets":[4,4]},
       "first":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]}}
      """#
    let file = try SafeTensors(
      SafeTensorsTests.file(header, [UInt8](repeating: 0, count: 8)))
    #expect(file.tensors.map(\.name) == ["first", "none", "last"])
    #expect(file.tensors.map(\.bytes) == [0..<4, 4..<4, 4..<8])
    #expect(file.metadata == ["format": "pt", "more": "\n"])
    let empty = try SafeTensors(SafeTensorsTests.file("{}", []))
    #expect(empty.tensors.isEmpty && empty.metadata.isEmpty)
  }
}
