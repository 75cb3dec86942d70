import ExerciseSupport
import Numerics

// The usual mistakes in the exercises of lesson 07, and what is said about each.

extension Lesson07 {
  /// Requires the numbers of 7.1 to be right, or says which factor or which term is not.
  func requireCoefficients(
    _ got: [[Double]], rewards: [Double], beta: Double
  ) throws {
    // By hand: mean 3/8 and variance 11/64 if rewards differ; nothing to compare if they do not.
    let hasZeroVariance = rewards[0] == rewards[1]
    let deviation = (11.0 / 64).squareRoot()
    let advantages = rewards.map { hasZeroVariance ? 0 : ($0 - 0.375) / deviation }
    func rows(
      share: ((Int) -> Double)? = nil, of advantages: [Double],
      pull: (Double) -> Double = { $0 - 1 }, pullShare: ((Int) -> Double)? = nil
    ) -> [[Double]] {
      logs.indices.map { response in
        zip(logs[response], reference[response]).map { log, reference in
          let count = logs[response].count
          let weight = share?(count) ?? 1 / Double(4 * count)
          return weight * advantages[response]
            + (pullShare?(count) ?? weight) * beta * pull(.exp(reference - log))
        }
      }
    }
    func mistake(_ rows: [[Double]], _ words: String) -> UsualMistake {
      UsualMistake(rows.flatMap { $0 }, words)
    }
    let scaled = { (factor: Double) in advantages.map { factor * $0 } }
    let isUndefined = hasZeroVariance && got.joined().allSatisfy(\.isNaN)
    // The library has its log-probabilities in single precision: seven digits.
    try expect(
      "grpoCoefficients of rewards \(rewards), β = \(brief(beta))", rows: got,
      toBe: rows(of: advantages),
      names: logs.enumerated().map { response, log in
        "response \(response + 1) (\(log.count) token\(log.count == 1 ? "" : "s"))"
      },
      within: 1e-6,
      mistakes: [
        isUndefined
          ? mistake(
            got,
            "All rewards are equal, so std is 0 and A = 0/0. Such a group has advantages of 0.")
          : nil,
        mistake(
          rows(share: { _ in 1 }, of: advantages),
          "Response i is G·|oᵢ| times too large: the mean over the group and over its own tokens "
            + "is missing."),
        mistake(
          rows(share: { 1 / Double($0) }, of: advantages),
          "Each is G = 4 times too large: the mean over the group is missing."),
        mistake(
          rows(share: { _ in 0.25 }, of: advantages),
          "Response i is |oᵢ| times too large: the mean over its own tokens is missing. "
            + "That is R1's equation 1."),
        mistake(
          rows(share: { _ in 0.1 }, of: advantages),
          "That is the mean over all ten tokens of the group, DAPO's. Here each response has a mean "
            + "of its own."),
        mistake(
          rows(of: advantages, pull: { 1 - $0 }),
          "The drift is a price: J has a minus before β, and D falls."),
        mistake(rows(of: advantages, pull: { _ in 0 }), "The pull of β k3 is missing."),
        mistake(
          rows(of: advantages, pullShare: { _ in 1 }),
          "The pull is not averaged: it has the weight 1/(G·|oᵢ|) of the push."),
        mistake(
          rows(of: advantages, pull: { 1 / $0 - 1 }),
          "The pull's ratio is upside down: k3 has π_ref/π, not π/π_ref."),
        mistake(
          rows(of: advantages, pull: { 1 - 1 / $0 }),
          "The pull's ratio is upside down: k3 has π_ref/π, not π/π_ref."),
        mistake(
          rows(of: advantages, pull: { -($0 - 1 - .log($0)) }),
          "That is k3 itself. What is its slope along log π?"),
        mistake(
          rows(of: advantages, pull: { $0 }),
          "The pull is β π_ref/π: the slope of log(π_ref/π) along log π is missing."),
        mistake(
          rows(of: advantages, pull: { _ in -1 }), "That is the pull of k1, not of k3."),
        mistake(
          rows(of: advantages, pull: { .log($0) }), "That is the pull of k2, not of k3."),
        mistake(rows(of: scaled(0.75.squareRoot())), "That std divides by G - 1, not by G."),
        mistake(rows(of: scaled(deviation)), "The advantage is not divided by the std."),
        mistake(rows(of: scaled(1 / deviation)), "That is divided by the variance, not the std."),
        mistake(rows(of: rewards), "That has the reward itself in the place of the advantage."),
        hasZeroVariance
          ? nil
          : mistake(
            rows(of: rewards.map { $0 / deviation }), "The mean is not subtracted from the reward."),
      ])
  }

  /// Returns the token that is trained and should not be, or is not and should be. Places count
  /// from 0.
  static func fault(of mask: [Bool], _ row: [Int], _ length: Int) -> String {
    let response = "a response of \(length) token\(length == 1 ? "" : "s")"
    let filling = (length..<row.count).filter { mask[$0] }
    let missing = (0..<length).filter { !mask[$0] }
    let isEndMissing = missing == [length - 1] && row[length - 1] == 0
    let untrained =
      isEndMissing
      ? "The end token is not trained: place \(length - 1) of \(response). The policy wrote it, "
        + "and cannot learn to stop."
      : missing.first.map {
        "A token that the policy wrote is not trained: place \($0) of \(response)."
      }
    let trained =
      filling.count > 1 && filling.count == row.count - length
      ? "The filling is trained as well."
      : filling.first.map { "A token that nobody wrote is trained: place \($0) of \(response)." }
    let words = [untrained, trained].compactMap { $0 }.joined(separator: " ")
    return words.contains(": place") ? words + " Places count from 0." : words
  }
}
