import Tokens
import Advantage
import Oracle
import ExerciseSupport
import Numerics
import Testing
import LanguageModel

typealias ScoreFunction = (_ move: Int, _ logits: [Double]) throws -> [Double]
typealias Comparison = (_ rewards: [Double], _ lengths: [Int]) throws -> [Double]

@Suite("Exercises of lesson 03")
struct Lesson03 {
  @Test("3.1 Write the gradient of log π for one move", arguments: Answer.allCases)
  func exercise3_1(_ answer: Answer) throws {
    let library: ScoreFunction = { move, logits in
      policy(logits).gradient(of: [[Token(move)]], coefficients: [[1]])
    }
    let yours: ScoreFunction = { try gradientOfLogProbability(of: $0, logits: $1) }
    try exercise("3.1", answer, reference: library, yours: yours) { solution in
      // By hand: three moves with probability ⅓ each.
      try expect(
        "gradientOfLogProbability(of: 1, logits: [0, 0, 0])", try solution(1, [0, 0, 0]),
        toBe: [-1.0 / 3, 2.0 / 3, -1.0 / 3],
        mistakes: [
          UsualMistake(
            [0, 1, 0], "That is all of it but the softmax: the other moves have to give way."),
          UsualMistake(
            [1.0 / 3, -2.0 / 3, 1.0 / 3], "The sign is turned around: this is less likely."),
          UsualMistake(
            [-1.0 / 9, 2.0 / 9, -1.0 / 9], "That is the gradient of π. ∇log π is ∇π / π."),
          UsualMistake([1.0 / 3, 1.0 / 3, 1.0 / 3], "That is π itself."),
          UsualMistake(
            [-1.0 / 3, -1.0 / 3, -1.0 / 3],
            "That is -π for each move. For the move that was made something is missing."),
          UsualMistake(
            [2.0 / 3, -1.0 / 3, -1.0 / 3], "That is the gradient for move 0. Move 1 was made."),
          UsualMistake(
            [1.0 / 3, 2.0 / 3, 1.0 / 3],
            "Move 1 is right. The other moves become less likely: their sign is turned around."),
          UsualMistake([-1, 0, -1], "e^θ is not yet π: divide by the sum of them all."),
        ])
      let logits = [0.3, -1.2, 2, 0.4]
      for move in logits.indices {
        let differences = logits.indices.map { place in
          let log = { (step: Double) in
            var moved = logits
            moved[place] += step
            return policy(moved).logProbabilities(in: 0)[move]
          }
          return (log(1e-5) - log(-1e-5)) / 2e-5
        }
        try expect(
          "gradientOfLogProbability(of: \(move), logits: \(logits)), beside central differences",
          try solution(move, logits), toBe: differences, within: 1e-8,
          mistakes: [
            UsualMistake(
              logits.indices.map { ($0 == move ? 1 : 0) - 0.25 },
              "That is right for equal logits alone: π depends on θ."),
            UsualMistake(
              logits.indices.map { ($0 == move ? 1 : 0) - .exp(logits[$0]) },
              "e^θ is not yet π: divide by the sum of them all."),
          ])
      }
      let tooLarge = """
        e^1000 is too large for a Double: subtract the largest logit first; the probabilities stay the same.
        """
      try expect(
        "gradientOfLogProbability(of: 1, logits: [1000, 0, -1000])",
        try solution(1, [1000, 0, -1000]), toBe: [-1, 1, 0],
        mistakes: [
          UsualMistake([.nan, 1, 0], tooLarge), UsualMistake([-.infinity, 1, 0], tooLarge),
          UsualMistake([.nan, .nan, .nan], tooLarge), UsualMistake([.nan, .nan, 0], tooLarge),
          UsualMistake([.nan, 1, .nan], tooLarge), UsualMistake([0, 1, 0], tooLarge),
        ])
      return """
        1 - π for the move that was made, -π for each other one. Its mean over moves drawn from π is 0,
        which is why a baseline may be subtracted from every reward.
        """
    }
  }

  @Test(
    "3.2 Find the bug in a baseline that looks at the walk it judges", arguments: Answer.allCases)
  func exercise3_2(_ answer: Answer) throws {
    let library: Comparison = { rewards, _ in try leaveOneOutAdvantages(rewards) }
    let yours: Comparison = { compared($0, lengths: $1) }
    try exercise("3.2", answer, reference: library, yours: yours) { solution in
      // The oracle: every group of three walks of up to four moves, with its probability.
      var baby = walker(moves: 4)
      baby.logits = [0.2, -0.1, 0.5, -0.3, 0.4, 0, 0.6, -0.5, 0.1]
      let all = try Enumeration(baby)
      let reward = { (walk: ScoredOutput) in Double(steps(walk)) / 4 }
      let slope = all.gradientOfExpectation(of: reward)
      // Rewards of walks of four moves, and of others; the first walk alone differs between the two.
      let (one, other) = (
        try solution([1, 0.25, 0], [4, 2, 1]), try solution([0.25, 0.25, 0], [2, 2, 1])
      )
      let update = try all.expectedGradient(overGroupsOf: 3) { group in
        let compared = try solution(group.map(reward), group.map(\.tokens.count))
        guard compared.count == 3 else {
          throw Wrong("expected a number for each of 3 walks, got \(compared.count)")
        }
        return zip(group, compared).map { walk, weight in walk.tokens.map { _ in weight / 3 } }
      }
      try expect(
        "the mean update over all groups of three walks, along each of the nine parameters", update,
        toBe: slope,
        mistakes: [
          UsualMistake(
            slope.map { $0 * 2 / 3 },
            "The direction is right, and a third is missing: a walk is still part of its baseline."),
          UsualMistake(
            slope.map { $0 * 2 }, "Twice the slope: divide by the number of the *other* walks."),
          UsualMistake(slope.map { _ in 0 }, "No walk is pushed at all, on average."),
        ],
        otherwise: baselinesOfFirst(one, other).map { before, after in
          """
          It does not point up the slope. Take rewards 1, 0.25, 0 and lengths 4, 2, 1: the first walk is
          compared with \(brief(before)). Let the first walk alone become another, with reward 0.25 and
          length 2: it is compared with \(brief(after)). Its baseline has changed with the walk itself.
          """
        })
      try expect(
        "compared([0.5, 0.5, 0.5], lengths: [2, 3, 4])", try solution([0.5, 0.5, 0.5], [2, 3, 4]),
        toBe: [0, 0, 0],
        mistakes: [
          UsualMistake([0.5, 0.5, 0.5], "Nothing is compared: the update is right, and noisy."),
          UsualMistake(
            [0.5 / 3, 0.5 / 3, 0.5 / 3],
            "The update is right. The baseline is too low: two rewards, divided by three."),
          UsualMistake(
            [-0.5, -0.5, -0.5], "The baseline is the sum of the others: divide by their number."),
        ])
      return """
        A baseline b leaves the mean update alone because E[b ∇log π] = b E[∇log π] = 0. That needs b to be
        the same whatever the walk does. The length of a walk changes with the walk, and so do its first
        answer, its format, and whether it was cut off.
        """
    }
  }

  @Test(
    "3.3 Predict how often a random baby is rewarded, if only a perfect walk counts",
    arguments: Answer.allCases)
  func exercise3_3(_ answer: Answer) throws {
    // Two walks of six moves, each move with probability ⅓.
    try exercise(
      "3.3", answer, reference: { 2.0 / 729 } as () throws -> Double, yours: chanceOfPerfectWalk
    ) { solution in
      let prediction = try solution()
      let all = try Enumeration(walker(moves: 6))
      let chance = all.probability { steps($0) == 6 }
      try expect(
        prediction: prediction, near: chance, within: 0.005 * chance, as: .share,
        mistakes: [
          UsualMistake(
            0.0027, "The lesson prints it with two digits. Work it out: more are asked for."),
          UsualMistake(
            0.003, "The lesson rounds it to 3 of 1000. Work it out: more digits are asked for."),
          UsualMistake(1.0 / 729, "It may begin with either foot."),
          UsualMistake(
            1 / Double(all.outputs.count), "Walks are not equally likely: short ones are more."),
          UsualMistake(
            64.0 / 729, "Not every step that is no sitting goes well: the foot has to change."),
        ])
      return """
        2/3 for the first move, either foot, then 1/3 for each of five others: 2/729, or once in 365 walks.
        A reward for perfection alone is silent for a long time. With a reward for each step the first
        walk already says something; a base model that succeeds now and then does the same for R1-Zero.
        """
    }
  }
}

/// Returns the values that the first walk was compared with, with rewards of 1 and of ¼, if they
/// are not the same.
private func baselinesOfFirst(_ one: [Double], _ other: [Double]) -> (Double, Double)? {
  guard let one = one.first, let other = other.first else { return nil }
  let (before, after) = (1 - one, 0.25 - other)
  return abs(before - after) > 1e-9 ? (before, after) : nil
}

/// A policy with a single move, and these logits.
private func policy(_ logits: [Double]) -> TablePolicy {
  let space = OutputSpace(vocabularySize: logits.count, endToken: -1, maximumLength: 1)
  var policy = TablePolicy(space, states: 1) { _ in 0 }
  policy.logits = logits
  return policy
}

/// The baby of the lesson: left is 0, right is 1, to sit is 2; it knows its last move.
private func walker(moves: Int) -> TablePolicy {
  let world = OutputSpace(vocabularySize: 3, maximumLength: moves, endsWhen: hasFallen)
  return TablePolicy(world, states: 3) { walk in walk.last == 0 ? 1 : walk.last == 1 ? 2 : 0 }
}

private func hasFallen(_ walk: [Token]) -> Bool {
  walk.last != 2 && walk.last == walk.dropLast().last
}

private func steps(_ walk: ScoredOutput) -> Int {
  walk.tokens.count { $0 != 2 } - (hasFallen(walk.tokens) ? 1 : 0)
}
