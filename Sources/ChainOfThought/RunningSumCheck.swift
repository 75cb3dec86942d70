import Tasks

extension RunningSum: StepCheckable {
  /// Checks `3 + 4 = 7 ; 7 - 9 = 8`: each result, each term copied from the question, each result
  /// carried over, and that no step is missing or too many. Steps are to be written in this task's
  /// style.
  ///
  /// The conclusion of a thought is its last result, right or wrong; without any step, it is the
  /// only term of a sum of one term.
  public func check(_ response: Response, for problem: Problem) -> TraceCheck? {
    guard let thought = response.thought.map({ response.symbols[$0] }) else { return nil }
    let trace = trace(for: problem)
    var arrivesAt: String?
    if thought.isEmpty && trace.steps.isEmpty {
      arrivesAt = String(problem.terms[0])
    } else if thought.dropLast().last == (style == .equations ? "=" : "→") {
      arrivesAt = thought.last
    }
    return TraceCheck(
      trace.compare(thought), response: response,
      isFaithful: arrivesAt != nil && response.answerSymbols == [arrivesAt])
  }
}
