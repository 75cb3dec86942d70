import LessonShared
import TinyR1

/// Many answers of one policy to each held-out equation, and what can be made of k of them.
struct ManyAnswers: Sendable {
  /// The equations that were asked.
  let problems: [Quadratic.Problem]
  /// For each equation: whether each answer is right; how it votes, nil if it cannot be read; the right one.
  private let isCorrect: [[Bool]], votes: [[[String]?]], answers: [[String]]
  /// Tokens per response.
  let length: Double

  /// Asks a policy.
  init(
    of policy: Transformer<Float>, _ problems: [Quadratic.Problem], samples: Int,
    in environment: Environment<Quadratic>, maximumLength: Int, threads: Int
  ) throws {
    let result = try Evaluator(
      problems, in: environment, samples: samples, maximumLength: maximumLength, seed: 6
    ).evaluate(policy, with: Sampler(policy.configuration, threads: threads))
    self.problems = problems
    isCorrect = result.attempts.map(\.isCorrect)
    votes = result.attempts.map { attempts in
      attempts.responses.map {
        $0.isWellFormed
          ? environment.task.vote(for: $0.answerSymbols, to: attempts.problem) : nil
      }
    }
    answers = problems.map(environment.task.answer)
    length = result.mean { Double($0.symbols.count) }
  }

  /// The number of answers to each equation.
  var samples: Int { isCorrect[0].count }

  /// The numbers of answers that are looked at: 1, 2, 4, … up to all.
  var powers: [Int] {
    let samples = self.samples
    return Array(sequence(first: 1) { 2 * $0 <= samples ? 2 * $0 : nil })
  }

  /// For each equation the number of right answers.
  private var correct: [Int] { isCorrect.map { $0.count { $0 } } }

  /// pass@k: how often a verifier without errors finds a right answer among k.
  func passAt(_ k: Int) -> Double {
    mean(correct.map { passAtK(k, correct: $0, samples: samples) })
  }

  /// cons@k: how often k answers agree on the right one, mean over groups of k that have none in common.
  func consensusAt(_ k: Int) -> Double {
    mean(
      zip(votes, answers).flatMap { votes, answer in
        stride(from: 0, through: votes.count - k, by: k).map {
          consensus(Array(votes[$0..<$0 + k]), correct: answer)
        }
      })
  }

  /// Best of k with a verifier that passes each wrong answer with a probability: its verdicts are drawn, the
  /// same random numbers for every probability.
  func bestOf(_ k: Int, falsePassRate: Double, seed: UInt64) -> Double {
    let generator = SeededGenerator(seed: seed)
    return mean(
      isCorrect.enumerated().map { place, isCorrect in
        var own = generator.stream(place)
        let passes = isCorrect.map { _ in own.uniform() < falsePassRate }
        return TinyR1.bestOf(
          k, correct: isCorrect.count { $0 },
          passingIncorrect: zip(isCorrect, passes).count { !$0 && $1 }, samples: samples)
      })
  }

  /// Returns the formula's value of that, for the shares of right answers that were found.
  func predictedBestOf(_ k: Int, falsePassRate: Double) -> Double {
    mean(
      correct.map { TinyR1.bestOf(k, successProbability: share($0), falsePassRate: falsePassRate) })
  }

  /// And of the limit, however many answers there are.
  func predictedLimit(falsePassRate: Double) -> Double {
    mean(correct.map { bestOfLimit(successProbability: share($0), falsePassRate: falsePassRate) })
  }

  private func share(_ correct: Int) -> Double { Double(correct) / Double(samples) }
}
