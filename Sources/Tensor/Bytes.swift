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

  /// The number of bytes that one row takes.
  private var byteCount: Int { columns * MemoryLayout<Scalar>.stride }
}
