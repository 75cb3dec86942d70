import Random
import Tensor

/// One half of a sampler: answers its part of the requests, some texts at a time.
///
/// `@unchecked Sendable`: the sampler hands each shard to one thread at a time.
final class SamplerShard<Scalar: TensorScalar>: @unchecked Sendable {
  /// How many texts are continued together: a whole number of blocks of the matrix product.
  private static var capacity: Int { 96 }

  /// A text that is being continued, in one slot of the cache.
  private struct Text {
    let slot: Int
    var generator: SeededGenerator
    var token: Int
    var position: Int
  }

  /// Responses in the order of the jobs.
  var finished: [(SamplerJob, SampledResponse<Scalar>)] = []
  private let configuration: TransformerConfiguration
  private let rotary: RotaryTable<Scalar>
  private let transposed: TransposedWeights<Scalar>
  private let scratch: AttentionScratch<Scalar>
  /// Layer by layer, slot by slot.
  private let cache: [[KeyValues<Scalar>]]
  private var rows: LayerActivations<Scalar>
  private let final: Matrix<Scalar>, normed: Matrix<Scalar>, scales: Matrix<Scalar>
  private let logits: Matrix<Scalar>, probabilities: Matrix<Scalar>

  init(
    _ c: TransformerConfiguration, _ rotary: RotaryTable<Scalar>,
    _ transposed: TransposedWeights<Scalar>
  ) {
    configuration = c
    (self.rotary, self.transposed) = (rotary, transposed)
    let count = max(Self.capacity, c.context)
    scratch = AttentionScratch(c.attentionShape, positions: c.context, training: false)
    cache = (0..<c.layers).map { _ in
      (0..<Self.capacity).map { _ in KeyValues(c.attentionShape, positions: c.context) }
    }
    rows = LayerActivations(c, rows: count)
    final = Matrix(rows: count, columns: c.width)
    normed = Matrix(rows: count, columns: c.width)
    scales = Matrix(rows: count, columns: 1)
    logits = Matrix(rows: Self.capacity, columns: c.vocabularySize)
    probabilities = Matrix(rows: Self.capacity, columns: c.vocabularySize)
  }

  func run(
    _ jobs: ArraySlice<SamplerJob>, of requests: [SamplingRequest], _ weights: Weights<Scalar>,
    _ options: SamplingOptions
  ) {
    for start in stride(from: jobs.startIndex, to: jobs.endIndex, by: Self.capacity) {
      let wave = jobs[start..<min(start + Self.capacity, jobs.endIndex)]
      answer(wave, of: requests, weights, options)
    }
  }

  private func answer(
    _ wave: ArraySlice<SamplerJob>, of requests: [SamplingRequest], _ weights: Weights<Scalar>,
    _ options: SamplingOptions
  ) {
    let begun = finished.count
    var active = [Text]()
    for (slot, job) in wave.enumerated() {
      let prompt = requests[job.request].prompt
      let isFirst = slot == 0 || wave[wave.startIndex + slot - 1].request != job.request
      if isFirst {
        read(prompt, slot: slot, weights)
      } else {
        for layer in cache { layer[slot].copy(from: layer[slot - 1], positions: prompt.count - 1) }
      }
      // The prompt's last token is read again, now as the first row of the continuation.
      active.append(
        Text(
          slot: slot, generator: requests[job.request].generator.stream(job.index),
          token: Int(prompt[prompt.count - 1]), position: prompt.count - 1))
      finished.append((job, SampledResponse()))
    }
    while !active.isEmpty {
      readOn(active, weights)
      var going = [Text]()
      for (row, text) in active.enumerated() {
        var text = text
        let isOver = draw(&text, row: row, into: &finished[begun + text.slot].1, options)
        if !isOver { going.append(text) }
      }
      active = going
    }
  }

  /// Reads all of a prompt but its last token into a slot of the cache.
  private func read(_ prompt: [Token], slot: Int, _ weights: Weights<Scalar>) {
    let count = prompt.count - 1
    guard count > 0 else { return }
    gatherRows(prompt.map(Int.init), of: weights.embedding, into: rows.input.rows(0..<count))
    forward(count, positions: Array(0..<count), weights) { joined, layer, attended, statistics in
      cache[layer][slot].set(joined, at: 0)
      attention(
        queries: joined.columns(0..<configuration.attentionShape.queryWidth), firstPosition: 0,
        cache[layer][slot], into: attended, statistics: statistics, scratch: scratch)
    }
  }

  /// Reads one more token of every text and leaves the logits of the next one.
  private func readOn(_ active: [Text], _ weights: Weights<Scalar>) {
    let count = active.count
    gatherRows(active.map(\.token), of: weights.embedding, into: rows.input.rows(0..<count))
    let queryWidth = configuration.attentionShape.queryWidth
    forward(count, positions: active.map(\.position), weights) {
      joined, layer, attended, statistics in
      for (row, text) in active.enumerated() {
        let one = row..<row + 1
        cache[layer][text.slot].set(joined.rows(one), at: text.position)
        attention(
          queries: joined.rows(one).columns(0..<queryWidth), firstPosition: text.position,
          cache[layer][text.slot], into: attended.rows(one), statistics: statistics.rows(one),
          scratch: scratch)
      }
    }
    rmsNorm(
      final.rows(0..<count), weight: weights.finalNorm, epsilon: Scalar(configuration.normEpsilon),
      into: normed.rows(0..<count), scales: scales.rows(0..<count))
    linear(
      normed.rows(0..<count), transposedWeight: transposed.head, into: logits.rows(0..<count))
  }

  /// All layers for the first rows, with the attention given.
  private func forward(
    _ count: Int, positions: [Int], _ weights: Weights<Scalar>,
    attend: (
      _ joined: Matrix<Scalar>, _ layer: Int, _ attended: Matrix<Scalar>,
      _ statistics: Matrix<Scalar>
    ) -> Void
  ) {
    let a = rows.first(count)
    for layer in 0..<configuration.layers {
      let (w, t) = (weights.layer(layer), transposed.layers[layer])
      beforeAttention(a, w, t, configuration, rotary, positions: positions)
      attend(a.joined, layer, a.attended, a.statistics)
      let isLast = layer + 1 == configuration.layers
      // The stream goes back to where it came from: nothing here is needed for a backward pass.
      afterAttention(a, w, t, configuration, into: isLast ? final.rows(0..<count) : a.input)
    }
  }

  /// Draws a text's next token; returns whether that was its last.
  private func draw(
    _ text: inout Text, row: Int, into response: inout SampledResponse<Scalar>,
    _ options: SamplingOptions
  ) -> Bool {
    let distribution = options.distribution.probabilities(logits, row: row, into: probabilities)
    let token = pick(text.generator.uniform(), row: row)
    response.tokens.append(Token(token))
    response.scores.logProbabilities.append(
      distribution.logProbability(of: token, logits, probabilities, row: row))
    response.scores.entropies.append(distribution.entropy)
    text.token = token
    text.position += 1
    if token == Int(options.endToken) { return true }
    response.isTruncated =
      response.tokens.count == options.maximumLength || text.position == configuration.context
    return response.isTruncated
  }

  /// The first token at which the sum of probabilities passes a number drawn evenly from [0, 1).
  private func pick(_ uniform: Double, row: Int) -> Int {
    var (sum, last) = (0.0, 0)
    for token in 0..<probabilities.columns {
      let p = probabilities[row, token]
      if p > 0 { last = token }
      sum += Double(p)
      if sum > uniform { return token }
    }
    return last  // rounding left the sum a little below 1
  }
}
