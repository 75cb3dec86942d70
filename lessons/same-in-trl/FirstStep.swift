import Foundation
import TinyR1

/// A response of TRL's first step, as train.py has noted it.
private struct Noted: Decodable {
  let prompt: String
  let tokens: [Token]
  let reward: Double
}

/// TRL's first step, made again here from the very responses that TRL has drawn.
struct FirstStep: CustomStringConvertible {
  /// Responses, and those whose reward is another one here.
  let responses, otherRewards: Int
  /// The cosine of the angle between both moves of all weights.
  let cosine: Double
  /// The length of the move there over that here.
  let ratio: Double

  /// Indicates whether it is the same step but for rounding. AdamW's first step has about the length η for
  /// every weight, whatever its gradient, so that a gradient that is itself a rounding error moves its weight
  /// either way.
  var isSame: Bool { otherRewards == 0 && cosine > 0.999 && abs(ratio - 1) < 0.01 }

  var description: String {
    "first step: \(responses - otherRewards) of \(responses) rewards equal; the weights move by "
      + "\(String(format: "%.4f", ratio)) of the length and at a cosine of \(String(format: "%.6f", cosine))"
  }
}

extension BothTrainings {
  /// Makes TRL's first step here, and compares where both lead.
  func firstStep(ofTRL seed: UInt64) throws -> FirstStep {
    let base = try Transformer<Float>(contentsOf: file("base-\(seed)"))
    let lines = try Data(contentsOf: file("trl-\(seed)/first-step.jsonl"))
    let noted = try lines.split(separator: 0x0A).map {
      try JSONDecoder().decode(Noted.self, from: $0)
    }
    var trainer = GRPOTrainer(from: base, in: environment, settings, seed: seed)
    // The same seed asks the same questions. The answers that are drawn with them are replaced.
    var metrics = StepMetrics(step: 1)
    let asked = try trainer.sample(&metrics)
    let prompts = asked.flatMap { group in
      group.samples.map { _ in environment.task.vocabulary.decode(group.prompt) }
    }
    guard prompts == noted.map(\.prompt) else { throw OtherQuestions() }
    let answered = asked.enumerated().map { place, group in
      PromptGroup(
        prompt: group.prompt,
        responses: noted[(place * settings.groupSize)...].prefix(settings.groupSize).map(\.tokens))
    }
    let old = GradientEngine<Float>(base.configuration).logProbabilities(base, answered)
    var groups = asked.indices.map { place in
      SampleGroup(
        problem: asked[place].problem, prompt: asked[place].prompt,
        samples: zip(answered[place].responses, old[place]).map { tokens, statistics in
          sample(tokens, to: asked[place].problem, statistics.logProbabilities.map(Double.init))
        })
    }
    try trainer.compare(&groups)
    trainer.refer(&groups, &metrics)
    try trainer.update(&groups, &metrics)
    let there = try Transformer<Float>(contentsOf: file("trl-\(seed)/checkpoint-1"))
    func move(_ model: Transformer<Float>) -> [Double] {
      zip(model.parameters.values, base.parameters.values).map { Double($0) - Double($1) }
    }
    let (ours, theirs) = (move(trainer.policy), move(there))
    func product(_ a: [Double], _ b: [Double]) -> Double {
      zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let lengths = (product(ours, ours).squareRoot(), product(theirs, theirs).squareRoot())
    let rewards = groups.flatMap(\.rewards)
    return FirstStep(
      responses: noted.count,
      otherRewards: noted.count - zip(noted, rewards).count { $0.reward == $1 },
      cosine: product(ours, theirs) / (lengths.0 * lengths.1), ratio: lengths.1 / lengths.0)
  }

  private func sample(
    _ tokens: [Token], to problem: Quadratic.Problem, _ old: [Double]
  ) -> Sample {
    let response = environment.response(tokens)
    let score = environment.score(response, to: problem)
    return Sample(
      tokens: tokens, response: response, old: OldLogProbabilities(old), score: score,
      reward: score.total, isCorrect: environment.isCorrect(response, to: problem),
      isTruncated: tokens.last != SpecialSymbol.end.token)
  }
}

/// A first step that asked something else.
private struct OtherQuestions: Error, CustomStringConvertible {
  let description =
    "expected the questions of our first step in first-step.jsonl, in their order, found others"
}
