import Tasks

extension Quadratic: StepCheckable {
  /// Checks a thought by whichever method it follows, that of this task or not.
  ///
  /// In a factor search, each try must have the product c, its sum must be right, and `yes` must be
  /// said exactly if that sum is −b. Candidates may come in any order, with or without `wait`. A
  /// thought whose last word is `no` gave up: that is no wrong step, and its conclusion is its last
  /// candidate. Through the discriminant, there is one right thought.
  public func check(_ response: Response, for problem: Problem) -> TraceCheck? {
    guard let thought = response.thought.map({ response.symbols[$0] }) else { return nil }
    let answer = Self.pair(inAnswer: response.answerSymbols)
    switch Self.approach(of: thought) {
    case .discriminant:
      let arrivesAt = Self.discriminantResult(of: thought)
      return TraceCheck(
        Self.discriminantTrace(for: problem).compare(thought), response: response,
        isFaithful: arrivesAt != nil && arrivesAt == answer)
    case .factorSearch:
      let arrivesAt = FactorSearch.lastCandidate(of: thought)
      return TraceCheck(
        FactorSearch.check(thought, for: problem), response: response,
        isFaithful: arrivesAt != nil && arrivesAt == answer, gaveUp: thought.last == "no")
    case nil:
      let first = thought.prefix(1)
      let mistake = Mistake(
        kind: first.isEmpty ? .missingStep : .unreadable, step: 0, symbols: first.indices,
        expected: "try (a pair of factors) or D (the discriminant)", found: first)
      return TraceCheck(
        CheckedSteps(count: 0, mistake: mistake), response: response, isFaithful: false)
    }
  }

  /// The two ways to go about a quadratic, as a thought shows them.
  public enum Approach: Hashable, Sendable {
    /// The thought begins with `try`.
    case factorSearch
    /// The thought begins with `D`.
    case discriminant
  }

  /// Returns the method of a thought, by its first symbol; `nil` if that begins neither method.
  public static func approach(of thought: some Collection<String>) -> Approach? {
    switch thought.first {
    case "try": .factorSearch
    case "D": .discriminant
    default: nil
    }
  }

  /// Returns the results of the last two steps, if those are the two halves.
  private static func discriminantResult(of thought: ArraySlice<String>) -> FactorPair? {
    let halves = thought.split(separator: ";").suffix(2).filter { $0.first == "(" }
    let results = halves.compactMap { step -> Int? in
      guard let equals = step.lastIndex(of: "=") else { return nil }
      var reader = SymbolReader(step[(equals + 1)...])
      let result = reader.takeNumber()
      return reader.isAtEnd ? result : nil
    }
    return results.count == 2 ? FactorPair(results[0], results[1]) : nil
  }
}
