import LessonShared
import Notebook
import TinyR1

/// A model that was trained on a reward, and its evaluations on the way.
struct RewardTraining: Codable, Sendable {
  /// The model after the last update.
  var model: Transformer<Float>
  /// The evaluations, at equal intervals from the start on.
  var evaluations: [ProxyEvaluation] = []

  /// The share of right answers in the last evaluation.
  var accuracyAtEnd: Double { evaluations.last?.accuracy ?? .nan }
  /// The proxy's pay in the last evaluation, on average.
  var proxyAtEnd: Double { evaluations.last?.proxy ?? .nan }
}

extension [RewardTraining] {
  /// One number of the evaluations, the mean over the trainings.
  func means(_ number: KeyPath<ProxyEvaluation, Double>) -> [Double] {
    MeanAndRange(map { $0.evaluations.map { $0[keyPath: number] } }).mean
  }
}

/// The experiment with the hole: one task, a strict rule and a proxy, and how models begin and are trained.
struct HoleExperiment: Sendable {
  /// Pays for the right answer.
  let strict: Environment<RunningSum>
  /// Pays if the right digit is among the digits of the answer.
  let proxy: Environment<RunningSum>
  /// Sums that all models are evaluated on.
  let heldOut: [RunningSum.Problem]
  /// The number of updates, and how many there are between evaluations.
  let updates: Int, interval: Int
  private let configuration: TransformerConfiguration
  private let notebook: LessonNotebook

  /// The experiment, with so many held-out sums.
  init(
    strict: Environment<RunningSum>, proxy: Environment<RunningSum>, heldOut: Int,
    _ notebook: LessonNotebook
  ) throws {
    (self.strict, self.proxy, self.notebook) = (strict, proxy, notebook)
    (updates, interval) = notebook.quick ? (40, 10) : (240, 20)
    self.heldOut = try strict.heldOutSums(heldOut)
    configuration = TransformerConfiguration(
      vocabularySize: strict.task.vocabulary.count, width: 32, layers: 2, heads: 4, context: 48,
      initialDeviation: 0.1)
  }

  /// Trains a model by imitation, on 64 worked sums a step of which so many are hedged, until 40% of its
  /// training sums are right.
  func start(hedged: Int, seed: UInt64) throws -> Transformer<Float> {
    var generator = SeededGenerator(seed: seed)
    var model = Transformer<Float>(configuration, using: &generator)
    let engine = GradientEngine<Float>(configuration, threads: 1)
    let sampler = Sampler<Float>(configuration, threads: 1)
    var optimizer = AdamW(for: model)
    let asked = try strict.trainingProblems(100, using: &generator)
    var share = 0.0
    for step in notebook.steps("warm start", 1000) where share < 0.4 {
      let problems = try strict.trainingProblems(64, using: &generator)
      let batch = try problems.enumerated().map { index, problem in
        try strict.example(problem, hedged: index < hedged, using: &generator)
      }
      let (gradient, _) = engine.likelihoodGradient(of: model, over: batch)
      optimizer.update(&model, along: gradient, learningRate: 3e-3)
      if step % 20 == 0 {
        let samples = try strict.rollouts(
          of: asked, by: model, groups(of: 2), with: sampler, from: generator.stream(step))
        share = mean(samples.flatMap(\.rewards))
      }
    }
    return model
  }

  /// Trains a model by reinforcement learning on the reward of an environment: each update compares 16
  /// groups of 8 responses, each with its group.
  func train(
    _ start: Transformer<Float>, on environment: Environment<RunningSum>, _ payer: String,
    seed: UInt64
  ) throws -> RewardTraining {
    var generator = SeededGenerator(seed: seed).stream(1)
    let engine = GradientEngine<Float>(configuration, threads: 1)
    let sampler = Sampler<Float>(configuration, threads: 1)
    var optimizer = AdamW(for: start)
    var training = RewardTraining(model: start)
    for update in notebook.steps("learning: \(payer)", updates + 1) {
      if update % interval == 0 {
        let samples = try proxy.rollouts(
          of: heldOut, by: training.model, groups(of: 2), with: sampler, from: generator.stream(-1))
        training.evaluations.append(ProxyEvaluation(samples))
      }
      if update == updates { break }
      let problems = try environment.trainingProblems(16, using: &generator)
      var batch = try environment.rollouts(
        of: problems, by: training.model, groups(of: 8), with: sampler,
        from: generator.stream(update))
      for group in batch.indices {
        let advantages = try standardizedAdvantages(batch[group].rewards)
        for (index, advantage) in advantages.enumerated() {
          batch[group].samples[index].advantage = advantage
        }
      }
      let pass = engine.gradient(of: training.model, over: batch) { sample, _, coefficients in
        let share = sample.advantage / Double(16 * 8 * coefficients.count)
        for t in coefficients.indices { coefficients[t] = Float(share) }
      }
      optimizer.update(&training.model, along: pass.gradient, learningRate: 1e-3)
    }
    return training
  }

  /// Writes what a model answers to a sum, at temperature 1.
  func answer(of model: Transformer<Float>, to index: Int) throws -> String {
    let group = try strict.rollouts(
      of: [heldOut[index]], by: model, groups(of: 1),
      with: Sampler<Float>(configuration, threads: 1),
      from: SeededGenerator(seed: 5).stream(index))
    return group[0].samples[0].response.symbols.joined(separator: " ")
  }
}
