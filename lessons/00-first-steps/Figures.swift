import Plots

/// The probability of each token before one step up the gradient for the first one, and after it.
func oneStepFigure(_ words: [String], before: [Double], after: [Double]) -> Figure {
  Figure(
    title: "One step up makes one word likelier, and every other word rarer",
    caption: "the step is up the gradient of log p of \"\(words[0])\", with η = 1; exact",
    panels: [
      Panel(
        yLabel: "probability", layers: [.bars("before", before), .bars("after", after)],
        yRange: 0...0.5, categories: words)
    ])
}

/// The probability of the right word over updates: of models that are rewarded, and of a pupil.
///
/// - Parameters:
///   - rewarded: a curve for each seed.
///   - shown: the curve of the pupil who is shown the answer.
/// - Returns: a figure with a line for each of them.
func learningFigure(rewarded: [[Double]], shown: [Double]) -> Figure {
  // One line with gaps between the seeds, so that it has one name.
  let gap = [Double.nan]
  let every = rewarded.map { $0.indices.map(Double.init) + gap }
  return Figure(
    title: "A reward alone finds the word that the model was never shown",
    caption: "4 answers an update, η = 1; a line for each of \(rewarded.count) seeds",
    panels: [
      Panel(
        xLabel: "update", yLabel: "probability of \"four\"",
        layers: [
          .line(
            "rewarded", x: every.joined().dropLast(),
            y: rewarded.map { $0 + gap }.joined().dropLast(), dash: .solid),
          .line("shown", x: shown.indices, y: shown, dash: .dashed),
        ], yRange: 0...1)
    ])
}
