extension Response {
  /// Returns what is to be said of a response: right or wrong, and what is the matter with it.
  ///
  ///     response.verdict(isCorrect: false, task.check(response, for: problem))
  ///     // wrong: step 2 is computed wrongly: expected 8, found 9
  ///
  /// - Parameters:
  ///   - isCorrect: whether it is well-formed and its answer right.
  ///   - check: what became of its steps, where steps can be checked.
  /// - Returns: a phrase that begins with "right" or "wrong".
  public func verdict(isCorrect: Bool, _ check: TraceCheck?) -> String {
    let reason: String
    if let mistake = check?.mistake {
      reason = isCorrect ? ", after a mistake: \(mistake)" : ": \(mistake)"
    } else if let violation {
      reason = ": \(violation)"
    } else if !isCorrect, check?.gaveUp == true {
      reason = ": each step is right, and then it gave up"
    } else {
      reason = ""
    }
    return (isCorrect ? "right" : "wrong") + reason
  }
}
