import Advantage
import ChainOfThought
import ClippedObjective
import Foundation
import GRPO
import KLDivergence
import LanguageModel
import Random
import Reward
import Rollouts
import Tasks
import Tensor
import TestSupport
import TestWorlds
import Testing
import Tokens

/// A run beside a loop that is written out here with nothing but the sampler, the trainer and the
/// optimizer: no choice may be dropped on the way, and no number of the log may mean another thing.
@Suite("A run of GRPO, by hand")
struct GRPOTrainerByHandTests {
  /// No value is a default, and no two are alike.
  static func settings(_ divergence: KLEstimator, _ truncation: Truncation) -> GRPOSettings {
    var settings = GRPOSettings(maximumLength: 5)
    (settings.prompts, settings.groupSize, settings.temperature) = (5, 6, 0.8)
    (settings.advantage, settings.averaging) = (.leaveOneOut, .byToken)
    settings.surrogate = .clipped(ClipRange(low: 0.1, high: 0.05))
    (settings.divergence, settings.klCoefficient) = (divergence, 0.5)
    settings.reference = .refreshed(everyUpdates: 6)
    (settings.minibatches, settings.innerEpochs, settings.resampling) = (2, 2, 2)
    settings.learningRate = LearningRate(peak: 2e-2, warmUp: 3, steps: 30)
    (settings.optimizer.beta1, settings.optimizer.beta2) = (0.8, 0.95)
    (settings.optimizer.epsilon, settings.optimizer.weightDecay) = (1e-3, 0.5)
    settings.optimizer.largestNorm = 0.3
    (settings.truncation, settings.limits) = (truncation, .none)
    return settings
  }

  /// One response, and all that is known of it.
  struct Answer {
    let tokens: [Token]
    let old, entropies: [Double]
    let ones, side, reward: Double
    let isCorrect, isCut: Bool

    init(_ sampled: SampledResponse<Float>, to face: Token, _ truncation: Truncation) {
      tokens = sampled.tokens
      old = sampled.statistics.logProbabilities.map(Double.init)
      entropies = sampled.statistics.entropies.map(Double.init)
      // Tokens: <end> 0, </answer> 6, "0" 7, "1" 8.
      isCut = tokens.last != 0
      isCorrect = tokens == [face, 6, 0]
      ones = Double(tokens.count { $0 == 8 })
      side = tokens[0] == face ? 1 : 0
      let penalty: Double = if case .punished(let penalty) = truncation { penalty } else { 0 }
      reward = ones + 0.5 * side - (isCut ? penalty : 0)
    }
  }

  /// The terms of an update, for one token.
  struct Term {
    var ratio, surrogate, slope, divergence, divergenceSlope: Double
  }

  @Test(
    "makes the same updates and logs the same numbers",
    arguments: [
      (KLEstimator.k2, Truncation.punished(0.25)), (.ratioWeightedK3, .masked),
      (.k1InReward, .kept), (.k3, .masked),
    ])
  func byHand(divergence: KLEstimator, truncation: Truncation) throws {
    let settings = Self.settings(divergence, truncation)
    let base = try Coin.halfTaught()
    var run = GRPOTrainer(from: base, in: Coin.onesAndSide, settings, seed: 11)
    var (policy, reference) = (base, base)
    var generator = SeededGenerator(seed: 11)
    var optimizer = AdamW(for: policy, settings.optimizer)
    let sampler = Sampler<Float>(policy.configuration, threads: 1)
    let engine = GradientEngine<Float>(policy.configuration, threads: 1)
    let softened = SamplingDistribution(temperature: 0.8)
    let options = SamplingOptions(endToken: 0, maximumLength: 5, distribution: softened)
    var sawClip = false
    for step in 1...5 {
      let record = try run.step()
      // Sample: up to three rounds, each for what is missing, with streams of its own.
      var prompts: [[Int32]] = []
      var batch: [[Answer]] = []
      var (groups, alike) = (0, 0)
      for round in 0...2 where batch.count < 5 {
        let faces = (0..<5 - batch.count).map { _ in Token(7 + generator.integer(below: 2)) }
        let source = generator.stream(round)
        let requests = faces.enumerated().map { place, face in
          SamplingRequest(prompt: [1, face, 2, 5], count: 6, generator: source.stream(place))
        }
        for (place, found) in sampler.sample(policy, requests, options).enumerated() {
          let group = found.map { Answer($0, to: faces[place], truncation) }
          let hasZeroVariance = group.allSatisfy { $0.reward == group[0].reward }
          groups += 1
          alike += hasZeroVariance ? 1 : 0
          if !hasZeroVariance || round == 2 {
            prompts.append(requests[place].prompt)
            batch.append(group)
          }
        }
      }
      _ = generator.next()
      // Compare: with the mean of the five others of the group.
      let advantages = batch.map { group in
        let sum = group.reduce(0) { $0 + $1.reward }
        return group.map { $0.reward - (sum - $0.reward) / 5 }
      }
      let texts = zip(prompts, batch).map { PromptGroup(prompt: $0, responses: $1.map(\.tokens)) }
      let known = engine.logProbabilities(reference, texts, distribution: softened)
      // Update: two times over two parts, of groups 0 and 1 and of groups 2, 3 and 4.
      var (norms, lows, highs) = ([Double](), [Double](), [Double]())
      var (extremes, kl, objective, rate) = ([Double](), [Double](), [Double](), 0.0)
      for part in [0..<2, 2..<5, 0..<2, 2..<5] {
        let now = engine.logProbabilities(policy, Array(texts[part]), distribution: softened)
        var terms: [[[Term]]] = []
        for g in part {
          terms.append(
            batch[g].indices.map { r in
              let new = now[g - part.lowerBound][r].logProbabilities.map(Double.init)
              return self.terms(
                new: new, old: batch[g][r].old,
                reference: known[g][r].logProbabilities.map(Double.init),
                advantage: advantages[g][r], divergence)
            })
        }
        let isUsed = part.map { batch[$0].map { !($0.isCut && truncation == .masked) } }
        var used: [[Term]] = []
        for (group, flags) in zip(terms, isUsed) {
          for (response, flag) in zip(group, flags) where flag { used.append(response) }
        }
        let tokens = Array(used.joined())
        let share = 1 / Double(tokens.count)
        let coefficients: [[[Float]]] = zip(terms, isUsed).map { group, flags in
          zip(group, flags).map { response, flag in
            response.map { term in
              flag ? Float(share * (term.slope - 0.5 * term.divergenceSlope)) : 0
            }
          }
        }
        let gradient = engine.gradient(policy, Array(texts[part]), distribution: softened) {
          index, _, c in
          for t in c.indices { c[t] = coefficients[index.group][index.response][t] }
        }
        rate = settings.learningRate.at(optimizer.step + 1)
        norms.append(optimizer.update(&policy, along: gradient, learningRate: rate))
        let isClipped = { (term: Term) in term.slope == 0 && term.surrogate != 0 }
        lows.append(share * Double(tokens.count { isClipped($0) && $0.ratio < 1 }))
        highs.append(share * Double(tokens.count { isClipped($0) && $0.ratio > 1 }))
        extremes += tokens.map(\.ratio)
        let divergences: Double = tokens.map(\.divergence).reduce(0, +)
        let surrogates: Double = tokens.map(\.surrogate).reduce(0, +)
        kl.append(divergences / Double(used.count))
        objective.append(share * (surrogates - 0.5 * divergences))
        if optimizer.step % 6 == 0 { reference = policy }
      }
      let all = Array(batch.joined())
      let (right, wrong) = (all.filter(\.isCorrect), all.filter { !$0.isCorrect })
      func mean(_ answers: [Answer], _ number: (Answer) -> Double) -> Double {
        answers.reduce(0) { $0 + number($1) } / Double(answers.count)
      }
      let entropies: [Double] = all.flatMap(\.entropies)
      let size = { (answer: Answer) in Double(answer.tokens.count) }
      var expected: [(String, Double)] = [("step", Double(step))]
      expected.append(("reward", mean(all, \.reward)))
      expected.append(("reward_ones", mean(all, \.ones)))
      expected.append(("reward_side", mean(all, \.side)))
      expected.append(("right", Double(right.count) / 30))
      expected.append(("dead_groups", Double(alike) / Double(groups)))
      expected.append(("sampled", Double(6 * groups)))
      expected.append(("used", 30))
      expected.append(("truncated", Double(all.count { $0.isCut }) / 30))
      expected.append(("length", mean(all, size)))
      expected.append(("length_right", mean(right, size)))
      expected.append(("length_wrong", mean(wrong, size)))
      expected.append(("entropy", entropies.reduce(0, +) / Double(entropies.count)))
      expected.append(("kl", kl[0]))
      expected.append(("objective", objective[0]))
      expected.append(("gradient_norm", norms.max() ?? .nan))
      expected.append(("clipped_low", lows.max() ?? .nan))
      expected.append(("clipped_high", highs.max() ?? .nan))
      expected.append(("ratio_low", extremes.min() ?? .nan))
      expected.append(("ratio_high", extremes.max() ?? .nan))
      expected.append(("learning_rate", rate))
      #expect(record.logged.map(\.name) == expected.map(\.0))
      for (logged, (name, value)) in zip(record.logged, expected) {
        #expect(
          abs(logged.value - value) <= 1e-6 * max(1, abs(value))
            || (logged.value.isNaN && value.isNaN), "\(name): \(logged.value), by hand \(value)")
      }
      #expect(relativeError(doubles(run.policy), doubles(policy)) < 1e-6)
      #expect(relativeError(doubles(run.reference), doubles(reference)) < 1e-6)
      sawClip = sawClip || record.clippedLow > 0 && record.clippedHigh > 0
    }
    #expect(sawClip)
  }

  /// The formulas of PPO's clip from 0.9 to 1.05, and of four ways to measure the divergence.
  func terms(
    new: [Double], old: [Double], reference: [Double], advantage: Double, _ kind: KLEstimator
  ) -> [Term] {
    new.indices.map { t in
      let ratio = exp(new[t] - old[t])
      let isClipped = advantage > 0 ? ratio > 1.05 : ratio < 0.9
      let bounded = advantage > 0 ? min(ratio, 1.05) : max(ratio, 0.9)
      let x = new[t] - reference[t]
      let k3 = exp(-x) - 1 + x
      let (divergence, slope): (Double, Double) =
        switch kind {
        case .k2: (x * x / 2, x)
        case .ratioWeightedK3: (ratio * k3, ratio * x)
        case .k1InReward: (x, ratio * (t..<new.count).reduce(0) { $0 + new[$1] - reference[$1] })
        default: (k3, 1 - exp(-x))
        }
      return Term(
        ratio: ratio, surrogate: bounded * advantage, slope: isClipped ? 0 : ratio * advantage,
        divergence: divergence, divergenceSlope: slope)
    }
  }

  func doubles(_ model: Transformer<Float>) -> [Double] { model.numbers.map(Double.init) }
}
