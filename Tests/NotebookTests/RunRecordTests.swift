import Notebook
import Testing

@Suite("What a run has shown")
struct RunRecordTests {
  @Test("is kept cell by cell: texts in a row are one, and a figure parts them")
  func items() {
    var record = RunRecord(ledger: ClaimLedger([], isQuick: false))
    record.add(.text("1"), to: 2)
    record.add(.text("2\n3"), to: 2)
    record.add(.figure(name: "f", title: "It grows", hasPicture: true), to: 2)
    record.add(.text("4"), to: 2)
    record.add(.text("5"), to: 0)
    record.add(.text("outside of cells"), to: nil)
    #expect(record.cells.keys.sorted() == [0, 2])
    #expect(record.cells[0]?.items == [.text("5")])
    #expect(
      record.cells[2]?.items == [
        .text("1\n2\n3"), .figure(name: "f", title: "It grows", hasPicture: true), .text("4"),
      ])
  }

  // A program has at least a page, and not all the memory that 64 bits can count.
  @Test("has the most memory of the program, in bytes, where the system says")
  func memory() {
    #if os(Linux)
      #expect(peakMemory().map { (4096...(1 << 48)).contains($0) } == true)
    #else
      #expect(peakMemory() == nil)
    #endif
  }
}
