import Tensor

/// Matrix products of the shapes that a model has, by the fast kernel and by the loop that defines them.
struct Products {
  /// 512 rows through the four linear layers of a block.
  static func shapes(_ work: Work) -> [(outputs: Int, inputs: Int)] {
    let c = work.configuration
    return [
      (c.attentionShape.joinedWidth, c.width), (c.width, c.attentionShape.queryWidth),
      (2 * c.feedForwardWidth, c.width), (c.width, c.feedForwardWidth),
    ]
  }

  /// Milliseconds for one pass through the shapes, and its operations.
  static func time(_ work: Work, naive: Bool, rows: Int) -> (
    milliseconds: Double, operations: Double
  ) {
    var operations = 0.0
    var calls = [() -> Void]()
    for (outputs, inputs) in shapes(work) {
      let x = filled(rows, inputs)
      let (w, y) = (filled(inputs, outputs), Matrix<Float>(rows: rows, columns: outputs))
      operations += 2 * Double(rows * inputs * outputs)
      calls.append {
        if naive {
          multiplyNaive(x, w, into: y)
        } else {
          linear(x, transposedWeight: w, into: y)
        }
      }
    }
    return (milliseconds { for call in calls { call() } }, operations)
  }

  /// The best that the kernel reaches on this machine, in GFLOP/s on one thread: what all else is
  /// measured against.
  static func peak() -> Double {
    var best = 0.0
    for size in [192, 384, 768] {
      let (x, w) = (filled(size, size), filled(size, size))
      let y = Matrix<Float>(rows: size, columns: size)
      for _ in 0..<20 {
        let time = milliseconds { multiply(x, w, into: y) }
        best = max(best, 2 * Double(size * size * size) / time / 1e6)
      }
    }
    return best
  }
}

/// A matrix whose numbers do not matter.
func filled(_ rows: Int, _ columns: Int) -> Matrix<Float> {
  let matrix = Matrix<Float>(rows: rows, columns: columns)
  matrix.fill(0.01)
  return matrix
}

/// How long a piece of work takes.
func milliseconds(_ work: () -> Void) -> Double {
  let (seconds, attoseconds) = ContinuousClock().measure(work).components
  return Double(seconds) * 1e3 + Double(attoseconds) * 1e-15
}

/// The middle of some numbers, and their ends.
struct Spread {
  let median: Double, least: Double, most: Double

  init(_ numbers: [Double]) {
    let sorted = numbers.sorted()
    (median, least, most) = (sorted[sorted.count / 2], sorted[0], sorted[sorted.count - 1])
  }
}
