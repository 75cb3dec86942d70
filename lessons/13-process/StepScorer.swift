import TinyR1

/// A process reward that was learned: how often a step was right among those that a base wrote, by its text alone.
///
///     score("7 - 9 = 2") = right / (seen + 1)
///
/// It is a table of counts. What it has never seen scores 0, so that nothing is won by writing what no one has
/// judged. But it does not see the question: a step that is true and not asked for looks to it like one that was.
struct StepScorer: Sendable {
  private var counts: [String: (right: Int, seen: Int)] = [:]

  /// Learns from responses that a checker has marked: the steps up to the first wrong one.
  init(_ groups: [SampleGroup<RunningSum.Problem>], _ task: RunningSum) {
    for group in groups {
      for sample in group.samples {
        let right = task.check(sample.response, for: group.problem)?.steps ?? 0
        for (place, step) in sample.response.steps.prefix(right + 1).enumerated() {
          let text = sample.response.text(of: step).joined(separator: " ")
          counts[text, default: (0, 0)].seen += 1
          if place < right { counts[text]?.right += 1 }
        }
      }
    }
  }

  /// The number of different steps that were seen.
  var known: Int { counts.count }

  /// The score of a step by its text, from 0 to 1.
  func score(_ text: [String]) -> Double {
    let (right, seen) = counts[text.joined(separator: " ")] ?? (0, 0)
    return Double(right) / Double(seen + 1)
  }

  /// The score of each step of a response.
  func scores(of response: Response) -> [Double] {
    response.steps.map { score(response.text(of: $0)) }
  }
}
