import Evaluation
import Random
import Testing

@Suite("What several seeds have in common")
struct MeanAndRangeTests {
  @Test("is at each place the mean, the lowest and the highest seed")
  func band() {
    // Three seeds at three places: the lowest and the highest are another seed at each.
    let band = MeanAndRange([[0, 5, 3], [2, 1, 9], [7, 3, 0]])
    #expect(band.mean == [3, 3, 4])
    #expect(band.low == [0, 1, 0] && band.high == [7, 5, 9])
  }

  @Test("is cut to the shortest curve, of one seed is the seed, and of none is nothing")
  func lengths() {
    let cut = MeanAndRange([[1, 2, 3, 4], [3, 4], [5, 6, 7]])
    #expect(cut.mean == [3, 4] && cut.low == [1, 2] && cut.high == [5, 6])
    #expect(MeanAndRange([[4, 8]]).mean == [4, 8] && MeanAndRange([[4, 8]]).low == [4, 8])
    #expect(MeanAndRange([]).mean.isEmpty && MeanAndRange([]).high.isEmpty)
  }
}
