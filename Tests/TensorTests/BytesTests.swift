import Tensor
import Testing

@Suite("Numbers as bytes")
struct BytesTests {
  // IEEE 754: 1 is 0x3F800000 and -2 is 0xC0000000 in 32 bits, 1 is 0x3FF0000000000000 in 64.
  @Test("have the lowest byte first, and come back as they were")
  func littleEndian() {
    var bytes: [UInt8] = [9]
    Matrix<Float>([[0, 0], [1, -2]]).appendBytes(row: 1, to: &bytes)
    #expect(bytes == [9, 0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0])
    let copy = Matrix<Float>(rows: 2, columns: 2)
    copy.copy(row: 0, from: bytes[1...])
    #expect(copy.values(row: 0) == [1, -2] && copy.values(row: 1) == [0, 0])
    var wide: [UInt8] = []
    Matrix<Double>([[1]]).appendBytes(row: 0, to: &wide)
    #expect(wide == [0, 0, 0, 0, 0, 0, 0xF0, 0x3F])
  }

  @Test("are taken from the beginning, as many as are asked for")
  func taken() {
    var bytes: [UInt8] = []
    appendBytes(of: [1, 2, 3] as [UInt16], to: &bytes)
    #expect(bytes == [1, 0, 2, 0, 3, 0])
    var rest = bytes[...]
    #expect(takeNumbers(2, from: &rest) == [1, 2] as [UInt16])
    #expect(takeNumbers(0, from: &rest) == [] as [UInt64])
    #expect(Array(rest) == [3, 0])
  }

  // An odd number of 32-bit numbers: the last four bytes go into the sum one by one.
  @Test("have another sum where a bit is another, in a whole word or behind the last one")
  func sums() {
    let row: [Float] = [1, 2, 3, 4, 5]
    let sum = Matrix<Float>([row]).checksum(row: 0)
    #expect(sum == Matrix<Float>([[0, 0, 0, 0, 0], row]).checksum(row: 1))
    for place in row.indices {
      var other = row
      other[place] = other[place].nextUp
      #expect(Matrix<Float>([other]).checksum(row: 0) != sum, "\(place)")
    }
    #expect(Matrix<Float>([[0]]).checksum(row: 0) != Matrix<Float>([[-0.0]]).checksum(row: 0))
  }
}
