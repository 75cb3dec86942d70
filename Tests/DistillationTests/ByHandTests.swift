import ClippedObjective
import Distillation
import Foundation
import Random
import Tensor
import TestSupport
import Testing
import Transformer

/// A run beside a loop that is written out here with nothing but the sampler, the trainer and the
/// optimizer: no choice may be dropped on the way.
@Suite("A run of distillation, by hand")
struct ByHandTests {
  /// No value is a default, and no two are alike.
  static func settings(_ ownTexts: Double, _ averaging: Averaging) -> DistillationSettings {
    var settings = DistillationSettings(
      .forward,
      sampling: SamplingOptions(
        endToken: end, maximumLength: 4, distribution: SamplingDistribution(temperature: 1.5)),
      learningRate: LearningRate(peak: 3e-2, warmUp: 2, steps: 12))
    (settings.examples, settings.temperature) = (3, 2)
    (settings.ownTexts, settings.averaging) = (ownTexts, averaging)
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
  func byHand(ownTexts: Double, averaging: Averaging) {
    let settings = Self.settings(ownTexts, averaging)
    var run = DistillationRun(of: student, by: teacher, settings, seed: 21)
    var generator = SeededGenerator(seed: 21)
    var model = student
    var optimizer = Optimizer(for: model, settings.optimizer)
    let (desk, trainer) = (
      Trainer<Float>(teacher.configuration, threads: 1),
      Trainer<Float>(student.configuration, threads: 1)
    )
    let softened = SamplingDistribution(temperature: 2)
    var (read, trained, own) = (0, 0, 0)
    for step in 1...10 {
      let found = run.step(Self.example)
      let isOwn = generator.uniform() < ownTexts
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
        trainer.distributions(model, batch, distribution: softened)
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
            let kl = rows.reduce(0) { $0 + exp(Double($1.0)) * Double($1.0 - $1.1) }
            divergence += weight(response.count) * kl
          }
        }
      }
      #expect(abs(found - divergence) < 1e-6)
      let counts = batch.map { $0.responses.map(\.count) }
      let beliefs = t.map { $0.map { rows in (0..<rows.rows).map { rows.values(row: $0) } } }
      let shares = counts.map { $0.map(weight) }
      trainer.findLogitGradient(model, batch, distribution: softened) { index, place, row, slopes in
        let (g, r) = (index.group, index.response)
        for j in slopes.indices {
          slopes[j] = Float(shares[g][r]) * (exp(beliefs[g][r][place][j]) - exp(row[j]))
        }
      }
      optimizer.update(
        &model, along: trainer.gradient, learningRate: settings.learningRate.at(step))
      #expect(
        relativeError(run.student.numbers.map(Double.init), model.numbers.map(Double.init)) < 1e-5)
      #expect(run.steps == step && run.compute.read == read && run.compute.trained == trained)
    }
    #expect(ownTexts == 0.5 ? own > 0 && own < 10 : own == (ownTexts == 0 ? 0 : 10))
  }

  /// All tokens of a prompt, and of each response all but the last.
  func tokensThrough(_ text: PromptGroup) -> Int {
    text.prompt.count + text.responses.reduce(0) { $0 + $1.count - 1 }
  }
}

@Suite("The choices of distillation")
struct DistillationSettingsTests {
  @Test("are batches of 64 of the teacher's texts, at temperature 1, all places alike")
  func defaults() {
    let rate = LearningRate(peak: 1, steps: 3)
    let settings = DistillationSettings(.reverse, sampling: options, learningRate: rate)
    #expect(settings.divergence == .reverse && settings.sampling == options)
    #expect(settings.learningRate == rate)
    #expect(settings.examples == 64 && settings.temperature == 1 && settings.ownTexts == 0)
    #expect(settings.averaging == .byToken)
    #expect(settings.optimizer == Optimizer<Float>.Settings())
  }

  @Test("each divergence has its name")
  func names() {
    #expect(TeacherDivergence.forward.name == "forward KL")
    #expect(TeacherDivergence.reverse.name == "reverse KL")
    #expect(TeacherDivergence.jensenShannon(weight: 0.3).name == "JSD 0.3")
  }
}
