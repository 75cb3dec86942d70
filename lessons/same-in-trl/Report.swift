import Foundation
import LessonShared
import Notebook
import Plots
import Practice
import TinyR1
import Watch

/// Both trainings side by side: a figure, and a table.
struct Report {
  let ours, theirs: [ExamCurve]
  let both: BothTrainings

  /// Where the page and the figure are.
  private static let page = URL(fileURLWithPath: "plots/same-in-trl.md")
  private static let figures = URL(fileURLWithPath: "plots/same-in-trl")

  /// A line of Markdown for each training.
  var table: String {
    func row(_ name: String, _ curve: ExamCurve) -> String {
      func right(_ share: Double?) -> String { percent(share ?? .nan) }
      let place = curve.right.count / 2
      return "| \(name) | \(right(curve.right.first)) | \(right(curve.right[place])) | "
        + "\(right(curve.right.last)) | \(decimals(curve.length.last ?? .nan, 1)) |"
    }
    let half = ours[0].steps[ours[0].steps.count / 2]
    return
      ([
        "| training | right before | after \(half) steps | after \(both.steps) steps | tokens per response |",
        "|-|-:|-:|-:|-:|",
      ] + zip(both.seeds, ours).map { row("this package, seed \($0)", $1) }
      + zip(both.trlSeeds, theirs).map { row("TRL, seed \($0)", $1) }).joined(separator: "\n")
  }

  /// How many of TRL's exams are within the range of the registered seeds.
  private func within(_ band: WatchedBand) -> (inside: Int, all: Int) {
    let range = Dictionary(
      uniqueKeysWithValues: zip(band.steps, zip(band.low, band.high).map { ($0, $1) }))
    let exams = theirs.flatMap { zip($0.steps, $0.right) }.filter { range[$0.0] != nil }
    return (
      exams.count { step, right in range[step].map { $0...$1 ~= right } ?? false }, exams.count
    )
  }

  private func figure(_ band: WatchedBand) -> Figure {
    let middle = zip(band.low, band.high).map { ($0 + $1) / 2 }
    func panel(
      _ title: String, _ label: String, _ first: [Layer], _ number: (ExamCurve) -> [Double]
    )
      -> Panel
    {
      Panel(
        title, xLabel: "step", yLabel: label,
        layers: first + Layer.seeds("this package", x: ours[0].steps, ours.map(number))
          + Layer.seeds("TRL", x: theirs[0].steps, theirs.map(number)))
    }
    var right = panel(
      "right", "right on held-out equations",
      [
        .line(
          "lesson 07: middle of the band", x: band.steps, y: middle, band: (band.low, band.high),
          dash: .dotted)
      ], \.right)
    right.yRange = 0...1
    return Figure(
      title: "From one base, TRL and this package learn alike",
      caption:
        "a line each: \(ours.count) seeds here, \(theirs.count) in TRL; \(both.equations) equations, 16 samples "
        + "each; band: middle 80% of lesson 07's 20 seeds, a base each",
      panels: [right, panel("length", "tokens per response", [], \.length)], columns: 2,
      legend: .above)
  }

  /// Draws the figure, and puts the table into the page.
  func write() throws {
    let plots = URL(fileURLWithPath: "plots")
    guard let band = WatchedBand.bands(of: "07-grpo", "r1", in: plots).first else {
      throw CocoaError(.fileReadNoSuchFile)
    }
    try FileManager.default.createDirectory(at: Self.figures, withIntermediateDirectories: true)
    do {
      try figure(band).write(to: Self.figures, name: "curves")
    } catch {
      say("The figure was not drawn: \(error)")
    }
    let (inside, all) = within(band)
    let sentence =
      "\(inside) of \(all) exams of TRL's models are within the band of lesson 07's registered seeds."
    say(sentence)
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let (begin, end) = ("<!-- run -->", "<!-- end -->")
    guard let start = text.range(of: begin), let stop = text.range(of: end) else {
      fail("plots/same-in-trl.md has no place for the table: expected \(begin) and \(end)")
    }
    let filled =
      text[..<start.upperBound] + "\n\n\(table)\n\n\(sentence)\n\n" + text[stop.lowerBound...]
    try Data(filled.utf8).write(to: Self.page)
    say("The page: plots/same-in-trl.md")
  }
}
