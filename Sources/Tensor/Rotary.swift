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
  /// The cosines and sines of the angles of a position, twice [positions × width of a head]: cos,
  /// cos and −sin, sin.
  let cosines: Matrix<Scalar>
  let sines: Matrix<Scalar>
  /// Half the width of a head.
  let half: Int

  /// The angles for positions 0 ..< `positions` and heads of an even width.
  public init(positions: Int, headWidth: Int, theta: Double) {
    require(
      headWidth > 0 && headWidth % 2 == 0, "rotary needs an even head width, got \(headWidth)")
    half = headWidth / 2
    cosines = Matrix(rows: positions, columns: headWidth)
    sines = Matrix(rows: positions, columns: headWidth)
    for position in 0..<positions {
      for i in 0..<half {
        let angle = Double(position) * Double.pow(theta, -Double(i) / Double(half))
        let (cosine, sine) = (Scalar(Double.cos(angle)), Scalar(Double.sin(angle)))
        (cosines[position, i], cosines[position, half + i]) = (cosine, cosine)
        (sines[position, i], sines[position, half + i]) = (-sine, sine)
      }
    }
  }

  /// Turns each head of each row of x [rows × heads·width] in place by the angles of its position.
  public func rotate(_ x: Matrix<Scalar>, positions: [Int]) {
    turn(x, positions, table: self, direction: 1)
  }

  /// Computes the backward pass of ``rotate(_:positions:)``: the same turn the other way round.
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
    let cosines = table.cosines.pointer(row: positions[row])
    let sines = table.sines.pointer(row: positions[row])
    for head in stride(from: 0, to: x.columns, by: 2 * half) {
      turn(x.pointer(row: row) + head, half, cosines, sines, direction)
    }
  }
}

/// Turns one head, 64 bytes at a time where it is that long, or each of its halves is.
@inline(__always)
private func turn<S: TensorScalar>(
  _ first: UnsafeMutablePointer<S>, _ half: Int, _ cosines: UnsafeMutablePointer<S>,
  _ sines: UnsafeMutablePointer<S>, _ direction: S
) {
  let (second, lane) = (first + half, S.Lanes.count)
  let way = S.Lanes(repeating: direction)
  if 2 * half == lane {
    let x = first.lanes(at: 0)
    first.setLanes(x * cosines.lanes(at: 0) + x.halvesSwapped * (way * sines.lanes(at: 0)), at: 0)
  } else if half % lane == 0 {
    for i in LaneSteps(count: half, width: lane, last: half) {
      let (a, b) = (first.lanes(at: i), second.lanes(at: i))
      let (c, s) = (cosines.lanes(at: i), way * sines.lanes(at: half + i))
      first.setLanes(a * c - b * s, at: i)
      second.setLanes(b * c + a * s, at: i)
    }
  } else {
    for i in 0..<half {
      let (a, b, c, s) = (first[i], second[i], cosines[i], direction * sines[half + i])
      first[i] = a * c - b * s
      second[i] = b * c + a * s
    }
  }
}
