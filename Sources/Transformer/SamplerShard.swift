import Random
import Tensor

/// One half of a sampler: answers its part of the requests, some texts at a time.
///
/// A text that is finished makes room for the next one at once, so that the rows stay full until
/// nothing is left to begin.
///
/// `@unchecked Sendable`: the sampler hands each shard to one thread at a time.
final class SamplerShard<Scalar: TensorScalar>: @unchecked Sendable {
  /// How many texts are continued together: whole blocks of rows for the matrix products, and few enough
  /// that their keys and values stay in the third-level cache. At width 128 and 4 layers, 48 took 15%
  /// less time than 96.
  private static var capacity: Int { 48 }

  /// A text that is being continued, in one slot of the cache.
  private struct Text {
    /// Which of the shard's responses it is.
    let index: Int
    var generator: SeededGenerator
  }

  /// Responses in the order of the jobs.
  var finished: [(SamplerJob, SampledResponse<Scalar>)] = []
  private let configuration: TransformerConfiguration
  private let rotary: RotaryTable<Scalar>
  private let transposed: TransposedWeights<Scalar>
  private let scratch: AttentionScratch<Scalar>
  /// Layer by layer, slot by slot; as long as the longest text that was asked for so far.
  private var cache: [KeyValueCache<Scalar>] = []
  private var rows: LayerActivations<Scalar>
  private let final: Matrix<Scalar>, normed: Matrix<Scalar>, scales: Matrix<Scalar>
  private let logits: Matrix<Scalar>, probabilities: Matrix<Scalar>
  /// Of the tokens that are drawn: what the softmax found [3 × texts], log-probabilities [1 × texts].
  private let statistics: Matrix<Scalar>, logProbabilities: Matrix<Scalar>

  /// The texts that are being continued; of each its slot, its last token, and that one's position.
  private var texts: [Text] = []
  private var slots: [Int] = [], tokens: [Int] = [], positions: [Int] = []
  private var freeSlots: [Int] = []
  /// The request whose prompt was begun last, and where it is.
  private var lastPrompt: (request: Int, slot: Int)?

  init(
    _ c: TransformerConfiguration, _ rotary: RotaryTable<Scalar>,
    _ transposed: TransposedWeights<Scalar>
  ) {
    configuration = c
    (self.rotary, self.transposed) = (rotary, transposed)
    let count = max(Self.capacity, c.context)
    scratch = AttentionScratch(c.attentionShape, positions: c.context, training: false)
    rows = LayerActivations(c, rows: count)
    final = Matrix(rows: count, columns: c.width)
    normed = Matrix(rows: count, columns: c.width)
    scales = Matrix(rows: count, columns: 1)
    logits = Matrix(rows: Self.capacity, columns: c.vocabularySize)
    probabilities = Matrix(rows: Self.capacity, columns: c.vocabularySize)
    statistics = Matrix(rows: 3, columns: Self.capacity)
    logProbabilities = Matrix(rows: 1, columns: Self.capacity)
  }

  func run(
    _ jobs: ArraySlice<SamplerJob>, of requests: [SamplingRequest], _ weights: Weights<Scalar>,
    _ options: SamplingOptions
  ) {
    makeRoom(jobs, of: requests, options)
    (freeSlots, lastPrompt) = (Array((0..<Self.capacity).reversed()), nil)
    var waiting = jobs
    while true {
      while let slot = freeSlots.last, let job = waiting.popFirst() {
        freeSlots.removeLast()
        begin(job, of: requests, slot: slot, weights)
      }
      if texts.isEmpty { return }
      readOn(weights)
      draw(options)
    }
  }

  /// Makes the cache longer if a text needs it.
  private func makeRoom(
    _ jobs: ArraySlice<SamplerJob>, of requests: [SamplingRequest], _ options: SamplingOptions
  ) {
    let longest = jobs.map { requests[$0.request].prompt.count }.max() ?? 0
    let needed = min(configuration.context, longest + options.maximumLength)
    guard needed > cache.first?.positions ?? 0 else { return }
    cache = (0..<configuration.layers).map { _ in
      KeyValueCache(configuration.attentionShape, positions: needed, texts: Self.capacity)
    }
  }

  /// Reads a prompt, or takes it over from the text before, and lets its continuation begin.
  private func begin(
    _ job: SamplerJob, of requests: [SamplingRequest], slot: Int, _ weights: Weights<Scalar>
  ) {
    let request = requests[job.request]
    let (count, last) = (request.prompt.count - 1, request.prompt[request.prompt.count - 1])
    if let lastPrompt, lastPrompt.request == job.request {
      for layer in cache where slot != lastPrompt.slot {
        layer[slot].copy(from: layer[lastPrompt.slot], positions: count)
      }
    } else {
      read(request.prompt, slot: slot, weights)
    }
    lastPrompt = (job.request, slot)
    texts.append(Text(index: finished.count, generator: request.generator.stream(job.index)))
    finished.append((job, SampledResponse()))
    // The prompt's last token is read again, now as the first row of the continuation.
    slots.append(slot)
    tokens.append(Int(last))
    positions.append(count)
  }

  /// Reads all of a prompt but its last token into a slot of the cache.
  private func read(_ prompt: [Token], slot: Int, _ weights: Weights<Scalar>) {
    let count = prompt.count - 1
    guard count > 0 else { return }
    gatherRows(prompt.map(Int.init), of: weights.embedding, into: rows.input.rows(0..<count))
    forward(count, positions: Array(0..<count), weights) { a, layer in
      cache[layer][slot].set(a.joined, at: 0)
      attention(
        queries: a.joined.columns(0..<configuration.attentionShape.queryWidth), firstPosition: 0,
        cache[layer][slot], into: a.attended, statistics: a.statistics, scratch: scratch)
    }
  }

  /// Reads one more token of every text and leaves the logits of the next one.
  private func readOn(_ weights: Weights<Scalar>) {
    let count = texts.count
    gatherRows(tokens, of: weights.embedding, into: rows.input.rows(0..<count))
    forward(count, positions: positions, weights) { a, layer in
      attentionStep(
        a.joined, positions: positions, texts: slots, of: cache[layer], into: a.attended,
        scratch: scratch)
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
    attend: (_ a: LayerActivations<Scalar>, _ layer: Int) -> Void
  ) {
    let a = rows.first(count)
    for layer in 0..<configuration.layers {
      let (w, t) = (weights.layer(layer), transposed.layers[layer])
      beforeAttention(a, w, t, configuration, rotary, positions: positions)
      attend(a, layer)
      let isLast = layer + 1 == configuration.layers
      // The stream goes back to where it came from: nothing here is needed for a backward pass.
      afterAttention(a, w, t, configuration, into: isLast ? final.rows(0..<count) : a.input)
    }
  }

  /// Draws the next token of every text; those that go on move up, those that are over leave.
  private func draw(_ options: SamplingOptions) {
    let count = texts.count
    let (logits, probabilities) = (logits.rows(0..<count), probabilities.rows(0..<count))
    let (statistics, log) = (statistics.columns(0..<count), logProbabilities.columns(0..<count))
    options.distribution.probabilities(logits, into: probabilities, statistics: statistics)
    for row in 0..<count {
      tokens[row] = Tensor.draw(probabilities, row: row, uniform: texts[row].generator.uniform())
    }
    options.distribution.logProbabilities(
      of: tokens, logits, probabilities, statistics: statistics, into: log)
    var going = 0
    log.withSpan(row: 0, columns: 0..<count) { log in
      statistics.withSpan(row: 2, columns: 0..<count) { entropies in
        for row in 0..<count {
          let isOver = append(
            tokens[row], log[row], entropies[row], to: &finished[texts[row].index].1,
            position: positions[row] + 1, options)
          if isOver {
            freeSlots.append(slots[row])
          } else {
            (texts[going], slots[going]) = (texts[row], slots[row])
            (tokens[going], positions[going]) = (tokens[row], positions[row] + 1)
            going += 1
          }
        }
      }
    }
    texts.removeSubrange(going...)
    slots.removeSubrange(going...)
    tokens.removeSubrange(going...)
    positions.removeSubrange(going...)
  }

  /// Adds a token to a response; returns whether that was its last.
  private func append(
    _ token: Int, _ logProbability: Scalar, _ entropy: Scalar,
    to response: inout SampledResponse<Scalar>, position: Int, _ options: SamplingOptions
  ) -> Bool {
    response.tokens.append(Token(token))
    response.scores.logProbabilities.append(logProbability)
    response.scores.entropies.append(entropy)
    if token == Int(options.endToken) { return true }
    response.isTruncated =
      response.tokens.count == options.maximumLength || position == configuration.context
    return response.isTruncated
  }
}
