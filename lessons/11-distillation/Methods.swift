import Distillation
import GRPO
import Random
import Tasks
import Transformer

/// A way to make a base better.
enum Method: String, CaseIterable, Sendable {
  case verified, unverified, answers, forward, reverse, between, onPolicy, reinforcement

  var name: String {
    switch self {
    case .verified: "verified"
    case .unverified: "all texts"
    case .answers: "answers"
    case .forward: "forward"
    case .reverse: "reverse"
    case .between: "JSD"
    case .onPolicy: "on-policy"
    case .reinforcement: "RL alone"
    }
  }

  /// As part of the name of a folder.
  var folder: String { self == .onPolicy ? "on-policy" : rawValue }
}

/// A student at the beginning: what it knows, what it is given to learn from, and the seed of its course.
struct Pupil: Sendable {
  let base: Transformer<Float>
  let materials: Materials
  let seed: UInt64
}

extension School {
  /// Teaches a pupil by a method until its budget is spent.
  func teach(_ pupil: Pupil, by method: Method) throws -> Graduate {
    let (width, materials) = (pupil.base.configuration.width, pupil.materials)
    return try graduate("\(method.folder)-\(width)-seed-\(pupil.seed)") {
      let label = "\(method.name), width \(width)"
      return switch method {
      case .verified: try learn(pupil, materials.verified.texts, 2.5e-4, exam, label)
      case .unverified: try learn(pupil, materials.unverified.texts, 2.5e-4, exam, label)
      case .answers: try learn(pupil, materials.answers, 1e-3, examAtOnce, label)
      case .forward: try distil(pupil, .forward, own: 0, label)
      case .reverse: try distil(pupil, .reverse, own: 0, label)
      case .between: try distil(pupil, .jensenShannon(weight: 0.5), own: 0.5, label)
      case .onPolicy: try distil(pupil, .reverse, own: 1, label)
      case .reinforcement: try reinforce(pupil, label)
      }
    }
  }

  /// From texts alone: each token of a text becomes likelier.
  private func learn(
    _ pupil: Pupil, _ texts: [PromptGroup], _ peak: Double, _ exam: Exam<Quadratic>,
    _ label: String
  ) throws -> (Transformer<Float>, [Marks]) {
    var settings = SupervisedRun.Settings(learningRate: rate(peak, on: texts))
    settings.examples = Self.batch
    var run = SupervisedRun(from: pupil.base, settings, seed: pupil.seed, threads: threads)
    var compute = StudentCompute()
    return try follow(label, exam, model: { run.model }) {
      run.step { generator in
        let text = generator.element(of: texts)
        compute.addTraining(on: [text])
        return text
      }
      return compute
    }
  }

  /// From the teacher's probabilities, on its texts or on the student's own.
  private func distil(
    _ pupil: Pupil, _ divergence: TeacherDivergence, own: Double, _ label: String
  ) throws -> (Transformer<Float>, [Marks]) {
    let samples = pupil.materials.verified
    var settings = DistillationSettings(
      divergence, sampling: sampling, learningRate: rate(2.5e-4, on: samples.texts, own: own))
    (settings.examples, settings.ownTexts) = (Self.batch, own)
    var run = DistillationRun(
      of: pupil.base, by: pupil.materials.teacher, settings, seed: pupil.seed, threads: threads)
    return try follow(label, exam, model: { run.student }) {
      run.step(samples.example)
      return run.compute
    }
  }

  /// From reward alone, as lesson 07 does, and on to four budgets. The rate and the number of problems are
  /// those that were best for the student among six that were tried.
  private func reinforce(_ pupil: Pupil, _ label: String) throws -> (Transformer<Float>, [Marks]) {
    var settings = GRPOSettings(maximumLength: Self.limit)
    (settings.prompts, settings.learningRate) = (16, .constant(2e-4))
    settings.limits = .none
    var run = GRPORun(from: pupil.base, in: world, settings, seed: pupil.seed, threads: threads)
    var compute = StudentCompute()
    return try follow(label, budgets: 4, exam, model: { run.policy }) {
      let record = try run.step()
      // Written, scored under the reference, and learned; a prompt has about 12 tokens.
      let tokens = 12 * settings.prompts + Int(record["sampled"] * (record["length"] - 1))
      compute.addReading(tokens: 2 * tokens)
      compute.addTraining(tokens: tokens)
      return compute
    }
  }

  /// Goes on until the budget is spent, with exams on the way. A step is one update, and says what the
  /// student has computed since it was a base.
  private func follow(
    _ label: String, budgets: Int = 1, _ exam: Exam<Quadratic>,
    model: () -> Transformer<Float>, step: () throws -> StudentCompute
  ) throws -> (Transformer<Float>, [Marks]) {
    var (course, compute) = ([Marks](), StudentCompute())
    for part in notebook.steps(label, 64 * budgets) {
      while compute.passes < budget * (part + 1) / 64 { compute = try step() }
      guard Graduate.exams.contains(part + 1) else { continue }
      course.append(try marks(of: model(), in: exam, compute))
    }
    if course.isEmpty { course = [try marks(of: model(), in: exam, compute)] }  // after Ctrl-C
    return (model(), course)
  }

  /// Texts in a batch.
  private static let batch = 16

  /// A warm-up and a cosine over as many updates as the budget allows, if texts are as long as these. Of
  /// the peaks that were tried, 0.25, 0.5 and 1 in 1000, each kind of text has the best for it.
  private func rate(_ peak: Double, on texts: [PromptGroup], own: Double = 0) -> LearningRate {
    var compute = StudentCompute()
    compute.addTraining(on: texts)
    let update = (1 + own / 3) * Double(Self.batch * compute.passes) / Double(texts.count)
    return LearningRate(
      peak: peak, final: peak / 10, warmUp: 20, steps: max(40, Int(Double(budget) / update)))
  }
}
