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

  @Test("has Student's interval of two seeds or more, at the confidence that is asked for")
  func interval() throws {
    let values: [Double] = [0, 1, 2, 4]
    for confidence in [0.5, 0.95, 0.99] {
      let interval = seedInterval(values, confidence: confidence)
      #expect(interval == (try meanInterval(values, confidence: confidence)))
      #expect(interval.confidence == confidence && interval.estimate == 1.75)
    }
    // x̄ = 1.75, s² = (3.0625 + 0.5625 + 0.0625 + 5.0625)/3, and t = 3.182446 for three degrees.
    let half = 3.182446305 * (8.75 / 3 / 4).squareRoot()
    #expect(abs(seedInterval(values).lower - (1.75 - half)) < 1e-8)
    #expect(abs(seedInterval(values).upper - (1.75 + half)) < 1e-8)
    #expect(seedInterval(values).confidence == 0.95)
  }

  @Test("of one seed is its value, and anything else is possible")
  func one() {
    let interval = seedInterval([0.3], confidence: 0.9)
    #expect(interval.estimate == 0.3 && interval.confidence == 0.9)
    #expect(interval.lower == -.infinity && interval.upper == .infinity)
  }

  @Test("does not go beyond what is possible")
  func within() {
    // Two seeds, 0 and 5: x̄ = 2.5, s/√n = 2.5, and t = 12.7062 for one degree of freedom.
    let (free, cut) = (seedInterval([0, 5]), seedInterval([0, 5], within: 0...100))
    #expect(abs(free.lower - (2.5 - 2.5 * 12.7062047)) < 1e-6)
    #expect(cut.lower == 0 && cut.upper == free.upper && cut.estimate == 2.5)
    #expect(cut.confidence == free.confidence)
    let high = seedInterval([95, 100], within: 0...100)
    #expect(high.upper == 100 && high.lower == seedInterval([95, 100]).lower)
    let narrow = seedInterval([50, 51], within: 0...100)
    #expect(narrow == seedInterval([50, 51]))
    let one = seedInterval([7], within: 0...100)
    #expect(one.lower == -.infinity && one.upper == .infinity && one.estimate == 7)
  }

  @Test("of two seeds that agree is a point")
  func same() {
    let interval = seedInterval([0.3, 0.3])
    #expect(interval.lower == 0.3 && interval.upper == 0.3)
  }
}
