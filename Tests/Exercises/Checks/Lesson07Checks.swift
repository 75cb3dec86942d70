import Advantage
import struct ChainOfThought.Response
import ClippedObjective
import ExerciseSupport
import GRPO
import KLDivergence
import LanguageModel
import Random
import Reward
import Rollouts
import Tasks
import Tensor
import Testing

typealias GroupCoefficients = (
  _ rewards: [Double], _ logProbabilities: [[Double]], _ reference: [[Double]], _ beta: Double
) throws -> [[Double]]
typealias Mask = (_ rows: [[Int]], _ lengths: [Int], _ endToken: Int) -> [[Bool]]

@Suite("Exercises of lesson 07")
struct Lesson07 {
  let logs = [[-0.5, -0.7], [-0.6, -0.8, -1], [-0.7], [-0.8, -1, -1.2, -1.4]]
  let reference = [[-0.6, -0.65], [-0.6, -0.9, -0.8], [-0.5], [-0.9, -1, -1.3, -1.1]]

  /// The library's objective on one group whose policy has not moved: J, and a row for each response.
  static func library(
    _ settings: GRPOSettings, rewards: [Double], logs: [[Double]], reference: [[Double]]
  ) throws -> (value: Double, coefficients: [[Double]]) {
    let advantages = try settings.advantage.advantages(of: rewards)
    let samples = logs.indices.map { response in
      Sample(
        tokens: logs[response].map { _ in 0 }, response: Response(symbols: [], prefill: .think),
        old: OldLogProbabilities(logs[response].map { Double(Float($0)) }),
        advantage: advantages[response],
        reference: ReferenceLogProbabilities(reference[response]))
    }
    var groups = [SampleGroup(problem: 0, prompt: [0], samples: samples)]
    groups.setWeights(settings.averaging)
    let objective = GRPOObjective(settings)
    let updates = groups[0].samples.map { sample in
      let new = sample.old.values.map { Float($0) }
      var numbers = new.map { _ in Float.zero }
      var span = numbers.mutableSpan
      return objective.evaluate(sample, new.span, &span)
    }
    groups.setUpdates([updates])
    return (objective.value(of: groups[0].samples), updates.map(\.coefficients))
  }

  @Test("7.1 Write GRPO's coefficient for each token of a group", arguments: Answer.allCases)
  func exercise7_1(_ answer: Answer) throws {
    let reference: GroupCoefficients = { rewards, logs, reference, beta in
      var settings = GRPOSettings.deepSeekMath(maximumLength: 5)
      settings.klCoefficient = beta
      return try Self.library(settings, rewards: rewards, logs: logs, reference: reference)
        .coefficients
    }
    let yours: GroupCoefficients = {
      try grpoCoefficients(rewards: $0, logProbabilities: $1, reference: $2, beta: $3)
    }
    try exercise("7.1", answer, reference: reference, yours: yours) { solution in
      let (mixed, alike): ([Double], [Double]) = ([1, 0, 0.5, 0], [1, 1, 1, 1])
      for (rewards, beta) in [(mixed, 0.0), (mixed, 0.04), (alike, 0.04)] {
        let got = try solution(rewards, logs, self.reference, beta)
        try requireCoefficients(got, rewards: rewards, beta: beta)
      }
      // The group of plots/one-update.md: four answers of 22, 14, 14 and 14 tokens, before the update. Its
      // table is of equation 1, without 1/|o|: +0.4330 and -0.1443 for each token.
      let lengths = [22, 14, 14, 14]
      let table = lengths.map { [Double](repeating: -0.1, count: $0) }
      let group = try solution([2, 1, 1, 1], table, table, 0.001)
      try expect(
        "grpoCoefficients of the group on plots/one-update.md, each times |o|",
        rows: zip(group, lengths).map { row, length in row.map { $0 * Double(length) } },
        toBe: zip([0.4330, -0.1443, -0.1443, -0.1443], lengths).map { value, length in
          [Double](repeating: value, count: length)
        }, names: (1...4).map { "answer \($0)" }, within: 5e-5)
      return """
        This is all that a model is told in GRPO: Â + β (π_ref/π - 1), shared out. When all rewards are the
        same the first part is 0, and only the pull towards the reference is left. Each number times |oᵢ| is
        the c of the table on plots/one-update.md, which averages as R1's equation 1 does.
        """
    }
  }

  @Test(
    "7.2 Find the bug in a mask that keeps a model from learning to stop",
    arguments: Answer.allCases)
  func exercise7_2(_ answer: Answer) throws {
    let reference: Mask = { rows, lengths, _ in
      zip(rows, lengths).map { row, length in row.indices.map { $0 < length } }
    }
    let yours: Mask = { trainedTokens(rows: $0, lengths: $1, endToken: $2) }
    try exercise("7.2", answer, reference: reference, yours: yours) { solution in
      // 0 is the end token. The second row was cut off; the third stopped at once.
      let rows = [[5, 7, 0, 0, 0], [5, 5, 8, 6, 7], [0, 0, 0, 0, 0], [9, 0, 0, 0, 0]]
      let lengths = [3, 5, 1, 2]
      let got = solution(rows, lengths, 0)
      guard got.map(\.count) == rows.map(\.count) else {
        throw Wrong("expected four rows of five, got rows of \(got.map(\.count))")
      }
      for (row, length) in lengths.enumerated() {
        let right = rows[row].indices.map { $0 < length }
        if got[row] == right { continue }
        throw Wrong(
          """
          trained tokens of the row \(rows[row]), of which \(length) \(length == 1 ? "was" : "were") written
            expected \(right)
            got      \(got[row])
          \(Self.fault(of: got[row], rows[row], length))
          """)
      }
      return """
        Which places of a row are filled is a matter of positions; what is written there does not say it.
        In this library there is no filling at all, and no token for it.
        """
    }
  }

  @Test(
    "7.3 Predict the objective, and the sum of all coefficients' sizes, at the first step",
    arguments: Answer.allCases)
  func exercise7_3(_ answer: Answer) throws {
    // By hand: A = 1.5076, −0.9045, 0.3015, −0.9045, which sum to 0; and
    // (2 · 1.5076 + 3 · 0.9045 + 1 · 0.3015 + 4 · 0.9045)/4 = 2.4121.
    let known: () throws -> (objective: Double, sizeOfCoefficients: Double) = { (0, 2.4121) }
    try exercise("7.3", answer, reference: known, yours: firstStep) { solution in
      let prediction = try solution()
      var settings = GRPOSettings(maximumLength: 5)
      settings.klCoefficient = 0
      let run = try Self.library(
        settings, rewards: [1, 0, 0.5, 0], logs: logs, reference: reference)
      try expect(
        prediction: prediction.objective, near: run.value, within: 0.005, called: "objective",
        mistakes: [
          UsualMistake(
            0.375, "That is the mean reward. A response is compared with its group first."),
          UsualMistake(
            -10 / 11.0.squareRoot() / 4,
            "That has each advantage once for each token. A response's objective is one min(ρA, …)."
          ),
        ])
      let size = run.coefficients.joined().reduce(0) { $0 + abs($1) }
      try expect(
        prediction: prediction.sizeOfCoefficients, near: size, within: 0.005,
        called: "sizeOfCoefficients",
        mistakes: [
          UsualMistake(0, "J is 0 and its slope is not: each token's coefficient is ρA/G."),
          UsualMistake(4 * size, "J is the mean over four responses."),
          UsualMistake(size * 0.75.squareRoot(), "That std divides by G - 1, not by G."),
          UsualMistake(
            0.4 * size, "That is the mean over all ten tokens. J is the mean over four responses."),
          UsualMistake(0.90453, "That has one coefficient for each response. Each token has it."),
        ])
      return """
        J = \(abs(run.value) < 1e-12 ? "0, to rounding," : brief(run.value)) and Σ|c| = \(brief(size)): a loss of zero is not a gradient of zero. Half of
        the group is pulled up and the other half pushed down, by as much in sum over responses; and a longer
        response has more tokens to move.
        """
    }
  }

  /// A loop by the stages of the library, which shows that what the exercise gives is enough.
  static func libraryStep(_ loop: inout OwnLoop) throws {
    let settings = loop.settings
    let problems = try (0..<settings.prompts).map { _ in
      try loop.environment.trainingProblem(using: &loop.generator)
    }
    var groups = try loop.environment.rollouts(
      of: problems, by: loop.policy, settings.rollouts, with: loop.sampler,
      from: loop.generator.stream(0))
    _ = loop.generator.next()
    let known = loop.engine.logProbabilities(
      loop.reference, groups.map(\.tokens), distribution: settings.distribution)
    for group in groups.indices {
      let advantages = try settings.advantage.advantages(of: groups[group].rewards)
      for sample in groups[group].samples.indices {
        groups[group].samples[sample].advantage = advantages[sample]
        groups[group].samples[sample].reference = ReferenceLogProbabilities(
          known[group][sample].logProbabilities.map(Double.init),
          temperature: settings.temperature)
      }
    }
    groups.setWeights(settings.averaging)
    let pass = loop.engine.gradient(
      of: loop.policy, over: groups, distribution: settings.distribution,
      GRPOObjective(settings).evaluate)
    _ = loop.optimizer.update(
      &loop.policy, along: pass.gradient,
      learningRate: settings.learningRate.at(loop.optimizer.step + 1))
  }

  @Test("7.4 Write the loop: sample, score, compare, refer, update", arguments: Answer.allCases)
  func exercise7_4(_ answer: Answer) throws {
    typealias Step = (inout OwnLoop) throws -> Void
    let yours: Step = { try $0.step() }
    try exercise("7.4", answer, reference: Self.libraryStep, yours: yours) { (step: Step) in
      let environment = Environment(try Quadratic(range: 3), split: Split(seed: 1))
      var settings = GRPOSettings(maximumLength: 8)
      (settings.prompts, settings.groupSize, settings.limits) = (3, 4, .none)
      settings.learningRate = LearningRate(peak: 1e-2, warmUp: 2, steps: 10)
      settings.klCoefficient = 0.1
      // Half a reward for each token of one kind: random weights are never right, and a group with equal rewards
      // would leave the advantages 0.
      let paid = Environment(environment.task, split: environment.split) { response, _, _ in
        Score([Component("digits", Double(response.symbols.count { Int($0) != nil }), weight: 0.5)])
      }
      let sizes = TransformerConfiguration(
        vocabularySize: paid.task.vocabulary.count, width: 8, layers: 1, heads: 2, context: 40)
      var generator = SeededGenerator(seed: 1)
      let base = Transformer<Float>(sizes, using: &generator)
      var trainer = GRPOTrainer(from: base, in: paid, settings, seed: 3, ranks: .alone)
      var loop = OwnLoop(
        policy: base, reference: base, environment: paid, settings: settings,
        generator: SeededGenerator(seed: 3), optimizer: AdamW(for: base, settings.optimizer),
        sampler: Sampler(sizes, threads: 1, ranks: .alone),
        engine: GradientEngine(sizes, threads: 1, ranks: .alone))
      for number in 1...3 {
        let before = loop.policy.parameters.values
        try step(&loop)
        _ = try trainer.step()
        let (got, due) = (loop.policy.parameters.values, trainer.policy.parameters.values)
        if got == due { continue }
        let places = zip(got, due).count { $0 != $1 }
        let reason =
          got == before
          ? "The policy has not moved: are advantages and weights set in the groups that the gradient is of?"
          : number == 1
            ? "Is every sample given its advantage and its reference, and the rate that of update 1?"
            : "Step 1 was right. Do the next steps draw other problems and other tokens, and does the reference stay?"
        throw Wrong(
          "after step \(number) \(places) of \(due.count) weights are not the library's\n\(reason)")
      }
      return """
        That is GRPO, and all of it: there is no critic, no example, no label. The library's loop does the same,
        with a log, limits and several updates for a rollout (Sources/GRPO/GRPOStages.swift).
        """
    }
  }
}
