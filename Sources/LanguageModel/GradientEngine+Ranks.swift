import Ranks
import Tensor
import Tokens

// What several ranks give each other. A rank that is alone does nothing of this.

extension GradientEngine {
  /// Gives every rank what each has found for the responses in its leaves: one writes it as bytes, the
  /// others read them.
  func share<Value>(
    _ found: Slots<Value>, _ write: (Value, inout [UInt8]) -> Void,
    _ read: (ResponseIndex, inout ArraySlice<UInt8>) -> Value
  ) {
    guard ranks.count > 1 else { return }
    var bytes: [UInt8] = []
    for index in items(of: ranks.rank) {
      if let value = found[index.group, index.response] { write(value, &bytes) }
    }
    for (rank, bytes) in ranks.gather(bytes).enumerated() where rank != ranks.rank {
      var rest = bytes[...]
      for index in items(of: rank) { found[index.group, index.response] = read(index, &rest) }
    }
  }

  /// Gives every rank the log-probabilities and entropies of all responses.
  func share(_ found: Slots<TokenStatistics<Scalar>>, of groups: [PromptGroup]) {
    share(found) {
      appendBytes(of: $0.logProbabilities + $0.entropies, to: &$1)
    } _: {
      let count = groups[$0.group].responses[$0.response].count
      return TokenStatistics(
        logProbabilities: takeNumbers(count, from: &$1), entropies: takeNumbers(count, from: &$1))
    }
  }

  /// Gives every rank the log-probabilities of all symbols at every place of all responses.
  func share(_ found: Slots<Matrix<Scalar>>, of groups: [PromptGroup]) {
    share(found) { matrix, bytes in
      for row in 0..<matrix.rows { matrix.appendBytes(row: row, to: &bytes) }
    } _: { index, bytes in
      let count = groups[index.group].responses[index.response].count
      let matrix = Matrix<Scalar>(rows: count, columns: configuration.vocabularySize)
      let size = configuration.vocabularySize * MemoryLayout<Scalar>.stride
      for row in 0..<count {
        matrix.copy(row: row, from: bytes.prefix(size))
        bytes = bytes.dropFirst(size)
      }
      return matrix
    }
  }

  /// Gives every rank a number for each response.
  func share(_ found: Slots<Double>) {
    share(found) {
      appendBytes(of: [$0], to: &$1)
    } _: {
      takeNumbers(1, from: &$1)[0]
    }
  }

  /// Gives every rank the sum of each leaf.
  func shareSums(of sums: Slots<Scalar>) {
    var bytes: [UInt8] = []
    let own = order.leaves(of: ranks.rank, of: ranks.count)
    appendBytes(of: own.map { sums[0, $0] ?? 0 }, to: &bytes)
    var all = ranks.gather(bytes).joined().reduce(into: []) { $0.append($1) }[...]
    let found: [Scalar] = takeNumbers(order.leaves.count, from: &all)
    for (leaf, sum) in found.enumerated() { sums[0, leaf] = sum }
  }

  /// The responses that a rank computes.
  private func items(of rank: Int) -> ArraySlice<ResponseIndex> {
    order.items(in: order.leaves(of: rank, of: ranks.count))
  }

  /// Computes a gradient together. What an objective reports can be of any type, so it cannot be sent;
  /// the log-probabilities that it is made from can. Each rank asks the objective for the responses of
  /// the others again, for its reports alone.
  func runOnRanks(
    _ model: Transformer<Scalar>, _ groups: [PromptGroup], _ distribution: SamplingDistribution,
    _ objective: @escaping IndexedObjective
  ) {
    let kept = Slots<[Scalar]>(groups: groups.map(\.responses.count))
    run(
      model, groups, distribution,
      .gradient { index, logProbabilities, coefficients in
        kept[index.group, index.response] = logProbabilities.indices.map { logProbabilities[$0] }
        objective(index, logProbabilities, &coefficients)
      })
    share(kept) {
      appendBytes(of: $0, to: &$1)
    } _: {
      takeNumbers(groups[$0.group].responses[$0.response].count, from: &$1)
    }
    for rank in 0..<ranks.count where rank != ranks.rank {
      for index in items(of: rank) {
        guard let numbers = kept[index.group, index.response] else { continue }
        var unused = [Scalar](repeating: 0, count: numbers.count)
        var coefficients = unused.mutableSpan
        objective(index, numbers.span, &coefficients)
      }
    }
  }

  /// Makes sure, before the first gradient, that all ranks have the same weights, and that each of them
  /// computes the same gradient of a text: another processor or another library may round otherwise.
  func checkRanks(_ model: Transformer<Scalar>, _ groups: [PromptGroup]) {
    guard !areRanksAlike, let group = groups.first else { return }
    areRanksAlike = true
    ranks.check(model.parameters.view.checksum(row: 0), "the weights before the first gradient")
    let text = PromptGroup(prompt: group.prompt, response: group.responses[0])
    let alone = GradientEngine(configuration, threads: 1, ranks: .alone)
    ranks.check(
      alone.likelihoodGradient(of: model, over: [text]).gradient.view.checksum(row: 0),
      "the gradient of one text under the same weights")
  }
}
