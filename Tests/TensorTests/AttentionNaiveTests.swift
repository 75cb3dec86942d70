import Numerics
import Tensor
import Testing

@Suite("Attention by its definition")
struct AttentionNaiveTests {
  private func found(_ joined: [[Double]], _ shape: AttentionShape, last rows: Int) -> [[Double]] {
    let output = Matrix<Double>(rows: rows, columns: shape.queryWidth)
    attentionNaive(Matrix(joined), shape, into: output)
    return (0..<rows).map { output.values(row: $0) }
  }

  @Test("weighs values by the exponentials of their scores")
  func weights() {
    // Width 1: two queries, a key, a value. The second token's scores are 0 and ln 3, which weigh 1/4 and
    // 3/4: 2/4 + 6·3/4 = 5; its other query is 0, which weighs both the same: 4. The first sees itself alone.
    let shape = AttentionShape(heads: 2, keyValueHeads: 1, headWidth: 1)
    let joined = [[5, 7, 0, 2], [1, 0, Double.log(3), 6]]
    #expect(isNear(found(joined, shape, last: 2), [[2, 2], [5, 4]]))
    #expect(isNear(found(joined, shape, last: 1), [[5, 4]]))
  }

  @Test("divides scores by the root of the width")
  func width() {
    // 2·ln 3 / √4 = ln 3: the weights are again 1/4 and 3/4.
    let shape = AttentionShape(heads: 1, keyValueHeads: 1, headWidth: 4)
    let joined = [
      [0, 0, 0, 0, 0, 0, 0, 0, 2, 0, -4, 1], [0, 2, 0, 0, 0, Double.log(3), 0, 0, 6, 4, 0, 1],
    ]
    #expect(isNear(found(joined, shape, last: 1), [[5, 3, -1, 1]]))
  }

  @Test("gives neighbouring heads the same keys and values")
  func groups() {
    // Four queries of 0, so each head finds the mean of its values: of 2 and 4, or of 10 and 30.
    let shape = AttentionShape(heads: 4, keyValueHeads: 2, headWidth: 1)
    let joined: [[Double]] = [[0, 0, 0, 0, 7, 8, 2, 10], [0, 0, 0, 0, 9, 1, 4, 30]]
    #expect(isNear(found(joined, shape, last: 1), [[3, 3, 20, 20]]))
  }

  /// Equal up to a few roundings.
  private func isNear(_ found: [[Double]], _ expected: [[Double]]) -> Bool {
    found.count == expected.count
      && zip(found.joined(), expected.joined()).allSatisfy { abs($0 - $1) < 1e-14 }
  }
}
