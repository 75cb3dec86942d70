import Advantage
import ClippedObjective
import ExerciseSupport
import GRPO
import KLDivergence
import Numerics
import Testing
import Transformer

typealias GroupCoefficients = (
  _ rewards: [Double], _ logProbabilities: [[Double]], _ reference: [[Double]], _ beta: Double
) throws -> [[Double]]
typealias Mask = (_ rows: [[Int]], _ lengths: [Int], _ endToken: Int) -> [[Bool]]

@Suite("Exercises of lesson 07")
struct Lesson07 {
  let logs = [[-0.5, -0.7], [-0.6, -0.8, -1], [-0.7], [-0.8, -1, -1.2, -1.4]]
  let reference = [[-0.6, -0.65], [-0.6, -0.9, -0.8], [-0.5], [-0.9, -1, -1.3, -1.1]]

  /// The library's objective on one group whose policy has not moved: J, and a row for each response.
  static func library(
    _ settings: GRPOSettings, rewards: [Double], logs: [[Double]], reference: [[Double]]
  ) throws -> (value: Double, coefficients: [[Double]]) {
    let advantages = try settings.advantage.advantages(of: rewards)
    let objective = GroupObjective(
      settings, old: [logs.map { log in OldLogProbabilities(log.map { Double(Float($0)) }) }],
      advantages: [advantages], references: [reference.map { ReferenceLogProbabilities($0) }],
      isMasked: [rewards.map { _ in false }])
    let coefficients = logs.indices.map { response in
      let new = logs[response].map { Float($0) }
      var numbers = new.map { _ in Float.zero }
      var span = numbers.mutableSpan
      objective.judge(ResponseIndex(group: 0, response: response), new.span, &span)
      return numbers.map { Double($0) }
    }
    return (objective.value, coefficients)
  }

  @Test("7.1 Write GRPO's coefficient for each token of a group", arguments: Answer.allCases)
  func exercise7_1(_ answer: Answer) throws {
    let reference: GroupCoefficients = { rewards, logs, reference, beta in
      var settings = GRPOSettings.deepSeekMath(maximumLength: 5)
      settings.klCoefficient = beta
      return try Self.library(settings, rewards: rewards, logs: logs, reference: reference)
        .coefficients
    }
    let yours: GroupCoefficients = {
      try grpoCoefficients(rewards: $0, logProbabilities: $1, reference: $2, beta: $3)
    }
    try exercise("7.1", answer, reference: reference, yours: yours) { solution in
      let (mixed, alike): ([Double], [Double]) = ([1, 0, 0.5, 0], [1, 1, 1, 1])
      for (rewards, beta) in [(mixed, 0.0), (mixed, 0.04), (alike, 0.04)] {
        let got = try solution(rewards, logs, self.reference, beta)
        let call = "grpoCoefficients of rewards \(rewards), β = \(brief(beta))"
        guard got.map(\.count) == logs.map(\.count) else {
          throw Wrong("\(call)\n  expected rows of 2, 3, 1 and 4 numbers, got \(got.map(\.count))")
        }
        // By hand: mean 3/8 and variance 11/64 for the first two; nothing to compare in the third.
        let isDead = rewards[0] == rewards[1]
        let advantages = rewards.map { isDead ? 0 : ($0 - 0.375) / (11.0 / 64).squareRoot() }
        let row = { (share: (Int) -> Double, sign: Double, size: Double) -> [Double] in
          var all: [Double] = []
          for (response, log) in logs.enumerated() {
            for (token, reference) in zip(log, self.reference[response]) {
              let pull = sign * beta * (Double.exp(reference - token) - 1)
              all.append(share(log.count) * (size * advantages[response] + pull))
            }
          }
          return all
        }
        let bySequence = { (length: Int) in 1 / Double(4 * length) }
        // The library has its log-probabilities in single precision: seven digits.
        try expect(
          call, got.flatMap { $0 }, toBe: row(bySequence, 1, 1), within: 1e-6,
          mistakes: [
            Mistake(
              row({ _ in 0.1 }, 1, 1), "That is the mean over all tokens of the group: DAPO's."),
            Mistake(row({ 1 / Double($0) }, 1, 1), "That is G times as much: J is a mean over G."),
            Mistake(row({ _ in 0.25 }, 1, 1), "That is not divided by |o|: R1's equation 1."),
            Mistake(
              row(bySequence, -1, 1), "The drift is a price: J has a minus before β, and D falls."),
            Mistake(
              row(bySequence, 1, 0.75.squareRoot()), "That std divides by G - 1, not by G."),
          ])
      }
      return """
        This is all that a model is told in GRPO: Â + β (π_ref/π - 1), shared out. When all rewards are the
        same the first part is 0, and only the pull towards the reference is left.
        """
    }
  }

  @Test(
    "7.2 Find the bug in a mask that keeps a model from learning to stop",
    arguments: Answer.allCases)
  func exercise7_2(_ answer: Answer) throws {
    let reference: Mask = { rows, lengths, _ in
      zip(rows, lengths).map { row, length in row.indices.map { $0 < length } }
    }
    let yours: Mask = { trainedTokens(rows: $0, lengths: $1, endToken: $2) }
    try exercise("7.2", answer, reference: reference, yours: yours) { solution in
      // 0 is the end token. The second row was cut off; the third stopped at once.
      let rows = [[5, 7, 0, 0, 0], [5, 5, 8, 6, 7], [0, 0, 0, 0, 0], [9, 0, 0, 0, 0]]
      let lengths = [3, 5, 1, 2]
      let got = solution(rows, lengths, 0)
      for (row, expected) in zip(got, lengths).enumerated() {
        let numbers = expected.0.map { $0 ? 1.0 : 0 }
        let right = rows[row].indices.map { $0 < expected.1 ? 1.0 : 0 }
        try expect(
          "trained tokens of the row \(rows[row]), of which \(expected.1) were written", numbers,
          toBe: right,
          mistakes: [
            Mistake(
              rows[row].map { $0 == 0 ? 0 : 1 },
              "The end token that the policy wrote is not trained: it cannot learn to stop."),
            Mistake(rows[row].map { _ in 1 }, "The filling is trained as well."),
          ])
      }
      return """
        Which places of a row are filled is a matter of positions; what is written there does not say it.
        In this library there is no filling at all, and no token for it.
        """
    }
  }

  @Test(
    "7.3 Predict the objective, and the sum of all coefficients' sizes, at the first step",
    arguments: Answer.allCases)
  func exercise7_3(_ answer: Answer) throws {
    // By hand: A = 1.5076, −0.9045, 0.3015, −0.9045, which sum to 0; and
    // (2 · 1.5076 + 3 · 0.9045 + 1 · 0.3015 + 4 · 0.9045)/4 = 2.4121.
    let known: () throws -> (objective: Double, sizeOfCoefficients: Double) = { (0, 2.4121) }
    try exercise("7.3", answer, reference: known, yours: firstStep) { solution in
      let prediction = try solution()
      var settings = GRPOSettings(maximumLength: 5)
      settings.klCoefficient = 0
      let run = try Self.library(
        settings, rewards: [1, 0, 0.5, 0], logs: logs, reference: reference)
      try expect(
        prediction: prediction.objective, near: run.value, within: 0.005,
        mistakes: [
          Mistake(0.375, "That is the mean reward. A response is compared with its group first.")
        ])
      let size = run.coefficients.joined().reduce(0) { $0 + abs($1) }
      try expect(
        prediction: prediction.sizeOfCoefficients, near: size, within: 0.005,
        mistakes: [
          Mistake(0, "J is 0 and its slope is not: each token's coefficient is ρA/G."),
          Mistake(4 * size, "J is the mean over four responses."),
          Mistake(0.90453, "That has one coefficient for each response. Each token has it."),
        ])
      return """
        J = \(brief(run.value)) and Σ|c| = \(brief(size)): a loss of zero is not a gradient of zero. Half of
        the group is pulled up and the other half pushed down, by as much in sum over responses; and a longer
        response has more tokens to move.
        """
    }
  }
}
