import Distillation
import LessonShared
import TinyR1

/// Trains the three models that `make ask` talks to, from random weights and one seed: what lesson 07 does
/// to its first seed, and what lesson 11 does to its largest student, with lesson 07's model for a teacher.
struct KeptTraining {
  /// The most tokens of a response, as in both lessons.
  private static let maximumLength = 110

  let environment: Environment<Quadratic>
  let seed: UInt64
  /// At least 1; it changes the time and nothing else.
  let threads: Int

  init(seed: UInt64, threads: Int) throws {
    let impatient = FactorSearch(giveUp: 0.9, maximumTries: 8)
    let task = try Quadratic(range: 12, method: .factorSearch(impatient))
    environment = Environment(task, split: Split(seed: 1))
    (self.seed, self.threads) = (seed, threads)
  }

  /// A weak base, by 3000 updates on drills and an impatient teacher's solutions.
  func base(width: Int = 64) throws -> Transformer<Float> {
    let recipe = QuadraticBase(in: environment, width: width, updates: 3000)
    var trainer = SupervisedTrainer(
      recipe.configuration, SupervisedTrainer.Settings(learningRate: recipe.learningRate),
      seed: seed, threads: threads)
    for _ in 0..<recipe.updates { try trainer.step(recipe.text) }
    return trainer.model
  }

  /// Returns what 60 steps of GRPO make of the base: rewards alone, no solution is shown.
  func trained(from base: Transformer<Float>) throws -> Transformer<Float> {
    var trainer = GRPOTrainer(
      from: base, in: environment, GRPOSettings(maximumLength: Self.maximumLength), seed: seed,
      threads: threads)
    for _ in 0..<60 { _ = try trainer.step() }
    return trainer.policy
  }

  /// A smaller base that has read right answers of the teacher, until it has computed a million passes.
  func student(of teacher: Transformer<Float>) throws -> Transformer<Float> {
    let problems = environment.task.allProblems.filter {
      !environment.split.isHeldOut($0, of: environment.task)
    }
    let texts = RejectionSamples(
      of: teacher, try problems.map { try environment.prompt(for: $0) }, each: 16,
      environment.samplingOptions(Self.maximumLength), seed: seed, threads: threads
    ).filtered { environment.isCorrect(environment.response($1), to: problems[$0]) }
    let (budget, batch) = (1_000_000, 16)
    var all = StudentCompute()
    all.addTraining(on: texts.texts)
    let update = Double(batch * all.passes) / Double(texts.texts.count)
    var settings = SupervisedTrainer.Settings(
      learningRate: LearningRate(
        peak: 2.5e-4, final: 2.5e-5, warmUp: 20, steps: max(40, Int(Double(budget) / update))))
    settings.examples = batch
    var trainer = SupervisedTrainer(
      from: try base(width: 40), settings, seed: seed, threads: threads)
    var compute = StudentCompute()
    while compute.passes < budget {
      trainer.step { generator in
        let text = texts.example(&generator)
        compute.addTraining(on: [text])
        return text
      }
    }
    return trainer.model
  }
}
