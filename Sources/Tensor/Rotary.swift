import Numerics
import Require

/// Rotary positions: queries and keys are turned by an angle that grows with their place in the
/// text, so that their product depends on how far apart they are.
///
/// The numbers of a head are paired as (xᵢ, xᵢ₊ₕ) with h = half the head's width (the "rotate-half"
/// convention of Llama as Hugging Face stores it; the original paper pairs neighbours). At position
/// p pair i is turned by p·θ^(−i/h).
///
/// Example: width 2, p = 1, (1, 0) becomes (cos 1, sin 1) = (0.5403, 0.8415).
///
/// Source: Su et al., "RoFormer" (2021), equations 14 and 15.
public struct RotaryTable<Scalar: TensorScalar>: Sendable {
  let cosines: Matrix<Scalar>
  let sines: Matrix<Scalar>
  /// Half the width of a head.
  let half: Int

  /// The angles for positions 0 ..< `positions` and heads of an even width.
  public init(positions: Int, headWidth: Int, theta: Double) {
    require(
      headWidth > 0 && headWidth % 2 == 0, "rotary needs an even head width, got \(headWidth)")
    half = headWidth / 2
    cosines = Matrix(rows: positions, columns: half)
    sines = Matrix(rows: positions, columns: half)
    for position in 0..<positions {
      for i in 0..<half {
        let angle = Double(position) * Double.pow(theta, -Double(i) / Double(half))
        cosines[position, i] = Scalar(Double.cos(angle))
        sines[position, i] = Scalar(Double.sin(angle))
      }
    }
  }

  /// Turns each head of each row of x [rows × heads·width] in place by the angles of its position.
  public func rotate(_ x: Matrix<Scalar>, positions: [Int]) {
    turn(x, positions, table: self, direction: 1)
  }

  /// The backward pass of ``rotate(_:positions:)``: the same turn the other way round.
  public func rotateBackward(_ gradient: Matrix<Scalar>, positions: [Int]) {
    turn(gradient, positions, table: self, direction: -1)
  }
}

@specialized(where S == Float)
@specialized(where S == Double)
private func turn<S: TensorScalar>(
  _ x: Matrix<S>, _ positions: [Int], table: RotaryTable<S>, direction: S
) {
  let half = table.half
  require(
    x.columns % (2 * half) == 0 && positions.count >= x.rows,
    "rotary: [\(x.rows) × \(x.columns)] for heads of \(2 * half), \(positions.count) positions")
  for row in 0..<x.rows {
    require(
      positions[row] >= 0 && positions[row] < table.cosines.rows,
      "position \(positions[row]) is outside of the context of \(table.cosines.rows)")
    let (cosine, sine) = (
      table.cosines.pointer(row: positions[row]), table.sines.pointer(row: positions[row])
    )
    for head in stride(from: 0, to: x.columns, by: 2 * half) {
      let first = x.pointer(row: row) + head
      let second = first + half
      for i in 0..<half {
        let (a, b, s) = (first[i], second[i], direction * sine[i])
        first[i] = a * cosine[i] - b * s
        second[i] = b * cosine[i] + a * s
      }
    }
  }
}
