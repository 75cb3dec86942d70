import LessonShared
import TinyR1

/// The numbers of right answers, of many, to each held-out equation, before and after the training.
struct Coverage: Codable, Sendable {
  /// Right answers to each equation.
  let before, after: [Int]
  /// Answers to each equation.
  let samples: Int

  /// pass@k, the mean over equations: the chance that one of k answers is right.
  func passAt(_ k: Int, _ correct: KeyPath<Coverage, [Int]>) -> Double {
    mean(self[keyPath: correct].map { passAtK(k, correct: $0, samples: samples) })
  }

  /// The number of equations that were never solved.
  func unsolved(_ correct: KeyPath<Coverage, [Int]>) -> Int {
    self[keyPath: correct].count { $0 == 0 }
  }
}

extension SearchEvaluator {
  /// Asks a base and what became of it all held-out equations so many times.
  func coverage(
    of base: Transformer<Float>, _ policy: Transformer<Float>, samples: Int
  ) throws -> Coverage {
    let evaluator = Evaluator(
      equations, in: environment, samples: samples, maximumLength: maximumLength, seed: 4)
    func correct(_ model: Transformer<Float>) throws -> [Int] {
      let sampler = Sampler<Float>(model.configuration, threads: threads)
      return try evaluator.evaluate(model, with: sampler).attempts.map { attempts in
        attempts.isCorrect.count { $0 }
      }
    }
    return Coverage(before: try correct(base), after: try correct(policy), samples: samples)
  }
}

extension [Coverage] {
  /// The numbers of answers at which pass@k is looked at: 1, 2, 4, … up to all.
  var powers: [Int] {
    let samples = self.first?.samples ?? 1
    return Array<Int>(sequence(first: 1) { 2 * $0 <= samples ? 2 * $0 : nil })
  }

  /// pass@k for each of these k, a curve for each seed.
  func curves(_ correct: KeyPath<Coverage, [Int]>) -> [[Double]] {
    map { seed in powers.map { seed.passAt($0, correct) } }
  }

  /// By how many points the trained policy is above its base at the largest k.
  var gainAtTheEnd: ConfidenceInterval {
    let largest = powers.last ?? 1
    return seedInterval(
      map { 100 * ($0.passAt(largest, \.after) - $0.passAt(largest, \.before)) },
      within: -100...100)
  }
}
