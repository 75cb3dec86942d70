import TinyR1

/// The record of what a training paid, and what it got: at each evaluation the responses that were sampled so
/// far, the passes, and the share of right answers.
///
/// A pass is one token going once through the model. To sample a token takes one, and to learn from it three: one
/// forward and, for the way back, twice as much.
struct LearningRecord: Codable, Sendable {
  private(set) var samples: [Int]
  private(set) var passes: [Double]
  private(set) var accuracy: [Double]
  /// The probability that one of eight responses of the policy at the end is right, where that is known
  /// exactly.
  var passAtEight = Double.nan
  /// The largest share of clipped tokens in an update, the mean over steps.
  var clipped = 0.0
  /// Seconds that sampling and learning took, without evaluations.
  var seconds = 0.0

  /// A record that begins with an evaluation before the first step.
  init(_ first: Double) { (samples, passes, accuracy) = ([0], [0], [first]) }

  /// Adds an evaluation.
  mutating func append(samples: Int, passes: Double, accuracy: Double) {
    self.samples.append(samples)
    self.passes.append(passes)
    self.accuracy.append(accuracy)
  }

  /// The responses that were paid for in all.
  var totalSamples: Int { samples[samples.count - 1] }
  /// See ``totalSamples``.
  var totalPasses: Double { passes[passes.count - 1] }
  /// The last evaluation.
  var end: Double { accuracy[accuracy.count - 1] }

  /// The share of right answers after so many passes, on the line between two evaluations.
  func accuracy(afterPasses budget: Double) -> Double { read(accuracy, at: budget, along: passes) }

  /// The same after so many responses.
  func accuracy(afterSamples budget: Double) -> Double {
    read(accuracy, at: budget, along: samples.map(Double.init))
  }

  private func read(_ values: [Double], at place: Double, along places: [Double]) -> Double {
    guard let next = places.firstIndex(where: { $0 >= place }) else { return end }
    guard next > 0 else { return values[0] }
    let share = (place - places[next - 1]) / (places[next] - places[next - 1])
    return values[next - 1] + share * (values[next] - values[next - 1])
  }
}

/// The trainings of several methods: a record for each seed.
struct MethodRuns: Codable, Sendable {
  let name: String
  /// The learning rate that was chosen for it.
  let rate: Double
  let seeds: [LearningRecord]
}

/// Two budgets at which trainings are compared.
enum Budget: CaseIterable {
  /// The same number of sampled responses.
  case samples
  /// The same number of passes: of each seed, as many as its cheapest training took.
  case passes

  /// pass@1 of some methods at this budget: an array for each, a number for each seed.
  func accuracies(of methods: [MethodRuns]) -> [[Double]] {
    guard let count = methods.map(\.seeds.count).min() else { return [] }
    let columns = (0..<count).map { seed in
      let records = methods.map { $0.seeds[seed] }
      switch self {
      case .samples:
        let least = records.map(\.totalSamples).min() ?? 0
        return records.map { $0.accuracy(afterSamples: Double(least)) }
      case .passes:
        let least = records.map(\.totalPasses).min() ?? 0
        return records.map { $0.accuracy(afterPasses: least) }
      }
    }
    return methods.indices.map { method in columns.map { $0[method] } }
  }
}

/// The distance of a method's end from GRPO's: differences of two trainings from the same seed, in
/// points.
struct Difference: Sendable {
  let name: String
  let values: [Double]
  /// The number of methods that are compared with GRPO.
  let comparisons: Int

  /// The mean difference with an interval that is right in 95 of 100 cases, for this comparison alone.
  var alone: ConfidenceInterval { interval(confidence: 0.95) }

  /// The interval of Bonferroni: all intervals of the comparison are right together in 95 of 100 cases.
  var together: ConfidenceInterval {
    interval(confidence: bonferroniConfidence(comparisons: comparisons))
  }

  /// Student's interval. The bootstrap of the claims cannot reach beyond what was seen, and of a few seeds that is too
  /// narrow for a confidence of 99.5%.
  private func interval(confidence: Double) -> ConfidenceInterval {
    let found = try? meanInterval(values, confidence: confidence)
    let isKnown = values.count >= fewestSeeds
    return ConfidenceInterval(
      estimate: mean(values), lower: isKnown ? found?.lower ?? -.infinity : -.infinity,
      upper: isKnown ? found?.upper ?? .infinity : .infinity, confidence: confidence,
      basis: .seeds(values.count))
  }

  /// Indicates whether there is a difference, as far as these seeds can say.
  var isReal: Bool { together.lower > 0 || together.upper < 0 }

  /// The standard deviation over seeds.
  var deviation: Double {
    let center = mean(values)
    let squares = values.reduce(0) { $0 + ($1 - center) * ($1 - center) }
    return (squares / Double(max(values.count - 1, 1))).squareRoot()
  }

  /// The number of seeds that would tell a difference of this size from none, four times in five.
  var seeds: Int? {
    seedsNeeded(
      difference: mean(values), deviation: deviation,
      confidence: bonferroniConfidence(comparisons: comparisons))
  }

  /// The differences of all methods but the first from the first.
  static func all(_ methods: [MethodRuns], at budget: Budget) -> [Difference] {
    let accuracies = budget.accuracies(of: methods)
    return zip(methods, accuracies).dropFirst().map { method, own in
      Difference(
        name: method.name, values: zip(own, accuracies[0]).map { 100 * ($0 - $1) },
        comparisons: methods.count - 1)
    }
  }
}

/// The range that holds all of some intervals, with the largest estimate in size.
func widest(_ intervals: [ConfidenceInterval]) -> ConfidenceInterval {
  let farthest = intervals.max { abs($0.estimate) < abs($1.estimate) } ?? intervals[0]
  return ConfidenceInterval(
    estimate: farthest.estimate, lower: intervals.map(\.lower).min() ?? .nan,
    upper: intervals.map(\.upper).max() ?? .nan, confidence: 0.95, basis: farthest.basis)
}
