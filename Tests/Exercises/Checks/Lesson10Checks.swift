import Advantage
import ChainOfThought
import ExerciseSupport
import Reward
import Tasks
import Testing

typealias ReasoningReward = (
  _ thought: [String], _ isWellFormed: Bool, _ isCorrect: Bool, _ wanted: Set<String>,
  _ other: Set<String>
) throws -> Double
typealias Filter = (
  _ thought: [String], _ isCorrect: Bool, _ limit: Int, _ wanted: Set<String>, _ other: Set<String>
) -> Bool

@Suite("Exercises of lesson 10")
struct Lesson10 {
  let english = Set(Language.english.words)
  let german = Set(Language.german.words)

  static func split(_ line: String) -> [String] { line.split(separator: " ").map(String.init) }

  @Test(
    "10.1 Write the reward of the second stage: accuracy, format and language consistency",
    arguments: Answer.allCases)
  func exercise10_1(_ answer: Answer) throws {
    let library: ReasoningReward = { thought, isWellFormed, isCorrect, wanted, other in
      let language = languageConsistency(of: thought) { symbol in
        wanted.contains(symbol) ? .target : other.contains(symbol) ? .other : .neutral
      }
      return Score([
        Component("accuracy", isWellFormed && isCorrect ? 1 : 0),
        Component("format", isWellFormed ? 1 : 0), Component("language", language),
      ]).total
    }
    let yours: ReasoningReward = {
      try reasoningReward(
        thought: $0, isWellFormed: $1, isCorrect: $2, wanted: $3, other: $4)
    }
    try exercise("10.1", answer, reference: library, yours: yours) { solution in
      // The share of English words, counted by hand.
      let thoughts: [(String, Double)] = [
        ("try 1 , 6 sum 7 ja", 2.0 / 3), ("try 1 , 6 sum 7 no wait try 2 , 3 sum 5 yes", 1),
        ("try 1 , 6 summe 7 nein", 1.0 / 3), ("versuche 1 , 6 summe 7 ja", 0), ("", 0),
        ("1 , 6", 0),
      ]
      for (line, share) in thoughts {
        for (isWellFormed, isCorrect) in [
          (true, true), (true, false), (false, true), (false, false),
        ] {
          let got = try solution(Self.split(line), isWellFormed, isCorrect, english, german)
          let symbols = Double(Self.split(line).count)
          let inEnglish = Double(Self.split(line).count { english.contains($0) })
          let inGerman = Double(Self.split(line).count { german.contains($0) })
          let hasWords = inEnglish + inGerman > 0
          let (form, right) = (isWellFormed ? 1.0 : 0, isCorrect ? 1.0 : 0)
          try expect(
            "reasoningReward of \"\(line)\", \(isWellFormed ? "in" : "not in") the right form, "
              + "\(isCorrect ? "right" : "wrong")",
            [got], toBe: [form * right + form + share],
            mistakes: [
              UsualMistake(right + form + share, "A right answer counts only in the right form."),
              UsualMistake(
                form * right + form * share + form,
                "The language is rewarded whether or not the form is right."),
              hasWords
                ? UsualMistake(
                  form * right + form + inEnglish / symbols,
                  "That is the share of all symbols. Numbers and commas are no words.")
                : nil,
              hasWords
                ? UsualMistake(
                  form * right + form + 1 - inGerman / symbols,
                  "That is the share that is not German. Numbers and commas are no words.")
                : UsualMistake(
                  form * right + form + 1, "A thought without words has not spoken English."),
              hasWords ? nil : UsualMistake(.nan, "Without a word that is 0/0."),
              hasWords
                ? UsualMistake(
                  form * right + form + inGerman / (inEnglish + inGerman),
                  "That is the share of the other language.")
                : nil,
              UsualMistake(
                (form * right + form + share) / 3, "The three terms are added, not averaged."),
              UsualMistake(
                form * right + form,
                "Nothing is earned for the language: it earns the share of the words that are in it."
              ),
              UsualMistake(
                form * right + share,
                "A 1 is missing: a right answer earns 1, and so does the form."),
            ])
        }
      }
      return """
        The paper adds the three with equal weights. It says that the third costs a little accuracy, and that
        people prefer what comes of it.
        """
    }
  }

  @Test(
    "10.2 Find the bug in a rejection sampling that keeps what it should reject",
    arguments: Answer.allCases)
  func exercise10_2(_ answer: Answer) throws {
    let library: Filter = { thought, isCorrect, limit, wanted, other in
      let language = languageConsistency(of: thought) { symbol in
        wanted.contains(symbol) ? .target : other.contains(symbol) ? .other : .neutral
      }
      return isCorrect && language == 1 && thought.count <= limit
    }
    let yours: Filter = {
      isKept(thought: $0, isCorrect: $1, limit: $2, wanted: $3, other: $4)
    }
    try exercise("10.2", answer, reference: library, yours: yours) { solution in
      let cases: [(String, isCorrect: Bool, isKept: Bool, words: String)] = [
        ("try 2 , 3 sum 5 yes", true, true, "It is right, in English, and short enough."),
        ("try 2 , 3 sum 5 yes", false, false, "Its answer is wrong."),
        (
          "try 2 , 3 sum 5 no wait 5 yes", true, true,
          "It has exactly as many symbols as the limit, and at most so many are allowed."
        ),
        ("try 2 , 3 summe 5 yes", true, false, "One of its words is German."),
        ("versuche 2 , 3 summe 5 ja", true, false, "It is in the other language."),
        (
          "try 1 , 6 sum 7 no wait try 2 , 3 sum 5 yes", true, false, "It is longer than the limit."
        ),
        ("", true, false, "Nothing was thought: it was a guess, and it will teach guessing."),
        ("2 , 3", true, false, "It has no word of any language."),
      ]
      for (line, isCorrect, isKept, words) in cases {
        let got = solution(Self.split(line), isCorrect, 10, english, german)
        try expect(
          "isKept of \"\(line)\", \(isCorrect ? "right" : "wrong"), with a limit of 10: 1 for yes",
          [got ? 1 : 0], toBe: [isKept ? 1 : 0], mistakes: [UsualMistake(isKept ? 0 : 1, words)])
      }
      return """
        What a filter does not ask for, a model will learn not to do. The library's language consistency is 0
        for a thought without words, for the same reason.
        """
    }
  }

  @Test(
    "10.3 Predict how much a language reward pulls in a group where accuracy varies too",
    arguments: Answer.allCases)
  func exercise10_3(_ answer: Answer) throws {
    // By hand: 3, 2½, 2, 1½ have the variance (9 + 1 + 1 + 9)/64 = 0.3125, and ½/√0.3125 = 0.8944;
    // 3, 2½, 3, 2½ have the std ¼, and ½/¼ = 2.
    let known: () throws -> (whenHalfAreRight: Double, whenAllAreRight: Double) = { (0.8944, 2) }
    try exercise("10.3", answer, reference: known, yours: languagePull) { solution in
      let prediction = try solution()
      func pull(_ rewards: [Double]) throws -> Double {
        let advantages = try standardizedAdvantages(rewards)
        return advantages[0] - advantages[1]
      }
      let (half, all) = (try pull([3, 2.5, 2, 1.5]), try pull([3, 2.5, 3, 2.5]))
      let unscaled = UsualMistake(
        0.5, "That is the difference of the rewards. Advantages are in units of std.")
      try expect(
        prediction: prediction.whenHalfAreRight, near: half, within: 0.005,
        called: "whenHalfAreRight",
        mistakes: [
          unscaled, UsualMistake(half * 0.75.squareRoot(), "That std divides by G - 1, not by G."),
        ])
      try expect(
        prediction: prediction.whenAllAreRight, near: all, within: 0.005,
        called: "whenAllAreRight",
        mistakes: [
          unscaled, UsualMistake(all * 0.75.squareRoot(), "That std divides by G - 1, not by G."),
          UsualMistake(half, "If all are right, accuracy adds nothing to the std."),
        ])
      return """
        \(brief(half)) and \(brief(all)): the same half point pulls more than twice as hard once there is nothing
        to be gained by being right. In GRPO the price of one reward depends on how much the others vary.
        """
    }
  }
}
