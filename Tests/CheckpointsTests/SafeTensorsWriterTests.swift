import Checkpoints
import LanguageModel
import Tensor
import TestSupport
import TestWorlds
import Testing
import Tokens

@Suite("Safetensors, written")
struct SafeTensorsWriterTests {
  @Test("writes the bytes that the format's description asks for")
  func goldenBytes() throws {
    // By hand: 8 bytes of length (little-endian), the header with spaces up to a multiple of 8,
    // then 1 = 0x3F800000 and −2 = 0xC0000000, lowest byte first.
    let header =
      #"{"__metadata__":{"format":"pt"},"x":{"dtype":"F32","shape":[2],"#
      + #""data_offsets":[0,8]}}   "#
    #expect(header.utf8.count == 88)
    let golden: [UInt8] =
      [88, 0, 0, 0, 0, 0, 0, 0] + Array(header.utf8) + [0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0]
    let x = NamedTensor<Float>("x", shape: [2], numbers: Matrix([[1, -2]]))
    #expect(try SafeTensors.encode([x]) == golden)
    let file = try SafeTensors(golden)
    #expect(file.metadata == ["format": "pt"])
    #expect(try numbers(file, "x") == [1, -2])
  }

  @Test("keeps every bit of what it writes, and every name")
  func roundTrip() throws {
    let odd: [Float] = [
      0, -0.0, .infinity, -.leastNonzeroMagnitude, Float(bitPattern: 0x7FC0_1234),
    ]
    let matrix = Matrix<Float>([odd])
    let names = ["a", "quote\" back\\slash", "line\n\u{1}", "ü😀"]
    let file = try SafeTensors(
      SafeTensors.encode(names.map { NamedTensor($0, shape: [5, 1], numbers: matrix) }))
    for name in names {
      let tensor = try #require(file[name])
      #expect(tensor.shape == [5, 1] && tensor.type == .float32)
      let row = Matrix<Float>(rows: 1, columns: 5)
      file.copy(tensor, into: row)
      #expect(row.hasSameBits(as: matrix))
    }
    #expect(throws: SafeTensorsError.duplicateName("a")) {
      try SafeTensors.encode(
        ["a", "a"].map { NamedTensor($0, shape: [5], numbers: matrix) })
    }
  }
}
