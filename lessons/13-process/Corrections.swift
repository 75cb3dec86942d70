import TinyR1

// Texts to be fine-tuned on: a question with a thought up to some place, and the step that should follow there.
extension Environment<RunningSum> {
  /// The first wrong step of each response, replaced by the right one. What stands before it is the model's own.
  func correctedSteps(of groups: [SampleGroup<RunningSum.Problem>]) throws -> [PromptGroup] {
    try groups.flatMap { group in
      try group.samples.compactMap { sample -> PromptGroup? in
        guard let check = task.check(sample.response, for: group.problem), check.mistake != nil
        else { return nil }
        let right = sample.response.steps.prefix(check.steps)
        return PromptGroup(
          prompt: group.prompt + sample.tokens[..<(right.last?.upperBound ?? 0)],
          response: try step(check.steps, of: group.problem))
      }
    }
  }

  /// The control: right steps from anywhere in worked thoughts on the same questions.
  func randomSteps(
    _ count: Int, of groups: [SampleGroup<RunningSum.Problem>],
    using generator: inout SeededGenerator
  ) throws -> [PromptGroup] {
    try (0..<count).map { _ in
      let group = generator.element(of: groups)
      let place = generator.integer(below: group.problem.terms.count - 1)
      let before = try (0..<place).flatMap { try step($0, of: group.problem) }
      return PromptGroup(
        prompt: group.prompt + before, response: try step(place, of: group.problem))
    }
  }

  /// Returns what the model does well already: right steps of its own, from anywhere before a
  /// mistake.
  func rehearsedSteps(
    _ count: Int, of groups: [SampleGroup<RunningSum.Problem>],
    using generator: inout SeededGenerator
  ) -> [PromptGroup] {
    let thoughts = groups.flatMap { group in
      group.samples.map { sample in
        let right = task.check(sample.response, for: group.problem)?.steps ?? 0
        return (
          prompt: group.prompt, tokens: sample.tokens,
          steps: Array(sample.response.steps.prefix(right))
        )
      }
    }.filter { !$0.steps.isEmpty }
    guard !thoughts.isEmpty else { return [] }
    return (0..<count).map { _ in
      let (prompt, tokens, steps) = generator.element(of: thoughts)
      let step = generator.element(of: steps)
      return PromptGroup(
        prompt: prompt + tokens[..<step.lowerBound], response: Array(tokens[step]))
    }
  }

  /// The tokens of a right step with the `;` in front of it; after the last step the end of the thought, and the
  /// answer.
  private func step(_ place: Int, of problem: RunningSum.Problem) throws -> [Token] {
    let steps = task.trace(for: problem).steps
    guard place < steps.count else {
      let end = WorkedSolution(thought: [], answer: task.answer(to: problem))
      return try task.vocabulary.tokens(of: Template.completion(of: end, prefill: prefill))
    }
    return try task.vocabulary.tokens(
      of: (place > 0 ? [";"] : []) + steps[place].flatMap(\.symbols))
  }
}
