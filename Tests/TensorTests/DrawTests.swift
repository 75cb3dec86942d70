import Random
import Tensor
import TestSupport
import Testing

@Suite("Drawing a symbol")
struct DrawTests {
  @Test("is where the sum of probabilities passes the number drawn")
  func drawing() {
    let p = Matrix<Float>([[0.25, 0, 0.75, 0]])
    let drawn = [0, 0.24, 0.25, 0.99].map { draw(p, row: 0, uniform: $0) }
    #expect(drawn == [0, 0, 2, 2])
    // Rounding may leave the sum below 1: then it is the last that can be drawn at all.
    #expect(draw(Matrix<Float>([[0.5, 0.25, 0]]), row: 0, uniform: 0.9) == 1)
  }

  @Test("gives the same with a table as without", arguments: [1, 2, 13, 64])
  func table(symbols: Int) {
    let logits = random(3, symbols, seed: UInt64(symbols), deviation: 3, as: Float.self)
    let p = Matrix<Float>(rows: 4, columns: symbols)
    softmax(
      logits, temperature: 1, into: p.rows(0..<3), statistics: Matrix(rows: 3, columns: 3))
    p[3, symbols / 2] = 0.5  // the others are 0, and so is the rest of the sum
    var (table, generator) = (DrawTable(), SeededGenerator(seed: 1))
    for row in 0..<4 {
      table.take(p, row: row)
      for uniform in [0, 0.5, 1.0.nextDown] + (0..<200).map({ _ in generator.uniform() }) {
        #expect(table.draw(uniform: uniform) == draw(p, row: row, uniform: uniform))
      }
    }
  }
}
