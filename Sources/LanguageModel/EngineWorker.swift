import Tensor
import Tokens

/// The working memory of one thread of an engine, which computes leaf after leaf, tile by tile.
///
/// `@unchecked Sendable`: one thread uses it at a time.
package final class EngineWorker<Scalar: TensorScalar>: @unchecked Sendable {
  private var workspace: Workspace<Scalar>
  private var plan = TilePlan()
  /// Values of the edges of a tile, [1 × edges].
  private var logProbabilities: Matrix<Scalar>, coefficients: Matrix<Scalar>
  /// The softmax's results for the predictions, [3 × predictions], the last row are entropies; and
  /// the sums of their coefficients [1 × predictions].
  private var statistics: Matrix<Scalar>, sums: Matrix<Scalar>
  /// Values of the tokens of one response, [1 × tokens].
  private var ownLogProbabilities: Matrix<Scalar>, ownCoefficients: Matrix<Scalar>
  /// ∂J/∂z of all symbols at one place of one response, [1 × symbols].
  private let logitGradient: Matrix<Scalar>

  package init(_ c: TransformerConfiguration, _ rotary: RotaryTable<Scalar>) {
    let rows = BatchOrder.tileRows
    workspace = Workspace(c, rotary, rows: rows)
    logProbabilities = Matrix(rows: 1, columns: 2 * rows)
    coefficients = Matrix(rows: 1, columns: 2 * rows)
    statistics = Matrix(rows: 3, columns: rows)
    sums = Matrix(rows: 1, columns: rows)
    ownLogProbabilities = Matrix(rows: 1, columns: c.context)
    ownCoefficients = Matrix(rows: 1, columns: c.context)
    logitGradient = Matrix(rows: 1, columns: c.vocabularySize)
  }

  /// Computes one leaf of a batch.
  ///
  /// - Parameters:
  ///   - leaf: its index.
  ///   - batch: all that the leaves have in common.
  ///   - gradient: to which is added, if the pass makes one.
  /// - Returns: Σ log π over the tokens.
  package func run(
    _ leaf: Int, of batch: EngineBatch<Scalar>, addingTo gradient: Weights<Scalar>?
  ) -> Scalar {
    let (order, groups) = (batch.order, batch.groups)
    let rows = order.rowsOfLeaves[leaf]
    let tiles = max(1, (rows + BatchOrder.tileRows - 1) / BatchOrder.tileRows)
    var sum = Scalar.zero
    plan.removeAll()
    for item in order.leaves[leaf] {
      let (index, shared) = (order.items[item], order.shared[item])
      let added = plan.rowsAdded(by: index, of: groups, shared: shared)
      let isFull = plan.rows + added > BatchOrder.tileRows || plan.rows * tiles >= rows
      if isFull && plan.rows > 0 { flush(batch, gradient, &sum) }
      plan.add(index, of: groups, shared: shared)
    }
    if plan.rows > 0 { flush(batch, gradient, &sum) }
    return sum
  }

  private func flush(
    _ batch: EngineBatch<Scalar>, _ gradient: Weights<Scalar>?, _ sum: inout Scalar
  ) {
    makeRoom()
    workspace.forward(plan, batch.weights, batch.transposed)
    let (predictions, edges) = (0..<plan.predictions, 0..<plan.edges)
    let (logits, probabilities) = (
      workspace.logits.rows(predictions), workspace.probabilities.rows(predictions)
    )
    let (statistics, found) = (statistics.columns(predictions), logProbabilities.columns(edges))
    let distribution = batch.distribution
    let temperature = Scalar(distribution.temperature)
    distribution.probabilities(logits, into: probabilities, statistics: statistics)
    distribution.logProbabilities(
      of: plan.targets, inRows: plan.predictionsOfEdges, logits, probabilities,
      statistics: statistics, into: found)
    found.withSpan(row: 0, columns: edges) { log in
      for edge in plan.edgesOfItems { sum += log[edge] }
    }
    coefficients.columns(edges).fill(0)
    switch batch.pass {
    case .logProbabilities(let slots):
      for item in plan.items { keep(item, in: slots) }
    case .distributions(let slots):
      findLogProbabilities(ofAllAt: predictions, temperature)
      for item in plan.items { keepRows(item, in: slots) }
    case .gradient(let objective):
      for item in plan.items { addCoefficients(item, objective) }
    case .likelihoodGradient(let share):
      for edge in plan.edgesOfItems { coefficients[0, edge] += share }
    case .logitGradient(let objective):
      findLogProbabilities(ofAllAt: predictions, temperature)
      probabilities.fill(0)
      for item in plan.items { addLogitGradients(item, temperature, objective) }
    }
    if let gradient {
      if case .logitGradient = batch.pass {
      } else {
        softmaxBackward(
          probabilities, chosen: plan.targets, inRows: plan.predictionsOfEdges,
          coefficients: coefficients.columns(edges), temperature: temperature,
          sums: sums.columns(predictions))
      }
      workspace.backward(plan, batch.weights, addingTo: gradient)
    }
    plan.removeAll()
  }

  /// Asks the objective for the coefficients of a response, and adds each to those of the edge that
  /// its token shares with others.
  private func addCoefficients(
    _ item: TilePlan.Item, _ objective: GradientEngine<Scalar>.IndexedObjective
  ) {
    let tokens = 0..<item.places.count
    let (log, own) = (ownLogProbabilities, ownCoefficients)
    for t in tokens { log[0, t] = logProbabilities[0, edge(item, t)] }
    own.columns(tokens).fill(0)
    log.withSpan(row: 0, columns: tokens) { log in
      own.withMutableSpan(row: 0, columns: tokens) { objective(item.index, log, &$0) }
    }
    for t in tokens { coefficients[0, edge(item, t)] += own[0, t] }
  }

  /// Keeps the scores of a response.
  private func keep(_ item: TilePlan.Item, in slots: Slots<TokenStatistics<Scalar>>) {
    var found = TokenStatistics<Scalar>(count: item.places.count)
    for t in 0..<item.places.count {
      found.logProbabilities[t] = logProbabilities[0, edge(item, t)]
      found.entropies[t] = statistics[2, prediction(item, t)]
    }
    slots[item.index.group, item.index.response] = found
  }

  /// Keeps the log-probabilities of all symbols at a response's predictions.
  private func keepRows(_ item: TilePlan.Item, in slots: Slots<Matrix<Scalar>>) {
    let rows = Matrix<Scalar>(rows: item.places.count, columns: workspace.logits.columns)
    for t in 0..<item.places.count {
      let prediction = prediction(item, t)
      rows.rows(t..<t + 1).copy(from: workspace.logits.rows(prediction..<prediction + 1))
    }
    slots[item.index.group, item.index.response] = rows
  }

  /// Asks the objective for the gradients of all logits at a response's predictions, and adds them to
  /// those of others, in place of the probabilities.
  private func addLogitGradients(
    _ item: TilePlan.Item, _ temperature: Scalar,
    _ objective: GradientEngine<Scalar>.IndexedLogitObjective
  ) {
    let (logits, gradients) = (workspace.logits, workspace.probabilities)
    let symbols = 0..<logits.columns
    for t in 0..<item.places.count {
      let prediction = prediction(item, t)
      logitGradient.fill(0)
      logits.withSpan(row: prediction, columns: symbols) { log in
        logitGradient.withMutableSpan(row: 0, columns: symbols) {
          objective(item.index, t, log, &$0)
        }
      }
      for j in symbols { gradients[prediction, j] += logitGradient[0, j] * (1 / temperature) }
    }
  }

  /// Puts log πⱼ of every symbol in the place of its logit, with the statistics of the softmax.
  private func findLogProbabilities(ofAllAt predictions: Range<Int>, _ temperature: Scalar) {
    let logits = workspace.logits
    for prediction in predictions {
      let (peak, logSum) = (statistics[0, prediction], statistics[1, prediction])
      for j in 0..<logits.columns {
        logits[prediction, j] = (logits[prediction, j] - peak) * (1 / temperature) - logSum
      }
    }
  }

  /// The edge of a response's token.
  private func edge(_ item: TilePlan.Item, _ token: Int) -> Int {
    plan.edgesOfItems[item.places.lowerBound + token]
  }

  /// The prediction of a response's token.
  private func prediction(_ item: TilePlan.Item, _ token: Int) -> Int {
    plan.predictionsOfEdges[edge(item, token)]
  }

  /// Makes what a tile needs beyond what there is room for, and keeps it: for a single text that is
  /// longer than a tile, and for many short ones that differ in their last tokens.
  private func makeRoom() {
    if plan.rows > workspace.capacity {
      workspace = Workspace(workspace.configuration, workspace.rotary, rows: plan.rows)
      statistics = Matrix(rows: 3, columns: plan.rows)
      sums = Matrix(rows: 1, columns: plan.rows)
    }
    if plan.edges > logProbabilities.columns {
      logProbabilities = Matrix(rows: 1, columns: 2 * plan.edges)
      coefficients = Matrix(rows: 1, columns: 2 * plan.edges)
    }
  }
}
