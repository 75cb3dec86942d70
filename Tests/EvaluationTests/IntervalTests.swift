import Evaluation
import Random
import Testing

@Suite("Quantiles")
struct QuantileTests {
  @Test(
    "of the normal distribution are those of every table",
    arguments: [
      (0.6826894921370859, 1), (0.9, 1.6448536269514722), (0.95, 1.959963984540054),
      (0.99, 2.5758293035489004), (0.999, 3.2905267314919255),
    ])
  func normal(confidence: Double, expected: Double) {
    // SciPy's norm.ppf; the first is erf(1/√2), the share within one deviation.
    #expect(abs(normalQuantile(confidence: confidence) - expected) < 1e-12)
  }

  @Test(
    "of Student's t are those of every table, at 95%",
    arguments: [
      (1, 12.706204736174694), (2, 4.302652729749462), (3, 3.1824463052837078),
      (4, 2.7764451051977934), (5, 2.5705818356363146), (9, 2.262157162798205),
      (10, 2.228138851986274), (19, 2.0930240544083087), (29, 2.045229642132703),
      (30, 2.0422724563012378), (31, 2.039513446396408), (59, 2.000995378088267),
      (99, 1.9842169515864174), (120, 1.9799304050824402),
    ])
  func student(degreesOfFreedom: Int, expected: Double) {
    // SciPy's t.ppf(0.975, ν); printed tables have 12.706, 4.303, 3.182, 2.776, … 1.980.
    let quantile = studentQuantile(confidence: 0.95, degreesOfFreedom: degreesOfFreedom)
    #expect(abs(quantile / expected - 1) < 1e-10)
  }

  @Test(
    "of Student's t are those of every table, at 99%",
    arguments: [
      (1, 63.656741162871526), (2, 9.924843200918287), (4, 4.604094871349992),
      (9, 3.249835541592126), (29, 2.756385903670605),
    ])
  func student99(degreesOfFreedom: Int, expected: Double) {
    // SciPy's t.ppf(0.995, ν).
    let quantile = studentQuantile(confidence: 0.99, degreesOfFreedom: degreesOfFreedom)
    #expect(abs(quantile / expected - 1) < 1e-10)
  }

  @Test("of Student's t have closed forms for one and two degrees of freedom")
  func closedForms() {
    // ν = 1: t = tan(πC/2), so 1 at C = ½. ν = 2: P = t/√(2 + t²), so t = C √(2/(1 − C²)).
    #expect(abs(studentQuantile(confidence: 0.5, degreesOfFreedom: 1) - 1) < 1e-14)
    let two = studentQuantile(confidence: 0.6, degreesOfFreedom: 2)
    #expect(abs(two - 0.6 * (2 / 0.64).squareRoot()) < 1e-14)
  }

  @Test("of Student's t fall towards the normal one")
  func limit() {
    let quantiles = (1...200).map { studentQuantile(confidence: 0.95, degreesOfFreedom: $0) }
    #expect(zip(quantiles, quantiles.dropFirst()).allSatisfy { $0 > $1 })
    let far = studentQuantile(confidence: 0.95, degreesOfFreedom: 100_000)
    // t ≈ z + (z³ + z)/(4ν) = z + 2.4e-5 (Cornish and Fisher)
    #expect(abs(far - normalQuantile(confidence: 0.95) - 2.37e-5) < 1e-6)
  }

  @Test("refuse a confidence of 1 and no degrees of freedom")
  func refusals() async {
    await #expect(processExitsWith: .failure) { _ = normalQuantile(confidence: 1) }
    await #expect(processExitsWith: .failure) {
      _ = studentQuantile(confidence: 0.95, degreesOfFreedom: 0)
    }
  }
}

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
