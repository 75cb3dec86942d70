import Foundation
import Locks
import Notebook
import NotebookTestSupport
import Random
import Ranks
import Terminal
import TestSupport
import Testing

@Suite("Work for many seeds on several ranks")
struct RankMapTests {
  @Test(
    "each rank does one seed for each thread while there are enough, and the rest is for all",
    arguments: [
      // seeds, ranks, threads, then the rounds of which the sum times the ranks leaves the rest
      (5, 2, 1, [1, 1]), (5, 2, 2, [2]), (7, 2, 2, [2, 1]), (10, 2, 2, [2, 2, 1]), (5, 4, 2, [1]),
      (4, 2, 8, [2]), (1, 2, 1, []), (2, 3, 1, []), (0, 2, 1, []), (6, 3, 1, [1, 1]),
    ])
  func rounds(_ seeds: Int, _ ranks: Int, _ threads: Int, expected: [Int]) {
    #expect(itemsPerRank(of: seeds, ranks: ranks, threads: threads) == expected)
  }

  /// What a rank has done, and what it was given.
  private struct Outcome<Value: Sendable>: Sendable {
    var done: [UInt64], values: [Value], code: Int32, said: [String]
  }

  /// A run of a lesson by ranks that see one folder, or have one each.
  private static func run<Value: Sendable>(
    ranks count: Int, seeds: Int, apart: Bool, firstFirst: Bool = false, _ root: URL,
    _ work: @escaping @Sendable (UInt64, Ranks, Interruption) throws -> Value
  ) throws -> [Outcome<Value>] {
    try onRanks(count) { ranks in
      let own = root.appendingPathComponent(apart ? "all" : "rank-\(ranks.rank)")
      try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
      let done = Guarded([UInt64]())
      let values = Guarded([Value]())
      let said = Guarded([String]())
      let console = Console(
        outputIsTerminal: false, errorIsTerminal: false, color: false, columns: { 80 },
        clock: { 0 },
        sink: { _, text in
          if text.hasPrefix("error: ") { said.withLock { $0.append(text) } }
        })
      let interruption = Interruption(ranks)
      let code = Lesson("09-x", question: "?", paper: "v1", minutes: 1).run(
        ["--no-plots", "--threads", "1", "--seeds", "\(seeds)"],
        in: RunContext(
          file: own.path + "/lessons/09-x/main.swift", directory: own.path, console: console,
          interruption: interruption, ranks: ranks)
      ) { notebook in
        @Sendable func one(_ seed: UInt64) throws -> Value {
          done.withLock { $0.append(seed) }
          return try work(seed, ranks, interruption)
        }
        let found = try firstFirst ? notebook.firstSeedFirst(one) : notebook.mapSeeds(one)
        values.withLock { $0 = found }
        // All go on from the same place.
        #expect(ranks.gather([7]) == Array(repeating: [7], count: count))
      }
      return Outcome(
        done: done.withLock { $0 }, values: values.withLock { $0 }, code: code,
        said: said.withLock { $0 })
    }
  }

  @Test("on a common disk each does its own, and all have all values")
  func apart() throws {
    try withFolder { root in
      let outcomes = try Self.run(ranks: 2, seeds: 5, apart: true, root) { seed, ranks, _ in
        [10 * Int(seed), ranks.count]
      }
      #expect(outcomes.map(\.done) == [[1, 3, 5], [2, 4, 5]])
      let values = [[10, 1], [20, 1], [30, 1], [40, 1], [50, 2]]
      #expect(outcomes.map(\.values) == [values, values])
      #expect(outcomes.map(\.code) == [0, 0])
      let left = try FileManager.default.contentsOfDirectory(
        atPath: root.appendingPathComponent("all/runs/09-x").path)
      #expect(left == ["lesson.json"])
    }
  }

  @Test("do not wait for the first seed where one process would")
  func firstFirst() throws {
    try withFolder { root in
      let outcomes = try Self.run(ranks: 2, seeds: 4, apart: true, firstFirst: true, root) {
        seed, _, _ in seed
      }
      #expect(outcomes.map(\.done) == [[1, 3], [2, 4]])
      #expect(outcomes.map(\.values) == [[1, 2, 3, 4], [1, 2, 3, 4]])
    }
  }

  @Test("without a common disk, or with values that cannot be sent, all do each seed together")
  func together() throws {
    try withFolder { root in
      let own = try Self.run(ranks: 2, seeds: 4, apart: false, root) { seed, _, _ in seed }
      #expect(own.map(\.done) == [[1, 2, 3, 4], [1, 2, 3, 4]])
      let pairs = try Self.run(ranks: 2, seeds: 4, apart: true, root) { seed, _, _ in
        (seed, seed)
      }
      #expect(pairs.map(\.done) == [[1, 2, 3, 4], [1, 2, 3, 4]])
      #expect(pairs.map { $0.values.map(\.0) } == [[1, 2, 3, 4], [1, 2, 3, 4]])
    }
  }

  @Test("numbers arrive with all their bits, those that are none too")
  func bits() throws {
    try withFolder { root in
      let outcomes = try Self.run(ranks: 2, seeds: 2, apart: true, root) { seed, _, _ in
        var generator = SeededGenerator(seed: seed)
        var doubles: [Double] = (0..<500).map { _ in Double(bitPattern: generator.next()) }
        doubles =
          doubles.filter { !$0.isNaN } + [
            0, -0.0, .infinity, -.infinity, Double.leastNonzeroMagnitude, 0.1,
          ]
        var floats: [Float] = (0..<500).map { _ in
          Float(bitPattern: UInt32(truncatingIfNeeded: generator.next()))
        }
        floats =
          floats.filter { !$0.isNaN } + [
            0, -0.0, .infinity, -.infinity, Float.leastNonzeroMagnitude, 0.1,
          ]
        return Numbers(doubles: doubles, floats: floats, nan: .nan, word: .max - seed)
      }
      #expect(outcomes.map(\.done) == [[1], [2]])
      let (first, second) = (outcomes[0].values, outcomes[1].values)
      #expect(first.map(\.bits) == second.map(\.bits) && first.count == 2)
      #expect(first.allSatisfy { $0.nan.isNaN && $0.bits.count > 900 })
    }
  }

  private struct Numbers: Codable, Sendable {
    var doubles: [Double], floats: [Float], nan: Double, word: UInt64
    var bits: [UInt64] {
      doubles.map(\.bitPattern) + floats.map { UInt64($0.bitPattern) } + [word]
    }
  }

  @Test("what fails for one seed ends all ranks, with one line, after the seeds under way")
  func fails() throws {
    try withFolder { root in
      let outcomes = try Self.run(ranks: 2, seeds: 6, apart: true, root) { seed, _, _ in
        if seed == 4 { throw RankError(description: "no room for seed 4") }
        return seed
      }
      #expect(outcomes.map(\.done) == [[1, 3], [2, 4]])
      #expect(outcomes.map(\.code) == [1, 1])
      #expect(outcomes[0].said.map { $0.contains("rank 1: no room for seed 4") } == [true])
    }
  }

  @Test("Ctrl-C on one of them leaves all with the values of the same seeds")
  func interrupted() throws {
    try withFolder { root in
      let outcomes = try Self.run(ranks: 2, seeds: 6, apart: true, root) {
        seed, _, interruption in
        if seed == 2 { interruption.request() }
        return seed
      }
      #expect(outcomes.map(\.done) == [[1], [2]])
      #expect(outcomes.map(\.values) == [[1, 2], [1, 2]])
      #expect(outcomes.map(\.code) == [130, 130])
    }
  }
}
