import Tokens
import Tensor

/// One half of an engine, which computes its part of a batch tile by tile.
///
/// `@unchecked Sendable`: the engine hands each shard to one thread at a time.
final class EngineShard<Scalar: TensorScalar>: @unchecked Sendable {
  /// The most rows in a tile, unless a single text is longer: enough to keep the matrix products
  /// busy, few enough to stay in the second-level cache.
  private static var tileRows: Int { 240 }

  /// The gradient of the last run: a value, so that a kept copy does not change.
  var gradient: ParameterVector<Scalar>
  private let layout: ParameterLayout
  /// Σ log π over the tokens of the last run.
  private(set) var logProbabilitySum = Scalar.zero
  /// The statistics of each response in the last run, if it was asked for them.
  var statisticsOfResponses: [(ResponseIndex, TokenStatistics<Scalar>)] = []
  /// The rows that the last run found, if it was asked for them.
  var distributions: [(ResponseIndex, Matrix<Scalar>)] = []
  private var workspace: Workspace<Scalar>
  private var plan = TilePlan()
  /// Of the predictions of a tile, [1 × predictions].
  private var logProbabilities: Matrix<Scalar>, coefficients: Matrix<Scalar>
  /// The softmax's results for the predictions, [3 × predictions]; the last row are entropies.
  private var statistics: Matrix<Scalar>

  init(_ c: TransformerConfiguration, _ layout: ParameterLayout, _ rotary: RotaryTable<Scalar>) {
    gradient = ParameterVector(count: layout.count)
    self.layout = layout
    let rows = Self.tileRows
    workspace = Workspace(c, rotary, rows: rows, predictions: 2 * rows)
    logProbabilities = Matrix(rows: 1, columns: 2 * rows)
    coefficients = Matrix(rows: 1, columns: 2 * rows)
    statistics = Matrix(rows: 3, columns: 2 * rows)
  }

  func run(
    _ items: ArraySlice<ResponseIndex>, of groups: [PromptGroup], _ weights: Weights<Scalar>,
    _ transposed: TransposedWeights<Scalar>, _ distribution: SamplingDistribution,
    _ pass: EnginePass<Scalar>
  ) {
    // The memory of the last gradient is used again, unless someone else holds that gradient.
    let gradient = Weights(
      numbers: pass.isGradient ? self.gradient.mutableView() : self.gradient.view,
      configuration: workspace.configuration, layout: layout)
    if pass.isGradient { gradient.numbers.fill(0) }
    logProbabilitySum = 0
    plan.removeAll()
    for item in items {
      let predictions = groups[item.group].responses[item.response].count
      let full =
        plan.rows + plan.rowsAdded(by: item, of: groups) > Self.tileRows
        || plan.predictions + predictions > 2 * Self.tileRows
      if full && plan.rows > 0 { flush(weights, transposed, distribution, pass, gradient) }
      plan.add(item, of: groups)
    }
    if plan.rows > 0 { flush(weights, transposed, distribution, pass, gradient) }
  }

  private func flush(
    _ weights: Weights<Scalar>, _ transposed: TransposedWeights<Scalar>,
    _ distribution: SamplingDistribution, _ pass: EnginePass<Scalar>, _ gradient: Weights<Scalar>
  ) {
    makeRoom()
    workspace.forward(plan, weights, transposed)
    let predictions = 0..<plan.predictions
    let (logits, probabilities) = (
      workspace.logits.rows(predictions), workspace.probabilities.rows(predictions)
    )
    let (statistics, logProbabilities) = (
      statistics.columns(predictions), logProbabilities.columns(predictions)
    )
    distribution.probabilities(logits, into: probabilities, statistics: statistics)
    distribution.logProbabilities(
      of: plan.targets, logits, probabilities, statistics: statistics, into: logProbabilities)
    logProbabilities.withSpan(row: 0, columns: predictions) { log in
      for prediction in predictions { logProbabilitySum += log[prediction] }
    }
    switch pass {
    case .logProbabilities:
      for item in plan.items { keep(item) }
    case .distributions:
      for item in plan.items { keepRows(item, temperature: Scalar(distribution.temperature)) }
    case .gradient(let objective):
      for item in plan.items { findCoefficients(item, objective) }
    case .likelihoodGradient(let share):
      coefficients.columns(predictions).fill(share)
    case .logitGradient(let objective):
      for item in plan.items {
        findLogitGradients(item, temperature: Scalar(distribution.temperature), objective)
      }
      workspace.backward(plan, weights, addingTo: gradient)
      return plan.removeAll()
    }
    if pass.isGradient {
      softmaxBackward(
        probabilities, chosen: plan.targets, coefficients: coefficients.columns(predictions),
        temperature: Scalar(distribution.temperature))
      workspace.backward(plan, weights, addingTo: gradient)
    }
    plan.removeAll()
  }

  /// Asks the objective for the coefficients of a response.
  private func findCoefficients(
    _ item: TilePlan.Item, _ objective: GradientEngine<Scalar>.IndexedObjective
  ) {
    coefficients.columns(item.predictions).fill(0)
    logProbabilities.withSpan(row: 0, columns: item.predictions) { log in
      coefficients.withMutableSpan(row: 0, columns: item.predictions) {
        objective(item.index, log, &$0)
      }
    }
  }

  /// Keeps the scores of a response.
  private func keep(_ item: TilePlan.Item) {
    var found = TokenStatistics<Scalar>(count: item.predictions.count)
    logProbabilities.withSpan(row: 0, columns: item.predictions) { log in
      for t in log.indices { found.logProbabilities[t] = log[t] }
    }
    statistics.withSpan(row: 2, columns: item.predictions) { entropies in
      for t in entropies.indices { found.entropies[t] = entropies[t] }
    }
    statisticsOfResponses.append((item.index, found))
  }

  /// Keeps the log-probabilities of all symbols at a response's predictions.
  private func keepRows(_ item: TilePlan.Item, temperature: Scalar) {
    let rows = Matrix<Scalar>(rows: item.predictions.count, columns: workspace.logits.columns)
    for prediction in item.predictions {
      logProbabilities(
        ofAllAt: prediction, temperature, into: rows, row: prediction - item.predictions.lowerBound)
    }
    distributions.append((item.index, rows))
  }

  /// Asks the objective for the gradients of all logits at a response's predictions, which take the
  /// prediction of the probabilities.
  private func findLogitGradients(
    _ item: TilePlan.Item, temperature: Scalar,
    _ objective: GradientEngine<Scalar>.IndexedLogitObjective
  ) {
    let (logits, gradients) = (workspace.logits, workspace.probabilities)
    let symbols = 0..<logits.columns
    for prediction in item.predictions {
      logProbabilities(ofAllAt: prediction, temperature, into: logits, row: prediction)
      gradients.rows(prediction..<prediction + 1).fill(0)
      logits.withSpan(row: prediction, columns: symbols) { log in
        gradients.withMutableSpan(row: prediction, columns: symbols) {
          objective(item.index, prediction - item.predictions.lowerBound, log, &$0)
        }
      }
      for j in symbols { gradients[prediction, j] *= 1 / temperature }
    }
  }

  /// log πⱼ of every symbol at a prediction, from its logits and the statistics of their softmax.
  private func logProbabilities(
    ofAllAt prediction: Int, _ temperature: Scalar, into result: Matrix<Scalar>, row: Int
  ) {
    let (peak, logSum) = (statistics[0, prediction], statistics[1, prediction])
    for j in 0..<workspace.logits.columns {
      result[row, j] = (workspace.logits[prediction, j] - peak) * (1 / temperature) - logSum
    }
  }

  /// A single text that is longer than a tile gets a larger workspace, which is then kept.
  private func makeRoom() {
    guard plan.rows > workspace.rowCapacity || plan.predictions > workspace.predictionCapacity
    else { return }
    let rows = max(plan.rows, workspace.rowCapacity)
    let predictions = max(plan.predictions, workspace.predictionCapacity, 2 * rows)
    workspace = Workspace(
      workspace.configuration, workspace.rotary, rows: rows, predictions: predictions)
    logProbabilities = Matrix(rows: 1, columns: predictions)
    coefficients = Matrix(rows: 1, columns: predictions)
    statistics = Matrix(rows: 3, columns: predictions)
  }
}
