import Random
import Tasks
import Testing

@Suite("A split")
struct SplitTests {
  @Test("holds out the same problems in every process and on every machine")
  func golden() throws {
    // Computed by an independent program: FNV-1a of the text, SplitMix64 of hash and seed.
    let sum = try RunningSum(terms: 1...1)
    let digits = try (0...9).filter {
      Split(seed: 1).isHeldOut(try RunningSum.Problem(terms: [$0]), of: sum)
    }
    #expect(digits == [2, 3])

  }

  @Test("holds out all equations with the same c together, and the one of the lessons by itself")
  func families() throws {
    let task = try Quadratic(range: 12)
    let split = Split(seed: 1)
    let families = Dictionary(grouping: task.allProblems) { $0.constant }
    var heldOut = 0
    for (constant, family) in families {
      let out = family.filter { split.isHeldOut($0, of: task) }
      if constant == 6 {
        #expect(out.contains(Quadratic.Problem(roots: 2, 3)))
      } else {
        #expect(out.isEmpty || out.count == family.count)
      }
      heldOut += out.isEmpty ? 0 : 1
    }
    // A fifth of the constants, give or take three standard deviations of as many coins.
    #expect(abs(Double(heldOut) - 0.2 * Double(families.count)) < 3 * 4.2)
  }

  @Test("never lets a held-out problem be drawn for training, nor the reverse")
  func disjoint() throws {
    let task = try RunningSum(terms: 1...4)
    let split = Split(seed: 3)
    var generator = SeededGenerator(seed: 5)
    var training = Set<RunningSum.Problem>()
    var heldOut = Set<RunningSum.Problem>()
    for _ in 0..<4000 {
      training.insert(try split.trainingProblem(of: task, using: &generator))
      heldOut.insert(try split.heldOutProblem(of: task, using: &generator))
    }
    #expect(training.count > 500 && heldOut.count > 500)
    #expect(training.isDisjoint(with: heldOut))
  }

  @Test("holds out the wanted share", arguments: [0.0, 0.05, 0.2, 0.5, 1.0])
  func fraction(fraction: Double) throws {
    var quadratic = try Quadratic(range: 50)
    quadratic.alwaysHeldOut = []
    let problems = quadratic.allProblems
    #expect(problems.count == 5151)  // 101 · 51: pairs of 101 roots, in order, with repetition
    let split = Split(seed: 7, heldOutFraction: fraction)
    let count = Double(problems.count { split.isHeldOut($0, of: quadratic) })
    // Binomial: mean 5151 f, variance 5151 f (1 − f).
    let deviation = (5151 * fraction * (1 - fraction)).squareRoot()
    #expect(abs(count - 5151 * fraction) <= 4 * deviation)
  }

  @Test("is another one for another seed")
  func seeds() throws {
    let quadratic = try Quadratic(range: 12)
    let sides = Set(
      (0..<20).map { seed in
        quadratic.allProblems.map { Split(seed: seed).isHeldOut($0, of: quadratic) }
      })
    #expect(sides.count == 20)
  }

  @Test("always holds out what the task says, whatever the seed and the fraction")
  func alwaysHeldOut() throws {
    var quadratic = try Quadratic(range: 12)
    let shown = Quadratic.Problem(roots: 3, 2)
    #expect(shown.description == "x² - 5x + 6 = 0")
    // Of the same c are x² - 7x + 6, x² + 5x + 6 and x² + 7x + 6: 4 of 325.
    for seed in 0..<50 as Range<UInt64> {
      let split = Split(seed: seed, heldOutFraction: 0)
      #expect(split.isHeldOut(shown, of: quadratic))
      #expect(quadratic.allProblems.count { split.isHeldOut($0, of: quadratic) } == 4)
    }
    quadratic.alwaysHeldOut = []
    #expect(!Split(seed: 1, heldOutFraction: 0).isHeldOut(shown, of: quadratic))
  }

  @Test("says so when a side is empty instead of drawing for ever")
  func emptySide() throws {
    let task = try RunningSum(terms: 1...1)
    var generator = SeededGenerator(seed: 1)
    #expect(throws: TaskError.nothingDrawn(heldOut: true, draws: 10_000)) {
      try Split(seed: 1, heldOutFraction: 0).heldOutProblem(of: task, using: &generator)
    }
    #expect(throws: TaskError.nothingDrawn(heldOut: false, draws: 10_000)) {
      try Split(seed: 1, heldOutFraction: 1).trainingProblem(of: task, using: &generator)
    }
  }

  @Test("refuses a share that is none")
  func refusals() async {
    await #expect(processExitsWith: .failure) { _ = Split(seed: 1, heldOutFraction: 1.5) }
    await #expect(processExitsWith: .failure) { _ = Split(seed: 1, heldOutFraction: .nan) }
  }
}
