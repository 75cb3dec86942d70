import Tokens
import Random
import Tensor

/// One half of a sampler, which answers its part of the requests, some texts at a time.
///
/// A text that is finished makes room for the next one at once, so that the rows stay full until
/// nothing is left to begin.
///
/// `@unchecked Sendable`: the sampler hands each shard to one thread at a time.
final class SamplerShard<Scalar: TensorScalar>: @unchecked Sendable {
  /// The number of texts that are continued together: whole blocks of rows for the matrix products,
  /// and few enough that their keys and values stay in the caches. At width 128 and 4 layers 48
  /// took a fifth longer on two threads, at width 256 and 6 layers a tenth; at width 64 it is all
  /// the same.
  private static var capacity: Int { 24 }

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
  /// Of the tokens that are drawn: what the softmax found [3 × texts], log-probabilities [1 ×
  /// texts].
  private let statistics: Matrix<Scalar>, logProbabilities: Matrix<Scalar>

  private var texts = RunningTexts<Scalar>()
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
      if texts.count == 0 { return }
      readOn(weights)
      draw(options)
    }
  }

  /// Makes room for longer texts if there are any.
  private func makeRoom(
    _ jobs: ArraySlice<SamplerJob>, of requests: [SamplingRequest], _ options: SamplingOptions
  ) {
    let longest = jobs.map { requests[$0.request].prompt.count }.max() ?? 0
    texts.makeRoom(
      slots: Self.capacity, length: min(configuration.context, options.maximumLength))
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
    // The prompt's last token is read again, now as the first row of the continuation.
    texts.begin(
      response: finished.count, slot: slot, token: last, position: count,
      generator: request.generator.stream(job.index))
    finished.append((job, SampledResponse()))
  }

  /// Reads all of a prompt but its last token into a slot of the cache.
  private func read(_ prompt: [Token], slot: Int, _ weights: Weights<Scalar>) {
    let count = prompt.count - 1
    guard count > 0 else { return }
    gatherRows(prompt.map(Int.init), of: weights.embedding, into: rows.input.rows(0..<count))
    forward(count, positions: Array(0..<count), weights) { a, layer in
      cache[layer][slot].set(a.qkv, at: 0)
      attention(
        queries: a.qkv.columns(0..<configuration.attentionShape.queryWidth), firstPosition: 0,
        cache[layer][slot], into: a.attended, statistics: a.statistics, scratch: scratch)
    }
  }

  /// Runs one decoding step for all running texts: reads a token of each, and leaves the logits of
  /// the next.
  private func readOn(_ weights: Weights<Scalar>) {
    let count = texts.count
    gatherRows(texts.tokens, of: weights.embedding, into: rows.input.rows(0..<count))
    forward(count, positions: texts.positions, weights) { a, layer in
      attentionStep(
        a.qkv, positions: texts.positions, texts: texts.slots, of: cache[layer],
        into: a.attended, scratch: scratch)
    }
    rmsNorm(
      final.rows(0..<count), weight: weights.finalNorm, epsilon: Scalar(configuration.normEpsilon),
      into: normed.rows(0..<count), scales: scales.rows(0..<count))
    linear(
      normed.rows(0..<count), transposedWeight: transposed.head, into: logits.rows(0..<count))
  }

  /// Runs all layers for the first rows, with the given attention.
  private func forward(
    _ count: Int, positions: [Int], _ weights: Weights<Scalar>,
    attend: (_ a: LayerActivations<Scalar>, _ layer: Int) -> Void
  ) {
    let a = rows.first(count)
    for layer in 0..<configuration.layers {
      let isLast = layer + 1 == configuration.layers
      // The stream overwrites its own input: no backward pass needs it here.
      blockForward(
        a, weights.layer(layer), transposed.layers[layer], configuration, rotary,
        positions: positions, attend: { attend(a, layer) },
        into: isLast ? final.rows(0..<count) : a.input)
    }
  }

  /// Draws the next token of every text, and keeps the responses that are over.
  private func draw(_ options: SamplingOptions) {
    let rows = 0..<texts.count
    let (logits, probabilities) = (logits.rows(rows), probabilities.rows(rows))
    let (statistics, log) = (statistics.columns(rows), logProbabilities.columns(rows))
    options.distribution.probabilities(logits, into: probabilities, statistics: statistics)
    texts.draw(from: probabilities)
    options.distribution.logProbabilities(
      of: texts.tokens, logits, probabilities, statistics: statistics, into: log)
    log.withSpan(row: 0, columns: rows) { log in
      statistics.withSpan(row: 2, columns: rows) { entropies in
        texts.keep(log, entropies, options, context: configuration.context) {
          finished[$0].1 = $2
          freeSlots.append($1)
        }
      }
    }
  }
}
