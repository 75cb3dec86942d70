import ClippedObjective
import Foundation
import GRPO
import LanguageModel
import Numerics
import Rollouts
import Tensor
import TestSupport
import TestWorlds
import Testing
import Tokens
import Watch

@Suite("The record of a group")
struct GroupRecordTests {
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

  @Test("has its rewards with their parts, mean and deviation, and needs an update that saw it")
  func rewards() throws {
    try withFolder { folder in
      var coin = try WatchedCoin(in: folder)
      try coin.step()
      let trainer = coin.trainer
      let engine = GradientEngine<Float>(trainer.policy.configuration, threads: 1)
      func record(_ groups: [SampleGroup<Coin.Problem>]) -> WatchedGroup? {
        WatchedGroup(
          of: groups, step: 1, in: trainer.environment, trainer.settings,
          from: (trainer.policy, trainer.policy), with: engine)
      }
      var own = trainer.groups[0]
      // Of groups that are alike it is the first.
      let group = try #require(record([own, own]))
      #expect(group.place == 0)
      let mean = own.rewards.reduce(0, +) / 4
      let square = own.rewards.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 4
      #expect(close([group.mean, group.deviation], [mean, square.squareRoot()]))
      for (record, sample) in zip(group.samples, own.samples) {
        let paid = record.components.reduce(0) { $0 + $1.value * $1.weight }
        #expect(record.reward == sample.reward && record.reward == paid)
        #expect(record.components.map(\.name) == ["ones", "side"])
        #expect(record.right == sample.isCorrect && record.truncated == sample.isTruncated)
      }
      own.samples[3].update = nil
      #expect(record([own]) == nil && record([]) == nil)
    }
  }
}

/// Returns whether numbers of five digits are these.
private func close(_ short: [Double], _ long: [Double]) -> Bool {
  short.count == long.count && zip(short, long).allSatisfy { abs($0 - $1) <= 1e-4 * abs($1) + 1e-5 }
}
