import Evaluation
import Random
import Testing

@Suite("Wilson's interval")
struct WilsonTests {
  @Test(
    "agrees with the published examples",
    arguments: [
      (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611),
      (1, 29, 0.0061, 0.1718),
    ])
  func published(successes: Int, trials: Int, lower: Double, upper: Double) {
    // Newcombe, "Two-sided confidence intervals for the single proportion" (1998), table I,
    // method 3, at 95%.
    let interval = wilsonInterval(successes: successes, trials: trials)
    #expect(abs(interval.lower - lower) <= 0.5001e-4)
    #expect(abs(interval.upper - upper) <= 0.5001e-4)
  }

  @Test("stays within 0...1 and contains its estimate, for every count")
  func bounds() {
    for trials in [1, 2, 20, 1000] {
      for successes in 0...trials {
        let interval = wilsonInterval(successes: successes, trials: trials)
        #expect(interval.lower >= 0 && interval.upper <= 1)
        #expect(interval.contains(interval.estimate))
        #expect(interval.upper > interval.lower)
      }
    }
  }

  @Test("mirrors when success and failure are swapped")
  func mirror() {
    let (one, other) = (
      wilsonInterval(successes: 3, trials: 20), wilsonInterval(successes: 17, trials: 20)
    )
    #expect(abs(one.lower - (1 - other.upper)) < 1e-15)
    #expect(abs(one.upper - (1 - other.lower)) < 1e-15)
  }

  @Test("solves the equation that defines it")
  func definition() {
    // Its ends are the p with |c/n − p| = z √(p(1−p)/n).
    let interval = wilsonInterval(successes: 13, trials: 40, confidence: 0.9)
    let z = normalQuantile(confidence: 0.9)
    for p in [interval.lower, interval.upper] {
      #expect(abs(abs(0.325 - p) - z * (p * (1 - p) / 40).squareRoot()) < 1e-14)
    }
  }

  @Test("contains the true rate about as often as it says")
  func coverage() {
    // Exact coverage at n = 30, p = 0.2: the total chance of the counts whose interval contains p.
    var chances = [1.0]
    for _ in 0..<30 { chances = zip(chances + [0], [0] + chances).map { $0 * 0.8 + $1 * 0.2 } }
    let coverage = chances.enumerated()
      .filter { wilsonInterval(successes: $0.offset, trials: 30).contains(0.2) }
      .map(\.element).reduce(0, +)
    #expect(coverage > 0.93 && coverage < 0.98)
  }
}

@Suite("The mean over seeds")
struct MeanIntervalTests {
  @Test("gives the worked number")
  func worked() throws {
    // NumPy and SciPy: mean 0.64, t.ppf(.975, 4)·std(ddof=1)/√5 = 0.05757359109466786.
    let interval = try meanInterval([0.61, 0.66, 0.58, 0.70, 0.65])
    #expect(abs(interval.estimate - 0.64) < 1e-15)
    #expect(abs(interval.upper - interval.estimate - 0.05757359109466786) < 1e-12)
    #expect(abs(interval.estimate - interval.lower - 0.05757359109466786) < 1e-12)
  }

  @Test("of two seeds is very wide")
  func two() throws {
    // s = √½, s/√2 = ½, t = 12.706.
    let interval = try meanInterval([0, 1])
    #expect(abs(interval.upper - (0.5 + 12.706204736174694 / 2)) < 1e-9)
  }

  @Test("of one seed is an error, not a point")
  func one() {
    #expect(throws: EvaluationError.tooFewValues(expected: 2, actual: 1)) {
      try meanInterval([0.7])
    }
    #expect("\(EvaluationError.tooFewValues(expected: 2, actual: 1))".contains("got 1"))
  }

  @Test("contains the truth in 95 of 100 experiments with five seeds")
  func coverage() throws {
    var generator = SeededGenerator(seed: 41)
    var (hits, naive) = (0, 0)
    for _ in 0..<4000 {
      let interval = try meanInterval((0..<5).map { _ in 3 + 2 * generator.normal() })
      if interval.contains(3) { hits += 1 }
      // The defect: 1.96 in place of 2.776.
      let half = (interval.upper - interval.estimate) * 1.959964 / 2.776445
      if abs(interval.estimate - 3) <= half { naive += 1 }
    }
    // Standard error √(0.95·0.05/4000) = 0.0034; the defect has P(|T₄| < 1.96) = 0.878.
    #expect(abs(Double(hits) / 4000 - 0.95) < 5 * 0.0035)
    #expect(abs(Double(naive) / 4000 - 0.878) < 5 * 0.0052)
  }

  @Test("has width 0 when all seeds agree")
  func agree() throws {
    let interval = try meanInterval([0.5, 0.5, 0.5])
    #expect(interval.lower == 0.5 && interval.upper == 0.5)
  }
}

@Suite("The bootstrap")
struct BootstrapTests {
  let values = (0..<40).map { Double($0 % 7) / 6 }

  @Test("gives the same interval for the same seed, and another for another")
  func seeded() throws {
    var (one, same, other) = (
      SeededGenerator(seed: 1), SeededGenerator(seed: 1), SeededGenerator(seed: 2)
    )
    let interval = try bootstrapInterval(of: values, using: &one)
    #expect(try bootstrapInterval(of: values, using: &same) == interval)
    #expect(try bootstrapInterval(of: values, using: &other) != interval)
  }

  @Test("of a mean is close to the normal interval")
  func normal() throws {
    // x̄ ± 1.96 σ/√n: the mean of a resample has the deviation σ/√n, with the population σ.
    var generator = SeededGenerator(seed: 3)
    let interval = try bootstrapInterval(of: values, resamples: 10_000, using: &generator)
    let mean = values.reduce(0, +) / 40
    let deviation = (values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / 40).squareRoot()
    let half = 1.96 * deviation / 40.0.squareRoot()
    #expect(abs(interval.estimate - mean) < 1e-15)
    #expect(abs(interval.lower - (mean - half)) < 0.05 * half)
    #expect(abs(interval.upper - (mean + half)) < 0.05 * half)
  }

  @Test("contains the true mean about as often as it says")
  func coverage() throws {
    var generator = SeededGenerator(seed: 4)
    var hits = 0
    for _ in 0..<200 {
      let sample = (0..<40).map { _ in generator.uniform() < 0.3 ? 1.0 : 0 }
      let interval = try bootstrapInterval(of: sample, resamples: 200, using: &generator)
      if interval.contains(0.3) { hits += 1 }
    }
    // Percentile intervals run a little short of 0.95; the standard error of 200 is 0.016.
    #expect(Double(hits) / 200 > 0.87 && Double(hits) / 200 < 0.99)
  }

  @Test("works for any statistic")
  func median() throws {
    var generator = SeededGenerator(seed: 5)
    let interval = try bootstrapInterval(of: [1, 2, 3, 4, 100], using: &generator) { sample in
      sample.sorted()[2]
    }
    #expect(interval.estimate == 3)
    #expect(interval.lower >= 1 && interval.upper <= 100)
  }

  @Test("of equal values is a point, of one value an error")
  func degenerate() throws {
    var generator = SeededGenerator(seed: 6)
    let interval = try bootstrapInterval(of: [0.5, 0.5, 0.5], using: &generator)
    #expect(interval.lower == 0.5 && interval.upper == 0.5)
    #expect(throws: EvaluationError.tooFewValues(expected: 2, actual: 1)) {
      try bootstrapInterval(of: [1], using: &generator)
    }
  }

  @Test("narrows with less confidence")
  func confidence() throws {
    var (wide, narrow) = (SeededGenerator(seed: 7), SeededGenerator(seed: 7))
    let outer = try bootstrapInterval(of: values, confidence: 0.99, using: &wide)
    let inner = try bootstrapInterval(of: values, confidence: 0.5, using: &narrow)
    #expect(outer.lower < inner.lower && inner.upper < outer.upper)
    #expect(outer.confidence == 0.99)
  }
}

@Suite("The ends of a bootstrap")
struct BootstrapEndsTests {
  @Test("lie on the line between the resamples next to them")
  func quantiles() throws {
    // The statistic answers 3, 1, 4, 0, 2 for five resamples, whatever they are, and then 9.
    var answers = [3.0, 1, 4, 0, 2, 9].makeIterator()
    var generator = SeededGenerator(seed: 1)
    let interval = try bootstrapInterval(
      of: [1, 2, 3], confidence: 0.7, resamples: 5, using: &generator
    ) { _ in answers.next() ?? .nan }
    // A tail of 0.15 on each side, of 0 … 4 in order: at the places 0.6 and 3.4.
    #expect(interval.estimate == 9 && interval.confidence == 0.7)
    #expect(abs(interval.lower - 0.6) < 1e-12 && abs(interval.upper - 3.4) < 1e-12)
  }

  @Test("come from resamples of the same size, each value as likely as another")
  func resamples() throws {
    var (counts, sizes) = ([Double: Int](), Set<Int>())
    var calls = 0
    var generator = SeededGenerator(seed: 2)
    _ = try bootstrapInterval(of: [1, 2, 3], resamples: 2000, using: &generator) { sample in
      calls += 1
      sizes.insert(sample.count)
      for value in sample { counts[value, default: 0] += 1 }
      return 0
    }
    #expect(sizes == [3] && calls == 2001)
    // 6,000 draws of a third each and the values once: 2001 ± 36.5, and five deviations.
    for value in [1.0, 2, 3] { #expect(abs((counts[value] ?? 0) - 2001) < 183) }
  }
}
