import Tokens
import ChainOfThought
import Random
import Tasks
import Testing

@Suite("Any symbols at all")
struct AnySymbolsTests {
  /// The form of a response, said in another way than the parser does: of all tags exactly the due ones in
  /// the due order, text only inside the blocks, and some in the answer.
  private func isWellFormed(_ symbols: [String], prefill: Prefill) -> Bool {
    let tags = ["<think>", "</think>", "<answer>", "</answer>", "<end>"]
    let due = Array(tags.dropFirst([.nothing: 0, .think: 1, .answer: 3][prefill] ?? 0))
    guard symbols.filter(tags.contains) == due, symbols.last == "<end>" else { return false }
    // Between the tags: before the first, …, before <end>.
    var gaps = symbols.split(omittingEmptySubsequences: false, whereSeparator: tags.contains)
      .map(\.count).dropLast()
    let (afterAnswer, answer) = (gaps.popLast(), gaps.popLast())
    guard afterAnswer == 0, let answer, answer > 0 else { return false }
    // What is left ends with the gap before <answer>, of a prompt that does not give it.
    if prefill == .answer { return gaps.isEmpty }
    return gaps.last == 0 && (prefill == .think || gaps.first == 0)
  }

  /// Tokens drawn at random, of the vocabulary and out of it, or a worked solution with a few changes.
  private func tokens<T: VerifiableTask>(
    _ task: T, _ problem: T.Problem, _ prefill: Prefill, using generator: inout SeededGenerator
  ) throws -> [Token] {
    let count = Token(task.vocabulary.count)
    let wild: [Token] = [-1, count, .min, .max]
    func any() -> Token {
      let draw = generator.uniform()
      return draw < 0.02
        ? generator.element(of: wild)
        : draw < 0.2
          ? Token(generator.integer(below: 7))
          : Token(generator.integer(below: Int(count)))
    }
    if generator.uniform() < 0.3 { return (0..<generator.integer(below: 40)).map { _ in any() } }
    let solution = task.workedSolution(to: problem, using: &generator)
    var tokens = try task.vocabulary.tokens(of: Template.completion(of: solution, prefill: prefill))
    for _ in 0..<generator.integer(below: 4) where !tokens.isEmpty {
      let place = generator.integer(below: tokens.count)
      switch generator.integer(below: 4) {
      case 0: tokens[place] = any()
      case 1: tokens.insert(any(), at: place)
      case 2: tokens.remove(at: place)
      default: tokens.removeLast(tokens.count - place)
      }
    }
    return tokens
  }

  private func fuzz<T: StepCheckable>(_ tasks: [T], seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var wellFormed = 0
    var mistakes = 0
    for index in 0..<10_000 {
      let task = tasks[index % tasks.count]
      let prefill = Prefill.allCases[index % 3]
      let problem = task.problem(using: &generator)
      let tokens = try tokens(task, problem, prefill, using: &generator)
      let response = Response(tokens: tokens, vocabulary: task.vocabulary, prefill: prefill)
      let text = task.vocabulary.decode(tokens)

      // Known tokens are read back; unknown ones are refused.
      if tokens.allSatisfy({ (0..<Token(task.vocabulary.count)).contains($0) }) {
        #expect(try task.vocabulary.encode(text) == tokens)
      } else {
        #expect(throws: UnknownSymbol.self) { try task.vocabulary.encode(text) }
      }
      #expect(response.isWellFormed == isWellFormed(response.symbols, prefill: prefill))
      wellFormed += response.isWellFormed ? 1 : 0

      // Symbols and text are read alike.
      let read = TextResponse(text, prefill: prefill, isTruncated: true)
      #expect(read.violation?.reason == response.violation?.reason)
      #expect(read.answer == response.answer.map { response.symbols[$0].joined(separator: " ") })

      // A right answer is the reference's, up to order and repetition; and every place is in range.
      let isCorrect = task.verify(response.answerSymbols, for: problem)
      #expect(
        !isCorrect || Set(response.answerSymbols).isSubset(of: task.answer(to: problem) + [","]))
      let check = task.check(response, for: problem)
      #expect((check == nil) == (response.thought == nil))
      if let mistake = check?.mistake {
        mistakes += 1
        #expect(mistake.symbols.clamped(to: 0..<response.symbols.count) == mistake.symbols)
        #expect(!transcript(response, marking: mistake, width: 40).isEmpty)
      } else if let check, check.isFaithful, !check.gaveUp {
        #expect(isCorrect)  // right steps to the end, and the answer that follows from them
      }
    }
    // The draw is worth something: many of either kind.
    #expect(wellFormed > 1000 && mistakes > 1000)
  }

  @Test("are read, verified, checked and shown: running sums")
  func runningSums() throws {
    try fuzz(
      [try RunningSum(terms: 1...6), try RunningSum(terms: 1...6, style: .running)], seed: 1)
  }

  @Test("are read, verified, checked and shown: quadratics")
  func quadratics() throws {
    try fuzz(
      [
        try Quadratic(method: .factorSearch(FactorSearch(giveUp: 0.4))),
        try Quadratic(method: .factorSearch(FactorSearch(order: .random, giveUp: 0.4))),
        try Quadratic(method: .discriminant),
      ], seed: 2)
  }
}
