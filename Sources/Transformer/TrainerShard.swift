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
    _ goal: TrainerGoal<Scalar>
  ) {
    if case .scores = goal {} else { gradient.numbers.fill(0) }
    logProbabilitySum = 0
    plan.removeAll()
    for item in items {
      let places = groups[item.group].responses[item.response].count
      let full =
        plan.rows + plan.rowsAdded(by: item, of: groups) > Self.tileRows
        || plan.places + places > 2 * Self.tileRows
      if full && plan.rows > 0 { flush(weights, transposed, distribution, goal) }
      plan.add(item, of: groups)
    }
    if plan.rows > 0 { flush(weights, transposed, distribution, goal) }
  }

  private func flush(
    _ weights: Weights<Scalar>, _ transposed: TransposedWeights<Scalar>,
    _ distribution: SamplingDistribution, _ goal: TrainerGoal<Scalar>
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
    switch goal {
    case .scores:
      for item in plan.items { keep(item) }
      return plan.removeAll()
    case .gradient(let objective):
      for item in plan.items { judge(item, objective) }
    case .likelihoodGradient(let share):
      coefficients.columns(places).fill(share)
    }
    softmaxBackward(
      probabilities, chosen: plan.targets, coefficients: coefficients.columns(places),
      temperature: Scalar(distribution.temperature))
    tile.backward(plan, weights, addingTo: gradient)
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
