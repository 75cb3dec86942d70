import Notebook
import TinyR1

/// All methods in the world in which J is known, with their rates.
struct CountStudy: Sendable {
  /// Those that are compared, GRPO first.
  static let methods = Method.all + [.ppo]
  /// The grid of learning rates, the same for all.
  static let rates: [Double] = [1, 2, 4, 8, 16, 32, 64, 128]
  let plan = CountPlan()
  /// The number of trainings from each pilot seed.
  let trainings: Int
  /// J at the end for each method and rate, the mean over pilots.
  let pilots: [[Double]]

  /// Tries all rates on seeds 101 to 110, so many trainings each.
  init(trainings: Int, _ notebook: LessonNotebook) throws {
    self.trainings = trainings
    let plan = plan
    pilots = try notebook.concurrentMap(Self.methods) { method in
      try Self.rates.map { rate in
        mean(
          try (101...110).flatMap { seed in
            try (0..<trainings).map {
              let generator = SeededGenerator(seed: UInt64(seed)).stream($0)
              return try plan.train(method, rate: rate, from: generator).record.end
            }
          })
      }
    }
  }

  /// The rate that was best for a method; the first, if Ctrl-C came before its turn.
  func rate(of place: Int) -> Double {
    let row = place < pilots.count ? pilots[place] : []
    return Self.rates[row.indices.max { row[$0] < row[$1] } ?? 0]
  }

  /// Trains each method many times from the streams of a seed, with its rate: the k-th training of each begins with
  /// the same prompts and responses.
  func trainings(_ count: Int, seed: UInt64) throws -> [MethodRuns] {
    try Self.methods.enumerated().map { place, method in
      try runs(of: method, rate: rate(of: place), 0..<count, seed: seed)
    }
  }

  /// Trains one method from some streams of a seed.
  func runs(
    of method: Method, rate: Double, _ streams: Range<Int>, seed: UInt64
  ) throws -> MethodRuns {
    MethodRuns(
      name: method.name, rate: rate,
      seeds: try streams.map {
        let generator = SeededGenerator(seed: seed).stream($0)
        return try plan.train(method, rate: rate, from: generator).record
      })
  }
}

/// Returns whether the mean of some differences is told from 0 by Student's t.
///
///     |mean| > t · s/√n
private func isFound(_ differences: [Double], t: Double) -> Bool {
  let count = Double(differences.count)
  let center = differences.reduce(0, +) / count
  let squares = differences.reduce(0) { $0 + ($1 - center) * ($1 - center) }
  return abs(center) > t * (squares / (count - 1) / count).squareRoot()
}

/// Studies with few seeds, drawn from many trainings, and how often they find something.
struct FewSeeds {
  /// The seeds of a study, how many methods it compares with GRPO, and how many studies are drawn.
  let seeds = 20, comparisons = 10, studies: Int

  private func quantile(_ confidence: Double) -> Double {
    studentQuantile(confidence: confidence, degreesOfFreedom: seeds - 1)
  }

  /// Returns the rate at which a study finds a difference, with the interval of Bonferroni: its
  /// *power*.
  ///
  /// - Parameters:
  ///   - differences: of many pairs of trainings.
  ///   - generator: draws the pairs of each study.
  /// - Returns: a share of the studies.
  func power(_ differences: [Double], using generator: inout SeededGenerator) -> Double {
    let t = quantile(bonferroniConfidence(comparisons: comparisons))
    let found = (0..<studies).count { _ in
      isFound((0..<seeds).map { _ in generator.element(of: differences) }, t: t)
    }
    return Double(found) / Double(studies)
  }

  /// Returns the rate at which a study that compares ten times the same method with itself finds at least one
  /// difference.
  ///
  /// - Parameters:
  ///   - ends: of at least 220 trainings of one method.
  ///   - together: whether intervals are those of Bonferroni.
  ///   - generator: says which 20 are the control, and which the ten others.
  /// - Returns: a share of the studies.
  func lucky(_ ends: [Double], together: Bool, using generator: inout SeededGenerator) -> Double {
    let t = quantile(together ? bonferroniConfidence(comparisons: comparisons) : 0.95)
    var ends = ends
    let found = (0..<studies).count { _ in
      for place in 0..<seeds * (comparisons + 1) {  // shuffled as far as needed
        ends.swapAt(place, place + generator.integer(below: ends.count - place))
      }
      return (1...comparisons).contains { other in
        isFound((0..<seeds).map { ends[other * seeds + $0] - ends[$0] }, t: t)
      }
    }
    return Double(found) / Double(studies)
  }
}

/// The trainings of all methods where J is known, a pool for each seed of the notebook.
struct CountPool: Sendable {
  /// The trainings of all seeds, the k-th of each method from the same stream.
  let methods: [MethodRuns]
  /// J at the end of GRPO, of many more trainings, for each seed.
  let grpo: [[Double]]
  /// By how many points MaxRL ends below GRPO, for each seed.
  let belowByMaxRL: [Double]
  /// J at the end less what the entropy law of the first half says, for each seed the mean size over trainings.
  let surprises: [Double]

  init(_ study: CountStudy, _ notebook: LessonNotebook) throws {
    let (pairs, alone, watched) = notebook.quick ? (10, 220, 2) : (100, 240, 20)
    let grpoRate = study.rate(of: 0)
    let pools = try notebook.mapSeeds { seed in
      (
        runs: try study.trainings(pairs, seed: seed),
        grpo: try study.runs(of: .grpo, rate: grpoRate, 0..<alone, seed: seed).seeds.map(\.end),
        surprise: mean(
          try (0..<watched).map { stream in
            var path = EntropyPath("GRPO")
            let generator = SeededGenerator(seed: seed).stream(stream)
            _ = try study.plan.train(.grpo, rate: grpoRate, from: generator) { path.append($0) }
            return abs(path.surprise)
          })
      )
    }
    methods = CountStudy.methods.indices.map { place in
      MethodRuns(
        name: CountStudy.methods[place].name, rate: study.rate(of: place),
        seeds: pools.flatMap { $0.runs[place].seeds })
    }
    grpo = pools.map(\.grpo)
    surprises = pools.map(\.surprise)
    let place = CountStudy.methods.firstIndex { $0.file == "maxrl" } ?? 0
    belowByMaxRL = pools.map { pool in
      let accuracies = Budget.samples.accuracies(of: pool.runs)
      return 100 * (mean(accuracies[0]) - mean(accuracies[place]))
    }
  }

  /// Returns the rate at which studies of 20 seeds find each difference from GRPO.
  func power(_ few: FewSeeds, seed: UInt64) -> [Double] {
    Difference.all(methods, at: .samples).enumerated().map { place, difference in
      var generator = SeededGenerator(seed: seed).stream(place)
      return few.power(difference.values, using: &generator)
    }
  }

  /// Returns the rate at which studies of GRPO with itself find a difference, for each seed in per
  /// cent.
  func lucky(_ few: FewSeeds, together: Bool, seeds: [UInt64]) -> [Double] {
    zip(grpo, seeds).map { ends, seed in
      var generator = SeededGenerator(seed: seed).stream(1000)
      return 100 * few.lucky(ends, together: together, using: &generator)
    }
  }
}
