import TinyR1

/// The largest number of candidates that is told apart; equations with more count as if they had so many.
public let mostCandidates = 6

/// The labels of the buckets by number of candidates: `1`, `2` and so on, the last with a `+`.
public let candidateLabels = (1...mostCandidates).map {
  $0 == mostCandidates ? "\($0)+" : "\($0)"
}

/// Returns the numbers of equations with 1, 2, … candidates.
public func candidateCounts(of equations: [Quadratic.Problem]) -> [Int] {
  (1...mostCandidates).map { count in
    equations.count { min($0.candidates.count, mostCandidates) == count }
  }
}

/// Returns the labels of the buckets, each with the number of its equations: `1 (3)`, `2 (23)`.
public func candidateLabels(of equations: [Quadratic.Problem]) -> [String] {
  zip(candidateLabels, candidateCounts(of: equations)).map { "\($0) (\($1))" }
}

extension EvaluationResult<Quadratic.Problem> {
  /// The mean of some numbers of the attempts, for the equations with 1, 2, … candidates apart; NaN where
  /// there are no such equations.
  ///
  ///     result.byCandidates { [$0.passAtOne] }
  public func byCandidates(_ numbers: (Attempts) -> [Double]) -> [Double] {
    (1...mostCandidates).map { count in
      let own = attempts.filter { min($0.problem.candidates.count, mostCandidates) == count }
      return TinyR1.mean(own.flatMap(numbers))
    }
  }
}
