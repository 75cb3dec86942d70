import Foundation
import Notebook
import Plots
import Practice
import TinyR1

/// The predictions, and what came.
struct Report {
  let items: [Predictions.Item]
  let predictions: Predictions
  /// The share of right answers at the end, in per cent, mean of seeds.
  let ends: [Double]
  /// For each item and seed that share, every `interval` steps.
  let curves: [[[Double]]]
  let interval: Int

  /// All trainings in one figure.
  var figure: Figure {
    let x = curves[0][0].indices.map { Double($0 * interval) }
    return Figure(
      title: "\(items[0].name) ends with \(decimals(ends[0], 0))% right",
      caption: "mean and range of \(curves[0].count) seeds; 60 held-out equations, 4 samples each",
      panels: [
        Panel(
          xLabel: "step", yLabel: "right, %",
          layers: zip(items, curves).map { item, seeds in
            let columns = x.indices.map { place in seeds.map { $0[place] } }
            return .line(
              item.name, x: x, y: columns.map { mean($0) },
              band: (columns.map { $0.min() ?? .nan }, columns.map { $0.max() ?? .nan }))
          }, yRange: 0...100)
      ], legend: .above)
  }

  /// The report, as a page.
  var text: String {
    (["# What I predicted, and what came", "", "My reason: \(predictions.reason)", ""]
      + predictions.report(items, measured: ends) + [
        "", "![\(figure.title)](predictions.svg)", "",
        "Ask yourself (and give the reason its points: `make hint-predict`):", "",
        "- Which numbers were off by more than the range of the seeds in the figure? Only those say something.",
        "- Did the reason above name the mechanism (how far a step goes, how noisy an advantage is, who is pushed how hard), or only the outcome?",
        "- What would have to be measured to tell your reason from another one? `make lesson-07 ARGS=\"--compare group-size=2,4,16\"` turns one knob further.",
        "- Two seeds are few. What would ten change in the order of the trainings?",
      ]).joined(separator: "\n") + "\n"
  }
}

/// Writes a report and its figure; an earlier report keeps its numbers under another name.
func write(_ report: Report, to folder: URL) throws {
  let file = folder.appendingPathComponent("report.md")
  if FileManager.default.fileExists(atPath: file.path) {
    let free = (1...).lazy.map { folder.appendingPathComponent("report-\($0).md") }
      .first { !FileManager.default.fileExists(atPath: $0.path) }
    if let free { try FileManager.default.moveItem(at: file, to: free) }
  }
  try Data(report.text.utf8).write(to: file)
  do {
    try report.figure.write(to: folder, name: "predictions")
  } catch {
    print("The figure was not drawn: \(error)")
  }
  print("\n" + report.text)
  print("The report: runs/mine/report.md")
}
