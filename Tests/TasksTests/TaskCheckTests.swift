import Random
import Synchronization
import Tasks
import Testing
import Tokens

@Suite("A check of a task")
struct TaskCheckTests {
  @Test("finds nothing wrong with the tasks of the library")
  func sound() throws {
    func expectSound(_ task: some VerifiableTask, context: Int = 200) {
      let check = checkTask(task, split: Split(seed: 1), context: context, draws: 500)
      #expect(check.problems == [], "\(type(of: task))")
      #expect(check.longestText <= context && check.differentProblems > 1)
    }
    expectSound(try RunningSum(terms: 1...8))
    expectSound(try Quadratic())
    expectSound(try Quadratic(method: .discriminant))
    expectSound(try Countdown(count: 2...4, giveUp: 0.5, maximumTries: 4))
    expectSound(TaskMixture(try Quadratic(), try RunningSum(terms: 2...4), share: 0.5))
  }

  @Test("counts the texts' tokens, different problems and right solutions")
  func numbers() {
    let check = checkTask(Doubling(), split: Split(seed: 1, heldOutFraction: 0.3), context: 14)
    #expect(check.problems == [])
    #expect(check.differentProblems == 10)
    // `User: double 9 Assistant: <think> 9 + 9 </think> <answer> 1 8 </answer> <end>`
    #expect(check.longestText == 14)
    #expect(check.shareOfRightSolutions == 1)
    #expect(
      check.description == "10 different problems, texts of up to 14 tokens, 100% of the worked "
        + "solutions right")
  }

  @Test("says what is wrong, and nothing else", arguments: Doubling.Fault.allCases)
  func faults(fault: Doubling.Fault) throws {
    let split = Split(
      seed: 1, heldOutFraction: fault == .noneHeldOut ? 0 : fault == .allHeldOut ? 1 : 0.3)
    let context = fault == .long ? 13 : 14
    let check = checkTask(Doubling(fault), split: split, context: context)
    let found = check.problems.joined(separator: "\n")
    #expect(check.problems.count == 1, "\(found)")
    #expect(found.contains(fault.rawValue), "\(found)")
    #expect(check.description.hasSuffix("\nwrong: \(found)"))
  }
}

/// Twice a digit, and what may be wrong with it; each fault with words of the sentence that it gives.
struct Doubling: VerifiableTask {
  enum Fault: String, CaseIterable, Sendable {
    case seed = "The same seed gives other problems"
    case unknown = "has \"double\", which is not in the vocabulary"
    case special = "has \"<think>\", which marks the parts"
    case right = "does not verify"
    case vote = "is counted as something else"
    case empty = "An empty answer to"
    case question = "have the question \"double 0\""
    case any = "verify says yes to everything"
    case long = "The longest text has 14 tokens, and the model reads 13"
    case solutions = "worked solutions none is right"
    case noneHeldOut = "none is held out"
    case allHeldOut = "each is held out"
  }

  let fault: Fault?
  /// A counter that lives on between draws, as a generator of one's own would.
  private static let other = Counter()

  init(_ fault: Fault? = nil) { self.fault = fault }

  var vocabulary: Vocabulary {
    Vocabulary(Numeral.digits + ["+"] + (fault == .unknown ? [] : ["double"]))
  }

  func problem(using generator: inout SeededGenerator) -> Int {
    let digit = generator.integer(below: 10)
    return fault == .seed ? Self.other.next() : digit
  }

  func question(for problem: Int) -> [String] {
    ["double", String(fault == .question && problem == 1 ? 0 : problem)]
  }

  func answer(to problem: Int) -> [String] { Numeral.symbols(of: 2 * problem) }

  func workedSolution(
    to problem: Int, using generator: inout SeededGenerator
  ) -> WorkedSolution {
    let plus = fault == .special ? "<think>" : "+"
    return WorkedSolution(
      thought: [String(problem), plus, String(problem)],
      answer: answer(to: fault == .solutions ? problem + 1 : problem))
  }

  func verify(_ answer: [String], for problem: Int) -> Bool {
    switch fault {
    case .any: !answer.isEmpty
    case .empty: answer.isEmpty || answer == self.answer(to: problem)
    case .right: answer == self.answer(to: problem) && problem != 7
    default: answer == self.answer(to: problem)
    }
  }

  func vote(for answer: [String], to problem: Int) -> [String]? {
    fault == .vote ? answer.reversed() + ["+"] : answer.isEmpty ? nil : answer
  }
}

/// Counts on, from 0 to 9 and again.
private final class Counter: Sendable {
  private let count = Mutex(0)
  func next() -> Int {
    count.withLock {
      $0 = ($0 + 1) % 10
      return $0
    }
  }
}
