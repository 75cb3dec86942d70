import Tensor
import TestSupport
import Testing

@Suite("Rows of a matrix")
struct RowsTests {
  @Test("rows are gathered, and their gradients scattered back")
  func rows() {
    let x = random(4, 3, seed: 12)
    let y = Matrix<Double>(rows: 3, columns: 3)
    gatherRows([2, 0, 2], of: x, into: y)
    #expect(y.values(row: 0) == x.values(row: 2) && y.values(row: 1) == x.values(row: 0))
    let dx = Matrix<Double>(rows: 4, columns: 3)
    scatterRows(Matrix([[1, 2, 3], [10, 20, 30], [4, 5, 6]]), [2, 0, 2], addingTo: dx)
    #expect(dx.values(row: 2) == [5, 7, 9])  // both uses of row 2
    #expect(dx.values(row: 0) == [10, 20, 30])
    #expect(dx.values(row: 1) == [0, 0, 0])
  }
}
