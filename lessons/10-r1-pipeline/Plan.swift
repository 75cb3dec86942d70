import LessonShared
import Notebook
import TinyR1

/// The price that Dev2 and R1 are paid for words in one language.
let languageWeight = NamedSetting<Double>(
  "language", \.self, .weight, paper: "1",
  "the weight of the reward for one language, in the stages that have it")

/// The amounts that each stage gets of everything.
struct PipelinePlan {
  /// Updates of supervised learning on 64 examples each: base, Dev1, Dev3.
  let baseUpdates: Int, dev1Updates: Int, dev3Updates: Int
  /// Steps of reinforcement learning on 512 responses each: Zero, Dev2 and its control, R1. Zero has as many
  /// as R1 has on its whole way, those of Dev2 and its own.
  let zeroSteps: Int, dev2Steps: Int, r1Steps: Int
  /// Steps between evaluations of Dev2 and its control.
  var evaluationInterval: Int { max(1, dev2Steps / 4) }
  /// Equations that Zero answers for the cold start, and that Dev2 answers for Dev3.
  let coldStartEquations: Int, bestEquations: Int
  /// Other texts that Dev3 reads.
  let otherTexts: Int

  init(quick: Bool) {
    (baseUpdates, dev1Updates, dev3Updates) = quick ? (150, 4, 10) : (3000, 40, 500)
    (dev2Steps, r1Steps) = quick ? (2, 2) : (80, 100)
    zeroSteps = dev2Steps + r1Steps
    (coldStartEquations, bestEquations, otherTexts) = quick ? (4, 8, 24) : (100, 640, 6000)
  }

  /// The plan as a table; a step of reinforcement learning samples so many responses.
  func show(responses: Int, in notebook: LessonNotebook) {
    notebook.table(
      ["", "base", "Zero", "Dev1", "Dev2", "Dev3", "R1"],
      [
        ["updates, 64 examples", "\(baseUpdates)", "", "\(dev1Updates)", "", "\(dev3Updates)", ""],
        [
          "steps, \(responses) responses", "", "\(zeroSteps)", "", "\(dev2Steps), twice", "",
          "\(r1Steps)",
        ],
      ])
  }
}

extension R1Stages {
  /// Right answers of Zero to training equations whose every step is right, with each word in the language of
  /// the question: what the cold start learns from.
  func readable(
    of zero: Stage, asking count: Int, seed: UInt64
  ) throws -> SelectedExamples {
    try notebook.cached("dev1-data-seed-\(seed)") {
      var selection = try rejectionSamples(asking: count, zero.model, seed: seed) {
        corpus.environment.mistake(in: $0, to: $1) == nil
      }
      selection.samples = selection.samples.map(\.inOneLanguage)
      return selection
    }
  }

  /// Right answers of Dev2 in one language and not too long, and texts for the other tasks: what Dev3 learns
  /// from.
  func best(of dev2: Stage, _ plan: PipelinePlan, seed: UInt64) throws -> SelectedExamples {
    try notebook.cached("dev3-data-seed-\(seed)") {
      var selection = try rejectionSamples(asking: plan.bestEquations, dev2.model, seed: seed) {
        consistency(of: $0, to: $1) == 1 && $0.symbols.count <= 80
      }
      selection.samples += try otherSamples(plan.otherTexts, seed: seed)
      return selection
    }
  }
}

/// The first and the last of some examples.
func ends(of examples: [TextExample]) -> [TextExample] {
  [examples.first, examples.last].compactMap(\.self)
}

/// A number of every seed's report in per cent, as an interval over the seeds.
func percents(
  _ stages: [R1Stages.Stage], _ value: (EvaluationReport) -> Double
) -> ConfidenceInterval {
  seedInterval(stages.map { 100 * value($0.report) }, within: 0...100)
}

/// Returns the points by which one stage is better than another in every seed, as an interval over
/// the seeds.
func points(
  _ after: [R1Stages.Stage], over before: [R1Stages.Stage], _ value: (EvaluationReport) -> Double
) -> ConfidenceInterval {
  seedInterval(zip(after, before).map { 100 * (value($0.report) - value($1.report)) })
}

/// Several seeds' values as a mean with the lowest and the highest: `5.1 (1.2 to 9.8)`.
func seeds(_ values: [Double]) -> String {
  let ends = [values.min() ?? .nan, values.max() ?? .nan].map { decimals($0, 1) }
  return "\(decimals(mean(values), 1)) (\(ends[0]) to \(ends[1]))"
}

extension EvaluationReport {
  /// pass@1 of the two other tasks together.
  var otherTasks: Double { (sums + formatting) / 2 }
}
