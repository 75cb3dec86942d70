import Evaluation
import ExerciseSupport
import Numerics
import Oracle
import Testing
import Tokens

typealias BestOfAccuracy = (_ n: Int, _ p: Double, _ f: Double) throws -> Double
typealias VoteIsRight = (_ answers: [String?], _ correct: String) -> Double

@Suite("Exercises of lesson 12")
struct Lesson12 {
  @Test("12.1 Write how often the chosen one of n answers is right", arguments: Answer.allCases)
  func exercise12_1(_ answer: Answer) throws {
    let library: BestOfAccuracy = { bestOf($0, successProbability: $1, falsePassRate: $2) }
    let yours: BestOfAccuracy = { try bestOfAccuracy(n: $0, p: $1, f: $2) }
    try exercise("12.1", answer, reference: library, yours: yours) { solution in
      // By hand: q = f (1 − p); 1 of 1 is p; 2 at p = f = ½: (1 − ¼²) · ½/¾ = 15/16 · 2/3 = 0.625.
      // 4 at p = 0.24, f = 0: 1 − 0.76⁴ = 0.66637824. 2 at p = 0.2, f = 0.25: (1 − 0.6²) · ½ = 0.32.
      let cases: [(n: Int, p: Double, f: Double, accuracy: Double)] = [
        (1, 0.24, 0.2, 0.24), (2, 0.5, 0.5, 0.625), (4, 0.24, 0, 0.66637824), (2, 0.2, 0.25, 0.32),
        (7, 0.3, 1, 0.3), (1000, 0.25, 0.25, 0.25 / 0.4375), (5, 0, 0.5, 0), (5, 1, 0.5, 1),
        (3, 0, 0, 0),
      ]
      for (n, p, f, accuracy) in cases {
        let q = f * (1 - p)
        let something = 1 - Double.pow(1 - p - q, n)
        try expect(
          "bestOfAccuracy(n: \(n), p: \(brief(p)), f: \(brief(f)))", [try solution(n, p, f)],
          toBe: [accuracy], within: 1e-12,
          mistakes: [
            UsualMistake(.nan, "That is 0/0: nothing ever passes, so no answer is given."),
            UsualMistake(
              1 - Double.pow(1 - p, n),
              "That is pass@n, of an exact verifier. Some of what passes is wrong."),
            UsualMistake(
              p / (p + q), "That is the limit for large n. With few answers, none may pass."),
            UsualMistake(something, "That is how often something passes. Is it right?"),
            UsualMistake(
              something * p / (p + f),
              "A wrong answer passes with probability f, but it has to be wrong first: f(1 - p)."),
            UsualMistake(
              (1 - Double.pow(1 - p - f, n)) * p / (p + f),
              "A wrong answer passes with probability f, but it has to be wrong first: f(1 - p)."),
            UsualMistake(
              something * p, "Given that an answer passes, how likely is it to be right?"),
          ])
      }
      return """
        Two factors: how often something passes, which grows with n, and how often what passes is right, which
        does not. At p = 0.24 and f = 0.2 that is 61%, whatever one spends.
        """
    }
  }

  @Test("12.2 Find the bug in a vote that no answer wins", arguments: Answer.allCases)
  func exercise12_2(_ answer: Answer) throws {
    let library: VoteIsRight = { consensus($0, correct: $1) }
    let yours: VoteIsRight = { voteIsRight(answers: $0, correct: $1) }
    try exercise("12.2", answer, reference: library, yours: yours) { solution in
      let cases: [(answers: [String?], share: Double)] = [
        (["7", "7", "3"], 1), (["7", "3", "3"], 0), (["7", "3"], 0.5),
        (["7", "7", nil, nil, nil], 1), (["7", nil], 1), (["7", "3", nil, nil, nil], 0.5),
        ([nil, nil, "3"], 0), ([nil, nil], 0), ([], 0), (["7", "", ""], 0),
      ]
      for (answers, share) in cases {
        let list = answers.map { $0.map { "\"\($0)\"" } ?? "nil" }.joined(separator: ", ")
        let unread = answers.contains(where: { $0 == nil })
        try expect(
          "voteIsRight(answers: [\(list)], correct: \"7\")", [solution(answers, "7")],
          toBe: [share], within: 1e-12,
          mistakes: [
            unread && share > 0
              ? UsualMistake(
                0, "All that could not be read vote for one answer here, and it is nobody's.")
              : nil,
            unread && share > 0
              ? UsualMistake(
                1 / (1 / share + 1),
                "What could not be read ties with the right answer here: it should not vote.")
              : nil,
            share == 0.5 ? UsualMistake(1, "It shares the most votes with one other.") : nil,
            answers.contains("")
              ? UsualMistake(1, "An empty text that was read is an answer, and it votes.") : nil,
            share == 0
              ? UsualMistake(1, "Nobody, or not the most, voted for the right answer.") : nil,
          ])
      }
      return """
        What could not be read does not vote. Else all that was cut off agrees with itself, and wins: a default
        value is an answer that nobody gave.
        """
    }
  }

  @Test("12.3 Predict from where on the base is ahead", arguments: Answer.allCases)
  func exercise12_3(_ answer: Answer) throws {
    // By hand: the base's pass@k is 1 − ½ᵏ, RL's 0.9: 0.875 at k = 3, 0.9375 at 4. And 0.1/(0.1 + 0.09).
    let known: () throws -> (k: Int, accuracy: Double) = { (4, 0.5263) }
    try exercise("12.3", answer, reference: known, yours: aheadAndLimit) { solution in
      let prediction = try solution()
      // It is run: a policy that says A or B, token 0 or 1, all outputs listed.
      func passAt(_ k: Int, choosingA a: Double) throws -> Double {
        var policy = TablePolicy(
          OutputSpace(vocabularySize: 2, endToken: -1, maximumLength: 1), states: 1
        ) { _ in
          0
        }
        policy[0, 1] = a == 1 ? -.infinity : .log((1 - a) / a)
        let all = try Enumeration(policy)
        return 0.9 * all.passAtK(k) { $0.tokens == [0] } + 0.1 * all.passAtK(k) { $0.tokens == [1] }
      }
      let first = try (1...100).first { try passAt($0, choosingA: 0.5) > passAt($0, choosingA: 1) }
      try expect(
        prediction: Double(prediction.k), near: Double(first ?? 0), within: 0.1, called: "k",
        mistakes: [
          UsualMistake(3, "At 3 the base has 1 - ½³ = 0.875. Is that more than RL's 0.9?"),
          UsualMistake(
            2, "That was the world of the lesson, with 80% and 20%. This is another one."),
        ])
      try expect(
        prediction: prediction.accuracy,
        near: bestOf(100_000, successProbability: 0.1, falsePassRate: 0.1), within: 0.005,
        as: .share, called: "accuracy",
        mistakes: [
          UsualMistake(0.5, "Only nine in ten can pass wrongly: p / (p + f(1 - p))."),
          UsualMistake(1, "Something right is drawn sooner or later. Is it what gets chosen?"),
          UsualMistake(0.9, "How many wrong answers pass for each right one?"),
        ])
      return """
        The base is ahead from k = \(first ?? 0) on, although it is right in one answer of two. And a verifier that
        errs once in ten, where one answer in ten is right, is right about half of the time: 0.1 / 0.19.
        """
    }
  }
}
