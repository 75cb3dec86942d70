// What does a change do to a training? Write down what you expect, then run it, then compare.
//
//     make predict    the first time it leaves a form, runs/mine/predictions.txt; filled in, it trains and
//                     writes runs/mine/report.md
//
// The trainings are lesson 07's, 20 steps from the base that `make ask` talks to, two seeds each.

import Conversation
import Foundation
import Notebook
import Plots
import Practice
import TinyR1

/// Ends with an error of one line.
func fail(_ text: String, code: Int32 = EXIT_FAILURE) -> Never {
  FileHandle.standardError.write(Data("error: \(text)\n".utf8))
  exit(code)
}

let (steps, interval, seeds) = (20, 4, [UInt64](1...2))
let changes: [(item: Predictions.Item, change: (inout GRPOSettings) -> Void)] = [
  (.init("as in the lesson", "nothing"), { _ in }),
  (
    .init("without std", "A = r - mean, not divided by the deviation (Dr. GRPO)"),
    { $0.advantage = .drGRPO }
  ),
  (.init("groups of 4", "G = 4 in place of 16"), { $0.groupSize = 4 }),
  (.init("rate times 4", "η = 4e-4 in place of 1e-4"), { $0.learningRate = .constant(4e-4) }),
  (
    .init("divided by length", "each token gets 1/|o| of its response (DeepSeekMath, eq. 3)"),
    { $0.averaging = .bySequence }
  ),
]
let items = changes.map(\.item)
guard CommandLine.arguments.count == 1 else {
  fail("expected no arguments, got \(CommandLine.arguments.dropFirst())", code: EX_USAGE)
}
let mine = URL(fileURLWithPath: "runs/mine")
let form = mine.appendingPathComponent("predictions.txt")

do {
  guard FileManager.default.fileExists(atPath: "\(KeptModels.folder)/base") else {
    fail("there is no \(KeptModels.folder)/base here: run this in the folder of the package")
  }
  let base = try Transformer<Float>(contentsOf: URL(fileURLWithPath: "\(KeptModels.folder)/base"))
  let task = try Quadratic(range: 12)
  let environment = Environment(task, split: Split(seed: 1))
  let threads = max(1, ProcessInfo.processInfo.activeProcessorCount)
  let sampler = Sampler<Float>(base.configuration, threads: threads)
  let evaluator = Evaluator(
    try environment.heldOutProblems(60, seed: 1), in: environment, samples: 4,
    maximumLength: 110, seed: 1)
  func right(_ model: Transformer<Float>) throws -> Double {
    100 * (try evaluator.evaluate(model, with: sampler).passAtOne)
  }
  let before = try right(base)
  let head = [
    "Lesson 07's training, \(steps) steps from the base of make ask, which answers",
    "\(decimals(before, 0)) of 100 held-out equations right. How many will it be afterwards, with each of these changes?",
    "Put a number from 0 to 100 in place of each ?, and a sentence behind why: which change",
    "matters most? Then run make predict again. What is written here stays in the report.",
    "make hint-predict says what to think of, and at last what a good reason has in it.",
  ]
  guard FileManager.default.fileExists(atPath: form.path) else {
    try FileManager.default.createDirectory(at: mine, withIntermediateDirectories: true)
    try Data(Predictions.form(items, head).utf8).write(to: form)
    print("Fill in runs/mine/predictions.txt, then run make predict again.")
    exit(EXIT_SUCCESS)
  }
  let predictions: Predictions
  do {
    predictions = try Predictions(String(contentsOf: form, encoding: .utf8), of: items, head: head)
  } catch let misreading as Predictions.Misreading {
    for problem in misreading.problems { print("runs/mine/predictions.txt: \(problem)") }
    fail("the predictions come first: fill in runs/mine/predictions.txt")
  }
  let curves = try changes.map { item, change in
    try seeds.map { seed in
      var settings = GRPOSettings(maximumLength: 110)
      change(&settings)
      var trainer = GRPOTrainer(
        from: base, in: environment, settings, seed: seed, threads: threads)
      var points = [before]
      for step in 1...steps {
        _ = try trainer.step()
        if step.isMultiple(of: interval) { points.append(try right(trainer.policy)) }
      }
      print("\(item.name), seed \(seed): \(decimals(points.last ?? .nan, 1))%")
      return points
    }
  }
  let ends = curves.map { mean($0.compactMap(\.last)) }
  try write(
    Report(items: items, predictions: predictions, ends: ends, curves: curves, interval: interval),
    to: mine)
} catch {
  fail("\(error)")
}
