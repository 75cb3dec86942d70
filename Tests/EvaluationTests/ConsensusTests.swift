import Evaluation
import Random
import Testing

@Suite("cons@k")
struct ConsensusTests {
  @Test("is won by the answer with the most votes")
  func majority() {
    #expect(consensus([7, 7, 3], correct: 7) == 1)
    #expect(consensus([7, 3, 3], correct: 7) == 0)
    #expect(consensus(["a", "b", "c", "b"], correct: "b") == 1)  // two of four are enough
  }

  @Test("shares a tie among the winners, whatever their order")
  func ties() {
    #expect(consensus([7, 3], correct: 7) == 0.5)
    #expect(consensus([3, 7], correct: 7) == 0.5)
    #expect(consensus([1, 2, 3], correct: 3) == 1.0 / 3)
    #expect(consensus([1, 1, 2, 2, 3], correct: 3) == 0)
  }

  @Test("a response without an answer does not vote")
  func abstaining() {
    #expect(consensus([nil, nil, nil, 7], correct: 7) == 1)
    #expect(consensus([nil, nil], correct: 7) == 0)
    #expect(consensus([Int?](), correct: 7) == 0)
  }

  @Test("of one sample is pass@1")
  func one() {
    #expect(consensus([7], correct: 7) == 1)
    #expect(consensus([3], correct: 7) == 0)
  }

  @Test("shared ties are what a fair coin gives on average")
  func coin() {
    // Votes 2, 2, 2, 1: a winner drawn from the three is correct in ⅓ of 30,000 draws; the standard
    // error is 0.0027.
    var generator = SeededGenerator(seed: 5)
    let wins = (0..<30_000).count { _ in generator.integer(below: 3) == 0 }
    let shared = consensus([1, 1, 2, 2, 3, 3, 4], correct: 1)
    #expect(abs(Double(wins) / 30_000 - shared) < 5 * 0.0027)
  }
}

@Suite("Expected cons@k")
struct ExpectedConsensusTests {
  /// The mean of cons@k over every k-subset, written out.
  func overSubsets(_ answers: [Int?], k: Int, correct: Int) -> Double {
    let subsets = (0..<(1 << answers.count)).filter { $0.nonzeroBitCount == k }
    return subsets.map { subset in
      consensus(
        answers.indices.filter { subset >> $0 & 1 == 1 }.map { answers[$0] }, correct: correct)
    }.reduce(0, +) / Double(subsets.count)
  }

  @Test("gives the worked number")
  func worked() {
    // {7, 7, 3}: three pairs, one wins outright and two tie: (1 + ½ + ½)/3.
    let expected = expectedConsensus(k: 2, correct: 2, others: [1], abstaining: 0)
    #expect(abs(expected - 2.0 / 3) < 1e-13)
  }

  @Test("is the mean over all subsets", arguments: 1...11)
  func enumeration(k: Int) {
    // 4 correct, wrong answers 3, 2 and 1 times, one without an answer: 11 samples.
    let answers: [Int?] = [0, 0, 0, 0, 1, 1, 1, 2, 2, 3, nil]
    let expected = expectedConsensus(k: k, correct: 4, others: [3, 2, 1], abstaining: 1)
    #expect(abs(expected - overSubsets(answers, k: k, correct: 0)) < 1e-12)
  }

  @Test("is the mean over all subsets when the correct answer is rare", arguments: 1...8)
  func rare(k: Int) {
    let answers: [Int?] = [0, 1, 1, 1, 2, nil, nil, nil]
    let expected = expectedConsensus(k: k, correct: 1, others: [3, 1], abstaining: 3)
    #expect(abs(expected - overSubsets(answers, k: k, correct: 0)) < 1e-12)
  }

  @Test("of one sample is pass@1, and of all samples is the vote itself")
  func ends() {
    let one = expectedConsensus(k: 1, correct: 24, others: [30, 6], abstaining: 4)
    #expect(abs(one - passAtOne(correct: 24, samples: 64)) < 1e-12)
    #expect(expectedConsensus(k: 64, correct: 24, others: [30, 6], abstaining: 4) < 1e-12)
    let tie = expectedConsensus(k: 64, correct: 30, others: [30], abstaining: 4)
    #expect(abs(tie - 0.5) < 1e-12)
  }

  @Test("rises above pass@1 with k when the correct answer is the most common, and falls when not")
  func voting() {
    let good = { expectedConsensus(k: $0, correct: 30, others: [20, 10], abstaining: 4) }
    let bad = { expectedConsensus(k: $0, correct: 20, others: [30, 10], abstaining: 4) }
    #expect(good(16) > good(4) && good(4) > good(1))
    #expect(bad(16) < bad(4) && bad(16) < bad(1))
  }

  @Test("is 0 without a correct sample, and 1 with no other")
  func extremes() {
    #expect(expectedConsensus(k: 3, correct: 0, others: [4], abstaining: 1) == 0)
    #expect(abs(expectedConsensus(k: 3, correct: 4, others: [], abstaining: 0) - 1) < 1e-13)
  }

  @Test("copes with a thousand samples that nearly all differ")
  func many() {
    // 300 agree on the right answer, 700 are alone: 64 votes settle it, unless hardly any of them
    // is right. The chance of no more than one is C(700,64)/C(1000,64) + … = 2e-9 or less.
    let expected = expectedConsensus(
      k: 64, correct: 300, others: [Int](repeating: 1, count: 700), abstaining: 0)
    #expect(expected > 1 - 1e-8 && expected < 1)
  }

  @Test("agrees with sampling from many answers")
  func sampling() {
    var generator = SeededGenerator(seed: 6)
    let counts = [20, 15, 12, 9, 4, 1, 1]
    let pool: [Int?] = counts.enumerated().flatMap { Array(repeating: $0, count: $1) } + [nil, nil]
    let draws = (0..<4000).map { _ in
      consensus(Array(generator.shuffled(pool).prefix(16)), correct: 0)
    }
    let mean = draws.reduce(0, +) / 4000
    let exact = expectedConsensus(k: 16, correct: 20, others: [15, 12, 9, 4, 1, 1], abstaining: 2)
    #expect(abs(mean - exact) < 5 * 0.5 / 4000.0.squareRoot())  // deviation at most ½
  }

  @Test("refuses more votes than samples")
  func refusals() async {
    await #expect(processExitsWith: .failure) {
      _ = expectedConsensus(k: 4, correct: 2, others: [1], abstaining: 0)
    }
  }
}
