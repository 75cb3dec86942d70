import Doctor
import Foundation
import Knobs
import Notebook
import TestWorlds
import Testing
import TinyR1
import Watch

/// The code that the guides show, as it stands there: it compiles, and runs where it can be run in a test.
///
/// A guide's lines are here once, in their order; the last test says so of every guide.
@Suite("The code of the guides")
struct GuideTests {
  @Test("of YourTask.md checks a task and trains a model on it")
  func yourTask() throws {
    let base = try base()
    let task = try Countdown(luck: 0.3, giveUp: 0.6, maximumTries: 4)
    let environment = Environment(task, split: Split(seed: 1))
    print(checkTask(task, split: environment.split, context: 112))
    var trainer = GRPOTrainer(from: base, in: environment, GRPOSettings(maximumLength: 88), seed: 1)
    for _ in 1...60 { print(try trainer.step().correct) }
    #expect(trainer.steps == 60)
    #expect(checkTask(task, split: environment.split, context: 112).problems.isEmpty)
  }

  /// A base that has read enough of Countdown to draw some symbols more often than others.
  private func base() throws -> Transformer<Float> {
    let environment = Environment(
      try Countdown(luck: 0.3, giveUp: 0.6, maximumTries: 4), split: Split(seed: 1))
    let sizes = TransformerConfiguration(
      vocabularySize: environment.task.vocabulary.count, width: 16, layers: 1, heads: 2,
      context: 112)
    var settings = SupervisedTrainer.Settings(learningRate: .constant(1e-2))
    settings.examples = 8
    var generator = SeededGenerator(seed: 1)
    let start = Transformer<Float>(sizes, using: &generator)
    var reading = SupervisedTrainer(from: start, settings, seed: 1)
    for _ in 0..<100 {
      try reading.step { generator in
        let (problem, solution) = try environment.solvedProblem(using: &generator)
        return try environment.example(solution, to: problem)
      }
    }
    return reading.model
  }

  @Test("of CONTRIBUTING.md trains with a reward, an advantage and an objective of one's own")
  func ownParts() throws {
    let (task, base) = (Coin.onesAndSide.task, try Coin.halfTaught())
    var settings = GRPOSettings(maximumLength: 5)
    let world = Environment(task, split: Split(seed: 1)) { response, problem, isCorrect in
      Score([
        Component("accuracy", isCorrect ? 1 : 0),
        Component("brevity", -Double(response.symbols.count), weight: 0.01),
      ])
    }
    settings.advantage = .own(
      OwnAdvantage("ranks") { rewards in
        rewards.map { reward in Double(rewards.count { $0 < reward }) }
      })
    settings.surrogate = Surrogate("no clip") { new, old, advantages in
      let ratios = zip(new, old.values).map { exp($0 - $1) }
      let values = zip(ratios, advantages).map { $0 * $1 }  // ρ A, its own slope in log π
      return TokenObjective(values: values, coefficients: values, ratios: ratios)
    }
    print(checkGradient(of: settings.surrogate))
    #expect(checkGradient(of: settings.surrogate).isRight)
    var trainer = GRPOTrainer(from: base, in: world, settings, seed: 1)
    #expect(try trainer.step().gradientNorm > 0)
  }

  @Test("of Advantage.md and Evaluation.md gives the numbers beside it")
  func numbers() throws {
    let advantages = try standardizedAdvantages([1, 0, 0.5, 0])  // 1.5076, −0.9045, 0.3015, −0.9045
    #expect(advantages.map { (10_000 * $0).rounded() } == [15_076, -9045, 3015, -9045])
    let pass = passAtK(4, correct: 3, samples: 16)  // 0.6071
    let right = consensus([7, 7, 3, nil], correct: 7)  // 1
    #expect((10_000 * pass).rounded() == 6071 && right == 1)
  }

  @Test("of Oracle.md gives J, a quarter, and its gradient")
  func oracle() throws {
    // Two tokens, 1 ends, at most two of them, all equally likely: `0 1` has ½ · ½.
    let policy = try TablePolicy(
      OutputSpace(vocabularySize: 2, endToken: 1, maximumLength: 2))
    let all = try Enumeration(policy)
    let value = all.expectation { $0.tokens == [0, 1] ? 1 : 0 }  // J
    let gradient = all.gradientOfExpectation { $0.tokens == [0, 1] ? 1 : 0 }  // ∇J
    #expect(value == 0.25)
    #expect(gradient.contains { $0 != 0 })
  }

  @Test("of Watch.md and Doctor.md writes a page of a training and looks at its log")
  func watching() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("guide-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var settings = GRPOSettings(maximumLength: 5)
    (settings.prompts, settings.groupSize) = (4, 8)
    let world = Coin.onesAndSide
    var trainer = GRPOTrainer(from: try Coin.halfTaught(), in: world, settings, seed: 1)
    var watch = WatchRecorder(of: trainer, in: folder, lesson: "mine", steps: 60)
    for _ in 1...60 {
      watch.willStep(trainer)
      watch.didStep(try trainer.step(), of: trainer)
      try watch.write()
    }
    #expect(FileManager.default.fileExists(atPath: folder.path + "/watch.html"))
  }

  /// Compiled, and not run: it asks the command line.
  private func compiled() {
    Lesson(
      "07-mine", question: "What does β do?", paper: "eq. 1", minutes: 1,
      knobs: grpoKnobs
    ).run { notebook in
      let settings = notebook.turned(GRPOSettings(maximumLength: 64))
      let steps = notebook.turned(steps: 60)
      // Train with them. `--beta 0.04 --steps 20` changes both, `--compare beta=0,0.04` runs twice.
      _ = (settings, steps)
    }
  }

  /// Compiled, and not run: it reads a log that a lesson has left.
  private func compiledToo() throws {
    let log = try TrainingLog(contentsOf: URL(fileURLWithPath: "runs/07-grpo/r1-seed-1"))
    for finding in examine(log) {
      print(finding.signature.name, finding.evidence)
      print(finding.signature.cause, finding.signature.cure)
    }
  }

  @Test("is the code of this file, line by line")
  func isTheirs() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let here = words(try String(contentsOfFile: #filePath, encoding: .utf8))
    let articles = "\(root.path)/Sources/TinyR1/TinyR1.docc"
    let guides =
      ["\(root.path)/CONTRIBUTING.md"]
      + (try FileManager.default.contentsOfDirectory(atPath: articles)).sorted()
      .filter { $0.hasSuffix(".md") }.map { "\(articles)/\($0)" }
    var count = 0
    for guide in guides {
      for fence in fences(in: try String(contentsOfFile: guide, encoding: .utf8)) {
        count += 1
        #expect(here.contains(words(fence)), "\(guide): GuideTests has other code than\n\(fence)")
      }
    }
    #expect(count >= 8)
  }

  /// The Swift code of a page.
  private func fences(in page: String) -> [String] {
    page.components(separatedBy: "```swift\n").dropFirst().map {
      $0.components(separatedBy: "\n```")[0]
    }
  }

  /// All but imports, remarks, spaces, and what keeps the compiler from calling a value unused.
  private func words(_ code: String) -> String {
    code.split(separator: "\n").map { $0.components(separatedBy: "//")[0] }
      .filter { !$0.hasPrefix("import ") && !$0.contains("_ = (") }
      .joined().filter { !$0.isWhitespace }
  }
}
