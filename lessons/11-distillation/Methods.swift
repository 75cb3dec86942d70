import Distillation
import GRPO
import Notebook
import Random
import Tasks
import Transformer

/// A way to make a base better.
enum Method: String, CaseIterable, Sendable {
  case verified, unverified, answers, forward, reverse, between, onPolicy, reinforcement

  var name: String {
    switch self {
    case .verified: "texts, verified"
    case .unverified: "texts, all"
    case .answers: "answers only"
    case .forward: "forward KL"
    case .reverse: "reverse KL"
    case .between: "JSD, half own"
    case .onPolicy: "on-policy"
    case .reinforcement: "RL alone"
    }
  }

  /// As part of the name of a folder.
  var folder: String { self == .onPolicy ? "on-policy" : rawValue }
}

extension School {
  /// Teaches a base by a method until its budget is spent.
  func teach(
    _ base: Transformer<Float>, by method: Method, with materials: Materials, seed: UInt64
  ) throws -> Graduate {
    let width = base.configuration.width
    return try graduate(
      "\(method.folder)-\(width)-seed-\(seed)", method == .answers ? examAtOnce : exam
    ) {
      let hundredths = notebook.steps("\(method.name), width \(width)", 100)
      return switch method {
      case .verified: try learn(base, materials.verified.texts, seed, hundredths)
      case .unverified: try learn(base, materials.unverified.texts, seed, hundredths)
      case .answers: try learn(base, materials.answers, seed, hundredths)
      case .forward: try distil(base, .forward, own: 0, materials, seed, hundredths)
      case .reverse: try distil(base, .reverse, own: 0, materials, seed, hundredths)
      case .between:
        try distil(base, .jensenShannon(weight: 0.5), own: 0.5, materials, seed, hundredths)
      case .onPolicy: try distil(base, .reverse, own: 1, materials, seed, hundredths)
      case .reinforcement: try reinforce(base, seed, hundredths)
      }
    }
  }

  /// From texts alone: each token of a text becomes likelier.
  private func learn(
    _ base: Transformer<Float>, _ texts: [PromptGroup], _ seed: UInt64, _ hundredths: Steps
  ) throws -> (Transformer<Float>, StudentCompute) {
    var settings = SupervisedRun.Settings(learningRate: rate(on: texts, own: 0))
    settings.examples = Self.batch
    var run = SupervisedRun(from: base, settings, seed: seed, threads: threads)
    var compute = StudentCompute()
    for part in hundredths {
      while compute.passes < budget * (part + 1) / 100 {
        run.step { generator in
          let text = generator.element(of: texts)
          compute.addTraining(on: [text])
          return text
        }
      }
    }
    return (run.model, compute)
  }

  /// From the teacher's probabilities, on its texts or on the student's own.
  private func distil(
    _ base: Transformer<Float>, _ divergence: TeacherDivergence, own: Double,
    _ materials: Materials, _ seed: UInt64, _ hundredths: Steps
  ) throws -> (Transformer<Float>, StudentCompute) {
    let samples = materials.verified
    var settings = DistillationSettings(
      divergence, sampling: sampling, learningRate: rate(on: samples.texts, own: own))
    (settings.examples, settings.ownTexts) = (Self.batch, own)
    var run = DistillationRun(
      of: base, by: materials.teacher, settings, seed: seed, threads: threads)
    for part in hundredths {
      while run.compute.passes < budget * (part + 1) / 100 { run.step(samples.example) }
    }
    return (run.student, run.compute)
  }

  /// From reward alone, as lesson 07 does.
  private func reinforce(
    _ base: Transformer<Float>, _ seed: UInt64, _ hundredths: Steps
  ) throws -> (Transformer<Float>, StudentCompute) {
    var settings = GRPOSettings(maximumLength: Self.limit)
    settings.learningRate = .constant(3e-4)
    var run = GRPORun(from: base, in: world, settings, seed: seed, threads: threads)
    var compute = StudentCompute()
    for part in hundredths {
      while compute.passes < budget * (part + 1) / 100 {
        let record = try run.step()
        // Written, scored under the reference, and learned; a prompt has about 12 tokens.
        let tokens = 12 * settings.prompts + Int(record["sampled"] * (record["length"] - 1))
        compute.addReading(tokens: 2 * tokens)
        compute.addTraining(tokens: tokens)
      }
    }
    return (run.policy, compute)
  }

  /// Texts in a batch.
  private static let batch = 16

  /// A warm-up and a cosine over as many updates as the budget allows, if texts are as long as these.
  private func rate(on texts: [PromptGroup], own: Double) -> LearningRate {
    var compute = StudentCompute()
    compute.addTraining(on: texts)
    let update = (1 + own / 3) * Double(Self.batch * compute.passes) / Double(texts.count)
    return LearningRate(
      peak: 2e-3, final: 2e-4, warmUp: 20, steps: max(40, Int(Double(budget) / update)))
  }
}
