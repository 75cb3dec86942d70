import Foundation
import FuzzReaders
import Random
import Testing

/// The seconds that this thread has computed: other tests that run beside it do not count.
private func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// The most memory that this process has had so far, in bytes.
private func peakMemory() -> Int {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
  return line.flatMap { Int($0.filter(\.isNumber)) }.map { 1024 * $0 } ?? 0
}

extension Reader: CustomTestStringConvertible {
  /// Its name.
  public var testDescription: String { name }
}

@Suite("Whatever the bytes", .serialized)
struct FuzzTests {
  /// An example with some changes: bytes that are others, gone, or more; pieces put in; parts repeated.
  private func input(of reader: Reader, using generator: inout SeededGenerator) -> [UInt8] {
    var bytes = generator.element(of: reader.examples)
    for _ in 0..<generator.integer(below: 6) {
      let place = generator.integer(below: bytes.count + 1)
      let end = min(bytes.count, place + generator.integer(below: 12))
      switch generator.integer(below: 6) {
      case 0 where place < bytes.count: bytes[place] = UInt8(generator.integer(below: 256))
      case 1 where place < bytes.count: bytes[place] ^= 1 << generator.integer(below: 8)
      case 2: bytes.removeSubrange(place..<end)
      case 3:
        let piece = Array(generator.element(of: reader.pieces).utf8)
        let times = generator.integer(below: 20) == 0 ? generator.integer(below: 400) : 1
        bytes.insert(contentsOf: (0..<times).flatMap { _ in piece }, at: place)
      case 4: bytes.replaceSubrange(place..<end, with: generator.element(of: reader.pieces).utf8)
      default: bytes.insert(contentsOf: bytes[place..<end], at: place)
      }
    }
    return bytes
  }

  /// The number of inputs that each reader is given: 278,000 in all, the fewer the longer one
  /// takes.
  static let counts = [50_000, 50_000, 50_000, 50_000, 50_000, 10_000, 5_000, 3_000, 10_000]

  @Test("all readers have a count, and examples that could be written")
  func complete() {
    #expect(Self.counts.count == Reader.all.count && Self.counts.reduce(0, +) >= 200_000)
    for reader in Reader.all { #expect(!reader.examples.contains([]), "\(reader.name)") }
  }

  @Test(
    "it is read without a trap, each input within 50 ms, and all within 64 MB more memory",
    arguments: zip(Reader.all, counts))
  func mutations(reader: Reader, count: Int) {
    var generator = SeededGenerator(seed: 7)
    for example in reader.examples { _ = reader.accepts(example) }  // what is made once is made
    let before = peakMemory()
    var (accepted, slowest) = (0, 0.0)
    for _ in 0..<count {
      let bytes = input(of: reader, using: &generator)
      let start = processorTime()
      if reader.accepts(bytes) { accepted += 1 }
      slowest = max(slowest, processorTime() - start)
    }
    // A build with a sanitizer is slower than what is shipped, and keeps what was freed for a while.
    let isShipped = ProcessInfo.processInfo.environment["SANITIZER"] == nil
    #expect(slowest < (isShipped ? 0.050 : 0.5))
    #expect(peakMemory() - before < (isShipped ? 64 : 1024) << 20)
    // The changes are neither all harmless nor all fatal.
    #expect(accepted > count / 100 && accepted < count - count / 100, "\(accepted)")
  }
}
