import Advantage
import Oracle
import ExerciseSupport
import Numerics
import Testing
import LanguageModel

typealias Estimator = ([Double]) throws -> [Double]

@Suite("Exercises of lesson 04")
struct Lesson04 {
  @Test("4.1 Write the leave-one-out advantage", arguments: Answer.allCases)
  func exercise4_1(_ answer: Answer) throws {
    try exercise(
      "4.1", answer, reference: { try leaveOneOutAdvantages($0) } as Estimator, yours: leaveOneOut
    ) { solution in
      // By hand: the others of the first response have the mean (0 + ½ + 0)/3 = 1/6.
      try expect(
        "leaveOneOut([1, 0, 0.5, 0])", try solution([1, 0, 0.5, 0]),
        toBe: [5.0 / 6, -0.5, 1.0 / 6, -0.5],
        mistakes: [
          UsualMistake([0.625, -0.375, 0.125, -0.375], "The response is still part of the mean."),
          UsualMistake(
            [0.875, -0.375, 0.25, -0.375], "The sum is that of the others: divide by G - 1."),
          UsualMistake([-5.0 / 6, 0.5, -1.0 / 6, 0.5], "The sign is turned around."),
          UsualMistake(
            [1.0 / 6, 0.5, 1.0 / 3, 0.5],
            "That is the mean of the others. How much better is the response than that?"),
          UsualMistake(
            [0.5, -0.5, 0, -0.5],
            "The number is that of the others; the sum has the response in it."),
          UsualMistake(
            [0.5, -1.5, -0.5, -1.5], "That is compared with the sum of the others, not their mean."),
          UsualMistake(
            [5, -3, 1, -3].map { $0 / 11.0.squareRoot() },
            "That is GRPO's: compared with all, and divided by the std."),
        ])
      try expect(
        "leaveOneOut([3, 1])", try solution([3, 1]), toBe: [2, -2],
        otherwise: "In a group of two each response has a single other: G - 1 is 1.")

      // The oracle: over all groups that a policy can draw, the update is the slope of J itself. Four
      // outputs of two tokens with rewards that have nothing to do with anything.
      var policy = try TablePolicy(OutputSpace(vocabularySize: 2, endToken: -1, maximumLength: 2))
      policy.logits = [0.3, -0.4, 0.1, 0.8, -0.6, 0.2]
      let all = try Enumeration(policy)
      let reward = { (output: ScoredOutput) in [0.2, 1, 0, 0.7][place(of: output)] }
      try expect(
        "the mean update over all groups of three, along each parameter",
        try all.expectedGradient(overGroupsOf: 3, reward: reward, advantages: solution),
        toBe: all.gradientOfExpectation(of: reward))
      return """
        Nothing is left of the factor (G-1)/G, by which the group mean falls short: what a response is
        compared with no longer depends on that response.
        """
    }
  }

  @Test(
    "4.2 Find the bug: an advantage that pushes three equal responses down",
    arguments: Answer.allCases)
  func exercise4_2(_ answer: Answer) throws {
    try exercise(
      "4.2", answer, reference: { try standardizedAdvantages($0) } as Estimator,
      yours: groupAdvantages
    ) { solution in
      // Equal rewards are exactly equal, so zeros are exactly 0. 0.7 and ⅓ round in other ways.
      for reward in [0.1, 0.7, 1.0 / 3, 1, 0, 1e-12] {
        for count in [2, 3, 4, 6, 7, 10] {
          try expect(
            "groupAdvantages of \(count) times \(brief(reward))",
            try solution(Array(repeating: reward, count: count)),
            toBe: Array(repeating: 0, count: count), within: 0,
            mistakes: [
              UsualMistake(
                Array(repeating: -1, count: count),
                "All of them below their own mean? Print mean and deviation with all digits."
              ),
              UsualMistake(
                Array(repeating: 1, count: count),
                "All of them above their own mean? Print mean and deviation with all digits."
              ),
              UsualMistake(
                Array(repeating: .nan, count: count), "That is 0/0: the std of equal rewards is 0."),
            ],
            otherwise: "Equal rewards have nothing to say: exactly 0, not nearly.")
        }
      }
      // By hand: mean 3/8, std √(11/64); the difference of 1 − 2 · ½ in units of the spread.
      let golden = [5, -3, 1, -3].map { $0 / 11.0.squareRoot() }
      let epsilon =
        "Something in the divisor changes every group, if by little. This one was right."
      let mixed = try solution([1, 0, 0.5, 0])
      let factor = multiple(mixed, of: golden, within: 1e-9) ?? 1
      try expect(
        "groupAdvantages([1, 0, 0.5, 0])", mixed, toBe: golden,
        mistakes: [
          UsualMistake(
            golden.map { $0 * 0.75.squareRoot() }, "That std divides by G - 1, and it was G before."
          ),
          UsualMistake([0.625, -0.375, 0.125, -0.375], "That is not divided by the std."),
          factor > 0.9 && factor < 1 ? UsualMistake(golden.map { $0 * factor }, epsilon) : nil,
        ])
      // Two at one place and one above it are −1/√2, −1/√2 and √2, whatever the distance. Rounding of
      // rewards near 0.1 is 1e-17, so a distance of 1e-9 keeps eight digits.
      let root = 2.0.squareRoot()
      let near = try solution([0.1, 0.1, 0.1 + 1e-9])
      let spread = [-1 / root, -1 / root, root]
      let share = multiple(near, of: spread, within: 1e-6) ?? 1
      try expect(
        "groupAdvantages([0.1, 0.1, 0.1 + 1e-9])", near, toBe: spread, within: 1e-6,
        mistakes: [
          UsualMistake(
            [0, 0, 0], "These differ, if by little. Only equal rewards have nothing to say."),
          share > 0 && share < 1 ? UsualMistake(spread.map { $0 * share }, epsilon) : nil,
        ])
      return """
        0.1 + 0.1 + 0.1 is not 0.3 in binary, so the mean of three equal numbers need not be that number,
        and the std is 1e-17 in place of 0. The greatest minus the least is exactly 0 or not.
        """
    }
  }

  @Test(
    "4.3 Predict how hard dividing by the std pushes at p = 0.02 and G = 64",
    arguments: Answer.allCases)
  func exercise4_3(_ answer: Answer) throws {
    let (size, p) = (64, 0.02)
    let library: () throws -> Double = {
      try expectedGradientWeight(of: .grpo, groupSize: size, successProbability: p)
    }
    try exercise("4.3", answer, reference: library, yours: weightOfHardPrompt) { solution in
      let prediction = try solution()
      // w = E[√(K/G (1 − K/G))] / (p (1 − p)) with K right of G: another sum than the library's, which
      // goes over what the others of the group do.
      var (weight, chance) = (0.0, Double.pow(1 - p, size))
      for right in 0...size {
        let share = Double(right) / Double(size)
        weight += chance * (share * (1 - share)).squareRoot() / (p * (1 - p))
        chance *= Double(size - right) / Double(right + 1) * p / (1 - p)
      }
      try expect(
        prediction: prediction, near: weight, within: 0.05 * weight,
        mistakes: [
          UsualMistake(
            1 / (p * (1 - p)).squareRoot(),
            "That is 1/√(p(1-p)), for groups without end. Of these, many have nobody right."),
          UsualMistake(
            (1 - Double.pow(1 - p, size)) / (p * (1 - p)).squareRoot(),
            "The dead groups are taken away. The std of the others is not √(p(1-p)) either."),
          UsualMistake(
            weight * p * (1 - p),
            "That is the mean std of a group. w multiplies ∇p: divide by what?"),
          UsualMistake(
            1, "That is the weight of the reward itself, and of the leave-one-out advantage."),
        ])
      let dead = zeroVarianceProbability(groupSize: size, successProbability: p)
      return """
        w is \(brief(weight)). In groups without end it would be 1/√(p(1-p)) = 7.14, as if one climbed
        2 arcsin √p; but \(brief(100 * dead))% of these groups have nobody right and are silent. To divide by
        the std is to work on hard prompts, as long as somebody solves them.
        """
    }
  }
}

private func place(of output: ScoredOutput) -> Int {
  Int(2 * output.tokens[0] + output.tokens[1])
}
