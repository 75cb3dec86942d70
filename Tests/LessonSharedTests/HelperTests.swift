import LessonShared
import Testing
import TinyR1

/// The helpers that the pages of several lessons have: intervals of exact numbers, rows of tables, steps of
/// tables.
@Suite("Helpers of the lessons")
struct HelperTests {
  @Test("an exact number has an interval of width 0")
  func exactNumber() {
    let interval = ConfidenceInterval.exact(0.25)
    #expect([interval.estimate, interval.lower, interval.upper] == [0.25, 0.25, 0.25])
  }

  @Test("the largest and the smallest number come with the range of all")
  func ends() {
    let (largest, smallest) = (
      ConfidenceInterval.largest(of: [2, 1, 4]), ConfidenceInterval.smallest(of: [2, 1, 4])
    )
    #expect([largest.estimate, largest.lower, largest.upper] == [4, 1, 4])
    #expect([smallest.estimate, smallest.lower, smallest.upper] == [1, 1, 4])
    #expect(ConfidenceInterval.largest(of: []).estimate.isNaN)
  }

  @Test("a share as a percentage: estimate and both ends are scaled")
  func scaled() {
    let interval = ConfidenceInterval(
      estimate: 0.5, lower: 0.25, upper: 1, confidence: 0.95, basis: .seeds(9))
    #expect(
      interval.scaled(by: 100)
        == ConfidenceInterval(
          estimate: 50, lower: 25, upper: 100, confidence: 0.95, basis: .seeds(9)))
  }

  @Test("a caption says how many seeds there are, and what the band is")
  func captions() {
    #expect(spread(of: 1) == "one seed")
    #expect(spread(of: 20) == "mean of 20 seeds, and the middle 80% of them")
  }

  @Test("what was never seen has a limit, and what was seen the interval over seeds")
  func rates() {
    #expect(rateInterval([0, 0, 0, 0, 0], trials: 960) == noneSeenInterval(trials: 4800))
    let seen = [0, 0.1, 0, 0.2, 0.1]
    #expect(rateInterval(seen, trials: 960) == seedInterval(seen))
  }

  @Test("a row of numbers is written with as many decimals as asked for")
  func row() {
    var table = ResultTable(["way", "a", "b"], [["one", "1", "2"]])
    table.append("two", [0.125, -3], places: 2)
    #expect(table.rows == [["one", "1", "2"], ["two", "0.12", "-3.00"]])
  }

  @Test("the length of 3 and 4 is 5, and a step moves every logit by rate times gradient")
  func vectors() {
    #expect(squaredLength([3, 4]) == 25)
    #expect(length([3, 4]) == 5)
    let space = OutputSpace(vocabularySize: 2, maximumLength: 1) { _ in true }
    var policy = TablePolicy(space, states: 1) { _ in 0 }
    policy.climb(along: [1, -2], rate: 0.5)
    #expect(policy.logits == [0.5, -1])
  }
}
