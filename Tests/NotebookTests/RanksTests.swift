import Checkpoints
import Distillation
import Foundation
import GRPO
import LanguageModel
import Notebook
import NotebookTestSupport
import Random
import Ranks
import Synchronization
import Terminal
import TestSupport
import TestWorlds
import Testing
import Tokens

/// A run with a supervised training for each of two seeds, one by GRPO and one by distillation, by ranks that are
/// threads of this process.
@Suite("A lesson run by several ranks leaves the bytes of one")
struct NotebookRanksTests {
  /// Trains for six steps each, with a checkpoint after every two, and keeps a value.
  private static func lesson(
    _ notebook: LessonNotebook, threads: Int, stop: @Sendable () -> Void
  ) throws {
    let ranks = notebook.ranks
    let rate = LearningRate(peak: 3e-3, warmUp: 2, steps: 6)
    let settings = SupervisedTrainer.Settings(learningRate: rate)
    let models = try notebook.mapSeeds { seed in
      try notebook.trainSupervised(
        "base", from: .model(Coin.model()), settings, seed: seed
      ) {
        stop()
        return PromptGroup(
          prompt: [5], response: (0...$0.integer(below: 9)).map { Token($0 % 9) })
      }
    }
    var rules = GRPOSettings(maximumLength: 3)
    (rules.prompts, rules.groupSize, rules.minibatches) = (8, 8, 2)
    rules.learningRate = rate
    let world = Coin.world(ones)
    var reinforced = try notebook.session("grpo-seed-1", steps: 6, every: 2, notes: [Double]()) {
      try $0.map {
        try GRPOTrainer(resuming: $0, in: world, rules, threads: threads, ranks: ranks)
      } ?? GRPOTrainer(from: models[0], in: world, rules, seed: 1, threads: threads, ranks: ranks)
    }
    while let metrics = try reinforced.next({ try $0.step() }) {
      reinforced.notes.append(metrics.reward)
    }
    var choices = DistillationSettings(
      .jensenShannon(weight: 0.5), sampling: SamplingOptions(endToken: 3, maximumLength: 4),
      learningRate: rate)
    choices.onPolicyFraction = 0.5
    let teacher = reinforced.trainer.policy
    var taught = try notebook.session("taught-seed-1", steps: 6, every: 2, notes: NoNotes()) {
      try $0.map {
        try DistillationTrainer(
          resuming: $0, by: teacher, choices, threads: threads, ranks: ranks)
      }
        ?? DistillationTrainer(
          of: models[1], by: teacher, choices, seed: 1, threads: threads, ranks: ranks)
    }
    while try taught.next({
      $0.step { PromptGroup(prompt: [5], response: [Token($0.integer(below: 9)), 3]) }
    }) != nil {}
    let compute = taught.trainer.compute
    #expect(try notebook.cached("passes") { [compute.passes] } == [compute.passes])
  }

  /// One run by so many ranks, of which one may be stopped, as by Ctrl-C, after so many examples; gives the
  /// exit code of each.
  private static func run(
    _ root: URL, ranks count: Int, threads: Int, disk: Disk = .own, resume: Bool = false,
    stopping: (rank: Int, after: Int)? = nil, errors: Errors = Errors()
  ) throws -> [Int32] {
    try onRanks(count) { ranks in
      let own = root.appendingPathComponent("rank-\(disk == .common ? 0 : ranks.rank)")
      try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
      let interruption = Interruption(ranks)
      let console = Console(
        outputIsTerminal: false, errorIsTerminal: false, color: false, columns: { 80 },
        clock: { 0 }, sink: { _, text in errors.add(text, of: ranks.rank) })
      let examples = Atomic(0)
      let place = ranks.rank
      return Lesson("09-stages", question: "?", paper: "v1", minutes: 1).run(
        ["--no-plots", "--seeds", "2"] + (resume ? ["--resume", "runs/09-stages"] : []),
        in: RunContext(
          file: own.path + "/lessons/09-stages/main.swift", directory: own.path, console: console,
          interruption: interruption, ranks: ranks)
      ) { notebook in
        try lesson(notebook, threads: threads) {
          let example = examples.wrappingAdd(1, ordering: .relaxed).newValue
          if let stopping, place == stopping.rank, example == stopping.after {
            interruption.request()
          }
        }
      }
    }
  }

  /// Where ranks look for files: in a folder of their own each, like hosts without a common disk, or in the same one, in
  /// which they train seeds apart.
  enum Disk { case own, common }

  /// The errors that each rank prints.
  private final class Errors: Sendable {
    let all = Mutex<[Int: [String]]>([:])
    func add(_ text: String, of rank: Int) {
      guard text.hasPrefix("error: ") else { return }
      all.withLock { $0[rank, default: []].append(text) }
    }
  }

  /// The bytes of all files that a run has left but for times: its last checkpoints, logs, values.
  private static func files(_ root: URL) throws -> [String: Data] {
    let runs = root.appendingPathComponent("rank-0/runs")
    let names = try FileManager.default.subpathsOfDirectory(atPath: runs.path)
    return try names.reduce(into: [:]) { found, name in
      let isLast = !name.contains("/step-") || name.contains("step-000006/")
      guard isLast, !name.hasSuffix("seconds.jsonl"), name.contains(".") else { return }
      found[name] = try Data(contentsOf: runs.appendingPathComponent(name))
    }
  }

  private static func whole(_ root: URL) throws -> [String: Data] {
    let folder = root.appendingPathComponent("alone")
    #expect(try run(folder, ranks: 1, threads: 1) == [0])
    let files = try files(folder)
    #expect(files.keys.filter { $0.hasSuffix("model.safetensors") }.count == 4)
    #expect(files.keys.contains("09-stages/grpo-seed-1/steps.jsonl"))
    return files
  }

  @Test(
    "any number of ranks and threads", arguments: [2, 3, 4, 8], [1, 2])
  func same(count: Int, threads: Int) throws {
    try withFolder { root in
      let expected = try Self.whole(root)
      let folder = root.appendingPathComponent("together")
      let codes = try Self.run(folder, ranks: count, threads: threads)
      #expect(codes == Array(repeating: 0, count: count))
      #expect(try Self.files(folder) == expected)
      // The first alone has written.
      for rank in 1..<count {
        let own = folder.appendingPathComponent("rank-\(rank)").path
        #expect(try FileManager.default.contentsOfDirectory(atPath: own) == [])
      }
    }
  }

  @Test(
    "any number of ranks and threads on a common disk, where each trains seeds of its own",
    arguments: [2, 3, 4, 8], [1, 2])
  func sameApart(count: Int, threads: Int) throws {
    try withFolder { root in
      let expected = try Self.whole(root)
      let folder = root.appendingPathComponent("together")
      let codes = try Self.run(folder, ranks: count, threads: threads, disk: .common)
      #expect(codes == Array(repeating: 0, count: count))
      #expect(try Self.files(folder) == expected)
    }
  }

  @Test(
    "stopped on one of them, and gone on with by others",
    arguments: [(2, 3), (3, 1), (1, 4), (4, 2)], [Disk.own, .common])
  func resumed(_ counts: (first: Int, second: Int), disk: Disk) throws {
    try withFolder { root in
      let expected = try Self.whole(root)
      // In the training of the second seed, by the last rank: that has seen the examples of both, if not apart. Then
      // a second time.
      let folder = root.appendingPathComponent("stopped")
      let isApart = disk == .common && counts.first == 2
      let codes = try Self.run(
        folder, ranks: counts.first, threads: 1, disk: disk,
        stopping: (counts.first - 1, 64 * (isApart ? 3 : 9) + 1))
      #expect(codes == Array(repeating: 130, count: counts.first))
      let next = try Self.run(folder, ranks: counts.second, threads: 2, disk: disk, resume: true)
      #expect(next == Array(repeating: 0, count: counts.second))
      #expect(try Self.files(folder) == expected)
    }
  }

  @Test("what fails on one rank ends all of them, with one line")
  func fails() throws {
    try withFolder { root in
      let folder = root.appendingPathComponent("full")
      // A file is where the first rank wants its runs.
      let own = folder.appendingPathComponent("rank-0")
      try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
      try Data("x".utf8).write(to: own.appendingPathComponent("runs"))
      let errors = Errors()
      #expect(try Self.run(folder, ranks: 3, threads: 1, errors: errors) == [1, 1, 1])
      let said = errors.all.withLock { $0[0] ?? [] }
      #expect(said.count == 1 && said[0].contains("cannot write runs/09-stages"))
    }
  }
}
