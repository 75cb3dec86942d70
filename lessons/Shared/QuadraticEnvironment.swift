import TinyR1

extension Environment<Quadratic> {
  /// A drill as tokens to learn from; without an answer, the response ends behind the thought.
  public func example(_ drill: FactorDrill) throws -> PromptGroup {
    try example(question: drill.question, thought: drill.thought, answer: drill.answer?.symbols)
  }

  /// `right` or `wrong`: the verdict on a response in a word.
  public func verdict(on response: Response, to problem: Quadratic.Problem) -> String {
    isCorrect(response, to: problem) ? "right" : "wrong"
  }

  /// A response for a reader, with its first wrong step marked.
  public func transcript(of response: Response, to problem: Quadratic.Problem) -> String {
    TinyR1.transcript(response, marking: task.check(response, for: problem)?.mistake)
  }
}
