// pilot

import LessonShared
import Notebook
import TinyR1

Lesson(
  number: 12, name: "test-time", question: "What can be bought when answering?",
  paper: "DeepSeek-R1 (arXiv 2501.12948), v2 appendix E.4", minutes: 2, seeds: 2,
  claims: [],
  exercises: ["a", "b", "c"]
).run { notebook in
  // %% Pilot
  // x
  try notebook.cell()
  let quick = notebook.quick
  let limit = 110
  let impatient = FactorSearch(giveUp: 0.9, maximumTries: 8)
  let task = try Quadratic(range: 12, method: .factorSearch(impatient))
  let environment = Environment(task, split: Split(seed: 1))
  let equations = try environment.heldOutProblems(quick ? 20 : 1000, seed: 1)
  let recipe = QuadraticBase("base", in: environment, heldOut: .listed(share: 0.5), updates: quick ? 60 : 3000)
  let bases = try notebook.mapSeeds { try recipe.train(seed: $0, notebook) }
  let learning = GRPOTraining("rl", in: environment, GRPOSettings(maximumLength: limit), steps: quick ? 2 : 100)
  let policies = try notebook.mapSeeds(with: bases) { base, seed in
    var session = try learning.session(from: base, seed: seed, notes: NoNotes(), notebook)
    while try session.step() != nil {}
    return session.trainer.policy
  }
  let students = try notebook.mapSeeds(with: bases, policies) { base, policy, seed in
    let texts = try environment.rejectionSamples(asking: quick ? 16 : 512, of: policy, each: 4, maximumLength: limit, seed: seed, threads: notebook.threads) { _, _ in true }.kept
    return try notebook.trainSupervised("distilled", from: .model(base), SupervisedTrainer.Settings(learningRate: LearningRate(peak: 5e-4, final: 5e-5, warmUp: 10, steps: quick ? 10 : 200)), seed: seed) { texts.example(&$0) }
  }
  let samples = quick ? 16 : 256
  func ask(_ models: [Transformer<Float>]) throws -> [ManyAnswers] {
    try notebook.mapSeeds(with: models) { model, _ in
      try ManyAnswers(of: model, equations, samples: samples, in: environment, maximumLength: limit, threads: notebook.threads)
    }
  }
  for (name, models) in [("base", bases), ("rl", policies), ("distilled", students)] {
    let a = try ask(models)
    for x in a {
      notebook.print(name, "len", decimals(x.length, 1))
      notebook.print("  pass@k", x.powers.map { percent(x.passAt($0)) }.joined(separator: " "))
      notebook.print("  cons@k", x.powers.map { percent(x.consensusAt($0)) }.joined(separator: " "))
      for f in [0.05, 0.2, 0.5] {
        notebook.print("  best f", f, x.powers.map { percent(x.bestOf($0, falsePassRate: f, seed: 7)) }.joined(separator: " "), "pred", percent(x.predictedLimit(falsePassRate: f)))
      }
    }
  }

  // %% Wait
  // y
  try notebook.cell()
  let makers = WaitBases(environment: environment, updates: quick ? (40, 20) : (2000, 500))
  let practised = try notebook.mapSeeds { try makers.practised(seed: $0, notebook) }
  let never = try notebook.mapSeeds(with: practised) { try makers.base("never", from: $0, givingUp: 1, seed: $1, notebook) }
  let rarely = try notebook.mapSeeds(with: practised) { try makers.base("rarely", from: $0, givingUp: 0.9, seed: $1, notebook) }
  let often = try notebook.mapSeeds(with: practised) { try makers.base("often", from: $0, givingUp: 0.4, seed: $1, notebook) }
  for (name, models) in [("never", never), ("rarely", rarely), ("often", often), ("base07", bases), ("rl07", policies)] {
    for always in [true, false] {
      let r = try notebook.mapSeeds(with: models) { model, seed in
        try environment.answers(forcing: "wait", upTo: 7, model, equations, samples: 16, maximumLength: limit, seed: 8, threads: notebook.threads) { always || $0.last == "no" }
      }
      for x in r {
        notebook.print(name, always ? "always" : "after no", x.map { percent($0.passAtOne) }.joined(separator: " "), "| len", x.map { decimals($0.length, 1) }.joined(separator: " "), "| forced", x.map { "\($0.forced)" }.joined(separator: " "))
      }
      if name != "rl07", !always { for i in 0..<3 { notebook.print(r[0][2].responses[20 + i][0].symbols.joined(separator: " ")) } }
    }
  }

  // %% What you should have seen
  // z
}
