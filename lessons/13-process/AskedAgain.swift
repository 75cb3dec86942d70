import LessonShared
import TinyR1

/// The answers that come if those that are wrong are asked for again and again.
struct AskedAgain: Codable, Sendable {
  /// After 0, 1, 2, … more tries: the share of right answers, and the tokens written for one of them so far.
  let right, tokens: [Double]

  /// The share of right answers for so many tokens, on the straight line between two rounds.
  func right(forTokens count: Double) -> Double {
    guard let next = tokens.firstIndex(where: { $0 > count }) else { return right[right.count - 1] }
    guard next > 0 else { return right[0] }
    let part = (count - tokens[next - 1]) / (tokens[next] - tokens[next - 1])
    return right[next - 1] + part * (right[next] - right[next - 1])
  }
}

extension SumEvaluator {
  /// Asks a policy, and where the answer is wrong asks it again.
  ///
  /// - Parameters:
  ///   - policy: the model that answers.
  ///   - tries: how often at most it is asked again.
  ///   - keepingRightSteps: whether the steps before the first wrong one stay, so that the policy goes on from
  ///     there; otherwise it begins anew.
  /// - Returns: the answers after each round.
  /// - Throws: an error if a sum cannot be asked.
  func askedAgain(
    _ policy: Transformer<Float>, tries: Int, keepingRightSteps: Bool
  ) throws -> AskedAgain {
    let sampler = Sampler<Float>(policy.configuration, threads: threads)
    let generator = SeededGenerator(seed: 3)
    let asked = try problems.flatMap { problem in
      let prompt = try environment.prompt(for: problem)
      return Array(repeating: (problem: problem, prompt: prompt), count: samples)
    }
    /// The steps that stay, and whether the answer is right.
    var kept = asked.map { _ in [Token]() }
    var isRight = asked.map { _ in false }
    var written = 0
    var (right, tokens): ([Double], [Double]) = ([], [])
    for round in 0...tries {
      let open = asked.indices.filter { !isRight[$0] }
      let drawn = sampler.sample(
        policy,
        open.map { place in
          SamplingRequest(
            prompt: asked[place].prompt + kept[place],
            generator: generator.stream(place).stream(round))
        }, environment.samplingOptions(limit))
      for (place, answers) in zip(open, drawn) {
        written += answers[0].tokens.count
        let whole = kept[place] + answers[0].tokens
        let response = environment.response(whole)
        isRight[place] = environment.isCorrect(response, to: asked[place].problem)
        if keepingRightSteps {
          let steps = response.steps
          let count = environment.task.check(response, for: asked[place].problem)?.steps ?? 0
          let end = count == 0 ? 0 : steps[min(count, steps.count) - 1].upperBound
          kept[place] = Array(whole[..<end])
        }
      }
      right.append(mean(isRight.map { $0 ? 1 : 0 }))
      tokens.append(Double(written) / Double(asked.count))
    }
    return AskedAgain(right: right, tokens: tokens)
  }
}
