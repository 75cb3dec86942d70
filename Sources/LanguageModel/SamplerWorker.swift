import Random
import Tensor
import Tokens

/// The working memory of one thread of a sampler, which answers requests, some rows at a time.
///
/// A row that is finished makes room for the next one at once, so that they stay full until nothing
/// is left to begin.
///
/// `@unchecked Sendable`: one thread uses it at a time.
package final class SamplerWorker<Scalar: TensorScalar>: @unchecked Sendable {
  /// The number of rows that are continued together: whole blocks of rows for the matrix products,
  /// and few enough that their keys and values stay in the caches. At width 128 and 4 layers 48
  /// took a fifth longer on two threads, at width 256 and 6 layers a tenth; at width 64 it is all
  /// the same.
  package static var capacity: Int { 24 }
  /// The most tokens of prompts that are read together, unless a single one is longer.
  private static var promptRows: Int { 240 }

  private let configuration: TransformerConfiguration
  private let rotary: RotaryTable<Scalar>
  private let transposed: TransposedWeights<Scalar>
  private let scratch: AttentionScratch<Scalar>
  /// Layer by layer, slot by slot; as long as the longest text that was asked for so far.
  private var cache: [KeyValueCache<Scalar>] = []
  private let rows: LayerActivations<Scalar>
  private let final: Matrix<Scalar>, normed: Matrix<Scalar>, scales: Matrix<Scalar>
  private let logits: Matrix<Scalar>, probabilities: Matrix<Scalar>
  /// The results of the softmax [3 × rows]; the log-probabilities of the tokens drawn [1 × tokens].
  private let statistics: Matrix<Scalar>
  private var logProbabilities: Matrix<Scalar>

  private var texts: RunningTexts<Scalar>
  /// The prompts that were begun and have not been read yet.
  private var prompts = PromptRows()

  package init(
    _ c: TransformerConfiguration, _ rotary: RotaryTable<Scalar>,
    _ transposed: TransposedWeights<Scalar>, _ sharing: PrefixSharing
  ) {
    texts = RunningTexts(slots: Self.capacity, sharing)
    configuration = c
    (self.rotary, self.transposed) = (rotary, transposed)
    let count = max(Self.capacity, Self.promptRows, c.context)
    scratch = AttentionScratch(c.attentionShape, positions: c.context, training: false)
    rows = LayerActivations(c, rows: count)
    final = Matrix(rows: count, columns: c.width)
    normed = Matrix(rows: Self.capacity, columns: c.width)
    scales = Matrix(rows: Self.capacity, columns: 1)
    logits = Matrix(rows: Self.capacity, columns: c.vocabularySize)
    probabilities = Matrix(rows: Self.capacity, columns: c.vocabularySize)
    statistics = Matrix(rows: 3, columns: Self.capacity)
    logProbabilities = Matrix(rows: 1, columns: Self.capacity)
  }

  /// Answers requests from a queue until there are none.
  package func run(
    _ queue: SamplerQueue<Scalar>, _ weights: Weights<Scalar>, _ options: SamplingOptions
  ) {
    makeRoom(queue.requests, options)
    while true {
      texts.fillUp { source, target, positions in
        for layer in cache { layer[target].copy(from: layer[source], positions: positions) }
      }
      // No more than a fair share, so that the other threads have theirs.
      while texts.hasFreeSlot, texts.count < queue.share, let unit = queue.next() {
        begin(unit, of: queue.requests, weights)
      }
      read(weights)
      if texts.count == 0 { return texts.forget() }
      readOn(weights)
      draw(options, into: queue.responses)
    }
  }

  /// Makes room for longer texts if there are any.
  private func makeRoom(_ requests: [SamplingRequest], _ options: SamplingOptions) {
    let longest = requests.map(\.prompt.count).max() ?? 0
    texts.makeRoom(length: min(configuration.context, options.maximumLength))
    let needed = min(
      configuration.context, longest + min(configuration.context, options.maximumLength))
    guard needed > cache.first?.positions ?? 0 else { return }
    cache = (0..<configuration.layers).map { _ in
      KeyValueCache(configuration.attentionShape, positions: needed, texts: Self.capacity)
    }
  }

  /// Lets the continuations of a prompt begin, as a single row.
  private func begin(
    _ unit: SamplerQueue<Scalar>.Unit, of requests: [SamplingRequest], _ weights: Weights<Scalar>
  ) {
    let prompt = requests[unit.request].prompt
    if prompts.tokens.count + prompt.count - 1 > Self.promptRows { read(weights) }
    let slot = texts.begin(unit, requests[unit.request])
    prompts.add(prompt, slot)
  }

  /// Reads all of each new prompt but its last token into its slot of the cache. The last token is the
  /// first row of the continuation.
  private func read(_ weights: Weights<Scalar>) {
    let count = prompts.tokens.count
    if count > 0 {
      gatherRows(prompts.tokens, of: weights.embedding, into: rows.input.rows(0..<count))
      forward(count, positions: prompts.positions, weights) { a, layer in
        for (own, slot) in prompts.texts {
          let qkv = a.qkv.rows(own)
          cache[layer][slot].set(qkv, at: 0)
          attention(
            queries: qkv.columns(0..<configuration.attentionShape.queryWidth), firstPosition: 0,
            cache[layer][slot], into: a.attended.rows(own), statistics: a.statistics.rows(own),
            scratch: scratch)
        }
      }
    }
    prompts.removeAll()
  }

  /// Runs one decoding step for all running rows: reads a token of each, and leaves the logits of
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
  private func draw(_ options: SamplingOptions, into responses: Slots<SampledResponse<Scalar>>) {
    let rows = 0..<texts.count
    let (logits, probabilities) = (logits.rows(rows), probabilities.rows(rows))
    let statistics = statistics.columns(rows)
    options.distribution.probabilities(logits, into: probabilities, statistics: statistics)
    texts.draw(from: probabilities)
    let drawn = 0..<texts.drawnTokens.count
    if drawn.count > logProbabilities.columns {
      logProbabilities = Matrix(rows: 1, columns: 2 * drawn.count)
    }
    let log = logProbabilities.columns(drawn)
    options.distribution.logProbabilities(
      of: texts.drawnTokens, inRows: texts.drawnRows, logits, probabilities,
      statistics: statistics, into: log)
    log.withSpan(row: 0, columns: drawn) { log in
      statistics.withSpan(row: 2, columns: rows) { entropies in
        texts.keep(log, entropies, options, context: configuration.context, in: responses)
      }
    }
  }
}

/// Prompts that are read together, one behind the other, each without its last token.
private struct PromptRows {
  private(set) var tokens: [Int] = [], positions: [Int] = []
  /// For each prompt, its rows and its slot in the cache.
  private(set) var texts: [(rows: Range<Int>, slot: Int)] = []

  mutating func add(_ prompt: [Token], _ slot: Int) {
    let first = tokens.count
    for (position, token) in prompt.dropLast().enumerated() {
      tokens.append(Int(token))
      positions.append(position)
    }
    if first < tokens.count { texts.append((first..<tokens.count, slot)) }
  }

  mutating func removeAll() {
    tokens.removeAll(keepingCapacity: true)
    positions.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
  }
}
