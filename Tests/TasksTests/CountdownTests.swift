import Random
import Tasks
import Testing
import Tokens

@Suite("A countdown")
struct CountdownTests {
  private func symbols(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  @Test("is asked and answered as documented")
  func example() throws {
    let task = try Countdown()
    let problem = try Countdown.Problem(numbers: [5, 2, 3], target: 16)
    #expect(task.canonicalText(of: problem) == "make 1 6 from 2 3 5")
    #expect(task.splitKey(of: problem) == "2 3 5")
    // By hand: 16 = (3 + 5) · 2 is all that works from left to right, with 3 + 5 in either order.
    #expect(problem.solutions.map(\.symbols) == ["( 3 + 5 ) × 2", "( 5 + 3 ) × 2"].map(symbols))
    #expect(task.answer(to: problem) == symbols("( 3 + 5 ) × 2"))
    #expect(task.vocabulary.count == 29)
  }

  @Test("takes any expression of the right value that uses each digit once")
  func taken() throws {
    let task = try Countdown()
    let problem = try Countdown.Problem(numbers: [2, 3, 5], target: 16)
    for answer in ["2 × ( 3 + 5 )", "( 5 + 3 ) × 2", "( ( 3 + 5 ) × 2 )", "( ( 3 ) + ( 5 ) ) × 2"] {
      #expect(task.verify(symbols(answer), for: problem), "\(answer)")
      #expect(task.vote(for: symbols(answer), to: problem) == task.answer(to: problem))
    }
    let four = try Countdown.Problem(numbers: [1, 2, 3, 4], target: 21)
    // Two halves, each computed by itself: no chain, and right all the same.
    #expect(try Countdown(count: 4...4).verify(symbols("( 1 + 2 ) × ( 3 + 4 )"), for: four))
  }

  @Test(
    "is not fooled",
    arguments: [
      "3 + 5 + 2 × 4", "( 3 + 5 ) × 2 + 0",  // a number that was not given
      "8 × 2", "( 3 + 5 ) + 3 + 5", "2 × 2 × 2 + 3 + 5", "( 3 + 5 ) × 2 × 1",  // twice, or made up
      "3 + 5 × 2", "3 + 5 2", "( 3 + 5 ) 2", "3 5 2", "( 3 + 5 ) ( 2 )",  // no operator
      "1 / 0", "3 + 5 / 0", "2 / 3 × 5", "0 / 0", "1 6", "1 6 × 1",  // division, the target
      "+ 3 + 5 × 2", "- 3 + 5", "( 3 + 5 ) × 2 =", "( 3 + 5 ) × 2 = 1 6", "= ( 3 + 5 ) × 2",
      "( 3 + 5 × 2", "( 3 + 5 ) ) × 2", "( ) × 2", "( 3 + 5 ) × × 2", "( 3 + ) 5 × 2", "", "( )",
      "×",
      "( 3 + 5 ) × 2 yes", "nan", "٣ + 5", "( 3 + 5 ) x 2", "( 3 + 5 ) * 2", "( 03 + 5 ) × 2",
    ])
  func fooled(answer: String) throws {
    let task = try Countdown()
    let problem = try Countdown.Problem(numbers: [2, 3, 5], target: 16)
    #expect(!task.verify(symbols(answer), for: problem))
  }

  @Test("does not trap at an answer of any length or depth")
  func endless() throws {
    let task = try Countdown()
    let problem = try Countdown.Problem(numbers: [2, 3, 5], target: 16)
    for symbol in ["(", "9", "×", ")", "-", "9 ×", "( ("] {
      let long = symbols(Array(repeating: symbol, count: 100_000).joined(separator: " "))
      #expect(!task.verify(long, for: problem))
      #expect(task.vote(for: long, to: problem) == nil)
    }
  }

  @Test("verifies just those expressions whose value is the target, of all there are")
  func allExpressions() throws {
    for numbers in [[2, 3, 5], [1, 1, 7], [4, 4, 4], [6, 8, 9], [2, 7]] {
      let all = Written.all(of: numbers, longest: 9)
      let task = try Countdown(count: 2...3)
      let targets = (1...99).compactMap { try? Countdown.Problem(numbers: numbers, target: $0) }
      // What a problem says can be reached is what some chain of the test's own reaches: 99 refusals
      // or solutions, none of them by the library's enumeration.
      #expect(Set(targets.map(\.target)) == chainTargets(numbers))
      for problem in targets {
        for written in all {
          #expect(task.verify(written.symbols, for: problem) == (written.value == problem.target))
        }
      }
    }
  }

  @Test("verifies no other text: of all texts of up to five symbols, only expressions")
  func allTexts() throws {
    let task = try Countdown(count: 2...2)
    let problem = try Countdown.Problem(numbers: [2, 3], target: 6)
    let right = Set(
      Written.all(of: [2, 3], longest: 5).filter { $0.value == 6 }.map(\.symbols))
    // By hand: 2 × 3 bare, in parentheses, or with one number in them; and the same of 3 × 2.
    #expect(right.count == 8)
    var texts: [[String]] = [[]]
    for _ in 1...5 {
      texts = texts.flatMap { text in
        ["2", "3", "+", "-", "×", "(", ")", "6"].map { text + [$0] }
      }
      for text in texts where task.verify(text, for: problem) { #expect(right.contains(text)) }
    }
    for text in right { #expect(task.verify(text, for: problem)) }
  }

  @Test("has a worked solution whose every step is right, and whose answer is its last try")
  func solutions() throws {
    let task = try Countdown(count: 2...4, luck: 0.3, giveUp: 0.3, maximumTries: 3)
    var generator = SeededGenerator(seed: 4)
    var (right, mostTries) = (0, 0)
    for _ in 0..<1000 {
      let problem = task.problem(using: &generator)
      let solution = task.workedSolution(to: problem, using: &generator)
      let tries = solution.thought.split(separator: "try")
      mostTries = max(mostTries, tries.count)
      for (index, words) in tries.enumerated() {
        let steps = words.prefix { !["yes", "no"].contains($0) }
        let result = try #require(value(ofSteps: Array(steps)))
        let isLast = index + 1 == tries.count
        #expect((result == problem.target) == words.contains("yes"))
        #expect(words.contains("wait") == !isLast)
        #expect(isLast || words.contains("no"))
      }
      let isRight = task.verify(solution.answer, for: problem)
      #expect(isRight == (solution.thought.last == "yes"))
      right += isRight ? 1 : 0
    }
    #expect(mostTries == 3)
    // A try is right by luck with 0.3 or more, and the teacher goes on after 0.7 of the others, twice
    // at most: at least 0.3 (1 + 0.49 + 0.49²) = 0.52 of all, less three standard deviations.
    #expect(right > 470 && right < 1000)
  }

  @Test("with a teacher that never gives up is always solved")
  func patient() throws {
    let task = try Countdown(count: 3...4)
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      let problem = task.problem(using: &generator)
      #expect((1...99).contains(problem.target))
      #expect(
        task.verify(task.workedSolution(to: problem, using: &generator).answer, for: problem))
      #expect(task.verify(task.answer(to: problem), for: problem))
    }
  }

  @Test("says what cannot be one")
  func refusals() throws {
    #expect(throws: TaskError.countOfNumbers(5)) { try Countdown(count: 3...5) }
    #expect(throws: TaskError.countOfNumbers(1)) { try Countdown(count: 1...3) }
    #expect(throws: TaskError.countOfNumbers(0)) { try Countdown.Problem(numbers: [], target: 1) }
    #expect(throws: TaskError.countdownNumber(0)) {
      try Countdown.Problem(numbers: [1, 0], target: 1)
    }
    #expect(throws: TaskError.target(100)) { try Countdown.Problem(numbers: [9, 9], target: 100) }
    // By hand: 1 and 2 give 3, −1, 1 and 2.
    let error = TaskError.unreachable(4, from: [1, 2])
    #expect(throws: error) { try Countdown.Problem(numbers: [2, 1], target: 4) }
    #expect(error.description == "4 cannot be reached from [1, 2] by + - × from left to right")
  }

  /// The result of `3 + 5 = 8 × 2 = 1 6`, if each step is right; computed here, from left to right.
  private func value(ofSteps steps: [String]) -> Int? {
    var reader = SymbolReader(steps)
    guard var value = reader.takeNumber() else { return nil }
    while let sign = reader.next {
      guard reader.take(sign), let number = reader.takeNumber(), reader.take("="),
        let result = reader.takeNumber()
      else { return nil }
      value = sign == "+" ? value + number : sign == "-" ? value - number : value * number
      guard result == value else { return nil }
    }
    return value
  }

  /// Returns the numbers that can be reached from left to right, as a set of results for each set
  /// of numbers used.
  private func chainTargets(_ numbers: [Int]) -> Set<Int> {
    func reached(_ left: [Int]) -> Set<Int> {
      guard left.count > 1 else { return Set(left) }
      return left.indices.reduce(into: []) { all, place in
        var others = left
        let last = others.remove(at: place)
        for before in reached(others) {
          all.formUnion([before + last, before - last, before * last])
        }
      }
    }
    return reached(numbers).intersection(1...99)
  }
}

/// An expression made from its parts, with its value: what the verifier has to read, built without it.
private struct Written: Hashable {
  /// The place that a term may have: a sum stands for itself, a product may be added, a factor multiplied.
  enum Level: Int { case sum = 1, product, factor }
  let symbols: [String]
  let value: Int
  let level: Level

  /// Every expression that uses each number once, in at most so many symbols.
  static func all(of numbers: [Int], longest: Int) -> Set<Written> {
    var found: Set<Written> = []
    if numbers.count == 1 {
      found.insert(Written(symbols: ["\(numbers[0])"], value: numbers[0], level: .factor))
    } else {
      for mask in 1..<(1 << numbers.count) - 1 {
        let part = { (bit: Int) in
          numbers.indices.filter { mask >> $0 & 1 == bit }.map { numbers[$0] }
        }
        for a in all(of: part(1), longest: longest) {
          for b in all(of: part(0), longest: longest) {
            let join = { (sign: String, value: Int, level: Level) in
              _ = found.insert(
                Written(symbols: a.symbols + [sign] + b.symbols, value: value, level: level))
            }
            if b.level != .sum {
              join("+", a.value + b.value, .sum)
              join("-", a.value - b.value, .sum)
            }
            if a.level != .sum && b.level == .factor { join("×", a.value * b.value, .product) }
          }
        }
      }
    }
    found = found.filter { $0.symbols.count <= longest }
    var fresh = found
    while !fresh.isEmpty {  // in one more pair of parentheses, while there is room
      fresh = Set(
        fresh.filter { $0.symbols.count + 2 <= longest }.map {
          Written(symbols: ["("] + $0.symbols + [")"], value: $0.value, level: .factor)
        }
      ).subtracting(found)
      found.formUnion(fresh)
    }
    return found
  }
}
