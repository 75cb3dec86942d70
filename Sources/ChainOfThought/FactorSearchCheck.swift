import Tasks

extension FactorSearch {
  /// Checks the tries of a thought one after the other, up to the first that is wrong.
  static func check(
    _ thought: ArraySlice<String>, for problem: Quadratic.Problem
  ) -> CheckedSteps {
    var reader = SymbolReader(thought)
    var steps = 0
    func wrong(
      _ kind: Mistake.Kind, _ symbols: Range<Int>, expected: String, found: ArraySlice<String>
    ) -> CheckedSteps {
      CheckedSteps(
        count: steps,
        mistake: Mistake(
          kind: kind, step: steps, symbols: symbols, expected: expected, found: found))
    }
    while true {
      let start = reader.position
      guard !reader.isAtEnd else {
        return wrong(.missingStep, start..<start, expected: "try", found: [])
      }
      let attempt: Attempt
      do {
        attempt = try Attempt(from: &reader)
      } catch {
        let next = thought[(start + 1)...].firstIndex { $0 == "try" || $0 == "wait" }
        return wrong(
          .unreadable, start..<(next ?? thought.endIndex), expected: error.expected,
          found: thought[error.position...].prefix(1))
      }
      if let fault = attempt.fault(for: problem) {
        return wrong(
          fault.kind, start..<reader.position, expected: fault.expected, found: fault.found[...])
      }
      steps += 1
      if reader.isAtEnd { return CheckedSteps(count: steps) }
      if attempt.isAccepted {
        let rest = thought[reader.position...]
        return wrong(.extraStep, rest.indices, expected: "the end of the thought", found: rest)
      }
      _ = reader.take("wait")
    }
  }

  /// Returns the pair after the last `try` of a thought, right or wrong; `nil` if no pair can be
  /// read.
  static func lastCandidate(of thought: ArraySlice<String>) -> FactorPair? {
    guard let start = thought.lastIndex(of: "try") else { return nil }
    var reader = SymbolReader(thought[start...])
    return try? Attempt.candidate(from: &reader)
  }
}

/// One try: `try 2 , 3 sum 5 yes`.
private struct Attempt {
  let pair: FactorPair
  let sum: Int
  let isAccepted: Bool

  /// Reads a try; throws the expected symbol and its position if there is no try to read.
  init(from reader: inout SymbolReader) throws(Unreadable) {
    pair = try Self.candidate(from: &reader)
    try reader.expect("sum")
    sum = try reader.expectNumber()
    isAccepted = reader.take("yes")
    if !isAccepted && !reader.take("no") {
      throw Unreadable(expected: "yes or no", position: reader.position)
    }
  }

  /// Reads the first half: `try 2 , 3`.
  static func candidate(from reader: inout SymbolReader) throws(Unreadable) -> FactorPair {
    try reader.expect("try")
    let a = try reader.expectNumber()
    try reader.expect(",")
    return FactorPair(a, try reader.expectNumber())
  }

  /// Returns the candidate's fault: its product, else its sum, else its verdict; `nil` without one.
  func fault(
    for problem: Quadratic.Problem
  ) -> (kind: Mistake.Kind, expected: String, found: [String])? {
    if pair.product != problem.constant {
      return (.notAFactorPair, "a product of \(problem.constant)", pair.symbols)
    }
    if sum != pair.sum {
      let expected = Numeral.symbols(of: pair.sum).joined(separator: " ")
      return (.arithmetic, expected, Numeral.symbols(of: sum))
    }
    switch (isAccepted, sum == -problem.linear) {
    case (true, false): return (.falseYes, "no", ["yes"])
    case (false, true): return (.falseNo, "yes", ["no"])
    default: return nil
    }
  }
}

/// The symbol that was expected at a place where something else stands.
private struct Unreadable: Error {
  let expected: String
  let position: Int
}

extension SymbolReader {
  fileprivate mutating func expect(_ symbol: String) throws(Unreadable) {
    guard take(symbol) else { throw Unreadable(expected: symbol, position: position) }
  }

  fileprivate mutating func expectNumber() throws(Unreadable) -> Int {
    guard let number = takeNumber() else {
      throw Unreadable(expected: "a number", position: position)
    }
    return number
  }
}

extension Mistake.Kind {
  /// The two numbers that are tried do not have the product that they should.
  public static let notAFactorPair = Self("does not try a factor pair")
  /// A candidate was accepted whose sum is wrong.
  public static let falseYes = Self("accepts a wrong sum")
  /// A candidate was turned down whose sum is right.
  public static let falseNo = Self("turns down the right sum")
}

extension Response {
  /// The number of candidates tried in the thought: the number of `try`.
  public var tries: Int { thoughtSymbols.count { $0 == "try" } }

  /// The number of times that the thought reconsiders: the number of `wait`.
  public var reevaluations: Int { thoughtSymbols.count { $0 == "wait" } }
}
