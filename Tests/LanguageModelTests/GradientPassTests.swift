import LanguageModel
import Numerics
import Tensor
import TestWorlds
import Testing
import Tokens

/// The results of an engine for groups of samples of which more is known than their tokens.
@Suite("A gradient and the reports on the way")
struct GradientPassTests {
  /// A response with its place in the batch, of which a report is to tell.
  struct Numbered: Sendable {
    let tokens: [Token]
    let index: ResponseIndex
  }

  struct Group: ResponseGroup {
    let prompt: [Token]
    let samples: [Numbered]
    var tokens: PromptGroup { PromptGroup(prompt: prompt, responses: samples.map(\.tokens)) }
  }

  /// The part of a sample that an objective has seen.
  struct Report: Equatable, Sendable {
    let index: ResponseIndex
    let logProbabilities: [Float]
    let wereZero: Bool
  }

  static func groups(_ count: Int, seed: UInt64, responses: Int = 4) -> [Group] {
    randomGroups(count, configuration: .usual, seed: seed, responses: responses).enumerated().map {
      g, group in
      Group(
        prompt: group.prompt,
        samples: group.responses.enumerated().map { r, tokens in
          Numbered(tokens: tokens, index: ResponseIndex(group: g, response: r))
        })
    }
  }

  @Sendable static func objective(
    _ sample: Numbered, _ log: Span<Float>, _ coefficients: inout MutableSpan<Float>
  ) -> Report {
    let wereZero = coefficients.indices.allSatisfy { coefficients[$0] == 0 }
    for t in coefficients.indices { coefficients[t] = Float(coefficient(sample.index, t)) }
    return Report(
      index: sample.index, logProbabilities: log.indices.map { log[$0] }, wereZero: wereZero)
  }

  @Test(
    "reports on every sample in order, and gives the gradient of its coefficients",
    arguments: [1, 2])
  func reports(threads: Int) {
    let model = Transformer<Float>(.usual, seed: 1)
    // Among them a group without a sample, and more text than one tile holds.
    var groups = Self.groups(30, seed: 2)
    groups.insert(Group(prompt: [1], samples: []), at: 7)
    groups = groups.enumerated().map { g, group in
      Group(
        prompt: group.prompt,
        samples: group.samples.map {
          Numbered(
            tokens: $0.tokens, index: ResponseIndex(group: g, response: $0.index.response))
        })
    }
    let distribution = SamplingDistribution(temperature: 0.7)
    let engine = GradientEngine<Float>(.usual, threads: threads)
    let pass = engine.gradient(
      of: model, over: groups, distribution: distribution, Self.objective)
    let known = engine.logProbabilities(model, groups.map(\.tokens), distribution: distribution)
    #expect(pass.reports.map(\.count) == groups.map(\.samples.count))
    for (g, own) in pass.reports.enumerated() {
      for (r, report) in own.enumerated() {
        #expect(report.index == ResponseIndex(group: g, response: r))
        #expect(report.logProbabilities == known[g][r].logProbabilities && report.wereZero)
      }
    }
    // The same coefficients by their places, on the other number of threads.
    let expected = GradientEngine<Float>(.usual, threads: 3 - threads).gradient(
      model, groups.map(\.tokens), distribution: distribution
    ) { index, _, coefficients in
      for t in coefficients.indices { coefficients[t] = Float(coefficient(index, t)) }
    }
    #expect(pass.gradient == expected && norm(of: expected) > 0.1)
  }

  @Test("that is kept stays as it is, whatever the engine does next", arguments: [1, 2])
  func kept(threads: Int) {
    let model = Transformer<Float>(.usual, seed: 3)
    let engine = GradientEngine<Float>(.usual, threads: threads)
    let batch = Self.groups(12, seed: 4)
    let first = engine.gradient(of: model, over: batch, Self.objective)
    let (numbers, reports) = (first.gradient.values, first.reports)
    let likelihood = engine.likelihoodGradient(of: model, over: batch.map(\.tokens))
    let kept = likelihood.gradient.values
    let logits = engine.logitGradient(of: model, over: batch) { _, _, _, gradient in
      gradient[0] = 1
      return 1
    }
    let bytes = logits.gradient.values
    let other = engine.gradient(of: model, over: Self.groups(12, seed: 5), Self.objective)
    _ = engine.logProbabilities(model, batch.map(\.tokens))
    #expect(first.gradient.values == numbers && first.reports == reports)
    #expect(likelihood.gradient.values == kept && logits.gradient.values == bytes)
    #expect(Set([numbers, kept, bytes, other.gradient.values]).count == 4)
    // And again, after all of it, is the same.
    #expect(engine.gradient(of: model, over: batch, Self.objective).gradient.values == numbers)
  }

  @Test("on all symbols sums what is reported of each place of a sample", arguments: [1, 2])
  func logits(threads: Int) {
    let model = Transformer<Float>(.usual, seed: 6)
    let groups = Self.groups(20, seed: 7)
    let engine = GradientEngine<Float>(.usual, threads: threads)
    let pass = engine.logitGradient(of: model, over: groups) { sample, place, log, gradient in
      gradient[Int(sample.tokens[place])] = Float(coefficient(sample.index, place)) * log[3]
      return Double(100 * sample.index.group + 10 * sample.index.response + place)
    }
    for (g, group) in groups.enumerated() {
      for (r, sample) in group.samples.enumerated() {
        // Σ (100 g + 10 r + t) over the n places t = 0 … n − 1: whole numbers, so exact.
        let n = sample.tokens.count
        #expect(pass.reports[g][r] == Double((100 * g + 10 * r) * n + n * (n - 1) / 2))
      }
    }
    let expected = engine.logitGradient(model, groups.map(\.tokens)) { index, t, log, gradient in
      let token = groups[index.group].samples[index.response].tokens[t]
      gradient[Int(token)] = Float(coefficient(index, t)) * log[3]
    }
    #expect(pass.gradient == expected && norm(of: expected) > 0)
  }
}
