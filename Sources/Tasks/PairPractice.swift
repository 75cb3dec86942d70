import Random

/// Practice for those who are to search for factors later: all candidates for one c, each with its sum,
/// and each sum held against b.
///
///     pairs x² - 7 x + 6 = 0    try 1 , 6 sum 7 yes wait try 2 , 3 sum 5 no    answer: 1 , 6
///     pairs x² - x + 6 = 0      try 1 , 6 sum 7 no wait try 2 , 3 sum 5 no     b is left open
///
/// It teaches what a search needs, and not how long to search: it goes through all the pairs, wherever
/// the right one is, and answers only if there is one. Most b that are shown belong to no equation with whole roots, so that there is little to
/// be learned by heart. For a held-out c no b is ever shown: its pairs are common knowledge, which of
/// them is wanted is not.
public struct PairPractice: Hashable, Sendable {
  /// The symbols of the question: `pairs`, and an equation of which b may be missing.
  public let question: [String]
  /// The symbols of the thought.
  public let thought: [String]
  /// The pair whose sum is −b; `nil` if there is none, or b is left open.
  public let answer: FactorPair?
}

extension Quadratic {
  /// Draws practice for a c of this task, held out or not.
  ///
  /// - Parameters:
  ///   - split: which equations are held out.
  ///   - generator: draws c, and b.
  /// - Returns: a question, what is thought about it, and the answer if there is one.
  public func practice(on split: Split, using generator: inout SeededGenerator) -> PairPractice {
    var problem = problem(using: &generator)
    // Equations whose c has several pairs in range are passed over as often, so that all c are practised
    // alike; c = 0 has no end of pairs.
    while problem.constant == 0 || generator.integer(below: mates(of: problem)) > 0 {
      problem = self.problem(using: &generator)
    }
    let candidates = problem.candidates
    // Two fifths of the b shown have whole roots: a mate for nearly every "no" there is a "yes".
    let sum =
      generator.uniform() < 0.4
      ? generator.element(of: candidates).sum
      : (problem.roots.sum < 0 ? -1 : 1) * (1 + generator.integer(below: 2 * range))
    let isKept = alwaysHeldOut.contains { $0.linear == -sum && $0.constant == problem.constant }
    let showsSum =
      !isKept && !split.isHeldOut(problem, of: self) && generator.uniform() < 0.8
    var thought: [String] = []
    for candidate in candidates {
      if !thought.isEmpty { thought.append("wait") }
      thought += ["try"] + candidate.symbols + ["sum"] + Numeral.symbols(of: candidate.sum)
      thought.append(showsSum && candidate.sum == sum ? "yes" : "no")
    }
    let linear =
      showsSum
      ? [-sum < 0 ? "-" : "+"] + Numeral.symbols(of: abs(sum)) : [problem.roots.sum < 0 ? "+" : "-"]
    let constant = [problem.constant < 0 ? "-" : "+"] + Numeral.symbols(of: abs(problem.constant))
    return PairPractice(
      question: ["pairs", "x²"] + linear + ["x"] + constant + ["=", "0"], thought: thought,
      answer: showsSum ? candidates.first { $0.sum == sum } : nil)
  }

  /// How many equations of this task have the same candidates.
  private func mates(of problem: Problem) -> Int {
    problem.candidates.count { max(abs($0.first), abs($0.second)) <= range }
  }
}
