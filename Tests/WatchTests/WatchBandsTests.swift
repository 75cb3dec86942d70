import Foundation
import TestSupport
import Testing
import Watch

@Suite("Bands of registered seeds")
struct WatchBandsTests {
  @Test("are read from the table of a figure, by the names of its columns and its series")
  func table() throws {
    let table = """
      panel\tlayer\tseries\tx\ty\tlow\thigh\tz\ttext
      1\tline\tpass@1\t0\t0.25\t0.125\t0.5\t\t
      1\tline\tcons@16\t0\t0.5\t0.25\t0.75\t\t
      1\tline\tpass@1\t5\t0.5\t0.25\t0.75\t\t
      1\trule\t\t\t0.1\t\t\t\tchance

      """
    let band = try #require(
      WatchedBand("held_out", table, series: "pass@1", source: "here"))
    #expect(band.curve == "held_out" && band.source == "here" && band.steps == [0, 5])
    #expect(band.low == [0.125, 0.25] && band.high == [0.5, 0.75])
    #expect(WatchedBand("kl", table, series: "KL", source: "here") == nil)
    #expect(WatchedBand("kl", "", series: "KL", source: "here") == nil)
  }

  @Test("are there for lesson 07, as far as its page has such figures, and for no other name")
  func lesson() throws {
    let plots = URL(fileURLWithPath: #filePath + "/../../../plots").standardizedFileURL
    let bands = WatchedBand.bands(of: "07-grpo", "r1", in: plots)
    #expect(bands.contains { $0.curve == "held_out" && $0.source == "plots/07-grpo/accuracy.tsv" })
    for band in bands {
      #expect(band.steps.count == band.low.count && band.steps.count == band.high.count)
      #expect(zip(band.low, band.high).allSatisfy { $0 <= $1 })
    }
    #expect(WatchedBand.bands(of: "07-grpo", "by-sequence", in: plots).isEmpty)
    #expect(WatchedBand.bands(of: "07-grpo", "r1", in: plots.appendingPathComponent("no")).isEmpty)
  }
}
