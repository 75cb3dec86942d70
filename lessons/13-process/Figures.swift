import LessonShared
import Notebook
import Plots
import TinyR1

/// Returns the figure of what each way of teaching brings, and what it breaks.
func cureFigure(_ all: [Taught], since bases: Taught, sums: Int) -> Figure {
  func panel(_ title: String, _ yLabel: String, _ values: (Taught) -> [Double]) -> Panel {
    let band = QuantileBand(all[0].seeds.indices.map { seed in all.map { values($0)[seed] } })
    return Panel(
      title, yLabel: yLabel,
      layers: [.bars("", band.mean, errors: (band.low, band.high))],
      categories: all.map(\.cure.label))
  }
  return Figure(
    title: "Shown only corrected steps, a model does those right, and makes other mistakes",
    caption: "\(spread(of: bases.seeds.count)); \(sums) held-out sums, four answers each",
    panels: [
      panel("right", "share of answers") { $0.values(\.passAtOne) },
      panel("slips", "share of steps below zero") { $0.values(\.slips) },
      panel("other wrong steps", "share of steps") { $0.values(\.others) },
      panel("forgotten", "share of what was right") { $0.forgotten(since: bases) },
    ], columns: 1, legend: .none, panelHeight: 130)
}

extension Cure {
  /// Its name under a bar.
  fileprivate var label: String {
    switch self {
    case .none: "base"
    case .random: "random"
    case .corrected: "corrected"
    case .rehearsed: "rehearsed"
    case .answer: "RL answer"
    case .everyStep: "RL steps"
    }
  }
}

/// Right answers over the tokens that asking again costs.
func againFigure(_ ways: [(String, [AskedAgain])], sums: Int) -> Figure {
  Figure(
    title: "New tries from the first mistake make more answers right than new starts do",
    caption: "\(spread(of: ways[0].1.count)); \(sums) held-out sums, four answers each; "
      + "a mark for each try",
    panels: [
      Panel(
        xLabel: "tokens written for one answer", yLabel: "right on held-out sums",
        layers: ways.map { name, seeds in
          let band = QuantileBand(seeds.map(\.right))
          return .line(
            name, x: QuantileBand(seeds.map(\.tokens)).mean, y: band.mean,
            band: (band.low, band.high))
        }, yRange: 0...1)
    ])
}

/// Returns the figure of what a scorer pays, and of the truth; the first training is on the sum of
/// scores.
func scorerFigure(_ trainings: [Scored]) -> Figure {
  func panel(
    _ title: String, _ yLabel: String, _ shown: some Sequence<Scored>,
    _ number: (RewardedStep) -> Double
  ) -> Panel {
    Panel(
      title, xLabel: "updates", yLabel: yLabel,
      layers: shown.map { training in
        let band = QuantileBand(training.curves(number).map(smoothed))
        return .line(
          training.name, x: band.mean.indices, y: band.mean, band: (band.low, band.high))
      })
  }
  return Figure(
    title: "Rewarded by scores alone, policies score more and are seldom right",
    caption: "\(spread(of: trainings[0].seeds.count)); the 256 responses of each update, "
      + "smoothed over five",
    panels: [
      panel("rewarded: the sum", "mean reward", trainings.prefix(1), \.reward),
      panel("rewarded: the least", "mean reward", trainings.dropFirst(), \.reward),
      panel("true", "share of right answers", trainings, \.right),
    ], columns: 3, legend: .above)
}

/// Search and sampling over the number of steps, and how much more often the search is right.
func searchFigure() -> Figure {
  let sampling = SearchComparison.sampling
  let searches = SearchComparison.errors.map { error in
    (
      name: error == 0 ? "exact value" : "error \(error)",
      shares: SearchComparison.search(error: error)
    )
  }
  return Figure(
    title: "An exact value guides a search through 16 steps; one that errs hardly ever does",
    caption:
      "computed: a step is right with probability ½; 16 answers, or 16 tokens after each prefix",
    panels: [
      Panel(
        "right", xLabel: "steps, all of which have to be right", yLabel: "probability",
        layers: [.line("16 answers", x: SearchComparison.depths, y: sampling, dash: .dashed)]
          + searches.map { .line($0.name, x: SearchComparison.depths, y: $0.shares) },
        yRange: 0...1),
      Panel(
        "search over sampling", xLabel: "steps, all of which have to be right",
        yLabel: "times as often right (log scale)",
        layers: searches.map { name, shares in
          .line(name, x: SearchComparison.depths, y: zip(shares, sampling).map { $0 / $1 })
        } + [.horizontal(1, "equal")],
        yRange: 0.5...200, yScale: .logarithmic),
    ], legend: .above)
}
