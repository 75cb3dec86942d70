import Foundation

/// A file of events as TensorBoard reads it: named numbers for each step.
///
/// A file is a row of records, of TFRecord's framing: the length of the data in 8 bytes, the masked CRC-32C of
/// these 8 bytes, the data, the masked CRC-32C of the data, all numbers little-endian. The data are messages of
/// Protocol Buffers, of which this much is written:
///
///     Event    1 wall_time: double   2 step: int64   3 file_version: string   5 summary: Summary
///     Summary  1 value: repeated Value
///     Value    1 tag: string   2 simple_value: float
///
/// Sources: tensorflow/core/lib/io/record_writer.h, tensorflow/core/util/event.proto, framework/summary.proto.
package struct EventFile {
  /// The bytes of the file.
  package private(set) var bytes: [UInt8] = []

  /// A file that has its first event, which says what kind of file it is.
  ///
  /// - Parameter start: in seconds since 1970.
  package init(start: Double) {
    append(Self.double(1, start) + Self.text(3, Array("brain.Event:2".utf8)))
  }

  /// Adds the numbers of a step; those that are not finite are left out.
  ///
  /// - Parameters:
  ///   - values: their tags and the numbers, which are rounded to `Float`.
  ///   - step: at least 0.
  ///   - time: in seconds since 1970.
  package mutating func append(_ values: [(tag: String, number: Double)], step: Int, time: Double) {
    let summary = values.filter(\.number.isFinite).flatMap { value in
      Self.text(1, Self.text(1, Array(value.tag.utf8)) + Self.float(2, Float(value.number)))
    }
    // A field that has its default value, such as the step 0, is left out.
    let place = step == 0 ? [] : [2 << 3] + Self.varint(UInt64(step))
    append(Self.double(1, time) + place + Self.text(5, summary))
  }

  private mutating func append(_ data: [UInt8]) {
    let length = Self.littleEndian(UInt64(data.count))
    bytes += length + Self.littleEndian(maskedCRC(length))
    bytes += data + Self.littleEndian(maskedCRC(data))
  }

  // Fields: a number and a wire type (0 varint, 1 of 8 bytes, 2 with a length in front, 5 of 4 bytes), then the value.

  private static func double(_ field: UInt8, _ value: Double) -> [UInt8] {
    [field << 3 | 1] + littleEndian(value.bitPattern)
  }

  private static func float(_ field: UInt8, _ value: Float) -> [UInt8] {
    [field << 3 | 5] + littleEndian(value.bitPattern)
  }

  private static func text(_ field: UInt8, _ bytes: [UInt8]) -> [UInt8] {
    [field << 3 | 2] + varint(UInt64(bytes.count)) + bytes
  }

  /// Seven bits in each byte, the lowest first; all but the last have the eighth.
  private static func varint(_ number: UInt64) -> [UInt8] {
    var (bytes, rest) = ([UInt8](), number)
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }

  private static func littleEndian(_ number: some FixedWidthInteger) -> [UInt8] {
    (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}

/// CRC-32C (Castagnoli), bit by bit: of `123456789` it is 0xE306_9283.
///
/// Source: RFC 3720, appendix B.4, for examples.
package func crc32c(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(~0) { sum, byte in
    (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in
      rest & 1 == 1 ? rest >> 1 ^ 0x82F6_3B78 : rest >> 1
    }
  }
}

/// The sum as it stands in a file: turned by 15 bits and shifted, so that the sum of data that have sums in them
/// says something.
private func maskedCRC(_ bytes: [UInt8]) -> UInt32 {
  let sum = crc32c(bytes)
  return (sum >> 15 | sum << 17) &+ 0xA282_EAD8
}
