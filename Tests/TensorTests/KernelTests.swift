import Numerics
import Tensor
import TestSupport
import Testing

@Suite("Matrix products")
struct MatrixProductTests {
  // Rows that fill up blocks of 6 or 8 and rows that do not; columns of one to seven lanes, and of
  // parts of one.
  @Test("agree with their definition", arguments: [0, 1, 5, 8, 12, 50, 131])
  func definition(rows: Int) {
    for columns in [1, 16, 21, 32, 48, 50, 64, 80, 112] {
      compare(rows, columns, 34, as: Float.self)
      compare(rows, columns, 34, as: Double.self)
    }
    compare(rows, 21, 0, as: Float.self)
  }

  func compare<S: TensorScalar>(_ m: Int, _ n: Int, _ k: Int, as: S.Type) {
    for (transposedA, accumulate) in [(false, false), (false, true), (true, false), (true, true)] {
      let a = random(transposedA ? k : m, transposedA ? m : k, seed: 1, as: S.self)
      let b = random(k, n, seed: 2, as: S.self)
      let (fast, naive) = (random(m, n, seed: 3, as: S.self), random(m, n, seed: 3, as: S.self))
      multiply(a, transposedA: transposedA, b, into: fast, accumulate: accumulate)
      multiplyNaive(a, transposedA: transposedA, b, into: naive, accumulate: accumulate)
      // Sums of 35 numbers: as many roundings of half a unit in the last place.
      #expect(relativeError(fast.numbers, naive.numbers) < 35 * Double(S.ulpOfOne) / 2)
    }
  }

  @Test("give a row the same bits however many rows are in the call")
  func sameBits() {
    // The shapes of the models in the lessons and the benchmark.
    for (n, k) in [(64, 64), (192, 64), (344, 64), (64, 172), (28, 64), (384, 128), (128, 344)] {
      let a = random(200, k, seed: 4, as: Float.self)
      let b = random(k, n, seed: 5, as: Float.self)
      let all = Matrix<Float>(rows: 200, columns: n)
      multiply(a, b, into: all)
      for count in 1...40 {
        let some = Matrix<Float>(rows: count, columns: n)
        let first = 200 - count
        multiply(a.rows(first..<200), b, into: some)
        #expect(some.hasSameBits(as: all.rows(first..<200)), "\(count) rows of [\(k) × \(n)]")
      }
    }
  }

  @Test("may be cut anywhere along the sum, to the last bit")
  func cut() {
    let a = random(30, 100, seed: 8, as: Float.self)
    let b = random(100, 70, seed: 9, as: Float.self)
    let whole = Matrix<Float>(rows: 30, columns: 70)
    multiply(a, b, into: whole)
    for middle in [1, 37, 64] {
      let parts = Matrix<Float>(rows: 30, columns: 70)
      multiply(a.columns(0..<middle), b.rows(0..<middle), into: parts)
      multiply(
        a.columns(middle..<100), b.rows(middle..<100), into: parts, accumulate: true)
      #expect(parts.hasSameBits(as: whole))
    }
  }

  @Test("of a transposed matrix are those of its rows", arguments: [1, 7, 16, 40])
  func transposed(columns: Int) {
    let x = random(35, columns, seed: 10, as: Float.self)
    let y = Matrix<Float>(rows: columns, columns: 35)
    transpose(x, into: y)
    for row in 0..<35 { for column in 0..<columns { #expect(y[column, row] == x[row, column]) } }
  }

  @Test("of parts of a matrix leave the rest alone")
  func parts() {
    let a = random(10, 6, seed: 6, as: Float.self)
    let b = random(6, 5, seed: 7, as: Float.self)
    let c = Matrix<Float>(rows: 20, columns: 9)
    c.fill(7)
    multiply(a, b, into: c.rows(5..<15).columns(2..<7))
    let expected = Matrix<Float>(rows: 10, columns: 5)
    multiplyNaive(a, b, into: expected)
    for row in 0..<20 {
      for column in 0..<9 {
        if (5..<15).contains(row) && (2..<7).contains(column) {
          #expect(abs(c[row, column] - expected[row - 5, column - 2]) < 1e-5)
        } else {
          #expect(c[row, column] == 7)
        }
      }
    }
  }
}

@Suite("Elementwise kernels")
struct ElementwiseTests {
  @Test("eˣ is within 2 units in the last place of Float over its whole range")
  func exponentialFloat() {
    let count = 200_000
    let x = Matrix<Float>(rows: 1, columns: count)
    for i in 0..<count { x[0, i] = -87.3 + 175.6 * Float(i) / Float(count) }
    let expected = x.values(row: 0).map { Double.exp(Double($0)) }
    exponentiate(x)
    var worst = 0.0
    for i in 0..<count {
      worst = max(worst, abs(Double(x[0, i]) - expected[i]) / Double(Float(expected[i]).ulp))
    }
    #expect(worst < 2)
  }

  @Test("eˣ is within 2 units in the last place of Double")
  func exponentialDouble() {
    let x = random(1, 10_001, seed: 1, deviation: 100)
    let expected = x.values(row: 0).map { Double.exp($0) }
    exponentiate(x)
    for (value, reference) in zip(x.values(row: 0), expected) {
      #expect(abs(value - reference) <= 2 * reference.ulp)
    }
  }

  @Test("eˣ has its limits, and keeps NaN")
  func exponentialEdges() {
    let x = Matrix<Float>([[0, -.infinity, .nan, -1000, -87.4, 1000, .infinity]])
    exponentiate(x)
    #expect(x[0, 0] == 1 && x[0, 1] == 0 && x[0, 2].isNaN && x[0, 3] == 0 && x[0, 4] == 0)
    #expect(x[0, 5].isFinite && x[0, 5] > 2e38 && x[0, 6] > 2e38)  // the largest result
  }

  @Test("fast kernels agree with the loops that define them", arguments: [3, 16, 64, 172])
  func naive(width: Int) {
    let x = random(5, width, seed: 2, as: Float.self)
    let w = random(1, width, seed: 3, as: Float.self)
    let fast = Matrix<Float>(rows: 5, columns: width)
    let slow = Matrix<Float>(rows: 5, columns: width)
    let scales = Matrix<Float>(rows: 5, columns: 1)
    rmsNorm(x, weight: w, epsilon: 1e-6, into: fast, scales: scales)
    rmsNormNaive(x, weight: w, epsilon: 1e-6, into: slow, scales: scales)
    #expect(relativeError(fast.numbers, slow.numbers) < 1e-6)
    let gateUp = random(5, 2 * width, seed: 4, deviation: 4, as: Float.self)
    swiGLU(gateUp, into: fast)
    swiGLUNaive(gateUp, into: slow)
    #expect(relativeError(fast.numbers, slow.numbers) < 1e-6)
    fast.copy(from: x)
    slow.copy(from: x)
    exponentiate(fast)
    exponentiateNaive(slow)
    #expect(relativeError(fast.numbers, slow.numbers) < 1e-6)
  }
}

@Suite("Softmax")
struct SoftmaxTests {
  /// Probabilities, the log-probability of each symbol of one row, and its entropy.
  func softmaxed<S: TensorScalar>(_ logits: Matrix<S>, temperature: S, row: Int = 0) -> (
    p: Matrix<S>, log: [S], entropy: S
  ) {
    let p = Matrix<S>(rows: logits.rows, columns: logits.columns)
    let statistics = Matrix<S>(rows: 3, columns: logits.rows)
    softmax(logits, temperature: temperature, into: p, statistics: statistics)
    let log = Matrix<S>(rows: 1, columns: logits.rows)
    let all = (0..<logits.columns).map { symbol in
      gatherLogProbabilities(
        of: Array(repeating: symbol, count: logits.rows), logits, temperature: temperature,
        statistics: statistics, into: log)
      return log[0, row]
    }
    return (p, all, statistics[2, row])
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
    let logits = random(2, 11, seed: 5)
    // The objective: 2.5 times log p of symbol 4 in the first row, less that of symbol 7 in the next.
    let numerical = numericalGradient(of: logits) {
      2.5 * softmaxed(logits, temperature: temperature).log[4]
        - softmaxed(logits, temperature: temperature, row: 1).log[7]
    }
    let p = softmaxed(logits, temperature: temperature).p
    softmaxBackward(
      p, chosen: [4, 7], coefficients: Matrix([[2.5, -1]]), temperature: temperature)
    #expect(relativeError(p.numbers, numerical) < 1e-6)
  }

  @Test("the likeliest symbol is kept alone; of equals the first")
  func likeliest() {
    let p = Matrix<Float>([[0.25, 0.5, 0.25], [0.2, 0.4, 0.4]])
    keepLikeliest(p)
    #expect(p.values(row: 0) == [0, 1, 0] && p.values(row: 1) == [0, 1, 0])
  }

  @Test("a symbol is drawn where the sum of probabilities passes the number drawn")
  func drawing() {
    let p = Matrix<Float>([[0.25, 0, 0.75, 0]])
    let drawn = [0, 0.24, 0.25, 0.99].map { draw(p, row: 0, uniform: $0) }
    #expect(drawn == [0, 0, 2, 2])
    // Rounding may leave the sum below 1: then it is the last that can be drawn at all.
    #expect(draw(Matrix<Float>([[0.5, 0.25, 0]]), row: 0, uniform: 0.9) == 1)
  }
}

@Suite("AdamW")
struct AdamWTests {
  @Test("takes the steps that its definition gives")
  func definition() {
    let parameters = Matrix<Double>([[1, -2]])
    let mean = Matrix<Double>(rows: 1, columns: 2)
    let variance = Matrix<Double>(rows: 1, columns: 2)
    var (p, m, v) = ([1.0, -2.0], [0.0, 0.0], [0.0, 0.0])
    for step in 1...5 {
      let g = [0.3 * Double(step), -0.1]
      adamW(
        parameters: parameters, gradient: Matrix([g]), gradientScale: 0.5, mean: mean,
        variance: variance, step: step, learningRate: 0.1, beta1: 0.9, beta2: 0.99, epsilon: 1e-8,
        weightDecay: 0.02)
      for i in 0..<2 {
        let half = 0.5 * g[i]
        m[i] = 0.9 * m[i] + 0.1 * half
        v[i] = 0.99 * v[i] + 0.01 * half * half
        let (mHat, vHat) = (m[i] / (1 - .pow(0.9, step)), v[i] / (1 - .pow(0.99, step)))
        p[i] += 0.1 * (mHat / (vHat.squareRoot() + 1e-8) - 0.02 * p[i])
      }
      #expect(relativeError(parameters.numbers, p) < 1e-14)
    }
  }

  @Test("takes sixteen numbers at once, and the rest, as it would take each alone, to the last bit")
  func lanes() {
    // 37 are two whole lanes and five more. One number at a time is the definition in plain arithmetic:
    // the same operations in the same order, each rounded once.
    let (rate, b1, b2, epsilon): (Float, Float, Float, Float) = (0.01, 0.9, 0.999, 1e-8)
    let start = (0..<37).map { Float($0 % 7) - 3 }
    let slopes = (0..<37).map { Float($0 * $0 % 11) / 7 - 0.5 }
    let (p, m) = (Matrix([start]), Matrix<Float>(rows: 1, columns: 37))
    let v = Matrix<Float>(rows: 1, columns: 37)
    adamW(
      parameters: p, gradient: Matrix([slopes]), gradientScale: 0.5, mean: m, variance: v, step: 1,
      learningRate: rate, beta1: b1, beta2: b2, epsilon: epsilon, weightDecay: 0.1)
    for i in 0..<37 {
      let slope = slopes[i] * 0.5
      let (mean, variance) = ((1 - b1) * slope, (1 - b2) * slope * slope)
      let correction = 1 / (1 - b2).squareRoot()
      let step = rate / (1 - b1) * mean / (variance.squareRoot() * correction + epsilon)
      #expect(m[0, i] == mean && v[0, i] == variance)
      #expect(p[0, i] == (1 - rate * 0.1) * start[i] + step)
    }
  }

  @Test("first moves every weight by the learning rate, in the direction of its gradient")
  func firstStep() {
    // m̂ = g and v̂ = g² at step 1, so that the step is η·g/(|g| + ε).
    let parameters = Matrix<Double>([[0, 0]])
    adamW(
      parameters: parameters, gradient: Matrix([[5, -0.001]]), gradientScale: 1,
      mean: Matrix(rows: 1, columns: 2), variance: Matrix(rows: 1, columns: 2), step: 1,
      learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 0, weightDecay: 0)
    #expect(relativeError(parameters.numbers, [0.01, -0.01]) < 1e-12)
  }
}
