import ChainOfThought
import ClippedObjective
import Foundation
import GRPO
import LanguageModel
import Numerics
import Random
import Rollouts
import Tasks
import Tensor
import TestSupport
import TestWorlds
import Testing
import Tokens
import Watch

@Suite("What is kept of a training")
struct WatchRecorderTests {
  @Test("groups of a few steps: the first, the last, and ever fewer between them")
  func kept() {
    typealias Recorder = WatchRecorder<Coin>
    // 60^(k/11) for k from 0 to 11, rounded; 1.45 and 1 are the same step.
    #expect(Recorder.keptSteps(of: 60) == [1, 2, 3, 4, 6, 9, 14, 20, 29, 41, 60])
    #expect(Recorder.keptSteps(of: 0) == [] && Recorder.keptSteps(of: 1) == [1])
    #expect(Recorder.keptSteps(of: 2) == [1, 2])
    for count in [5, 100, 5000] {
      let steps = Recorder.keptSteps(of: count)
      #expect(steps.first == 1 && steps.last == count && steps.count <= Recorder.mostKeptSteps)
      let gaps = zip(steps, steps.dropFirst()).map { $1 - $0 }
      #expect(gaps.allSatisfy { $0 > 0 } && gaps.last == gaps.max())
    }
  }

  @Test("the numbers of the group whose rewards differ most, as the update gave them")
  func numbers() throws {
    try withFolder { folder in
      var coin = try WatchedCoin(in: folder)
      let old = coin.trainer.policy
      try coin.step()
      let group = try #require(try coin.records().groups.first)
      let groups = coin.trainer.groups
      let spread = { (rewards: [Double]) -> Double in
        let mean = rewards.reduce(0, +) / Double(rewards.count)
        return rewards.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      }
      #expect(group.step == 1 && group.groups == 3 && group.samples.count == 4)
      let most = groups.map { spread($0.rewards) }.max() ?? .nan
      #expect(most > 0 && spread(groups[group.place].rewards) == most)
      let own = groups[group.place]
      #expect(group.question == "\(own.problem.side)")
      let engine = GradientEngine<Float>(old.configuration, threads: 1)
      let after = engine.logProbabilities(coin.trainer.policy, [own.tokens])[0]
      for (record, (sample, after)) in zip(group.samples, zip(own.samples, after)) {
        let update = try #require(sample.update)
        #expect(record.tokens == Coin().vocabulary.symbols(of: sample.tokens))
        #expect(record.advantage == rounded(sample.advantage))
        #expect(record.logOld == sample.old.values.map { rounded($0) })
        #expect(record.logRef == sample.reference?.values.map { rounded($0) })
        #expect(close(record.logAfter, after.logProbabilities.map(Double.init)))
        #expect(record.coefficient == update.coefficients.map { rounded($0) })
        #expect(record.entropy == sample.entropies.map { rounded($0) })
        // One update, by the policy that drew: nothing of these says more.
        #expect(record.logNew == nil && record.ratio == nil && record.dropped == nil)
        // c = w (A − β d)
        for (c, d) in zip(record.coefficient, record.divergence) {
          #expect(abs(c - record.weight * (record.advantage - 0.1 * d)) < 1e-4 * abs(c) + 1e-9)
        }
      }
    }
  }

  @Test("what else was likely, by the logits of the model before and after")
  func likeliest() throws {
    try withFolder { folder in
      var coin = try WatchedCoin(in: folder)
      let old = coin.trainer.policy
      try coin.step()
      let group = try #require(try coin.records().groups.first)
      let own = coin.trainer.groups[group.place]
      for (record, sample) in zip(group.samples, own.samples) {
        for t in record.tokens.indices {
          let alternatives = record.likeliest.filter { $0.place == t }
          let text = own.prompt + sample.tokens.prefix(t)
          func probabilities(_ model: Transformer<Float>) -> [Double] {
            let weights = model.logits(text)[text.count - 1].map { Double.exp(Double($0)) }
            let sum = weights.reduce(0, +)
            return weights.map { $0 / sum }
          }
          let (before, after) = (probabilities(old), probabilities(coin.trainer.policy))
          let others = before.indices.filter {
            $0 != Int(sample.tokens[t]) && max(before[$0], after[$0]) >= 0.01
          }.sorted { before[$0] > before[$1] }.prefix(3)
          #expect(alternatives.count == others.count)
          for (alternative, token) in zip(alternatives, others) {
            #expect(alternative.token == Coin().vocabulary.symbols(of: [Token(token)])[0])
            #expect(abs(alternative.old - before[token]) < 1e-4)
            #expect(abs(alternative.after - after[token]) < 1e-4)
          }
        }
      }
    }
  }

  @Test("of several updates the last, with its ratios and what the clip dropped")
  func several() throws {
    try withFolder { folder in
      var coin = try WatchedCoin(in: folder) {
        $0.innerEpochs = 4
        $0.surrogate = .clipped(ClipRange(0.01))
      }
      try coin.step()
      let group = try #require(try coin.records().groups.first)
      let own = coin.trainer.groups[group.place]
      var drops = 0
      for (record, sample) in zip(group.samples, own.samples) {
        let update = try #require(sample.update)
        #expect(record.logNew == update.logProbabilities.map { rounded($0) })
        #expect(record.ratio == update.surrogate.ratios.map { rounded($0) })
        let surrogate = record.surrogate ?? record.tokens.map { _ in record.advantage }
        #expect(surrogate == update.surrogate.coefficients.map { rounded($0) })
        for t in record.tokens.indices {
          let ratio = Double.exp(update.logProbabilities[t] - sample.old.values[t])
          #expect(abs((record.ratio?[t] ?? .nan) - ratio) < 1e-4 * ratio)
          // PPO drops what has already moved as far as it is paid for.
          let isDropped = sample.advantage > 0 ? ratio > 1.01 : sample.advantage < 0 && ratio < 0.99
          #expect(record.dropped?.contains(t) ?? false == isDropped)
          drops += isDropped ? 1 : 0
        }
      }
      #expect(drops > 0)
    }
  }

  @Test(
    "a training that goes on from a step keeps the records up to there, and the same as one never stopped"
  )
  func resumed() throws {
    try withFolder { root in
      var whole = try WatchedCoin(in: root.appendingPathComponent("run"))
      for _ in 0..<3 { try whole.step() }
      whole.recorder.note([WatchedEvaluation(step: 0, right: 0.5)])
      let all = try whole.records()
      #expect(all.groups.map(\.step) == [1, 2, 3])

      var part = try WatchedCoin(in: root.appendingPathComponent("run"))
      for _ in 0..<2 { _ = try part.trainer.step() }  // as from a checkpoint
      part.recorder = WatchRecorder(
        of: part.trainer, in: whole.recorder.folder, lesson: "00-coin", steps: 3)
      #expect(try part.records() == all.filter { $0.step <= 2 })
      part.recorder.note([WatchedEvaluation(step: 0, right: 0.25)])  // is known already
      try part.step()
      let again = try part.records()
      #expect(Set(again) == Set(all) && again.count == all.count)
    }
  }

  @Test("a page has no more than so many bytes, whatever is trained")
  func size() throws {
    try withFolder { folder in
      // Random weights draw from all symbols to the length limit: more to write than of any policy that learns.
      let environment = Environment(try Quadratic(), split: Split(seed: 1))
      var settings = GRPOSettings(maximumLength: 110)
      (settings.prompts, settings.limits) = (1, .none)
      let base = Transformer<Float>(
        TransformerConfiguration(
          vocabularySize: environment.task.vocabulary.count, width: 16, layers: 1, heads: 2,
          context: 160), seed: 1)
      var trainer = GRPOTrainer(from: base, in: environment, settings, seed: 1)
      var recorder = WatchRecorder(of: trainer, in: folder, lesson: "07-grpo", steps: 12)
      for _ in 0..<12 {
        recorder.willStep(trainer)
        recorder.didStep(try trainer.step(), of: trainer)
      }
      try recorder.write()
      let page = try Data(contentsOf: folder.appendingPathComponent("watch.html"))
      #expect(page.count > 500_000 && page.count < 2_000_000)
    }
  }

  @Test("the first wrong step is found in a task that is part of a mixture")
  func mixture() throws {
    let task = TaskMixture(
      try Quadratic(),
      TaskMixture(
        try RunningSum(terms: 2...2, style: .running), try Formatting(digits: 2...2), share: 0.5),
      share: 0.5)
    let response = Response(
      symbols: ["try", "1", ",", "6", "sum", "8", "no", "</think>"], prefill: .think)
    let equation = Quadratic.Problem(roots: 2, 3)
    let found = firstCheck(of: task, response, .first(equation))?.mistake
    let alone = try Quadratic().check(response, for: equation)?.mistake
    #expect(found != nil && found == alone)
    var generator = SeededGenerator(seed: 1)
    let form = try Formatting(digits: 2...2).problem(using: &generator)
    #expect(firstCheck(of: task, response, .second(.second(form))) == nil)
  }
}

/// Returns whether numbers of five digits are these.
private func close(_ short: [Double], _ long: [Double]) -> Bool {
  short.count == long.count && zip(short, long).allSatisfy { abs($0 - $1) <= 1e-4 * abs($1) + 1e-5 }
}
