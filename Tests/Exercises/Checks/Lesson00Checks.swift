import ExerciseSupport
import Foundation
import LanguageModel
import Oracle
import Testing
import Tokens

typealias Softmax = (_ logits: [Double], _ temperature: Double) throws -> [Double]
typealias Draw = (_ number: Double, _ probabilities: [Double]) -> Int

@Suite("Exercises of lesson 00")
struct Lesson00 {
  /// The five words of the lesson: e to the power of them is 2, 4, 2, 1 and 1.
  let logits = [log(2.0), log(4.0), log(2.0), log(1.0), log(1.0)]

  @Test("0.1 Write the softmax with a temperature", arguments: Answer.allCases)
  func exercise0_1(_ answer: Answer) throws {
    let library: Softmax = { logits, temperature in
      policy(logits, temperature: temperature).logProbabilities(in: 0).map { exp($0) }
    }
    let yours: Softmax = { try probabilities(ofLogits: $0, temperature: $1) }
    try exercise("0.1", answer, reference: library, yours: yours) { solution in
      // By hand: 2, 4, 2, 1 and 1 of 10.
      try expect(
        "probabilities(ofLogits: [ln 2, ln 4, ln 2, 0, 0], temperature: 1)",
        try solution(logits, 1), toBe: [0.2, 0.4, 0.2, 0.1, 0.1],
        mistakes: [
          UsualMistake([2, 4, 2, 1, 1], "These are the powers e^z. Divide each by their sum."),
          UsualMistake(
            logits.map { $0 / log(16.0) },
            "The logits themselves are divided by their sum. Raise e to their power first."),
          UsualMistake(
            logits.map { -log(10.0) + $0 }, "These are the log-probabilities. Take e^ of them."),
        ])
      // By hand: a half squares the powers, 4, 16, 4, 1 and 1 of 26.
      try expect(
        "probabilities(ofLogits: [ln 2, ln 4, ln 2, 0, 0], temperature: 0.5)",
        try solution(logits, 0.5), toBe: [4.0 / 26, 16.0 / 26, 4.0 / 26, 1.0 / 26, 1.0 / 26],
        mistakes: [
          UsualMistake([0.2, 0.4, 0.2, 0.1, 0.1], "The temperature changes nothing here."),
          UsualMistake(
            [2.0, 4, 2, 1, 1].map { sqrt($0) / (4 + 2 * sqrt(2.0)) },
            "The logits are multiplied by T. Divide them: a small T makes a model more decided."),
          UsualMistake(
            [0.4, 0.8, 0.4, 0.2, 0.2],
            "The probabilities are divided by T. Divide the logits, before e^ is taken."),
        ])
      let tooLarge = """
        e^1000 is too large for a Double: subtract the largest logit first; the probabilities stay the same.
        """
      try expect(
        "probabilities(ofLogits: [1000, 1000, -1000], temperature: 1)",
        try solution([1000, 1000, -1000], 1), toBe: [0.5, 0.5, 0],
        mistakes: [
          UsualMistake([.nan, .nan, 0], tooLarge), UsualMistake([.nan, .nan, .nan], tooLarge),
        ])
      return """
        What is added to all logits changes no probability: it is a factor above and below the fraction.
        Only the differences between logits count.
        """
    }
  }

  @Test("0.2 Find the bug in a sampler that never draws one word", arguments: Answer.allCases)
  func exercise0_2(_ answer: Answer) throws {
    let library: Draw = { number, probabilities in
      let sums = probabilities.indices.map { probabilities[...$0].reduce(0, +) }
      return sums.firstIndex { number < $0 } ?? probabilities.count - 1
    }
    let yours: Draw = { token(drawnBy: $0, from: $1) }
    try exercise("0.2", answer, reference: library, yours: yours) { solution in
      for (probabilities, due) in [
        ([0.2, 0.4, 0.2, 0.1, 0.1], [200.0, 400, 200, 100, 100]),
        ([0.5, 0.25, 0.25], [500, 250, 250]),
      ] {
        // In the middle of each thousandth, so that rounding of a sum plays no part.
        var counts = probabilities.map { _ in 0.0 }
        for place in 0..<1000 {
          let drawn = solution((Double(place) + 0.5) / 1000, probabilities)
          guard counts.indices.contains(drawn) else {
            throw Wrong(
              "expected a place from 0 to \(counts.count - 1), got \(drawn)")
          }
          counts[drawn] += 1
        }
        try expect(
          "how often each token is drawn by a thousand numbers, with \(probabilities)", counts,
          toBe: due,
          mistakes: [
            UsualMistake(
              [200, 400, 0, 100, 300],
              "What is taken from the number at each token? It should be the token's own share."),
            UsualMistake(
              [200, 200, 0, 0, 600],
              "The number stays whole: at each token, take away the share that was passed."),
          ])
      }
      return """
        Each token owns a piece of the line from 0 to 1, as long as its probability. A sampler that gives
        a token another piece learns from a policy that is not its own.
        """
    }
  }

  @Test("0.3 Predict how likely fish is after half a step", arguments: Answer.allCases)
  func exercise0_3(_ answer: Answer) throws {
    let library: () throws -> Double = {
      var policy = policy(logits)
      let gradient = policy.gradient(of: [[4]], coefficients: [[1]])
      policy.logits = zip(policy.logits, gradient).map { $0 + 0.5 * $1 }
      return exp(policy.logProbabilities(in: 0)[4])
    }
    try exercise("0.3", answer, reference: library, yours: probabilityOfFish) { solution in
      // By hand: the slopes are -0.2, -0.4, -0.2, -0.1 and 0.9, and half of them is added.
      let powers = [2 * exp(-0.1), 4 * exp(-0.2), 2 * exp(-0.1), exp(-0.05), exp(0.45)]
      let fish = powers[4] / powers.reduce(0, +)
      try expect(
        prediction: try solution(), near: fish, within: 0.001, as: .share,
        mistakes: [
          UsualMistake(
            exp(0.45) / (9 + exp(0.45)), "The other weights move as well: each by half of -p."),
          UsualMistake(
            exp(0.9) / (2 * exp(-0.2) + 4 * exp(-0.4) + 2 * exp(-0.2) + exp(-0.1) + exp(0.9)),
            "That is a whole step. The learning rate is 0.5."),
          UsualMistake(
            0.1 * exp(0.45), "That is e^0.45 times as much. The sum below the fraction changes too."
          ),
          UsualMistake(0.55, "That adds 0.45 to the probability. It has to be added to the logit."),
        ])
      return """
        e^0.45 of 9.414 is 0.1666. A rare word gains by a larger factor from the same step than a likely one:
        its slope 1 - p is larger, and it has more room.
        """
    }
  }
}

/// A policy with one move only, and these logits.
private func policy(_ logits: [Double], temperature: Double = 1) -> TablePolicy {
  let space = OutputSpace(vocabularySize: logits.count, endToken: -1, maximumLength: 1)
  var policy = TablePolicy(
    space, states: 1, distribution: SamplingDistribution(temperature: temperature)
  ) { _ in 0 }
  policy.logits = logits
  return policy
}
