import LessonShared
import Testing

@Suite("The middle of several seeds")
struct QuantileBandTests {
  @Test("two seeds: the mean, and a tenth of the way from either end")
  func two() {
    let band = QuantileBand([[0, 0.5], [1, 0.7]])
    #expect(band.mean == [0.5, 0.6])
    #expect(abs(band.low[0] - 0.1) < 1e-12 && abs(band.high[0] - 0.9) < 1e-12)
    #expect(abs(band.low[1] - 0.52) < 1e-12 && abs(band.high[1] - 0.68) < 1e-12)
  }

  @Test("of 21 seeds the two outermost on either side are left out, in whatever order they come")
  func many() {
    let band = QuantileBand((0...20).map { [Double(($0 * 8) % 21)] })  // 0 to 20, shuffled
    #expect(band.mean == [10] && band.low == [2] && band.high == [18])
  }

  @Test("one seed is its own band; unequal curves are cut; what is no number is left out")
  func edges() {
    let one = QuantileBand([[0.3]])
    #expect(one.mean == [0.3] && one.low == [0.3] && one.high == [0.3])
    let cut = QuantileBand([[1, 2, 3], [1, .nan]])
    #expect(cut.mean == [1, 2] && cut.low == [1, 2] && cut.high == [1, 2])
    let none = QuantileBand([[.nan], [.nan]])
    #expect(none.mean[0].isNaN && none.low[0].isNaN && none.high[0].isNaN)
    #expect(QuantileBand([]).mean.isEmpty)
  }
}
