import Random
import Reward
import Testing

@Suite("Repetition")
struct RepetitionPenaltyTests {
  private func penalty(_ line: String, n: Int) -> Double {
    repetitionPenalty(line.split(separator: " ").map(String.init), n: n)
  }

  @Test(
    "is minus the share of n-grams that were there before",
    arguments: [
      ("a b a b a b", 2, -0.6),  // ab ba ab ba ab: 2 different ones of 5
      ("a b c d", 2, 0),
      ("a a a a", 1, -0.75),
      ("a a a a", 2, -2.0 / 3),
      ("a a a a", 4, 0),  // one 4-gram
      ("a b c a b c", 3, -0.25),  // abc bca cab abc: 3 of 4
    ] as [(String, Int, Double)])
  func golden(line: String, n: Int, expected: Double) {
    #expect(abs(penalty(line, n: n) - expected) < 1e-15)
  }

  @Test("in fewer symbols than n is none, where the usual code divides by zero")
  func short() {
    #expect(penalty("", n: 1) == 0)
    #expect(penalty("a a", n: 3) == 0)
  }

  @Test("is from 0 to, and without, −1, and comes nearer with every round")
  func limits() {
    let rounds = (1...40).map { rounds in
      penalty(String(repeating: "a b c ", count: rounds), n: 3)
    }
    #expect(rounds.first == 0)
    #expect(zip(rounds, rounds.dropFirst()).allSatisfy { $0 > $1 })
    // 120 symbols, 118 3-grams, 3 of them different.
    #expect(abs((rounds.last ?? 0) - (3.0 / 118 - 1)) < 1e-15)
  }

  @Test("is what counting all pairs of n-grams gives")
  func againstPairs() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let n = 1 + generator.integer(below: 4)
      let symbols = (0..<n + generator.integer(below: 30)).map { _ in
        generator.element(of: ["a", "b", "ab", ""])
      }
      let grams = (0...(symbols.count - n)).map { Array(symbols[$0..<$0 + n]) }
      let repeated = grams.indices.count { grams[..<$0].contains(grams[$0]) }
      let expected = -Double(repeated) / Double(grams.count)
      #expect(abs(repetitionPenalty(symbols, n: n) - expected) < 1e-15)
    }
  }

  @Test("of 100,000 symbols takes no time to speak of")
  func large() {
    let symbols = (0..<100_000).map { String($0 % 7) }
    // Seven different 3-grams of 99,998.
    #expect(abs(repetitionPenalty(symbols, n: 3) - (7.0 / 99_998 - 1)) < 1e-15)
  }
}
