import ClippedObjective
import Distillation
import Foundation
import LanguageModel
import Random
import Tensor
import TestSupport
import Testing
import Tokens

/// A run beside a loop that is written out here with nothing but the sampler, the trainer and the
/// optimizer: no choice may be dropped on the way.
@Suite("A run of distillation, by hand")
struct DistillationTrainerByHandTests {
  /// No value is a default, and no two are alike.
  static func settings(_ onPolicyFraction: Double, _ averaging: Averaging) -> DistillationSettings {
    var settings = DistillationSettings(
      .forward,
      sampling: SamplingOptions(
        endToken: end, maximumLength: 4, distribution: SamplingDistribution(temperature: 1.5)),
      learningRate: LearningRate(peak: 3e-2, warmUp: 2, steps: 12))
    (settings.examples, settings.temperature) = (3, 2)
    (settings.onPolicyFraction, settings.averaging) = (onPolicyFraction, averaging)
    (settings.optimizer.beta1, settings.optimizer.beta2) = (0.8, 0.95)
    (settings.optimizer.epsilon, settings.optimizer.weightDecay) = (1e-3, 0.5)
    settings.optimizer.largestNorm = 0.02
    return settings
  }

  static func example(_ generator: inout SeededGenerator) -> PromptGroup {
    generator.element(of: texts)
  }

  @Test(
    "makes the same updates, and tells the same divergence",
    arguments: [(0.0, Averaging.byToken), (0.5, .bySequence), (1, .byConstant(7))])
  func byHand(onPolicyFraction: Double, averaging: Averaging) {
    let settings = Self.settings(onPolicyFraction, averaging)
    var run = DistillationTrainer(of: student, by: teacher, settings, seed: 21)
    var generator = SeededGenerator(seed: 21)
    var model = student
    var optimizer = AdamW(for: model, settings.optimizer)
    let (desk, engine) = (
      GradientEngine<Float>(teacher.configuration, threads: 1),
      GradientEngine<Float>(student.configuration, threads: 1)
    )
    let softened = SamplingDistribution(temperature: 2)
    var (read, trained, own) = (0, 0, 0)
    for step in 1...10 {
      let found = run.step(Self.example)
      let isOwn = generator.uniform() < onPolicyFraction
      var batch = (0..<3).map { _ in Self.example(&generator) }
      if isOwn {
        own += 1
        let requests = batch.enumerated().map { place, text in
          SamplingRequest(
            prompt: text.prompt, count: text.responses.count, generator: generator.stream(place))
        }
        let answers = Sampler<Float>(model.configuration).sample(model, requests, settings.sampling)
        for place in batch.indices { batch[place].responses = answers[place].map(\.tokens) }
        read += batch.reduce(0) { $0 + tokensThrough($1) }
      }
      trained += batch.reduce(0) { $0 + tokensThrough($1) }
      let (t, s) = (
        desk.distributions(teacher, batch, distribution: softened),
        engine.distributions(model, batch, distribution: softened)
      )
      // The weight of a token, by each averaging's words; then KL(T‖S), and its slope S − T.
      let lengths = batch.flatMap { $0.responses.map(\.count) }
      let weight = { (length: Int) -> Double in
        switch averaging {
        case .byToken: 1 / Double(lengths.reduce(0, +))
        case .bySequence: 1 / Double(lengths.count * length)
        default: 1 / Double(7 * lengths.count)
        }
      }
      var divergence = 0.0
      for (g, text) in batch.enumerated() {
        for (r, response) in text.responses.enumerated() {
          for place in response.indices {
            let rows = zip(t[g][r].values(row: place), s[g][r].values(row: place))
            let terms = rows.map { exp(Double($0)) * Double($0 - $1) }
            divergence += weight(response.count) * terms.reduce(0, +)
          }
        }
      }
      #expect(abs(found - divergence) < 1e-6)
      let counts = batch.map { $0.responses.map(\.count) }
      let beliefs = t.map { $0.map { rows in (0..<rows.rows).map { rows.values(row: $0) } } }
      let shares = counts.map { $0.map(weight) }
      let gradient = engine.logitGradient(model, batch, distribution: softened) {
        index, place, row, slopes in
        let (g, r) = (index.group, index.response)
        for j in slopes.indices {
          slopes[j] = Float(shares[g][r]) * (exp(beliefs[g][r][place][j]) - exp(row[j]))
        }
      }
      optimizer.update(
        &model, along: gradient, learningRate: settings.learningRate.at(step))
      #expect(
        relativeError(run.student.numbers.map(Double.init), model.numbers.map(Double.init)) < 1e-5)
      #expect(run.steps == step && run.compute.read == read && run.compute.trained == trained)
    }
    #expect(onPolicyFraction == 0.5 ? own > 0 && own < 10 : own == (onPolicyFraction == 0 ? 0 : 10))
  }

  /// All tokens of a prompt, and of each response all but the last.
  func tokensThrough(_ text: PromptGroup) -> Int {
    text.prompt.count + text.responses.reduce(0) { $0 + $1.count - 1 }
  }
}
