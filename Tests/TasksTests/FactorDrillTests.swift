import Random
import Tasks
import Testing
import Tokens

@Suite("Practice with pairs")
struct FactorDrillTests {
  @Test("goes through all candidates, and holds each against a b that may be missing")
  func examples() throws {
    let task = try Quadratic(range: 12)
    var generator = SeededGenerator(seed: 1)
    var forms: Set<String> = []
    for _ in 0..<20_000 {
      let drill = task.drill(on: Split(seed: 1, heldOutFraction: 0), using: &generator)
      forms.insert((drill.question + [":"] + drill.thought).joined(separator: " "))
    }
    let isMet = { forms.contains($0) }  // a failure is to print this, not all of them
    // c = 8 has the candidates 1 · 8 and 2 · 4, with sums 9 and 6.
    #expect(isMet("pairs x² - 6 x + 8 = 0 : try 1 , 8 sum 9 no wait try 2 , 4 sum 6 yes"))
    #expect(isMet("pairs x² - 9 x + 8 = 0 : try 1 , 8 sum 9 yes wait try 2 , 4 sum 6 no"))
    #expect(isMet("pairs x² - 7 x + 8 = 0 : try 1 , 8 sum 9 no wait try 2 , 4 sum 6 no"))
    #expect(isMet("pairs x² - x + 8 = 0 : try 1 , 8 sum 9 no wait try 2 , 4 sum 6 no"))
    #expect(
      isMet("pairs x² + 0 x - 4 = 0 : try - 1 , 4 sum 3 no wait try - 2 , 2 sum 0 yes"))
    // For the c that is always held out no b is given away; its pairs are.
    #expect(isMet("pairs x² - x + 6 = 0 : try 1 , 6 sum 7 no wait try 2 , 3 sum 5 no"))
    let givenAway = forms.filter { $0.contains("x + 6 = 0") && !$0.hasPrefix("pairs x² - x") }
    #expect(
      givenAway == ["pairs x² + x + 6 = 0 : try - 1 , - 6 sum - 7 no wait try - 2 , - 3 sum - 5 no"]
    )
  }

  @Test("shows no b with a c that is held out, but all of its pairs")
  func heldOut() throws {
    let task = try Quadratic(range: 12)
    let split = Split(seed: 1)
    var generator = SeededGenerator(seed: 2)
    var open: Set<[String]> = []
    for _ in 0..<20_000 {
      let drill = task.drill(on: split, using: &generator)
      _ = try task.vocabulary.tokens(of: drill.question + drill.thought)
      guard !drill.question.contains(";") else { continue }
      let showsSum = drill.question[3] != "x"
      if !showsSum { open.insert(Array(drill.question.dropFirst())) }
      if showsSum {
        let constant = drill.question.drop { $0 != "x" }.dropFirst().prefix { $0 != "=" }
        let mates = task.allProblems.filter {
          task.question(for: $0).drop { $0 != "x" }.dropFirst().prefix { $0 != "=" } == constant
        }
        #expect(mates.contains { !split.isHeldOut($0, of: task) })
      }
    }
    // Each c but 0, with either sign of b that a problem has: all are met with b left open.
    let all = Set(
      task.allProblems.filter { $0.constant != 0 }.map {
        "\($0.constant) \($0.roots.sum < 0)"
      })
    #expect(open.count == all.count)
  }

  @Test("goes through the candidates in the order of the search")
  func order() throws {
    let search = FactorSearch(order: .fromEitherEnd)
    let task = try Quadratic(range: 12, method: .factorSearch(search))
    var generator = SeededGenerator(seed: 4)
    var forms: Set<String> = []
    for _ in 0..<40_000 {
      let drill = task.drill(on: Split(seed: 1, heldOutFraction: 0), using: &generator)
      forms.insert((drill.question + [":"] + drill.thought).joined(separator: " "))
    }
    let isMet = { forms.contains($0) }  // a failure is to print this, not all of them
    // c = 8: 1 · 8 and 2 · 4.
    #expect(isMet("pairs x² - 6 x + 8 = 0 : try 1 , 8 sum 9 no wait try 2 , 4 sum 6 yes"))
    #expect(isMet("pairs x² - 6 x + 8 = 0 : try 2 , 4 sum 6 yes wait try 1 , 8 sum 9 no"))
  }

  @Test("lists pairs of any kind, tries them in order up to the one that fits, and answers with it")
  func lists() throws {
    let task = try Quadratic(range: 12)
    var generator = SeededGenerator(seed: 3)
    var (count, fitting, stopped) = (0, 0, 0)
    for _ in 0..<20_000 {
      let drill = task.drill(on: Split(seed: 1), using: &generator)
      let parts = drill.question.split(separator: ";").map(Array.init)
      guard parts.count > 1 else { continue }
      count += 1
      let pairs = try parts.dropFirst().map { try #require(Quadratic.pair(inAnswer: $0)) }
      // `pairs x² - 9 x`: b, written with its sign, is minus the sum that is wanted.
      let digits = try #require(Int(parts[0][3..<parts[0].count - 1].joined()))
      let wanted = parts[0][2] == "-" ? digits : -digits
      let place = pairs.firstIndex { $0.sum == wanted }
      let tried = place.map { Array(pairs[...$0]) } ?? pairs
      #expect(drill.answer == place.map { pairs[$0] })
      let thought = tried.map { pair in
        "try \(pair.symbols.joined(separator: " ")) sum "
          + "\(Numeral.symbols(of: pair.sum).joined(separator: " ")) "
          + (pair.sum == wanted ? "yes" : "no")
      }
      #expect(drill.thought.joined(separator: " ") == thought.joined(separator: " wait "))
      #expect(pairs.allSatisfy { abs($0.product) <= 144 && abs($0.first) <= 12 })
      fitting += place == nil ? 0 : 1
      stopped += tried.count < pairs.count ? 1 : 0
    }
    // Three in seven of 20,000 are 8,571 ± 70; half of them fit, and some of the others by chance.
    #expect(abs(count - 8571) < 280)
    #expect(Double(fitting) / Double(count) > 0.5 && Double(fitting) / Double(count) < 0.6)
    #expect(stopped > count / 10)
  }
}
