import LessonShared
import Notebook
import TinyR1

/// A teacher of sums with two bad habits, which a model that imitates it takes over.
///
///     3 + 4 = 7 ; 7 - 9 = 2           a slip: below zero it writes what is missing to zero (8 is right)
///     3 + 4 = 7 ; 7 + 0 = 7 ; …       an idle step: true, and not asked for
struct SumTeacher: Sendable {
  let task: RunningSum
  /// The probability of a slip where a sum goes below zero.
  let slip: Double
  /// The probability that an idle step follows a step.
  let idle: Double

  /// Writes a solution; after a slip it goes on from the wrong result.
  func solution(
    to problem: RunningSum.Problem, using generator: inout SeededGenerator
  ) -> WorkedSolution {
    var sum = problem.terms[0]
    var steps: [[String]] = []
    for term in problem.terms.dropFirst() {
      let slips = sum + term < 0 && generator.uniform() < slip
      let next = slips ? -(sum + term) : (sum + term + 10) % 10
      steps.append([String(sum), term < 0 ? "-" : "+", String(abs(term)), "=", String(next)])
      sum = next
      if generator.uniform() < idle {
        steps.append([String(sum), "+", "0", "=", String(sum)])
      }
    }
    return WorkedSolution(thought: Array(steps.joined(separator: [";"])), answer: [String(sum)])
  }

  /// Trains a model to imitate it, on fresh training sums of all lengths.
  func base(
    in environment: Environment<RunningSum>, updates: Int, seed: UInt64, _ notebook: LessonNotebook
  ) throws -> Transformer<Float> {
    let sizes = TransformerConfiguration(
      vocabularySize: task.vocabulary.count, width: 48, layers: 2, heads: 4, context: 128,
      initialDeviation: 0.1)
    let rate = LearningRate(peak: 3e-3, final: 3e-4, warmUp: 50, steps: updates)
    return try notebook.trainSupervised(
      "base", from: .random(sizes), SupervisedTrainer.Settings(learningRate: rate), seed: seed
    ) { generator in
      let problem = try environment.trainingProblem(using: &generator)
      return try environment.example(solution(to: problem, using: &generator), to: problem)
    }
  }
}
