import Tensor
import Testing

@Suite("Blocks of a matrix product")
struct TileBlockTests {
  // One row in four, two and one lanes; 6 or 8 rows in one lane, or in one to three; and rows that are left.
  @Test("have the sums of whole numbers without any error, in every shape", arguments: 1...20)
  func exact(rows: Int) {
    for lanes in 1...7 {
      compare(rows, lanes, as: Float.self)
      compare(rows, lanes, as: Double.self)
    }
  }

  private func compare<S: TensorScalar>(_ rows: Int, _ lanes: Int, as: S.Type) {
    let columns = lanes * S.Lanes.count
    // Numbers that differ from one row to another row of a block, and from one lane to the next.
    func a(_ i: Int, _ k: Int) -> Int { (i * 7 + k * 3) % 11 - 5 }
    func b(_ k: Int, _ j: Int) -> Int { (k * 5 + j * 2) % 13 - 6 }
    func matrix(_ rows: Int, _ columns: Int, _ number: (Int, Int) -> Int) -> Matrix<S> {
      Matrix((0..<rows).map { i in (0..<columns).map { j in S(number(i, j)) } })
    }
    let (left, right) = (matrix(rows, 9, a), matrix(9, columns, b))
    let (sums, added) = (matrix(rows, columns) { _, _ in 99 }, matrix(rows, columns) { $0 - $1 })
    multiply(left, right, into: sums)
    multiply(left, right, into: added, accumulate: true)
    var (expected, more) = ([Double](), [Double]())
    for i in 0..<rows {
      for j in 0..<columns {
        var sum = 0
        for k in 0..<9 { sum += a(i, k) * b(k, j) }
        expected.append(Double(sum))
        more.append(Double(sum + i - j))
      }
    }
    #expect(sums.numbers == expected && added.numbers == more, "\(rows) rows of \(lanes) lanes")
  }
}
