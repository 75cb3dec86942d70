import Foundation
import LanguageModel
import Ranks
import Tensor
import Terminal
import Tokens

// Work for many items, such as seeds, on several ranks: each does items of its own, and all get all values.

extension LessonNotebook {
  /// The number of items that each rank does apart, round after round; what is left over they do together. There are
  /// no rounds if values cannot be sent from one rank to another, or if a rank would not see what another has saved.
  func apartRounds<Value>(of count: Int, _: Value.Type) -> [Int] {
    guard ranks.count > 1, count >= ranks.count, Value.self is any Codable.Type, mayWorkApart else {
      return []
    }
    return itemsPerRank(of: count, ranks: ranks.count, threads: threads)
  }

  /// Indicates whether the ranks see one folder of the run; found out once. Hosts that would train one seed to other
  /// bits end here.
  private var mayWorkApart: Bool {
    if let known = state.withLock({ $0.mayWorkApart }) { return known }
    // What stands in the way of the folder is said when the work asks for it.
    let isShared = (try? openRuns()) != nil && (try? runs.isShared()) ?? false
    if isShared { ranks.check(checksumOfTestTraining(), "the weights after a test training") }
    state.withLock { $0.mayWorkApart = isShared }
    return isShared
  }

  /// Does the work for the items of each round apart, and for the rest together, one item after the other.
  func rankMap<Item: Sendable, Value: Sendable, Failure: Error>(
    _ items: [Item], _ rounds: [Int], _ work: @Sendable (Item) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    var values: [Value] = []
    var rest = items[...]
    for each in rounds where values.isEmpty || !interrupted {
      let round = Array(rest.prefix(each * ranks.count))
      values += try workApart(round, each: each, work)
      rest = rest.dropFirst(round.count)
    }
    guard rounds.isEmpty || !interrupted else { return values }
    return values
      + (try parallelMap(Array(rest), threads: 1, interruption: interruption, work))
  }

  /// Does as many items as given on each rank, and gives all of them the values: after Ctrl-C those of the first few.
  private func workApart<Item: Sendable, Value: Sendable, Failure: Error>(
    _ items: [Item], each: Int, _ work: @Sendable (Item) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    let found: Result<[[Value]], any Error> = Result {
      var own: [Value] = []
      let all = try ranks.apart { rank in
        let part = Array(items[rank * each..<(rank + 1) * each])
        own = try parallelMap(part, threads: threads, interruption: interruption, work)
        return try encoded(own)
      }
      return try all.enumerated().map { $0 == ranks.rank ? own : try decoded($1) }
    }
    interruption.agree()
    switch found {
    case .success(let parts):
      let whole = parts.prefix { $0.count == each }
      return Array(whole.joined()) + (parts.count == whole.count ? [] : parts[whole.count])
    case .failure(let error):
      // Work that throws an error of its own kind alone has no room for that of another rank.
      guard let failure = error as? Failure else { ranks.end(message(of: error)) }
      throw failure
    }
  }
}

/// The number of items that each rank does apart, round after round: one for each of its threads, or as many as there
/// are for all.
package func itemsPerRank(of count: Int, ranks: Int, threads: Int) -> [Int] {
  var (rounds, rest) = ([Int](), count)
  while rest >= ranks {
    rounds.append(min(threads, rest / ranks))
    rest -= rounds[rounds.count - 1] * ranks
  }
  return rounds
}

/// A value that was to be sent and is of no kind that can be.
private struct NotCodable: Error {}

private func encoded<Value>(_ values: [Value]) throws -> [UInt8] {
  guard let values = values as? any Encodable else { throw NotCodable() }
  return Array(try ExactJSON.encoder().encode(values))
}

private func decoded<Value>(_ bytes: [UInt8]) throws -> [Value] {
  guard let type = [Value].self as? any Decodable.Type,
    let values = try ExactJSON.decoder().decode(type, from: Data(bytes)) as? [Value]
  else { throw NotCodable() }
  return values
}

/// The checksum of a small model after two updates: another processor or another library may round otherwise.
private func checksumOfTestTraining() -> UInt64 {
  let sizes = TransformerConfiguration(
    vocabularySize: 8, width: 16, layers: 2, heads: 2, context: 8)
  let settings = SupervisedTrainer.Settings(
    learningRate: LearningRate(peak: 1e-2, warmUp: 0, steps: 2))
  var trainer = SupervisedTrainer(sizes, settings, seed: 1, threads: 1, ranks: .alone)
  for _ in 0..<2 {
    _ = trainer.step { generator in
      PromptGroup(prompt: [1], response: (0..<6).map { _ in Token(generator.integer(below: 8)) })
    }
  }
  return trainer.model.parameters.view.checksum(row: 0)
}
