import LanguageModel
import Tensor
import TestWorlds
import Testing

@Suite("The working memory of a tile")
struct WorkspaceTests {
  /// Vocabulary 7, width 12, 4 heads of 6 on 2 key-value heads, feed-forward 10, 2 layers, context 24.
  private static let sizes = TransformerConfiguration.odd()

  private static func workspace(rows: Int) -> Workspace<Double> {
    Workspace(sizes, RotaryTable(sizes), rows: rows)
  }

  /// Each matrix of a block: its activations, then its gradients.
  private static func matrices(
    _ a: LayerActivations<Double>, _ b: BlockGradients<Double>
  ) -> [Matrix<Double>] {
    [
      a.input, a.attentionNormed, a.attentionScales, a.qkv, a.attended, a.statistics, a.middle,
      a.mlpNormed, a.mlpScales, a.gateUp, a.gated,
      b.stream, b.normed, b.qkv, b.attended, b.gateUp, b.gated,
    ]
  }

  @Test("has the columns of the model's sizes, and as many rows as a tile")
  func sizes() {
    let workspace = Self.workspace(rows: 9)
    #expect(workspace.capacity == 9 && workspace.layers.count == 2)
    for layer in workspace.layers {
      let all = Self.matrices(layer, workspace.gradients)
      // Queries are 4·6 wide, keys and values 2·6 each; a softmax has two numbers for each head.
      let activations = [12, 12, 1, 48, 24, 8, 12, 12, 1, 20, 10]
      #expect(all.map(\.columns) == activations + [12, 12, 48, 24, 20, 10])
      #expect(all.allSatisfy { $0.rows == 9 })
    }
    let tile = [
      workspace.final, workspace.predicting, workspace.predictingNormed,
      workspace.predictingScales, workspace.logits, workspace.probabilities,
      workspace.predictingGradient,
    ]
    #expect(tile.map(\.columns) == [12, 12, 12, 1, 7, 7, 12])
    #expect(tile.allSatisfy { $0.rows == 9 })
    // The path of a text is as long as the context, however many rows a tile has.
    #expect(workspace.keyValues.positions == 24 && workspace.trainingKeyValues.positions == 24)
    #expect([workspace.keys, workspace.values].map(\.rows) == [24, 24])
    #expect([workspace.keys, workspace.values].map(\.columns) == [12, 12])
  }

  @Test("has a place of its own for each number of each layer")
  func apart() {
    let workspace = Self.workspace(rows: 4)
    let all =
      workspace.layers.flatMap { Self.matrices($0, workspace.gradients).prefix(11) }
      + Self.matrices(workspace.layers[0], workspace.gradients).suffix(6)
      + [
        workspace.final, workspace.predicting, workspace.predictingNormed,
        workspace.predictingScales, workspace.logits, workspace.probabilities,
        workspace.predictingGradient, workspace.keys, workspace.values,
      ]
    for (i, matrix) in all.enumerated() { matrix.fill(Double(i)) }
    for (i, matrix) in all.enumerated() {
      for row in 0..<matrix.rows {
        #expect(matrix.values(row: row).allSatisfy { $0 == Double(i) }, "matrix \(i)")
      }
    }
  }

  @Test("lends its first rows, which stay its own")
  func first() {
    let workspace = Self.workspace(rows: 9)
    let whole = Self.matrices(workspace.layers[1], workspace.gradients)
    for matrix in whole { matrix.fill(0) }
    let views = Self.matrices(workspace.layers[1].first(5), workspace.gradients.first(5))
    for (i, view) in views.enumerated() { view.fill(Double(i + 1)) }
    for (i, (matrix, view)) in zip(whole, views).enumerated() {
      #expect(view.rows == 5 && view.columns == matrix.columns)
      for row in 0..<9 {
        let expected = row < 5 ? Double(i + 1) : 0
        #expect(matrix.values(row: row).allSatisfy { $0 == expected }, "matrix \(i), row \(row)")
      }
    }
  }
}
