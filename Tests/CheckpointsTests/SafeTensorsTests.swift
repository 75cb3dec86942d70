import Checkpoints
import Foundation
import LanguageModel
import Random
import Tensor
import TestSupport
import TestWorlds
import Testing
import Tokens

/// Returns the numbers of a tensor, row by row.
func numbers(_ file: SafeTensors, _ name: String) throws -> [Double] {
  let tensor = try #require(file[name])
  let row = Matrix<Double>(rows: 1, columns: tensor.count)
  file.copy(tensor, into: row)
  return row.values(row: 0)
}

@Suite("Safetensors")
struct SafeTensorsTests {
  /// A file of a header and data.
  static func file(_ header: String, _ data: [UInt8]) -> [UInt8] {
    let length = UInt64(header.utf8.count)
    return (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) } + header.utf8 + data
  }

  static let x = #"{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#

  @Test("reads all four kinds of numbers, single numbers, empty tensors and escaped names")
  func kinds() throws {
    let header = #"""
      { "half\u00e9\ud83d\ude00\n" : {"shape":[],"dtype":"F16","data_offsets":[0,2]},
        "none": {"dtype":"F64","shape":[3,0],"data_offsets":[6,6]},
        "double":{"dtype":"F64","shape":[1,1],"data_offsets":[6,14]},
        "brain":{"dtype":"BF16","shape":[2],"data_offsets":[2,6]}}
      """#
    // −1.5 as F16: sign, exponent 15, fraction .1 = 0xBE00; 1 and 2 as BF16: 0x3F80, 0x4000, the upper
    // halves of F32; 0.5 as F64: 0x3FE0000000000000.
    let data: [UInt8] = [0, 0xBE, 0x80, 0x3F, 0, 0x40, 0, 0, 0, 0, 0, 0, 0xE0, 0x3F]
    let file = try SafeTensors(Self.file(header, data))
    #expect(file.tensors.map(\.name) == ["halfé😀\n", "brain", "none", "double"])
    #expect(try numbers(file, "halfé😀\n") == [-1.5])
    #expect(try numbers(file, "brain") == [1, 2])
    #expect(try numbers(file, "none") == [])
    #expect(try numbers(file, "double") == [0.5])
  }

  @Test("refuses a file that is cut off, and a header that is no text or too long")
  func damagedFiles() {
    let whole = Self.file(Self.x, [UInt8](repeating: 1, count: 8))
    for length in whole.indices {
      let expected: SafeTensorsError =
        length < 8
        ? .tooShort(found: length)
        : length < 62
          ? .headerBeyondEnd(length: 54, available: length - 8)
          : .wrongDataSize(expected: 8, found: length - 62)
      #expect(throws: expected) { try SafeTensors(Array(whole[..<length])) }
    }
    #expect(throws: SafeTensorsError.wrongDataSize(expected: 8, found: 9)) {
      try SafeTensors(whole + [0])
    }
    var bytes = whole
    bytes[10] = 0xFF  // never occurs in UTF-8
    #expect(throws: SafeTensorsError.notUTF8) { try SafeTensors(bytes) }
    bytes = [UInt8](repeating: 0xFF, count: 8)
    #expect(throws: SafeTensorsError.headerTooLong(length: .max, limit: 1 << 20)) {
      try SafeTensors(bytes)
    }
    bytes = [1, 0, 0x10, 0, 0, 0, 0, 0]  // 2²⁰ + 1
    #expect(throws: SafeTensorsError.headerTooLong(length: 1_048_577, limit: 1 << 20)) {
      try SafeTensors(bytes)
    }
  }

  @Test("whatever the bytes, reading gives a file or an error")
  func fuzz() throws {
    var generator = SeededGenerator(seed: 1)
    let good = Array(
      (#"{"__metadata__":{"format":"pt"},"a":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]},"#
        + #""\u00e9b":{"dtype":"BF16","shape":[2],"data_offsets":[8,12]}}"#).utf8)
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud83d", "9223372036854775807", "-", "0",
      "1e9",
      "null", "\"a\"", "\"dtype\"", "\"shape\"", "\u{0}", "é", " ",
    ].map { Array($0.utf8) }
    var refused = 0
    let rounds = 60_000
    for _ in 0..<rounds {
      var header = good
      for _ in 0...generator.integer(below: 4) {
        let place = generator.integer(below: header.count)
        switch generator.integer(below: 5) {
        case 0: header[place] = UInt8(generator.integer(below: 256))
        case 1: header.remove(at: place)
        case 2: header.insert(contentsOf: generator.element(of: pieces), at: place)
        case 3:
          header.removeSubrange(place..<min(header.count, place + generator.integer(below: 20)))
        default: header[place] ^= 1 << generator.integer(below: 8)
        }
        if header.isEmpty { header = good }
      }
      var length = header.count
      if generator.integer(below: 20) == 0 {
        length = Int(generator.next() >> (1 + generator.integer(below: 63)))
      }
      let front = (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) }
      let data = [UInt8](repeating: 0, count: generator.integer(below: 10) == 0 ? 11 : 12)
      do {
        let file = try SafeTensors(front + header + data)
        // What is accepted can be read to its end.
        for tensor in file.tensors {
          file.copy(tensor, into: Matrix<Float>(rows: 1, columns: tensor.count))
        }
      } catch {
        refused += 1
      }
    }
    // Both ways out were taken: some mutations change nothing that matters.
    #expect(refused > rounds / 2 && refused < rounds)
  }
}
