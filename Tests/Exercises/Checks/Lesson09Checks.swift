import Advantage
import ExerciseSupport
import Reward
import Testing

typealias Overlong = (_ length: Int, _ limit: Int, _ cache: Int) throws -> Double
typealias LengthTerms = ([[(length: Int, isCorrect: Bool)]]) -> [[Double]]

@Suite("Exercises of lesson 09")
struct Lesson09 {
  @Test(
    "9.1 Write the punishment for responses that are nearly too long", arguments: Answer.allCases)
  func exercise9_1(_ answer: Answer) throws {
    let library: Overlong = { softOverlongPunishment(length: $0, limit: $1, cache: $2) }
    let yours: Overlong = { try overlongPunishment(length: $0, limit: $1, cache: $2) }
    try exercise("9.1", answer, reference: library, yours: yours) { solution in
      for (limit, cache) in [(20, 4), (80, 80), (10, 0), (1, 1), (0, 0)] {
        for length in 0...(limit + 3) {
          // By cases: nothing, all, and in between the share of the cache that is used up.
          let soft = limit - cache
          let used = Double(length - soft) / Double(max(cache, 1))
          let expected = length <= soft ? 0 : length > limit ? -1 : -used
          let isBetween = length > soft && length <= limit
          let share = { (over: Int, cache: Int) -> Double? in
            isBetween && cache > 0 ? -Double(over - soft) / Double(cache) : nil
          }
          try expect(
            "overlongPunishment(length: \(length), limit: \(limit), cache: \(cache))",
            [try solution(length, limit, cache)], toBe: [expected],
            mistakes: [
              isBetween
                ? UsualMistake(
                  0,
                  "Between limit - cache and limit the share of the cache that is used up is lost. "
                    + "(An Int divided by an Int is an Int.)")
                : nil,
              length > limit ? UsualMistake(0, "Beyond the limit 1 is lost.") : nil,
              cache == 0 ? UsualMistake(.nan, "That is 0/0: a cache of 0 has no line in it.") : nil,
              share(length + 1, cache).map { UsualMistake($0, "The line is a token early.") },
              share(length - 1, cache).map { UsualMistake($0, "The line is a token late.") },
              share(length, cache + 1).map {
                UsualMistake($0, "At the limit 1 is lost: divide by cache, not by cache + 1.")
              },
              share(length, cache - 1).map {
                UsualMistake(
                  $0, "1 is lost at the limit, not before: divide by cache, not by cache - 1.")
              },
              share(length, limit).map {
                UsualMistake($0, "All of it is lost over `cache` tokens, not over `limit` tokens.")
              },
              UsualMistake(used, "A punishment is not positive."),
              UsualMistake(-used, "It begins at limit - cache, and is never more than 1."),
              UsualMistake(
                -Double(length) / Double(max(limit, 1)), "The line begins at limit - cache."),
              UsualMistake(1 - used, "All is lost at the end of the warning, not at its start."),
            ],
            otherwise: length <= soft
              ? "Nothing is lost up to limit - cache; with a cache of 0 that is the limit."
              : length > limit
                ? "Beyond the limit 1 is lost, and never more."
                : "The line goes from 0 at limit - cache to -1 at limit.")
        }
      }
      return """
        Below limit - cache it says nothing: two responses that are short enough are worth the same. So it
        keeps a model from being cut off, and does not make it look for a shorter way.
        """
    }
  }

  @Test(
    "9.2 Find the bug in a length term that is unkind to hard questions",
    arguments: Answer.allCases)
  func exercise9_2(_ answer: Answer) throws {
    let known: LengthTerms = { groups in
      groups.map { group in
        let (low, high) = (group.map(\.length).min() ?? 0, group.map(\.length).max() ?? 0)
        return group.map { response in
          if low == high { return 0 }
          let term = 0.5 - Double(response.length - low) / Double(high - low)
          return response.isCorrect ? term : min(0, term)
        }
      }
    }
    try exercise("9.2", answer, reference: known, yours: lengthTerms) { solution in
      // By hand: ½, 0 and −½ for the shortest, the middle and the longest, none above 0 if wrong.
      typealias Group = [(length: Int, isCorrect: Bool)]
      let easy: Group = [(10, true), (20, true), (30, true)]
      let hard: Group = [(100, true), (150, false), (200, true), (100, false)]
      let unlucky: Group = [(10, false), (20, true), (30, false), (50, false)]
      let (alike, single): (Group, Group) = ([(50, true), (50, false)], [(7, true)])
      let cases: [(groups: [Group], terms: [[Double]])] = [
        ([easy], [[0.5, 0, -0.5]]), ([easy, hard], [[0.5, 0, -0.5], [0.5, 0, -0.5, 0]]),
        ([unlucky], [[0, 0.25, 0, -0.5]]),
        ([hard, alike, single], [[0.5, 0, -0.5, 0], [0, 0], [0]]), ([], []), ([[]], [[]]),
      ]
      for (groups, expected) in cases {
        let got = solution(groups)
        let words = groups.map { group in
          group.map { "\($0.length)\($0.isCorrect ? "" : " wrong")" }.joined(separator: ", ")
        }
        let rightAlone = groups.map { group in
          let right = group.filter(\.isCorrect).map(\.length)
          let (low, high) = (right.min() ?? 0, right.max() ?? 0)
          return group.map { response in
            let term = low == high ? 0 : 0.5 - Double(response.length - low) / Double(high - low)
            return response.isCorrect ? term : min(0, term)
          }
        }
        try expect(
          "lengthTerms of \(words.count) question\(words.count == 1 ? "" : "s")", rows: got,
          toBe: expected, names: words.map { "lengths \($0)" },
          mistakes: [
            UsualMistake(
              lengthTermsOverAll(groups).flatMap { $0 },
              "Here the responses to a hard question are held against those to an easy one."),
            UsualMistake(
              known(groups.map { $0.map { ($0.length, true) } }).flatMap { $0 },
              "A wrong answer never gains by being short."),
            UsualMistake(
              zip(groups, expected).flatMap { group, terms in
                zip(group, terms).map { $0.isCorrect ? $1 : 0 }
              }, "A wrong answer that is long loses as well: the lower of 0 and λ."),
            UsualMistake(
              rightAlone.flatMap { $0 },
              "The shortest and the longest are those of all responses to the question, right or wrong."
            ),
            UsualMistake(
              expected.flatMap { $0.map { _ in 0.5 } },
              "Nothing is longer than the shortest here. Where does `longest` come from?"),
            got.joined().contains(where: \.isNaN)
              ? UsualMistake(
                got.flatMap { $0 }, "That is 0/0: if all are equally long, nothing is added.")
              : nil,
          ])
      }
      return """
        A hard question needs a longer answer than an easy one. Compared across questions, all that is said
        about hard ones is too long, right or wrong; compared within its group, only what could be shorter is.
        """
    }
  }

  /// The terms with one shortest and one longest response for all groups.
  private func lengthTermsOverAll(_ groups: [[(length: Int, isCorrect: Bool)]]) -> [[Double]] {
    let lengths = groups.joined().map(\.length)
    let (low, high) = (lengths.min() ?? 0, lengths.max() ?? 1)
    return groups.map { group in
      group.map { response in
        let term = 0.5 - Double(response.length - low) / Double(max(high - low, 1))
        return response.isCorrect ? term : min(0, term)
      }
    }
  }

  @Test(
    "9.3 Predict what a small length term is worth in a group of right answers",
    arguments: Answer.allCases)
  func exercise9_3(_ answer: Answer) throws {
    // By hand: lengths 15, 5, −5 and −15 below their mean; their std is √125, and 15/√125 = 1.3416.
    let known: () throws -> (half: Double, hundredth: Double) = { (1.3416, 1.3416) }
    try exercise("9.3", answer, reference: known, yours: advantageOfTheShortest) { solution in
      let prediction = try solution()
      for (weight, number, name) in [
        (0.5, prediction.half, "half"), (0.01, prediction.hundredth, "hundredth"),
      ] {
        let rewards = [10, 20, 30, 40].map { length in
          1 + weight * shorterBonus(length: length, isCorrect: true, limit: 80)
        }
        let run = try AdvantageEstimator.grpo.advantages(of: [rewards])[0][0]
        try expect(
          prediction: number, near: run, within: 0.005, called: name,
          mistakes: [
            UsualMistake(rewards[0] - rewards.reduce(0, +) / 4, "That is not divided by the std."),
            UsualMistake(15 / (500.0 / 3).squareRoot(), "That std divides by G - 1, not by G."),
            UsualMistake(
              rewards[0], "That is the reward. A response is compared with its group first."),
          ])
      }
      return """
        Both are \(brief(15 / 125.0.squareRoot())): where all are right, the std divides w away, and length is
        all that is left to learn from. How large w is matters only where right and wrong answers meet.
        """
    }
  }
}
