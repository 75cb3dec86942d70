import Advantage
import Checkpoints
import Doctor
import ExerciseSupport
import Testing

typealias FallsBehind =
  (_ ratioLow: [Double], _ ratioHigh: [Double], _ updatesPerRollout: Int) throws -> Int?
typealias AdvantagesByPrompt = (_ rewards: [Double], _ groupSize: Int) throws -> [Double]

/// A line of a log, with the numbers that it is given.
private struct Line: LoggedStep {
  let logged: [(name: String, value: Double)]
  var loggedSeconds: [(name: String, value: Double)] { [] }
}

@Suite("Exercises of lesson 16")
struct Lesson16 {
  @Test("16.1 Write a signature: the sampler that falls behind", arguments: Answer.allCases)
  func exercise16_1(_ answer: Answer) throws {
    let library: FallsBehind = { low, high, updates in
      let lines = low.indices.map { step in
        Line(logged: [
          ("step", Double(step + 1)), ("ratio_low", low[step]), ("ratio_high", high[step]),
        ])
      }
      let log = TrainingLog(lines, updatesPerRollout: updates)
      return (1...lines.count).first { count in
        examine(log.prefix(count)).contains { $0.signature.name == "the sampler falls behind" }
      }
    }
    let yours: FallsBehind = { try fallsBehind(ratioLow: $0, ratioHigh: $1, updatesPerRollout: $2) }
    try exercise("16.1", answer, reference: library, yours: yours) { solution in
      let cases: [(low: [Double], high: [Double], updates: Int, step: Int?, hint: String)] = [
        ([1, 1, 1], [1, 1, 1], 1, nil, "These ratios never leave 1."),
        ([1, 1, 1], [1, 1, 1.5], 1, 3, "The largest ratio leaves 1 at the third step."),
        ([1, 0.7, 0.5], [1, 1, 1], 1, 2, "The smallest ratio counts as well as the largest."),
        ([1, 0.9, 1, 0.9], [1, 1.1, 1, 1.2], 1, 2, "The first such step is asked for."),
        (
          [0.8, 0.8], [1.1, 1.3], 1, nil,
          "Ratios that are not 1 at the first step are another bug."
        ),
        (
          [1, 0.8], [1, 1.3], 4, nil,
          "With several updates of a rollout, ratios leave 1 by themselves."
        ),
        ([1, 1], [1, 1 + 1e-7], 1, nil, "A ten-millionth is rounding."),
        ([1, 1 - 1e-5], [1, 1], 1, 2, "A hundred-thousandth is no rounding."),
      ]
      for (low, high, updates, step, hint) in cases {
        try expect(
          "fallsBehind(ratioLow: \(low), ratioHigh: \(high), updatesPerRollout: \(updates)), with "
            + "-1 for nil",
          [Double(try solution(low, high, updates) ?? -1)], toBe: [Double(step ?? -1)], within: 0,
          mistakes: [
            step.map {
              UsualMistake(
                Double($0 - 1),
                "That is its place in the list. Steps are counted from 1.")
            }
          ], otherwise: hint)
      }
      return "A number that is known beforehand needs no threshold: one step is enough to refute "
        + "it."
    }
  }

  @Test(
    "16.2 Find the bug in advantages that are all of the right shape", arguments: Answer.allCases)
  func exercise16_2(_ answer: Answer) throws {
    let library: AdvantagesByPrompt = { rewards, size in
      try stride(from: 0, to: rewards.count, by: size).flatMap {
        try standardizedAdvantages(Array(rewards[$0..<$0 + size]))
      }
    }
    let yours: AdvantagesByPrompt = { advantagesByPrompt(rewards: $0, groupSize: $1) }
    try exercise("16.2", answer, reference: library, yours: yours) { solution in
      // By hand: one right of four is worth √3, three wrong ones −1/√3 each; a group that is alike 0.
      let (up, down) = (Double.sqrt(3), -1 / Double.sqrt(3))
      let cases: [(rewards: [Double], size: Int, expected: [Double])] = [
        ([1, 0, 0, 0, 2, 1, 1, 1], 4, [up, down, down, down, up, down, down, down]),
        ([1, 1, 1, 1, 0, 0, 0, 1], 4, [0, 0, 0, 0, down, down, down, up]),
        ([1, 0, 1, 1, 0, 2], 2, [1, -1, 0, 0, -1, 1]), ([0, 1, 0, 0], 4, [down, up, down, down]),
      ]
      for (rewards, size, expected) in cases {
        try expect(
          "advantagesByPrompt(rewards: \(rewards), groupSize: "
            + "\(size))", try solution(rewards, size),
          toBe: expected, within: 1e-12,
          mistakes: [
            UsualMistake(
              advantagesAsShipped(rewards, size),
              "The groups have one response of each prompt: who shares a group with place 0?"),
            UsualMistake(
              try standardizedAdvantages(rewards),
              "That compares the whole batch as one group: easy prompts win, whatever was "
                + "answered."),
          ])
      }
      return "Sums, shapes and deviations are right for any grouping. Only a case by hand knows "
        + "who belongs together."
    }
  }

  /// Returns the advantages of the code as it was handed out.
  private func advantagesAsShipped(_ rewards: [Double], _ size: Int) -> [Double] {
    let prompts = rewards.count / size
    return rewards.indices.map { place in
      let group = rewards.indices.filter { $0 % prompts == place % prompts }.map { rewards[$0] }
      let own = try? standardizedAdvantages(group)
      return own?[place / prompts] ?? .nan
    }
  }

  @Test("16.3 Predict which bug each of six logs is of", arguments: Answer.allCases)
  func exercise16_3(_ answer: Answer) throws {
    // The doctor reads the same numbers as the learner; a letter for what it names first.
    let letters = [
      "the first gradient is 0": "a", "the sampler falls behind": "b",
      "the reward pays for something else": "c", "advantages do not sum to 0": "d",
      "the KL stays 0": "e",
    ]
    let library: () throws -> String = {
      Self.logs.map { rows in
        let lines = rows.enumerated().map { step, row in
          Line(
            logged: [
              ("step", Double(step + 1)), ("reward_accuracy", row[0]), ("right", row[1]),
              ("kl", row[2]),
              ("objective", row[3]), ("gradient_norm", row[4]), ("ratio_low", row[5]),
              ("ratio_high", row[6]), ("dead_groups", 0.4),
            ])
        }
        return examine(TrainingLog(lines, updatesPerRollout: 1)).first.map {
          letters[$0.signature.name] ?? "?"
        } ?? "f"
      }.joined()
    }
    try exercise("16.3", answer, reference: library, yours: bugs) { solution in
      let (given, due) = (Array(try solution().lowercased()), Array("afbdec"))
      guard given.count == due.count, given.allSatisfy({ "abcdef".contains($0) }) else {
        throw Wrong("Expected six letters from a to f, got \"\(String(given))\".")
      }
      let wrong = due.indices.filter { given[$0] != due[$0] }
      guard wrong.isEmpty else {
        let place = wrong[0]
        throw Wrong(
          "\(due.count - wrong.count) of 6 are right. Log \(place + 1) is another: "
            + "\(Self.clues[place])")
      }
      return "Three lines of a log were enough, each time by a number that is known before the run."
    }
  }

  /// The place to look at in each log.
  private static let clues = [
    "if no gradient is there, what must every advantage be?",
    "is there any number that could not be?",
    "which number was what it should be at first, and then was not?",
    "what should the advantages of a group sum to, and the objective with them?",
    "the policy learns. What should the KL do?",
    "two of its columns should be the same.",
  ]

  /// Accuracy, right, kl, objective, gradient, smallest and largest ratio: as in the exercise.
  private static let logs: [[[Double]]] = [
    [[0.12, 0.12, 0, 0, 0, 1, 1], [0.11, 0.11, 0, 0, 0, 1, 1], [0.13, 0.13, 0, 0, 0, 1, 1]],
    [
      [0.12, 0.12, 0, 0, 2.1, 1, 1], [0.13, 0.13, 0.04, -0.00004, 2.2, 1, 1],
      [0.15, 0.15, 0.10, -0.0001, 2.0, 1, 1],
    ],
    [
      [0.12, 0.12, 0, 0, 2.1, 1, 1], [0.11, 0.11, 0.04, 0.02, 2.2, 0.7, 1.4],
      [0.12, 0.12, 0.11, 0.05, 2.6, 0.4, 2.3],
    ],
    [
      [0.12, 0.12, 0, 1.1, 14, 1, 1], [0.12, 0.12, 0.3, 1.11, 15, 1, 1],
      [0.14, 0.14, 0.6, 1.13, 15, 1, 1],
    ],
    [
      [0.12, 0.12, 0, 0, 2.1, 1, 1], [0.13, 0.13, 0, 0, 2.2, 1, 1], [0.15, 0.15, 0, 0, 2.0, 1, 1],
    ],
    [
      [0.31, 0.12, 0, 0, 1.9, 1, 1], [0.33, 0.12, 0.05, -0.00005, 1.9, 1, 1],
      [0.36, 0.13, 0.13, -0.00013, 1.8, 1, 1],
    ],
  ]
}
