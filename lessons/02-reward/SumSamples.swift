import TinyR1

extension Environment<RunningSum> {
  /// A worked sum as tokens to learn from. A hedged one ends in two to six digits in order, of which one
  /// is right.
  func example(
    _ problem: RunningSum.Problem, hedged: Bool, using generator: inout SeededGenerator
  ) throws -> PromptGroup {
    let worked = task.workedSolution(to: problem, using: &generator)
    let right = task.answer(to: problem)
    let others = generator.shuffled(Numeral.digits.filter { !right.contains($0) })
    let several = (right + others.prefix(1 + generator.integer(below: 5))).sorted()
    return try example(
      WorkedSolution(thought: worked.thought, answer: hedged ? several : right), to: problem)
  }

  /// Problems to train on.
  func trainingProblems(
    _ count: Int, using generator: inout SeededGenerator
  ) throws -> [RunningSum.Problem] {
    try (0..<count).map { _ in try trainingProblem(using: &generator) }
  }

  /// The same held-out problems for every model; one may be drawn twice.
  func heldOutSums(_ count: Int) throws -> [RunningSum.Problem] {
    var generator = SeededGenerator(seed: 1000)
    return try (0..<count).map { _ in try split.heldOutProblem(of: task, using: &generator) }
  }
}

/// The settings of sampling groups of so many responses, at temperature 1; there is room for a worked sum
/// and an answer of more than ten digits.
func groups(of size: Int) -> RolloutSettings {
  RolloutSettings(groupSize: size, maximumLength: 30)
}

/// The mean over samples of what a proxy pays, of the accuracy and of the digits in an answer.
struct ProxyEvaluation: Codable, Sendable {
  /// The proxy's pay for a response, from 0 to 1.
  let proxy: Double
  /// The share of responses that are right.
  let accuracy: Double
  /// The number of symbols that an answer has.
  let digits: Double

  /// The means over samples that were rewarded by the proxy.
  init(_ groups: [SampleGroup<RunningSum.Problem>]) {
    let samples = groups.flatMap(\.samples)
    proxy = mean(samples.map(\.reward))
    accuracy = mean(samples.map { $0.isCorrect ? 1 : 0 })
    digits = mean(samples.map { Double($0.response.answerSymbols.count) })
  }
}
