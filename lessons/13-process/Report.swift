import LessonShared
import Notebook
import TinyR1

/// Policies that were taught in one way, a seed each.
struct Taught: Sendable {
  let cure: Cure
  let seeds: [Marks]

  /// A number of each seed.
  func values(_ number: (Marks) -> Double) -> [Double] { seeds.map(number) }

  /// By how much a number is larger than that of others, seed by seed, in points.
  func gain(over other: Taught, _ number: (Marks) -> Double) -> ConfidenceInterval {
    seedInterval(zip(seeds, other.seeds).map { 100 * (number($0) - number($1)) })
  }

  /// The shares that each seed has forgotten of what its base had right.
  func forgotten(since bases: Taught) -> [Double] {
    zip(seeds, bases.seeds).map { $0.forgotten(since: $1) }
  }
}

/// Shows wrong answers of a base with their first wrong step marked.
func printMistakes(
  of groups: [SampleGroup<RunningSum.Problem>], _ plan: ProcessPlan, _ notebook: LessonNotebook
) {
  let task = plan.environment.task
  let wrong = groups.compactMap { group in
    group.samples.first { task.check($0.response, for: group.problem)?.mistake != nil }
      .map { (group.problem, $0.response) }
  }
  for (problem, response) in wrong.prefix(3) {
    notebook.print(task.question(for: problem).joined(separator: " "))
    notebook.print(
      transcript(response, marking: task.check(response, for: problem)?.mistake), terminator: "\n\n"
    )
  }
}

/// Shows what policies get right, and how they err: means over seeds.
func printTaught(_ all: [Taught], since bases: Taught, _ notebook: LessonNotebook) {
  notebook.table(
    ["", "right", "slips, of steps below 0", "idle steps", "other wrong steps", "forgotten"],
    all.map { taught in
      func average(_ number: (Marks) -> Double) -> String { percent(mean(taught.values(number))) }
      return [
        taught.cure.rawValue, average(\.passAtOne), average(\.slips), average(\.idle),
        average(\.others),
        taught.cure == .none ? "" : percent(mean(taught.forgotten(since: bases))),
      ]
    })
}

/// Shows what asking again brings and costs: means over seeds.
func printAgain(_ ways: [(String, [AskedAgain])], _ notebook: LessonNotebook) {
  let shown = [0, 1, 2, 4, 8, 12]
  notebook.table(
    ["", "asked again at most"] + shown.map { "\($0)×" },
    ways.flatMap { name, seeds in
      func row(_ number: (AskedAgain) -> [Double], _ text: (Double) -> String) -> [String] {
        shown.map { tries in text(mean(seeds.map { number($0)[tries] })) }
      }
      return [
        [name, "right"] + row(\.right) { percent($0) },
        ["", "tokens"] + row(\.tokens) { decimals($0, 0) },
      ]
    })
}

/// Shows what a scorer says of some steps.
func printScores(_ scorer: StepScorer, _ notebook: LessonNotebook) {
  notebook.print("different steps that it has seen:", scorer.known)
  notebook.table(
    ["step", "score"],
    ["3 + 4 = 7", "7 - 9 = 8", "7 - 9 = 2", "7 + 0 = 7"].map {
      [$0, decimals(scorer.score($0.split(separator: " ").map(String.init)), 2)]
    })
}

/// Shows where trainings on a scorer end: means over seeds.
func printScored(_ trainings: [Scored], since bases: Taught, _ notebook: LessonNotebook) {
  notebook.table(
    [
      "rewarded by", "reward", "at the end", "right on held-out sums", "at the end", "steps",
      "at the end",
    ],
    trainings.map { training in
      func ends(_ number: (RewardedStep) -> Double) -> [String] {
        [training.curves(number).map { $0[0] }, training.curves(number).map { $0[$0.count - 1] }]
          .map { decimals(mean($0), 2) }
      }
      return [training.name] + ends(\.reward)
        + [mean(bases.values(\.passAtOne)), mean(training.seeds.map(\.marks.passAtOne))]
        .map { percent($0) } + ends(\.steps)
    })
}

/// Shows how often search and sampling are right, and where they tie.
func printSearch(_ notebook: LessonNotebook) {
  let shown = [1, 2, 4, 8, 16]
  func row(_ name: String, _ shares: [Double]) -> [String] {
    [name] + shown.map { percent(shares[$0 - 1], decimals: 2) }
  }
  notebook.table(
    ["right, if all steps have to be"] + shown.map { "\($0) step\($0 == 1 ? "" : "s")" },
    [row("one of 16 answers", SearchComparison.sampling)]
      + SearchComparison.errors.map { error in
        row(
          error == 0 ? "search, exact value" : "search, error \(error)",
          SearchComparison.search(error: error))
      })
}

/// Shows the error of a value beyond which it is better to sample a deep chain.
func printTies(_ notebook: LessonNotebook) {
  notebook.table(
    ["k", "they tie at an error of", "and if a value costs as much as a token"],
    [4, 16, 64].map { k in
      ["\(k)"] + [k, 2 * k].map { decimals(SearchComparison.tie(children: k, answers: $0), 3) }
    })
}
