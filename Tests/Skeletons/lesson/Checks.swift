import Evaluation
import ExerciseSupport
import Testing

@Suite("Exercises of lesson 99")
struct Lesson99 {
  @Test("99.1 Write the share of right answers", arguments: Answer.allCases)
  func exercise99_1(_ answer: Answer) throws {
    let library: ([Bool]) throws -> Double = {
      passAtOne(correct: $0.count { $0 }, samples: $0.count)
    }
    try exercise("99.1", answer, reference: library, yours: shareOfRightAnswers) { solution in
      for (isRight, share) in [
        ([true, false, true, true], 0.75), ([true], 1), ([false, false], 0),
      ] {
        try expect(
          "shareOfRightAnswers(\(isRight))", [try solution(isRight)], toBe: [share],
          mistakes: [
            UsualMistake(
              Double(isRight.count { $0 }), "That is their number. What is their share?"),
            UsualMistake(1 - share, "That is the share of the wrong ones."),
          ])
      }
      return "The share of single answers that are right: what most figures here show."
    }
  }

  @Test("99.2 Find the bug in a mean over groups", arguments: Answer.allCases)
  func exercise99_2(_ answer: Answer) throws {
    let library: ([[Double]]) -> Double = { mean($0.map { mean($0) }) }
    try exercise("99.2", answer, reference: library, yours: meanOverGroups) { solution in
      // By hand: (1 + 0)/2, where a mean over all rewards is 1/4.
      let groups: [[Double]] = [[1], [0, 0, 0]]
      try expect(
        "meanOverGroups(\(groups))", [solution(groups)], toBe: [0.5],
        mistakes: [
          UsualMistake(
            0.25, "That is the mean over rewards: the larger group counts three times as much."),
          UsualMistake(1, "That is the sum of the groups' means."),
        ])
      return "Over what a mean is taken decides who counts."
    }
  }

  @Test("99.3 Predict how often a guess is right", arguments: Answer.allCases)
  func exercise99_3(_ answer: Answer) throws {
    let known: () throws -> Double = { 0.1 }
    try exercise("99.3", answer, reference: known, yours: shareOfRightGuesses) { solution in
      // Counted: all pairs of an answer and a guess.
      let pairs = (0..<10).flatMap { right in (0..<10).map { $0 == right } }
      let share = passAtOne(correct: pairs.count { $0 }, samples: pairs.count)
      try expect(
        prediction: try solution(), near: share, within: 0.005, as: .share,
        mistakes: [UsualMistake(1.0 / 9, "There are ten digits from 0 to 9.")])
      return "One in ten: what a model that has learned nothing gets."
    }
  }
}
