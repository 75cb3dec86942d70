import Numerics
import Tensor
import TestSupport
import Testing

@Suite("Softmax")
struct SoftmaxTests {
  /// Probabilities, the log-probability of each symbol of one row, and its entropy.
  func softmaxed<S: TensorScalar>(_ logits: Matrix<S>, temperature: S, row: Int = 0) -> (
    p: Matrix<S>, log: [S], entropy: S
  ) {
    let p = Matrix<S>(rows: logits.rows, columns: logits.columns)
    let statistics = Matrix<S>(rows: 3, columns: logits.rows)
    softmax(logits, temperature: temperature, into: p, statistics: statistics)
    let log = Matrix<S>(rows: 1, columns: logits.columns)
    gatherLogProbabilities(
      of: Array(0..<logits.columns), inRows: Array(repeating: row, count: logits.columns), logits,
      temperature: temperature, statistics: statistics, into: log)
    return (p, log.values(row: 0), statistics[2, row])
  }

  @Test("of (0, ln 3) is (¼, ¾), with its log-probabilities and entropy")
  func example() {
    let (p, log, entropy) = softmaxed(Matrix<Double>([[0, Double.log(3)]]), temperature: 1)
    #expect(relativeError(p.numbers, [0.25, 0.75]) < 1e-15)
    #expect(abs(log[1] - Double.log(0.75)) < 1e-15)
    // −(¼ ln ¼ + ¾ ln ¾)
    #expect(abs(entropy - 0.562_335_144_618_808) < 1e-14)
  }

  @Test("adds up to 1 and agrees with its definition at any temperature", arguments: [0.5, 1, 3])
  func definition(temperature: Double) {
    for count in [1, 7, 8, 9, 30] {
      let logits = random(2, count, seed: UInt64(count), deviation: 3)
      for row in 0..<2 {
        let (p, log, entropy) = softmaxed(logits, temperature: temperature, row: row)
        let weights = logits.values(row: row).map { Double.exp($0 / temperature) }
        let total = weights.reduce(0, +)
        #expect(relativeError(p.values(row: row), weights.map { $0 / total }) < 1e-14)
        let expected = weights.reduce(0) { $0 - $1 / total * Double.log($1 / total) }
        #expect(abs(entropy - expected) < 1e-13)
        for j in 0..<count {
          #expect(abs(log[j] - Double.log(weights[j] / total)) < 1e-13)
        }
      }
    }
  }

  @Test("stays finite where logits are far apart")
  func extremes() {
    let (p, log, entropy) = softmaxed(Matrix<Float>([[1e4, -1e4, -.infinity]]), temperature: 1)
    #expect(p.values(row: 0) == [1, 0, 0] && entropy == 0)
    #expect(log[1] == -2e4)
  }

  @Test("finds the largest logit wherever it stands", arguments: 0..<20)
  func largest(place: Int) {
    let logits = random(1, 20, seed: 6, as: Float.self)
    logits[0, place] = 10
    let statistics = Matrix<Float>(rows: 3, columns: 1)
    softmax(logits, temperature: 1, into: Matrix(rows: 1, columns: 20), statistics: statistics)
    #expect(statistics[0, 0] == 10)
  }

  @Test("has the gradient of finite differences", arguments: [0.7, 1])
  func gradient(temperature: Double) {
    let logits = random(3, 11, seed: 5)
    // The objective: in the first row 2.5 times log p of symbol 4 and half of that of symbol 9, less that
    // of symbol 7 in the next; none in the last.
    let numerical = numericalGradient(of: logits) {
      let log = softmaxed(logits, temperature: temperature).log
      return 2.5 * log[4] + 0.5 * log[9]
        - softmaxed(logits, temperature: temperature, row: 1).log[7]
    }
    let p = softmaxed(logits, temperature: temperature).p
    softmaxBackward(
      p, chosen: [4, 9, 7], inRows: [0, 0, 1], coefficients: Matrix([[2.5, 0.5, -1]]),
      temperature: temperature, sums: Matrix(rows: 1, columns: 3))
    #expect(relativeError(p.numbers, numerical) < 1e-6)
  }

  @Test("the likeliest symbol is kept alone; of equals the first")
  func likeliest() {
    let p = Matrix<Float>([[0.25, 0.5, 0.25], [0.2, 0.4, 0.4]])
    keepLikeliest(p)
    #expect(p.values(row: 0) == [0, 1, 0] && p.values(row: 1) == [0, 1, 0])
  }
}
