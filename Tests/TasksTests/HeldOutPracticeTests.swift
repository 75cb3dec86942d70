import Random
import Tasks
import Testing
import Tokens

@Suite("What may be practised of a c that is held out")
struct HeldOutPracticeTests {
  private let split = Split(seed: 1)

  /// A drill that names a c: which c, the sign of b, and what is written.
  private struct Named {
    let constant: Int
    let sumIsNegative: Bool
    let showsSum: Bool
    let thought: String
  }

  /// Reads the question `pairs x² - 5 x + 6 = 0` or `pairs x² - x + 6 = 0`; `nil` for a list of pairs.
  private func named(_ drill: FactorDrill) throws -> Named? {
    if drill.question.contains(";") { return nil }
    let x = try #require(drill.question.lastIndex(of: "x"))
    let end = try #require(drill.question.lastIndex(of: "="))
    let digits = try #require(Int(drill.question[(x + 2)..<end].joined()))
    return Named(
      constant: drill.question[x + 1] == "-" ? -digits : digits,
      sumIsNegative: drill.question[2] == "+" && drill.question[3] != "0",  // `+ 0 x` is a sum of 0
      showsSum: x > 3,
      thought: drill.thought.joined(separator: " "))
  }

  /// The values of c other than 0 that are held out, and those that are not, each with the signs of the sum
  /// that its equations have.
  private func classes(of task: Quadratic) -> (heldOut: Set<[Int]>, training: Set<[Int]>) {
    func classes(_ isHeldOut: Bool) -> Set<[Int]> {
      Set(
        task.allProblems.filter {
          $0.constant != 0 && split.isHeldOut($0, of: task) == isHeldOut
        }.map { [$0.constant, $0.roots.sum < 0 ? 1 : 0] })
    }
    return (classes(true), classes(false))
  }

  /// Returns what is practised in so many drills that name a c.
  private func practised(
    _ practice: HeldOutPractice, of task: Quadratic, draws: Int = 60_000
  ) throws -> [Named] {
    var generator = SeededGenerator(seed: 7)
    return try (0..<draws).compactMap { _ in
      try named(task.drill(on: split, heldOut: practice, using: &generator))
    }
  }

  @Test("left out, no held-out c is ever named, and every other one is")
  func unseen() throws {
    let task = try Quadratic(range: 12)
    let (heldOut, training) = classes(of: task)
    #expect(heldOut.contains([6, 0]) && heldOut.contains([6, 1]) && heldOut.count > 20)
    let drills = try practised(.unseen, of: task)
    let met = Set(drills.map { [$0.constant, $0.sumIsNegative ? 1 : 0] })
    #expect(met == training.subtracting(heldOut))
    #expect(drills.allSatisfy { $0.thought.hasPrefix("try") })
    #expect(drills.contains { $0.showsSum } && drills.contains { !$0.showsSum })
  }

  @Test("as a fact, a held-out c is listed and never tried; of the others so many are, and no more")
  func listed() throws {
    let task = try Quadratic(range: 12)
    let (heldOut, training) = classes(of: task)
    let drills = try practised(.listed(share: 0.4), of: task)
    let constants = Set(heldOut.map { $0[0] })
    let (facts, others) = (
      drills.filter { constants.contains($0.constant) },
      drills.filter { !constants.contains($0.constant) }
    )
    #expect(Set(facts.map { [$0.constant, $0.sumIsNegative ? 1 : 0] }) == heldOut)
    #expect(Set(others.map { [$0.constant, $0.sumIsNegative ? 1 : 0] }) == training)
    for drill in facts {
      #expect(!drill.showsSum && !drill.thought.contains("try") && !drill.thought.contains("sum"))
    }
    for drill in drills where !drill.thought.contains("try") {
      let pairs = FactorPair.all(
        product: drill.constant, sumIsNegative: drill.sumIsNegative)
      #expect(
        drill.thought == pairs.map { $0.symbols.joined(separator: " ") }.joined(separator: " ; "))
    }
    // 60,000 · 4/7 drills name a c, four in five of them one that is not held out: the share of lists has
    // a standard error of √(0.4 · 0.6 / 27,000) = 0.003.
    let lists = others.count { !$0.thought.contains("try") }
    #expect(abs(Double(lists) / Double(others.count) - 0.4) < 0.012)
    #expect(drills.contains { $0.thought == "1 , 6 ; 2 , 3" && $0.constant == 6 })
  }

  @Test("lists no training c where the share is 0, and searches none where it is 1")
  func shares() throws {
    let task = try Quadratic(range: 12)
    let constants = Set(classes(of: task).heldOut.map { $0[0] })
    for (share, searches) in [(0.0, true), (1.0, false)] {
      let others = try practised(.listed(share: share), of: task, draws: 5000)
        .filter { !constants.contains($0.constant) }
      #expect(!others.isEmpty)
      #expect(others.allSatisfy { $0.thought.contains("try") == searches })
    }
  }

  @Test("no b is shown with a held-out c, and by default it is searched as ever")
  func searched() throws {
    let task = try Quadratic(range: 12)
    let (heldOut, _) = classes(of: task)
    let constants = Set(heldOut.map { $0[0] })
    for practice in [HeldOutPractice.searched, .listed(share: 0.4), .unseen] {
      let drills = try practised(practice, of: task)
      #expect(!drills.contains { constants.contains($0.constant) && $0.showsSum })
    }
    let facts = try practised(.searched, of: task).filter { constants.contains($0.constant) }
    #expect(Set(facts.map { [$0.constant, $0.sumIsNegative ? 1 : 0] }) == heldOut)
    #expect(facts.allSatisfy { $0.thought.hasPrefix("try") })
    var (one, other) = (SeededGenerator(seed: 9), SeededGenerator(seed: 9))
    for _ in 0..<2000 {
      #expect(
        task.drill(on: split, using: &one)
          == task.drill(on: split, heldOut: .searched, using: &other))
    }
  }
}
