import LanguageModel
import Tensor
import TestSupport
import TestWorlds
import Testing

/// A block between its two halves: with an attention of the test's own, in which rows differ from those
/// of any real one, so that the block is held against its definition alone.
@Suite("A block of the model")
struct BlockTests {
  private static let sizes = TransformerConfiguration.odd()
  /// Where the rows stand in their texts: anywhere.
  private static let positions = [4, 0, 9]
  private static let input = (0..<3).map { normals(12, seed: UInt64(20 + $0)) }
  /// The layer that is computed.
  private static let layer = 1

  private struct Computed {
    let a: LayerActivations<Double>, output: Matrix<Double>
    let transposed: TransposedWeights<Double>
  }

  /// The product of each query with the value of the row before, and beside it its own key.
  private static func attend(_ q: [[Double]], _ k: [[Double]], _ v: [[Double]]) -> [[Double]] {
    q.indices.map { r in
      q[r].indices.map { j in q[r][j] * v[max(0, r - 1)][j % 12] + k[r][j % 12] }
    }
  }

  private static func values(_ x: Matrix<Double>) -> [[Double]] {
    (0..<x.rows).map { x.values(row: $0) }
  }

  private static let rotary = RotaryTable<Double>(sizes)

  /// Runs the block on some of the rows.
  private static func forward(
    _ model: Transformer<Double>, _ rows: Range<Int> = 0..<3, inPlace: Bool = false
  ) -> Computed {
    let transposed = TransposedWeights<Double>(sizes)
    transposed.take(model.weights, threads: 1)
    let a = LayerActivations<Double>(sizes, rows: rows.count)
    a.input.copy(from: Matrix(Array(input[rows])))
    let output = inPlace ? a.input : Matrix<Double>(rows: rows.count, columns: 12)
    blockForward(
      a, model.weights.layer(layer), transposed.layers[layer], sizes, rotary,
      positions: Array(positions[rows]),
      attend: {
        let (q, k, v) = (a.qkv.columns(0..<24), a.qkv.columns(24..<36), a.qkv.columns(36..<48))
        a.attended.copy(from: Matrix(attend(values(q), values(k), values(v))))
      }, into: output)
    return Computed(a: a, output: output, transposed: transposed)
  }

  @Test("computes what its definition says, at any positions")
  func definition() {
    let model = Transformer<Double>.random(Self.sizes, seed: 1)
    let expected = NaiveTransformer(model).block(
      Self.input, layer: Self.layer, positions: Self.positions, attend: Self.attend)
    let found = Self.values(Self.forward(model).output)
    #expect(relativeError(found.flatMap { $0 }, expected.flatMap { $0 }) < 1e-13)
  }

  @Test("may write over its input")
  func inPlace() {
    let model = Transformer<Double>.random(Self.sizes, seed: 1)
    let (one, other) = (Self.forward(model), Self.forward(model, inPlace: true))
    #expect(one.output.hasSameBits(as: other.output))
  }

  @Test("gives a row the same bits alone and in company")
  func alone() {
    let model = Transformer<Double>.random(Self.sizes, seed: 1)
    // The first row is the one that looks at no other.
    let (one, all) = (Self.forward(model, 0..<1), Self.forward(model))
    #expect(one.output.hasSameBits(as: all.output.rows(0..<1)))
  }

  /// Fills in the gradients of queries, keys and values from those of what `attend` gives.
  private static func attendBackward(_ a: LayerActivations<Double>, _ b: BlockGradients<Double>) {
    b.qkv.fill(0)
    for r in 0..<3 {
      for j in 0..<24 {
        let (before, slope) = (max(0, r - 1), b.attended[r, j])
        b.qkv[r, j] += slope * a.qkv[before, 36 + j % 12]
        b.qkv[r, 24 + j % 12] += slope
        b.qkv[before, 36 + j % 12] += slope * a.qkv[r, j]
      }
    }
    rotary.rotateBackward(b.qkv.columns(0..<36), positions: positions)
  }

  @Test("has the gradients of finite differences, in every weight and in its input")
  func backward() {
    let model = Transformer<Double>.random(Self.sizes, seed: 2)
    let slopes = (0..<3).map { normals(12, seed: UInt64(30 + $0)) }
    func value(_ model: Transformer<Double>, _ input: [[Double]]) -> Double {
      let output = NaiveTransformer(model).block(
        input, layer: Self.layer, positions: Self.positions, attend: Self.attend)
      return zip(output, slopes).reduce(0) { sum, row in
        sum + zip(row.0, row.1).reduce(0) { $0 + $1.0 * $1.1 }
      }
    }

    let computed = Self.forward(model)
    let b = BlockGradients<Double>(Self.sizes, rows: 3)
    var gradient = ParameterVector<Double>(count: model.layout.count)
    let weights = Weights(
      numbers: gradient.mutableView(), configuration: Self.sizes, layout: model.layout)
    // Twice: the gradients of the weights are added to those that are there.
    for _ in 0..<2 {
      b.stream.copy(from: Matrix(slopes))
      blockBackward(
        b, computed.a, model.weights.layer(Self.layer), weights.layer(Self.layer),
        attendBackward: { Self.attendBackward(computed.a, b) })
    }

    let input = (0..<36).map { place in
      centralDifference { h in
        var moved = Self.input
        moved[place / 12][place % 12] += h
        return value(model, moved)
      }
    }
    #expect(relativeError(Self.values(b.stream).flatMap { $0 }, input) < 1e-7)
    let found = gradient.values
    for entry in model.layout.entries {
      let range = entry.offset..<entry.offset + entry.rows * entry.columns
      guard entry.name.hasPrefix("model.layers.\(Self.layer).") else {
        #expect(found[range].allSatisfy { $0 == 0 }, "\(entry.name) is not of this block")
        continue
      }
      let numerical = model.slopes(of: entry) { value($0, Self.input) }
      #expect(relativeError(found[range].map { $0 / 2 }, numerical) < 1e-7, "\(entry.name)")
    }
  }
}
