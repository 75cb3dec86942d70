import Random
import Testing

@Suite("A seeded generator")
struct SeededGeneratorTests {
  @Test("gives the published numbers of SplitMix64")
  func golden() {
    // Printed by Vigna's reference splitmix64.c for the seed 1234567.
    var generator = SeededGenerator(seed: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ]
    for value in expected { #expect(generator.next() == value) }
  }

  @Test("continues from its saved state")
  func resume() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<10 { _ = generator.next() }
    var resumed = SeededGenerator(seed: generator.state)
    for _ in 0..<10 { #expect(resumed.next() == generator.next()) }
  }

  @Test("gives each item a stream of its own")
  func streams() {
    let parent = SeededGenerator(seed: 5)
    var firsts = Set<UInt64>()
    for seed in 0..<20 {
      for index in 0..<50 {
        var stream = SeededGenerator(seed: UInt64(seed)).stream(index)
        firsts.insert(stream.next())
      }
    }
    #expect(firsts.count == 1000)  // 1,000 streams; a clash among 2⁶⁴ would be a defect
    var drawn = parent
    var before = drawn.stream(7)
    _ = drawn.next()
    var again = parent.stream(7)
    #expect(before.next() == again.next())
  }

  @Test("draws evenly from [0, 1)")
  func uniform() {
    var generator = SeededGenerator(seed: 11)
    let count = 100_000
    let values = (0..<count).map { _ in generator.uniform() }
    #expect(values.allSatisfy { $0 >= 0 && $0 < 1 })
    // Mean ½ and variance 1/12; the mean of 10⁵ draws has a standard error of 0.00091.
    let mean = values.reduce(0, +) / Double(count)
    #expect(abs(mean - 0.5) < 5 * 0.000_92)
    let variance = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(count)
    #expect(abs(variance - 1.0 / 12) < 0.002)
  }

  @Test("draws whole numbers evenly", arguments: [1, 2, 6, 7, 10])
  func integers(bound: Int) {
    var generator = SeededGenerator(seed: 13)
    var counts = [Int](repeating: 0, count: bound)
    let draws = 60_000
    for _ in 0..<draws { counts[generator.integer(below: bound)] += 1 }
    // χ² with bound − 1 degrees of freedom has mean bound − 1 and variance 2 (bound − 1).
    let expected = Double(draws) / Double(bound)
    let chiSquared = counts.map { (Double($0) - expected) * (Double($0) - expected) / expected }
      .reduce(0, +)
    let freedom = Double(bound - 1)
    #expect(chiSquared <= freedom + 5 * (2 * freedom).squareRoot())
  }

  @Test("draws from the normal distribution")
  func normal() {
    var generator = SeededGenerator(seed: 17)
    let count = 100_000
    let values = (0..<count).map { _ in generator.normal() }
    let moment = { (power: Int) in
      values.map { value in (0..<power).reduce(1.0) { product, _ in product * value } }
        .reduce(0, +) / Double(count)
    }
    // Moments 0, 1, 0, 3; their standard errors are √(1, 2, 15, 96) / √10⁵.
    #expect(abs(moment(1)) < 0.016)
    #expect(abs(moment(2) - 1) < 0.023)
    #expect(abs(moment(3)) < 0.062)
    #expect(abs(moment(4) - 3) < 0.16)
  }

  @Test("shuffles into every order equally often")
  func shuffle() {
    var generator = SeededGenerator(seed: 19)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<12_000 { counts[generator.shuffled([1, 2, 3]), default: 0] += 1 }
    #expect(counts.count == 6)
    // 2,000 of each; the standard deviation of a count is √(12,000 · 1/6 · 5/6) = 41.
    #expect(counts.values.allSatisfy { abs($0 - 2000) < 5 * 41 })
  }

  @Test("refuses a bound of zero, and nothing to choose from")
  func refusals() async {
    await #expect(processExitsWith: .failure) {
      var generator = SeededGenerator(seed: 1)
      _ = generator.integer(below: 0)
    }
    await #expect(processExitsWith: .failure) {
      var generator = SeededGenerator(seed: 1)
      _ = generator.element(of: [Int]())
    }
  }
}
