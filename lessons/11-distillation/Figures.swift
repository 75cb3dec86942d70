import LessonShared
import Notebook
import Plots
import TinyR1

/// Draws what each way of teaching gives the largest student.
func drawMethods(
  _ rows: [ModelGroup], _ teacher: ModelGroup, _ experiment: DistillationExperiment,
  _ notebook: LessonNotebook
) {
  notebook.figure(
    methodsFigure(rows, teacher: teacher, caption: experiment.caption), name: "methods")
}

/// Draws the students from the smallest to the largest.
func drawLadder(
  _ comparisons: [SizeComparison], _ teacher: ModelGroup, _ experiment: DistillationExperiment,
  _ notebook: LessonNotebook
) {
  notebook.figure(
    ladderFigure(comparisons, teacher: teacher, caption: experiment.caption), name: "ladder")
}

/// Draws accuracy over what a student has spent, and over that and what its teacher has.
func drawCourse(
  _ comparisons: [SizeComparison], _ teaching: Double, _ experiment: DistillationExperiment,
  _ notebook: LessonNotebook
) {
  notebook.figure(
    courseFigure(
      comparisons, budget: experiment.budget, teaching: teaching, caption: experiment.caption),
    name: "course")
}

private func bars(_ name: String, _ bands: [QuantileBand]) -> Layer {
  .bars(
    name, bands.map { $0.mean[0] },
    errors: (bands.map { $0.low[0] }, bands.map { $0.high[0] }))
}

/// One student, all methods: what the paper's Table 6 compares, and more.
func methodsFigure(_ rows: [ModelGroup], teacher: ModelGroup, caption: String) -> Figure {
  Figure(
    title: "For the same compute of the student, thoughts teach far more than answers",
    caption: caption + "; the six ways with the teacher's thoughts lie within one another's ranges",
    panels: [
      Panel(
        yLabel: "right on held-out equations",
        layers: [
          bars("pass@1", rows.map(\.passAtOne)), bars("cons@16", rows.map(\.consensus)),
          .horizontal(teacher.passAtOne.mean[0], "teacher, pass@1"),
        ],
        yRange: 0...1, categories: rows.map(\.name))
    ], legend: .above)
}

/// The paper's Table 5: students of several sizes, by what they learned from.
func ladderFigure(_ comparisons: [SizeComparison], teacher: ModelGroup, caption: String) -> Figure {
  let numbers: [(title: String, band: KeyPath<ModelGroup, QuantileBand>)] = [
    ("pass@1", \.passAtOne), ("cons@16", \.consensus),
  ]
  return Figure(
    title: "The larger our student, the nearer it ends to its teacher, on average",
    caption: caption,
    panels: numbers.map { title, band in
      Panel(
        title, xLabel: "parameters of the student",
        yLabel: title == "pass@1" ? "right on held-out equations" : "",
        layers: comparisons[0].groups.indices.map { place in
          bars(
            comparisons[0].groups[place].name,
            comparisons.map { $0.groups[place][keyPath: band] })
        } + [.horizontal(teacher[keyPath: band].mean[0], "teacher")],
        yRange: 0...1, categories: comparisons.map { grouped($0.parameters) })
    }, legend: .above)
}

/// Accuracy over what was computed, a column for each size: above what the student itself has computed, below
/// that with what its teacher has, as if the teacher had been made for it alone.
///
/// - Parameters:
///   - comparisons: the sizes.
///   - budget: of a student, in passes.
///   - teaching: what the teacher has computed, in passes of one weight.
///   - caption: seeds, equations, samples.
/// - Returns: two rows of panels, on logarithmic axes.
func courseFigure(
  _ comparisons: [SizeComparison], budget: Int, teaching: Double, caption: String
) -> Figure {
  func panel(_ size: SizeComparison, isFirst: Bool, withTeacher: Bool) -> Panel {
    let start = withTeacher ? teaching / Double(size.parameters) / 1e6 : 0
    return Panel(
      "\(grouped(size.parameters)) parameters" + (withTeacher ? ", with the teacher" : ""),
      xLabel: "million passes (log scale)", yLabel: isFirst ? "pass@1 on held-out equations" : "",
      layers: size.groups.dropFirst().map { row in
        let band = QuantileBand(row.models.map { $0.evaluations.map(\.passAtOne) })
        let isTaught = row.name != size.reinforced.name
        return .line(
          row.name,
          x: zip(TrainedStudent.evaluationTimes, band.mean).map { time, _ in
            Double(budget * time) / 64e6 + (isTaught ? start : 0)
          },
          y: band.mean, band: (band.low, band.high))
      }, yRange: 0...1, xScale: .logarithmic)
  }
  return Figure(
    title: "At one budget texts lead RL alone; with the teacher's own price they cost far more",
    caption: caption + "; below: the teacher's passes at its size, as if made for this student",
    panels: [false, true].flatMap { withTeacher in
      comparisons.enumerated().map {
        panel($1, isFirst: $0 == 0, withTeacher: withTeacher)
      }
    }, columns: comparisons.count, legend: .above, panelHeight: 180)
}

/// Accuracy over the size of a model.
func sizeFigure(_ costs: [CostedGroup], caption: String) -> Figure {
  let names = costs.map(\.line).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
  let x = costs.map { Double($0.group.parameters) / 1000 }
  return Figure(
    title: "At a fifth of the size a student has most of its teacher's accuracy, on average",
    caption: caption + "; on disk a parameter has four bytes",
    panels: [
      Panel(
        xLabel: "thousand parameters (log scale)", yLabel: "pass@1 on held-out equations",
        layers: names.map { name in
          let own = costs.filter { $0.line == name }
          let bands = own.map(\.group.passAtOne)
          return .line(
            name, x: own.map { Double($0.group.parameters) / 1000 }, y: bands.map { $0.mean[0] },
            band: (bands.map { $0.low[0] }, bands.map { $0.high[0] }))
        },
        xRange: (x.min() ?? 1) / 1.4...(x.max() ?? 1) * 1.4, yRange: 0...1, xScale: .logarithmic)
    ], legend: .above)
}

/// The paper's own numbers.
func paperFigure() -> Figure {
  let rows = PaperResults.students
  func panel(_ title: String, _ values: [Double]) -> Panel {
    Panel(
      title, yLabel: "pass@1, per cent", layers: [.bars(title, values)], yRange: 0...100,
      categories: rows.map(\.name))
  }
  return Figure(
    title: "In the paper distilled models lead GPT-4o on AIME, and some are behind it elsewhere",
    caption:
      "DeepSeek-R1 v1, Tables 5 and 6; those named by a size are distilled but for the last; "
      + "these are not numbers of ours",
    panels: [
      panel("AIME 2024", rows.map(\.aime)), panel("GPQA Diamond", rows.map(\.gpqa)),
      panel("LiveCodeBench", rows.map(\.liveCodeBench)),
    ], columns: 1, legend: .none, panelHeight: 130)
}

/// 15624 as 15,624.
private func grouped(_ number: Int) -> String {
  number < 1000
    ? "\(number)" : "\(number / 1000)," + String("\(1000 + number % 1000)".dropFirst())
}
