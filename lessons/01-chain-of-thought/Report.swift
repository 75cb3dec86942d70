import LessonShared
import Notebook
import TinyR1

/// The result of a course: the accuracies by number of terms, a curve for each seed.
struct CourseResult: Sendable {
  /// The course.
  let course: Course
  /// A curve over the numbers of terms for each seed.
  let curves: [AccuracyCurve]
  /// The tokens that a model was to imitate, the mean over seeds.
  let tokens: Double

  /// The result of a course, from its models.
  init(_ course: Course, _ models: [Imitator], _ curves: [AccuracyCurve]) {
    (self.course, self.curves) = (course, curves)
    tokens = mean(models.map { Double($0.tokens) })
  }

  /// Indicates whether its models were taught to write something before the answer.
  var isThinking: Bool { course.thought != nil }
  /// For each seed the accuracy with a thought.
  func thinking(_ terms: Int) -> [Double] { curves.map { $0[terms].thinking } }
  /// For each seed the accuracy without one.
  func direct(_ terms: Int) -> [Double] { curves.map { $0[terms].direct } }
}

/// The mean accuracies of both ways, by the number of terms or moves, and the worst seed.
func lengthTable(_ curves: [AccuracyCurve], _ unit: String) -> ResultTable {
  ResultTable(
    [unit, "thinking", "worst seed", "direct", "best seed"],
    (curves.first?.x ?? []).map { x in
      let (thinking, direct) = (curves.map { $0[x].thinking }, curves.map { $0[x].direct })
      return [
        "\(x)", percent(mean(thinking)), percent(thinking.min() ?? .nan), percent(mean(direct)),
        percent(direct.max() ?? .nan),
      ]
    })
}

/// Every course: how much there was to imitate, and what is right at two lengths.
func controlsTable(_ results: [CourseResult], terms: [Int]) -> ResultTable {
  let heads = terms.flatMap { ["think, \($0) terms", "answer, \($0)"] }
  return ResultTable(
    ["examples", "million tokens"] + heads,
    results.map { result in
      [result.course.name, decimals(result.tokens / 1e6, 2)]
        + terms.flatMap { terms in
          [
            result.isThinking ? percent(mean(result.thinking(terms))) : "-",
            percent(mean(result.direct(terms))),
          ]
        }
    })
}

/// Returns the shares of sums whose first 1, 2, … steps are right.
func shares(_ rightSteps: [Int], upTo last: Int) -> [Double] {
  (1...last).map { step in mean(rightSteps.map { $0 >= step ? 1 : 0 }) }
}

/// Returns the table of the sums that are right up to each step, the mean over seeds.
func stepsTable(_ courses: [(name: String, steps: [[Int]])], last: Int) -> ResultTable {
  let means = courses.map { MeanAndRange($0.steps.map { shares($0, upTo: last) }).mean }
  return ResultTable(
    ["right up to step"] + courses.map(\.name),
    (0..<last).map { step in ["\(step + 1)"] + means.map { percent($0[step]) } })
}
