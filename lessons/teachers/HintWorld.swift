import Foundation
import TinyR1

/// Problems that look alike to one who has not thought: each has its own answer, one of as many as there are
/// problems. One may think and then be right, or say one of the answers at once.
struct HintWorld: Sendable {
  /// The number of problems, and that of answers.
  let problems: Int
  /// The probability that the base thinks; else it guesses.
  let thinking = 0.9
  /// The probability that a teacher who was told the answer thinks all the same.
  var rest = 0.05
  /// The probability that it says one of the wrong answers, all together.
  let slip = 0.01

  /// The outputs of the base: to think, and then each answer at once.
  var base: [Double] { policy(thinking: thinking) }

  /// Each teacher was told the answer of its problem.
  var toldAnswer: HintedTeachers {
    HintedTeachers(
      (0..<problems).map { own in
        [rest]
          + (0..<problems).map { answer in
            problems == 1
              ? 1 - rest : answer == own ? 1 - rest - slip : slip / Double(problems - 1)
          }
      })
  }

  /// Each teacher was told to think.
  var toldToThink: HintedTeachers {
    HintedTeachers((0..<problems).map { _ in policy(thinking: 0.99) })
  }

  /// The share of problems that a policy solves: a thought is right, and of the answers one is.
  func accuracy(_ policy: [Double]) -> Double {
    policy[0] + (1 - policy[0]) / Double(problems)
  }

  /// The share of problems that the teachers solve, each its own.
  var teachersAccuracy: Double { problems == 1 ? 1 : 1 - slip }

  private func policy(thinking: Double) -> [Double] {
    [thinking] + Array(repeating: (1 - thinking) / Double(problems), count: problems)
  }
}

/// Returns the distance of the identities from numbers that were computed from their definitions, in nats:
/// mutual information from the joint distribution, and both divergences of random students.
func errorOfIdentities(seed: UInt64) -> Double {
  var generator = SeededGenerator(seed: seed)
  let world = HintWorld(problems: 6).toldAnswer
  let joint = world.teachers.reduce(0.0) { sum, teacher in
    zip(teacher, world.mixture).reduce(sum) {
      $0 + $1.0 / Double(world.teachers.count) * log($1.0 / $1.1)
    }
  }
  return (0..<100).map { _ in
    let student = logProbabilities((0..<7).map { _ in 2 * generator.normal() }).map {
      exp($0)
    }
    let forward = exactKL(policyProbabilities: world.mixture, referenceProbabilities: student)
    let reverse = exactKL(policyProbabilities: student, referenceProbabilities: world.product)
    return max(
      abs(world.forward(student) - joint - forward),
      abs(world.reverse(student) - world.disagreement - reverse))
  }.max() ?? .nan
}
