import TinyR1
import LessonShared

/// A way to make a base better.
enum Method: String, CaseIterable, Sendable {
  case verified, unverified, answers, forward, reverse, jensenShannon, onPolicy, reinforcement

  var name: String {
    switch self {
    case .verified: "verified"
    case .unverified: "all texts"
    case .answers: "answers"
    case .forward: "forward"
    case .reverse: "reverse"
    case .jensenShannon: "JSD"
    case .onPolicy: "on-policy"
    case .reinforcement: "RL alone"
    }
  }

  /// As part of the name of a folder.
  var folder: String {
    switch self {
    case .onPolicy: "on-policy"
    case .jensenShannon: "between"
    default: rawValue
    }
  }
}

/// A student at the beginning: what it knows, what it is given to learn from, and the seed of its training.
struct StudentStart: Codable, Sendable {
  let base: Transformer<Float>
  let dataset: TeacherDataset
  let seed: UInt64
}

extension StudentCompute {
  /// Adds a step of reinforcement learning: written, scored under the reference, and learned; a prompt has
  /// about 12 tokens.
  mutating func add(_ record: StepMetrics, prompts: Int) {
    let tokens = 12 * prompts + Int(Double(record.sampled) * (record.length - 1))
    addReading(tokens: 2 * tokens)
    addTraining(tokens: tokens)
  }
}

extension DistillationExperiment {
  /// Teaches a student by a method until its budget is spent.
  func train(_ start: StudentStart, by method: Method) throws -> TrainedStudent {
    let (width, dataset) = (start.base.configuration.width, start.dataset)
    return try trained("\(method.folder)-\(width)-seed-\(start.seed)") {
      let label = "\(method.name), width \(width)"
      return switch method {
      case .verified: try learn(start, dataset.verified.texts, 2.5e-4, evaluator, label)
      case .unverified: try learn(start, dataset.unverified.texts, 2.5e-4, evaluator, label)
      case .answers: try learn(start, dataset.answers, 1e-3, directEvaluator, label)
      case .forward: try distill(start, .forward, own: 0, label)
      case .reverse: try distill(start, .reverse, own: 0, label)
      case .jensenShannon: try distill(start, .jensenShannon(weight: 0.5), own: 0.5, label)
      case .onPolicy: try distill(start, .reverse, own: 1, label)
      case .reinforcement: try reinforce(start, label)
      }
    }
  }

  /// From texts alone: each token of a text becomes likelier.
  private func learn(
    _ start: StudentStart, _ texts: [PromptGroup], _ peak: Double,
    _ evaluator: Evaluator<Quadratic>,
    _ label: String
  ) throws -> (Transformer<Float>, [StudentEvaluation]) {
    var settings = SupervisedTrainer.Settings(learningRate: rate(peak, on: texts))
    settings.examples = Self.batch
    var run = SupervisedTrainer(from: start.base, settings, seed: start.seed, threads: threads)
    var compute = StudentCompute()
    return try follow(label, evaluator, model: { run.model }) {
      run.step { generator in
        let text = generator.element(of: texts)
        compute.addTraining(on: [text])
        return text
      }
      return compute
    }
  }

  /// From the teacher's probabilities, on its texts or on the student's own.
  private func distill(
    _ start: StudentStart, _ divergence: TeacherDivergence, own: Double, _ label: String
  ) throws -> (Transformer<Float>, [StudentEvaluation]) {
    let samples = start.dataset.verified
    var settings = DistillationSettings(
      divergence, sampling: sampling, learningRate: rate(2.5e-4, on: samples.texts, own: own))
    (settings.examples, settings.onPolicyFraction) = (Self.batch, own)
    var run = DistillationTrainer(
      of: start.base, by: start.dataset.teacher, settings, seed: start.seed, threads: threads)
    return try follow(label, evaluator, model: { run.student }) {
      run.step(samples.example)
      return run.compute
    }
  }

  /// From reward alone, as lesson 07 does, and on to four budgets. The rate and the number of problems are
  /// those that were best for the student among six that were tried.
  private func reinforce(_ start: StudentStart, _ label: String) throws -> (
    Transformer<Float>, [StudentEvaluation]
  ) {
    var settings = GRPOSettings(maximumLength: Self.limit)
    (settings.prompts, settings.learningRate) = (16, .constant(2e-4))
    settings.limits = .none
    var run = GRPOTrainer(
      from: start.base, in: environment, settings, seed: start.seed, threads: threads)
    var compute = StudentCompute()
    return try follow(label, budgets: 4, evaluator, model: { run.policy }) {
      let record = try run.step()
      compute.add(record, prompts: settings.prompts)
      return compute
    }
  }

  /// Goes on until the budget is spent, with evaluations on the way. A step is one update, and says what the
  /// student has computed since it was a base.
  private func follow(
    _ label: String, budgets: Int = 1, _ evaluator: Evaluator<Quadratic>,
    model: () -> Transformer<Float>, step: () throws -> StudentCompute
  ) throws -> (Transformer<Float>, [StudentEvaluation]) {
    var (evaluations, compute) = ([StudentEvaluation](), StudentCompute())
    for part in notebook.steps(label, 64 * budgets) {
      while compute.passes < budget * (part + 1) / 64 { compute = try step() }
      guard TrainedStudent.evaluationTimes.contains(part + 1) else { continue }
      evaluations.append(try evaluation(of: model(), in: evaluator, compute))
    }
    // After Ctrl-C there may be none yet.
    if evaluations.isEmpty { evaluations = [try evaluation(of: model(), in: evaluator, compute)] }
    return (model(), evaluations)
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
