import Coursework
import Foundation
import Practice
import PracticeTestSupport
import Testing

@Suite("A file of events")
struct EventFileTests {
  @Test("CRC-32C of the examples of RFC 3720, and of the usual one")
  func sums() {
    #expect(crc32c(Array("123456789".utf8)) == 0xE306_9283)
    #expect(crc32c([UInt8](repeating: 0, count: 32)) == 0x8A91_36AA)
    #expect(crc32c([UInt8](repeating: 0xFF, count: 32)) == 0x62A8_AB43)
    #expect(crc32c((0..<32).map { UInt8($0) }) == 0x46DD_794E)
  }

  @Test("the bytes of a file of events are those that TensorBoard writes")
  func golden() {
    // Written by tensorboard 2.21.0: RecordWriter, with Event and Summary of tensorboard.compat.proto.
    let golden =
      "1800000000000000a37f4b2209000000b0634ada411a0d627261696e2e4576656e743a32f7685aa4"
      + "2b00000000000000861bc34b09000020b0634ada4110ac022a1d0a0d0a06726577617264150000a03f0a0c0a05726967687415cdcccc3d"
      + "2cce361d1c00000000000000c8c1951d09000040b0634ada412a110a0f0a0868656c645f6f7574150000803e904cf55c"
    var file = EventFile(start: 1_764_331_200)
    file.append(
      [("reward", 1.25), ("length", .nan), ("right", 0.1)], step: 300, time: 1_764_331_200.5)
    file.append([("held_out", 0.25)], step: 0, time: 1_764_331_201)
    #expect(file.bytes.map { String(format: "%02x", $0) }.joined() == golden)
  }
}
