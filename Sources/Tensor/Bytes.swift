import Require

// The numbers of a row as bytes, as files have them: little-endian, bit for bit.

#if _endian(big)
  #error("numbers are copied between bytes and memory as they are: little-endian")
#endif

extension Matrix {
  /// Adds the bytes of a row's numbers to the end of others.
  public func appendBytes(row: Int, to bytes: inout [UInt8]) {
    let row = rows(row..<row + 1)
    bytes.append(
      contentsOf: UnsafeRawBufferPointer(start: row.pointer(row: 0), count: row.byteCount))
  }

  /// Gives a row the numbers that some bytes are.
  ///
  /// - Precondition: there are as many bytes as the row's numbers take.
  public func copy(row: Int, from bytes: ArraySlice<UInt8>) {
    let row = rows(row..<row + 1)
    require(bytes.count == row.byteCount, "\(bytes.count) bytes for \(columns) numbers")
    let place = UnsafeMutableRawBufferPointer(start: row.pointer(row: 0), count: row.byteCount)
    bytes.withUnsafeBytes { place.copyMemory(from: $0) }
  }

  /// A checksum of the bits of a row's numbers: other bits have, but for chances of 1 in 2⁶⁴,
  /// another one.
  public func checksum(row: Int) -> UInt64 {
    let row = rows(row..<row + 1)
    let bytes = UnsafeRawBufferPointer(start: row.pointer(row: 0), count: row.byteCount)
    // Fowler, Noll and Vo's: of eight bytes at a time, and of the rest one by one.
    var sum: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ word: UInt64) { sum = ((sum ^ word) &* 0x0000_0100_0000_01b3).byteSwapped }
    let words = bytes.count / 8
    for i in 0..<words { add(bytes.loadUnaligned(fromByteOffset: 8 * i, as: UInt64.self)) }
    for byte in bytes[(8 * words)...] { add(UInt64(byte)) }
    return sum
  }

  /// The number of bytes that one row takes.
  private var byteCount: Int { columns * MemoryLayout<Scalar>.stride }
}

/// Adds the bytes of some numbers to the end of others.
public func appendBytes<Number: BitwiseCopyable>(of numbers: [Number], to bytes: inout [UInt8]) {
  numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
}

/// Takes so many numbers off the beginning of some bytes.
///
/// - Precondition: there are as many.
public func takeNumbers<Number: BitwiseCopyable>(
  _ count: Int, from bytes: inout ArraySlice<UInt8>
) -> [Number] {
  let size = count * MemoryLayout<Number>.stride
  require(bytes.count >= size, "\(bytes.count) bytes for \(count) numbers of \(size) bytes")
  defer { bytes = bytes.dropFirst(size) }
  return Array(unsafeUninitializedCapacity: count) { numbers, initialized in
    bytes.prefix(size).withUnsafeBytes {
      UnsafeMutableRawBufferPointer(numbers).copyMemory(from: $0)
    }
    initialized = count
  }
}
