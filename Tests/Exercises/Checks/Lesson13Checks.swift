import Advantage
import ExerciseSupport
import Oracle
import Testing

typealias StepAdvantages = (_ rewards: [[Double]]) throws -> [[Double]]
typealias StepScore =
  (_ step: String, _ thoughts: [(steps: [String], right: Int)]) -> Double

@Suite("Exercises of lesson 13")
struct Lesson13 {
  @Test("13.1 Write the advantage of each step of a group", arguments: Answer.allCases)
  func exercise13_1(_ answer: Answer) throws {
    let library: StepAdvantages = { try processAdvantages($0) }
    try exercise("13.1", answer, reference: library, yours: stepAdvantages) { solution in
      // By hand: of [1, 0] and [1, 1] the mean is 3/4 and the std √3/4, so right is 1/√3 and wrong is −√3.
      let root = 3.0.squareRoot()
      let group = [[1.0, 0], [1, 1]]
      let expected = [1 / root - root, -root, 2 / root, 1 / root]
      try expect(
        "stepAdvantages([[1, 0], [1, 1]]), one after the other",
        try solution(group).flatMap { $0 }, toBe: expected, within: 1e-12,
        mistakes: [
          UsualMistake(
            [1 / root, -root, 1 / root, 1 / root],
            "Those are the normalised rewards. An advantage adds up those of all steps that follow."
          ),
          UsualMistake(
            [1 / root, 1 / root - root, 1 / root, 2 / root],
            "That adds up what came before. A step can only change what comes after it."),
          UsualMistake([1, 0, 2, 1], "First normalise, then add up."),
          UsualMistake(
            [0, -1, 0, 0], "The mean and the std are those of all steps of the whole group."),
        ])
      try expect(
        "how many advantages each response has",
        try solution([[], [1, 0, 1], [1]]).map {
          Double($0.count)
        }, toBe: [0, 3, 1], within: 0)
      try expect(
        "for equal rewards", try solution([[1, 1], [1]]).flatMap { $0 }, toBe: [0, 0, 0],
        within: 0)
      return
        "A token has what its own step and all later ones are worth, compared with the group's."
    }
  }

  @Test("13.2 Find the bug in a scorer that learns from whole answers", arguments: Answer.allCases)
  func exercise13_2(_ answer: Answer) throws {
    let repaired: StepScore = { step, thoughts in
      let judged = thoughts.flatMap { thought in
        thought.steps.prefix(thought.right + 1).enumerated()
          .filter { $0.element == step }.map { $0.offset < thought.right }
      }
      return Double(judged.count { $0 }) / Double(judged.count + 1)
    }
    try exercise("13.2", answer, reference: repaired, yours: stepScore) { solution in
      let thoughts: [(steps: [String], right: Int)] = [
        (["3 + 4 = 7", "7 - 9 = 2", "2 + 1 = 3"], 1), (["3 + 4 = 7", "7 - 9 = 8"], 2),
      ]
      // By hand: twice right of two; 0 of 1; 1 of 1; never judged; never seen.
      let cases = [
        ("3 + 4 = 7", 2 / 3.0), ("7 - 9 = 2", 0), ("7 - 9 = 8", 0.5), ("2 + 1 = 3", 0),
        ("1 + 1 = 2", 0),
      ]
      for (step, expected) in cases {
        try expect(
          "stepScore(\"\(step)\", …)", [solution(step, thoughts)], toBe: [expected], within: 1e-12,
          mistakes: [
            UsualMistake(
              1 / 3.0, "It was right twice. That a later step is wrong is no fault of this one."),
            UsualMistake(
              1,
              "Judged twice and right twice is 2/3: the 1 keeps what was seen once from being certain."
            ),
          ])
      }
      // A step that is right behind a mistake was not judged: counted, it would make 1/2, or 1/3.
      try expect(
        "a step that follows a mistake", [solution("2 + 1 = 3", thoughts + [(["2 + 1 = 3"], 1)])],
        toBe: [0.5], within: 1e-12,
        mistakes: [
          UsualMistake(1 / 3.0, "What follows the first wrong step was not judged."),
          UsualMistake(2 / 3.0, "What follows the first wrong step was not judged."),
        ])
      return """
        A label for the whole answer blames each step for the worst one. Up to the first mistake each step has a label \
        of its own.
        """
    }
  }

  @Test(
    "13.3 Predict how far a search with an exact value is ahead", arguments: Answer.allCases)
  func exercise13_3(_ answer: Answer) throws {
    // By hand: (15/16)¹⁰ = 0.5245, and 1 − (1023/1024)⁴ = 0.0039.
    let known: () throws -> (search: Double, sampling: Double) = { (0.5245, 0.0039) }
    try exercise("13.3", answer, reference: known, yours: searchAndSampling) { solution in
      let prediction = try solution()
      let chain = StepChain(depth: 10, right: 0.5)
      try expect(
        prediction: prediction.search, near: chain.search(children: 4, valueError: 0),
        within: 0.01, called: "search",
        mistakes: [
          UsualMistake(0.9375, "That is one step. All ten have to be right."),
          UsualMistake(0.001, "That is one sampled answer, without any search."),
        ])
      try expect(
        prediction: prediction.sampling, near: chain.sampling(answers: 4), within: 0.001,
        called: "sampling",
        mistakes: [
          UsualMistake(
            0.5245, "That is the search. A whole answer needs ten right steps in a row."),
          UsualMistake(
            0.0625, "That is (½)⁴. An answer has ten steps, and there are four answers."),
        ])
      return """
        (15/16)¹⁰ = 52% against 1 − (1 − 1/1024)⁴ = 0.4%: with an exact value depth is no enemy. Where does one find \
        an exact value?
        """
    }
  }
}
