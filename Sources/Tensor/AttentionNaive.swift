import Numerics

/// Computes causal attention by its definition, with all scores of a row at once: beside the fast
/// ``attention(queries:firstPosition:_:into:statistics:scratch:)``.
///
/// - Parameters:
///   - joined: [query | key | value] of a whole text, [positions × joined width].
///   - shape: how many heads, and how wide.
///   - output: what the last rows of the text find, [rows × heads·width].
public func attentionNaive<S>(_ joined: Matrix<S>, _ shape: AttentionShape, into output: Matrix<S>)
{
  joined.check(joined, joined.rows, shape.joinedWidth, "attentionNaive")
  output.check(output, output.rows, shape.queryWidth, "attentionNaive")
  let (width, firstPosition) = (shape.headWidth, joined.rows - output.rows)
  for head in 0..<shape.heads {
    // Neighbouring heads share one key-value head.
    let source = head / (shape.heads / shape.keyValueHeads)
    let (q, k) = (head * width, shape.queryWidth + source * width)
    let v = k + shape.keyWidth
    for row in 0..<output.rows {
      let position = firstPosition + row
      var weights = [S]()
      for j in 0...position {
        var score: S = 0
        for i in 0..<width { score += joined[position, q + i] * joined[j, k + i] }
        weights.append(S.exp(score / S(width).squareRoot()))
      }
      let total = weights.reduce(0, +)
      for i in 0..<width {
        var sum: S = 0
        for j in 0...position { sum += weights[j] / total * joined[j, v + i] }
        output[row, q + i] = sum
      }
    }
  }
}
