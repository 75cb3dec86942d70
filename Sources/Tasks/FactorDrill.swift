import Random

/// Exercises that prepare a model for the search for factors, of two kinds.
///
///     pairs x² - 7 x + 6 = 0          try 1 , 6 sum 7 yes wait try 2 , 3 sum 5 no     answer: 1 , 6
///     pairs x² - x + 6 = 0            try 1 , 6 sum 7 no wait try 2 , 3 sum 5 no      b is left open
///     pairs x² - 9 x ; 4 , 7 ; 1 , 8  try 4 , 7 sum 1 1 no wait try 1 , 8 sum 9 yes   answer: 1 , 8
///
/// The first kind names a c and goes through all its pairs in the order of the task's own search,
/// wherever the right one is: the knowledge that a search needs. Most b that are shown belong to no
/// equation with whole roots, so that there is little to memorise. For a held-out c no b is ever
/// shown: a model sees its pairs, but never which of them is the right one. ``HeldOutPractice`` says
/// whether they are searched, only listed, or not there at all.
///
/// The second kind names no c. It lists pairs that have nothing to do with each other, and the one
/// whose sum is −b, if there is one, is the last to be tried: the procedure of every search. There
/// are too many of these lists to memorise, so a model has to learn to add, to compare, and to copy
/// the pair that was found. A model trained on the first kind alone memorises these steps as well,
/// and fails on a c that no equation had.
///
/// Neither teaches how long to search.
public struct FactorDrill: Hashable, Sendable {
  /// The symbols of the question: `pairs`, and an equation in part.
  public let question: [String]
  /// The symbols of the thought.
  public let thought: [String]
  /// The pair whose sum is −b; `nil` if there is none, or b is left open.
  public let answer: FactorPair?

  /// Practice from its parts, for other exercises than the two kinds above.
  public init(question: [String], thought: [String], answer: FactorPair?) {
    (self.question, self.thought, self.answer) = (question, thought, answer)
  }

  /// The pairs of a c as a bare list, without a try: `pairs x² - x + 6 = 0`, `1 , 6 ; 2 , 3`.
  private init(_ question: [String], listing candidates: [FactorPair]) {
    self.question = ["pairs", "x²"] + question
    thought = Array(candidates.map(\.symbols).joined(separator: [";"]))
    answer = nil
  }

  private init(_ question: [String], _ candidates: [FactorPair], sum: Int?) {
    self.question = ["pairs", "x²"] + question
    answer = sum.flatMap { sum in candidates.first { $0.sum == sum } }
    thought = Array(
      candidates.map { pair in
        ["try"] + pair.symbols + ["sum"] + Numeral.symbols(of: pair.sum)
          + [pair.sum == sum ? "yes" : "no"]
      }.joined(separator: ["wait"]))
  }
}

extension FactorDrill {
  /// Draws a c and goes through all its candidates: each with its sum compared with −b if a b is
  /// shown, or as a bare list.
  static func factors(
    of task: Quadratic, on split: Split, heldOut practice: HeldOutPractice,
    using generator: inout SeededGenerator
  ) -> FactorDrill {
    var problem = task.problem(using: &generator)
    // Equations whose c has k pairs in range are skipped in k − 1 of k draws, so that all c are
    // practised equally often; c = 0 has infinitely many pairs.
    while problem.constant == 0 || generator.integer(below: task.mates(of: problem)) > 0
      || practice == .unseen && split.isHeldOut(problem, of: task)
    {
      problem = task.problem(using: &generator)
    }
    var candidates = problem.candidates
    if case .factorSearch(let search) = task.method {
      candidates = search.inOrder(problem, using: &generator)
    }
    let isHeldOut = split.isHeldOut(problem, of: task)
    let openSum = [problem.roots.sum < 0 ? "+" : "-", "x"]
    let constant = signed(problem.constant) + ["=", "0"]
    var shareShown = 0.8
    if case .listed(let share) = practice {
      if isHeldOut || generator.uniform() < share {
        return FactorDrill(openSum + constant, listing: candidates)
      }
      shareShown = 1  // so that a question says whether a list is wanted or a search
    }
    // Two fifths of the b shown have whole roots, so that "yes" occurs as well as "no".
    let sum =
      generator.uniform() < 0.4
      ? generator.element(of: candidates).sum
      : (problem.roots.sum < 0 ? -1 : 1) * (1 + generator.integer(below: 2 * task.range))
    let showsSum = !isHeldOut && generator.uniform() < shareShown
    return FactorDrill(
      (showsSum ? signed(-sum) + ["x"] : openSum) + constant, candidates,
      sum: showsSum ? sum : nil)
  }

  /// Draws one to four unrelated pairs, tried in the order in which they are listed until one fits;
  /// in half of the cases one does.
  static func list(
    for task: Quadratic, using generator: inout SeededGenerator
  ) -> FactorDrill {
    let pairs = (0...generator.integer(below: 4)).map { _ in
      anyPair(of: task, using: &generator)
    }
    let place = generator.integer(below: 2 * pairs.count)
    let sum = (place < pairs.count ? pairs[place] : anyPair(of: task, using: &generator)).sum
    let tried = pairs.firstIndex { $0.sum == sum }.map { pairs[...$0] } ?? pairs[...]
    return FactorDrill(
      signed(-sum) + ["x"] + pairs.flatMap { [";"] + $0.symbols }, Array(tried), sum: sum)
  }

  /// Draws a pair of any signs whose product is within that of the largest roots.
  private static func anyPair(
    of task: Quadratic, using generator: inout SeededGenerator
  ) -> FactorPair {
    let (near, largest) = (1 + generator.integer(below: task.range), task.range * task.range)
    let far = near + generator.integer(below: largest / near - near + 1)
    return FactorPair(
      generator.uniform() < 0.5 ? near : -near, generator.uniform() < 0.5 ? far : -far)
  }

  private static func signed(_ number: Int) -> [String] {
    [number < 0 ? "-" : "+"] + Numeral.symbols(of: abs(number))
  }
}

extension Quadratic {
  /// Draws practice: four times in seven all pairs of a c of this task, otherwise a list of pairs.
  ///
  /// - Parameters:
  ///   - split: which equations are held out.
  ///   - practice: what is practised of a held-out c; by default the same searches as of any other.
  ///   - generator: draws everything.
  /// - Returns: a question, what is thought about it, and the answer if there is one.
  public func drill(
    on split: Split, heldOut practice: HeldOutPractice = .searched,
    using generator: inout SeededGenerator
  ) -> FactorDrill {
    generator.integer(below: 7) < 4
      ? .factors(of: self, on: split, heldOut: practice, using: &generator)
      : .list(for: self, using: &generator)
  }

  /// Counts the equations of this task that have the same candidates.
  fileprivate func mates(of problem: Problem) -> Int {
    problem.candidates.count { max(abs($0.first), abs($0.second)) <= range }
  }
}
