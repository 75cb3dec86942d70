import Foundation
import LessonShared
import Notebook
import Plots
import TinyR1

/// The trainings of one base: here with several seeds, and in TRL once.
struct Pair {
  let base: UInt64
  let ours: [EvaluationCurve]
  let trl: EvaluationCurve

  /// The evaluations of TRL's models that are within the range of ours after as many steps; the one before the
  /// first step is that of the base and does not count.
  var within: Int {
    trl.right.indices.dropFirst().count { place in
      let all = ours.map { $0.right[place] }
      return (all.min() ?? .nan)...(all.max() ?? .nan) ~= trl.right[place]
    }
  }
}

/// Both trainings side by side: a figure, and a table.
struct Report {
  let pairs: [Pair]
  let both: BothTrainings

  /// Right answers to held-out equations, and tokens per response at the end, in Markdown.
  var table: String {
    let places = [
      0, pairs[0].trl.steps.count / 4, pairs[0].trl.steps.count / 2, pairs[0].trl.steps.count - 1,
    ]
    let steps = places.map { " \(pairs[0].trl.steps[$0]) |" }.joined()
    func row(_ name: String, _ curves: [EvaluationCurve]) -> String {
      let right = places.map { place in
        let all = curves.map { $0.right[place] }
        let (low, high) = (percent(all.min() ?? .nan), percent(all.max() ?? .nan))
        return low == high ? " \(low) |" : " \(percent(mean(all))) (\(low) to \(high)) |"
      }
      let length = decimals(mean(curves.compactMap(\.length.last)), 1)
      return "| \(name) |\(right.joined()) \(length) |"
    }
    return
      ([
        "| share of right answers at step |\(steps) tokens at the end |",
        "|-|\(places.map { _ in "-:|" }.joined())-:|",
      ]
      + pairs.flatMap { pair in
        [
          row("base \(pair.base), here, \(pair.ours.count) seeds", pair.ours),
          row("base \(pair.base), TRL", [pair.trl]),
        ]
      }).joined(separator: "\n")
  }

  /// The number of TRL's evaluations that are where ours are, and how many there would be if TRL were another seed
  /// of ours: of n + 1 numbers without an order the last is the smallest or the largest with a chance of 2/(n
  /// + 1).
  private var sentence: String {
    let (seeds, evaluations) = (pairs[0].ours.count, pairs[0].trl.right.count - 1)
    let all = pairs.count * evaluations
    let lowest = decimals(Double(all) / Double(seeds + 1), 0)
    let expected = decimals(Double(all) * Double(seeds - 1) / Double(seeds + 1), 0)
    return
      "Of TRL's \(all) evaluations after the first step \(pairs.map(\.within).reduce(0, +)) are within "
      + "the range of the \(seeds) seeds here from the same base. Suppose that TRL were one more seed. Then "
      + "there are \(seeds + 1) seeds, and each is as likely as any other to be the lowest or the highest. On "
      + "average TRL would be the lowest in \(lowest) of \(all) evaluations, the highest in \(lowest), and within "
      + "the range of the other \(seeds) in \(expected). The evaluations of one training depend on each other, so "
      + "the number of one run may well be far from \(expected)."
  }

  /// Lesson 07's registered seeds, as its figure shows them: mean and middle 80%; nothing without its page.
  private var registered: [Layer] {
    let file = try? String(contentsOfFile: "plots/07-grpo/accuracy.tsv", encoding: .utf8)
    let rows = (file ?? "").split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }.filter { $0.count > 6 && $0[2] == "pass@1" }
    guard !rows.isEmpty else { return [] }
    func column(_ place: Int) -> [Double] { rows.map { Double($0[place]) ?? .nan } }
    return [
      .line(
        "lesson 07, mean of its seeds", x: column(3), y: column(4), band: (column(5), column(6)),
        dash: .dotted)
    ]
  }

  private var figure: Figure {
    Figure(
      title: "TRL's curves lie mostly within the range of nine seeds from the same base",
      caption:
        "a line each: \(pairs[0].ours.count) seeds here, one in TRL; \(both.equations) held-out equations, 16 "
        + "samples each; band: middle 80% of lesson 07's registered seeds, each from a base of its own",
      panels: pairs.map { pair in
        Panel(
          "base \(pair.base)", xLabel: "step",
          yLabel: pair.base == pairs[0].base ? "right on held-out equations" : "",
          layers: registered
            + Layer.seeds("this package", x: pair.trl.steps, pair.ours.map(\.right))
            + [Layer.line("TRL", x: pair.trl.steps, y: pair.trl.right, dash: .solid)], yRange: 0...1
        )
      }, columns: 3, legend: .above)
  }

  /// Draws the figure, and prints the table; for the page it puts the table there.
  func write(isPage: Bool) throws {
    let folder = isPage ? "plots/same-in-trl" : "plots/yours/same-in-trl"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    do {
      try figure.write(to: URL(fileURLWithPath: folder), name: "curves")
      say("figure: \(folder)/curves.svg")
    } catch {
      say("The figure was not drawn: \(error)")
    }
    say("\n\(table)\n\n\(sentence)")
    guard isPage else { return }
    let page = URL(fileURLWithPath: "plots/same-in-trl.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let (begin, end) = ("<!-- run -->", "<!-- end -->")
    guard let start = text.range(of: begin), let stop = text.range(of: end) else {
      fail("plots/same-in-trl.md has no place for the table: expected \(begin) and \(end)")
    }
    let filled =
      text[..<start.upperBound] + "\n\n\(table)\n\n\(sentence)\n\n" + text[stop.lowerBound...]
    try Data(filled.utf8).write(to: page)
  }
}
