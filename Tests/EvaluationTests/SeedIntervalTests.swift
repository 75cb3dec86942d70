import Evaluation
import Random
import Testing

@Suite("An interval over seeds")
struct SeedIntervalTests {
  @Test("leaves out the share of resamples that Hesterberg's formula says")
  func tail() {
    // t(0.975, 4) = 2.776445, times √(5/4) = 3.104160; t(0.975, 19) = 2.093024, times √(20/19) =
    // 2.147398; Φ(−z) from Python's statistics.NormalDist().cdf.
    #expect(abs(expandedTail(confidence: 0.95, count: 5) - 0.000954101) < 1e-8)
    #expect(abs(expandedTail(confidence: 0.95, count: 20) - 0.015880830) < 1e-8)
  }

  @Test("is that of all resamples there are")
  func enumerated() {
    // All 5⁵ = 3,125 resamples of five seeds, each as likely as another.
    let values = [0.61, 0.66, 0.58, 0.70, 0.65]
    var means: [Double] = []
    for code in 0..<3125 {
      var (rest, sum) = (code, 0.0)
      for _ in values {
        sum += values[rest % 5]
        rest /= 5
      }
      means.append(sum / 5)
    }
    means.sort()
    for confidence in [0.5, 0.8, 0.95] {
      let interval = seedInterval(values, confidence: confidence)
      let tail = expandedTail(confidence: confidence, count: 5)
      // 10,000 draws: the share at a tail of q is off by √(q/10,000), and at 0.001 in 3,125 means
      // the neighbours lie 0.01 apart.
      #expect(abs(interval.lower - quantile(tail, of: means)) < 0.006)
      #expect(abs(interval.upper - quantile(1 - tail, of: means)) < 0.006)
      #expect(abs(interval.estimate - 0.64) < 1e-12 && interval.confidence == confidence)
    }
  }

  @Test("stays between the lowest and the highest seed, where Student's does not")
  func possible() throws {
    let values = [0.90, 1, 1, 1, 1]
    #expect(try meanInterval(values).upper > 1)
    let interval = seedInterval(values, within: 0...1)
    #expect(interval.lower >= 0.90 && interval.upper <= 1 + 1e-15)
    // The share left out at each end is Φ(−2.776 √1.25) = 0.00095, with Student's t for 4 degrees of freedom. The
    // seed at 0.9 is drawn 4 times or more in 0.0067 of all resamples, whose means are at most 0.92, and 5 times
    // in 0.00032.
    #expect(abs(interval.lower - 0.92) < 1e-12)
  }

  @Test(
    "contains the true mean about as often as it says, for few seeds and many", arguments: [5, 20])
  func coverage(count: Int) {
    // Shares of 20 trials at p = 0.9, whose distribution leans to one side. Hesterberg's simulations
    // have 90 to 95 of 100 for such data; the plain percentile interval of five has 82.
    var generator = SeededGenerator(seed: 9)
    var hits = 0
    for _ in 0..<200 {
      let values = (0..<count).map { _ in
        Double((0..<20).count { _ in generator.uniform() < 0.9 }) / 20
      }
      if seedInterval(values).contains(0.9) { hits += 1 }
    }
    // The standard error of a share of 200 at 0.93 is 0.018.
    #expect(Double(hits) / 200 > 0.88 && Double(hits) / 200 <= 1)
  }

  @Test("is nothing for fewer than five seeds, or where there is no number")
  func few() {
    for values in [[0.3], [0.3, 0.5], [0.1, 0.2, 0.3, 0.4]] {
      let interval = seedInterval(values)
      #expect(interval.lower == -.infinity && interval.upper == .infinity)
      #expect(interval.basis == .seeds(values.count))
      #expect(abs(interval.estimate - values.reduce(0, +) / Double(values.count)) < 1e-15)
    }
    let none = seedInterval([1, .nan, 1, 1, 1])
    #expect(none.estimate.isNaN && none.upper == .infinity)
  }

  @Test("is the same for the same seeds, and says that it covers seeds")
  func same() {
    let values = [0.3, 0.4, 0.35, 0.5, 0.2, 0.3]
    #expect(seedInterval(values) == seedInterval(values))
    #expect(seedInterval(values).basis.description == "6 seeds")
  }
}

@Suite("An interval over seeds and groups of problems")
struct SeedAndGroupIntervalTests {
  /// Five seeds and five groups, of two problems each but for the last, which has one.
  let groups = [0, 0, 1, 1, 2, 2, 3, 3, 4]

  @Test("is that of the groups, where all seeds agree")
  func groupsOnly() {
    // Every seed is right on the same problems: what varies is which groups are asked. All 5⁵ draws
    // of groups, with their sizes.
    let row = [1.0, 1, 1, 0, 0, 0, 1, 1, 0]
    var means: [Double] = []
    for code in 0..<3125 {
      var (rest, right, asked) = (code, 0.0, 0.0)
      for _ in 0..<5 {
        let own = groups.indices.filter { groups[$0] == rest % 5 }
        right += own.map { row[$0] }.reduce(0, +)
        asked += Double(own.count)
        rest /= 5
      }
      means.append(right / asked)
    }
    means.sort()
    let interval = seedAndGroupInterval(
      [[Double]](repeating: row, count: 5), groups: groups, confidence: 0.8)
    let tail = expandedTail(confidence: 0.8, count: 5)
    #expect(abs(interval.estimate - 5.0 / 9) < 1e-12)
    #expect(abs(interval.lower - quantile(tail, of: means)) < 0.03)
    #expect(abs(interval.upper - quantile(1 - tail, of: means)) < 0.03)
    #expect(interval.basis.description == "5 seeds and 5 groups of problems")
  }

  @Test("is that of the seeds, where all problems agree")
  func seedsOnly() {
    let accuracies = [0.61, 0.66, 0.58, 0.70, 0.65]
    let values = accuracies.map { [Double](repeating: $0, count: groups.count) }
    let both = seedAndGroupInterval(values, groups: groups)
    let seeds = seedInterval(accuracies)
    #expect(abs(both.lower - seeds.lower) < 0.006 && abs(both.upper - seeds.upper) < 0.006)
  }

  @Test("is wider than that of either, and has a group counted once however it is named")
  func wider() {
    var generator = SeededGenerator(seed: 3)
    let easy = (0..<groups.count).map { _ in generator.uniform() }
    let values = (0..<8).map { _ in
      let skill = generator.uniform()
      return easy.map { 0.5 * skill + 0.5 * $0 }
    }
    let both = seedAndGroupInterval(values, groups: groups)
    let seeds = seedInterval(values.map { $0.reduce(0, +) / Double($0.count) })
    #expect(both.upper - both.lower > seeds.upper - seeds.lower)
    let named = seedAndGroupInterval(values, groups: groups.map { "c = \($0)" })
    #expect(named.lower == both.lower && named.upper == both.upper)
  }

  @Test("is nothing for fewer than five groups")
  func few() {
    let values = [[Double]](repeating: [0, 1, 1, 0], count: 9)
    #expect(seedAndGroupInterval(values, groups: [1, 2, 3, 4]).upper == .infinity)
    #expect(seedAndGroupInterval(values, groups: [1, 1, 1, 1]).estimate == 0.5)
  }
}

@Suite("None of n trials")
struct NoneSeenTests {
  @Test("leave the rate at which that happens once in 20 times", arguments: [1, 5, 100, 4800])
  func limit(trials: Int) {
    let interval = noneSeenInterval(trials: trials)
    #expect(interval.estimate == 0 && interval.lower == 0)
    var none = 1.0
    for _ in 0..<trials { none *= 1 - interval.upper }
    #expect(abs(none - 0.05) < 1e-9)
    #expect(interval.upper <= 3 / Double(trials), "the rule of three")
    #expect(interval.basis == .trials(trials))
  }
}
