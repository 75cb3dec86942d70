import Evaluation
import Random
import Testing

@Suite("Quantiles")
struct QuantilesTests {
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
