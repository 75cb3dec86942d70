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
  private var tile: Tile<Scalar>
  private var plan = TilePlan()
  /// Of the places of a tile, [1 × places].
  private var logProbabilities: Matrix<Scalar>, coefficients: Matrix<Scalar>

  init(_ c: TransformerConfiguration, _ layout: ParameterLayout, _ rotary: RotaryTable<Scalar>) {
    gradient = Weights(
      numbers: Matrix(rows: 1, columns: layout.count), configuration: c, layout: layout)
    let rows = Self.tileRows
    tile = Tile(c, rotary, rows: rows, places: 2 * rows)
    logProbabilities = Matrix(rows: 1, columns: 2 * rows)
    coefficients = Matrix(rows: 1, columns: 2 * rows)
  }

  func run(
    _ items: ArraySlice<ResponseIndex>, of groups: [PromptGroup], _ weights: Weights<Scalar>,
    _ transposed: TransposedWeights<Scalar>, _ distribution: SamplingDistribution,
    objective: Trainer<Scalar>.Objective?
  ) {
    if objective != nil { gradient.numbers.fill(0) }
    logProbabilitySum = 0
    plan.removeAll()
    for item in items {
      let places = groups[item.group].responses[item.response].count
      let full =
        plan.rows + plan.rowsAdded(by: item, of: groups) > Self.tileRows
        || plan.places + places > 2 * Self.tileRows
      if full && plan.rows > 0 { flush(weights, transposed, distribution, objective) }
      plan.add(item, of: groups)
    }
    if plan.rows > 0 { flush(weights, transposed, distribution, objective) }
  }

  private func flush(
    _ weights: Weights<Scalar>, _ transposed: TransposedWeights<Scalar>,
    _ distribution: SamplingDistribution, _ objective: Trainer<Scalar>.Objective?
  ) {
    makeRoom()
    tile.forward(plan, weights, transposed)
    for item in plan.items { score(item, distribution, objective) }
    if objective != nil { tile.backward(plan, weights, addingTo: gradient) }
    plan.removeAll()
  }

  /// Log-probabilities of a response's tokens; and, given an objective, the gradients of its logits.
  private func score(
    _ item: TilePlan.Item, _ distribution: SamplingDistribution,
    _ objective: Trainer<Scalar>.Objective?
  ) {
    let (logits, probabilities) = (tile.logits, tile.probabilities)
    var scores = ResponseScores<Scalar>(count: objective == nil ? item.places.count : 0)
    for place in item.places {
      let row = distribution.probabilities(logits, row: place, into: probabilities)
      let log = row.logProbability(of: plan.targets[place], logits, probabilities, row: place)
      logProbabilities[0, place] = log
      logProbabilitySum += log
      guard objective == nil else { continue }
      scores.logProbabilities[place - item.places.lowerBound] = log
      scores.entropies[place - item.places.lowerBound] = row.entropy
    }
    guard let objective else { return scored.append((item.index, scores)) }
    coefficients.columns(item.places).fill(0)
    logProbabilities.withSpan(row: 0, columns: item.places) { log in
      coefficients.withMutableSpan(row: 0, columns: item.places) { objective(item.index, log, &$0) }
    }
    for place in item.places {
      softmaxBackward(
        probabilities, row: place, chosen: plan.targets[place],
        coefficient: coefficients[0, place], temperature: Scalar(distribution.temperature))
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
  }
}
