import Foundation
import LessonShared
import Notebook
import TinyR1

/// Texts that a student has written, with the teacher's distribution at every place.
private struct OwnTexts: ResponseGroup {
  let tokens: PromptGroup
  /// log T of every symbol, [tokens × vocabulary], for each text.
  let samples: [Matrix<Float>]
}

/// A way to teach a student on its own texts.
struct TopArm: Sendable {
  let pull: Pull
  /// K.
  let count: Int

  /// The name in tables and figures.
  var name: String { pull == .whole ? pull.name : "\(pull.name), K = \(count)" }

  /// Each slope from one symbol, and one of them from two.
  static let all =
    Pull.allCases.map { TopArm(pull: $0, count: 1) } + [TopArm(pull: .truncated, count: 2)]
}

/// The outcome of a student that was taught on its own texts.
struct TopOutcome: Codable, Sendable {
  /// Right answers to held-out equations.
  let passAtOne: Double
  /// KL(S‖T) of all symbols, nats per token, before each update.
  let divergence: [Double]
  /// The probability that the student's likeliest symbols have together, per token, before each
  /// update.
  let mass: [Double]
}

extension TeachersPlan {
  /// Texts in a batch of distillation.
  private static let batch = 16

  /// Teaches a student on its own texts: on-policy distillation, with one or the other slope at each place.
  ///
  /// - Parameters:
  ///   - student: the model to begin with.
  ///   - teacher: of the same vocabulary.
  ///   - arm: the slope.
  ///   - seed: of the texts.
  ///   - notebook: shows progress.
  /// - Returns: what became of it.
  /// - Throws: an error if no problem can be drawn.
  func taught(
    _ student: Transformer<Float>, by teacher: Transformer<Float>, _ arm: TopArm,
    seed: UInt64, _ notebook: LessonNotebook
  ) throws -> TopOutcome {
    var (student, generator) = (student, SeededGenerator(seed: seed))
    var optimizer = AdamW<Float>(for: student)
    let rate = LearningRate(peak: 5e-4, final: 5e-5, warmUp: 10, steps: lessons)
    let sampler = Sampler<Float>(student.configuration, threads: notebook.threads)
    let engine = GradientEngine<Float>(student.configuration, threads: notebook.threads)
    let teacherEngine = GradientEngine<Float>(teacher.configuration, threads: notebook.threads)
    var (divergence, mass) = ([Double](), [Double]())
    for _ in notebook.steps("teaching: \(arm.name)", lessons) {
      let prompts = try (0..<Self.batch).map { _ in
        try environment.prompt(for: environment.trainingProblem(using: &generator))
      }
      let requests = prompts.enumerated().map {
        SamplingRequest(prompt: $1, generator: generator.stream($0))
      }
      _ = generator.next()
      let texts = zip(prompts, sampler.sample(student, requests, options)).map {
        PromptGroup(prompt: $0, responses: $1.map(\.tokens))
      }
      let groups = zip(texts, teacherEngine.distributions(teacher, texts)).map {
        OwnTexts(tokens: $0, samples: $1)
      }
      let places = texts.reduce(0) { $0 + $1.responses[0].count }
      let pass = engine.logitGradient(of: student, over: groups) {
        teacher, place, log, gradient in
        let own = log.indices.map { Double(log[$0]) }
        let other = teacher.values(row: place).map(Double.init)
        let slopes = arm.pull.slopes(own, other, count: arm.count)
        for j in gradient.indices { gradient[j] = Float(-slopes[j] / Double(places)) }
        return exactKL(policy: own, reference: other)
      }
      divergence.append(pass.reports.joined().reduce(0, +) / Double(places))
      let rows = engine.distributions(student, texts).joined()
      mass.append(
        rows.reduce(0) { $0 + Self.mass(of: arm.count, $1) } / Double(places))
      optimizer.update(
        &student, along: pass.gradient, learningRate: rate.at(optimizer.step + 1),
        threads: notebook.threads)
    }
    return TopOutcome(
      passAtOne: try passAtOne(student, notebook), divergence: divergence, mass: mass)
  }

  /// Σ over places of what the likeliest symbols have together.
  private static func mass(of count: Int, _ rows: Matrix<Float>) -> Double {
    (0..<rows.rows).reduce(0) { sum, row in
      rows.values(row: row).sorted(by: >).prefix(count).reduce(sum) {
        $0 + exp(Double($1))
      }
    }
  }
}
