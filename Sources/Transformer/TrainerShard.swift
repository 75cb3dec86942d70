import Tensor

/// One half of a trainer: goes through its part of a batch tile by tile.
///
/// `@unchecked Sendable`: the trainer hands each shard to one thread at a time.
final class TrainerShard<Scalar: TensorScalar>: @unchecked Sendable {
  /// The most rows in a tile, unless a single text is longer: enough to keep the matrix products
  /// busy, few enough to stay in the second-level cache.
  private static var tileRows: Int { 240 }

  let gradient: Weights<Scalar>
  /// Σ log π over the tokens of the last run.
  private(set) var logProbabilitySum = Scalar.zero
  /// What the last run scored, if it was asked for.
  var scored: [(ResponseIndex, ResponseScores<Scalar>)] = []
  /// The rows that the last run found, if it was asked for them.
  var distributions: [(ResponseIndex, Matrix<Scalar>)] = []
  private var tile: Tile<Scalar>
  private var plan = TilePlan()
  /// Of the places of a tile, [1 × places].
  private var logProbabilities: Matrix<Scalar>, coefficients: Matrix<Scalar>
  /// What the softmax of the places found, [3 × places]; the last row are entropies.
  private var statistics: Matrix<Scalar>

  init(_ c: TransformerConfiguration, _ layout: ParameterLayout, _ rotary: RotaryTable<Scalar>) {
    gradient = Weights(
      numbers: Matrix(rows: 1, columns: layout.count), configuration: c, layout: layout)
    let rows = Self.tileRows
    tile = Tile(c, rotary, rows: rows, places: 2 * rows)
    logProbabilities = Matrix(rows: 1, columns: 2 * rows)
    coefficients = Matrix(rows: 1, columns: 2 * rows)
    statistics = Matrix(rows: 3, columns: 2 * rows)
  }

  func run(
    _ items: ArraySlice<ResponseIndex>, of groups: [PromptGroup], _ weights: Weights<Scalar>,
    _ transposed: TransposedWeights<Scalar>, _ distribution: SamplingDistribution,
    _ question: TrainerQuestion<Scalar>
  ) {
    if question.isGradient { gradient.numbers.fill(0) }
    logProbabilitySum = 0
    plan.removeAll()
    for item in items {
      let places = groups[item.group].responses[item.response].count
      let full =
        plan.rows + plan.rowsAdded(by: item, of: groups) > Self.tileRows
        || plan.places + places > 2 * Self.tileRows
      if full && plan.rows > 0 { flush(weights, transposed, distribution, question) }
      plan.add(item, of: groups)
    }
    if plan.rows > 0 { flush(weights, transposed, distribution, question) }
  }

  private func flush(
    _ weights: Weights<Scalar>, _ transposed: TransposedWeights<Scalar>,
    _ distribution: SamplingDistribution, _ question: TrainerQuestion<Scalar>
  ) {
    makeRoom()
    tile.forward(plan, weights, transposed)
    let places = 0..<plan.places
    let (logits, probabilities) = (tile.logits.rows(places), tile.probabilities.rows(places))
    let (statistics, logProbabilities) = (
      statistics.columns(places), logProbabilities.columns(places)
    )
    distribution.probabilities(logits, into: probabilities, statistics: statistics)
    distribution.logProbabilities(
      of: plan.targets, logits, probabilities, statistics: statistics, into: logProbabilities)
    logProbabilities.withSpan(row: 0, columns: places) { log in
      for place in places { logProbabilitySum += log[place] }
    }
    switch question {
    case .scores:
      for item in plan.items { keep(item) }
    case .distributions:
      for item in plan.items { keepRows(item, temperature: Scalar(distribution.temperature)) }
    case .gradient(let objective):
      for item in plan.items { judge(item, objective) }
    case .likelihoodGradient(let share):
      coefficients.columns(places).fill(share)
    case .logitGradient(let objective):
      for item in plan.items {
        judgeRows(item, temperature: Scalar(distribution.temperature), objective)
      }
      tile.backward(plan, weights, addingTo: gradient)
      return plan.removeAll()
    }
    if question.isGradient {
      softmaxBackward(
        probabilities, chosen: plan.targets, coefficients: coefficients.columns(places),
        temperature: Scalar(distribution.temperature))
      tile.backward(plan, weights, addingTo: gradient)
    }
    plan.removeAll()
  }

  /// Asks the objective for the coefficients of a response.
  private func judge(_ item: TilePlan.Item, _ objective: Trainer<Scalar>.Objective) {
    coefficients.columns(item.places).fill(0)
    logProbabilities.withSpan(row: 0, columns: item.places) { log in
      coefficients.withMutableSpan(row: 0, columns: item.places) { objective(item.index, log, &$0) }
    }
  }

  /// Keeps the scores of a response.
  private func keep(_ item: TilePlan.Item) {
    var scores = ResponseScores<Scalar>(count: item.places.count)
    logProbabilities.withSpan(row: 0, columns: item.places) { log in
      for t in log.indices { scores.logProbabilities[t] = log[t] }
    }
    statistics.withSpan(row: 2, columns: item.places) { entropies in
      for t in entropies.indices { scores.entropies[t] = entropies[t] }
    }
    scored.append((item.index, scores))
  }

  /// Keeps the log-probabilities of all symbols at a response's places.
  private func keepRows(_ item: TilePlan.Item, temperature: Scalar) {
    let rows = Matrix<Scalar>(rows: item.places.count, columns: tile.logits.columns)
    for place in item.places {
      logProbabilities(ofAllAt: place, temperature, into: rows, row: place - item.places.lowerBound)
    }
    distributions.append((item.index, rows))
  }

  /// Asks the objective for the gradients of all logits at a response's places, which take the place
  /// of the probabilities.
  private func judgeRows(
    _ item: TilePlan.Item, temperature: Scalar, _ objective: Trainer<Scalar>.LogitObjective
  ) {
    let (logits, gradients) = (tile.logits, tile.probabilities)
    let symbols = 0..<logits.columns
    for place in item.places {
      logProbabilities(ofAllAt: place, temperature, into: logits, row: place)
      gradients.rows(place..<place + 1).fill(0)
      logits.withSpan(row: place, columns: symbols) { log in
        gradients.withMutableSpan(row: place, columns: symbols) {
          objective(item.index, place - item.places.lowerBound, log, &$0)
        }
      }
      for j in symbols { gradients[place, j] *= 1 / temperature }
    }
  }

  /// log πⱼ of every symbol at a place, from its logits and what their softmax found.
  private func logProbabilities(
    ofAllAt place: Int, _ temperature: Scalar, into result: Matrix<Scalar>, row: Int
  ) {
    let (peak, logSum) = (statistics[0, place], statistics[1, place])
    for j in 0..<tile.logits.columns {
      result[row, j] = (tile.logits[place, j] - peak) * (1 / temperature) - logSum
    }
  }

  /// A single text that is longer than a tile gets a larger one, which is then kept.
  private func makeRoom() {
    guard plan.rows > tile.rowCapacity || plan.places > tile.placeCapacity else { return }
    let rows = max(plan.rows, tile.rowCapacity)
    let places = max(plan.places, tile.placeCapacity, 2 * rows)
    tile = Tile(tile.configuration, tile.rotary, rows: rows, places: places)
    logProbabilities = Matrix(rows: 1, columns: places)
    coefficients = Matrix(rows: 1, columns: places)
    statistics = Matrix(rows: 3, columns: places)
  }
}
